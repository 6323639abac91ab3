import Testing

@Suite struct BenchTests {
  @Test(arguments: [
    (0, "advice.tsv"), (1, "advice_day+1.tsv"), (7, "advice_day+7.tsv"), (30, "advice_day+30.tsv"),
  ])
  func `the advice of the bench is exact on every day`(_ offset: Int32, _ file: String) throws {
    let base = try BenchBase()
    let expected = try BenchBase.expected(file)
    let advice = base.advice(on: base.today + offset)
    #expect(expected.count > 1000)
    #expect(advice.subtracting(expected).sorted() == [])
    #expect(expected.subtracting(advice).sorted() == [])
  }

  /// Replays a stream; after every `stride` updates the difference so far is compared.
  private func replay(
    _ stream: String, _ diffs: String, _ final: String, stride step: Int,
    _ parse: (String) -> (Character, String, String)
  ) throws {
    var base = try BenchBase()
    var expected = try BenchBase.expected("advice.tsv")
    var changes: [Int: [String]] = [:]
    for line in try BenchBase.text("expected/" + diffs).split(separator: "\n") {
      let parts = line.split(separator: "\t", maxSplits: 1)
      changes[try unwrapped(Int(parts[0])), default: []].append(String(parts[1]))
    }
    let updates = try BenchBase.text(stream).split(separator: "\n").map(String.init)
    for (place, line) in updates.enumerated() {
      let (sign, relation, row) = parse(line)
      base.apply(sign, relation, row)
      for change in changes[place] ?? [] {
        let parts = change.split(separator: "\t", maxSplits: 1).map(String.init)
        if parts[0] == "+" { expected.insert(parts[1]) } else { expected.remove(parts[1]) }
      }
      if place % step == step - 1 {
        let advice = base.advice(on: base.today)
        #expect(advice.symmetricDifference(expected).sorted() == [], "after update \(place)")
      }
    }
    #expect(base.advice(on: base.today) == (try BenchBase.expected(final)))
  }

  @Test func `the insert stream is followed by recomputing`() throws {
    try replay("updates.tsv", "updates.diff.tsv", "advice_after_updates.tsv", stride: 1) {
      ("+", "interaction", $0)
    }
  }

  @Test func `the mixed stream is followed by recomputing`() throws {
    try replay("mixed.tsv", "mixed.diff.tsv", "advice_after_mixed.tsv", stride: 10) { line in
      let parts = line.split(separator: "\t", maxSplits: 2).map(String.init)
      return (parts[0].first ?? "+", parts[1], parts[2])
    }
  }
}
