import ContactStore
import Contacts
import Foundation
import Ground
import Importing
import Interchange
import Language
import Playbook
import Turns
import Voice

/// A file that is taken in from the conversation.
struct BringingIn {
  private let house: House
  private let store: ContactStore

  init(_ house: House, _ store: ContactStore) {
    self.house = house
    self.store = store
  }

  /// Takes in what a path leads to as one turn; what became of it in words.
  func take(_ typed: String) throws -> TakenIn {
    let words = ImportWords(house: house)
    let path = (typed as NSString).expandingTildeInPath
    var run = try house.guarded {
      try ImportRun(
        store, reading: ImportReading(zone: house.clock.zone),
        names: NameReader(house.playbook.names(house.language)), today: house.clock.now.day,
        nextID: store.identities())
    }
    do {
      try house.guarded {
        try run.take(path)
        try run.finish()
      }
    } catch let failure as ImportRun.Failure {
      return TakenIn(lines: [words.reason(failure)], hasFailed: true)
    }
    let name = Cleaning.clean(URL(fileURLWithPath: path).lastPathComponent, limit: 200)
    do {
      try store.commit(
        run.changes, at: house.clock.now,
        label: house.words("import-label", ["file": .text(name)]))
    } catch {
      throw house.failure(error)
    }
    var lines = words.lines(run.report, most: 5)
    if run.report.changesSomething { lines.append(house.words("import-undo-here")) }
    return TakenIn(lines: lines, people: run.added)
  }
}
