import Contacts
import Ground
import Interchange
import Language
import Unpacking

/// An import from its paths to what is known: all of it is one turn, or nothing happens.
public struct ImportRun {
  /// Why a path cannot be imported at all.
  public enum Failure: Error {
    /// It is not read at all.
    case refused(path: String, Refusal)
    /// Of no kind that is known.
    case unknown(path: String)
    /// A table of whose columns it cannot be told what they hold.
    case unclear(path: String, columns: [UnclearColumn])
    /// Everything from an export, which only an empty place can take.
    case notEmpty(path: String)
    /// An export of our own that is broken or of another version.
    case brokenWhole(path: String)
    /// Recognised and deliberately left.
    case left(path: String, FileFormat)
  }

  private var reading: ImportReading
  private let limits: Limits
  private let source: any ContactSource
  private var plan: ImportPlan
  private var whole: WholeFile?
  /// What it does, or would do.
  public private(set) var report = ImportReport()
  /// The people who were added, in their order.
  public var added: [EntityID] { plan.outcomes.filter { $0.outcome == .added }.map(\.id) }
  /// What changes.
  public var changes: [Change] { (whole?.changes ?? []) + plan.changes }
  /// The highest identity that an export of our own brings along; nothing new may have one below it.
  public var lastID: Int { whole?.lastID ?? 0 }

  /// An import over what is known.
  ///
  /// - Parameters:
  ///   - nextID: an identity that nothing has had yet; nothing for a trial, which is never written.
  public init(
    _ source: any ContactSource, reading: ImportReading, names: NameReader, today: Day,
    limits: Limits = Limits(), nextID: (() throws -> EntityID)?
  ) throws {
    self.reading = reading
    self.source = source
    self.limits = limits
    var shown = 0
    plan = try ImportPlan(
      source: source, today: today, names: names,
      nextID: nextID ?? {
        shown -= 1
        return EntityID(shown)
      })
    report.dryRun = nextID == nil
  }

  /// Reads what a path leads to; `-` is standard input.
  ///
  /// - Parameter map: which columns of this table hold what, when that was asked; else as for all.
  /// - Throws: `Failure` when nothing can be taken in from it, and what the source throws.
  public mutating func take(_ path: String, map: ColumnMap? = nil) throws {
    let usual = reading.map
    defer { reading.map = usual }
    if let map { reading.map = map }
    do {
      if path == "-" {
        let piece = try Parcel.standardInput(limits: limits)
        return try takeFile(piece, path)
      }
      let parcel = try Parcel(path, limits: limits)
      if parcel.kind == .file {
        try parcel.open({ try takeFile($0, path) }, refused: { _, _ in })
      } else {
        try takeAll(parcel, path)
      }
    } catch let refusal as Refusal {
      throw Failure.refused(path: path, refusal)
    }
  }

  private mutating func takeFile(_ piece: Piece, _ path: String) throws {
    if try takeWhole(piece, path) { return }
    guard let file = try read(piece, named: piece.name, guesses: true) else {
      throw Failure.unknown(path: path)
    }
    if file.format.isLeft { throw Failure.left(path: path, file.format) }
    if file.format == .unclear {
      throw Failure.unclear(path: path, columns: file.columns)
    }
  }

  /// Takes in an export of our own; whether it is one.
  private mutating func takeWhole(_ piece: Piece, _ path: String) throws -> Bool {
    let file: WholeFile?
    do {
      file = try WholeFile(piece.bytes)
    } catch is WholeFile.Mistake {
      throw Failure.brokenWhole(path: path)
    }
    guard let file else { return false }
    guard try source.count(of: Contact.self) == 0, try source.count(of: Talk.self) == 0,
      try source.count(of: Event.self) == 0
    else { throw Failure.notEmpty(path: path) }
    whole = file
    var shown = ImportReport.File(file: Cleaning.clean(piece.name, limit: 200))
    shown.formats = [WholeFile.format]
    shown.added = file.rows.count { $0 is Contact }
    report.files.append(shown)
    return true
  }

