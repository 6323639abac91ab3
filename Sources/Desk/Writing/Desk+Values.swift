import Contacts
import Counsel
import Dialogue
import Drafts
import Ground
import Language
import Playbook
import Voice

extension Desk {
  /// The values of the message: the answers, what options say in a draft, and the sender.
  func values(
    _ register: String, _ tongue: LanguageTag, _ speaker: Speaker
  ) -> [String: VoiceValue] {
    let wording = wording.speaking(tongue)
    let conversation = playbook.conversation(conversation.script.name, tongue) ?? conversation
    let talk = TalkWording(wording, conversation, state)
    var values = talk.values
    if tongue != self.wording.language {
      for (name, text) in drafting.words {
        guard let step = conversation.script.step(name) else { continue }
        values[name] =
          step.kind.holding == .event
          ? .noun(wording.noun(text)) : talk.value(.text(text), of: step)
      }
    }
    let isFamiliar = register == "tu"
    for step in conversation.script.steps {
      guard let manner = step.details["reported"]?.value, values[step.name] != nil,
        case .text(let text)? = state.answers[step.name]
      else { continue }
      var said = Addressing.said(text, isFamiliar: isFamiliar, in: wording.language)
      if manner == "definite" { said = wording.definite(said) }
      values[step.name] = talk.value(.text(said), of: step)
    }
    values["register"] = .familiar(isFamiliar)
    let people = everybody
    if let first = people.first {
      values["who"] = .person(wording.person(EntityID(first.id), name: first.name))
    }
    values["salutation"] = .text(salutation(people, register, wording))
    values["signature"] = .text(signature)
    values["pitch"] = pitch(tongue).map { .text($0) }
    for other in conversation.script.steps {
      let texts = conversation.texts.steps[other.name]
      guard case .option(let id)? = state.answers[other.name], !(texts?.says.isEmpty ?? true)
      else { continue }
      // Words that something is missing for are no words.
      let said = texts?.says[id].map { speaker.say($0, values) } ?? ""
      values[other.name] = said.isEmpty ? nil : .text(said)
    }
    say(&values, conversation, speaker)
    fill(&values, talk.values["who"], wording)
    let scope = playbook.memories(tongue).scope.adding(playbook.scope(of: situation).names)
    if tongue == self.wording.language { recall(&values, register, wording) }
    for (name, entry) in scope.names {
      values[name] = values[name].flatMap { fitted($0, entry.kind, name, register, wording) }
    }
    return values
  }

  /// Makes a sentence of its own of the words of a step that has sayings, another for each person and
  /// version, so that those who were met together do not read the same.
  private func say(
    _ values: inout [String: VoiceValue], _ conversation: Conversation, _ speaker: Speaker
  ) {
    let turn = (self.turn ?? 0) + drafting.moves.count
    for step in conversation.script.steps where values[step.name] != nil {
      let texts = conversation.texts.steps[step.name]
      guard step.kind.parts?.isSaid ?? false, let parts = texts?.parts, !parts.isEmpty,
        case .text? = state.answers[step.name]
      else { continue }
      let sayings = parts.sorted { $0.key < $1.key }.map(\.value)
      values[step.name] = .text(speaker.say(sayings[turn % sayings.count], values))
    }
  }

  /// Adds what is known of the person and was not answered.
  private func recall(
    _ values: inout [String: VoiceValue], _ register: String, _ wording: Wording
  ) {
    guard let who else { return }
    let known = Recollection(wording, EntityID(who.id))
    let own = Set(playbook.known(of: situation))
    let scope = playbook.scope(of: situation).names
    for (name, value) in known.values where values[name] == nil {
      // What a message tells by itself is told of this occasion, save where it says otherwise.
      guard scope[name] == nil || own.contains(name) else { continue }
      if case .text(let words) = value {
        values[name] = .text(addressed(words, register, wording))
      } else {
        values[name] = value
      }
    }
    if let kind = playbook.occasion(of: situation) {
      values.merge(known.occasion(kind)) { own, _ in own }
    }
    let thing: String? =
      switch values["thing"] {
      case .noun(let noun)?: noun.text
      case .text(let text)?: text
      default: nil
      }
    if scope["since"] != nil, values["since"] == nil {
      values["since"] = known.promised(thing).map { .day($0) }
    }
  }

  /// What the person signs with.
  public var signature: String {
    let profile = try? wording.source.one(Profile.self, EntityID(1))
    return profile?.signature ?? wording.me?.full ?? ""
  }

  /// Whether a message cannot be signed yet: no name is known, or no family name for a formal one.
  public var needsSignature: Bool {
    let profile = try? wording.source.one(Profile.self, EntityID(1))
    if profile?.signature != nil { return false }
    return profile?.given == nil || (register == "lei" && profile?.family == nil)
  }

