extension Conversation {
  /// The words of an `open:` taken apart: the conversation and its slots, `follow-up, situation thanks`.
  public static func opening(_ words: String) -> (name: String, slots: [String: String]) {
    let parts = words.split(separator: ",").map { $0.split(separator: " ").map(String.init) }
    var slots: [String: String] = [:]
    for part in parts.dropFirst() where part.count == 2 { slots[part[0]] = part[1] }
    return (parts.first?.first ?? "", slots)
  }
}