  private mutating func takeAll(_ parcel: Parcel, _ path: String) throws {
    var others: [String: Int] = [:]
    try parcel.open(
      wanted: { piece in
        let kind = Self.kind(piece)
        if Self.kinds.contains(kind) { return true }
        others[kind.isEmpty ? "?" : kind, default: 0] += 1
        return false
      },
      { piece in
        // Cards of a folder are told of together, by the name of the folder.
        let isCard = Self.cards.contains(Self.kind(piece.path))
        let name = isCard ? parcel.name : piece.name
        let file = try read(piece, named: name, guesses: false)
        guard let file, file.format != .unclear else { return left(piece.path, "unknown") }
        if file.format.isLeft { left(piece.path, file.format.rawValue) }
      }, refused: { left($0, $1.rawValue) })
    for (kind, count) in others.sorted(by: { $0.key < $1.key }) {
      left(count == 1 ? "*." + kind : "*.\(kind) (\(count))", "other")
    }
    guard !report.files.isEmpty else { throw Failure.unknown(path: path) }
  }

  private static let cards: Set<String> = ["vcf", "vcard"]
  private static let kinds: Set<String> = [
    "vcf", "vcard", "csv", "tsv", "ics", "ical", "ifb", "txt", "json",
  ]

  private static func kind(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return Cleaning.clean(name[name.index(after: dot)...].lowercased(), limit: 12)
  }

  private mutating func left(_ path: String, _ reason: String) {
    report.left.append(.init(file: Cleaning.clean(path, limit: 200), reason: reason))
  }

  /// Reads a piece into the plan, and notes what was found in it.
  private mutating func read(
    _ piece: Piece, named name: String, guesses: Bool
  ) throws -> ImportFile? {
    let before = plan.outcomes.count
    plan.begin(name)
    var reading = reading
    reading.guesses = guesses
    let file =
      piece.bytes.count < ReadAhead.least
      ? try reading.read(piece.bytes, named: piece.path) { try plan.take($0) }
      : try ReadAhead.read(piece.bytes, named: piece.path, reading) { try plan.take($0) }
    guard let file, file.format != .unclear, !file.format.isLeft else { return file }
    let shown = Cleaning.clean(name, limit: 200)
    let place =
      report.files.firstIndex { $0.file == shown }
      ?? {
        report.files.append(.init(file: shown))
        return report.files.count - 1
      }()
    let source = Cleaning.clean(piece.path, limit: 200)
    if !report.files[place].formats.contains(file.format.rawValue) {
      report.files[place].formats.append(file.format.rawValue)
    }
    let room = ImportFile.mostSkipped - report.files[place].skipped.count
    report.files[place].skipped += file.skipped.prefix(room).map {
      .init(file: source, line: $0.line, reason: $0.reason.rawValue)
    }
    report.files[place].unlisted += file.unlisted + max(0, file.skipped.count - room)
    report.files[place].kept.merge(Self.clean(file.kept), uniquingKeysWith: +)
    report.files[place].unread.merge(Self.clean(file.unread), uniquingKeysWith: +)
    note(plan.outcomes[before...], place)
    return file
  }

  private mutating func note(_ outcomes: ArraySlice<ImportPlan.Taken>, _ place: Int) {
    for taken in outcomes {
      switch taken.outcome {
      case .added: report.files[place].added += 1
      case .merged: report.files[place].merged += 1
      case .same: report.files[place].unchanged += 1
      }
      report.files[place].people.append(
        .init(line: taken.line, name: taken.name, outcome: taken.outcome.rawValue))
    }
  }

  private static func clean(_ counts: [String: Int]) -> [String: Int] {
    Dictionary(counts.map { (Cleaning.clean($0.key, limit: 60), $0.value) }, uniquingKeysWith: +)
  }

  /// Takes in what waited for the people of all files; the report is whole.
  public mutating func finish() throws {
    let before = plan.outcomes.count
    try plan.finish()
    // Some are known by their messages or events alone.
    for taken in plan.outcomes[before...] {
      guard let place = report.files.firstIndex(where: { $0.file == taken.file }) else { continue }
      note([taken], place)
    }
    (report.added, report.merged) = (plan.count(.added), plan.count(.merged))
    report.added += whole.map { $0.rows.count { $0 is Contact } } ?? 0
    report.unchanged = plan.count(.same)
    (report.exchanges, report.strangers) = (plan.sums.exchanges, plan.sums.strangers)
    (report.events, report.pastEvents) = (plan.sums.events, plan.sums.past)
    report.own = plan.sums.own
    report.remarks = plan.remarks.map {
      .init(line: $0.line, name: $0.name, remark: $0.remark.rawValue, value: $0.value)
    }
  }
}
