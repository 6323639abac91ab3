/// A place where a rule reads a relation.
struct Occurrence: Sendable {
  /// The pattern.
  let pattern: Pattern
  /// The condition of the rule that it is, or stands in.
  let condition: Int
  /// Whether it is a condition of its own rather than part of a negated or counted one.
  let isOutermost: Bool
  /// Whether more facts can only mean more conclusions.
  let isPositive: Bool
}

extension Rule {
  /// Whether the rule adds facts to a relation of that name.
  public func derives(_ relation: String) -> Bool {
    if case .derive(let own, _) = head { return own == relation }
    return false
  }

  /// All places where the rule reads facts.
  var occurrences: [Occurrence] {
    func collect(
      _ conditions: [Condition], _ place: Int?, _ isPositive: Bool
    ) -> [Occurrence] {
      conditions.enumerated().flatMap { number, condition -> [Occurrence] in
        let own = place ?? number
        return switch condition {
        case .fact(let pattern):
          [
            Occurrence(
              pattern: pattern, condition: own, isOutermost: place == nil, isPositive: isPositive)
          ]
        case .some(let inner): collect(inner, own, isPositive)
        case .not(let inner): collect(inner, own, false)
        case .aggregate(let aggregate): collect(aggregate.body, own, false)
        case .compare: []
        }
      }
    }
    return collect(conditions, nil, true)
  }

  /// The registers that a changed fact may fix, which facts of the outermost conditions give values to.
  ///
  /// A register that an aggregate computes is never fixed.
  var fixable: Set<Int> {
    var given: Set<Int> = []
    var computed: Set<Int> = []
    for condition in conditions {
      switch condition {
      case .fact: given.formUnion(condition.produced)
      case .aggregate(let aggregate): computed.insert(aggregate.register)
      case .not, .some, .compare: continue
      }
    }
    return given.subtracting(computed)
  }
}
