/// What an import did, or would do: as values, for words and for JSON.
public struct ImportReport: Encodable, Sendable {
  /// A record that was left out.
  public struct Skip: Encodable, Sendable {
    /// Which file.
    public let file: String
    /// The line it begins on.
    public let line: Int
    /// Why, by its name.
    public let reason: String
  }

  /// What a file says otherwise than what is known.
  public struct Remark: Encodable, Sendable {
    /// The line it begins on.
    public let line: Int
    /// Whose it is.
    public let name: String
    /// What differs, by its name.
    public let remark: String
    /// What the file says.
    public let value: String
  }

  /// What became of somebody.
  public struct Person: Encodable, Sendable {
    /// The line it begins on.
    public let line: Int
    /// Whose it is.
    public let name: String
    /// What became of them: added, merged or same.
    public let outcome: String
  }

  /// What one file held.
  public struct File: Encodable, Sendable {
    /// Which file.
    public let file: String
    /// What it was found to be.
    public var formats: [String] = []
    /// How many people were new.
    public var added = 0
    /// How many were completed.
    public var merged = 0
    /// How many were the same already.
    public var unchanged = 0
    /// What was left out of it: the first ten thousand.
    public var skipped: [Skip] = []
    /// How many more were left out.
    public var unlisted = 0
    /// What is kept as it was, and how many values of each.
    public var kept: [String: Int] = [:]
    /// What is not kept, and how many values of each.
    public var unread: [String: Int] = [:]
    /// The people, in the order of the file.
    public var people: [Person] = []
  }

  /// A file that was left as it is.
  public struct Left: Encodable, Sendable {
    /// Which file.
    public let file: String
    /// Why, by its name.
    public let reason: String
  }

  /// Whether nothing is written.
  public var dryRun = false
  /// How many people were new.
  public var added = 0
  /// How many were completed.
  public var merged = 0
  /// How many were the same already.
  public var unchanged = 0
  /// Messages and invitations that were kept.
  public var exchanges = 0
  /// Messages of people the person never wrote to, left out.
  public var strangers = 0
  /// Events that were kept.
  public var events = 0
  /// Events that are over with nobody named in them, left out.
  public var pastEvents = 0
  /// Details about the person themself that were kept.
  public var own = 0
  /// What each file held.
  public var files: [File] = []
  /// The files that were left.
  public var left: [Left] = []
  /// What the files say otherwise than what is known.
  public var remarks: [Remark] = []

  /// Whether anything was taken in.
  public var changesSomething: Bool { added + merged + exchanges + events + own > 0 }

  /// All that was left out, in the order of the files.
  public var skipped: [Skip] { files.flatMap(\.skipped) }

  /// How many more were left out than are named one by one.
  public var unlisted: Int { files.reduce(0) { $0 + $1.unlisted } }
}
