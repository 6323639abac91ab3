import Foundation
import Language
import Playbook
import Questions
import Testing
import Vocabulary

@testable import Interchange

/// Lists of people in the shapes the web gives: twenty of our own, and how many names and employers of
/// theirs are read right.
@Suite struct ListReaderTests {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let reader: ListReader = {
    let playbook = Playbook(
      PromptFolder(shipped: root), vocabulary: NetworkVocabulary.standard,
      kinds: StepQuestions.kinds)
    return ListReader(names: playbook.names(.it), words: playbook.listWords)
  }()

  struct Sample: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let entries: [(person: String, organisation: String)]
    var testDescription: String { name }
  }

  static let samples: [Sample] = {
    let file = root.appendingPathComponent("Tests/InterchangeTests/Lists/lists.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.components(separatedBy: "=== ").dropFirst().map { part in
      let (head, rest) = (part.prefix { $0 != "\n" }, part.drop { $0 != "\n" }.dropFirst())
      let halves = rest.components(separatedBy: "---\n")
      let entries = (halves.last ?? "").split(separator: "\n").map { line in
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        return (person: cells[0], organisation: cells.count > 1 ? cells[1] : "")
      }
      let list = halves.dropLast().joined(separator: "---\n")
      return Sample(name: String(head), text: list, entries: entries)
    }
  }()

  @Test(arguments: samples)
  func `a list is read as its author means it`(_ sample: Sample) {
    let read = Self.reader.read(sample.text).map {
      ($0.name?.fullName ?? "") + "\t" + ($0.organisation ?? "")
    }
    #expect(read == sample.entries.map { $0.person + "\t" + $0.organisation })
  }

  @Test func `there are twenty shapes`() { #expect(Self.samples.count == 20) }

  @Test func `what is hostile or endless is read within bounds`() {
    let signs = "\u{1B}[31mLaura Conti\u{202E} – Reply\u{7}\n"
    let read = Self.reader.read(signs)
    #expect(read.map { $0.name?.fullName ?? "" } == ["Laura Conti"])
    let endless = String(repeating: "Laura Conti, ", count: 100_000)
    #expect(Self.reader.read(endless).count <= 5000)
    var seed = Seeded(7)
    for _ in 0..<200 {
      let text = String(
        (0..<60).map { _ in "aZ ,;|\t\n–@().1éА\"'".randomElement(using: &seed) ?? " " })
      _ = Self.reader.read(text)
    }
  }
}

/// A small source of chance that is the same each time.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64
  init(_ state: UInt64) { self.state = state }
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state
  }
}
