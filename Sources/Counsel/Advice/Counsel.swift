import Contacts
import Ground
import Playbook
import Rules
import Vocabulary
import Voice

/// What the rules say today, in words: advices, reasons against an action, and why.
public struct Counsel {
  /// How it speaks.
  public let wording: Wording
  /// What follows from what is known.
  public let conclusions: Conclusions

  /// A counsel from what follows.
  public init(_ wording: Wording, _ conclusions: Conclusions) {
    self.wording = wording
    self.conclusions = conclusions
  }

  /// What follows from what a source knows on a day.
  public static func conclude(
    _ playbook: Playbook, _ source: any ContactSource, today: Day
  ) throws -> Conclusions {
    let rules = playbook.rules
    let facts = try FactLoader(source, today: today).load(rules.vocabulary)
    let shipped = rules.book ?? RuleBook.empty(rules.vocabulary)
    let book = try RuleSettings(source).applied(to: shipped)
    return book.evaluate(facts, today: Int32(today.number))
  }

  /// The advices of the day in words: those answered or postponed left out, ignored ones last.
  ///
  /// Returns at most `limit`, the most pressing first; with `onePerPerson` each about another one. Where nobody asked
  /// for them, those that were shown in vain rest for a while instead of coming last.
  public func advices(
    limit: Int, onePerPerson: Bool, isUnasked: Bool = false
  ) throws -> [AdviceView] {
    let states = try states()
    var views: [AdviceView] = []
    var steppedBack: [Advice] = []
    var people: Set<Int32> = []
    func add(_ advice: Advice) {
      if onePerPerson, !people.insert(advice.about).inserted { return }
      if let view = view(advice) { views.append(view) }
    }
    for place in conclusions.book.rules.indices where views.count < limit {
      let rule = conclusions.book.rules[place]
      var shown = 0
      for advice in conclusions.advice(ofRule: place) where isOpen(advice, states) {
        if views.count >= limit || shown >= rule.show ?? Int.max { break }
        if let state = states[advice.identity], state.shown >= 2, state.answer == nil,
          state.lastShown != wording.today.number
        {
          let rested = wording.today.number - (state.lastShown ?? 0)
          if !isUnasked || rested > Self.rest { steppedBack.append(advice) }
          continue
        }
        add(advice)
        shown += 1
      }
    }
    for advice in steppedBack where views.count < limit { add(advice) }
    return views
  }

  /// What the rules advise about somebody today, the most pressing first, at most so much.
  public func advices(about id: EntityID, limit: Int) throws -> [AdviceView] {
    guard let number = Int32(exactly: id.number) else { return [] }
    let states = try states()
    var views: [AdviceView] = []
    for place in conclusions.book.rules.indices where views.count < limit {
      for advice in conclusions.advice(ofRule: place)
      where advice.about == number && views.count < limit && isOpen(advice, states) {
        if let view = view(advice) { views.append(view) }
      }
    }
    return views
  }

  /// What became of the advices given so far, by their identities.
  private func states() throws -> [String: AdviceState] {
    Dictionary(
      try wording.source.all(AdviceState.self).map { (present($0.advice), $0) },
      uniquingKeysWith: { $1 })
  }

  /// Whether an advice was neither answered nor put off to a day to come.
  private func isOpen(_ advice: Advice, _ states: [String: AdviceState]) -> Bool {
    guard let state = states[advice.identity] else { return true }
    if state.answer == .done || state.answer == .refused { return false }
    return (state.until ?? 0) <= wording.today.number
  }

  /// How many days an advice rests that was shown twice in vain.
  private static let rest = 14

  /// The identity of an advice whose rule may have had another name when it was given.
  private func present(_ identity: String) -> String {
    let words = identity.split(separator: " ", maxSplits: 1).map(String.init)
    guard let rule = words.first, let name = wording.playbook.rules.former[rule] else {
      return identity
    }
    return ([name] + words.dropFirst()).joined(separator: " ")
  }

  /// Where a tie stands, as derived facts that have words for a card tell.
  public func standing(_ id: EntityID) -> [String] {
    guard let number = Int32(exactly: id.number) else { return [] }
    return conclusions.facts.vocabulary.derived.keys.sorted().compactMap { relation in
      guard let line = wording.words(ifAny: "card-" + relation),
        conclusions.table(relation).contains(number, in: 0)
      else { return nil }
      return line
    }
  }

  /// An advice in words, with what it leads to; nothing where its rule has no words or no proof.
  public func view(_ advice: Advice) -> AdviceView? {
    let rule = conclusions.book.rules[advice.rule]
    guard let texts = wording.playbook.rules.texts(of: rule.name, wording.language),
      let text = texts.advice, let proof = conclusions.proofs(of: advice, limit: 1).first
    else { return nil }
    var values = values(of: proof)
    if text.names.contains("until") {
      values["until"] = freeDay(of: advice.about).map { .day($0) }
    }
    return AdviceView(
      identity: advice.identity, rule: rule.name, about: Int(advice.about),
      text: wording.speaker.say(text, values),
      because: texts.because.map { wording.speaker.say($0, values) } ?? "",
      principles: rule.sources, priority: rule.priority, advice: advice)
  }

  /// The values of a proof as values that texts can mention.
  public func values(of proof: Proof) -> [String: VoiceValue] {
    proof.values.compactMapValues {
      wording.value($0.value, type: $0.type, conclusions.facts.symbols)
    }
  }

  /// The reasons for which the rules hold an action about somebody back.
  public func reasons(against action: String, about: Int32) -> [String] {
    conclusions.proofs(ofBlock: action, about: about).compactMap { proof in
      wording.playbook.rules.texts(of: proof.rule, wording.language)?.because
        .map { wording.speaker.say($0, values(of: proof)) }
    }
  }
}

extension RuleBook {
  /// A book without rules.
  static func empty(_ vocabulary: RuleVocabulary) -> RuleBook {
    guard let book = RuleBook([], vocabulary: vocabulary) else {
      preconditionFailure("a book without rules has no negative circle")
    }
    return book
  }
}
