/// What a sync did, or would do, by the names of those it is about.
public struct SyncReport: Encodable, Sendable {
  /// Something that differs and waits for the person.
  public struct Open: Encodable, Sendable {
    /// Whom it is about.
    public let name: String
    /// What waits: `differs`, `gone-there` or `gone-here`.
    public let what: String
    /// Which part of it, when it is one.
    public var part: String?
    /// What stands here.
    public var here: String?
    /// What stands there.
    public var there: String?
  }

  /// New there, and here now.
  public var came: [String] = []
  /// Changed there, and here now.
  public var changedHere: [String] = []
  /// Gone from there, and from here now.
  public var leftHere: [String] = []
  /// New here, and there now.
  public var went: [String] = []
  /// Changed here, and there now.
  public var changedThere: [String] = []
  /// Gone from here, and from there now.
  public var leftThere: [String] = []
  /// What waits for the person.
  public var open: [Open] = []
  /// Files that were left as they are, with the reason.
  public var left: [String: String] = [:]

  /// A report with nothing in it.
  public init() {}

  /// Whether so much of a folder is missing that it was hardly emptied by hand: nothing goes because of it.
  static func isEmptied(missing: Int, of all: Int) -> Bool { missing > 10 && missing * 2 > all }

  /// Whether something changed here.
  public var changesHere: Bool { !came.isEmpty || !changedHere.isEmpty || !leftHere.isEmpty }
  /// Whether something changed there.
  public var changesThere: Bool { !went.isEmpty || !changedThere.isEmpty || !leftThere.isEmpty }
}