  /// The introduction that was kept last, in a language.
  private func pitch(_ tongue: LanguageTag) -> String? {
    let pitches = ((try? wording.source.all(Pitch.self)) ?? []).filter {
      $0.language == tongue.rawValue
    }
    return pitches.last.map { $0.text.replacing("\n", with: " ") }
  }

  /// Gives values the names that templates know them by: `promise from verb when given is promised`.
  private func fill(
    _ values: inout [String: VoiceValue], _ who: VoiceValue?, _ wording: Wording
  ) {
    guard let fills = step.details["fills"] else { return }
    var answers = values
    answers["who"] = who
    for part in fills.value.split(separator: ";") {
      let words = part.split(separator: " ", maxSplits: 4).map(String.init)
      guard words.count >= 3, words.count < 5 || holds(words[4], fills) else { continue }
      guard words[2] != "none" else {
        values[words[0]] = nil
        continue
      }
      guard let value = answers[words[2]] else { continue }
      // An event is a noun; what was answered in words is a place.
      let isNoun = if case .noun = value { true } else { false }
      let needed = playbook.scope(of: situation).names["event"]?.mayBeMissing == false
      if words[0] == "event", !isNoun, !needed { continue }
      if words[0] == "place", isNoun { continue }
      values[words[0]] = value
    }
  }

  /// A value of the kind that the templates of the situation expect.
  private func fitted(
    _ value: VoiceValue, _ kind: ValueKind, _ name: String, _ register: String,
    _ wording: Wording
  ) -> VoiceValue? {
    if kind.isTyped { return typed(value, kind, register, wording) }
    return switch (kind, value) {
    case (.told, .noun(let noun)): .text(theirs(noun.text, register, wording))
    case (.told, .text(let text)): .text(theirs(text, register, wording))
    case (.text, .noun(let noun)):
      .text(spoken(name == "company" ? wording.organisation(noun.text) : noun.text, wording))
    case (.text, .text(let text)) where conversation.script.step(name)?.kind.holding == .words:
      .text(spoken(text, wording))
    case (.text, .person(let person)): .text(person.full)
    case (.noun, .text(let text)): .noun(wording.noun(text))
    default: value
    }
  }

  /// Words about somebody as they are said to them: *suo padre* is *tuo padre*.
  private func addressed(_ text: String, _ register: String, _ wording: Wording) -> String {
    Possessives.addressed(text, isFamiliar: register == "tu", in: wording.language)
  }

  /// Somebody of theirs as it is said to them; English *father* alone is *your father*.
  private func theirs(_ text: String, _ register: String, _ wording: Wording) -> String {
    let said = addressed(text, register, wording)
    let first = Folding.fold(said.prefix { $0 != " " })
    let isAlone =
      wording.language == .en && said.first?.isLowercase ?? false
      && !wording.playbook.nouns(.en).phrases.determiners.contains(first)
    return isAlone ? "your " + said : said
  }

  /// What was typed, where its shape suits the kind of place it is for.
  private func typed(
    _ value: VoiceValue, _ kind: ValueKind, _ register: String, _ wording: Wording
  ) -> VoiceValue? {
    let text: String
    switch value {
    case .noun(let noun): text = noun.text
    case .text(let words): text = words
    case .typed: return value
    default: return nil
    }
    let phrase = wording.speaker.phrase(spoken(text, wording))
    switch kind {
    case .about: return phrase.noun == nil ? phrase.clause.map { .text($0) } : .typed(phrase)
    case .thanked: return phrase.thanked.map { .text($0) }
    // «Che hai tre figli» is said to somebody one is familiar with.
    case .saying where phrase.isToYou && register == "lei" && wording.language == .it: return nil
    default: return .typed(phrase)
    }
  }

  /// The person's own words, with the possessives of the register: *il tuo aiuto*, *il Suo aiuto*.
  private func spoken(_ text: String, _ wording: Wording) -> String {
    guard wording.language == .it else { return text }
    return Possessives.fitted(text, isFamiliar: register == "tu")
  }

  /// The greeting of everybody the message is for.
  private func salutation(
    _ people: [Answer.Reference], _ register: String, _ wording: Wording
  ) -> String {
    let greetings = people.map { item in
      greeting(EntityID(item.id), item.name, register, wording)
    }
    guard let first = greetings.first else { return "" }
    return greetings.dropFirst().reduce(first) { whole, next in
      whole + ", " + next.prefix(1).lowercased() + next.dropFirst()
    }
  }

  private func greeting(
    _ id: EntityID, _ name: String, _ register: String, _ wording: Wording
  ) -> String {
    let words = playbook.lexicons(wording.language).salutations
    let somebody = wording.person(id, name: name)
    var values: [String: VoiceValue] = ["who": .person(somebody)]
    var key = register == "tu" ? "tu" : "lei"
    if register == "lei", let title = somebody.title {
      key = "lei-title"
      values["title"] = .text(title)
    }
    return words[key].map { wording.speaker.say($0, values) } ?? somebody.given
  }
}
