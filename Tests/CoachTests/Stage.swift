import Coach
import Turns
import ContactStore
import Contacts
import Ear
import Foundation
import Ground
import Importing
import Interchange
import Language
import Playbook
import Vocabulary
import Questions

/// The coach with a store in memory and a fixed day, as the program would hold them.
final class Stage {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func shipped() -> Playbook {
    Playbook(
      PromptFolder(shipped: root), vocabulary: NetworkVocabulary.standard,
      kinds: StepQuestions.kinds)
  }

  /// Made once for all stages: reading the acts takes longer than most tests.
  private static let ears: [LanguageTag: Ear] = {
    let playbook = shipped()
    return Dictionary(
      uniqueKeysWithValues: LanguageTag.allCases.map { ($0, playbook.ear($0)) })
  }()

  let store: ContactStore
  let playbook: Playbook
  let language: LanguageTag
  var moment: Moment
  var coach: Coach
  private(set) var lines: [String] = []
  private(set) var hasEnded = false

  init(
    _ language: LanguageTag, day: String = "2026-05-08", store: ContactStore? = nil,
    playbook: Playbook? = nil
  ) throws {
    self.language = language
    self.store = try store ?? ContactStore()
    self.playbook = playbook ?? Self.shipped()
    if playbook == nil { self.playbook.use(Self.ears) }
    let today = Day(iso: day) ?? Day(number: 0)
    moment = Moment(seconds: Double(today.number) * 86_400, day: today, minute: 540, zone: "UTC")
    coach = Coach(playbook: self.playbook, source: self.store, language: language, at: moment)
    try take(try coach.begin())
  }

  /// Throws the coach away, as a kill would, and begins again from what was committed.
  func kill() throws {
    coach = Coach(playbook: playbook, source: store, language: language, at: moment)
    lines.append("-- kill")
    try take(try coach.begin())
  }

  /// Comes back on another day.
  func sleep(until iso: String) throws {
    let day = Day(iso: iso) ?? moment.day
    moment = Moment(seconds: Double(day.number) * 86_400, day: day, minute: 540, zone: "UTC")
    try kill()
  }

  /// Whether words are awaited while the clock runs: they take twelve seconds.
  private var isTimed = false

  func type(_ line: String) throws {
    lines.append("> " + line.replacing("\n", with: "⏎"))
    let input: Input = isTimed ? .timed(seconds: 12, text: line) : .line(line)
    isTimed = false
    try take(try coach.respond(to: input, at: moment))
  }

  private func take(_ first: Turn) throws {
    var turn = first
    while true {
      try store.commit(turn.changes, at: moment, label: turn.label, outside: turn.outside)
      for reply in turn.replies {
        let lead = reply.number.map { "\($0)) " } ?? (reply.kind == .item ? "- " : "")
        lines.append((reply.kind == .draft ? "  " : "") + lead + reply.text)
      }
      switch turn.awaits {
      case .line: return
      case .timed(let prompt) where prompt.isTyped:
        isTimed = true
        return
      case .timed: turn = try coach.respond(to: .timed(seconds: 38), at: moment)
      case .end:
        hasEnded = true
        return
      case .lookBack:
        let last = try store.lastUndoable().map {
          Undoable(
            label: $0.label, seconds: $0.seconds, day: $0.day, isLarge: $0.size > 65_536)
        }
        turn = try coach.respond(to: .lookedBack(last), at: moment)
      case .undo:
        let input: Input =
          switch try store.undoLast() {
          case .done(let label, let outside):
            .undone(label: label, outside: outside, wasRefused: false)
          case .nothing: .undone(label: nil, outside: nil, wasRefused: false)
          case .refused(let label): .undone(label: label, outside: nil, wasRefused: true)
          }
        turn = try coach.respond(to: input, at: moment)
      case .forget(let id, let names):
        try store.forget(id, names: names)
        turn = try coach.respond(to: .forgotten(name: names.first ?? ""), at: moment)
      case .errand(let errand):
        let done =
          switch errand {
          case .takeIn(let path, let map): try takeIn(path, map)
          case .readList(let path): read(errand, path)
          case .writeOut(let path): ErrandDone(errand, lines: ["[\(path)]"])
          }
        coach.refresh()
        turn = try coach.respond(to: .errandDone(done), at: moment)
      case .handOver(let message):
        turn = try coach.respond(to: .handedOver(place: message.way.rawValue), at: moment)
      }
    }
  }

  /// Reads one of the files beside the paths, as the program would.
  private func read(_ errand: Errand, _ path: String) -> ErrandDone {
    let file = Self.root.appendingPathComponent("Tests/CoachTests/Paths/files/" + path)
    let text = try? String(contentsOf: file, encoding: .utf8)
    return ErrandDone(
      errand, lines: text == nil ? ["[\(path): -]"] : [], text: text, hasFailed: text == nil)
  }

  /// Imports one of the files beside the paths, as the program would.
  private func takeIn(_ path: String, _ map: String?) throws -> ErrandDone {
    let file = Self.root.appendingPathComponent("Tests/CoachTests/Paths/files/" + path).path
    var run = try ImportRun(
      store, reading: ImportReading(), names: NameReader(playbook.names(language)),
      today: moment.day, nextID: store.identities())
    do {
      try run.take(file, map: map.map { try ColumnMap($0) })
    } catch let failure as ImportRun.Failure {
      if case .unclear(_, let columns) = failure, map == nil {
        return ErrandDone(
          .takeIn(path), lines: [], hasFailed: true,
          columns: columns.map { $0.name + " · " + $0.example })
      }
      return ErrandDone(.takeIn(path), lines: ["[\(path): -]"], hasFailed: true)
    }
    try run.finish()
    try store.commit(run.changes, at: moment, label: path)
    return ErrandDone(
      .takeIn(path, map: map), lines: ["[\(path): \(run.report.added), \(run.report.unchanged)]"],
      people: run.added)
  }

  /// What was said since a mark.
  var transcript: String { lines.joined(separator: "\n") + "\n" }
}
