import Importing
import Interchange
import Language
import Unpacking
import Voice

/// What is said of an import, line by line.
struct ImportWords {
  let house: House

  /// What an import did; so many lines of a kind are shown at most.
  func lines(_ report: ImportReport, most: Int = 20) -> [String] {
    var lines: [String] = []
    let withPeople = report.files.filter { $0.added + $0.merged + $0.unchanged > 0 }
    for file in withPeople { lines.append(summary(file)) }
    let others = report.files.filter { $0.added + $0.merged + $0.unchanged == 0 }.map(\.file)
    if !others.isEmpty {
      let isAlone = withPeople.isEmpty
      lines.append(
        house.words(
          isAlone ? "import-read" : "import-read-too",
          ["list": .list(others.map { .text($0) })]))
    }
    for (label, count) in [
      ("import-exchanges", report.exchanges), ("import-strangers", report.strangers),
      ("import-events", report.events), ("import-past", report.pastEvents),
      ("import-own", report.own),
    ] where count > 0 {
      lines.append("  " + house.words(label, ["count": .number(count)]))
    }
    lines += skips(report, most)
    lines += limited(report.remarks, most) { remark in
      let what = house.words("remark-" + remark.remark, ["value": .text(remark.value)])
      return house.words("import-remark", ["name": .text(remark.name), "what": .text(what)])
    }
    for (label, counts) in [
      ("import-kept", merged(report.files.map(\.kept))),
      ("import-unread", merged(report.files.map(\.unread))),
    ] where !counts.isEmpty {
      let shown = counts.prefix(most).map { VoiceValue.text($0) }
      lines.append("  " + house.words(label, ["list": .list(shown)]))
      lines += more(counts.count - shown.count)
    }
    lines += limited(report.left, most) { left in
      house.words(
        "import-left",
        ["file": .text(left.file), "reason": .text(house.words("left-" + left.reason))])
    }
    return lines
  }

  private func summary(_ file: ImportReport.File) -> String {
    var values: [String: VoiceValue] = [
      "file": .text(file.file), "added": .number(file.added),
    ]
    let others = [
      ("merged", file.merged), ("same", file.unchanged),
      ("skipped", file.skipped.count + file.unlisted),
    ]
    for (name, count) in others where count > 0 { values[name] = .number(count) }
    return house.words("import-report", values)
  }

  private func skips(_ report: ImportReport, _ most: Int) -> [String] {
    let isOne = Set(report.skipped.map(\.file)).count < 2
    return limited(report.skipped, most, unlisted: report.unlisted) { skip in
      var values: [String: VoiceValue] = [
        "line": .number(skip.line), "reason": .text(house.words("skip-" + skip.reason)),
      ]
      if !isOne { values["file"] = .text(skip.file) }
      return house.words("import-skip", values)
    }
  }

  private func limited<T>(
    _ items: [T], _ most: Int, unlisted: Int = 0, _ line: (T) -> String
  ) -> [String] {
    let shown = items.prefix(most)
    return shown.map { "  " + line($0) } + more(items.count - shown.count + unlisted)
  }

  private func more(_ count: Int) -> [String] {
    count > 0 ? ["  " + house.words("and-more", ["count": .number(count)])] : []
  }

  /// What was counted in all files, each with how many there were, the most frequent first.
  private func merged(_ counts: [[String: Int]]) -> [String] {
    var sums: [String: Int] = [:]
    for count in counts { sums.merge(count, uniquingKeysWith: +) }
    return sums.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) (\($0.value))" }
  }

  /// The columns of a table as they are shown to be chosen from, each with what stands in it.
  func columns(_ columns: [UnclearColumn]) -> [String] {
    columns.prefix(Self.mostColumns).enumerated().map { place, column in
      let name = Cleaning.clean(column.name, limit: 40)
      let example = Cleaning.clean(column.example, limit: 40)
      var values: [String: VoiceValue] = ["name": .text(name.isEmpty ? String(place + 1) : name)]
      values["example"] = example.isEmpty ? nil : .text(example)
      return house.words("column-shown", values)
    }
  }

  /// So many columns are shown.
  private static let mostColumns = 30

  /// Why a path could not be imported.
  func reason(_ failure: ImportRun.Failure) -> String {
    switch failure {
    case .refused(let path, let refusal):
      house.words("refused-" + refusal.rawValue, ["file": .text(Cleaning.clean(path))])
    case .unknown(let path): house.words("import-unknown", ["file": .text(Cleaning.clean(path))])
    case .unclear(let path, let columns):
      house.words(
        "import-unclear",
        [
          "file": .text(Cleaning.clean(path)),
          "columns": .list(
            columns.prefix(12).map { .text(Cleaning.clean($0.name, limit: 40)) }),
        ])
    case .notEmpty(let path):
      house.words("import-not-empty", ["file": .text(Cleaning.clean(path))])
    case .brokenWhole(let path):
      house.words("import-broken-whole", ["file": .text(Cleaning.clean(path))])
    case .left(let path, let format):
      house.words("left-whole-" + format.rawValue, ["file": .text(Cleaning.clean(path))])
    }
  }
}

extension ImportRun.Failure {
  /// The exit code: 66 where nothing can be read, 65 where it cannot be used.
  var code: Int32 {
    if case .refused(_, .unreadable) = self { return 66 }
    return 65
  }
}
