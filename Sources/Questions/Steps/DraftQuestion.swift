import Ground
import Contacts
import Counsel
import Desk
import Dialogue
import Critique
import Drafts
import Hearing
import Playbook
import Turns
import Voice

/// `draft`: a message is written, revised, handed over, and it is asked whether it was sent.
public struct DraftQuestion: StepQuestion {
  /// What it is in a conversation.
  public static let kind = StepKind(
    "draft", holding: .option,
    keys: [
      "about", "situations", "does", "fills", "also", "channel", "attach", "series",
    ])
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  /// What can be done with the message; that it was sent already is understood, too.
  public func expected(_ view: TalkView) -> Expected {
    guard let leave = try? view.gate(own)?.leave, let sheet = view.desk(own)?.sheet(leave) else {
      return Expected(.anything)
    }
    let labels = view.wording.labels(of: sheet)
    var offers = zip(Sheet.options, labels).map { Offer(id: $0, label: $1) }
    // A plain yes takes the message as it is.
    offers[0].flag = true
    offers += DraftSeries(own)?.offers(view) ?? []
    offers += view.offers(own, fitting: []).prefix(1)
    return Expected(.option(offers))
  }

  /// What its situation depends on.
  public func consulted(_ view: TalkView) -> [FactQuery] { Desk.daysAsked(own) }

  /// Nothing answers it but the person.
  public func byItself(_ view: TalkView) -> Outcome? { nil }

  /// The message, or what has to be known first, or what has become of it.
  public func asked(_ view: TalkView) throws -> Outcome {
    guard let desk = view.desk(own) else { return Outcome(.goOn) }
    if desk.needsSignature { return Outcome(.ask(SignatureQuestion())) }
    let series = DraftSeries(own)
    if desk.drafting.isHandedOver {
      return series?.handed ?? Outcome(.ask(SentQuestion(own)))
    }
    if let outcome = try series?.byItself(desk, view) { return outcome }
    if desk.drafting.isAccepted { return Outcome(.ask(HandOverQuestion(own))) }
    if let words = desk.missingWords.first {
      return Outcome(.ask(OwnWordsQuestion(own, about: words, desk.language)))
    }
    guard let gate = try view.gate(own) else { return Outcome(.goOn) }
    guard let leave = gate.leave else { return Outcome(.ask(HeldQuestion(own, gate.held, gate))) }
    guard let sheet = desk.sheet(leave) else { return without(desk, view) }
    return try shown(sheet, desk, view)
  }

  /// Days have gone by, and the channel has no message for what it is now: another is asked for.
  private func without(_ desk: Desk, _ view: TalkView) -> Outcome {
    var outcome = Outcome(.goOn)
    if let way = view.talk?.script.steps.first(where: { $0.details["fits"]?.value == own.name }),
      let reason = desk.reasonAgainst(desk.channelName)
    {
      outcome.effects.say(view.words("empty-" + reason))
      outcome.effects.events = [.reopened(step: way.name)]
    } else {
      outcome.effects.say(view.words("no-template"))
      outcome.effects.events = [.answered(step: own.name, .option("dropped"), from: .given)]
    }
    return outcome
  }

  private func shown(_ sheet: Sheet, _ desk: Desk, _ view: TalkView) throws -> Outcome {
    let review = try Reviewer(view.wording, view.counsel()).review(sheet, for: desk.everybody)
    var outcome = Outcome(.stay(Prompt()))
    outcome.effects.replies = view.page(of: sheet)
    // What had better wait has been said before the message was written.
    if let review {
      for remark in review.remarks.filter({ $0.level == .mend }).prefix(2) {
        outcome.effects.note(view.wording.words(of: remark))
      }
    }
    outcome.effects.offer(view.wording.labels(of: sheet))
    outcome.effects.offer(
      DraftSeries(own)?.offers(view) ?? [], after: Sheet.options.count)
    return outcome
  }

  /// The message is accepted, changed, dropped, or revised; or it has been sent already.
  public func answered(_ reading: Reading, _ view: TalkView) throws -> Outcome? {
    guard case .answer(.option(let chosen)) = reading.meaning, let desk = view.desk(own),
      let leave = try view.gate(own)?.leave, let sheet = desk.sheet(leave)
    else { return nil }
    if let outcome = try DraftSeries(own)?.answered(chosen, desk, view) { return outcome }
    guard let place = Sheet.options.firstIndex(of: chosen) else {
      return try Sending(own, desk, view).sentOnTheirOwn(sheet, chosen, reading.text)
    }
    var outcome =
      switch chosen {
      case "good": try accepted(sheet, desk, view)
      case "edit": Outcome(.ask(RewriteQuestion(of: sheet, own, view)))
      case "dropped": try dropped(desk, view)
      default: try revised(chosen, sheet, desk, view)
      }
    if case .stay = outcome.next { return outcome }
    outcome.effects.label = view.shortened(view.wording.labels(of: sheet)[place])
    return outcome
  }

  private func accepted(_ sheet: Sheet, _ desk: Desk, _ view: TalkView) throws -> Outcome {
    // What the person's own words do beside what was to be written is held back like anything else.
    if sheet.isEdited, let gate = try view.gate(own),
      let review = try Reviewer(view.wording, view.counsel()).review(sheet, for: desk.everybody)
    {
      let held = gate.heldOf(review.held)
      if !held.isEmpty {
        return Outcome(.ask(HeldQuestion(own, held, gate, isOfWords: true)))
      }
    }
    // What the channel itself would cut is not handed over.
    if sheet.isTooLong, let most = sheet.channel.mostCharacters {
      var outcome = Outcome(.stay(Prompt()))
      let count = VoiceValue.number(sheet.draft.body.count)
      outcome.effects.note(
        view.words("draft-over-limit", ["count": count, "most": .number(most)]))
      outcome.effects.offer(view.wording.labels(of: sheet))
      return outcome
    }
    var outcome = Outcome(.again)
    outcome.effects.events = [.moved(step: own.name, "accepted")]
    if let thing = desk.attachment {
      outcome.effects.note(view.words("draft-attach", ["what": .text(thing)]))
    }
    return outcome
  }

  private func dropped(_ desk: Desk, _ view: TalkView) throws -> Outcome {
    var outcome = Outcome(.goOn)
    outcome.effects.say(view.words("sent-dropped"))
    outcome.effects.changes = try Sending(own, desk, view).refused()
    outcome.effects.events = [.answered(step: own.name, .option("dropped"), from: .typed)]
    return outcome
  }

  /// Goes to another version, by template and forms.
  private func revised(
    _ wish: String, _ sheet: Sheet, _ desk: Desk, _ view: TalkView
  ) throws -> Outcome {
    var outcome = Outcome(.again)
    guard let move = sheet.revision(wish, view.playbook) else {
      outcome.effects.say(view.words("no-such-version"))
      return outcome
    }
    outcome.effects.events = [.moved(step: own.name, Drafting.word(move))]
    if case .register(let word) = move, let item = desk.who,
      var contact = try view.source.one(Contact.self, EntityID(item.id))
    {
      contact.register = Register(rawValue: word)
      outcome.effects.changes = [.save(contact)]
    }
    return outcome
  }

  /// The options again.
  public func misheard(_ text: String, _ view: TalkView) throws -> Outcome {
    var outcome = Outcome(.stay(Prompt()))
    outcome.effects.say(view.words("not-understood"))
    outcome.effects.offer(expected(view).offers)
    return outcome
  }
}
