import Contacts
import Counsel
import Dialogue
import Ground
import Hearing
import Interchange
import Language
import Playbook
import Turns
import Voice

/// `coming`: who will be at an event: names and companies typed with commas, a list pasted, or the path of
/// a file; what is known of them is said at once.
///
/// The people answer the step itself, the organisations the step that `organisations:` names.
public struct ComingQuestion: StepQuestion, TakesList {
  /// What it is in a conversation.
  public static let kind = StepKind("coming", holding: .people, keys: ["organisations"])
  /// The step.
  public let own: Step
  /// A step of its kind.
  public init(_ step: Step) { own = step }

  /// What is told of people, or that there is nobody else.
  public func expected(_ view: TalkView) -> Expected { Expected(.coming, maySkip: own.maySkip) }

  /// Only the person knows.
  public func byItself(_ view: TalkView) -> Outcome? { nil }

  /// Its words; where something was told, who else there is.
  public func asked(_ view: TalkView) throws -> Outcome {
    var outcome = Outcome(.stay(Self.prompt))
    if ComingLog(own, view).list.isEmpty {
      if let text = view.text(own, \.ask) { outcome.effects.put(.ask, text) }
    } else {
      outcome.effects.put(.ask, view.words("coming-else"))
    }
    return outcome
  }

  private static var prompt: Prompt {
    var prompt = Prompt()
    prompt.isLong = true
    return prompt
  }

  /// A path is read; names are added; `nobody else` ends the list.
  public func answered(_ reading: Reading, _ view: TalkView) throws -> Outcome? {
    guard case .answer(.text(let text)) = reading.meaning else { return nil }
    if text.isEmpty { return try finished(view) }
    if let file = taken(path: text) { return file }
    var list = ComingLog(own, view).list
    let before = list
    if Self.isList(text) {
      try list.add(reader(view).read(text), view.hearer)
    } else if let named = try view.hearer.named(in: text) {
      list.add(named)
    }
    return try added(list, before, said: text, view)
  }

  /// Adds what a file told.
  public func taken(list text: String, from file: String, _ view: TalkView) throws -> Outcome? {
    var list = ComingLog(own, view).list
    let before = list
    try list.add(reader(view).read(text), view.hearer)
    return try added(list, before, said: file, view)
  }

  /// Whether a text was pasted rather than typed with commas.
  private static func isList(_ text: String) -> Bool {
    text.contains(where: \.isNewline) || text.contains("\t") || text.contains(" – ")
      || text.contains(" @ ") || text.contains(" | ") || text.hasPrefix("•")
  }

  private func reader(_ view: TalkView) -> ListReader {
    ListReader(names: view.playbook.names(view.wording.language), words: view.playbook.listWords)
  }

  private func added(
    _ list: ComingList, _ before: ComingList, said: String, _ view: TalkView
  ) throws -> Outcome? {
    guard list != before else { return nil }
    var outcome = Outcome(.stay(Self.prompt))
    outcome.effects.events = [try ComingLog(own, view).event(list)]
    for line in try ComingWords(view).said(list, since: before) { outcome.effects.say(line) }
    outcome.effects.put(.ask, view.words("coming-else"))
    outcome.effects.label = view.shortened(said.replacing("\n", with: " "))
    return outcome
  }

  /// Enter ends the list.
  public func entered(_ view: TalkView) throws -> Outcome {
    if !ComingLog(own, view).list.isEmpty { return try finished(view) }
    return try skipped(view) ?? asked(view)
  }

  /// Those who were told so far are kept.
  public func skipped(_ view: TalkView) throws -> Outcome? {
    if !ComingLog(own, view).list.isEmpty { return try finished(view) }
    guard own.maySkip else { return nil }
    var outcome = Outcome(.goOn)
    outcome.effects.events = [.skipped(step: own.name)]
    return outcome
  }

  private func finished(_ view: TalkView) throws -> Outcome {
    let list = ComingLog(own, view).list
    let hearer = view.hearer
    var people: [Answer.Reference] = []
    for one in list.people {
      if let id = one.id {
        people.append(Answer.Reference(id: id, name: one.name))
      } else {
        let place = one.organisation.map { " (" + $0 + ")" } ?? ""
        people += try hearer.all([one.name + place])
      }
    }
    let organisations = try hearer.organisations(named: list.organisations)
    var outcome = Outcome(.goOn)
    outcome.effects.changes = hearer.takeChanges()
    outcome.effects.events = [
      people.isEmpty
        ? .skipped(step: own.name) : .answered(step: own.name, .entities(people), from: .typed)
    ]
    if let step = own.details["organisations"]?.value, !organisations.isEmpty {
      outcome.effects.events.append(
        .answered(step: step, .entities(organisations), from: .typed))
    }
    outcome.effects.label = view.shortened(
      (people + organisations).map(\.name).joined(separator: ", "))
    return outcome
  }
}
