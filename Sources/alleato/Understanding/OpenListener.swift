import Contacts
import Ear
import Ground
import Language
import Playbook

/// Understands lines that answer nothing: which acts they hold.
struct OpenListener: Listener {
  private let ear: Ear
  private let people: People
  private let organisations: [[String]: String]
  private let language: LanguageTag
  private let now: Moment

  init(_ house: House) throws {
    people = try People(house)
    (language, now) = (house.language, house.clock.now)
    ear = house.playbook.ear(house.language)
    organisations = Dictionary(
      people.organisations.values.map { name in
        (Words.split(name).map(\.folded), name)
      }, uniquingKeysWith: { first, _ in first })
  }

  func hear(_ line: String) -> Understood { understood(line, heard(line)) }

  /// What a line would mean where nothing is asked.
  func heard(_ line: String) -> EarHeard {
    let named = people.finder.find(in: line).map { mention in
      EarPerson(
        range: mention.range, name: people.names(of: mention).first ?? mention.name.fullName,
        isKnown: mention.isKnown, organisation: mention.organisation)
    }
    return ear.hear(
      line, today: now.day, minute: now.minute, people: named, organisations: organisations)
  }

  /// What was heard in a line, to be printed.
  func understood(_ line: String, _ heard: EarHeard) -> Understood {
    var understood = Understood(text: line, language: language.rawValue, rest: line)
    switch heard.band {
    case .act: understood.decision = .act
    case .ask: understood.decision = .ask
    case .none: return understood
    }
    understood.acts = heard.acts.map(Self.act)
    if heard.acts.isEmpty { understood.acts = heard.alike.map { Understood.Act(act: $0) } }
    understood.rest = heard.rest
    return understood
  }

  private static func act(_ heard: HeardAct) -> Understood.Act {
    var act = Understood.Act(
      act: heard.act, mood: heard.mood.rawValue, negated: heard.isNegated)
    for (name, value) in heard.slots {
      switch value {
      case .people(let names): act.slots[name] = .list(names)
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
