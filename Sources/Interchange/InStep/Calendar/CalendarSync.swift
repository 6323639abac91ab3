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
  typealias SeenEntry = SeenFolder<CalendarItem>.File

  /// What the entries of a calendar are made of.
  public static let tables = [Event.table, Reminder.table, Occasion.table, Contact.table]
  /// The ending of the files of a calendar.
  public static let ending = "ics"
  /// What was found and done.
  public internal(set) var report = SyncReport()
  /// What must be written in the folder.
  public var writes: [FolderWrite] { agreement.writes }
  /// What must change here.
  public var changes: [Change] { pending.changes }
  /// Whether anything was ever agreed on with the folder.
  public var isKnown: Bool { !agreement.states.isEmpty }

  let pending: PendingSource
  let now: Moment
  let zone: TimeZone
  let nextID: () throws -> EntityID
  let writer: CalendarWriter
  let provenance: Provenance
  var plan: ImportPlan
  var agreement: Agreement
  var entries = SeenFolder<CalendarItem>()
  var here: CalendarHere
  /// What is here and needs nothing more.
  var taken: Set<EntityID> = []

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
    (self.now, self.nextID) = (now, nextID)
    zone = TimeZone(identifier: now.zone) ?? .current
    writer = CalendarWriter(pending, stamp: stamp, words: words)
    plan = try ImportPlan(source: source, today: now.day, names: names, nextID: nextID)
    plan.begin(title)
    provenance = .imported(Cleaning.clean(title, limit: 200))
    agreement = try Agreement(folder, Self.ending, in: source)
    here = try CalendarHere(pending, writer, today: now.day)
  }

  /// Looks at the files of the folder.
  public mutating func see(_ found: [FolderFile], read: @escaping (FolderFile) -> [UInt8]?) {
    entries = SeenFolder(found, agreement.states, read: read) { _, bytes in
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
    goOut()
    if !pending.changes.isEmpty { here = try CalendarHere(pending, writer, today: now.day) }
    writeOut()
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
    agreement.add(
      AgreedFile(
        uid: file.uid, entity: id, file: file.name, stamp: file.stamp, there: there,
        state: file.state, accord: accord, isWritten: !accord.toThere.isEmpty))
  }

  /// What was known to both and is not in the folder any more.
  private mutating func leave(_ choose: (SyncQuestion) -> Side?) throws {
    let (missing, isEmptied) = agreement.missing(from: entries)
    for state in agreement.states where entries.held.contains(state.uid) {
      if let id = state.entity { taken.insert(id) }
    }
    for state in missing {
      guard let id = state.entity, let known = here.entries[id], known.isComing,
        taken.insert(id).inserted
      else {
        // Calendars clear out what is over: that is no reason to forget it here.
        agreement.drop(state)
        continue
      }
      switch choose(.goneThere(name: known.entry.title)) {
      case .here:
        taken.remove(id)
        agreement.drop(state)
      case .there where !isEmptied:
        pending.add(try CalendarTaking.leaving(known.thing, in: pending))
        agreement.drop(state)
        report.leftHere.append(known.entry.title)
      default: report.open.append(.init(name: known.entry.title, what: "gone-there"))
      }
    }
  }

  /// What is new here goes there.
  private mutating func goOut() {
    var names = Set(entries.files.map(\.name)).union(report.left.keys)
    for (id, known) in here.entries.sorted(by: { $0.key < $1.key })
    where known.isComing && !taken.contains(id) {
      report.went.append(known.entry.title)
      agreement.add(new: known.entry.uid, id, besides: &names)
    }
  }

  /// Makes the texts of the files that change.
  private mutating func writeOut() {
    let (here, zone, now) = (here, zone, now)
    agreement.write(
      entries,
      change: { id, _, old, accord in
        guard let known = here.entries[id] else { return nil }
        var text = CalendarText(old)
        text.apply(accord.toThere, known.entry, zone: zone, now: now.seconds)
        return text.bytes
      },
      make: { id in
        here.entries[id].map {
          Array(CalendarFile([$0.entry], made: now, isPublished: false).text.utf8)
        }
      },
      told: { id, bytes in
        CalendarItem.read(bytes, zone: zone).item.flatMap { here.entries[id]?.thing.sheet($0) }
      })
  }

  /// What is to be remembered, once the folder is written.
  public func remembered(_ written: [String: String]) throws -> [Change] {
    try agreement.remembered(written, nextID: nextID) { here.entries[$0]?.sheet }
  }
}
