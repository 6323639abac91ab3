import Contacts
import Ground

/// Turns what a conversation records into changes of the contact model.
public struct Recorder {
  /// The relations a conversation can record, with their fields.
  public static let fields: [String: [String]] = [
    "profile": ["name", "given", "family", "work", "signature", "gender"],
    "contact": [
      "id", "name", "register", "channel", "closeness", "language", "gender", "title", "notes",
    ],
    "role": ["contact", "organisation", "title", "from"],
    "interest": ["contact", "topic"],
    "project": ["contact", "topic", "words", "day"],
    "met": ["contact", "event", "words", "day"],
    "interaction": [
      "contact", "direction", "channel", "act", "object", "words", "event", "material", "day",
    ],
    "promise": ["contact", "direction", "verb", "thing", "day", "due"],
    "reminder": ["contact", "event", "day", "words"],
    "event": ["id", "day", "kind", "place", "goal"],
    "went": ["event", "well", "step"],
    "expected": ["contact", "event"],
    "exhibitor": ["organisation", "event"],
    "goal": ["kind", "role", "day"],
    "target": ["organisation", "goal"],
    "material": ["words", "link", "day", "topic"],
    "aim": ["goal", "topic"],
    "heard": ["contact", "day", "words"],
    "kept": ["contact", "thing"],
    "relation": ["contact", "kind"],
    "acquaintance": ["a", "b"],
    "address": ["contact", "kind", "value"],
    "note": ["contact", "words"],
    "left": ["contact", "organisation", "day"],
    "occasion": ["contact", "kind", "day"],
    "circumstance": ["contact", "kind", "day", "words"],
    "fulfilled": ["contact", "day"],
  ]

  let source: any ContactSource
  let today: Day
  let same: (String, String) -> Bool
  private let split: (String) -> (given: String, family: String?)
  private(set) var changes: [Change] = []
  private var latestGoal: EntityID?
  /// The interactions recorded so far: one message with several acts stays one interaction.
  private var interactions: [Interaction] = []

  /// A recorder; `same` tells whether two names mean the same thing, `split` parts a person's name.
  public init(
    _ source: any ContactSource, today: Day, same: @escaping (String, String) -> Bool,
    split: @escaping (String) -> (given: String, family: String?) = { ($0, nil) }
  ) {
    self.source = source
    self.today = today
    self.same = same
    self.split = split
  }

  /// Records one statement with the values of its fields; fields without a value are left out.
  public mutating func record(_ relation: String, _ values: [String: RecordValue]) throws {
    var fields = FieldValues(values)
    switch relation {
    case "profile": try profile(&fields)
    case "contact": try contact(&fields)
    case "role": try role(&fields)
    case "event": try event(&fields)
    case "went":
      guard let id = fields.entity("event"), var event = try source.one(Event.self, id) else {
        return
      }
      event.well = fields.word("well") ?? event.well
      event.step = fields.word("step") ?? event.step
      save(event)
    case "interaction": try interaction(&fields)
    case "met": try met(&fields)
    case "goal":
      guard let kind = fields.word("kind").flatMap(GoalKind.init) else { return }
      let id = try source.freshID()
      latestGoal = id
      save(Goal(id: id, kind: kind, role: fields.word("role"), from: fields.day("day") ?? today))
    case "target":
      guard let goal = try latestGoal ?? source.all(Goal.self).last?.id else { return }
      for organisation in try entities(fields, "organisation", organisation) {
        save(Target(id: try source.freshID(), goal: goal, organisation: organisation))
      }
    case "heard": try heard(&fields)
    case "kept":
      guard let contact = fields.entity("contact"), let thing = fields.word("thing") else { return }
      for var promise in try source.rows(Promise.self, where: "contact", is: contact)
      where promise.direction == .out && promise.kept == nil && same(promise.thing ?? "", thing) {
        promise.kept = today
        save(promise)
      }
    case "aim":
      guard let goal = try latestGoal ?? source.all(Goal.self).last?.id else { return }
      for topic in try entities(fields, "topic", topic) {
        save(Subject(id: try source.freshID(), entity: goal, topic: topic))
      }
    case "expected", "exhibitor": try attendance(relation, fields)
    default: try detail(relation, fields)
    }
  }

