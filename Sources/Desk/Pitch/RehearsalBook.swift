import Contacts
import Counsel
import Language
import Practice

/// The introductions that were kept and what came of saying them.
public struct RehearsalBook {
  private let wording: Wording

  /// The book of what is known.
  public init(_ wording: Wording) { self.wording = wording }

  /// The introductions of the language that is spoken, the oldest first.
  public var pitches: [Pitch] {
    ((try? wording.source.all(Pitch.self)) ?? []).filter {
      $0.language == wording.language.rawValue
    }
  }

  /// The introduction that is rehearsed: the one kept last.
  public var latest: Pitch? { pitches.last }

  /// All that was rehearsed, the oldest first.
  public var rehearsals: [Rehearsal] { (try? wording.source.all(Rehearsal.self)) ?? [] }

  /// The pace learned from the readings aloud; nothing of fewer than two.
  public var pace: OwnPace? {
    let texts = Dictionary(pitches.map { ($0.id, $0.text) }, uniquingKeysWith: { $1 })
    return OwnPace(
      rehearsals.filter { $0.isTimed }.compactMap { rehearsal in
        guard let text = texts[rehearsal.pitch] else { return nil }
        let syllables =
          rehearsal.syllables ?? Syllables.count(in: text, wording.language)
        return (syllables, rehearsal.seconds)
      })
  }
}
