import Contacts
import Counsel
import Dialogue
import Ear
import Foundation
import Ground
import Language
import Playbook

/// Reads what is told of people who were met: `Laura Conti di Reply, Kubernetes, le mando l'articolo`.
public struct MetReader {
  let hearer: Hearer
  private let language: LanguageTag

  /// A reader in the language that is spoken; what is not read there is tried in the other.
  public init(_ hearer: Hearer) {
    self.hearer = hearer
    language = hearer.wording.language
  }

  /// The people a text tells of, in order, and the lines in which no name was found.
  public func read(_ text: String) -> (people: [MetPerson], nameless: [String]) {
    var people: [MetPerson] = []
    var nameless: [String] = []
    let joints = hearer.listed("met-joints")
    let objects = hearer.listed("met-objects")
    let cut = MetCut(
      find: hearer.mentions, joints: joints,
      objects: { words in
        Words.split(String(words)).suffix(4).contains { objects.contains($0.folded) }
      })
    var text = text
    // Signs that part what is told are commas, so that no name reaches over them.
    for sign in [" - ", " – ", " — ", " | ", "\t"] { text = text.replacing(sign, with: ", ") }
    for part in cut.parts(of: text) {
      guard let (name, behind) = named(part) else {
        nameless.append(part.text.trimmingCharacters(in: .whitespaces))
        continue
      }
      var person = name
      tell(String(behind), of: &person)
      if let mention = part.mention {
        let before = String(part.text[..<mention.range.lowerBound])
        if before.contains(",") { tell(before, of: &person, isBefore: true) }
      }
      people.append(person)
    }
    return (people, nameless)
  }

  /// What some words tell of somebody, piece by piece; `isBefore` takes only what they look like.
  public func tell(_ words: String, of person: inout MetPerson, isBefore: Bool = false) {
    var words = words
    if !isBefore, let (organisation, rest) = MetPlace(words).atStart, !isTown(organisation) {
      person.organisation = organisation
      words = rest
    }
    let pieces = MetPieces(words, joints: hearer.listed("met-joints")).pieces
    for (place, piece) in pieces.enumerated() {
      var other = MetPerson(given: person.given, family: person.family)
      if place == 0, person.organisation == nil, !isBefore, isPlace(piece) {
        other.organisation = piece
      } else {
        add(piece, to: &other)
      }
      if !isBefore { person.take(other) } else { person.look = person.look ?? other.look }
    }
  }

  /// Whether the first words behind a name are where somebody works: `Elena Costa, Nexi`.
  private func isPlace(_ piece: String) -> Bool {
    let words = piece.split(separator: " ")
    let first = words.first?.first
    guard words.count <= 4, first?.isUppercase ?? false,
      let (name, before) = MetPlace(piece).inside,
      before.isEmpty, !name.isEmpty
    else { return false }
    let known = try? hearer.wording.source.all(Topic.self)
    let isTopic = known?.contains { Folding.fold($0.name) == Folding.fold(piece) } ?? false
    return !isTopic && !isTown(piece) && !isTrade(piece)
  }

  private func isTown(_ words: String) -> Bool {
    LanguageTag.allCases.contains { hearer.playbook.pieces($0).isTown(words) }
  }

  private func add(_ piece: String, to person: inout MetPerson) {
    if let (place, rest) = MetPlace(piece).atStart, !rest.contains(where: \.isLetter) {
      if isTown(place) { person.rest.append(piece) } else { person.organisation = place }
      return
    }
    for tongue in [language, language.other] {
      let ear = hearer.playbook.pieces(tongue)
      guard
        let heard = ear.hear(
          piece, about: person.fullName, today: hearer.today, minute: hearer.minute),
        !heard.isEmpty
      else { continue }
      for part in heard { take(part, of: piece, to: &person) }
      return
    }
    plain(piece, to: &person)
  }

  private func take(_ heard: PieceEar.Heard, of piece: String, to person: inout MetPerson) {
    let due = heard.due.map(\.timing).flatMap { $0.day >= hearer.today ? $0 : nil }
    let words = heard.thing ?? ""
    switch heard.part {
    case .promise(let verb):
      let bare = ReportedWords(words, in: piece, hearer).thing
      if bare.isEmpty {
        person.tasks.append(.init(words: piece, due: due))
      } else {
        person.promised.append(.init(verb: verb, thing: bare, due: due))
      }
    case .wish: person.wishes.append(ReportedWords(words, in: piece, hearer).toEnd)
    case .todo: person.tasks.append(.init(words: piece, due: due))
    case .topic: person.topics.append(ReportedWords(words, in: piece, hearer).toEnd)
    case .said: person.said.append(ReportedWords(words, in: piece, hearer).toEnd)
    case .work: work(ReportedWords(words, in: piece, hearer).toEnd, of: &person)
    case .look: look(piece, of: &person)
    }
  }

