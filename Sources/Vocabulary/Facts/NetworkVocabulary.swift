import Contacts
import Rules

/// The words that rules may use about contacts; made from the contact model.
public enum NetworkVocabulary {
  private static func words<T: RawRepresentable & CaseIterable>(_ type: T.Type) -> [String]
  where T.RawValue == String { T.allCases.map(\.rawValue) }

  /// What an advice may be about.
  public static let actions = [
    "write", "ask", "give", "greet", "thank", "introduce", "prepare", "debrief", "practise",
    "promise", "remind",
  ]

  /// The vocabulary, before the relations that rules derive.
  public static let standard = RuleVocabulary(
    enumerations: [
      "action": actions, "act": Acts.names, "direction": words(Direction.self),
      "channel": words(Channel.self), "register": words(Register.self),
      "gender": words(Gender.self), "closeness": words(Closeness.self),
      "relationkind": words(RelationKind.self), "occasionkind": words(OccasionKind.self),
      "eventkind": words(EventKind.self), "goalkind": words(GoalKind.self),
      "addresskind": words(AddressKind.self), "language": ["it", "en"],
    ],
    facts: Dictionary(
      uniqueKeysWithValues: relations.map { relation in
        (relation.name, relation.fields.map { RuleVocabulary.Field($0.name, $0.type) })
      }))

  /// A relation and the table its facts are read from.
  struct Relation {
    struct Field {
      let name: String
      let type: String
      let column: String
      var isWord = false
    }

    let name: String
    let table: String
    let fields: [Field]
    /// What is done with a row before it becomes a fact.
    var filter: Filter = .none
    let about: String

    enum Filter {
      case none
      /// Only rows whose extra column is empty.
      case onlyEmpty(String)
      /// Only rows whose extra column has this word.
      case onlyWord(String, String)
      /// The rows in both directions.
      case bothWays
      /// One fact for each act in the last column.
      case actByAct
      /// The day of the year becomes the next and the last day.
      case dayOfYear
    }
  }

  private static func field(
    _ name: String, _ type: String, _ column: String? = nil, word: Bool = false
  ) -> Relation.Field {
    Relation.Field(name: name, type: type, column: column ?? name, isWord: word)
  }

  static let relations: [Relation] = [
    Relation(
      name: "contact", table: "contact",
      fields: [
        field("id", "contact"), field("closeness", "closeness", word: true),
        field("register", "register", word: true), field("channel", "channel", word: true),
        field("language", "language", word: true), field("gender", "gender", word: true),
        field("added", "date"),
      ], about: "somebody the person knows"),
    Relation(
      name: "relation", table: "relation",
      fields: [field("contact", "contact"), field("kind", "relationkind", word: true)],
      about: "what somebody is to the person"),
    Relation(
      name: "works", table: "role",
      fields: [
        field("contact", "contact"), field("organisation", "organisation"),
        field("from", "date"),
      ], filter: .onlyEmpty("until"), about: "where somebody works now"),
    Relation(
      name: "reach", table: "address",
      fields: [field("contact", "contact"), field("kind", "addresskind", word: true)],
      about: "a channel on which somebody has an address"),
    Relation(
      name: "interest", table: "interest",
      fields: [field("contact", "contact"), field("topic", "topic")],
      about: "something a contact cares about"),
    Relation(
      name: "project", table: "project",
      fields: [
        field("id", "project"), field("contact", "contact"), field("topic", "topic"),
        field("start", "date", "from"),
      ], filter: .onlyEmpty("until"), about: "something a contact is working on"),
    Relation(
      name: "occasion", table: "occasion",
      fields: [
        field("contact", "contact"), field("kind", "occasionkind", word: true),
        field("next", "date", "month"), field("last", "date", "day"),
      ], filter: .dayOfYear, about: "a day to remember, as its next and its last date"),
    Relation(
      name: "knows", table: "acquaintance",
      fields: [field("a", "contact", "first"), field("b", "contact", "second")],
      filter: .bothWays, about: "two contacts who know each other, both ways round"),
    Relation(
      name: "event", table: "event",
      fields: [
        field("id", "event"), field("day", "date"), field("kind", "eventkind", word: true),
        field("goal", "goalkind", word: true),
      ], about: "an event"),
    Relation(
      name: "met", table: "attendance",
      fields: [field("contact", "contact"), field("event", "event")],
      filter: .onlyWord("state", "met"), about: "somebody who was met at an event"),
    Relation(
      name: "expected", table: "attendance",
      fields: [field("contact", "contact"), field("event", "event")],
      filter: .onlyWord("state", "expected"), about: "somebody who is expected at an event"),
    Relation(
      name: "exhibitor", table: "exhibitor",
      fields: [field("organisation", "organisation"), field("event", "event")],
      about: "an organisation expected at an event"),
    Relation(
      name: "interaction", table: "interaction",
      fields: [
        field("id", "interaction"), field("contact", "contact"), field("day", "date"),
        field("direction", "direction", word: true), field("channel", "channel", word: true),
        field("act", "act", "acts"),
      ], filter: .actByAct, about: "something that passed, one fact for each of its acts"),
    Relation(
      name: "promise", table: "promise",
      fields: [
        field("id", "promise"), field("contact", "contact"),
        field("direction", "direction", word: true), field("made", "date"),
        field("due", "date"),
      ], filter: .onlyEmpty("kept"), about: "a promise not kept yet"),
    Relation(
      name: "reminder", table: "reminder",
      fields: [
        field("id", "reminder"), field("contact", "contact"), field("event", "event"),
        field("day", "date"),
      ], filter: .onlyEmpty("done"), about: "a reminder not done yet"),
    Relation(
      name: "material", table: "material", fields: [field("id", "material"), field("day", "date")],
      about: "an article or news of the person's"),
    Relation(
      name: "subject", table: "subject",
      fields: [field("of", "material", "entity"), field("topic", "topic")],
      about: "what a material is about"),
    Relation(
      name: "goal", table: "goal",
      fields: [
        field("id", "goal"), field("kind", "goalkind", word: true), field("from", "date"),
      ], filter: .onlyEmpty("until"), about: "what the person is after"),
    Relation(
      name: "target", table: "target",
      fields: [field("goal", "goal"), field("organisation", "organisation")],
      about: "an organisation the person would like to work for or with"),
    Relation(
      name: "pitch", table: "pitch", fields: [field("id", "pitch"), field("day", "date")],
      about: "a version of the person's introduction"),
    Relation(
      name: "rehearsal", table: "rehearsal",
      fields: [field("pitch", "pitch"), field("day", "date"), field("seconds", "int")],
      about: "a reading aloud of a pitch"),
  ]

  /// Each relation in a line: its name, its fields with their types, and what it says.
  public static var described: [(relation: String, fields: String, about: String)] {
    relations.map { relation in
      (
        relation.name, relation.fields.map { $0.name + " " + $0.type }.joined(separator: ", "),
        relation.about
      )
    }
  }
}
