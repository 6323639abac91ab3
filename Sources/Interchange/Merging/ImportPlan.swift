import Contacts
import Ground
import Language

/// What an import will change, one thing that its files tell after another.
public struct ImportPlan {
  /// What becomes of a person of a file.
  public enum Outcome: String, Sendable { case added, merged, same }

  /// What a file says otherwise than what is known, and is left out: never without a word.
  public enum Remark: String, Sendable {
    /// Another title at a place where they have one.
    case role
    /// Another birthday or anniversary.
    case occasion
    /// The birthday of a name that several people have.
    case several
  }

  /// A person of a file and what becomes of them.
  public struct Taken: Sendable {
    /// The line they begin on.
    public let line: Int
    /// Their name, as it is kept.
    public let name: String
    /// What becomes of them.
    public let outcome: Outcome
    /// Who they are.
    public let id: EntityID
    /// Which file tells of them, as `begin` named it.
    public let file: String
  }

  /// What was left out because something else is known.
  public struct Noted: Sendable {
    /// The line of the file.
    public let line: Int
    /// Whose it is.
    public let name: String
    /// What differs.
    public let remark: Remark
    /// What the file says.
    public let value: String
  }

  /// The changes, in order.
  public internal(set) var changes: [Change] = []
  /// What becomes of each person.
  public private(set) var outcomes: [Taken] = []
  /// What was left out because something else is known, with the person and the value.
  public internal(set) var remarks: [Noted] = []
  /// How much else was taken in.
  public internal(set) var sums = ImportSums()

  let source: any ContactSource
  let nextID: () throws -> EntityID
  let today: Day
  /// The file that is being read.
  var file = ""
  var provenance = Provenance.imported("")
  var book = KnownPeople()
  private var knows = false
  var later = LaterItems()
  /// Which of the changes leaves a contact as it is by now.
  private var saved: [EntityID: Int] = [:]
  /// Whether a bare name that came from the same place before is the same person, come again.
  var takesAgain = true
  private let names: NameReader
  /// Names that took long to read, as they came: in a list of thousands many come again.
  private var read: [String: PersonName] = [:]
  private static let mostRead = 4_096
  /// Short values are cut after so many characters, notes after many more.
  private static let longest = 400

  /// A plan over what is known, with nothing taken in yet.
  ///
  /// - Parameters:
  ///   - names: reads personal names.
  ///   - nextID: an identity that nothing has had yet.
  public init(
    source: any ContactSource, today: Day, names: NameReader,
    nextID: @escaping () throws -> EntityID
  ) throws {
    self.init(knowingNobodyOf: source, today: today, names: names, nextID: nextID)
    try know()
  }

  /// A plan that has not looked yet at who is known: `know` comes before anybody is taken in.
  init(
    knowingNobodyOf source: any ContactSource, today: Day, names: NameReader,
    nextID: @escaping () throws -> EntityID
  ) {
    self.source = source
    self.today = today
    self.names = names
    self.nextID = nextID
  }

  /// Looks at who is known, once.
  mutating func know() throws {
    if knows { return }
    knows = true
    book = try KnownPeople(source)
  }

  /// A plan for one file that was read whole.
  public init(
    _ file: ImportFile, named name: String, source: any ContactSource, today: Day,
    names: NameReader, nextID: @escaping () throws -> EntityID
  ) throws {
    try self.init(source: source, today: today, names: names, nextID: nextID)
    begin(name)
    for person in file.people { try take(.person(person)) }
    for exchange in file.exchanges { try take(.exchange(exchange)) }
    for event in file.events { try take(.event(event)) }
    for birthday in file.birthdays { try take(.birthday(birthday)) }
    for detail in file.own { try take(.own(detail)) }
    try finish()
  }

  /// What follows comes from a file.
  public mutating func begin(_ file: String) {
    self.file = Cleaning.clean(file, limit: 200)
    provenance = .imported(self.file)
  }

  /// Takes in one thing that a file tells; what needs the people of all files waits for `finish`.
  public mutating func take(_ item: ImportedItem) throws {
    switch item {
    case .person(let person): try take(person)
    case .exchange(let exchange): later[file].exchanges.append(exchange)
    case .event(let event): later[file].events.append(event)
    case .birthday(let birthday): later[file].birthdays.append(birthday)
    case .own(let detail): later[file].own.append(detail)
    }
  }

  /// Takes in what waited for the people of all files.
  public mutating func finish() throws {
    let waiting = later
    later = LaterItems()
    if waiting.files.isEmpty { return }
    book.indexNames()
    for items in waiting.files {
      begin(items.file)
      try takeExchanges(items.exchanges)
      try takeEvents(items.events)
      for birthday in items.birthdays { try take(birthday) }
      try takeOwn(items.own)
    }
  }

  func cleaned(_ text: String?) -> String? {
    guard let text else { return nil }
    let result = Cleaning.clean(text, limit: Self.longest)
    return result.isEmpty ? nil : result
  }

  mutating func note(_ line: Int, _ name: String, _ remark: Remark, _ value: String) {
    remarks.append(Noted(line: line, name: name, remark: remark, value: value))
  }

