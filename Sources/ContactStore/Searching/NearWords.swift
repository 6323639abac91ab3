import GRDB

/// The words of the index that a word may have been meant for: with one letter more, less, another, or two in the
/// wrong order.
struct NearWords {
  private let statement: Statement
  /// A shorter word has too many neighbours to mean one of them.
  private static let shortest = 4
  /// A longer one has too many to try.
  private static let longest = 24
  /// So many are taken.
  private static let most = 6
  private static let letters = Array(UInt8(ascii: "a")...UInt8(ascii: "z"))

  init(_ db: Database) throws {
    statement = try db.makeStatement(
      sql: "SELECT 1 FROM word WHERE term >= ? AND term < ? LIMIT 1")
  }

  /// Whether a word of the index begins with a text.
  func begins(_ text: String) throws -> Bool {
    try Bool.fetchOne(statement, arguments: [text, text + "\u{10FFFF}"]) ?? false
  }

  /// The beginnings that exist, next to a word that is nowhere.
  func near(_ word: String) throws -> [String] {
    let bytes = Array(word.utf8)
    guard (Self.shortest...Self.longest).contains(bytes.count),
      bytes.allSatisfy({ Self.letters.contains($0) })
    else { return [] }
    var found: [String] = []
    for form in forms(bytes) where !found.contains(form) {
      if found.contains(where: { form.hasPrefix($0) }) { continue }
      if try begins(form) { found.append(form) }
      if found.count == Self.most { break }
    }
    return found
  }

  /// All of them, those first that slips of the finger make most often.
  private func forms(_ bytes: [UInt8]) -> [String] {
    var forms: [[UInt8]] = []
    for place in bytes.indices.dropLast() where bytes[place] != bytes[place + 1] {
      var form = bytes
      form.swapAt(place, place + 1)
      forms.append(form)
    }
    for place in bytes.indices.dropFirst() {
      var form = bytes
      form.remove(at: place)
      forms.append(form)
    }
    for place in 1...bytes.count {
      for letter in Self.letters {
        if place < bytes.count, bytes[place] != letter {
          var form = bytes
          form[place] = letter
          forms.append(form)
        }
        var longer = bytes
        longer.insert(letter, at: place)
        forms.append(longer)
      }
    }
    // The first letter is seldom the wrong one.
    forms.append(Array(bytes.dropFirst()))
    for letter in Self.letters where letter != bytes[0] {
      forms.append([letter] + bytes.dropFirst())
      forms.append([letter] + bytes)
    }
    return forms.map { String(decoding: $0, as: UTF8.self) }
  }
}
