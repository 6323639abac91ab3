import Dialogue
import Voice
import Contacts
import ContactStore
import Counsel
@testable import Desk
import Drafts
import Foundation
import Ground
import Language
import Playbook
import Testing

/// Every cell, written to forty made-up people in five states of knowledge.
@Suite struct RecollectionTests {
  private static let today = Day(number: 20_581)

  /// A message with the person and the state it was written in.
  struct Written {
    let situation: String
    let person: Int
    let state: MadeUp.State
    let sheet: Sheet
    let template: Template
  }

  static func written(_ language: LanguageTag) throws -> (talks: TrialTalks, all: [Written]) {
    let talks = try TrialTalks()
    let store = try ContactStore()
    let moment = Moment(
      seconds: Double(today.number) * 86_400, day: today, minute: 540, zone: "UTC")
    try MadeUp(store: store, language: language, today: today).fill(at: moment)
    let source = PendingSource(store)
    let wording = Wording(
      talks.playbook, source, PeopleIndex(source), language, today: today, minute: 540)
    var all: [Written] = []
    var turn = 0
    // An introduction greets two, and a post nobody.
    for situation in talks.playbook.situationNames
    where talks.playbook.scope(of: situation).names["whom"]?.kind != .person
      && talks.playbook.scope(of: situation).names["who"] != nil
    {
      let templates = talks.playbook.templates(situation, language)
      let cells = Dictionary(grouping: templates) { $0.channel + " " + $0.register }
      for (cell, versions) in cells.sorted(by: { $0.key < $1.key }) {
        let words = cell.split(separator: " ").map(String.init)
        for place in versions.indices {
          turn += 1
          for state in MadeUp.State.allCases {
            let person = (turn * 7 + state.rawValue) % 40
            let id = MadeUp.identity(person, state)
            let desk = talks.desk(
              situation, wording, who: (id.number, MadeUp.name(person)), channel: words[0],
              register: words[1], turns: place)
            guard let sheet = desk?.sheet(Leave()), let template = sheet.choice.template else {
              Issue.record("no draft: \(situation) \(cell)")
              continue
            }
            all.append(
              Written(
                situation: situation, person: person, state: state, sheet: sheet,
                template: template))
          }
        }
      }
    }
    return (talks, all)
  }

  /// The kinds of fact that somebody in a state has.
  private static func facts(_ state: MadeUp.State, _ person: Int) -> Set<String> {
    switch state {
    case .nothing, .event: []
    case .memory: person % 2 == 0 ? ["topic", "said"] : ["topic"]
    case .project: ["project"]
    case .history:
      Set(["topic", "project", "received", "interest"] + (person % 2 == 0 ? ["said"] : []))
    }
  }

  @Test(arguments: LanguageTag.allCases)
  func `nothing is said that is not known, and what is known is said`(
    _ language: LanguageTag
  ) throws {
    let (talks, all) = try Self.written(language)
    #expect(all.count > 2800)
    var told = 0
    for item in all {
      let body = item.sheet.draft.body
      check(item)
      let known = Self.facts(item.state, item.person)
      var hasMemory = false
      for kind in ["project", "topic", "said", "interest", "received"] {
        let core = MadeUp.fact(kind, item.person, language).core
        let isThere = Folding.fold(body).contains(Folding.fold(core))
        if isThere { hasMemory = true }
        #expect(
          !isThere || known.contains(kind),
          "\(item.template.name) says \(core) of nobody known\n\(body)")
      }
      if hasMemory { told += 1 }
      let place = language == .it ? "fiera di Milano" : "careers fair"
      #expect(
        !body.contains(place) || [.event, .history].contains(item.state),
        "\(item.template.name)\n\(body)")
      // What is known of them is told wherever the version has a place for it, and room.
      let memories = Set(talks.playbook.memories(of: item.situation))
      let own = memories.intersection(known.union(known.map { "wish-" + $0 }))
        .union(known.contains("said") && memories.contains("just-said") ? ["said"] : [])
      if !own.isEmpty, item.template.body.names.contains("memory"), item.sheet.dropped.isEmpty {
        #expect(hasMemory, "\(item.template.name), \(item.state): no memory\n\(body)")
      }
    }
    #expect(told > 400)
  }

  /// Whether a draft is whole, fits, and is remarked on truly.
  private func check(_ item: Written) {
    let text = (item.sheet.draft.subject.map { $0 + "\n" } ?? "") + item.sheet.draft.body
    for stray in [
      "{", "}", "[", "]", "||", "  ", " ,", " .", "..", ",.", ",,", ":.", ".:", "«»", "??", " ;",
      "\n,", "\n.", ": \n",
    ] {
      #expect(!text.contains(stray), "\(item.template.name): “\(stray)”\n\(text)")
    }
    #expect(item.sheet.channel.fits(item.sheet.draft.body), "\(item.template.name)\n\(text)")
    for match in text.matches(of: /[.?!] (\p{Ll}\w*)/) {
      Issue.record("\(item.template.name): \(match.1) in\n\(text)")
    }
    // A remark that something is not said has to be true.
    for words in item.sheet.unused {
      #expect(!Folding.fold(text).contains(Folding.fold(words)), "\(item.template.name)\n\(text)")
    }
  }
}
