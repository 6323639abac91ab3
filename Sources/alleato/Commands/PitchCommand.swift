import ArgumentParser
import Counsel
import Desk
import Foundation
import Ground
import Language
import Playbook
import Practice
import Voice

struct PitchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pitch", abstract: "Measure the way you introduce yourself, from standard input.",
    discussion: """
      Says how long it takes to say, which parts it has, and at most three things to change.

      Examples:
        alleato pitch --measure --seconds 40 < pitch.txt
        alleato pitch --measure --lang it --json < presentazione.txt
      """)

  @OptionGroup var options: GlobalOptions
  @Flag(help: "Measure a text.") var measure = false
  @Option(help: "The seconds it is for.") var seconds: Int?
  @Flag(help: "As JSON.") var json = false

  @Option(
    help: ArgumentHelp(
      "For those who fit weights: each text of a file of JSON lines, and what is met in its sentences.",
      visibility: .hidden)) var features: String?

  @Option(
    help: ArgumentHelp(
      "For those who fit weights: each retelling of a file of JSON lines, and what is met of its points.",
      visibility: .hidden)) var retold: String?

  private static let most = 20_000

  private struct Report: Encodable {
    struct Element: Encodable {
      let present: Bool
      let words: String
    }
    struct Finding: Encodable {
      let kind: String
      let words: String
      let say: String
      let rewrite: String?
    }
    let words: Int
    let syllables: Int
    let seconds: [Int]
    let sentences: [Int]
    let ease: Int?
    let elements: [String: Element]
    let fillers: [String]
    let hedges: [String]
    let jargon: [String]
    let claims: [String]
    let passive: [String]
    let me: Int
    let you: Int
    let names: [String]
    let opening: String
    let closing: String
    let findings: [Finding]
  }

  func run() throws {
    let house = try House(options)
    if let seconds, !(5...600).contains(seconds) {
      house.complain(house.words("pitch-seconds"))
      throw ExitCode(64)
    }
    guard let book = house.playbook.speech(house.language) else { throw ExitCode(66) }
    if let features { return try PitchFeatures(features).show(house.language, book) }
    if let retold { return try RetoldFeatures(retold).show(house.language, book) }
    let text = try text(house)
    let measured = PitchMeasure(text, in: house.language, book)
    let review = PitchReview(measured, seconds: seconds, in: house.language, book)
    let pages = PitchPages(house.playbook, house.speaker, house.language)
    if json {
      print(try JSON.text(report(measured, review, pages)))
    } else {
      for line in pages.lines(measured, review, seconds: seconds) { print(line) }
    }
  }

  private func text(_ house: House) throws -> String {
    if isatty(0) == 1 { house.complain(house.words("pitch-typed")) }
    let data = try FileHandle.standardInput.read(upToCount: Self.most * 4) ?? Data()
    let raw = String(decoding: data, as: UTF8.self)
    guard raw.count <= Self.most else {
      house.complain(
        house.words("too-long", ["count": .number(raw.count), "most": .number(Self.most)]))
      throw ExitCode(65)
    }
    let text = Cleaning.clean(raw, lines: true)
    guard text.contains(where: \.isLetter) else {
      house.complain(house.words("pitch-nothing"))
      throw ExitCode(65)
    }
    return text
  }

  private func report(_ measure: PitchMeasure, _ review: PitchReview, _ pages: PitchPages) -> Report
  {
    func marks(_ name: String) -> [String] { measure.marks[name] ?? [] }
    var elements: [String: Report.Element] = [:]
    for element in PitchElement.allCases {
      let words = measure.elements[element]?.map(\.words) ?? []
      elements[element.rawValue] = Report.Element(
        present: !words.isEmpty, words: words.joined(separator: " … "))
    }
    return Report(
      words: measure.length.words, syllables: measure.length.syllables,
      seconds: [measure.length.least, measure.length.most], sentences: measure.sentences,
      ease: measure.ease, elements: elements, fillers: marks("filler"), hedges: marks("hedge"),
      jargon: marks("jargon"), claims: marks("claim"), passive: marks("passive"), me: measure.me,
      you: measure.you, names: measure.names, opening: measure.opening, closing: measure.closing,
      findings: review.findings.map {
        Report.Finding(
          kind: $0.kind.rawValue, words: $0.words, say: pages.say($0), rewrite: $0.rewrite)
      })
  }
}
