extension Conclusions {
  /// The actions about somebody that are held back, each once.
  public func heldActions(about: Int32) -> [String] {
    let table = table("blocked")
    let rows = table.rows(with: about, in: 0).filter {
      table.mark($0) & FactTable.Mark.gone == 0
    }
    return Set(rows.compactMap { facts.symbols.word(table.value($0, 1)) }).sorted()
  }

  /// The first day after today on which no rule would hold any of some actions about somebody back, if
  /// nothing else happened until then; nothing when that is further off than the days that are looked at.
  ///
  /// The rules themselves tell it, over the facts about the person alone, so that nobody has to write
  /// down beside a rule when it ends.
  public func firstFreeDay(_ actions: [String], about: Int32, within days: Int32 = 400) -> Int32? {
    let rules = book.rules.filter { $0.derivedRelation != nil }
    guard let small = RuleBook(rules, vocabulary: book.vocabulary, parameters: book.parameters)
    else { return nil }
    let base = facts.about(about)
    func isFree(_ day: Int32) -> Bool {
      let then = small.evaluate(base, today: today + day)
      return actions.allSatisfy { then.blocks(about: about, action: $0).isEmpty }
    }
    // What holds back ends once: the first free day of wider and wider steps, then what is before it.
    var (held, step) = (Int32(0), Int32(1))
    while held < days {
      let next = min(days, held + step)
      if isFree(next) { return today + first(after: held, upTo: next, isFree) }
      (held, step) = (next, min(step * 2, 30))
    }
    return nil
  }

  /// The first of some days that is free, the last being so.
  private func first(after held: Int32, upTo free: Int32, _ isFree: (Int32) -> Bool) -> Int32 {
    var (low, high) = (held, free)
    while high - low > 1 {
      let middle = (low + high) / 2
      if isFree(middle) { high = middle } else { low = middle }
    }
    return high
  }
}

extension FactBase {
  /// The facts that name somebody, and those that name nobody.
  func about(_ contact: Int32) -> FactBase {
    let base = FactBase(vocabulary, symbols: symbols)
    for (relation, fields) in vocabulary.facts {
      guard let table = table(relation) else { continue }
      let people = fields.indices.filter { fields[$0].type == "contact" }
      let rows =
        people.isEmpty
        ? Array(0..<table.count)
        : Set(people.flatMap { table.rows(with: contact, in: $0) }).sorted()
      for row in rows where table.mark(row) & FactTable.Mark.gone == 0 {
        base.add(relation, table.row(row))
      }
    }
    return base
  }
}
