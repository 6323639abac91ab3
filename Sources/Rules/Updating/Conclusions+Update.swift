extension Conclusions {
  /// Takes changes of the facts along: what depends on them is computed again, the rest stays.
  ///
  /// The present day stays the same; a new day wants a new evaluation.
  /// - Returns: the advices and blocks that came and went.
  @discardableResult
  public func update(_ changes: [FactChange]) -> Difference { Update(self).run(changes) }

  /// Lets all tables keep their indexes while rows are added.
  func goLive() {
    for table in facts.all + Array(derived.values) + Array(adviceTables.values) {
      table.isLive = true
    }
  }

  func table(of output: Output) -> FactTable? {
    switch output {
    case .relation(let name): table(name)
    case .advice(let place): adviceTables[place]
    }
  }

  func store(_ output: Output) -> (table: FactTable, set: RowSet)? {
    switch output {
    case .relation(let name):
      guard let table = derived[name], let set = sets[name] else { return nil }
      return (table, set)
    case .advice(let place):
      guard let table = adviceTables[place], let set = advised[place] else { return nil }
      return (table, set)
    }
  }

  /// Throws rows that are no facts any more away, when they are many.
  func tidy(_ output: Output) {
    guard let table = table(of: output), table.goneCount > table.count / 2 + 1024 else { return }
    if case .relation(let name) = output, let counts = rounds[name] {
      var kept = 0
      var after = [0]
      for row in 0..<table.count {
        if table.mark(row) & FactTable.Mark.gone == 0 { kept += 1 }
        after.append(kept)
      }
      rounds[name] = counts.map { after[min($0, table.count)] }
    }
    table.compact()
    switch output {
    case .relation(let name): if sets[name] != nil { sets[name] = RowSet(table) }
    case .advice(let place): advised[place] = RowSet(table)
    }
  }

  /// The values of the registers that are the same in every rule, with room for no other.
  var fixedFrame: [Int32] { [today] + book.parameters.map(\.value) }
}
