import Accord
import Contacts
import Foundation
import Ground
import Language

/// Events, reminders and birthdays and a calendar's folder brought in step, entry by entry.
///
/// An event that is over stays where it is and is not written anew; what comes again, but for birthdays and
/// anniversaries, is left to the calendar.
public struct CalendarSync: FolderSync {
  private typealias SeenEntry = SeenFolder<CalendarItem>.File

  /// The ending of the files of a calendar.
  public static let ending = "ics"
  /// What was found and done.
  public private(set) var report = SyncReport()
  /// What must be written in the folder.
  public private(set) var writes: [FolderWrite] = []
  /// What must change here.
  public var changes: [Change] { pending.changes }
  /// Whether anything was ever agreed on with the folder.
  public var isKnown: Bool { !states.isEmpty }

  private let pending: PendingSource
  private let folder: String
  private let now: Moment
  private let zone: TimeZone
  private let nextID: () throws -> EntityID
  private let writer: CalendarWriter
  private let provenance: Provenance
  private var plan: ImportPlan
  private let states: [Synced]
  private var entries = SeenFolder<CalendarItem>()
  private var here: CalendarHere
  private var agreed: [AgreedFile] = []
  private var dropped: [EntityID] = []
  /// What is here and needs nothing more.
  private var taken: Set<EntityID> = []

  /// A sync with a folder.
  ///
  /// - Parameters:
  ///   - folder: its full path.
  ///   - title: what it is called where a value tells where it came from.
  ///   - stamp: tells our entries from those of other people's calendars (`CalendarStampRow`).
  public init(
    _ source: any ContactSource, folder: String, title: String, names: NameReader, now: Moment,
    stamp: String, words: CalendarWriter.Words, nextID: @escaping () throws -> EntityID
  ) throws {
    pending = PendingSource(source)
    (self.folder, self.now, self.nextID) = (folder, now, nextID)
    zone = TimeZone(identifier: now.zone) ?? .current
    writer = CalendarWriter(pending, stamp: stamp, words: words)
    plan = try ImportPlan(source: source, today: now.day, names: names, nextID: nextID)
    plan.begin(title)
    provenance = .imported(Cleaning.clean(title, limit: 200))
    states = try source.all(Synced.self).filter {
      $0.folder == folder && $0.file.hasSuffix("." + Self.ending)
    }
    here = try CalendarHere(pending, writer, today: now.day)
  }

  /// Looks at the files of the folder.
  public mutating func see(_ found: [FolderFile], read: @escaping (FolderFile) -> [UInt8]?) {
    entries = SeenFolder(found, states, read: read) { _, bytes in
      let (item, reason) = CalendarItem.read(bytes, zone: zone)
      guard let item else { return .left(reason.rawValue) }
      return .content(item, uid: item.event.uid.map { Cleaning.clean($0, limit: 400) })
    }
    report.left = entries.left
  }

  /// Settles everything.
  public mutating func settle(choose: (SyncQuestion) -> Side?) throws {
    let pairs = try takeIn(choose)
    for (file, id, isNew) in pairs { try meet(file, id, isNew, choose) }
    try leave(choose)
    try goOut()
    if !pending.changes.isEmpty { here = try CalendarHere(pending, writer, today: now.day) }
    writeOut()
  }

