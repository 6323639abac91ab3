import Foundation
import Ground

/// Somebody as a file tells of them.
public struct ImportedPerson: Sendable, Hashable {
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
  /// Where they work.
  public var organisation: String?
  /// What they do there.
  public var role: String?
  /// E-mail addresses.
  public var emails: [String] = []
  /// Telephone numbers.
  public var phones: [String] = []
  /// The parts of the organisation they work in.
  public var departments: [String] = []
  /// Postal addresses, a line each.
  public var places: [String] = []
  /// Addresses of web pages and profiles.
  public var links: [String] = []
  /// The birthday.
  public var birthday: PartialDate?
  /// Another anniversary.
  public var anniversary: PartialDate?
  /// Notes.
  public var notes: String?
  /// The day they were added to the place the file comes from.
  public var connected: Day?

  init(line: Int) { self.line = line }
}

/// A day of the year whose year may be unknown.
public struct PartialDate: Sendable, Hashable {
  /// The year, when it is known.
  public let year: Int?
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month.
  public let day: Int

  /// Reads `1985-05-09`, `19850509`, `--0509`, `--05-09`; 1604 and 1900 stand for no year.
  public init?(vCard text: String) {
    let body = text.prefix { $0 != "T" }
    let digits = body.filter(\.isNumber)
    let isYearless = body.hasPrefix("--")
    let year: Int?
    let rest: Substring
    if isYearless {
      guard digits.count == 4 else { return nil }
      year = nil
      rest = digits[...]
    } else {
      guard digits.count == 8, let number = Int(digits.prefix(4)) else { return nil }
      year = number == 1604 || number == 1900 ? nil : number
      rest = digits.dropFirst(4)
    }
    guard let month = Int(rest.prefix(2)), let day = Int(rest.suffix(2)),
      Day(year: year ?? 2000, month: month, day: day) != nil
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }
}

/// What a file holds: people, and records that could not be read.
public struct ImportFile: Sendable {
  /// The kinds of file that are understood.
  public enum Format: String, Sendable { case linkedIn, vCard }
  /// Why a record was left out.
  public enum Reason: String, Sendable {
    case noName = "no-name"
    case broken
    case columns
    /// A quote that was opened is never closed.
    case quotes
    /// A card of an organisation or a group, not of somebody.
    case nobody
    /// A value longer than what is kept; what came first is kept.
    case cut
  }

  /// The kind.
  public let format: Format
  /// The people.
  public internal(set) var people: [ImportedPerson] = []
  /// The records left out, with their lines.
  public internal(set) var skipped: [(line: Int, reason: Reason)] = []

  /// The kinds of value that are not understood, and how many there were of each.
  public internal(set) var unread: [String: Int] = [:]

  /// Reads a file by its content; nothing when it is of no kind that is known.
  public static func read(_ text: String) -> ImportFile? {
    if text.utf8.count >= 11, text.range(of: "BEGIN:VCARD", options: .caseInsensitive) != nil {
      return VCardReader.read(text)
    }
    return LinkedInReader.read(text)
  }
}
