import Contacts
import Ground

/// Somebody as a file tells of them.
public struct ImportedPerson: Sendable, Hashable {
  /// An address with what it is for.
  public struct Way: Sendable, Hashable {
    /// The kind.
    public var kind: AddressKind
    /// The address.
    public var value: String
    /// What it is for, such as `home` or `work`.
    public var label: String?
  }

  /// A place they work at.
  public struct Employment: Sendable, Hashable {
    /// Where.
    public var organisation: String?
    /// What they do there.
    public var role: String?
    /// The part of the organisation they work in.
    public var department: String?

    var isEmpty: Bool { organisation == nil && role == nil && department == nil }
  }

  /// Something that has no place of its own and is kept as it was.
  public struct Extra: Sendable, Hashable {
    /// What the file calls it.
    public var name: String
    /// What it holds.
    public var value: String
    /// Whether only programs need it, so that nobody has to be told.
    public var isTechnical = false
  }

  /// The line they begin on.
  public var line: Int
  /// The given name, or the only name.
  public var given = ""
  /// The family name.
  public var family: String?
  /// The words before the name, such as `Dott.ssa`.
  public var prefix: String?
  /// The words after the name, such as `Jr.`.
  public var suffix: String?
  /// Other names they go by.
  public var nicknames: [String] = []
  /// Whether `given` is a whole name that is not parted yet.
  public var isWhole = false
  /// Whether nothing but an address is known to call them by.
  public var isNameless = false
  /// What their address book knows them by, when it tells.
  public var uid: String?
  /// The gender, when it is told.
  public var gender: Gender?
  /// Where they work and what they do.
  public var employments: [Employment] = []
  /// Whether the file tells no more than one present post of anybody.
  public var tellsOnePost = false
  /// Whether they are a row of a table, which is no entry of its own as a card is.
  public var isRow = false
  /// Their addresses of all kinds.
  public var ways: [Way] = []
  /// The birthday.
  public var birthday: PartialDate?
  /// Another anniversary.
  public var anniversary: PartialDate?
  /// The words they are filed under.
  public var tags: [String] = []
  /// Notes.
  public var notes: String?
  /// The day they were added to the place the file comes from.
  public var connected: Day?
  /// What has no place of its own.
  public var extras: [Extra] = []

  init(line: Int) { self.line = line }

  /// Where they work first.
  public var organisation: String? { employments.first?.organisation }
  /// What they do first.
  public var role: String? { employments.first?.role }
  /// E-mail addresses.
  public var emails: [String] { values(.email) }
  /// Telephone numbers.
  public var phones: [String] { values(.phone) }
  /// Postal addresses, a line each.
  public var places: [String] { values(.postal) }
  /// Addresses of web pages and profiles.
  public var links: [String] { values(.web) }

  private func values(_ kind: AddressKind) -> [String] {
    ways.filter { $0.kind == kind }.map(\.value)
  }

  mutating func add(_ kind: AddressKind, _ value: String, label: String? = nil) {
    let value = value.trimmed
    if value.isEmpty { return }
    if ways.contains(where: { $0.kind == kind && $0.value == value }) { return }
    ways.append(Way(kind: kind, value: value, label: label))
  }

  mutating func note(_ text: String) {
    notes = notes.map { $0 + "\n" + text } ?? text
  }

  /// Makes sure there is something to call them by: the whole name, else a nickname or an address.
  ///
  /// - Returns: whether there is.
  mutating func settleName(whole: String?) -> Bool {
    // «·» and «-» fill a field and call nobody; beside an address even a picture does.
    if ways.isEmpty, ![given, family ?? "", whole ?? ""].contains(where: Self.callsSomebody) {
      given = ""
      family = nil
      return settled(whole: nil)
    }
    return settled(whole: whole)
  }

  private static func callsSomebody(_ text: String) -> Bool {
    text.utf8.contains { (0x61...0x7A).contains($0 | 0x20) }
      || text.contains { $0.isLetter || $0.isNumber }
  }

  private mutating func settled(whole: String?) -> Bool {
    if !given.isEmpty {
      if family == nil, whole == nil { isWhole = true }
      return true
    }
    if let family {
      // «N:Rossi» and «FN:Paolo Rossi»: the whole name knows more.
      given = whole ?? family
      self.family = nil
      isWhole = true
    } else if let whole, ways.contains(where: { $0.kind == .email && $0.value == whole.trimmed }) {
      // Programs show an address where they know no name.
      given = whole.trimmed
      isNameless = true
    } else if let name = whole ?? nicknames.first {
      given = name
      isWhole = true
    } else if let address = ways.first(where: { $0.kind != .uid && $0.kind != .postal }) {
      given = address.value
      isNameless = true
    } else {
      return false
    }
    return true
  }
}

extension String {
  /// The text without spaces at its ends.
  var trimmed: String {
    guard let first = utf8.first, let last = utf8.last else { return self }
    // Most text has nothing to trim, and Foundation is slow to find out.
    if first > 0x20, first < 0x7F, last > 0x20, last < 0x7F { return self }
    var scalars = unicodeScalars[...]
    while let scalar = scalars.first, Self.isBlank(scalar) { scalars.removeFirst() }
    while let scalar = scalars.last, Self.isBlank(scalar) { scalars.removeLast() }
    return String(scalars)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20 || scalar.properties.isWhitespace || scalar == "\u{FEFF}"
  }

  /// The text without a scheme such as `tel:` before it.
  func withoutScheme(_ scheme: StaticString) -> String {
    utf8.count > scheme.utf8CodeUnitCount && begins(scheme)
      ? String(utf8.dropFirst(scheme.utf8CodeUnitCount)) ?? self : self
  }
}
