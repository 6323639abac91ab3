import Accord
import Contacts
import Ground
import Language

/// People and a folder of cards brought in step: both read, compared with what they agreed on last, and what must
/// change on either side.
public struct CardSync: FolderSync {
  /// What a card is made of.
  public static let tables = [
    Contact.table, Role.table, Address.table, Occasion.table, Tag.table, Interest.table,
    Relation.table, Extra.table, Organisation.table, Topic.table,
  ]
  /// What was found and done.
  public private(set) var report = SyncReport()
  /// The ending of the files of people.
  public static let ending = "vcf"
  /// What must be written in the folder.
  public var writes: [FolderWrite] { agreement.writes }
  /// What must change here.
  public var changes: [Change] { pending.changes }

  private let pending: PendingSource
  private let today: Day
  private let nextID: () throws -> EntityID
  private let places = PersonPlaces()
  private var plan: ImportPlan
  private let provenance: Provenance
  private var agreement: Agreement
  private var cards = SeenFolder<ReadCard>()
  private var people: [EntityID: WrittenPerson] = [:]

  /// A sync with a folder.
  ///
  /// - Parameters:
  ///   - folder: its full path.
  ///   - title: what it is called where a value tells where it came from.
  public init(
    _ source: any ContactSource, folder: String, title: String, names: NameReader, today: Day,
    nextID: @escaping () throws -> EntityID
  ) throws {
    pending = PendingSource(source)
    (self.today, self.nextID) = (today, nextID)
    plan = ImportPlan(knowingNobodyOf: source, today: today, names: names, nextID: nextID)
    plan.begin(title)
    plan.takesAgain = false
    provenance = .imported(Cleaning.clean(title, limit: 200))
    agreement = try Agreement(folder, Self.ending, in: source, withErased: true)
  }

  /// Whether anything was ever agreed on with the folder.
  public var isKnown: Bool { !agreement.states.isEmpty }

  /// Looks at the files of the folder; those that have not changed are not read.
  public mutating func see(_ found: [FolderFile], read: @escaping (FolderFile) -> [UInt8]?) {
    let known = Set(agreement.states.map(\.uid))
    cards = SeenFolder(found, agreement.states, read: read) { file, bytes in
      let (person, reason) = ReadCard.person(bytes)
      guard var person else { return .left(reason) }
      let uid = person.uid.flatMap(plan.cleaned) ?? SeenFolder<ReadCard>.unnamed(file)
      if person.isNameless, !known.contains(uid) { person.uid = uid }
      return .content(ReadCard(person: person, sheet: places.sheet(person, plan)), uid: uid)
    }
    report.left = cards.left
  }

  /// Settles everything.
  ///
  /// - Parameter choose: which side is right; nothing leaves both as they are.
  public mutating func settle(choose: (SyncQuestion) -> Side?) throws {
    var known = try WrittenPeople(pending).people
    let byUID = Dictionary(known.map { ($0.uid, $0.contact.id) }, uniquingKeysWith: { $1 })
    var taken = Set(cards.files.compactMap { $0.state?.entity })
    var pairs: [(file: CardFile, contact: EntityID, isNew: Bool)] = []
    var gone: [CardFile] = []
    let alive = Set(known.map(\.contact.id))
    // Who is new there, and who is known to both.
    for file in cards.files {
      if let state = file.state {
        if let id = state.entity, alive.contains(id) {
          pairs.append((file, id, false))
        } else {
          gone.append(file)
        }
      } else if let id = byUID[file.uid], !taken.contains(id) {
        taken.insert(id)
        pairs.append((file, id, false))
      } else {
        try comeIn(file, &taken, &pairs, alive: alive)
      }
    }
    for file in gone {
      let name = file.who
      let standing = Standing(
        here: nil, there: file.sheet, before: file.state.map { (Sheet(), Sheet(text: $0.there)) })
      guard case .goneHere = standing else { continue }
      switch choose(.goneHere(name: name)) {
      case .here:
        agreement.take(away: file.name, stamp: file.stamp, file.state)
        report.leftThere.append(name)
      case .there:
        var file = file
        if file.read == nil, let bytes = cards.bytes(file),
          let person = ReadCard.person(bytes).person
        {
          file.read = (bytes, ReadCard(person: person, sheet: places.sheet(person, plan)))
        }
        file.state = nil
        agreement.drop(agreement.states.first { $0.uid == file.uid })
        try comeIn(file, &taken, &pairs, alive: alive)
      case nil: report.open.append(.init(name: name, what: "gone-here"))
      }
    }
    pending.add(plan.changes)
    if !plan.changes.isEmpty { known = try WrittenPeople(pending).people }
    people = Dictionary(uniqueKeysWithValues: known.map { ($0.contact.id, $0) })
    let accords = try meet(pairs, choose)
    try leave(choose, &taken)
    goOut(known, taken)
    if accords { try refresh() }
    writeOut()
  }

