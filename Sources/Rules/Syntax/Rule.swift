import Ground

/// A rule that has been read and checked.
public struct Rule: Sendable {
  /// The name, unique in the book.
  public let name: String
  /// 0 to 100; the higher is shown first.
  public let priority: Int
  /// How many of its advices are shown at once; nothing for all.
  public let show: Int?
  /// The principles it follows.
  public let sources: [String]
  /// Where it was written.
  public let mark: Mark
  /// What must hold.
  public let conditions: [Condition]
  /// What follows.
  public let head: Head
  /// The variables by register; the first registers are `today` and the parameters.
  public let variables: [Variable]

  /// A variable of a rule.
  public struct Variable: Sendable, Hashable {
    /// The name without the dollar.
    public let name: String
    /// The type of the field that bound it.
    public let type: String
  }

  /// What a rule concludes.
  public enum Head: Sendable {
    /// A fact of a derived relation; operands by field.
    case derive(relation: String, [Expression])
    /// Actions held back for somebody.
    case block(about: Int, actions: [String])
    /// An advice.
    case advise(about: Int, action: String, keys: [Int], open: Opening?)
  }

  /// The conversation an advice leads to.
  public struct Opening: Sendable, Hashable {
    /// The conversation.
    public let conversation: String
    /// The values its steps are given: a register of the rule, or a plain word.
    public let slots: [String: Slot]

    /// What a step is given.
    public enum Slot: Sendable, Hashable {
      /// The value of a variable.
      case register(Int)
      /// A word such as the id of an option.
      case word(String)
    }
  }
}

/// What must hold for a rule to conclude.
public indirect enum Condition: Sendable {
  /// A fact that matches a pattern.
  case fact(Pattern)
  /// No way to satisfy the conditions.
  case not([Condition])
  /// At least one way to satisfy the conditions.
  case some([Condition])
  /// A comparison.
  case compare(Expression, Test, Mark)
  /// A count, sum, maximum or minimum over the ways to satisfy the conditions.
  case aggregate(Aggregate)
}

/// A pattern that facts of one relation are matched against.
public struct Pattern: Sendable {
  /// The relation.
  public let relation: String
  /// What is asked of its fields.
  public let constraints: [Constraint]
  /// Where it was written.
  public let mark: Mark
}

/// What a pattern asks of one field.
public struct Constraint: Sendable {
  /// The field, by position.
  public let field: Int
  /// The register that is bound, or compared when it is bound already.
  public let register: Int?
  /// A further test.
  public let test: Test?
}

/// A test of one value.
public enum Test: Sendable {
  /// One of some words or numbers, or none of them.
  case oneOf([String], isNegated: Bool)
  /// A number of an inclusive range; an open end has no bound.
  case between(Expression?, Expression?)
  /// Not equal.
  case differs(Expression)
  /// A text that contains these folded words.
  case contains(String)
}

/// A whole number: a constant and registers added or taken away.
public struct Expression: Sendable, Hashable {
  /// The constant part.
  public var constant: Int32
  /// The registers, each with its sign.
  public var terms: [Term]

  /// A register with a sign.
  public struct Term: Sendable, Hashable {
    /// Which register.
    public let register: Int
    /// 1 or -1.
    public let sign: Int32
  }

  init(_ constant: Int32 = 0, _ terms: [Term] = []) {
    self.constant = constant
    self.terms = terms
  }

  static let today = Expression(0, [Term(register: 0, sign: 1)])

  static func + (left: Expression, right: Expression) -> Expression {
    Expression(left.constant + right.constant, left.terms + right.terms)
  }

  static func - (left: Expression, right: Expression) -> Expression {
    Expression(
      left.constant - right.constant,
      left.terms + right.terms.map { Term(register: $0.register, sign: -$0.sign) })
  }
}

/// A value computed over all ways to satisfy some conditions.
public struct Aggregate: Sendable {
  /// The kinds.
  public enum Kind: String, Sendable { case count, sum, max, min }
  /// Which value.
  public let kind: Kind
  /// The register that receives it.
  public let register: Int
  /// The register it is computed of; for a count, distinct values of it.
  public let of: Int?
  /// The conditions.
  public let body: [Condition]
}
