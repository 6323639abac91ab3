import Interchange
import Voice

/// What a sync did, in words.
struct SyncWords {
  let house: House
  /// Whether it is about a calendar.
  let isCalendar: Bool
  /// So many names are told of each kind.
  private static let most = 3

  func lines(_ report: SyncReport) -> [String] {
    var lines: [String] = []
    for (label, names) in [
      ("came", report.came), ("changed-here", report.changedHere),
      ("left-here", report.leftHere), ("went", report.went),
      ("changed-there", report.changedThere), ("left-there", report.leftThere),
    ] where !names.isEmpty {
      lines.append(
        house.words(
          (isCalendar ? "sync-entry-" : "sync-") + label,
          ["count": .number(names.count), "names": .text(shown(names))]))
    }
    for (file, reason) in report.left.sorted(by: { $0.key < $1.key }).prefix(Self.most) {
      let reason = house.words("sync-left-" + self.reason(reason))
      lines.append(house.words("sync-left", ["file": .text(file), "reason": .text(reason)]))
    }
    if report.left.count > Self.most {
      lines.append(house.words("and-more", ["count": .number(report.left.count - Self.most)]))
    }
    if lines.isEmpty, report.open.isEmpty { lines.append(house.words("sync-same")) }
    if !report.open.isEmpty {
      let names = Array(Set(report.open.map(\.name))).sorted()
      lines.append(
        house.words(
          "sync-open", ["count": .number(names.count), "names": .text(shown(names))]))
    }
    return lines
  }

  private func reason(_ name: String) -> String {
    if isCalendar {
      return ["recurring", "cancelled", "whose"].contains(name) ? name : "entry"
    }
    return ["twice", "several"].contains(name) ? name : "other"
  }

  private func shown(_ names: [String]) -> String {
    let shown = names.prefix(Self.most).joined(separator: ", ")
    return names.count > Self.most ? shown + ", …" : shown
  }
}