  /// The changes recorded so far, with none left behind.
  public mutating func takeChanges() -> [Change] {
    defer { changes = [] }
    return changes
  }

  mutating func save(_ row: some Row) { changes.append(.save(row)) }

  private mutating func profile(_ fields: inout FieldValues) throws {
    var profile = try source.one(Profile.self, EntityID(1)) ?? Profile()
    if let name = fields.word("name") {
      (profile.given, profile.family) = split(name)
      profile.signature = nil
    }
    profile.given = fields.word("given") ?? profile.given
    profile.family = fields.word("family") ?? profile.family
    profile.work = fields.word("work") ?? profile.work
    profile.signature = fields.word("signature") ?? profile.signature
    profile.gender = fields.word("gender").flatMap(Gender.init) ?? profile.gender
    save(profile)
  }

  private mutating func contact(_ fields: inout FieldValues) throws {
    guard let id = fields.entity("id"), var contact = try source.one(Contact.self, id) else {
      return
    }
    if let name = fields.word("name") { (contact.given, contact.family) = split(name) }
    contact.register = fields.word("register").flatMap(Register.init) ?? contact.register
    contact.channel = fields.word("channel").flatMap(Channel.init) ?? contact.channel
    contact.closeness = fields.word("closeness").flatMap(Closeness.init) ?? contact.closeness
    contact.gender = fields.word("gender").flatMap(Gender.init) ?? contact.gender
    contact.language = fields.word("language") ?? contact.language
    contact.title = fields.word("title") ?? contact.title
    contact.notes = fields.word("notes") ?? contact.notes
    save(contact)
  }

  /// A new role ends the present ones of the same contact; their dates are kept.
  private mutating func role(_ fields: inout FieldValues) throws {
    guard let contact = fields.entity("contact"),
      let place = try entities(fields, "organisation", organisation).first
    else { return }
    let told = fields.day("from")
    let title = fields.word("title")
    var hadOther = false
    for var old in try source.rows(Role.self, where: "contact", is: contact)
    where old.until == nil {
      if old.organisation == place {
        // The same place: nothing new, or what one does there.
        guard let title, title != old.title else { return }
        if old.title == nil {
          old.title = title
          return save(old)
        }
      }
      hadOther = true
      old.until = told ?? today
      save(old)
    }
    // Since when somebody works there is not known by being told that they do; a change is.
    let from = told ?? (hadOther ? today : nil)
    save(
      Role(
        id: try source.freshID(), contact: contact, organisation: place, title: title, from: from,
        provenance: .typed))
  }

  private mutating func event(_ fields: inout FieldValues) throws {
    guard let id = fields.entity("id"), var event = try source.one(Event.self, id) else { return }
    if let timing = fields.timing("day"), !(timing.isDayAlone && timing.day == event.day) {
      event.timing = timing
    }
    event.kind = fields.word("kind").flatMap(EventKind.init) ?? event.kind
    event.place = fields.word("place") ?? event.place
    event.goal = fields.word("goal").flatMap(GoalKind.init) ?? event.goal
    save(event)
  }

  private mutating func interaction(_ fields: inout FieldValues) throws {
    guard let direction = fields.word("direction").flatMap(Direction.init),
      var acts = fields.word("act").flatMap(Acts.init(named:))
    else { return }
    let channel = fields.word("channel").flatMap(Channel.init)
    // A message by phone is a call.
    if channel == .phone, acts == .message { acts = .call }
    for contact in fields.entities("contact") {
      let day = fields.day("day") ?? today
      let same = interactions.firstIndex {
        $0.contact == contact && $0.day == day && $0.direction == direction
          && $0.channel == channel
      }
      var row =
        try same.map { interactions[$0] }
        ?? Interaction(
          id: try source.freshID(), contact: contact, day: day, direction: direction,
          channel: channel, acts: acts)
      row.acts.formUnion(acts)
      row.object = try fields.word("object") ?? name(fields.entity("object")) ?? row.object
      row.words = fields.word("words") ?? row.words
      row.event = fields.entity("event") ?? row.event
      row.material =
        try fields.entity("material") ?? material(fields.word("material")) ?? row.material
      if let same { interactions[same] = row } else { interactions.append(row) }
      save(row)
    }
  }

