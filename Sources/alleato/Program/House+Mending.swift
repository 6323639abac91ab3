import ContactStore
import Contacts
import Interchange
import Language
import Playbook
import Voice

extension House {
  /// Mends the names that an older version stored, in one turn that can be undone, and says so.
  func mend(_ store: ContactStore) throws {
    guard try store.pendingMendings().contains("names") else { return }
    var ids = 0..<0
    let mending = try NameMending(store, names: NameReader(playbook.names(language))) {
      if ids.isEmpty { ids = try store.reserve(256) }
      defer { ids = (ids.lowerBound + 1)..<ids.upperBound }
      return EntityID(ids.lowerBound)
    }
    try store.commit(mending.changes, at: clock.now, label: words("mending-label"))
    try store.noteMended("names")
    if mending.changes.isEmpty { return }
    complain(
      words(
        "mending-done",
        ["people": .number(mending.people), "organisations": .number(mending.organisations)]))
  }
}
