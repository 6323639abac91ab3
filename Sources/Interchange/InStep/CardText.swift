import Accord
import Contacts

/// The text of a card in which single places can be changed; whatever else stands in it stays as it is, byte by byte.
struct CardText {
  private typealias Piece = FileLines.Piece

  private var lines: FileLines
  private var pieces: [Piece] {
    get { lines.pieces }
    set { lines.pieces = newValue }
  }
  private let places: PersonPlaces
  private let plan: ImportPlan

  init(_ bytes: [UInt8], _ places: PersonPlaces, _ plan: ImportPlan) {
    self.places = places
    self.plan = plan
    lines = FileLines(bytes)
  }

  /// The text as it stands now.
  var bytes: [UInt8] { lines.bytes }

  /// Puts what is known here in the places that changed here.
  ///
  /// - Parameters:
  ///   - edits: the places, and whether something is to stand there.
  ///   - whole: all that stands there once it is done.
  mutating func apply(_ edits: [Accord.Edit], _ person: WrittenPerson, whole: Sheet) {
    let writer = CardWriter(version, tellsLastContact: false)
    var kinds: Set<PersonPlaces.Kind> = []
    for edit in edits {
      let (kind, rest) = PersonPlaces.parts(edit.place)
      guard let kind else { continue }
      switch kind {
      case .name, .post, .tag: kinds.insert(kind)
      default:
        remove(edit.place)
        guard edit.value != nil else { continue }
        if kind == .own {
          add([CalendarLine(raw: rest[0])])
        } else {
          add(writer.lines(at: edit.place, of: person))
        }
      }
    }
    if kinds.contains(.name) { rename(writer, person) }
    if kinds.contains(.tag) { retag(whole) }
    if kinds.contains(.post) { repost(writer, person, whole) }
  }

  private var version: CardWriter.Version {
    pieces.contains { $0.line?.name == "VERSION" && $0.line?.value.hasPrefix("4") ?? false }
      ? .four : .three
  }

  private mutating func add(_ lines: [CalendarLine]) {
    let end = pieces.lastIndex { $0.line?.name == "END" } ?? pieces.endIndex
    pieces.insert(contentsOf: lines.map(piece), at: end)
  }

  private func piece(_ line: CalendarLine) -> Piece { lines.piece(line) }

  /// Takes out the lines that tell a place, and what only a line that goes was tied to.
  private mutating func remove(_ place: String) {
    var groups: Set<String> = []
    var kept: [Piece] = []
    for piece in pieces {
      if let line = piece.line, told(line).places[place] != nil {
        if let group = line.group { groups.insert(group) }
      } else {
        kept.append(piece)
      }
    }
    pieces = kept
    for group in groups
    where !pieces.contains(where: {
      $0.line?.group == group && !($0.line?.name.hasPrefix("X-AB") ?? true)
    }) {
      pieces.removeAll { $0.line?.group == group }
    }
  }

  /// What a single line tells of somebody.
  private func told(_ line: ContentLine) -> Sheet {
    if ["BEGIN", "END", "VERSION", "N", "FN", "UID"].contains(line.name) { return Sheet() }
    var reading = CardPerson(line: 0)
    let name = ContentLines.Line(number: 0, bytes: Array("FN:x".utf8)[...], isCut: false)
    if let name = ContentLine(name) { reading.take(name) }
    reading.take(line)
    return reading.finished().map { places.sheet($0, plan) } ?? Sheet()
  }

  private mutating func rename(_ writer: CardWriter, _ person: WrittenPerson) {
    for line in writer.name(person) {
      guard let read = piece(line).line, ["N", "FN"].contains(read.name) else { continue }
      guard let place = pieces.firstIndex(where: { $0.line?.name == read.name }) else {
        add([line])
        continue
      }
      let old = pieces[place].line?.components ?? []
      if read.name == "N", old.count > 3 {
        // What stands before and after a name there stays.
        let parts = [person.contact.family ?? "", person.contact.given, ""] + old[3...]
        pieces[place] = piece(
          CalendarLine("N", parts.map(CalendarLine.escaped).joined(separator: ";")))
      } else {
        pieces[place] = piece(line)
      }
    }
  }

  private mutating func retag(_ whole: Sheet) {
    pieces.removeAll { $0.line?.name == "CATEGORIES" }
    let tags = whole.places.keys.sorted().compactMap { place -> String? in
      let (kind, rest) = PersonPlaces.parts(place)
      return kind == .tag ? rest.first : nil
    }
    if !tags.isEmpty { add([CalendarLine(list: tags, of: "CATEGORIES")]) }
  }

  private mutating func repost(_ writer: CardWriter, _ person: WrittenPerson, _ whole: Sheet) {
    let extras = Set(whole.places.keys.filter { PersonPlaces.parts($0).kind == .extra })
    var old: [(key: String, piece: Piece)] = []
    var rest: [Piece] = []
    for piece in pieces {
      guard let line = piece.line, ["ORG", "TITLE", "ROLE"].contains(line.name),
        !extras.contains(PersonPlaces.extra(line.name, line.whole))
      else {
        rest.append(piece)
        continue
      }
      if line.name == "ORG" { old.append((places.key(line.components.first), piece)) }
    }
    pieces = rest
    for line in writer.posts(person) {
      let made = piece(line)
      let key = made.line.flatMap { $0.name == "ORG" ? places.key($0.components.first) : nil }
      // A place that stays keeps its line, with the department in it.
      let kept = key.flatMap { key in old.first { $0.key == key }?.piece }
      let end = pieces.lastIndex { $0.line?.name == "END" } ?? pieces.endIndex
      pieces.insert(kept ?? made, at: end)
    }
  }
}

extension CardWriter {
  /// The lines that tell a place of somebody.
  func lines(at place: String, of person: WrittenPerson) -> [CalendarLine] {
    let (kind, rest) = PersonPlaces.parts(place)
    switch kind {
    case .note: return person.contact.notes.map { [CalendarLine(text: $0, of: "NOTE")] } ?? []
    case .birthday: return person.occasion(.birthday).map { [CalendarLine("BDAY", date($0))] } ?? []
    case .anniversary:
      let name = version == .four ? "ANNIVERSARY" : "X-ANNIVERSARY"
      return person.occasion(.anniversary).map { [CalendarLine(name, date($0))] } ?? []
    case .email, .phone, .postal, .link:
      return addresses(
        person,
        only: { PersonPlaces.kind(of: $0.kind) == kind && $0.value == rest.first })
    case .extra:
      return person.extras.filter {
        CardWriter.isLine($0) && PersonPlaces.extra($0.name, $0.value) == place
      }.map(extra)
    case .name, .post, .tag, .own, nil: return []
    }
  }
}
