import ArgumentParser
import Coach
import Contacts
import Counsel
import Ground
import Language
import Rules
import Voice

struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why", abstract: "Why an advice of today is given, or why a rule gives none.",
    discussion: """
      Examples:
        alleato why 1
        alleato why --not write-after-event "Laura Conti"
      """)

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The number of an advice of “alleato today --all”, or with --not the person.")
  var subject: String = "1"
  @Option(name: .customLong("not"), help: "A rule that gives no advice about the person.")
  var rule: String?
  @Flag(help: "As JSON.") var json = false

  private struct Report: Encodable {
    let subject: String
    let rule: String
    let lines: [String]
    let principles: [String]
  }

  func run() throws {
    let house = try House(options)
    let store = try house.openStore()
    var coach = Coach(
      playbook: house.playbook, source: store, language: house.language, at: house.clock.now)
    let report = try house.guarded { () throws -> Report in try self.report(&coach, house) }
    if json { return print(try JSON.text(report)) }
    print(report.subject)
    for line in report.lines { print("  " + line) }
    for principle in report.principles { print("  " + principle) }
  }

  private func report(_ coach: inout Coach, _ house: House) throws -> Report {
    let counsel = try coach.counsel()
    if let rule {
      let roster = try counsel.wording.source.roster()
      let people = NameMatcher(roster.map { ($0.id, $0.fullName) }).matches(subject)
      guard let id = people?.keys.first, let about = Int32(exactly: id.number) else {
        house.complain(house.words("nobody-found", ["name": .text(subject)]))
        throw ExitCode(1)
      }
      guard let lines = counsel.whyNot(rule, about: about) else {
        house.complain(house.words("no-such-rule", ["name": .text(rule)]))
        throw ExitCode(1)
      }
      let who = counsel.wording.person(id)
      return Report(
        subject: house.words("why-not-title", ["rule": .text(rule), "who": .person(who)]),
        rule: rule, lines: lines, principles: [])
    }
    let views = try coach.advices(limit: 1000, onePerPerson: false)
    guard let number = Int(subject), views.indices.contains(number - 1) else {
      house.complain(house.words(views.isEmpty ? "nothing-urgent" : "no-such-advice"))
      throw ExitCode(1)
    }
    let view = views[number - 1]
    return Report(
      subject: view.text, rule: view.rule, lines: counsel.why(view),
      principles: view.principles.compactMap(counsel.wording.principle))
  }
}
