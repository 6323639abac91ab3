import Accord
import Contacts
import Ground
import Language

/// What each file of a calendar is here, and what comes in.
extension CalendarSync {
  /// Finds what each file is here, and takes in what is new there.
  mutating func takeIn(
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
        agreement.add(
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
      agreement.take(away: file.name, stamp: file.stamp, file.state)
      report.leftThere.append(name)
    case .there:
      var file = file
      if file.read == nil, let bytes = entries.bytes(file),
        let item = CalendarItem.read(bytes, zone: zone).item
      {
        file.read = (bytes, item)
      }
      agreement.drop(file.state)
      file.state = nil
      return file
    case nil: report.open.append(.init(name: name, what: "gone-here"))
    }
    return nil
  }
}
