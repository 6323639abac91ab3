/// One update of what follows: only what depends on the changed facts is computed again.
///
/// While it runs, rows that go and rows that come stand side by side, marked, so that a rule can be
/// run over the facts as they were and as they are. A conclusion can only change for the values that
/// a changed fact fixes; those are computed over both, and what is lost is kept where it follows in
/// another way. Relations that depend on themselves grow by rounds from what is new; when something
/// they lean on goes, they are computed anew.
final class Update {
  let conclusions: Conclusions
  var delta = Delta()
  var book: RuleBook { conclusions.book }

  /// The marks that are passed over to see the facts as they were.
  static let before = FactTable.Mark.gone | FactTable.Mark.new
  /// The marks that are passed over to see the facts as they are.
  static let after = FactTable.Mark.gone | FactTable.Mark.going

  init(_ conclusions: Conclusions) { self.conclusions = conclusions }

  func run(_ changes: [FactChange]) -> Difference {
    conclusions.goLive()
    conclusions.passedOver = Self.after
    for change in changes { apply(change) }
    for group in book.groups { follow(group) }
    let difference = difference()
    commit()
    conclusions.passedOver = FactTable.Mark.gone
    return difference
  }

  private func apply(_ change: FactChange) {
    guard let table = conclusions.facts.table(change.relation) else { return }
    let output = Output.relation(change.relation)
    if change.isAdded {
      table.append(change.values)
      table.mark(table.count - 1, FactTable.Mark.new)
      delta.add(table.count - 1, to: output)
    } else if let row = table.find(change.values) {
      if table.mark(row) == FactTable.Mark.new {
        table.mark(row, FactTable.Mark.gone)
        delta.forgetAdded(row, output)
      } else {
        table.mark(row, FactTable.Mark.going)
        delta.remove(row, from: output)
      }
    }
  }

  private func follow(_ group: [Int]) {
    let touched = group.filter { place in
      // Advices that were never asked for are computed when they are, over the facts of then.
      if book.rules[place].derivedRelation == nil, !conclusions.advising.contains(place) {
        return false
      }
      return book.occurrences[place].contains { delta.touches($0.pattern.relation) }
    }
    guard !touched.isEmpty else { return }
    let heads = Set(group.compactMap { book.rules[$0].derivedRelation })
    let isInside = group.contains { conclusions.readsInside($0, heads) }
    let isRecursive = group.contains { !book.rules[$0].recursiveConditions(heads).isEmpty }
    guard isRecursive || isInside else { return follow(each: touched) }
    let onlyGrows =
      !isInside
      && touched.allSatisfy { place in
        book.occurrences[place].allSatisfy {
          !delta.touches($0.pattern.relation)
            || ($0.isPositive && !delta.loses($0.pattern.relation))
        }
      }
    if onlyGrows { grow(group, touched, heads) } else { recompute(group, heads) }
  }

  /// Rules that do not depend on themselves: gains first, then what is lost in every way.
  private func follow(each touched: [Int]) {
    var doubtful: [(place: Int, row: [Int32])] = []
    for place in touched {
      let affected = affected(place)
      for row in affected.after { insert(row, output(place)) }
      doubtful += affected.before.subtracting(affected.after).map { (place, $0) }
    }
    for (place, row) in doubtful where !holds(row, output(place)) { remove(row, output(place)) }
  }

  /// A relation that depends on itself and only gains: round by round from what is new.
  private func grow(_ group: [Int], _ touched: [Int], _ heads: Set<String>) {
    func counts() -> [String: Int] {
      Dictionary(uniqueKeysWithValues: heads.map { ($0, conclusions.table($0).count) })
    }
    var from = counts()
    for place in touched {
      for row in affected(place).after { insert(row, output(place)) }
    }
    while case let to = counts(), to != from {
      for head in heads { conclusions.rounds[head, default: []].append(to[head] ?? 0) }
      for place in group {
        let rule = book.rules[place]
        let width = rule.headSums.count
        for (condition, relation) in rule.recursiveConditions(heads) {
          guard let low = from[relation], let high = to[relation], low < high else { continue }
          let delta = Planner.Delta(condition: condition, from: low, to: high)
          let found = conclusions.heads(of: place, delta: delta)
          for start in stride(from: 0, to: found.count, by: max(width, 1)) {
            for row in conclusions.rows(of: rule, Array(found[start..<start + width])) {
              insert(row, output(place))
            }
          }
        }
      }
      from = to
    }
  }

  /// A relation that depends on itself and may lose: computed anew and compared.
  private func recompute(_ group: [Int], _ heads: Set<String>) {
    var before: [String: (table: FactTable, set: RowSet)] = [:]
    for head in heads {
      guard let set = conclusions.sets[head] else { continue }
      let table = conclusions.table(head)
      before[head] = (table, set)
      conclusions.derive(head, arity: table.arity)
    }
    conclusions.compute(group)
    for (head, old) in before {
      guard let set = conclusions.sets[head] else { continue }
      let table = conclusions.table(head)
      table.isLive = true
      for row in 0..<table.count {
        let known = old.set.find(table.row(row))
        if known >= 0, old.table.mark(Int(known)) == 0 { continue }
        table.mark(row, FactTable.Mark.new)
        delta.add(row, to: .relation(head))
      }
      for row in 0..<old.table.count where old.table.mark(row) == 0 {
        guard set.insert(old.table.row(row)) else { continue }
        table.mark(table.count - 1, FactTable.Mark.going)
        delta.remove(table.count - 1, from: .relation(head))
      }
    }
  }

  func output(_ place: Int) -> Output {
    book.rules[place].derivedRelation.map { .relation($0) } ?? .advice(place)
  }

  private func insert(_ row: [Int32], _ output: Output) {
    guard let (table, set) = conclusions.store(output) else { return }
    row.withUnsafeBufferPointer { values in
      guard let base = values.baseAddress else { return }
      let found = set.find(base)
      let mark = found < 0 ? FactTable.Mark.gone : table.mark(Int(found))
      switch mark {
      case FactTable.Mark.going:
        table.mark(Int(found), 0)
        delta.forgetRemoved(Int(found), output)
      case FactTable.Mark.gone:
        if found < 0 { set.insert(base) } else { set.replace(base, gone: found) }
        table.mark(table.count - 1, FactTable.Mark.new)
        delta.add(table.count - 1, to: output)
      default: break
      }
    }
  }

  private func remove(_ row: [Int32], _ output: Output) {
    guard let (table, set) = conclusions.store(output) else { return }
    let found = row.withUnsafeBufferPointer { values in values.baseAddress.map { set.find($0) } }
    guard let found, found >= 0, table.mark(Int(found)) == 0 else { return }
    table.mark(Int(found), FactTable.Mark.going)
    delta.remove(Int(found), from: output)
  }

  /// Rows that came are facts like any other now, rows that went are none.
  private func commit() {
    for (output, rows) in delta.added {
      guard let table = conclusions.table(of: output) else { continue }
      for row in rows where table.mark(row) == FactTable.Mark.new { table.mark(row, 0) }
    }
    for (output, rows) in delta.removed {
      guard let table = conclusions.table(of: output) else { continue }
      for row in rows { table.mark(row, FactTable.Mark.gone) }
      conclusions.tidy(output)
    }
  }
}
