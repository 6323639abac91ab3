import Ground
import Playbook
import Counsel
import Contacts
import Desk
import Dialogue
import Hearing
import Language
import Practice
import Turns
import Voice

/// The introductions that were kept: one is looked at beside the last, named, or taken up again.
public struct VersionsQuestion: Question {
  /// What it is called.
  public static let word = "versions"
  private let chosen: Int?
  private let names: Bool

  /// The list, or one of it by its place; `names` when its name is asked for.
  public init(_ chosen: Int? = nil, names: Bool = false) {
    self.chosen = chosen
    self.names = names
  }

  /// The last ones, the newest first.
  private func kept(_ view: TalkView) -> [Pitch] {
    Array(RehearsalBook(view.wording).pitches.reversed().prefix(12))
  }

  private func line(_ pitch: Pitch, _ view: TalkView) -> String {
    let name =
      pitch.name ?? pitch.whom.map { view.words("version-for", ["name": .text($0)]) }
      ?? pitch.shape.map { view.playbook.shapeName($0, view.wording.language) } ?? ""
    return view.words(
      "version-line",
      [
        "name": .text(name), "seconds": .number(pitch.seconds), "day": .day(pitch.day),
        "count": .number(Words.count(pitch.text)),
      ])
  }

  /// One of the list, or what is done with one.
  public func expected(_ view: TalkView) -> Expected {
    if names { return Expected(.anything, maySkip: true) }
    guard chosen != nil else {
      return Expected(
        .option(kept(view).map { Offer(id: String($0.id.number), label: line($0, view)) }),
        maySkip: true)
    }
    return Expected(
      .option(
        ["restore", "name", "list"].map { Offer(id: $0, label: view.words("version-" + $0)) }),
      maySkip: true)
  }

  /// The list, or one of it compared with the last.
  public func asked(_ view: TalkView) -> Outcome {
    var outcome = Outcome(.stay(Prompt()))
    let kept = kept(view)
    guard let last = kept.first else {
      outcome = Outcome(.again)
      outcome.effects.say(view.words("versions-none"))
      return outcome
    }
    if names {
      outcome.effects.put(.ask, view.words("version-name-ask"))
      return outcome
    }
    guard let chosen, let pitch = kept.first(where: { $0.id.number == chosen }) else {
      outcome.effects.put(.ask, view.words("versions-ask"))
      outcome.effects.offer(expected(view).offers)
      return outcome
    }
    outcome.effects.put(.title, line(pitch, view))
    let compared = ComparedPitches(last.text, pitch.text)
    for sentence in compared.lines {
      let sign = sentence.place == .both ? "= " : sentence.place == .second ? "− " : "+ "
      outcome.effects.put(.draft, (pitch.id == last.id ? "" : sign) + sentence.text)
    }
    if pitch.id != last.id { outcome.effects.note(view.words("version-signs")) }
    outcome.effects.offer(expected(view).offers)
    return outcome
  }

  /// It is shown, taken up again as the newest, or named.
  public func answered(_ reading: Hearing.Reading, _ view: TalkView) throws -> Outcome? {
    let kept = kept(view)
    if names, let chosen, var pitch = kept.first(where: { $0.id.number == chosen }) {
      pitch.name = String(reading.text.replacing("\n", with: " ").prefix(60))
      var outcome = Outcome(.ask(VersionsQuestion()))
      outcome.effects.changes = [.save(pitch)]
      outcome.effects.label = view.shortened(reading.text)
      return outcome
    }
    guard case .answer(.option(let id)) = reading.meaning else { return nil }
    guard let chosen, let pitch = kept.first(where: { $0.id.number == chosen }) else {
      return Outcome(.ask(VersionsQuestion(Int(id))))
    }
    switch id {
    case "name": return Outcome(.ask(VersionsQuestion(chosen, names: true)))
    case "restore":
      var outcome = Outcome(.again)
      outcome.effects.changes = try view.changes { source in
        var copy = pitch
        copy.id = try source.freshID()
        copy.day = view.today
        source.add(copy)
      }
      outcome.effects.label = view.shortened(line(pitch, view))
      outcome.effects.say(view.words("version-restored"))
      return outcome
    default: return Outcome(.ask(VersionsQuestion()))
    }
  }

  /// An empty line leaves the list.
  public func entered(_ view: TalkView) -> Outcome { Outcome(.again) }
  /// Passed over.
  public func skipped(_ view: TalkView) -> Outcome? { Outcome(.again) }
}