  /// A trade and a place: `la responsabile dei dati di ACME`, `Reply`.
  private func work(_ words: String, of person: inout MetPerson) {
    if let (organisation, before) = MetPlace(words).inside, !isTown(organisation) {
      person.organisation = organisation
      if !before.isEmpty { person.role = before }
    } else if isTrade(words) {
      person.role = words
    } else {
      person.organisation = MetPlace.bare(words[...])
    }
  }

  private func look(_ piece: String, of person: inout MetPerson) {
    guard let (organisation, before) = MetPlace(piece).inside, !isTown(organisation) else {
      person.look = piece
      return
    }
    person.organisation = person.organisation ?? organisation
    person.look = before.isEmpty ? nil : before
  }

  private func isTrade(_ words: String) -> Bool {
    LanguageTag.allCases.contains { hearer.playbook.pieces($0).isTrade(words) }
  }

  /// A few words that no verb holds together: a trade, an employer, else what was talked about.
  private func plain(_ piece: String, to person: inout MetPerson) {
    let count = Words.count(piece)
    if hearer.meansNothing(piece) { return }
    if count <= 6, isTrade(piece) { return work(piece, of: &person) }
    let begins = LanguageTag.allCases.contains {
      hearer.playbook.pieces($0).beginsWithVerb(piece, today: hearer.today)
    }
    if count <= 7, !hearer.isSentence(piece), !begins {
      person.topics.append(piece)
    } else {
      person.rest.append(piece)
    }
  }

  /// Who is named, and what stands behind the name; somebody known where it is surely them.
  private func named(_ part: MetCut.Part) -> (MetPerson, Substring)? {
    guard let mention = part.mention else { return leading(part.text) }
    var person = MetPerson(given: mention.name.given, family: mention.name.family)
    let (given, family) = hearer.parted(mention.name.fullName)
    if mention.name.family == nil { (person.given, person.family) = (given, family) }
    person.title = mention.name.title?.id
    if mention.strength == .whole, mention.known.count == 1, let id = mention.known.first {
      person.known = id.number
      if let entry = hearer.people.entry(id) {
        (person.given, person.family) = (entry.given, entry.family)
      }
    }
    let behind = part.behind.drop(family: &person, surnames: surnames)
    return (person, behind)
  }

  private var surnames: Set<String> { hearer.playbook.names(language).surnames }

  /// A line that begins with a name no list knows: `Zhang, di Huawei`.
  private func leading(_ line: Substring) -> (MetPerson, Substring)? {
    let words = line.split(separator: " ")
    var name: [Substring] = []
    for word in words.prefix(4) {
      guard word.first?.isUppercase ?? false else { break }
      name.append(word)
      if let last = word.last, ",:(–-".contains(last) { break }
    }
    guard let last = name.last else { return nil }
    let bare = name.joined(separator: " ").trimmingPunctuation
    guard TypedNames.canBeName(bare, never: hearer.neverNames), bare.count > 1,
      name.count > 1 || last.last == "," || MetPlace(String(line[last.endIndex...])).atStart != nil
        || words.count == 1
    else { return nil }
    let (given, family) = hearer.parted(bare)
    let signs = last.reversed().prefix { ",:(–-".contains($0) }.count
    let end = line.index(last.endIndex, offsetBy: -signs)
    return (MetPerson(given: given, family: family), line[end...])
  }
}

extension Substring {
  /// The words without a family name in small letters that they begin with, which is kept: `laura conti`.
  fileprivate func drop(family person: inout MetPerson, surnames: Set<String>) -> Substring {
    guard person.family == nil, person.known == nil, first == " " else { return self }
    let word = dropFirst().prefix { $0.isLetter }
    guard word.first?.isLowercase ?? false, surnames.contains(Folding.fold(word)) else {
      return self
    }
    person.family = word.prefix(1).uppercased() + word.dropFirst()
    person.given = person.given.prefix(1).uppercased() + person.given.dropFirst()
    return self[word.endIndex...]
  }
}
