import Ground

/// Rules made at random within the grammar, as values that a test can print and interpret.
struct RandomRules {
  enum Value: Hashable { case number(Int), word(String) }

  enum Check {
    case words([String], isNegated: Bool)
    case within(Int), next(Int), atLeastAgo(Int)
    case compare(String, String, Int)
    case from(String)
  }

  struct Field {
    let name: String
    var variable: String?
    var check: Check?
  }

  indirect enum Condition {
    case fact(String, [Field])
    case not([Condition]), some([Condition])
    case aggregate(String, String, of: String?, [Condition])
    case compare(String, String, String, Int)
  }

  enum Head {
    case derive(String, [String])
    case block(String)
    case advise(String, [String])
  }

  struct Rule {
    let name: String
    let conditions: [Condition]
    let head: Head
  }

  /// The fields of each relation with their types.
  static let relations: [String: [(String, String)]] = [
    "meets": [("x", "node"), ("y", "node"), ("day", "date"), ("kind", "colour")],
    "link": [("a", "node"), ("b", "node")],
    "seen": [("x", "node"), ("day", "date")],
    "one": [("x", "node")], "two": [("x", "node"), ("y", "node")],
    "high": [("x", "node")], "wide": [("x", "node"), ("y", "node")],
  ]
  static let derived = ["one", "two", "high", "wide"]
  static let colours = ["red", "green", "blue"]

  /// The rules in levels: each may negate and count what the levels below derive.
  var levels: [[Rule]] = []
  private var seed: Seed

  init(_ seed: Seed) {
    self.seed = seed
    let base = ["meets", "link", "seen"]
    levels.append((0..<3).map { rule("low\($0)", base + ["one", "two"], base, ["one", "two"]) })
    let middle = base + ["one", "two"]
    levels.append((0..<3).map { rule("mid\($0)", middle + ["wide"], middle, ["high", "wide"]) })
    let all = middle + ["high", "wide"]
    levels.append(
      (0..<2).map { number in
        var rule = rule("hold\(number)", all, all, ["one"])
        rule = Rule(name: rule.name, conditions: rule.conditions, head: .block("x0"))
        return rule
      })
    levels.append(
      (0..<3).map { number in
        let rule = rule("tell\(number)", all, all, ["two"])
        let keys = if case .derive(_, let operands) = rule.head { operands } else { ["x0"] }
        return Rule(
          name: rule.name, conditions: rule.conditions, head: .advise("x0", [keys[1]]))
      })
  }

  private mutating func pick<T>(_ items: [T]) -> T {
    items[Int.random(in: 0..<items.count, using: &seed)]
  }
  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &seed) < percent
  }
  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &seed)
  }

  private mutating func rule(
    _ name: String, _ positive: [String], _ lower: [String], _ heads: [String]
  ) -> Rule {
    var nodes = ["x0"]
    var days: [String] = []
    var conditions: [Condition] = [fact(pick(positive), &nodes, &days, anchored: true)]
    for _ in 0..<number(0...2) { conditions.append(fact(pick(positive), &nodes, &days)) }
    var counts: [String] = []
    if chance(50) { conditions.append(nested(lower, nodes, days, counts.count, &counts)) }
    if chance(40) { conditions.append(nested(lower, nodes, days, counts.count, &counts)) }
    if chance(15) {
      var (inside, insideDays) = (nodes, days)
      conditions.append(.some([fact(pick(positive), &inside, &insideDays)]))
    }
    if let count = counts.first, chance(80) {
      conditions.append(
        .compare(count, pick(["=", "!=", "<", "<=", ">", ">="]), "", number(0...3)))
    }
    if nodes.count > 1, chance(40) { conditions.append(.compare(nodes[0], "!=", nodes[1], 0)) }
    if days.count > 1, chance(40) {
      conditions.append(.compare(days[0], pick(["<", "<=", ">="]), days[1], number(-2...2)))
    }
    let head = pick(heads)
    let operands = (Self.relations[head] ?? []).enumerated().map { place, _ in
      place == 0 ? "x0" : pick(nodes)
    }
    return Rule(name: name, conditions: conditions, head: .derive(head, operands))
  }

  /// A fact condition; `anchored` makes its first node the first variable.
  private mutating func fact(
    _ relation: String, _ nodes: inout [String], _ days: inout [String], anchored: Bool = false
  ) -> Condition {
    var fields: [Field] = []
    for (place, (name, type)) in (Self.relations[relation] ?? []).enumerated() {
      var field = Field(name: name)
      switch type {
      case "node":
        if anchored, place == 0 {
          field.variable = "x0"
        } else if chance(75) {
          if chance(55) {
            field.variable = pick(nodes)
          } else {
            nodes.append("x\(nodes.count)")
            field.variable = nodes.last
          }
        }
      case "date":
        if chance(50) {
          days.append("d\(days.count)")
          field.variable = days.last
        }
        if chance(60) { field.check = day(days.dropLast(field.variable == nil ? 0 : 1)) }
      default:
        if chance(60) {
          let words = chance(50) ? [pick(Self.colours)] : [pick(Self.colours), pick(Self.colours)]
          field.check = .words(words, isNegated: chance(25))
        }
      }
      if field.variable != nil || field.check != nil { fields.append(field) }
    }
    if fields.isEmpty {
      fields = [Field(name: Self.relations[relation]?[0].0 ?? "x", variable: "x0")]
    }
    return .fact(relation, fields)
  }

  private mutating func day(_ known: ArraySlice<String>) -> Check {
    switch number(0...4) {
    case 0: .within(number(0...9))
    case 1: .next(number(0...9))
    case 2: .atLeastAgo(number(0...9))
    case 3 where !known.isEmpty: .from(pick(Array(known)))
    default: .compare(pick(["<", "<=", ">", ">=", "!="]), "today", number(-4...4))
    }
  }

  private mutating func nested(
    _ lower: [String], _ nodes: [String], _ days: [String], _ place: Int, _ counts: inout [String]
  ) -> Condition {
    var inside = nodes
    var insideDays = days
    var body = [fact(pick(lower), &inside, &insideDays)]
    if chance(30) { body.append(fact(pick(lower), &inside, &insideDays)) }
    switch number(0...3) {
    case 0: return .not(body)
    case 1: return .some(body)
    case 2:
      counts.append("n\(place)")
      let own = inside.dropFirst(nodes.count)
      return .aggregate("count", "n\(place)", of: chance(50) ? own.first : nil, body)
    default:
      guard let own = insideDays.dropFirst(days.count).first else { return .not(body) }
      counts.append("n\(place)")
      return .aggregate(pick(["max", "min", "sum"]), "n\(place)", of: own, body)
    }
  }
}

