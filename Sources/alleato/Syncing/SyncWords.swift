import Interchange
import Voice

/// What a sync did, in words.
struct SyncWords {
  let house: House
  /// So many names are told of each kind.
  private static let most = 3

  func lines(_ report: SyncReport) -> [String] {
    var lines: [String] = []
    for (label, names) in [
      ("sync-came", report.came), ("sync-changed-here", report.changedHere),
      ("sync-left-here", report.leftHere), ("sync-went", report.went),
      ("sync-changed-there", report.changedThere), ("sync-left-there", report.leftThere),
    ] where !names.isEmpty {
      lines.append(
        house.words(label, ["count": .number(names.count), "names": .text(shown(names))]))
    }
    for (file, reason) in report.left.sorted(by: { $0.key < $1.key }).prefix(Self.most) {
      let reason = house.words(
        "sync-left-" + (reason == "twice" || reason == "several" ? reason : "other"))
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

  private func shown(_ names: [String]) -> String {
    let shown = names.prefix(Self.most).joined(separator: ", ")
    return names.count > Self.most ? shown + ", …" : shown
  }
}
