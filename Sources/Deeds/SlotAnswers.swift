import Contacts
import Dialogue
import Ear
import Foundation
import Ground
import Hearing
import Language
import Playbook
import Questions

/// The slots of an act as answers.
struct SlotAnswers {
  /// The answers, by slot.
  private(set) var answers: [String: Answer] = [:]
  /// The people of each slot.
  private(set) var people: [String: [Answer.Reference]] = [:]
  /// The months and years that were named without a day, by slot: what is said of them.
  private(set) var periods: [String: Timing] = [:]
  /// The names that nobody known has.
  private(set) var strangers: [String] = []
  /// What is new with them.
  private(set) var changes: [Change] = []

  /// The answers as conditions are held against them.
  var known: Known {
    var known = Known()
    known.answers = answers
    return known
  }

  private let doing: ActDoing
  private let line: HeardLine
  private let view: TalkView

  init(
    _ act: HeardAct, _ doing: ActDoing, _ line: HeardLine, meant: [String: Answer.Reference],
    _ view: TalkView
  ) throws {
    (self.doing, self.line, self.view) = (doing, line, view)
    let hearer = view.hearer
    for (slot, value) in act.slots {
      switch value {
      case .people(let names) where doing.kind(slot) == .me:
        let (given, family) = hearer.parted(names[0])
        answers[slot] = .text([given, family].compactMap { $0 }.joined(separator: " "))
      case .people(let names): take(names, slot, meant)
      case .seconds(let seconds): answers[slot] = .number(seconds)
      case .date(let match):
        let isDue = doing.kind(slot) == .due
        answers[slot] = Self.day(match, isDue: isDue, today: view.today).map { .on($0) }
        if !isDue, match.isVague { periods[slot] = match.timing }
      case .words(let words): answers[slot] = try read(words, slot, hearer)
      }
    }
    joinHour()
    answers[ActDoing.line] = .text(line.text)
    changes = hearer.takeChanges()
  }

  private mutating func take(
    _ names: [String], _ slot: String, _ meant: [String: Answer.Reference]
  ) {
    var seen: Set<Int> = []
    let found = names.compactMap { meant[$0] }.filter { seen.insert($0.id).inserted }
    strangers += names.filter { meant[$0] == nil }
    guard let first = found.first else { return }
    people[slot] = found
    answers[slot] = found.count == 1 ? .entity(first) : .entities(found)
  }

  private func read(_ words: String, _ slot: String, _ hearer: Hearer) throws -> Answer? {
    switch doing.kind(slot) {
    case .event: try hearer.event(words, isPast: !doing.slots.contains { $0.kind == .future })
    case .channel: view.playbook.channel(words, line.language).map { .option($0) }
    case .word: .option(words)
    case .clause:
      (doing.slots.contains { $0.kind == .hour } ? hearer.withoutDay(words) : words).map {
        .text($0.trimmingPunctuation)
      }
    case .rest: .text(placed(words, hearer, toEnd: true))
    case .text: .text(placed(words, hearer, toEnd: false))
    default: .text(words.trimmingPunctuation)
    }
  }

  /// Words with the article before them, as they stand in the line.
  private func placed(_ words: String, _ hearer: Hearer, toEnd: Bool) -> String {
    guard let range = line.text.range(of: words) else { return words.trimmingPunctuation }
    let said = toEnd ? String(line.text[range.lowerBound...]) : words
    let before = line.text[..<range.lowerBound]
    let article = before.reversed().drop { " '’".contains($0) }.prefix { $0.isLetter }
    let word = String(article.reversed())
    guard hearer.listed("article-words").contains(word.lowercased()) else {
      return said.trimmingPunctuation
    }
    let isElided = before.last.map { "'’".contains($0) } ?? false
    return word.lowercased() + (isElided ? "'" : " ") + said.trimmingPunctuation
  }

  /// When something was or will be.
  ///
  /// Of a week gone by its last day is kept; of a vague time to come no day is made up, unless it is the
  /// end that counts.
  private static func day(_ match: DateMatch, isDue: Bool, today: Day) -> Timing? {
    // What is due within several days is due by the last of them.
    if isDue { return match.until.map { Timing($0) } ?? match.timing }
    guard match.isVague else { return match.timing }
    let last = match.until ?? match.day
    return last < today ? Timing(last) : nil
  }

  /// An hour that stands apart belongs to the day.
  private mutating func joinHour() {
    guard let slot = doing.slots.first(where: { $0.kind == .hour })?.name,
      let hour = answers[slot]?.timing,
      let day = doing.slots.first(where: { [.date, .future, .past].contains($0.kind) })?.name
    else { return }
    var timing = answers[day]?.timing ?? hour
    timing = Timing(
      timing.day, minute: hour.minute ?? timing.minute, until: timing.until,
      untilMinute: hour.untilMinute ?? timing.untilMinute)
    answers[day] = .on(timing)
    answers[slot] = nil
  }
}
