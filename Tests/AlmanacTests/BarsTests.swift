import Almanac
import Testing

@Suite struct BarsTests {
  @Test func `no line is wider than forty columns, whatever the numbers`() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let rows = (0..<Int.random(in: 1...9, using: &random)).map { place in
        Bars.Row(
          String(repeating: "x", count: Int.random(in: 0...30, using: &random)) + "\(place)",
          Int.random(in: 0...Int.random(in: 1...100_000, using: &random), using: &random))
      }
      for line in Bars(rows).lines { #expect(line.count <= Bars.columns) }
    }
  }

  @Test func `a small number has a sign of its own, and nought has none`() {
    let lines = Bars([Bars.Row("a", 1), Bars.Row("b", 0), Bars.Row("c", 900)]).lines
    #expect(lines[0].contains("▇"))
    #expect(!lines[1].contains("▇"))
    #expect(lines[1].hasSuffix(" 0"))
  }

  @Test func `a longer bar is never a smaller number`() {
    let values = [3, 17, 44, 45, 90, 91]
    let lengths = Bars(values.map { Bars.Row("n", $0) }).lines.map { line in
      line.count { $0 == "▇" }
    }
    #expect(lengths == lengths.sorted())
  }
}