  private mutating func comeIn(
    _ file: CardFile, _ taken: inout Set<EntityID>,
    _ pairs: inout [(file: CardFile, contact: EntityID, isNew: Bool)], alive: Set<EntityID>
  ) throws {
    guard var person = file.read?.content.person else { return }
    // Who is known is only looked at when somebody is new.
    try plan.know()
    person.extras.removeAll { $0.name.hasPrefix("X-ALLEATO-") }
    guard let id = try plan.take(person) else {
      report.left[Cleaning.clean(file.name, limit: 200)] = "noName"
      return
    }
    guard taken.insert(id).inserted else {
      report.left[Cleaning.clean(file.name, limit: 200)] = "twice"
      return
    }
    let isNew = !alive.contains(id)
    pairs.append((file, id, isNew))
    if isNew { report.came.append(file.who) }
  }

  /// Compares those who are on both sides; whether anything changed here.
  private mutating func meet(
    _ pairs: [(file: CardFile, contact: EntityID, isNew: Bool)],
    _ choose: (SyncQuestion) -> Side?
  ) throws -> Bool {
    var organisations = try KnownOrganisations(pending)
    var taking = PersonTaking(
      pending, provenance: provenance, today: today, places: places, nextID: nextID)
    for (file, id, isNew) in pairs {
      guard let person = people[id] else { continue }
      let name = person.contact.fullName
      let here = places.sheet(person)
      // Neither side has changed since they agreed: nothing more is looked at.
      if file.read == nil, let state = file.state, here.text == state.here { continue }
      // Whoever has just come is as they came: both sides agree.
      let before =
        isNew
        ? (here, file.sheet)
        : (Sheet(text: file.state?.here ?? ""), Sheet(text: file.state?.there ?? ""))
      let accord = Accord(here: here, before: before.0, there: file.sheet, before: before.1) {
        choose(.differs(name: name, $0))
      }
      report.open += accord.clashes.map { .init(name, $0) }
      if let read = file.read, !accord.toHere.isEmpty {
        let count = taking.changes.count
        try taking.take(accord.toHere, of: id, read.content.person, plan) {
          let taken = try organisations.take($0, nextID: nextID)
          return (taken.id, taken.changes)
        }
        if taking.changes.count > count { report.changedHere.append(name) }
      }
      if !accord.toThere.isEmpty { report.changedThere.append(name) }
      agreement.add(
        AgreedFile(
          uid: file.uid, entity: id, file: file.name,
          stamp: accord.clashes.isEmpty ? file.stamp : "", there: file.sheet, state: file.state,
          accord: accord, isWritten: !accord.toThere.isEmpty))
    }
    pending.add(taking.changes)
    return !taking.changes.isEmpty
  }

  /// Those who were known to both and are not in the folder any more.
  private mutating func leave(
    _ choose: (SyncQuestion) -> Side?, _ taken: inout Set<EntityID>
  ) throws {
    let (missing, isEmptied) = agreement.missing(from: cards)
    for state in agreement.states where cards.held.contains(state.uid) {
      if let id = state.entity { taken.insert(id) }
    }
    for state in missing {
      guard let id = state.entity, let person = people[id], taken.insert(id).inserted else {
        agreement.drop(state)
        continue
      }
      let name = person.contact.fullName
      let answer = choose(.goneThere(name: name))
      switch answer {
      case .here:
        taken.remove(id)
        agreement.drop(state)
      case .there where !isEmptied:
        pending.add(try Leaving(id, in: pending).changes)
        agreement.drop(state)
        report.leftHere.append(name)
      default: report.open.append(.init(name: name, what: "gone-there"))
      }
    }
  }

  private mutating func goOut(_ known: [WrittenPerson], _ taken: Set<EntityID>) {
    var names = Set(cards.files.map(\.name)).union(report.left.keys)
    for person in known where !taken.contains(person.contact.id) {
      report.went.append(person.contact.fullName)
      agreement.add(new: person.uid, person.contact.id, besides: &names)
    }
  }

  private mutating func refresh() throws {
    people = Dictionary(
      uniqueKeysWithValues: try WrittenPeople(pending).people.map { ($0.contact.id, $0) })
  }

  /// Makes the texts of the files that change.
  private mutating func writeOut() {
    let (people, places, plan) = (people, places, plan)
    let writer = CardWriter(.three, tellsLastContact: false)
    agreement.write(
      cards,
      change: { id, file, old, accord in
        guard let person = people[id] else { return nil }
        var whole = file.sheet
        for edit in accord.toThere { whole.places[edit.place] = edit.value }
        var text = CardText(old, places, plan)
        text.apply(accord.toThere, person, whole: whole)
        return text.bytes
      },
      make: { id in people[id].map { Array(writer.text($0).utf8) } },
      told: { _, bytes in ReadCard.person(bytes).person.map { places.sheet($0, plan) } })
  }

  /// What is to be remembered, once the folder is written.
  public func remembered(_ written: [String: String]) throws -> [Change] {
    try agreement.remembered(written, nextID: nextID) { people[$0].map(places.sheet) }
  }
}
