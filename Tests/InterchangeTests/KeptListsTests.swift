import Foundation
import Language
import Testing

@testable import Interchange

/// Lists that whoever wrote the reader has not seen.
///
/// They stand in a folder that the environment names, with a file `key.jsonl` of the people and
/// employers of each. Only totals are printed, unless `ALLEATO_KEPT_LISTS_SHOWN` is set.
@Suite struct KeptListsTests {
  struct Key: Decodable {
    struct Entry: Decodable {
      let person: String?
      let organisation: String?
    }
    let file: String
    let entries: [Entry]
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["ALLEATO_KEPT_LISTS"] != nil))
  func `names and employers of lists nobody has seen are read right`() throws {
    let path = ProcessInfo.processInfo.environment["ALLEATO_KEPT_LISTS"] ?? ""
    let folder = URL(fileURLWithPath: path)
    let keys = try String(contentsOf: folder.appendingPathComponent("key.jsonl"), encoding: .utf8)
      .split(separator: "\n").map { try JSONDecoder().decode(Key.self, from: Data($0.utf8)) }
    let isShown = ProcessInfo.processInfo.environment["ALLEATO_KEPT_LISTS_SHOWN"] != nil
    var (names, namesRight, places, placesRight, read, known) = (0, 0, 0, 0, 0, 0)
    for key in keys {
      let text = try String(contentsOf: folder.appendingPathComponent(key.file), encoding: .utf8)
      let found = ListReaderTests.reader.read(text)
      read += found.count
      for entry in key.entries {
        let person = entry.person ?? ""
        let place = entry.organisation ?? ""
        let match = found.first { listed in
          person.isEmpty
            ? listed.name == nil && Self.isSame(listed.organisation ?? "", place)
            : Folding.fold(listed.name?.fullName ?? "") == Folding.fold(person)
        }
        if match != nil { known += 1 }
        if isShown, match == nil || !Self.isSame(match?.organisation ?? "", place) {
          let read = match.map { $0.organisation ?? "-" } ?? "not read"
          print("\(key.file): \(person) (\(place)): \(read)")
        }
        if !person.isEmpty {
          names += 1
          if match != nil { namesRight += 1 }
        }
        if !place.isEmpty {
          places += 1
          if let match, Self.isSame(match.organisation ?? "", place) { placesRight += 1 }
        }
      }
    }
    print("kept lists: names \(namesRight)/\(names), employers \(placesRight)/\(places)")
    print("kept lists: \(read) entries read, \(known) of them in the key")
    #expect(names + places > 0)
  }

  private static func isSame(_ left: String, _ right: String) -> Bool {
    Folding.fold(left) == Folding.fold(right) || OrganisationName.isSame(left, right)
  }
}
