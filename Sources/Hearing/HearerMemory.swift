import Playbook

/// What a hearer has found out about a line, so that it is found out once.
final class HearerMemory {
  var lists: [String: Set<String>] = [:]
  var lines: [String: HeardLine] = [:]
  var moves: [String: [HeardMove]] = [:]
  var unwrapped: [String: String] = [:]

  /// What is remembered under a key, else what is found now.
  func once<Value>(
    _ place: ReferenceWritableKeyPath<HearerMemory, [String: Value]>, _ key: String,
    _ find: () -> Value
  ) -> Value {
    if let known = self[keyPath: place][key] { return known }
    let found = find()
    self[keyPath: place][key] = found
    return found
  }
}
