import ContactStore
import Contacts
import Counsel
import Desk
import Foundation
import Ground
import Interchange
import Language
import Voice

/// What is known, written to a file or a folder for other programs: whole, or not at all.
struct WritingOut {
  /// The forms in which it is written.
  enum Form: String, CaseIterable { case json, vcf, vcf4, csv, ics, vdir }

  /// Why nothing was written.
  enum Failure: Error {
    /// Of no form that is known.
    case form(String)
    /// Something is there already.
    case there(String)
    /// It cannot be written there.
    case cannot(String)
  }

  private let house: House
  private let source: any ContactSource

  init(_ house: House, _ source: any ContactSource) {
    self.house = house
    self.source = source
  }

  /// Writes to a path in a form, which else its ending names; what was done, in words.
  func write(to path: String, _ form: Form? = nil, over: Bool = false) throws -> String {
    let isFolder = Self.isFolder(path)
    guard let form = form ?? (isFolder ? .vdir : Self.form(path)) else {
      throw Failure.form(path)
    }
    let url = URL(fileURLWithPath: path)
    if form == .vdir {
      do {
        try Vdir(url).write(WrittenPeople(source).people, CardWriter())
      } catch let error as CocoaError {
        _ = error
        throw Failure.cannot(path)
      }
    } else {
      if !over, FileManager.default.fileExists(atPath: path) { throw Failure.there(path) }
      guard Self.keep(Data(try text(form).utf8), at: url) else { throw Failure.cannot(path) }
    }
    return house.words("export-done", ["path": .text(Cleaning.clean(path, limit: 300))])
  }

  /// The text of a form that is one file.
  func text(_ form: Form) throws -> String {
    switch form {
    case .json: return try WholeFile(source).text()
    case .vcf, .vcf4, .vdir:
      let writer = CardWriter(form == .vcf4 ? .four : .three)
      return try WrittenPeople(source).people.map(writer.text).joined()
    case .csv: return TableWriter(try WrittenPeople(source).people).text
    case .ics:
      let now = house.clock.now
      let stamp = try CalendarStampRow(source, at: now)
      if stamp.isNew, let store = source as? ContactStore {
        try store.commit([.save(stamp.row)], at: now, label: nil)
      }
      let entries = try CalendarWriter(wording(now), stamp: stamp.row.value)
        .entries(from: now.day)
      return CalendarFile(entries, made: now, name: "Alleato").text
    }
  }

  private func wording(_ now: Moment) -> Wording {
    Wording(
      house.playbook, source, PeopleIndex(PendingSource(source)), house.language, today: now.day,
      minute: now.minute, moment: now)
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder = ObjCBool(false)
    let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return isThere ? isFolder.boolValue : path.hasSuffix("/")
  }

  private static func form(_ path: String) -> Form? {
    let ending = URL(fileURLWithPath: path).pathExtension.lowercased()
    return ending == "vdir" ? nil : Form(rawValue: ending == "vcard" ? "vcf" : ending)
  }

  /// Writes a file beside its place and moves it there, so that there is never half of one; it can be read by
  /// its owner alone.
  static func keep(_ data: Data, at url: URL) -> Bool {
    let half = url.deletingLastPathComponent()
      .appendingPathComponent("." + url.lastPathComponent + ".\(getpid()).tmp")
    guard
      FileManager.default.createFile(
        atPath: half.path, contents: nil, attributes: [.posixPermissions: 0o600]),
      let handle = try? FileHandle(forWritingTo: half)
    else { return false }
    do {
      try handle.write(contentsOf: data)
      try handle.synchronize()
      try handle.close()
    } catch {
      try? FileManager.default.removeItem(at: half)
      return false
    }
    if rename(half.path, url.path) == 0 { return true }
    try? FileManager.default.removeItem(at: half)
    return false
  }
}

extension WritingOut.Failure {
  /// Why, in words.
  func words(_ house: House) -> String {
    let (label, path): (String, String) =
      switch self {
      case .form(let path): ("export-kind", path)
      case .there(let path): ("export-there", path)
      case .cannot(let path): ("export-failed", path)
      }
    return house.words(label, ["path": .text(Cleaning.clean(path, limit: 300))])
  }
}
