import Ground

/// Somebody who was met, as it was told: a row of the table that is shown back and corrected.
public struct MetPerson: Codable, Hashable, Sendable {
  /// Something that was promised to them.
  public struct Promised: Codable, Hashable, Sendable {
    /// What is done: send, introduce, tell, help.
    public var verb: String
    /// The thing, or whom.
    public var thing: String
    /// By when.
    public var due: Timing?

    /// A promise.
    public init(verb: String, thing: String, due: Timing? = nil) {
      (self.verb, self.thing, self.due) = (verb, thing, due)
    }
  }

  /// Something to be done with them: called, met again.
  public struct Task: Codable, Hashable, Sendable {
    /// What, in the person's words.
    public var words: String
    /// When.
    public var due: Timing?

    /// Something to do.
    public init(words: String, due: Timing? = nil) { (self.words, self.due) = (words, due) }
  }

  /// Who they are among the people that are known; nothing for somebody new.
  public var known: Int?
  /// The given name, or the only name.
  public var given: String
  /// The family name, when it was said.
  public var family: String?
  /// A title, as an id of the titles' lexicon.
  public var title: String?
  /// Where they work, when it was said.
  public var organisation: String?
  /// What they do there.
  public var role: String?
  /// What they look like.
  public var look: String?
  /// What was talked about.
  public var topics: [String] = []
  /// What was promised to them.
  public var promised: [Promised] = []
  /// What they want.
  public var wishes: [String] = []
  /// What is to be done with them.
  public var tasks: [Task] = []
  /// What they said.
  public var said: [String] = []
  /// What else was told, kept as it is.
  public var rest: [String] = []

  /// Somebody with a name.
  public init(given: String, family: String? = nil) {
    (self.given, self.family) = (given, family)
  }

  /// The given name and the family name, or the only name.
  public var fullName: String { family.map { given + " " + $0 } ?? given }

  /// Whether nothing is told of them but a name and a place.
  public var isBare: Bool {
    topics.isEmpty && promised.isEmpty && wishes.isEmpty && tasks.isEmpty && said.isEmpty
  }

  /// How soon they are to be written to: a promise first, the sooner due the earlier; then who wants
  /// something; then who said something; the others last.
  public var urgency: Int {
    let due = promised.compactMap(\.due?.day.number).min()
    if !promised.isEmpty { return due.map { min($0, 500_000) } ?? 500_000 }
    if !wishes.isEmpty { return 600_000 }
    return isBare ? 800_000 : 700_000
  }

  /// Takes over what is said anew of them: what has one place is replaced, the rest is added.
  public mutating func take(_ other: MetPerson) {
    organisation = other.organisation ?? organisation
    role = other.role ?? role
    look = other.look ?? look
    for topic in other.topics where !topics.contains(topic) { topics.append(topic) }
    for promise in other.promised {
      promised.removeAll { $0.verb == promise.verb && $0.thing == promise.thing }
      promised.append(promise)
    }
    for wish in other.wishes where !wishes.contains(wish) { wishes.append(wish) }
    for task in other.tasks where !tasks.contains(task) { tasks.append(task) }
    for words in other.said where !said.contains(words) { said.append(words) }
    for words in other.rest where !rest.contains(words) { rest.append(words) }
  }
}
