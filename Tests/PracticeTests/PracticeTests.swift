import Language
import Practice
import Testing

@Suite struct PracticeTests {
  @Test func `a text is expected to take a range of seconds`() {
    let text = Array(repeating: "parola", count: 75).joined(separator: " ")
    let length = SpokenLength(text, in: .it)
    #expect(length.words == 75)
    #expect(length.least == 30)
    #expect(length.most == 38)
  }

  @Test(arguments: [(92, 38, "good"), (92, 2, "unlikely"), (92, 28, "fast"), (92, 80, "slow")])
  func `a reading is measured by its pace`(_ words: Int, _ seconds: Int, _ feel: String) {
    #expect(Reading(words: words, seconds: seconds).feel(in: .it).rawValue == feel)
  }

  @Test func `bars follow the attempts`() {
    #expect(Reading.bars([61, 55, 52, 44, 41, 38]) == "▇▅▄▂▁▁")
    #expect(Reading.bars([40, 40]) == "▄▄")
  }
}
