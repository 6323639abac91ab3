import Contacts
import Counsel
import Dialogue
import Ear
import Ground
import Hearing
import Language
import Playbook

/// Understands lines as answers to a question of some kind, or as something about the conversation.
struct AnswerListener: Listener {
  private let language: LanguageTag
  private let expected: Expected
  private let hearer: () -> Hearer
  private let open: OpenListener

  init(_ house: House, _ kind: Expected.Kind) throws {
    language = house.language
    open = try OpenListener(house)
    expected = Expected(kind, maySkip: true)
    let store = PendingSource(try house.openStore())
    let people = PeopleIndex(store)
    let wording = Wording(
      house.playbook, store, people, house.language, today: house.clock.now.day,
      minute: house.clock.now.minute)
    hearer = { Hearer(wording, store) }
  }

  func hear(_ line: String) throws -> Understood {
    var understood = Understood(text: line, language: language.rawValue, rest: line)
    let ear = hearer()
    let best = try ear.readings(line, expected).first
    guard let best else { return understood }
    understood.rest = best.rest ?? ""
    switch best.meaning {
    case .answer(let answer):
      understood.decision = .answer
      understood.answer = value(answer)
      understood.acts = best.beside.map { open.understood($0).acts } ?? []
    case .several(let ids):
      understood.decision = .ask
      understood.answer = .list(ids.map(label))
    case .either(let days):
      understood.decision = .ask
      understood.answer = .list(days.map { $0.day.iso })
    case .oneOf(let entries):
      understood.decision = .ask
      understood.answer = .list(entries.map(\.fullName))
    case .move(let id, let about): try add(id, about, to: &understood)
    case .command(let id): understood.act(id)
    case .sentence(let heard): understood = open.understood(heard)
    case .outside, .enter: understood.rest = line
    }
    return understood
  }

  /// What an answer that takes back its beginning settles on; nothing where nothing is taken back.
  func settled(_ line: String) throws -> String? {
    try hearer().takenBack(line, expected)?.text
  }

  private func add(_ id: String, _ about: String, to understood: inout Understood) throws {
    var slots: [String: String] = [:]
    if !about.isEmpty {
      slots["words"] = about
      let ear = hearer()
      if case .date(let match, _) = DateAnswer.hear(about, language, today: ear.today) {
        slots["day"] = match.iso
      } else if case .one(let entry) = try ear.find(about) {
        slots["who"] = entry.fullName
      }
    }
    understood.act(id, slots)
  }

  private func label(_ id: String) -> String {
    expected.offers.first { $0.id == id }?.label ?? id
  }

  private func value(_ answer: Answer) -> Understood.Value {
    switch answer {
    case .option(let id): .words(label(id))
    case .options(let ids): .list(ids.map(label))
    case .text(let words): .words(words)
    case .flag(let flag): .words(hearer().wording.words(flag ? "yes" : "no"))
    case .number(let number): .number(number)
    case .entity(let item): .words(item.name)
    case .entities(let items): .list(items.map(\.name))
    case .nothing: .words("")
    default: .words(answer.timing.map { $0.day.iso } ?? "")
    }
  }
}

extension Understood {
  /// Takes an act that was heard.
  mutating func act(_ id: String, _ slots: [String: String] = [:]) {
    decision = .act
    acts = [Act(act: id, slots: slots.mapValues { .words($0) })]
  }
}
