import Contacts

/// Somebody as a card tells of them, property by property.
struct CardPerson {
  private var person: ImportedPerson
  private var full: String?
  /// What Apple's programs call the lines of a group, by group.
  private var groupLabels: [String: String] = [:]
  /// Values whose meaning stands in a line of the same group, taken at the end.
  private var grouped: [(line: ContentLine, way: Int?)] = []
  /// The addresses that are to be used before others.
  private var preferred: Set<String> = []
  /// The names of the properties that are not kept, such as photos too large.
  private(set) var unread: [String] = []
  /// The line of a value that was too long and was cut.
  private(set) var cut: Int?

  /// What a program needs and a person does not.
  private static let technical: Set<String> = [
    "VERSION", "PRODID", "REV", "KIND", "SORT-STRING", "X-ABADR", "X-ABSHOWAS", "MAILER", "CLASS",
    "CLIENTPIDMAP", "X-RADICALE-NAME", "X-CARDDAV-URI", "X-PHONETIC-FIRST-NAME", "X-ABUID",
    "X-PHONETIC-LAST-NAME", "X-IMAGETYPE", "X-IMAGEHASH", "X-MS-OL-DESIGN", "PROFILE", "SOURCE",
    "X-MS-OL-DEFAULT-POSTAL-ADDRESS", "X-ANDROID-CUSTOM", "X-ABORDER", "X-EVOLUTION-FILE-AS",
  ]
  /// What would be empty words if it were given back by itself.
  private static let dropped: Set<String> = ["VERSION", "PRODID", "REV", "BEGIN", "END"]
  /// A picture or a sound of more bytes is named and not kept.
  private static let largest = 65_536

  private let uses: AddressUses

  /// Somebody whose card begins on a line; `uses` is shared by the cards of a file.
  init(line: Int, uses: AddressUses = AddressUses()) {
    person = ImportedPerson(line: line)
    self.uses = uses
  }

  /// Takes what a property tells.
  mutating func take(_ line: ContentLine) {
    if Self.dropped.contains(line.name) || line.bytes.isEmpty { return }
    if line.isCut {
      if Self.isBulky(line) {
        unread.append(line.name)
        return
      }
      cut = line.number
    }
    switch line.name {
    case "N": name(line)
    case "FN": full = full ?? filled(line.text)
    case "NICKNAME":
      person.nicknames += line.list.compactMap(filled)
      parted(line)
    case "UID": person.uid = filled(line.text.withoutScheme("urn:uuid:"))
    case "ORG": organisation(line)
    case "TITLE", "ROLE": role(line)
    case "EMAIL": way(.email, line.text.withoutScheme("mailto:"), line)
    case "TEL": way(.phone, line.text.withoutScheme("tel:"), line)
    case "ADR": address(line)
    case "URL", "X-SOCIALPROFILE": link(line)
    case "IMPP" where line.text.holds("telegram") || line.text.holds("t.me/"):
      way(.telegram, line.text.withoutScheme("telegram:"), line)
    case "BDAY": date(line, \.birthday)
    case "ANNIVERSARY", "X-ANNIVERSARY", "X-MS-ANNIVERSARY": date(line, \.anniversary)
    case "NOTE": if let text = filled(line.text) { person.note(text) }
    case "CATEGORIES":
      for tag in line.list.compactMap(filled) where !person.tags.contains(tag) {
        person.tags.append(tag)
      }
    case "GENDER", "X-GENDER", "X-WAB-GENDER": gender(line)
    case "X-ABLABEL":
      if let group = line.group { groupLabels[group] = Self.label(line.text) }
    case "X-ABDATE": grouped.append((line, nil))
    default: extra(line)
    }
  }

  /// The person with something to call them by; nothing when the card holds nothing.
  func finished() -> ImportedPerson? {
    var copy = self
    copy.takeGrouped()
    var person = copy.person
    if !preferred.isEmpty {
      let first = person.ways.filter { preferred.contains($0.value) }
      person.ways = first + person.ways.filter { !preferred.contains($0.value) }
    }
    return person.settleName(whole: full) ? person : nil
  }

