import Contacts
import Counsel
import Ear
import Ground
import Hearing
import Language
import Playbook

/// Understands lines that answer nothing: which acts they hold.
struct OpenListener: Listener {
  private let hearer: () -> Hearer
  private let names: (EntityID) -> String?

  init(_ house: House) throws {
    let store = PendingSource(try house.knownSource())
    let people = PeopleIndex(store)
    let now = house.clock.now
    let wording = Wording(
      house.playbook, store, people, house.language, today: now.day, minute: now.minute)
    hearer = { Hearer(wording, store) }
    names = { people.entry($0)?.fullName }
  }

  func hear(_ line: String) -> Understood { understood(heard(line)) }

  /// What a line would mean where nothing is asked.
  func heard(_ line: String) -> HeardLine { hearer().heard(line) }

  /// What was heard in a line, to be printed.
  func understood(_ heard: HeardLine) -> Understood {
    var understood = Understood(
      text: heard.text, language: heard.language.rawValue, rest: heard.text)
    switch heard.band {
    case .act: understood.decision = .act
    case .ask: understood.decision = .ask
    case .none: return understood
    }
    understood.acts = heard.acts.map { act($0, heard) }
    if heard.acts.isEmpty { understood.acts = heard.alike.map { Understood.Act(act: $0) } }
    understood.rest = heard.rest
    return understood
  }

  private func act(_ heard: HeardAct, _ line: HeardLine) -> Understood.Act {
    var act = Understood.Act(
      act: heard.act, mood: heard.mood.rawValue, negated: heard.isNegated)
    for (name, value) in heard.slots {
      switch value {
      case .people(let people):
        act.slots[name] = .list(
          people.map { line.names[$0]?.known.first.flatMap(names) ?? $0 })
      case .words(let words): act.slots[name] = .words(words)
      case .seconds(let seconds): act.slots[name] = .number(seconds)
      case .date(let date):
        act.slots[name] = .words(name == "hour" ? date.clock ?? "" : date.dayIso)
      }
    }
    if act.slots["hour"]?.text == "" { act.slots["hour"] = nil }
    return act
  }
}
