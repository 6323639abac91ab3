import Accord
import Contacts
import Language

/// A card of a folder.
typealias CardFile = SeenFolder<ReadCard>.File

/// What a card tells.
struct ReadCard {
  /// Who it is about.
  let person: ImportedPerson
  /// The same, place by place.
  let sheet: Sheet

  /// What a file that holds one card tells; nothing when it is of nobody or holds several.
  static func person(_ bytes: [UInt8]) -> (person: ImportedPerson?, reason: String) {
    var people: [ImportedPerson] = []
    let plain = TextDecoding.unwrapped(bytes)
    let file = CardReader.read(plain) { if case .person(let person) = $0 { people.append(person) } }
    if people.count == 1 { return (people[0], "") }
    return (nil, people.count > 1 ? "several" : file.skipped.first?.reason.rawValue ?? "unknown")
  }
}

extension SeenFolder<ReadCard>.File {
  /// What the card tells, else what it told when it was last read.
  var sheet: Sheet { read?.content.sheet ?? state.map { Sheet(text: $0.there) } ?? Sheet() }

  /// Whom it is about, to be shown.
  var who: String {
    let name = sheet[PersonPlaces.place(.name)] ?? uid
    return Cleaning.clean(name.replacing(String(PersonPlaces.mark), with: " "), limit: 200)
  }
}
