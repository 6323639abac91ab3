import Contacts
import Counsel
import Desk
import Dialogue
import Ground
import Hearing
import Language
import Playbook
import Practice
import Turns
import Voice

/// `compose`: an introduction is put together in a shape and a length, changed, and kept.
public struct ComposeQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind("compose", holding: .option, keys: ["about"])
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  /// What can be done with it; what would change nothing is not shown.
  public func expected(_ view: TalkView) -> Expected {
    guard let table = table(view) else { return Expected(.option(view.offers(own))) }
    let fitting = own.options.map(\.id).filter { id in
      switch id {
      case "shorter": table.seconds(longer: false) != nil
      case "longer": table.seconds(longer: true) != nil
      case "other": table.shapes.count > 1
      default: true
      }
    }
    return Expected(.option(view.offers(own, fitting: fitting)))
  }

  /// Nothing answers it but the person; without a sentence there is nothing to put together.
  public func byItself(_ view: TalkView) -> Outcome? {
    guard let table = table(view), table.text.isEmpty || table.sentences.count < 2 else {
      return nil
    }
    var outcome = Outcome(.goOn)
    outcome.effects.say(view.words("pitch-empty"))
    outcome.effects.events = [.skipped(step: own.name)]
    return outcome
  }

  private func table(_ view: TalkView) -> PitchTable? {
    view.talk.map { PitchTable(view.wording, $0.conversation, $0.state, own) }
  }

  /// The version with its words and seconds, what was left out, and one remark.
  public func asked(_ view: TalkView) -> Outcome {
    var outcome = Outcome(.stay(Prompt()))
    if view.moves(own).isEmpty, let text = view.text(own, \.ask) { outcome.effects.say(text) }
    guard let table = table(view), let shape = table.shape else { return outcome }
    let name = view.playbook.shapeName(shape.id, view.wording.language)
    outcome.effects.put(
      .title,
      view.wording.title(ofPitch: table.text, seconds: table.seconds, shape: name, pace: table.pace)
    )
    for line in table.text.split(separator: "\n") { outcome.effects.put(.draft, String(line)) }
    let left = table.composed?.left.compactMap { part in
      view.wording.words(ifAny: "element-" + part).map { VoiceValue.text($0) }
    }
    if let left, !left.isEmpty, table.text == table.composed?.text {
      outcome.effects.note(view.words("pitch-left", ["what": .list(left)]))
    }
    outcome.effects.offer(expected(view).offers)
    return outcome
  }

  /// It is kept, or another version is shown.
  public func answered(_ reading: Hearing.Reading, _ view: TalkView) throws -> Outcome? {
    guard case .answer(.option(let chosen)) = reading.meaning, let table = table(view) else {
      return nil
    }
    var outcome = Outcome(.again)
    outcome.effects.label = view.shortened(reading.text)
    func move(_ words: String) { outcome.effects.events.append(.moved(step: own.name, words)) }
    switch chosen {
    case "shorter", "longer":
      guard let seconds = table.seconds(longer: chosen == "longer") else {
        outcome.effects.say(view.words("no-such-version"))
        return outcome
      }
      move("seconds:" + String(seconds))
    case "other":
      let shapes = table.shapes
      guard shapes.count > 1, let shape = table.shape,
        let place = shapes.firstIndex(where: { $0.id == shape.id })
      else {
        outcome.effects.say(view.words("no-such-version"))
        return outcome
      }
      move("shape:" + shapes[(place + 1) % shapes.count].id)
    case "edit":
      return Outcome(.ask(RewriteQuestion(of: table.text, key: table.editKey, own)))
    case "for": return Outcome(.ask(PitchForQuestion(own)))
    default:
      if let remark = remark(table, view) { return remark }
      return try kept(table, chosen, reading.text, view)
    }
    return outcome
  }

  /// What is better changed before it is kept: asked about once.
  private func remark(_ table: PitchTable, _ view: TalkView) -> Outcome? {
    let language = view.wording.language
    guard let book = view.playbook.speech(language) else { return nil }
    let measure = PitchMeasure(table.text, in: language, book, pace: table.pace)
    let review = PitchReview(measure, seconds: table.seconds, in: language, book)
    let grave: [PitchFinding.Kind] = [.blank, .thin, .tooLong, .vague, .largeAsk]
    let found = review.all.first { grave.contains($0.kind) && !table.wasRemarked($0.kind.rawValue) }
    guard let found else { return nil }
    var outcome = Outcome(.stay(Prompt()))
    outcome.effects.events = [.moved(step: own.name, "remarked:" + found.kind.rawValue)]
    outcome.effects.label = found.kind.rawValue
    let pages = PitchPages(view.playbook, view.wording.speaker, language)
    outcome.effects.say(pages.say(found))
    outcome.effects.offer(expected(view).offers)
    return outcome
  }

  private func kept(
    _ table: PitchTable, _ chosen: String, _ text: String, _ view: TalkView
  ) throws -> Outcome {
    var outcome = Outcome(.goOn)
    let goal = goal(view)
    outcome.effects.changes = try view.changes { source in
      source.add(
        Pitch(
          id: try source.freshID(), language: view.wording.language.rawValue,
          seconds: table.seconds, text: table.text, day: view.today, goal: goal,
          shape: table.shape?.id, whom: table.whom))
    }
    outcome.effects.label = view.shortened(text)
    outcome.effects.say(view.words("pitch-kept"))
    outcome.effects.events = [.answered(step: own.name, .option(chosen), from: .typed)]
    return outcome
  }

  /// What the introduction is for, when a step before it asked.
  private func goal(_ view: TalkView) -> GoalKind? {
    guard let name = own.details["about"]?.value,
      case .option(let id)? = view.talk?.state.answers[name]
    else { return nil }
    return GoalKind(rawValue: id)
  }
}