  /// Finds what each file is here, and takes in what is new there.
  private mutating func takeIn(
    _ choose: (SyncQuestion) -> Side?
  ) throws -> [(SeenEntry, EntityID, isNew: Bool)] {
    var pairs: [(SeenEntry, EntityID, isNew: Bool)] = []
    var fresh: [SeenEntry] = []
    for file in entries.files {
      guard let state = file.state else {
        fresh.append(file)
        continue
      }
      guard let id = state.entity else {
        // Left to the calendar before: once it has changed, it is looked at anew.
        if file.read != nil { fresh.append(file) }
        continue
      }
      if here.entries[id] != nil {
        taken.insert(id)
        pairs.append((file, id, false))
      } else if let back = gone(file, id, choose) {
        fresh.append(back)
      }
    }
    let known = Set(here.entries.keys)
    let place = plan.changes.count
    var waiting: [SeenEntry] = []
    for file in fresh {
      if let id = here.byUID[file.uid], taken.insert(id).inserted {
        pairs.append((file, id, false))
      } else if let item = file.read?.content, let id = try special(item, file) {
        if taken.insert(id).inserted { pairs.append((file, id, !known.contains(id))) }
      } else if let item = file.read?.content, !item.isYearly {
        var event = item.event
        event.uid = file.uid
        try plan.take(.event(event))
        waiting.append(file)
      }
    }
    try plan.finish()
    pending.add(Array(plan.changes[place...]))
    here = try CalendarHere(pending, writer, today: now.day)
    for file in waiting {
      guard let item = file.read?.content else { continue }
      let name = CalendarHere.key(item.title, item.timing.day)
      guard let id = here.byUID[file.uid] ?? here.byName[name], taken.insert(id).inserted else {
        // Over, with nobody named in it: it stays in the calendar alone.
        agreed.append(
          AgreedFile(
            uid: file.uid, entity: nil, file: file.name, stamp: file.stamp, there: Sheet(),
            state: file.state, accord: nil, isWritten: false))
        continue
      }
      if here.byUID[file.uid] == nil {
        pending.add(
          Extra(
            id: try nextID(), entity: id, name: ImportPlan.eventUID, value: file.uid,
            provenance: provenance))
      }
      pairs.append((file, id, !known.contains(id)))
    }
    return pairs
  }

  /// What a file is that comes every year; nothing for an event.
  private mutating func special(_ item: CalendarItem, _ file: SeenEntry) throws -> EntityID? {
    guard item.isYearly || item.birthday != nil else { return nil }
    func leave(_ reason: String) { report.left[Cleaning.clean(file.name, limit: 200)] = reason }
    guard let birthday = item.birthday else {
      leave(CalendarItem.Reason.recurring.rawValue)
      return nil
    }
    plan.book.indexNames()
    let place = plan.changes.count
    try plan.take(birthday)
    let whose = plan.book.called(birthday.name)
    guard whose.count == 1, let contact = whose.first else {
      leave("whose")
      return nil
    }
    if let row = plan.changes[place...].lazy.compactMap({ change -> Occasion? in
      if case .save(let row) = change { row as? Occasion } else { nil }
    }).first {
      return row.id
    }
    return try pending.rows(Occasion.self, where: "contact", is: contact)
      .first { $0.kind == .birthday }?.id
  }

  /// A file of what is not here any more: taken away, left, or to come in again.
  private mutating func gone(
    _ file: SeenEntry, _ id: EntityID, _ choose: (SyncQuestion) -> Side?
  ) -> SeenEntry? {
    let before = file.state.map { Sheet(text: $0.there) } ?? Sheet()
    let name = before[CalendarThing.Place.title.rawValue] ?? file.name
    // What was done here, or comes of what is not here any more, goes unasked unless it has changed there.
    let isSettled =
      file.read == nil
      && (here.done.contains(id)
        || file.uid.hasSuffix("@alleato") && !file.uid.hasPrefix(Event.table + "-"))
    switch isSettled ? .here : choose(.goneHere(name: name)) {
    case .here:
      writes.append(FolderWrite(name: file.name, bytes: nil, stamp: file.stamp))
      if let state = file.state { dropped.append(state.id) }
      report.leftThere.append(name)
    case .there:
      var file = file
      if file.read == nil, let bytes = entries.bytes(file),
        let item = CalendarItem.read(bytes, zone: zone).item
      {
        file.read = (bytes, item)
      }
      if let state = file.state { dropped.append(state.id) }
      file.state = nil
      return file
    case nil: report.open.append(.init(name: name, what: "gone-here"))
    }
    return nil
  }

  /// Compares what is on both sides.
  private mutating func meet(
    _ file: SeenEntry, _ id: EntityID, _ isNew: Bool, _ choose: (SyncQuestion) -> Side?
  ) throws {
    guard let known = here.entries[id] else { return }
    if file.read == nil, let state = file.state, known.sheet.text == state.here {
      return
    }
    let there =
      file.read.map { known.thing.sheet($0.content) } ?? Sheet(text: file.state?.there ?? "")
    var before = (
      here: Sheet(text: file.state?.here ?? ""), there: Sheet(text: file.state?.there ?? "")
    )
    if isNew { before = (known.sheet, there) }
    let title = CalendarThing.Place.title.rawValue
    if file.state == nil {
      // Each side may go on calling it as it does.
      (before.here[title], before.there[title]) = (known.sheet[title], there[title])
    }
    let name = known.entry.title
    let accord = Accord(
      here: known.sheet, before: before.here, there: there, before: before.there
    ) { clash in
      // What a birthday is called is ours to say.
      if case .occasion = known.thing, clash.place == title { return .here }
      return choose(.differs(name: name, clash))
    }
    report.open += accord.clashes.map { .init(name, $0) }
    if isNew { report.came.append(name) }
    if let item = file.read?.content,
      let change = CalendarTaking.change(accord.toHere, known.thing, item)
    {
      pending.add([change])
      report.changedHere.append(name)
    }
    if !accord.toThere.isEmpty { report.changedThere.append(name) }
    agreed.append(
      AgreedFile(
        uid: file.uid, entity: id, file: file.name, stamp: file.stamp, there: there,
        state: file.state, accord: accord, isWritten: !accord.toThere.isEmpty))
  }

