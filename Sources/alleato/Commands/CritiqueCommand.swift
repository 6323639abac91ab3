import ArgumentParser
import Coach
import Contacts
import Counsel
import Desk
import Critique
import Drafts
import Foundation
import Ground
import Language
import Playbook
import Turns
import Voice

struct CritiqueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "critique", abstract: "Read a message before it goes, from standard input.",
    discussion: """
      The first line may give the subject: “Subject: …”, “Oggetto: …”. Ends with 1 when something is
      to be mended or had better wait, with 0 when it may go, with hints or without. In JSON, ranges count Unicode code points of the text, white
      space at its beginning left out.

      Examples:
        alleato critique --lang it --channel email < message.txt
        alleato critique --contact "Laura Conti" --json < message.txt
      """)

  @OptionGroup var options: GlobalOptions
  @Option(help: "Whom it is for: what you have told Alleato about them counts, too.")
  var contact: String?
  @Option(help: "How it goes: email, linkedin, invitation, message, phone or group.")
  var channel: String?
  @Flag(help: "As JSON.") var json = false
  @Option(
    help: ArgumentHelp(
      "Read many messages, one JSON object a line (text; id, channel), and print what each came to.",
      valueName: "file"))
  var rows: String?

  private static let most = 20_000

  private struct Report: Encodable {
    struct Range: Encodable {
      let start: Int
      let end: Int
      let subject: Bool
    }
    struct Finding: Encodable {
      let check: String
      let level: String
      let words: String
      let range: Range?
      let reason: String
      let better: String?
      let mended: String?
      let principles: [String]
    }
    let verdict: String
    let kind: String?
    let good: String?
    let findings: [Finding]
  }

  func run() throws {
    let house = try House(options)
    let names = house.playbook.channels.map(\.name)
    if let channel, !names.contains(channel) {
      house.complain(
        house.words(
          "critique-channel",
          [
            "name": .text(Cleaning.clean(channel)), "names": .list(names.map { .text($0) }),
          ]))
      throw ExitCode(64)
    }
    if let rows { return try MessageRows(house).run(rows) }
    let text = try message(house)
    guard let (review, wording) = try review(text, house) else { throw ExitCode(66) }
    if json {
      print(try JSON.text(report(review)))
    } else {
      show(review, wording)
    }
    if [.mend, .wait].contains(review.verdict) { throw ExitCode(1) }
  }

  private func message(_ house: House) throws -> String {
    if isatty(0) == 1 { house.complain(house.words("critique-typed")) }
    let data = try FileHandle.standardInput.read(upToCount: Self.most * 4) ?? Data()
    let raw = String(decoding: data, as: UTF8.self)
    guard raw.count <= Self.most else {
      house.complain(
        house.words("too-long", ["count": .number(raw.count), "most": .number(Self.most)]))
      throw ExitCode(65)
    }
    let text = Cleaning.clean(raw, lines: true)
    guard text.contains(where: \.isLetter) else {
      house.complain(house.words("critique-nothing"))
      throw ExitCode(65)
    }
    return text
  }

  private func review(_ text: String, _ house: House) throws -> (Review, Wording)? {
    // Only a named person's data are looked at; without a name none are opened.
    let source: any ContactSource = try contact == nil ? EmptySource() : house.openStore()
    var coach = Coach(
      playbook: house.playbook, source: source, language: house.language, at: house.clock.now,
      keepsLanguage: true)
    return try house.guarded { () throws -> (Review, Wording)? in
      var people: [EntityID] = []
      if let contact {
        let roster = try source.roster()
        let found = NameMatcher(roster.map { ($0.id, $0.fullName) }).matches(contact)
        guard let found, found.keys.count == 1, let id = found.keys.first else {
          let label = found == nil ? "nobody-found" : "critique-several"
          house.complain(house.words(label, ["name": .text(Cleaning.clean(contact))]))
          throw ExitCode(1)
        }
        people = [id]
      }
      let counsel = try coach.counsel()
      let review = try Reviewer(counsel.wording, people.isEmpty ? nil : counsel).review(
        text: text, in: house.language, channel: channel, people: people)
      return review.map { ($0, counsel.wording) }
    }
  }

  private func report(_ review: Review) -> Report {
    Report(
      verdict: review.verdict.rawValue, kind: review.kind, good: review.praise,
      findings: review.remarks.map { remark in
        Report.Finding(
          check: remark.check, level: remark.level.rawValue, words: remark.words,
          range: remark.range.map {
            .init(start: $0.lowerBound, end: $0.upperBound, subject: remark.isInSubject)
          },
          reason: remark.reason, better: remark.better,
          mended: remark.mended, principles: remark.principles)
      })
  }

  private func show(_ review: Review, _ wording: Wording) {
    let (verdict, remarks) = wording.lines(of: review)
    print(verdict)
    for (line, principle) in remarks {
      print("- " + line)
      if let principle { print("  " + principle) }
    }
  }
}
