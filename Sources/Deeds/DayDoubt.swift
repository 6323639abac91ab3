import Counsel
import Dialogue
import Ear
import Foundation
import Ground
import Hearing
import Language
import Playbook
import Questions
import Turns
import Voice

/// What is in doubt about the day of a line: one that no calendar has, or the weekday that is today.
public struct DayDoubt {
  private let line: HeardLine
  private let acts: [HeardAct]
  private let meant: [String: Answer.Reference]
  private let view: TalkView

  /// The doubts about some acts of a line; `meant` are those of whom it was asked before.
  init(_ acts: [HeardAct], of line: HeardLine, meant: [String: Answer.Reference], _ view: TalkView)
  {
    self.acts = acts
    self.line = line
    self.meant = meant
    self.view = view
  }

  /// The kinds of slots that hold a day.
  private static let days: Set<ActFrames.SlotKind> = [.date, .future, .past, .happened, .due]

  /// The question about the day; nothing when there is no doubt.
  var question: (any Question)? { impossible ?? twofold }

  /// Which day was meant by one that no calendar has, where an act has a place for a day and holds none.
  private var impossible: (any Question)? {
    for act in acts {
      let kinds = view.playbook.doing(act.act)?.slots.map(\.kind) ?? []
      guard kinds.contains(where: { Self.days.contains($0) }),
        !act.slots.values.contains(where: { value in
          if case .date(let match) = value { !match.isHourAlone } else { false }
        })
      else { continue }
      let isPast = kinds.contains { [.past, .happened].contains($0) }
      return Self.otherDay(in: line.text, line.language, isPast: isPast, view)
    }
    return nil
  }

  /// The question which day was meant by one in a text that no calendar has; the text is heard with that
  /// day in its place.
  static func otherDay(
    in text: String, _ language: LanguageTag, isPast: Bool, _ view: TalkView
  ) -> OtherDayQuestion? {
    let reader = DateReader(language, today: view.today)
    guard let range = reader.impossible(in: text) else { return nil }
    return OtherDayQuestion(String(text[range]), isPast: isPast) { timing, view in
      let day = view.wording.speaker(language).words(.timing(timing))
      return Outcome(.hear(text.replacingCharacters(in: range, with: day)))
    }
  }

  /// Which of two days is meant by the weekday that is today, where something is to come; what is due by then
  /// is due the next time.
  private var twofold: (any Question)? {
    for act in acts {
      guard let doing = view.playbook.doing(act.act) else { continue }
      for slot in doing.slots where [.date, .future].contains(slot.kind) {
        guard case .date(let match)? = act.slots[slot.name], let other = match.alternative,
          other == view.today, match.day > view.today
        else { continue }
        let (line, meant) = (line, meant)
        let days = [match.timing, match.timing.shifted(days: other - match.day)]
        return WhichDayQuestion(days, at: Expected(.day(isPast: false, isAhead: true))) { day, _ in
          Outcome(.fulfil(line.onDay(day.day, where: match), meant: meant))
        }
      }
    }
    return nil
  }
}

extension HeardLine {
  /// The same line with the day that is settled in place of one that could mean two.
  fileprivate func onDay(_ day: Day, where doubted: DateMatch) -> HeardLine {
    var settled = doubted
    settled.until = doubted.until.map { day + ($0 - doubted.day) }
    settled.day = day
    settled.alternative = nil
    func settling(_ acts: [HeardAct]) -> [HeardAct] {
      acts.map { act in
        act.slots.reduce(act) { act, slot in
          slot.value == .date(doubted) ? act.setting(slot.key, .date(settled)) : act
        }
      }
    }
    return with(settling(acts), occasions: settling(occasions))
  }
}
