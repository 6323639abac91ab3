import Contacts
import Language

/// Finds people by what is known of them.
struct PeopleSearch {
  private let source: any ContactSource

  /// A search in what is known.
  init(_ source: any ContactSource) { self.source = source }

  /// Those who work at an organisation now.
  func working(_ organisation: String) throws -> [EntityID] {
    let wanted = try source.all(Organisation.self).filter { isSame($0.name, organisation) }
    let roles = try wanted.flatMap {
      try source.rows(Role.self, where: "organisation", is: $0.id)
    }
    return once(roles.filter { $0.until == nil }.map(\.contact))
  }

  /// Those who were met or are expected at an event.
  func attending(_ event: String) throws -> [EntityID] {
    let wanted = try source.all(Event.self).filter { isSame($0.name, event) }
    return once(
      try wanted.flatMap { try source.rows(Attendance.self, where: "event", is: $0.id) }
        .map(\.contact))
  }

  /// Those who care for a topic, or work on it.
  func interested(_ topic: String) throws -> [EntityID] {
    let topics = Set(try source.all(Topic.self).filter { isSame($0.name, topic) }.map(\.id))
    let interests = try source.all(Interest.self).filter { topics.contains($0.topic) }
    let projects = try source.all(Project.self).filter { project in
      project.topic.map(topics.contains) ?? false
        || project.words.map { isSame($0, topic) } ?? false
    }
    return once(interests.map(\.contact) + projects.map(\.contact))
  }

  /// Those of whom something was noted that names some words.
  func mentioning(_ words: String) throws -> [EntityID] {
    let wanted = Folding.fold(words)
    guard wanted.count > 2 else { return [] }
    let noted = try source.all(Contact.self).filter { contact in
      [contact.notes, contact.metWords].compactMap { $0 }.contains {
        Folding.fold($0).contains(wanted)
      }
    }
    let said = try source.all(Interaction.self).filter { interaction in
      [interaction.words, interaction.object].compactMap { $0 }.contains {
        Folding.fold($0).contains(wanted)
      }
    }
    return once(noted.map(\.id) + said.map(\.contact))
  }

  /// Whether one name is the other, or stands in it as whole words.
  private func isSame(_ name: String, _ wanted: String) -> Bool {
    let (known, asked) = (BareNames.fold(name), BareNames.fold(wanted))
    guard !asked.isEmpty else { return false }
    return known == asked || (" " + known + " ").contains(" " + asked + " ")
  }

  private func once(_ ids: [EntityID]) -> [EntityID] {
    var seen: Set<EntityID> = []
    return ids.filter { seen.insert($0).inserted }
  }
}
