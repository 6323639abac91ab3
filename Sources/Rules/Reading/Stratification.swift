import Ground

/// The order in which derived relations are computed, so that nothing is negated or counted early.
enum Stratification {
  /// The rules in groups that can be computed one after the other: those that derive relations which
  /// depend on each other stand in one group, the advices in the last; nothing when a relation is
  /// negated or counted on the way to itself.
  static func groups(_ rules: [Rule]) -> [[Int]]? {
    guard strata(rules) != nil else { return nil }
    var deriving: [String: [Int]] = [:]
    for (place, rule) in rules.enumerated() {
      if let head = rule.derivedRelation { deriving[head, default: []].append(place) }
    }
    var search = ComponentSearch { relation in
      (deriving[relation] ?? []).flatMap { rules[$0].dependencies.map(\.relation) }
        .filter { deriving[$0] != nil }
    }
    for relation in deriving.keys.sorted() { search.visit(relation) }
    let groups = search.found.map { component in
      component.flatMap { deriving[$0] ?? [] }.sorted()
    }
    return groups + [rules.indices.filter { rules[$0].derivedRelation == nil }]
  }

  /// The stratum of each derived relation; nothing when a relation negates itself.
  static func strata(_ rules: [Rule]) -> [String: Int]? {
    let heads = Set(rules.compactMap(\.derivedRelation))
    var strata = Dictionary(uniqueKeysWithValues: heads.map { ($0, 0) })
    for _ in 0...heads.count + 1 {
      var hasChanged = false
      for rule in rules {
        guard let head = rule.derivedRelation else { continue }
        for (relation, isNegative) in rule.dependencies {
          guard let below = strata[relation], let here = strata[head] else { continue }
          let needed = below + (isNegative ? 1 : 0)
          if here < needed {
            strata[head] = needed
            hasChanged = true
          }
        }
      }
      if !hasChanged { return strata }
    }
    return nil
  }

  /// E06 for rules that negate or count what depends on themselves, W13 for what nothing derives.
  static func findings(_ rules: [Rule], vocabulary: RuleVocabulary) -> [Finding] {
    var found: [Finding] = []
    if strata(rules) == nil {
      for rule in rules {
        guard let head = rule.derivedRelation,
          let path = rule.dependencies.lazy.filter({ $0.isNegative })
            .compactMap({ path(from: $0.relation, to: head, rules) }).first
        else { continue }
        found.append(
          Finding(
            "E06", rule.mark, width: rule.name.count,
            ["name": rule.name, "path": ([head] + path).joined(separator: " -> ")]))
        break
      }
    }
    let heads = Set(rules.compactMap(\.derivedRelation))
    for rule in rules {
      for (relation, _) in rule.dependencies
      where vocabulary.facts[relation] == nil && !heads.contains(relation) && relation != "blocked"
      {
        found.append(
          Finding(
            "W13", rule.mark, width: rule.name.count,
            ["name": relation, "rule": rule.name]))
      }
    }
    return found
  }

  private static func path(from start: String, to end: String, _ rules: [Rule]) -> [String]? {
    var seen: Set<String> = []
    func search(_ relation: String) -> [String]? {
      if relation == end { return [relation] }
      guard seen.insert(relation).inserted else { return nil }
      for rule in rules where rule.derivedRelation == relation {
        for (next, _) in rule.dependencies {
          if let rest = search(next) { return [relation] + rest }
        }
      }
      return nil
    }
    return search(start)
  }
}

extension Rule {
  /// The relation the rule adds facts to; nothing for an advice.
  var derivedRelation: String? {
    switch head {
    case .derive(let relation, _): relation
    case .block: "blocked"
    case .advise: nil
    }
  }

  /// The relations the conditions read, and whether they are negated or counted.
  var dependencies: [(relation: String, isNegative: Bool)] {
    func collect(_ conditions: [Condition], _ isNegative: Bool) -> [(String, Bool)] {
      conditions.flatMap { condition -> [(String, Bool)] in
        switch condition {
        case .fact(let pattern): [(pattern.relation, isNegative)]
        case .not(let inner): collect(inner, true)
        case .some(let inner): collect(inner, isNegative)
        case .aggregate(let aggregate): collect(aggregate.body, true)
        case .compare: []
        }
      }
    }
    return collect(conditions, false)
  }
}
