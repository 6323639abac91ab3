import Contacts
import Ground

/// Something the person can do for somebody before asking anything of them.
public enum Gift: Hashable, Sendable {
  /// A promise of the person's that is still open.
  case promise(String?)
  /// An article or news of the person's that meets what the other cares for, with the subject.
  case material(EntityID, words: String, topic: String)
  /// How it went after what the other did, on a day.
  case outcome(Day)
}

/// Finds what can be given to somebody, from what is known.
public struct Gifts {
  private let source: any ContactSource
  private let today: Day

  /// What can be given on a day.
  public init(_ source: any ContactSource, today: Day) {
    self.source = source
    self.today = today
  }

  /// The first thing to give: a promise, then something that meets their interests, then how it went
  /// after their help; nothing where none of it is known.
  public func first(for who: EntityID) throws -> Gift? {
    let open = try source.rows(Promise.self, where: "contact", is: who)
      .first { $0.direction == .out && $0.kept == nil }
    if let open { return .promise(open.thing) }
    if let hook = try hooks(for: who).first { return hook }
    // Whoever gave advice likes to hear what became of it; two weeks are time enough for something to
    // have come of it, a year too long to tell.
    let passed = try source.latestInteractions(with: who, limit: 30)
    guard let help = passed.first(where: \.received), today - help.day >= 14,
      today - help.day <= 365,
      !passed.contains(where: { $0.direction == .out && $0.day - help.day >= 7 })
    else { return nil }
    return .outcome(help.day)
  }

  /// The articles and news of the person's that meet what somebody cares for or works on, the latest
  /// first; what was sent to them already is left out.
  public func hooks(for who: EntityID) throws -> [Gift] {
    let interests = try source.rows(Interest.self, where: "contact", is: who).map(\.topic)
    let projects = try source.rows(Project.self, where: "contact", is: who)
      .filter { $0.until == nil }.compactMap(\.topic)
    let topics = projects + interests
    if topics.isEmpty { return [] }
    let sent = Set(
      try source.rows(Interaction.self, where: "contact", is: who).compactMap(\.material))
    let subjects = Dictionary(grouping: try source.all(Subject.self), by: \.entity)
    return try source.all(Material.self).reversed().compactMap { material in
      guard !sent.contains(material.id),
        let topic = topics.first(where: { topic in
          subjects[material.id]?.contains { $0.topic == topic } ?? false
        }),
        let name = try source.one(Topic.self, topic)?.name
      else { return nil }
      return .material(material.id, words: material.words, topic: name)
    }
  }
}
