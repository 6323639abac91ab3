import ContactStore
import Contacts
import Foundation
import Ground
import Importing
import Interchange
import Language
import Playbook
import Turns
import Unpacking
import Voice

/// What the conversation asks to be done with files.
struct Errands {
  private let house: House
  private let store: ContactStore

  init(_ house: House, _ store: ContactStore) {
    self.house = house
    self.store = store
  }

  /// Does an errand; what became of it in words.
  func run(_ errand: Errand) throws -> ErrandDone {
    switch errand {
    case .takeIn(let path, let map):
      try take((path as NSString).expandingTildeInPath, map, errand)
    case .readList(let path): try read((path as NSString).expandingTildeInPath, errand)
    case .writeOut(let path): try write((path as NSString).expandingTildeInPath, errand)
    }
  }

  /// Writes what is known, and never over something that is there.
  private func write(_ path: String, _ errand: Errand) throws -> ErrandDone {
    do {
      let done = try house.guarded { try WritingOut(house, store).write(to: path) }
      return ErrandDone(errand, lines: [done])
    } catch let failure as WritingOut.Failure {
      return ErrandDone(errand, lines: [failure.words(house)], hasFailed: true)
    }
  }

  /// Reads the text of a list from a file; a folder or an archive holds none.
  private func read(_ path: String, _ errand: Errand) throws -> ErrandDone {
    let name = Cleaning.clean(URL(fileURLWithPath: path).lastPathComponent, limit: 200)
    var text: String?
    do {
      let parcel = try Parcel(path)
      if parcel.kind == .file {
        try parcel.open(
          { text = String(decoding: TextDecoding.utf8($0.bytes), as: UTF8.self) },
          refused: { _, _ in })
      }
    } catch is Refusal {
      text = nil
    }
    // What is no text has zeros in it.
    guard let text, !text.contains("\0") else {
      return ErrandDone(
        errand, lines: [house.words("coming-unreadable", ["file": .text(name)])], hasFailed: true)
    }
    return ErrandDone(errand, lines: [], text: text)
  }

  /// Takes in what a path leads to as one turn.
  private func take(_ path: String, _ map: String?, _ errand: Errand) throws -> ErrandDone {
    let words = ImportWords(house: house)
    var run = try house.guarded {
      try ImportRun(
        store, reading: ImportReading(zone: house.clock.zone),
        names: NameReader(house.playbook.names(house.language)), today: house.clock.now.day,
        nextID: store.identities())
    }
    do {
      try house.guarded {
        try run.take(path, map: map.flatMap { try? ColumnMap($0) })
        try run.finish()
      }
    } catch let failure as ImportRun.Failure {
      guard case .unclear(_, let columns) = failure, map == nil else {
        return ErrandDone(errand, lines: [words.reason(failure)], hasFailed: true)
      }
      return ErrandDone(errand, lines: [], hasFailed: true, columns: words.columns(columns))
    }
    let name = Cleaning.clean(URL(fileURLWithPath: path).lastPathComponent, limit: 200)
    if run.report.changesSomething {
      try house.guarded { try SafeCopies(house).make(.import, of: store) }
    }
    do {
      if run.lastID > 0 { _ = try store.reserve(run.lastID) }
      try store.commit(
        run.changes, at: house.clock.now,
        label: house.words("import-label", ["file": .text(name)]))
    } catch let error as StoreError {
      throw house.failure(error)
    }
    var lines = words.lines(run.report, most: 5)
    if run.report.changesSomething { lines.append(house.words("import-undo-here")) }
    return ErrandDone(errand, lines: lines, people: run.added)
  }
}
