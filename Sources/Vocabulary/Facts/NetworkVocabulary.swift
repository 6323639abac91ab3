import Contacts
import Rules

/// The words that rules may use about contacts; made from the contact model.
public enum NetworkVocabulary {
  private static func words<T: RawRepresentable & CaseIterable>(_ type: T.Type) -> [String]
  where T.RawValue == String { T.allCases.map(\.rawValue) }

  /// What an advice may be about.
  public static let actions = [
    "write", "ask", "give", "greet", "thank", "introduce", "prepare", "debrief", "practise",
    "promise", "remind", "refer", "note", "nudge", "answer", "condole", "wait",
  ]

  /// The vocabulary, before the relations that rules derive.
  public static let standard = RuleVocabulary(
    enumerations: [
      "action": actions, "act": Acts.names, "direction": words(Direction.self),
      "channel": words(Channel.self), "register": words(Register.self),
      "gender": words(Gender.self), "closeness": words(Closeness.self),
      "relationkind": words(RelationKind.self), "occasionkind": words(OccasionKind.self),
      "circumstancekind": words(CircumstanceKind.self),
      "eventkind": words(EventKind.self), "goalkind": words(GoalKind.self),
      "addresskind": words(AddressKind.self), "language": ["it", "en"],
      "feastkind": words(Feast.self), "answerkind": words(AdviceAnswer.self),
      "verb": ["send", "introduce", "tell", "help"],
    ],
    facts: Dictionary(
      uniqueKeysWithValues: relations.map { relation in
        (relation.name, relation.fields.map { RuleVocabulary.Field($0.name, $0.type) })
      }),
    few: [
      "event", "exhibitor", "feast", "reminder", "material", "subject", "goal", "aim", "target",
      "pitch", "rehearsal",
    ])

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
      /// Likewise, of days that the year of their next time does not have.
      case onlyBroughtForward
      /// Only rows whose extra column is not empty.
      case onlyFull(String)
      /// The feasts, which are in no table.
      case feasts
    }
  }

  private static func field(
    _ name: String, _ type: String, _ column: String? = nil, word: Bool = false
  ) -> Relation.Field {
    Relation.Field(name: name, type: type, column: column ?? name, isWord: word)
  }

  /// The names of the relations, in the order they are told of.
  public static let factNames = relations.map(\.name)

  static let relations: [Relation] = [
    Relation(
      name: "contact", table: "contact",
      fields: [
        field("id", "contact"), field("closeness", "closeness", word: true),
        field("register", "register", word: true), field("channel", "channel", word: true),
        field("language", "language", word: true), field("gender", "gender", word: true),
        field("added", "date"),
      ]),
    Relation(
      name: "relation", table: "relation",
      fields: [field("contact", "contact"), field("kind", "relationkind", word: true)]),
    Relation(
      name: "works", table: "role",
      fields: [
        field("contact", "contact"), field("organisation", "organisation"),
        field("from", "date"),
      ], filter: .onlyEmpty("until")),
    Relation(
      name: "reach", table: "address",
      fields: [field("contact", "contact"), field("kind", "addresskind", word: true)]),
    Relation(
      name: "interest", table: "interest",
      fields: [field("contact", "contact"), field("topic", "topic")]),
    Relation(
      name: "project", table: "project",
      fields: [
        field("id", "project"), field("contact", "contact"), field("topic", "topic"),
        field("start", "date", "from"),
      ], filter: .onlyEmpty("until")),
    Relation(
      name: "occasion", table: "occasion",
      fields: [
        field("contact", "contact"), field("kind", "occasionkind", word: true),
        field("next", "date", "month"), field("last", "date", "day"),
      ], filter: .dayOfYear),
    Relation(
      name: "brought-forward", table: "occasion",
      fields: [
        field("contact", "contact"), field("kind", "occasionkind", word: true),
        field("next", "date", "month"), field("last", "date", "day"),
      ], filter: .onlyBroughtForward),
    Relation(
      name: "feast", table: "",
      fields: [
        field("kind", "feastkind", word: true), field("next", "date"), field("last", "date"),
      ], filter: .feasts),
    Relation(
      name: "knows", table: "acquaintance",
      fields: [field("a", "contact", "first"), field("b", "contact", "second")],
      filter: .bothWays),
    Relation(
      name: "event", table: "event",
      fields: [
        field("id", "event"), field("day", "date"), field("kind", "eventkind", word: true),
        field("goal", "goalkind", word: true),
      ]),
    Relation(
      name: "met", table: "attendance",
      fields: [field("contact", "contact"), field("event", "event")],
      filter: .onlyWord("state", "met")),
    Relation(
      name: "expected", table: "attendance",
      fields: [field("contact", "contact"), field("event", "event")],
      filter: .onlyWord("state", "expected")),
    Relation(
      name: "exhibitor", table: "exhibitor",
      fields: [field("organisation", "organisation"), field("event", "event")]),
    Relation(
      name: "interaction", table: "interaction",
      fields: [
        field("id", "interaction"), field("contact", "contact"), field("day", "date"),
        field("direction", "direction", word: true), field("channel", "channel", word: true),
        field("act", "act", "acts"),
      ], filter: .actByAct),
    Relation(
      name: "noted", table: "interaction", fields: [field("interaction", "interaction", "id")],
      filter: .onlyFull("words")),
    Relation(
      name: "sent", table: "interaction",
      fields: [
        field("material", "material"), field("contact", "contact"), field("day", "date"),
      ], filter: .onlyFull("material")),
    Relation(
      name: "promise", table: "promise",
      fields: [
        field("id", "promise"), field("contact", "contact"),
        field("direction", "direction", word: true), field("made", "date"),
        field("due", "date"), field("verb", "verb", word: true),
      ], filter: .onlyEmpty("kept")),
    Relation(
      name: "circumstance", table: "circumstance",
      fields: [
        field("id", "circumstance"), field("contact", "contact"),
        field("kind", "circumstancekind", word: true), field("day", "date"),
      ]),
    Relation(
      name: "reminder", table: "reminder",
      fields: [
        field("id", "reminder"), field("contact", "contact"), field("event", "event"),
        field("day", "date"),
      ], filter: .onlyEmpty("done")),
    Relation(
      name: "material", table: "material", fields: [field("id", "material"), field("day", "date")]),
    Relation(
      name: "subject", table: "subject",
      fields: [field("of", "material", "entity"), field("topic", "topic")]),
    Relation(
      name: "goal", table: "goal",
      fields: [
        field("id", "goal"), field("kind", "goalkind", word: true), field("from", "date"),
      ], filter: .onlyEmpty("until")),
    Relation(
      name: "target", table: "target",
      fields: [field("goal", "goal"), field("organisation", "organisation")]),
    Relation(
      name: "aim", table: "subject",
      fields: [field("goal", "goal", "entity"), field("topic", "topic")]),
    Relation(
      name: "pitch", table: "pitch",
      fields: [
        field("id", "pitch"), field("day", "date"), field("goal", "goalkind", word: true),
      ]),
    Relation(
      name: "rehearsal", table: "rehearsal",
      fields: [
        field("id", "rehearsal"), field("pitch", "pitch"), field("day", "date"),
        field("seconds", "int"), field("kind", "text", word: true),
      ]),
    Relation(
      name: "advised", table: "advice",
      fields: [
        field("rule", "text", word: true), field("contact", "contact"),
        field("answer", "answerkind", word: true), field("day", "date", "lastShown"),
      ]),
  ]
}