  private func name(_ id: EntityID?) throws -> String? {
    try id.flatMap { try source.one(Contact.self, $0)?.fullName }
  }

  /// What somebody said, noted beside what passed with them that day; a meeting when nothing did.
  private mutating func heard(_ fields: inout FieldValues) throws {
    guard let contact = fields.entity("contact"), let words = fields.word("words") else { return }
    let latest = try source.latestInteractions(with: contact, limit: 30)
    let day = fields.day("day") ?? latest.first?.day ?? today
    let there = latest.first { $0.day == day && $0.acts.contains(.met) }
    var row: Interaction
    if let known = there ?? latest.first(where: { $0.day == day }) {
      row = known
    } else {
      row = Interaction(
        id: try source.freshID(), contact: contact, day: day, direction: .out, channel: .inPerson,
        acts: .met)
    }
    // What is there already is not said twice.
    if row.words?.contains(words) ?? false { return }
    row.words = row.words.map { $0 + " · " + words } ?? words
    save(row)
  }

  /// The article or news that is called by some words.
  private func material(_ words: String?) throws -> EntityID? {
    guard let words else { return nil }
    return try source.all(Material.self).last { same($0.words, words) }?.id
  }

  /// A meeting: the event where it was, or words; and an interaction on its day.
  private mutating func met(_ fields: inout FieldValues) throws {
    guard let id = fields.entity("contact"), var contact = try source.one(Contact.self, id) else {
      return
    }
    let event = try fields.entity("event").flatMap { try source.one(Event.self, $0) }
    if let event {
      if contact.metEvent == nil { contact.metEvent = event.id }
      if event.day == nil, let timing = fields.timing("day") {
        var dated = event
        dated.timing = timing
        save(dated)
      }
      let known = try source.rows(Attendance.self, where: "event", is: event.id)
      if var attendance = known.first(where: { $0.contact == id }) {
        attendance.state = .met
        save(attendance)
      } else {
        save(
          Attendance(id: try source.freshID(), event: event.id, contact: id, state: .met))
      }
    } else if let words = fields.word("event") ?? fields.word("words"), contact.metWords == nil,
      contact.metEvent == nil, try !isKnown(contact, before: fields.day("day") ?? today)
    {
      contact.metWords = words
    }
    save(contact)
    // Nobody knows when: a meeting that is made up would mislead the rules.
    guard let day = fields.day("day") ?? event?.day else { return }
    let latest = try source.latestInteractions(with: id, limit: 20)
    if !latest.contains(where: { $0.day == day && $0.acts.contains(.met) }), day <= today {
      var row = Interaction(
        id: try source.freshID(), contact: id, day: day, direction: .out, channel: .inPerson,
        acts: .met)
      row.event = event?.id
      save(row)
    }
  }

  /// Whether somebody was known before a day: told of as family, friend or colleague, noted long before,
  /// or with something that passed before.
  private func isKnown(_ contact: Contact, before day: Day) throws -> Bool {
    if contact.added + 60 <= day { return true }
    if try source.rows(Relation.self, where: "contact", is: contact.id)
      .contains(where: { RelationKind.known.contains($0.kind) })
    {
      return true
    }
    return try source.latestInteractions(with: contact.id, limit: 20).contains { $0.day < day }
  }

  private mutating func attendance(_ relation: String, _ fields: FieldValues) throws {
    guard let event = fields.entity("event") else { return }
    if relation == "exhibitor" {
      for organisation in try entities(fields, "organisation", organisation) {
        save(Exhibitor(id: try source.freshID(), event: event, organisation: organisation))
      }
      return
    }
    for contact in fields.entities("contact") {
      save(
        Attendance(id: try source.freshID(), event: event, contact: contact, state: .expected))
    }
  }
}
