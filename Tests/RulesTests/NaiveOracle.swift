/// What follows from facts, by trying every row for every condition: slow, plain, and without a line
/// of the engine's code.
struct NaiveOracle {
  typealias Row = [Int?]

  let rules: RandomRules
  let today: Int
  private(set) var tables: [String: [Row]]

  /// The advices as `name about key`, and the blocks as `name about`.
  private(set) var advices: Set<String> = []

  init(_ rules: RandomRules, _ facts: [String: [Row]], today: Int) {
    self.rules = rules
    self.today = today
    tables = facts
    var blocked: Set<Int> = []
    for level in rules.levels {
      while true {
        var isNew = false
        for rule in level {
          for values in solutions(rule) {
            switch rule.head {
            case .derive(let relation, let operands):
              let row: Row = operands.map { values[$0] }
              if !(tables[relation] ?? []).contains(row) {
                tables[relation, default: []].append(row)
                isNew = true
              }
            case .block(let about):
              let who = values[about] ?? 0
              blocked.insert(who)
              advices.insert("\(rule.name) \(who)")
            case .advise(let about, let keys):
              let who = values[about] ?? 0
              if !blocked.contains(who) {
                advices.insert(
                  "\(rule.name) \(who) "
                    + keys.map { String(values[$0] ?? 0) }.joined(separator: " "))
              }
            }
          }
        }
        if !isNew { break }
      }
    }
  }

  private func solutions(_ rule: RandomRules.Rule) -> [[String: Int]] {
    solutions(rule.conditions, [:])
  }

  /// Facts first, then what is computed, then the rest: the order of conditions means nothing.
  private func solutions(
    _ conditions: [RandomRules.Condition], _ known: [String: Int]
  ) -> [[String: Int]] {
    var found = [known]
    for case .fact(let relation, let fields) in conditions {
      var next: [[String: Int]] = []
      for values in found {
        for row in tables[relation] ?? [] {
          if let matched = match(relation, fields, row, values) { next.append(matched) }
        }
      }
      found = next
    }
    for case .aggregate(let kind, let variable, let of, let body) in conditions {
      found = found.compactMap { values in
        let inner = solutions(body, values)
        var all = values
        let numbers = of.map { name in inner.compactMap { $0[name] } } ?? []
        switch kind {
        case "count": all[variable] = of == nil ? inner.count : Set(numbers).count
        case "sum": all[variable] = numbers.reduce(0, &+)
        case "max":
          guard let most = numbers.max() else { return nil }
          all[variable] = most
        default:
          guard let least = numbers.min() else { return nil }
          all[variable] = least
        }
        return all
      }
    }
    return found.filter { values in
      conditions.allSatisfy { condition in
        switch condition {
        case .fact, .aggregate: return true
        case .not(let inner): return solutions(inner, values).isEmpty
        case .some(let inner): return !solutions(inner, values).isEmpty
        case .compare(let left, let sign, let right, let constant):
          guard let low = values[left] else { return false }
          let high = right.isEmpty ? constant : (values[right] ?? 0) + constant
          return compare(low, sign, high)
        }
      }
    }
  }

  private func match(
    _ relation: String, _ fields: [RandomRules.Field], _ row: Row, _ values: [String: Int]
  ) -> [String: Int]? {
    var all = values
    for field in fields {
      let names = (RandomRules.relations[relation] ?? []).map(\.0)
      guard let place = names.firstIndex(of: field.name), let value = row[place] else { return nil }
      if let variable = field.variable {
        if let other = all[variable], other != value { return nil }
        all[variable] = value
      }
      switch field.check {
      case nil: break
      case .words(let words, let isNegated):
        let numbers = words.compactMap { RandomRules.colours.firstIndex(of: $0) }
        if numbers.contains(value) == isNegated { return nil }
      case .within(let days): if !(0...days).contains(today - value) { return nil }
      case .next(let days): if !(0...days).contains(value - today) { return nil }
      case .atLeastAgo(let days): if today - value < days { return nil }
      case .compare(let sign, _, let offset):
        if !compare(value, sign, today + offset) { return nil }
      case .from(let variable):
        if let low = all[variable] {
          if value < low || value > today { return nil }
        } else {
          return nil
        }
      }
    }
    return all
  }

  private func compare(_ left: Int, _ sign: String, _ right: Int) -> Bool {
    switch sign {
    case "=": left == right
    case "!=": left != right
    case "<": left < right
    case "<=": left <= right
    case ">": left > right
    default: left >= right
    }
  }
}
