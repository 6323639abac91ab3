import Language

/// Reads what a heading says its column holds.
enum HeaderReading {
  /// A heading without case, accents and signs, as words.
  static func words(_ heading: String) -> [String] {
    Folding.fold(heading).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// The column that a heading heads.
  static func column(_ heading: String, at place: Int) -> Column {
    var column = Column(place: place, name: heading.trimmed)
    var words = words(heading)
    if words.count > 1, let at = words.lastIndex(where: { Int($0) != nil }) {
      column.number = Int(words.remove(at: at)) ?? 1
    }
    if let field = HeaderTerms.fields[words.joined(separator: " ")] {
      column.field = field
      column.label = label(words, field)
      return column
    }
    if words.count > 1, let last = words.last, HeaderTerms.labels.contains(last) {
      column.isLabel = true
      // «E-mail 1 - Type» goes with «E-mail 1 - Value».
      column.field = HeaderTerms.fields[(words.dropLast() + ["value"]).joined(separator: " ")]
      if column.field == nil, words.first == "organization" || words.first == "address" {
        column.field = words.first == "address" ? .street : .organisation
      }
      if column.field != nil { return column }
      column.isLabel = false
    }
    // «Business Street 2», «Via (uff.)»: the words for a place say what it is for.
    let rest = words.filter { HeaderTerms.places[$0] == nil }
    guard !rest.isEmpty, rest.count < words.count,
      let field = HeaderTerms.fields[rest.joined(separator: " ")]
    else { return column }
    let places = words.compactMap { HeaderTerms.places[$0] }
    guard takesPlace(field) else { return column }
    // «Home Address 2» is the second line of a street.
    column.field = field == .postal ? .street : field
    column.label = ([places.first] + [label(rest, field)]).compactMap(\.self)
      .joined(separator: " ")
    return column
  }

  private static func takesPlace(_ field: ColumnField) -> Bool {
    switch field {
    case .email, .phone, .link, .postal, .street, .box, .city, .region, .code, .country: true
    default: false
    }
  }

  private static func label(_ words: [String], _ field: ColumnField) -> String? {
    guard field == .phone else { return nil }
    return words.lazy.compactMap { HeaderTerms.phones[$0] }.first
  }
}
