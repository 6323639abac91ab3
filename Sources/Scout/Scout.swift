import Contacts
import Ground
import Language

/// Finds who of the people that are known fits something, by employer, role, subject, place, what they
/// are to the person, and one step away; with the reasons.
///
/// How much each way says is handed in, so that a conversation weighs them.
public struct Scout {
  private let source: any ContactSource
  private let ranks: [String: Int]

  /// A search in what is known; `ranks` gives a weight to each way that counts.
  public init(_ source: any ContactSource, ranks: [String: Int]) {
    self.source = source
    self.ranks = ranks
  }

  /// Everybody who fits, the best first; those with equal scores in the order in which they came to be
  /// known.
  ///
  /// - Parameter holding: those of whom something else holds that counts, such as a derived relation of
  ///   the rules, by its name.
  public func find(_ wanted: Wanted, holding: [String: [EntityID]] = [:]) throws -> [Found] {
    var found: [EntityID: [Evidence]] = [:]
    func add(_ who: EntityID, _ way: String, _ words: String? = nil) {
      guard let weight = ranks[way] else { return }
      found[who, default: []].append(Evidence(way, words: words, weight: weight))
    }
    let subjects = wanted.subjects.map { SubjectWords($0, aside: wanted.aside) }
      .filter { !$0.isEmpty }
    func fits(_ text: String) -> Bool {
      let words = SubjectWords(text, aside: wanted.aside)
      return subjects.contains { $0.meets(words) }
    }
    try atWork(wanted, fits, add)
    if !subjects.isEmpty { try bySubject(fits, add) }
    try byNotes(wanted, subjects, add)
    try oneStepAway(&found)
    try byRelation(&found)
    for (way, people) in holding.sorted(by: { $0.key < $1.key }) {
      for who in people { add(who, way) }
    }
    return found.map { who, evidence in Self.found(who, evidence) }
      .sorted { ($1.score, $0.contact) < ($0.score, $1.contact) }
  }

  /// The reasons of somebody, one of each way, the weightiest first.
  private static func found(_ who: EntityID, _ evidence: [Evidence]) -> Found {
    var ways: Set<String> = []
    let once = evidence.enumerated()
      .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
      .map(\.element).filter { ways.insert($0.way).inserted }
    return Found(
      contact: who, evidence: once, score: once.reduce(0) { $0 + $1.weight })
  }

  private func atWork(
    _ wanted: Wanted, _ fits: (String) -> Bool, _ add: (EntityID, String, String?) -> Void
  ) throws {
    let places = Set(wanted.organisations)
    for role in try source.all(Role.self) {
      if let place = role.organisation, places.contains(place) {
        let name = try source.one(Organisation.self, place)?.name
        add(role.contact, role.until == nil ? Evidence.works : Evidence.worked, name)
      }
      if let title = role.title, role.until == nil, fits(title) {
        add(role.contact, Evidence.role, title)
      }
    }
  }

  private func bySubject(
    _ fits: (String) -> Bool, _ add: (EntityID, String, String?) -> Void
  ) throws {
    let topics = Dictionary(
      try source.all(Topic.self).filter { fits($0.name) }.map { ($0.id, $0.name) },
      uniquingKeysWith: { $1 })
    for interest in try source.all(Interest.self) {
      if let name = topics[interest.topic] { add(interest.contact, Evidence.topic, name) }
    }
    for project in try source.all(Project.self) where project.until == nil {
      let name =
        project.topic.flatMap { topics[$0] } ?? project.words.flatMap { fits($0) ? $0 : nil }
      if let name { add(project.contact, Evidence.project, name) }
    }
  }

  /// Those of whom something was noted that names the place or the subject.
  private func byNotes(
    _ wanted: Wanted, _ subjects: [SubjectWords], _ add: (EntityID, String, String?) -> Void
  ) throws {
    let place = wanted.place.map { SubjectWords($0, aside: []) }
    if place == nil, subjects.isEmpty { return }
    func look(_ who: EntityID, _ text: String?) {
      guard let text else { return }
      for line in text.split(separator: "\n").map(String.init) {
        let words = SubjectWords(line, aside: wanted.aside)
        if let place, place.meets(words) { add(who, Evidence.place, wanted.place) }
        if subjects.contains(where: { $0.meets(words) }) { add(who, Evidence.noted, line) }
      }
    }
    for contact in try source.all(Contact.self) {
      look(contact.id, contact.notes)
      look(contact.id, contact.metWords)
      look(contact.id, contact.aside)
    }
    for address in try source.all(Address.self) where address.kind == .postal {
      look(address.contact, address.value)
    }
    for interaction in try source.all(Interaction.self) {
      look(interaction.contact, interaction.words)
    }
  }

  /// Those who know somebody that fits: the way to whom one does not know well.
  private func oneStepAway(_ found: inout [EntityID: [Evidence]]) throws {
    guard let weight = ranks[Evidence.knows] else { return }
    let direct = found.compactMapValues { evidence in
      evidence.filter { Evidence.direct.contains($0.way) }.max { $0.weight < $1.weight }
    }
    for pair in try source.all(Acquaintance.self) {
      for (who, whom) in [(pair.first, pair.second), (pair.second, pair.first)] {
        guard direct[whom] != nil else { continue }
        found[who, default: []].append(Evidence(Evidence.knows, through: whom, weight: weight))
      }
    }
  }

  /// What somebody is to the person adds a reason; and is one by itself, where nothing else is known.
  private func byRelation(_ found: inout [EntityID: [Evidence]]) throws {
    for relation in try source.all(Relation.self) {
      let way = relation.kind.rawValue
      guard let weight = ranks[way] else { continue }
      found[relation.contact, default: []].append(Evidence(way, weight: weight))
    }
  }
}
