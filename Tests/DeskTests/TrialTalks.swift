import Drafts
import Desk
import Dialogue
import Counsel
import Foundation
import Ground
import Language
import Playbook
import Questions
import Vocabulary
import Voice

/// A conversation for each situation that asks nothing but what its messages cannot do without.
struct TrialTalks {
  let playbook: Playbook
  /// What is answered, by the name of the value.
  static let answers: [LanguageTag: [String: String]] = [
    .it: [
      "thing": "una guida ai bandi", "matter": "la scelta tra due lauree", "news": "ho cambiato casa",
      "offer": "ti do una mano con il sito", "promise": "ti mando una guida ai bandi",
      "reason": "scrivo una tesi sui treni", "outcome": "ho firmato il contratto",
      "whom": "Marco Bianchi", "event": "AI Week",
    ],
    .en: [
      "thing": "a guide to grants", "matter": "the choice between two degrees",
      "news": "I've moved house", "offer": "I'll help you with the website",
      "promise": "I'm sending you a guide to grants", "reason": "I'm writing about trains",
      "outcome": "I signed the contract", "whom": "Mark Davies", "event": "AI Week",
    ],
  ]
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func shipped() -> Playbook {
    Playbook(
      PromptFolder(shipped: root), vocabulary: NetworkVocabulary.standard,
      kinds: StepQuestions.kinds)
  }

  /// Writes the conversations into a folder of its own, and reads them from there.
  init() throws {
    let own = FileManager.default.temporaryDirectory
      .appendingPathComponent("trial-" + UUID().uuidString).appendingPathComponent("Prompts")
    let shipped = Self.shipped()
    for situation in shipped.situationNames {
      let folder = own.appendingPathComponent("conversations/trial-" + situation)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let (flow, texts) = Self.files(situation, shipped)
      try flow.write(
        to: folder.appendingPathComponent("flow.yaml"), atomically: true, encoding: .utf8)
      for language in LanguageTag.allCases {
        try texts.write(
          to: folder.appendingPathComponent(language.rawValue + ".yaml"), atomically: true,
          encoding: .utf8)
      }
    }
    playbook = Playbook(
      PromptFolder(shipped: Self.root, own: own), vocabulary: NetworkVocabulary.standard,
      kinds: StepQuestions.kinds)
  }

  /// The names a situation cannot do without, besides those the desk gives by itself.
  static func needed(_ situation: String, _ playbook: Playbook) -> [String] {
    playbook.scope(of: situation).names.filter { name, entry in
      !entry.mayBeMissing && !["salutation", "signature", "who"].contains(name)
        && entry.kind != .person
    }.keys.sorted()
  }

  private static func files(_ situation: String, _ playbook: Playbook) -> (String, String) {
    var steps = [
      "  - step: who\n    type: person",
      "  - step: channel\n    type: choice\n    options: "
        + playbook.channels.map(\.name).joined(separator: ", "),
      "  - step: register\n    type: choice\n    options: tu, lei",
    ]
    var names = ["who", "channel", "register"]
    for name in needed(situation, playbook) {
      let shape =
        ["thing", "matter"].contains(name) ? "\n    shape: noun" : ""
      steps.append("  - step: \(name)\n    type: text" + shape)
      names.append(name)
    }
    steps.append(
      "  - step: draft\n    type: draft\n    about: who\n    situations: \(situation)\n"
        + "    options: sent, saved, dropped")
    let flow = "conversation: trial-\(situation)\nsteps:\n" + steps.joined(separator: "\n") + "\n"
    func options(_ list: [String]) -> String {
      "  options:\n" + list.map { "    \($0): |\n      \($0)\n" }.joined()
    }
    var texts = "title: |\n  a trial\n"
    for name in names + ["draft"] {
      texts += "\(name):\n  ask: |\n    A?\n  why: |\n    B.\n"
      if name == "channel" { texts += options(playbook.channels.map(\.name)) }
      if name == "register" { texts += options(["tu", "lei"]) }
      if name == "draft" { texts += options(["sent", "saved", "dropped"]) }
    }
    return (flow, texts)
  }

  /// The desk where a message to somebody is written, after another version was asked for so often.
  func desk(
    _ situation: String, _ wording: Wording, who: (id: Int, name: String), channel: String,
    register: String, turns: Int
  ) -> Desk? {
    guard let conversation = playbook.conversation("trial-" + situation, wording.language),
      let step = conversation.script.step("draft")
    else { return nil }
    var log: [LogEvent] = [
      .answered(step: "who", .entity(.init(id: who.id, name: who.name)), from: .typed),
      .answered(step: "channel", .option(channel), from: .typed),
      .answered(step: "register", .option(register), from: .typed),
    ]
    for name in Self.needed(situation, playbook) {
      let text = Self.answers[wording.language]?[name] ?? "?"
      log.append(.answered(step: name, .text(text), from: .typed))
    }
    for _ in 0..<turns { log.append(.moved(step: "draft", "another")) }
    return Desk(wording, conversation, DialogueState(conversation.script, log), step)
  }
}
