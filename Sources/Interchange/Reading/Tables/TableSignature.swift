/// Which program wrote a table of people, seen by its headings.
enum TableSignature {
  /// The headings that only this program's tables have, all of them needed.
  private static let marks: [(FileFormat, [[String]])] = [
    (
      .linkedIn,
      [
        ["connected on"], ["collegato il"], ["verbunden am"],
        ["first name", "last name", "email address", "company", "position"],
      ]
    ),
    (.google, [["first name", "e mail 1 value"], ["first name", "organization name", "labels"]]),
    (
      .googleOld,
      [["given name", "family name", "group membership"], ["given name", "e mail 1 value"]]
    ),
    (
      .thunderbird,
      [
        ["first name", "display name", "primary email"],
        ["nome", "nome visualizzato", "email primaria"],
        ["nome", "nome visualizzato", "posta elettronica primaria"],
      ]
    ),
    (
      .outlook,
      [
        ["first name", "e mail address"], ["nome", "indirizzo posta elettronica"],
        ["nome", "indirizzo di posta elettronica"], ["first name", "business phone"],
      ]
    ),
  ]

  /// The program, `table` when it is none of those known.
  static func format(_ headings: [String]) -> FileFormat {
    let names = Set(headings.map { HeaderReading.words($0).joined(separator: " ") })
    for (format, sets) in marks where sets.contains(where: { $0.allSatisfy(names.contains) }) {
      return format
    }
    return .table
  }
}
