/// What somebody typed where a few words were asked: its shape, and the forms it stands in a sentence in.
public struct TypedPhrase: Hashable, Sendable {
  /// The shapes.
  public enum Shape: String, Hashable, Sendable {
    /// A noun with what belongs to it: *il progetto sui droni*, *advice*, *working in a hospital*.
    case noun
    /// An infinitive: *lavorare in ospedale*, *to work in a hospital*.
    case doing
    /// An indirect question: *come si entra nel pubblico*, *how to get in*.
    case question
    /// A question of yes or no: *se conviene*, *whether it's worth it*.
    case whether
    /// A reported sentence: *che cercano tesisti*.
    case reported
    /// A sentence of its own.
    case statement
  }

  /// The shape.
  public let shape: Shape
  /// The words, in order, as they stand by themselves.
  public let text: String
  /// The noun with the article its language wants; the words themselves for any other shape.
  public let whole: String
  /// Whether the noun is a plural, or several.
  public let isPlural: Bool
  /// Whether it is said of the one who is written to.
  public let isToYou: Bool
  /// The words as something thanked for; nothing where they cannot be.
  public let thanked: String?
  /// An indirect question: *come …*, *cosa vuol dire lavorare in ospedale*; nothing for others.
  public let clause: String?
  /// A reported sentence with its *che* or *that*; nothing for others.
  public let that: String?
  /// Words that can be quoted as somebody's own; nothing for others.
  public let quote: String?
  let hasDeterminer: Bool

  init(
    shape: Shape, text: String, whole: String? = nil, isPlural: Bool = false,
    isToYou: Bool = false, thanked: String? = nil, clause: String? = nil, that: String? = nil,
    quote: String? = nil, hasDeterminer: Bool = false, goesBare: Bool = false,
    definite: String? = nil
  ) {
    self.shape = shape
    self.text = text
    self.whole = whole ?? text
    self.isPlural = isPlural
    self.isToYou = isToYou
    self.thanked = thanked
    self.clause = clause
    self.that = that
    self.quote = quote
    self.hasDeterminer = hasDeterminer
    self.goesBare = goesBare
    self.definite = definite
  }

  /// The noun with its article; nothing for others.
  public var noun: String? { shape == .noun ? whole : nil }
  /// The noun as one that is known: *un libro* as *il libro*, *two apps* as *the two apps*.
  public let definite: String?
  /// Whether the words stand without the added article after *di*: *parlare di logistica*.
  ///
  /// One thing with what belongs to it has it there too, *del progetto sui droni*.
  public let goesBare: Bool
  /// A question of yes or no with its *se* or *whether*; nothing for others.
  public var whether: String? { shape == .whether ? text : nil }
  /// The infinitive; nothing for others.
  public var infinitive: String? { shape == .doing ? text : nil }
  /// What can be spoken about: a noun, or an indirect question; nothing for others.
  public var about: String? { noun ?? clause }
  /// What can be asked or understood: a noun, or any question; nothing for others.
  public var asked: String? { about ?? whether }
  /// A noun that surely names something; nothing for others, which may be somebody's words.
  public var named: String? {
    noun != nil && quote == nil ? whole : nil
  }
}
