import Contacts
import Ground

/// A circle of people around the person, by what they are to them.
public enum Circle: String, CaseIterable, Sendable {
  case family, friends, school, colleagues, teachers, hobbies, recruiters, field, others

  /// The circle that a relation belongs to.
  public init(_ kind: RelationKind) {
    self =
      switch kind {
      case .relative: .family
      case .friend: .friends
      case .classmate: .school
      case .colleague, .formerColleague: .colleagues
      case .teacher, .mentor: .teachers
      case .acquaintance, .sharedHobby: .hobbies
      case .agency, .searchFirm, .headhunter, .hr: .recruiters
      case .peer, .client, .metAtEvent: .field
      }
  }
}

/// The circles with the people in each: how many, how many were heard lately, who was heard longest ago.
public struct Circles: Sendable {
  /// A circle as it stands.
  public struct Standing: Sendable {
    /// Which.
    public let circle: Circle
    /// Its people.
    public let people: Int
    /// Those among them with whom something passed in the last `Circles.lately` days.
    public let lately: Int
    /// The one heard longest ago, with the day; nothing where nothing ever passed.
    public let longest: (contact: EntityID, day: Day)?
  }

  /// Days that count as lately: a quarter of a year, the rhythm of people one is fond of.
  public static let lately = 91

  /// The circles that have people, in their order.
  public let all: [Standing]

  /// Sorts people into circles; somebody with several relations belongs to the nearest circle.
  public init(
    _ people: [EntityID], _ relations: [Relation], last: [EntityID: Day], today: Day
  ) {
    let kinds = Dictionary(grouping: relations, by: \.contact)
    var members: [Circle: [EntityID]] = [:]
    for person in people {
      let circles = (kinds[person] ?? []).map { Circle($0.kind) }
      let circle = Circle.allCases.first { circles.contains($0) } ?? .others
      members[circle, default: []].append(person)
    }
    all = Circle.allCases.compactMap { circle in
      guard let own = members[circle] else { return nil }
      let heard = own.compactMap { who in last[who].map { (contact: who, day: $0) } }
      return Standing(
        circle: circle, people: own.count,
        lately: heard.count { today - $0.day <= Self.lately },
        longest: heard.min { ($0.day, $0.contact) < ($1.day, $1.contact) })
    }
  }
}
