import Contacts
import Counsel
import Interchange
import Language
import Playbook
import Practice
import Voice

/// The practice card: an introduction, the words to go on from, and questions that are likely.
public struct PracticeCard {
  /// How many questions stand on it.
  private static let most = 5
  private let wording: Wording
  private let playbook: Playbook
  private let heading: (String) -> String

  /// A card with the headings that a conversation has for it.
  public init(_ wording: Wording, _ playbook: Playbook, heading: @escaping (String) -> String) {
    (self.wording, self.playbook, self.heading) = (wording, playbook, heading)
  }

  /// The card of an introduction, with what somebody would ask who is asked by name.
  public func page(of pitch: Pitch, asker: String?) -> Brief {
    let language = wording.language
    let parts = [
      Brief.Part(heading: heading("text"), entries: sentences(pitch).map { Brief.Entry($0) }),
      Brief.Part(heading: heading("keywords"), entries: keyWords(pitch)),
      Brief.Part(
        heading: heading("questions"),
        entries: questions(pitch, asker).map { Brief.Entry($0) }),
    ]
    return Brief(
      title: heading("title"), language: language.rawValue, facts: [],
      parts: parts.filter { !$0.entries.isEmpty })
  }

  private func sentences(_ pitch: Pitch) -> [String] {
    let text = pitch.text.replacing("\n", with: " ")
    return Sentences.ranges(text).map { String(text[$0]) }
  }

  /// The points of the introduction, each with the words it is told by.
  private func keyWords(_ pitch: Pitch) -> [Brief.Entry] {
    guard let book = playbook.speech(wording.language) else { return [] }
    let pages = PitchPages(playbook, wording.speaker, wording.language)
    let small = book.lists["small"]
    return PitchPoint.all(of: pitch.text, in: wording.language, book).compactMap { point in
      let words = KeyWords.of(point.words) { small?.contains($0) ?? false }
      if words.isEmpty { return nil }
      return Brief.Entry(pages.name(point.element) + ": " + words.joined(separator: " · "))
    }
  }

  /// What somebody would ask first who has heard the introduction.
  private func questions(_ pitch: Pitch, _ asker: String?) -> [String] {
    guard let name = asker ?? playbook.drillNames.first,
      let drill = playbook.drill(name, wording.language)
    else { return [] }
    let there = playbook.speech(wording.language).map { book in
      Set(
        ElementFinder(pitch.text, in: wording.language, book).all().filter { !$0.value.isEmpty }
          .keys.map(\.rawValue))
    }
    var asked: [String] = []
    while asked.count < Self.most,
      let next = drill.next(after: asked, last: nil, there: there ?? [], seed: 0)
    {
      asked.append(next.about + ":" + next.question)
    }
    return asked.map { String($0.drop { $0 != ":" }.dropFirst()) }
  }
}