extension RandomRules {
  /// The rules as an author would write them.
  var yaml: String {
    let heads = Self.derived.map { name in
      let fields = (Self.relations[name] ?? []).map { "\($0.0) \($0.1)" }.joined(separator: ", ")
      return "  \(name): \(fields)"
    }
    return "derived:\n" + heads.joined(separator: "\n") + "\nrules:\n"
      + levels.flatMap { $0 }.map(text).joined()
  }

  private func text(_ rule: Rule) -> String {
    var lines = ["  - rule: \(rule.name)", "    source: test", "    when:"]
    lines += rule.conditions.flatMap { text($0, "      ") }
    switch rule.head {
    case .derive(let relation, let operands):
      let fields = zip(Self.relations[relation] ?? [], operands).map { "\($0.0) $\($1)" }
      lines += ["    derive:", "      \(relation): " + fields.joined(separator: ", ")]
    case .block(let about): lines += ["    block:", "      about: $\(about)", "      action: act"]
    case .advise(let about, let keys):
      lines += [
        "    priority: 50", "    advise:", "      about: $\(about)", "      action: act",
        "      key: " + keys.map { "$" + $0 }.joined(separator: ", "),
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func text(_ condition: Condition, _ indent: String) -> [String] {
    switch condition {
    case .fact(let relation, let fields):
      return [indent + "- \(relation): " + fields.map(text).joined(separator: ", ")]
    case .not(let inner):
      return [indent + "- not:"] + inner.flatMap { text($0, indent + "    ") }
    case .some(let inner):
      return [indent + "- some:"] + inner.flatMap { text($0, indent + "    ") }
    case .aggregate(let kind, let variable, let of, let body):
      let head = "\(kind) $\(variable)" + (of.map { " of $\($0)" } ?? "")
      return [indent + "- \(head):"] + body.flatMap { text($0, indent + "    ") }
    case .compare(let left, let sign, let right, let constant):
      let value =
        right.isEmpty
        ? "\(constant)"
        : "$\(right)" + (constant == 0 ? "" : constant < 0 ? " - \(-constant)" : " + \(constant)")
      return [indent + "- if: $\(left) \(sign) \(value)"]
    }
  }

  private func text(_ field: Field) -> String {
    var words = [field.name]
    if let variable = field.variable { words.append("$" + variable) }
    switch field.check {
    case .words(let list, let isNegated):
      words.append((isNegated ? "not " : "") + list.joined(separator: "|"))
    case .within(let days): words.append("within \(days)d")
    case .next(let days): words.append("next \(days)d")
    case .atLeastAgo(let days): words.append("at least \(days)d ago")
    case .compare(let sign, let anchor, let offset):
      words.append("\(sign) \(anchor)" + (offset < 0 ? " - \(-offset)" : " + \(offset)"))
    case .from(let variable): words.append("from $\(variable) to today")
    case nil: break
    }
    return words.joined(separator: " ")
  }
}
