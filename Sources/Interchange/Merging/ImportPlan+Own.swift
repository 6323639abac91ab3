import Contacts
import Language

extension ImportPlan {
  /// Keeps what a file tells about the person themself; what they said is never replaced.
  mutating func takeOwn(_ details: [OwnDetail]) throws {
    if details.isEmpty { return }
    let me = EntityID(1)
    let stored = try source.one(Profile.self, me)
    var profile = stored ?? Profile()
    var known = Set(
      try source.rows(Extra.self, where: "entity", is: me).map { $0.name + "\n" + $0.value })
    for detail in details {
      let value = Cleaning.clean(detail.value, lines: true, limit: 4_000)
      if value.isEmpty { continue }
      if detail.kind == .headline, profile.work == nil { profile.work = cleaned(value) }
      // The name is asked for at the first greeting, or was; here it only completes that answer.
      if detail.kind == .family, let given = profile.given, profile.family == nil, !given.isEmpty {
        profile.family = cleaned(value)
      }
      guard known.insert(detail.kind.rawValue + "\n" + value).inserted else { continue }
      sums.own += 1
      changes.append(
        .save(
          Extra(
            id: try nextID(), entity: me, name: detail.kind.rawValue, value: value,
            provenance: provenance)))
    }
    if profile != stored ?? Profile() { changes.append(.save(profile)) }
  }
}
