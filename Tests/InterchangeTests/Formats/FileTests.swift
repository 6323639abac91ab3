import Contacts
import Foundation
import Ground
import Testing

@testable import Interchange

/// Files in the shapes that programs write, a folder a format: what is read of each stands beside it, field by field.
@Suite struct FileTests {
  /// A file of the samples.
  struct Sample: CustomTestStringConvertible, Sendable {
    let path: String
    var testDescription: String { path }
    var url: URL { FileTests.folder.appendingPathComponent(path) }
    var told: URL { url.appendingPathExtension("told") }
    var name: String { url.lastPathComponent }

    func bytes() throws -> [UInt8] { [UInt8](try Data(contentsOf: url)) }
  }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Files")

  private static let formats: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { !$0.hasPrefix(".") }.sorted()

  private static let samples: [Sample] = formats.flatMap { format in
    let names =
      (try? FileManager.default.contentsOfDirectory(
        atPath: folder.appendingPathComponent(format).path)) ?? []
    return names.filter { !$0.hasPrefix(".") && !$0.hasSuffix(".told") }.sorted()
      .map { Sample(path: format + "/" + $0) }
  }

  @Test func `there are six files of each format, and twelve formats`() {
    #expect(Self.formats.count == 12)
    for format in Self.formats {
      #expect(Self.samples.count { $0.path.hasPrefix(format + "/") } >= 6, "\(format)")
    }
  }

  @Test(arguments: samples)
  func `each is read field by field`(_ sample: Sample) throws {
    let told = try Told(sample.bytes(), named: sample.name).text
    if ProcessInfo.processInfo.environment["ALLEATO_ACCEPT"] != nil {
      try Data(told.utf8).write(to: sample.told)
    }
    #expect(try String(contentsOf: sample.told, encoding: .utf8) == told)
  }

  @Test(arguments: samples)
  func `each cut off at every tenth byte gives whole records or none`(_ sample: Sample) throws {
    let bytes = try sample.bytes()
    let whole = try Told(bytes, named: sample.name)
    for end in stride(from: 0, to: bytes.count, by: 10) {
      let part = try Told(Array(bytes[..<end]), named: sample.name)
      // A table that was cut within its heading is another table, and one without a heading is guessed by its rows.
      guard part.format == whole.format, sample.name != "no-heading.csv" else { continue }
      for record in part.records where !whole.records.contains(record) {
        // The last row of a table may end within its last cell: no reader can tell.
        #expect(record == part.records.last, "\(sample.path) \(end): \(record)")
        #expect(whole.lines.contains(record.line), "\(sample.path) \(end)")
      }
    }
  }
}

/// What is read of a file, a line a field.
private struct Told {
  struct Record: Hashable {
    let line: Int
    let text: String
  }

  let format: FileFormat?
  private(set) var records: [Record] = []
  private var rest: [String] = []
  var lines: Set<Int> { Set(records.map(\.line)) }

  init(_ bytes: [UInt8], named name: String) throws {
    let file = Reading.rome.read(bytes, named: name)
    format = file?.format
    guard let file else { return }
    for person in file.people { add(person.line, Self.lines(person)) }
    for exchange in file.exchanges { add(exchange.line, Self.lines(exchange)) }
    for event in file.events { add(event.line, Self.lines(event)) }
    for birthday in file.birthdays {
      add(birthday.line, ["birthday of \(birthday.name): \(Self.date(birthday.date))"])
    }
    rest += file.own.map { "own \($0.kind.rawValue): \($0.value)" }
    rest += file.skipped.map { "left out, line \($0.line): \($0.reason.rawValue)" }
    rest += file.kept.sorted { $0.key < $1.key }.map { "kept: \($0.key) (\($0.value))" }
    rest += file.unread.sorted { $0.key < $1.key }.map { "not kept: \($0.key) (\($0.value))" }
  }

  var text: String {
    ([format?.rawValue ?? "nothing"] + records.map(\.text) + rest).joined(separator: "\n") + "\n"
  }

  private mutating func add(_ line: Int, _ lines: [String]) {
    let all = lines.map { "  " + $0.replacing("\r\n", with: "⏎").replacing("\n", with: "⏎") }
    records.append(Record(line: line, text: (["line \(line)"] + all).joined(separator: "\n")))
  }

  private static func date(_ date: PartialDate) -> String {
    "\(date.year.map(String.init) ?? "–")-\(date.month)-\(date.day)"
  }

  private static func lines(_ person: ImportedPerson) -> [String] {
    var lines = [
      "name: \(person.prefix.map { $0 + " | " } ?? "")\(person.given) | \(person.family ?? "–")"
        + (person.suffix.map { " | " + $0 } ?? "") + (person.isWhole ? " (whole)" : "")
        + (person.isNameless ? " (nameless)" : "")
    ]
    lines += person.nicknames.map { "also: " + $0 }
    lines += person.uid.map { ["uid: " + $0] } ?? []
    lines += person.gender.map { ["gender: " + $0.rawValue] } ?? []
    lines += person.employments.map { post in
      "post: "
        + [post.role, post.organisation, post.department].map { $0 ?? "–" }
        .joined(separator: " | ")
    }
    lines += person.ways.map { way in
      way.kind.rawValue + ": " + way.value + (way.label.map { " (" + $0 + ")" } ?? "")
    }
    lines += person.birthday.map { ["birthday: " + date($0)] } ?? []
    lines += person.anniversary.map { ["anniversary: " + date($0)] } ?? []
    lines += person.tags.map { "tag: " + $0 }
    lines += person.notes.map { ["notes: " + $0] } ?? []
    lines += person.connected.map { ["connected: " + $0.iso] } ?? []
    lines += person.extras.map { extra in
      (extra.isTechnical ? "technical: " : "extra: ") + extra.name + " = " + extra.value
    }
    return lines
  }

  private static func name(_ name: ImportedName) -> String {
    [name.name, name.profile, name.email].compactMap { $0 }.joined(separator: " | ")
  }

  private static func lines(_ exchange: ImportedExchange) -> [String] {
    [
      "exchange \(exchange.direction.rawValue): " + name(exchange.with),
      "day: \(exchange.day.iso) \(exchange.instant.map { String(Int($0)) } ?? "–")",
      "acts: " + exchange.acts.names.joined(separator: ", "),
      "words: " + (exchange.words ?? "–"),
    ]
  }

  private static func lines(_ event: ImportedEvent) -> [String] {
    ["event: " + event.name, "time: " + CalendarTime(event.timing).text]
      + [("uid", event.uid), ("place", event.place), ("notes", event.notes)].compactMap {
        pair in pair.1.map { pair.0 + ": " + $0 }
      } + event.people.map { "with: " + name($0) }
  }
}
