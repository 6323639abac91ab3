import Contacts
import Dialogue
import Ground
import Language
import Playbook
import Vocabulary

/// What conversations and sentences record, turned into pending changes.
public struct TalkRecords {
  private let source: PendingSource
  private let today: Day
  private let split: (String) -> (given: String, family: String?)

  /// Records on a day; `split` parts the name of a person.
  public init(
    _ source: PendingSource, today: Day,
    split: @escaping (String) -> (given: String, family: String?)
  ) {
    self.source = source
    self.today = today
    self.split = split
  }

  private var recorder: Recorder {
    Recorder(
      source, today: today, same: { BareNames.fold($0) == BareNames.fold($1) }, split: split)
  }

  /// Records the lines whose conditions hold, with the answers of a conversation.
  public func record(_ lines: [Conversation.RecordLine], _ state: DialogueState) throws {
    try record(lines.filter { $0.condition.map { $0.holds(state) } ?? true }) {
      value($0, state)
    }
  }

  /// Records lines with the values that something gives their operands.
  public func record(
    _ lines: [Conversation.RecordLine],
    _ value: (RecordStatement.Operand) -> RecordValue?
  ) throws {
    var recorder = recorder
    for line in lines {
      guard let statement = RecordStatement.read(line.relation, line.words).statement else {
        continue
      }
      var values: [String: RecordValue] = [:]
      for (field, operand) in statement.operands { values[field] = value(operand) }
      try recorder.record(statement.relation, values)
      source.add(recorder.takeChanges())
    }
  }

  /// Takes back what the moves of a step say was made, such as `made attendance 12`.
  public func unmake(_ moves: [String]) throws {
    for move in moves {
      let words = move.split(separator: " ").map(String.init)
      guard words.count == 3, words[0] == "made", let number = Int(words[2]) else { continue }
      let id = EntityID(number)
      if let attendance = try source.one(Attendance.self, id), words[1] == Attendance.table,
        var contact = try source.one(Contact.self, attendance.contact),
        contact.metEvent == attendance.event
      {
        contact.metEvent = nil
        source.add(contact)
      }
      source.add([.erase(table: words[1], id: id)])
    }
  }

  private func value(
    _ operand: RecordStatement.Operand, _ state: DialogueState
  ) -> RecordValue? {
    switch operand {
    case .today(let days): return .day(today + days)
    case .word(let word): return .words(word)
    case .slot(let name, let days):
      if let timing = state.answers[name]?.timing { return .timing(timing.shifted(days: days)) }
      return state.answers[name].flatMap { RecordValue($0) }
    }
  }
}

extension RecordValue {
  /// An answer as what a record can hold; nothing for yes, no, several options and no answer.
  public init?(_ answer: Answer) {
    switch answer {
    case .option(let id): self = .words(id)
    case .text(let text): self = .words(text)
    case .day(let number): self = .day(Day(number: number))
    case .timing(let timing): self = .timing(timing)
    case .entity(let item): self = .entity(EntityID(item.id))
    case .entities(let items): self = .entities(items.map { EntityID($0.id) })
    case .number(let number): self = .number(number)
    case .options, .flag, .nothing: return nil
    }
  }
}
