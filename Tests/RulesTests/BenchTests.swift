import Rules
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

  /// Follows a stream change by change, and compares what came and went with what was expected.
  private func follow(
    _ stream: String, _ diffs: String, _ final: String,
    _ parse: (String) -> (Character, String, String)
  ) throws {
    var base = try BenchBase()
    let facts = base.facts
    let live = base.book.evaluate(facts, today: base.today)
    var standing = BenchBase.lines(live)
    var found: [String] = []
    for (place, line) in try BenchBase.text(stream).split(separator: "\n").enumerated() {
      let (sign, relation, row) = parse(String(line))
      base.apply(sign, relation, row)
      let values = row.split(separator: "\t").map {
        Int32($0) ?? facts.symbols.number(String($0))
      }
      let difference = live.update([FactChange(relation, values, isAdded: sign == "+")])
      let lost = Set(difference.lost.map(BenchBase.line) + difference.freed.map(BenchBase.block))
      let gained = Set(difference.gained.map(BenchBase.line) + difference.held.map(BenchBase.block))
      found += lost.map { "\(place)\t-\t\($0)" } + gained.map { "\(place)\t+\t\($0)" }
      standing = standing.subtracting(lost).union(gained)
      if place % 100 == 99 { #expect(base.advice(on: base.today) == standing, "update \(place)") }
    }
    let expected = try BenchBase.text("expected/" + diffs).split(separator: "\n").map(String.init)
    #expect(Set(found) == Set(expected))
    #expect(found.count == expected.count)
    #expect(standing == (try BenchBase.expected(final)))
    #expect(standing == BenchBase.lines(live))
  }

  @Test func `the insert stream is followed change by change`() throws {
    try follow("updates.tsv", "updates.diff.tsv", "advice_after_updates.tsv") {
      ("+", "interaction", $0)
    }
  }

  @Test func `the mixed stream is followed change by change`() throws {
    try follow("mixed.tsv", "mixed.diff.tsv", "advice_after_mixed.tsv") { line in
      let parts = line.split(separator: "\t", maxSplits: 2).map(String.init)
      return (parts[0].first ?? "+", parts[1], parts[2])
    }
  }
}