  /// Takes in somebody; who they are.
  @discardableResult
  mutating func take(_ person: ImportedPerson) throws -> EntityID? {
    guard let name = rememberedName(of: person) else { return nil }
    let shown = name.fullName
    let ways = ways(of: person)
    // An address without a name is theirs who alone have it, whatever they are called by now.
    let owner = person.isNameless ? book.owner(ways) : nil
    let same = book.find(
      name: shown, ways: ways, posts: person.isRow ? person.employments : [],
      file: takesAgain ? provenance.rawValue : "")
    if let known = same ?? owner {
      let count = changes.count
      try addNotes(person, to: known)
      try complete(known, person, shown, ways)
      let outcome: Outcome = changes.count > count ? .merged : .same
      outcomes.append(
        Taken(line: person.line, name: shown, outcome: outcome, id: known, file: file))
      return known
    }
    var contact = Contact(
      id: try nextID(), given: name.given.isEmpty ? shown : name.given,
      family: name.given.isEmpty ? nil : name.family, provenance: provenance,
      added: person.connected ?? today)
    contact.title = name.title?.id
    contact.gender =
      name.title?.gender.map { $0 == .feminine ? .feminine : .masculine } ?? person.gender
    contact.aside = name.aside.isEmpty ? nil : name.aside.joined(separator: "\n")
    contact.notes = notes(of: person)
    save(contact)
    book.add(contact.id, name: shown)
    try complete(contact.id, person, shown, ways)
    outcomes.append(
      Taken(line: person.line, name: shown, outcome: .added, id: contact.id, file: file))
    return contact.id
  }

  /// The name as it is to be shown, with everything that came with it.
  func name(of person: ImportedPerson) -> PersonName? {
    name(of: person) { names.read(given: $0, family: $1) }
  }

  /// The same, where names that took long to read are remembered.
  private mutating func rememberedName(of person: ImportedPerson) -> PersonName? {
    var known = read
    defer { read = known }
    read = [:]
    return name(of: person) { Self.read($0, $1, names, &known) }
  }

  private func name(
    of person: ImportedPerson, _ read: (String, String?) -> PersonName
  ) -> PersonName? {
    guard let given = cleaned(person.given) ?? cleaned(person.family) else { return nil }
    if person.isNameless { return PersonName(given: given) }
    let family = person.isWhole ? nil : cleaned(person.family)
    var name = read(given, family == given ? nil : family)
    for extra in [person.prefix, person.suffix].compactMap(cleaned) {
      // «Dott.ssa» before the name tells the title, whatever its field.
      let titled = names.read(extra + " X Y")
      if let title = titled.title, name.title == nil {
        name.title = title
      } else {
        name.aside.append(extra)
      }
    }
    name.aside += person.nicknames.compactMap(cleaned).filter { $0 != name.fullName }
    return name.isEmpty ? PersonName(given: given, aside: name.aside) : name
  }

  private static func read(
    _ given: String, _ family: String?, _ names: NameReader, _ known: inout [String: PersonName]
  ) -> PersonName {
    if let family, let plain = names.plain(given: given, family: family) { return plain }
    let key = given + "\n" + (family ?? "")
    if let name = known[key] { return name }
    let name = names.read(given: given, family: family)
    if known.count >= mostRead { known.removeAll(keepingCapacity: true) }
    known[key] = name
    return name
  }

  private func notes(of person: ImportedPerson) -> String? {
    guard let text = person.notes else { return nil }
    let notes = Cleaning.clean(text, lines: true)
    return notes.isEmpty ? nil : notes
  }

  /// Notes that are not on the card yet are added below those that are.
  private mutating func addNotes(_ person: ImportedPerson, to id: EntityID) throws {
    guard let notes = notes(of: person) else { return }
    guard var contact = try contact(id) else { return }
    if let known = contact.notes {
      if known.contains(notes) { return }
      contact.notes = known + "\n" + notes
    } else {
      contact.notes = notes
    }
    save(contact)
  }

  /// A contact as this import leaves it so far.
  func contact(_ id: EntityID) throws -> Contact? {
    if let place = saved[id], case .save(let row) = changes[place] { return row as? Contact }
    return try source.one(Contact.self, id)
  }

  mutating func save(_ contact: Contact) {
    saved[contact.id] = changes.count
    changes.append(.save(contact))
  }

  /// How many people had an outcome.
  public func count(_ outcome: Outcome) -> Int {
    outcomes.count { $0.outcome == outcome }
  }
}

/// What waits until the people of all files are known, file by file.
struct LaterItems {
  /// What waits of one file.
  struct File {
    let file: String
    var exchanges: [ImportedExchange] = []
    var events: [ImportedEvent] = []
    var birthdays: [ImportedBirthday] = []
    var own: [OwnDetail] = []
  }

  private(set) var files: [File] = []

  /// What waits of the file that is being read, which stands last.
  subscript(file: String) -> File {
    get { files.last { $0.file == file } ?? File(file: file) }
    // In its place: a copy for each of a hundred thousand messages would take minutes.
    _modify {
      if files.last?.file != file { files.append(File(file: file)) }
      yield &files[files.count - 1]
    }
  }
}

/// How much an import took in beside people.
public struct ImportSums: Sendable, Hashable {
  /// Messages and invitations that were kept.
  public var exchanges = 0
  /// Messages of people the person never wrote to, left out.
  public var strangers = 0
  /// Events that were kept.
  public var events = 0
  /// Events that are over with nobody named in them, left out.
  public var past = 0
  /// Details about the person themself that were kept.
  public var own = 0
}
