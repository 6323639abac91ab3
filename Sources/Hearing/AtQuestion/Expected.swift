import Dialogue

/// What an open question expects of the ear.
public struct Expected: Sendable {
  /// What kind of answer it waits for.
  public enum Kind: Sendable {
    /// One of some options.
    case option([Offer])
    /// Several of them, so many at most.
    case options([Offer], most: Int?)
    /// Yes or no.
    case yesNo
    /// A number.
    case number
    /// A day that lies behind, that lies ahead, or either.
    case day(isPast: Bool, isAhead: Bool)
    /// Somebody; a new one where that is allowed.
    case person(allowsNew: Bool)
    /// Several people.
    case people
    /// Several organisations.
    case organisations
    /// An event, gone by or to come.
    case event(isPast: Bool)
    /// Words that are to have a shape.
    case words(Shape, least: Int, most: Int, isQuestion: Bool)
    /// What is told of people who were met, or that there is nobody else.
    case told
    /// The names of those who will come, people or organisations, or that there is nobody else.
    case coming
    /// Whatever is typed: a message, a name to sign with.
    case anything
  }

  /// What it waits for.
  public let kind: Kind
  /// Whether the person may go on without answering.
  public let maySkip: Bool
  /// Whether its answers lead to other conversations, so that a sentence may open one at once.
  public let leads: Bool
  /// What a question expects.
  public init(_ kind: Kind, maySkip: Bool = false, leads: Bool = false) {
    self.kind = kind
    self.maySkip = maySkip
    self.leads = leads
  }

  /// The options, where there are some.
  public var offers: [Offer] {
    switch kind {
    case .option(let offers), .options(let offers, _): offers
    default: []
    }
  }

  /// Whether people are asked for.
  public var isOfPeople: Bool {
    switch kind {
    case .person, .people: true
    default: false
    }
  }

  /// Whether any words can be the answer, so that other readings have to be sure.
  public var isOpen: Bool {
    switch kind {
    case .words, .told, .coming, .anything: true
    default: false
    }
  }
}

/// One of the options of a question, as the ear needs it.
public struct Offer: Sendable {
  /// The id.
  public let id: String
  /// What is shown.
  public let label: String
  /// Whether it is shown with a number; one that is not is understood all the same.
  public let isShown: Bool
  /// The plain answer that stands for it: yes, or no.
  public var flag: Bool?
  /// What people say when they mean it.
  public let words: [String]

  /// An option.
  public init(id: String, label: String, words: [String] = [], isShown: Bool = true) {
    self.words = words
    self.id = id
    self.label = label
    self.isShown = isShown
  }
}
