import Accord
import Contacts
import Ground
import Language

/// People and a folder of cards brought in step: both read, compared with what they agreed on last, and what must
/// change on either side.
///
/// It writes nothing: first the `writes` are done in the folder, then `changes` and what `remembered` gives are
/// committed. Cut off anywhere between, the next sync finds the two sides alike there and goes on.
public struct CardSync {
  /// What was found and done.
  public private(set) var report = SyncReport()
  /// What must be written in the folder.
  public private(set) var writes: [FolderWrite] = []
  /// What must change here.
  public var changes: [Change] { pending.changes }

  private let pending: PendingSource
  private let folder: String
  private let today: Day
  private let nextID: () throws -> EntityID
  private let places = PersonPlaces()
  private var plan: ImportPlan
  private let provenance: Provenance
  private var states: [Synced]
  private var files: [CardFile] = []
  /// What is left as it is, by the names that it is remembered by.
  private var held: Set<String> = []
  /// What agrees now: the remembered row of each, its place here, and the sheet there.
  private var agreed: [Agreed] = []
  private var dropped: [EntityID] = []
  private var people: [EntityID: WrittenPerson] = [:]

  struct Agreed {
    let uid: String
    let contact: EntityID
    let file: String
    var stamp: String
    var there: Sheet
    let state: Synced?
    let accord: Accord?
    /// Whether the file is written by this sync.
    var isWritten: Bool
  }

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
    (self.folder, self.today, self.nextID) = (folder, today, nextID)
    plan = try ImportPlan(source: source, today: today, names: names, nextID: nextID)
    plan.begin(title)
    plan.takesAgain = false
    provenance = .imported(Cleaning.clean(title, limit: 200))
    states = try source.all(Synced.self).filter { $0.folder == folder }
  }

  /// Whether anything was ever agreed on with the folder.
  public var isKnown: Bool { !states.isEmpty }

  /// Looks at the files of the folder; those that have not changed are not read.
  public mutating func see(_ found: [FolderFile], read: (FolderFile) -> [UInt8]?) {
    let byFile = Dictionary(states.map { ($0.file, $0) }, uniquingKeysWith: { $1 })
    let byUID = Dictionary(states.map { ($0.uid, $0) }, uniquingKeysWith: { $1 })
    var seen: Set<String> = []
    func skip(_ file: FolderFile, _ reason: String) {
      report.left[Cleaning.clean(file.name, limit: 200)] = reason
      if let state = byFile[file.name] { held.insert(state.uid) }
    }
    for file in found {
      if let state = byFile[file.name], state.stamp == file.stamp, !file.stamp.isEmpty,
        seen.insert(state.uid).inserted
      {
        files.append(
          CardFile(
            name: file.name, stamp: file.stamp, uid: state.uid, sheet: Sheet(text: state.there),
            state: state))
        continue
      }
      guard let bytes = read(file) else {
        skip(file, "unreadable")
        continue
      }
      let (person, reason) = CardFile.person(bytes)
      guard var person else {
        skip(file, reason)
        continue
      }
      let uid = person.uid.flatMap(plan.cleaned) ?? "file:" + file.name
      guard seen.insert(uid).inserted else {
        skip(file, "twice")
        continue
      }
      if person.isNameless, byUID[uid] == nil { person.uid = uid }
      files.append(
        CardFile(
          name: file.name, stamp: file.stamp, uid: uid, read: (bytes, person),
          sheet: places.sheet(person, plan), state: byUID[uid]))
    }
  }

  /// Settles everything.
  ///
  /// - Parameter choose: which side is right; nothing leaves both as they are.
  public mutating func settle(choose: (SyncQuestion) -> Side?) throws {
    var known = try WrittenPeople(pending).people
    let byUID = Dictionary(known.map { ($0.uid, $0.contact.id) }, uniquingKeysWith: { $1 })
    var taken = Set(files.compactMap { $0.state?.entity })
    var pairs: [(file: CardFile, contact: EntityID, isNew: Bool)] = []
    var gone: [CardFile] = []
    let alive = Set(known.map(\.contact.id))
    // Who is new there, and who is known to both.
    for file in files {
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
      let name = called(file)
      let standing = Standing(
        here: nil, there: file.sheet, before: file.state.map { (Sheet(), Sheet(text: $0.there)) })
      guard case .goneHere = standing else { continue }
      switch choose(.goneHere(name: name)) {
      case .here:
        writes.append(FolderWrite(name: file.name, bytes: nil, stamp: file.stamp))
        if let state = file.state { dropped.append(state.id) }
        report.leftThere.append(name)
      case .there:
        var file = file
        if file.read == nil, let bytes = reread(file), let person = CardFile.person(bytes).person {
          file.read = (bytes, person)
        }
        file.state = nil
        if let state = states.first(where: { $0.uid == file.uid }) { dropped.append(state.id) }
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

  private func called(_ file: CardFile) -> String {
    let name = file.sheet[PersonPlaces.place(.name)] ?? file.uid
    return Cleaning.clean(name.replacing(String(PersonPlaces.mark), with: " "), limit: 200)
  }

  private mutating func comeIn(
    _ file: CardFile, _ taken: inout Set<EntityID>,
    _ pairs: inout [(file: CardFile, contact: EntityID, isNew: Bool)], alive: Set<EntityID>
  ) throws {
    guard var person = file.read?.person else { return }
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
    if isNew { report.came.append(called(file)) }
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
      // Whoever has just come is as they came: both sides agree.
      let before =
        isNew
        ? (here, file.sheet)
        : (Sheet(text: file.state?.here ?? ""), Sheet(text: file.state?.there ?? ""))
      let accord = Accord(here: here, before: before.0, there: file.sheet, before: before.1) {
        choose(.differs(name: name, $0))
      }
      for clash in accord.clashes {
        report.open.append(
          .init(
            name: name, what: "differs", part: PersonPlaces.parts(clash.place).kind?.rawValue,
            here: Self.shown(clash.place, clash.here), there: Self.shown(clash.place, clash.there)))
      }
      if let read = file.read, !accord.toHere.isEmpty {
        let count = taking.changes.count
        try taking.take(accord.toHere, of: id, read.person, plan) {
          let taken = try organisations.take($0, nextID: nextID)
          return (taken.id, taken.changes)
        }
        if taking.changes.count > count { report.changedHere.append(name) }
      }
      if !accord.toThere.isEmpty { report.changedThere.append(name) }
      agreed.append(
        Agreed(
          uid: file.uid, contact: id, file: file.name,
          stamp: accord.clashes.isEmpty ? file.stamp : "", there: file.sheet, state: file.state,
          accord: accord, isWritten: !accord.toThere.isEmpty))
    }
    pending.add(taking.changes)
    return !taking.changes.isEmpty
  }

  /// What a place says, to be shown.
  public static func shown(_ place: String, _ value: String?) -> String? {
    guard let value else { return nil }
    let (_, rest) = PersonPlaces.parts(place)
    let text = rest.isEmpty ? value : rest.joined(separator: " ")
    return Cleaning.clean(text.replacing(String(PersonPlaces.mark), with: " "), limit: 200)
  }

  /// Which part of somebody a place is, by its name.
  public static func part(_ place: String) -> String {
    PersonPlaces.parts(place).kind?.rawValue ?? ""
  }

  /// Those who were known to both and are not in the folder any more.
  private mutating func leave(
    _ choose: (SyncQuestion) -> Side?, _ taken: inout Set<EntityID>
  ) throws {
    let there = Set(files.map(\.uid))
    let missing = states.filter { !there.contains($0.uid) && !held.contains($0.uid) }
    // A folder that is all but empty was hardly emptied by hand: nobody goes because of it.
    let isEmptied = missing.count > 10 && missing.count * 2 > states.count
    for state in states where held.contains(state.uid) {
      if let id = state.entity { taken.insert(id) }
    }
    for state in missing {
      guard let id = state.entity, let person = people[id] else {
        dropped.append(state.id)
        continue
      }
      guard taken.insert(id).inserted else {
        dropped.append(state.id)
        continue
      }
      let name = person.contact.fullName
      let answer = choose(.goneThere(name: name))
      switch answer {
      case .here:
        taken.remove(id)
        dropped.append(state.id)
      case .there where !isEmptied:
        pending.add(try Leaving(id, in: pending).changes)
        dropped.append(state.id)
        report.leftHere.append(name)
      default: report.open.append(.init(name: name, what: "gone-there"))
      }
    }
  }

  private mutating func goOut(_ known: [WrittenPerson], _ taken: Set<EntityID>) {
    var names = Set(files.map(\.name)).union(report.left.keys)
    for person in known where !taken.contains(person.contact.id) {
      var name = CardFileName.of(person.uid)
      if !names.insert(name).inserted {
        name = CardFileName.of("\(person.uid)-\(person.contact.id.number)")
        names.insert(name)
      }
      report.went.append(person.contact.fullName)
      agreed.append(
        Agreed(
          uid: person.uid, contact: person.contact.id, file: name, stamp: "", there: Sheet(),
          state: nil, accord: nil, isWritten: true))
    }
  }

  private mutating func refresh() throws {
    people = Dictionary(
      uniqueKeysWithValues: try WrittenPeople(pending).people.map { ($0.contact.id, $0) })
  }

  /// Makes the texts of the files that change.
  private mutating func writeOut() {
    let read = Dictionary(files.map { ($0.uid, $0) }, uniquingKeysWith: { $1 })
    let writer = CardWriter(.three, tellsLastContact: false)
    for place in agreed.indices where agreed[place].isWritten {
      guard let person = people[agreed[place].contact] else { continue }
      let bytes: [UInt8]
      var stamp: String?
      if let accord = agreed[place].accord {
        guard let file = read[agreed[place].uid], let old = reread(file) else {
          agreed[place].isWritten = false
          continue
        }
        var whole = file.sheet
        for edit in accord.toThere { whole.places[edit.place] = edit.value }
        var text = CardText(old, places, plan)
        text.apply(accord.toThere, person, whole: whole)
        (bytes, stamp) = (text.bytes, file.stamp)
      } else {
        bytes = Array(writer.text(person).utf8)
      }
      if let told = CardFile.person(bytes).person { agreed[place].there = places.sheet(told, plan) }
      writes.append(FolderWrite(name: agreed[place].file, bytes: bytes, stamp: stamp))
    }
  }

  /// How a file that has not changed is read after all.
  public var read: ((FolderFile) -> [UInt8]?)?

  private func reread(_ file: CardFile) -> [UInt8]? {
    file.read?.bytes ?? read?(FolderFile(name: file.name, stamp: file.stamp))
  }

  /// What is to be remembered, once the folder is written.
  ///
  /// - Parameter written: the size and time of each file that was written; one that is missing was not, because
  ///   it had changed meanwhile, and is looked at again the next time.
  public func remembered(_ written: [String: String]) throws -> [Change] {
    var changes: [Change] = dropped.map { .erase(table: Synced.table, id: $0) }
    for item in agreed {
      if item.isWritten, written[item.file] == nil { continue }
      guard let person = people[item.contact] else { continue }
      let here = places.sheet(person)
      let before = (
        Sheet(text: item.state?.here ?? ""), Sheet(text: item.state?.there ?? "")
      )
      let isOpen = !(item.accord?.clashes.isEmpty ?? true)
      var row = Synced(
        id: try item.state?.id ?? nextID(), folder: folder, uid: item.uid, entity: item.contact,
        file: item.file)
      row.stamp = isOpen ? "" : written[item.file] ?? item.stamp
      row.here = (item.accord?.remembered(here, before: before.0) ?? here).text
      row.there = (item.accord?.remembered(item.there, before: before.1) ?? item.there).text
      if row != item.state { changes.append(.save(row)) }
    }
    return changes
  }
}
