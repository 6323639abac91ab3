import Contacts
import Counsel
import Interchange
import Voice

extension CalendarWriter {
  /// The people named under an event.
  private static let people = 3

  /// A writer that has its words from the labels of the interface and names who to look for under each event.
  public init(_ wording: Wording, stamp: String) {
    self.init(
      wording.source, stamp: stamp,
      words: Words(
        birthday: { wording.words("export-birthday", ["name": .text($0)]) },
        anniversary: { wording.words("export-anniversary", ["name": .text($0)]) },
        about: { event in
          let words = PersonThereWords(wording, event)
          return try PeopleThere(wording.source, event, today: wording.today).found(
            limit: Self.people
          )
          .map { try words.name($0) }
        }))
  }
}