  private mutating func takeGrouped() {
    for (line, way) in grouped {
      let label = line.group.flatMap { groupLabels[$0] }
      if let way {
        if let label { person.ways[way].label = label }
      } else if label?.contains("anniversar") ?? false {
        date(line, \.anniversary)
      } else {
        extra(line)
      }
    }
    grouped = []
  }

  private func filled(_ text: String) -> String? {
    let text = text.trimmed
    return text.isEmpty ? nil : text
  }

  private mutating func name(_ line: ContentLine) {
    let parts = line.components
    func part(_ place: Int) -> String? {
      parts.indices.contains(place) ? filled(parts[place]) : nil
    }
    person.family = part(0)
    person.given = [part(1), part(2)].compactMap(\.self).joined(separator: " ")
    person.prefix = part(3)
    person.suffix = part(4)
    parted(line)
  }

  private mutating func parted(_ line: ContentLine) {
    guard let kept = PartedLine(line) else { return }
    person.extras.append(.init(name: line.name, value: kept.text, isTechnical: true))
  }

  private mutating func organisation(_ line: ContentLine) {
    let parts = line.components.map(\.trimmed)
    guard let name = parts.first else { return }
    let department = parts.dropFirst().filter { !$0.isEmpty }.joined(separator: ", ")
    if name.isEmpty, department.isEmpty { return }
    // A post that stood alone so far is the post at this place.
    let isOpen = person.employments.last.map { $0.organisation == nil } ?? false
    if !isOpen { person.employments.append(.init()) }
    let last = person.employments.count - 1
    person.employments[last].organisation = name.isEmpty ? nil : name
    person.employments[last].department = department.isEmpty ? nil : department
  }

  private mutating func role(_ line: ContentLine) {
    guard let text = filled(line.text) else { return }
    if let last = person.employments.indices.last, person.employments[last].role == nil {
      person.employments[last].role = text
    } else if person.employments.isEmpty {
      person.employments.append(.init(role: text))
    } else if !person.employments.contains(where: { $0.role == text }) {
      extra(line)
    }
  }

  private mutating func way(_ kind: AddressKind, _ value: String, _ line: ContentLine) {
    let count = person.ways.count
    let use = uses.use(line)
    person.add(kind, value, label: use.label)
    if use.isPreferred { preferred.insert(value.trimmed) }
    if line.group != nil, person.ways.count > count { grouped.append((line, count)) }
  }

  private mutating func address(_ line: ContentLine) {
    let parts = line.components.map(\.trimmed)
    way(.postal, PartedLine.envelope(parts), line)
    parted(line)
  }

  private mutating func link(_ line: ContentLine) {
    guard let text = filled(line.text) else { return }
    if text.utf8.contains(0x2E) {
      way(.web, text.withoutScheme("x-apple:"), line)
    } else {
      extra(line)
    }
  }

  private mutating func date(
    _ line: ContentLine, _ path: WritableKeyPath<ImportedPerson, PartialDate?>
  ) {
    guard let date = FileDate.read(line.text) else { return extra(line) }
    if person[keyPath: path] == nil { person[keyPath: path] = date }
  }

  private mutating func gender(_ line: ContentLine) {
    switch line.text.trimmed.uppercased().first {
    case "F", "1": person.gender = .feminine
    case "M", "2": person.gender = .masculine
    default: extra(line)
    }
  }

  /// What has no place of its own is kept as it stood in the file.
  private mutating func extra(_ line: ContentLine) {
    if Self.isBulky(line), line.bytes.count > Self.largest {
      unread.append(line.name)
      return
    }
    person.extras.append(
      .init(
        name: line.name, value: line.whole, isTechnical: Self.technical.contains(line.name)))
  }

  private static func isBulky(_ line: ContentLine) -> Bool {
    ["PHOTO", "LOGO", "SOUND", "KEY"].contains(line.name)
      || line.words("ENCODING").contains { $0 == "b" || $0 == "base64" }
  }

  /// «_$!<Work>!$_» is how Apple's programs write «work».
  private static func label(_ text: String) -> String? {
    var text = text
    if text.hasPrefix("_$!<"), text.hasSuffix(">!$_") {
      text = String(text.dropFirst(4).dropLast(4))
    }
    return text.isEmpty ? nil : text.lowercased()
  }
}