  /// What was known to both and is not in the folder any more.
  private mutating func leave(_ choose: (SyncQuestion) -> Side?) throws {
    let there = Set(entries.files.map(\.uid))
    let missing = states.filter { !there.contains($0.uid) && !entries.held.contains($0.uid) }
    let isEmptied = SyncReport.isEmptied(missing: missing.count, of: states.count)
    for state in states where entries.held.contains(state.uid) {
      if let id = state.entity { taken.insert(id) }
    }
    for state in missing {
      guard let id = state.entity, let known = here.entries[id], known.isComing,
        taken.insert(id).inserted
      else {
        // Calendars clear out what is over: that is no reason to forget it here.
        dropped.append(state.id)
        continue
      }
      switch choose(.goneThere(name: known.entry.title)) {
      case .here:
        taken.remove(id)
        dropped.append(state.id)
      case .there where !isEmptied:
        pending.add(try CalendarTaking.leaving(known.thing, in: pending))
        dropped.append(state.id)
        report.leftHere.append(known.entry.title)
      default: report.open.append(.init(name: known.entry.title, what: "gone-there"))
      }
    }
  }

  /// What is new here goes there.
  private mutating func goOut() throws {
    var names = Set(entries.files.map(\.name)).union(report.left.keys)
    for (id, known) in here.entries.sorted(by: { $0.key < $1.key })
    where known.isComing && !taken.contains(id) {
      let uid = known.entry.uid
      var name = CardFileName.of(uid, ending: Self.ending)
      if !names.insert(name).inserted {
        name = CardFileName.of("\(uid)-\(id.number)", ending: Self.ending)
        names.insert(name)
      }
      report.went.append(known.entry.title)
      agreed.append(
        AgreedFile(
          uid: uid, entity: id, file: name, stamp: "", there: Sheet(), state: nil, accord: nil,
          isWritten: true))
    }
  }

  /// Makes the texts of the files that change.
  private mutating func writeOut() {
    let seen = Dictionary(entries.files.map { ($0.uid, $0) }, uniquingKeysWith: { $1 })
    for place in agreed.indices where agreed[place].isWritten {
      guard let known = agreed[place].entity.flatMap({ here.entries[$0] }) else { continue }
      let bytes: [UInt8]
      var stamp: String?
      if let accord = agreed[place].accord {
        guard let file = seen[agreed[place].uid], let old = entries.bytes(file) else {
          agreed[place].isWritten = false
          continue
        }
        var text = CalendarText(old)
        text.apply(accord.toThere, known.entry, zone: zone, now: now.seconds)
        (bytes, stamp) = (text.bytes, file.stamp)
      } else {
        bytes = Array(CalendarFile([known.entry], made: now, isPublished: false).text.utf8)
      }
      if let item = CalendarItem.read(bytes, zone: zone).item {
        agreed[place].there = known.thing.sheet(item)
      }
      writes.append(FolderWrite(name: agreed[place].file, bytes: bytes, stamp: stamp))
    }
  }

  /// What is to be remembered, once the folder is written.
  public func remembered(_ written: [String: String]) throws -> [Change] {
    var changes: [Change] = dropped.map { .erase(table: Synced.table, id: $0) }
    for item in agreed {
      if item.isWritten, written[item.file] == nil { continue }
      var sheet = Sheet()
      if let id = item.entity {
        guard let known = here.entries[id] else { continue }
        sheet = known.sheet
      }
      let row = item.row(
        id: try item.state?.id ?? nextID(), folder: folder, here: sheet, stamp: written[item.file])
      if row != item.state { changes.append(.save(row)) }
    }
    return changes
  }
}
