import Foundation
import Interchange

/// A folder with a file a card, as khard and vdirsyncer keep it.
struct Vdir {
  private let folder: URL

  init(_ folder: URL) { self.folder = folder }

  /// Writes the card of each of some people; files that are there keep their names, and those that are the same
  /// already are left alone.
  func write(_ people: [WrittenPerson], _ writer: CardWriter) throws {
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let known = try names()
    for person in people {
      let name = known[person.uid] ?? CardFileName.of(person.uid)
      let file = folder.appendingPathComponent(name)
      let data = Data(writer.text(person).utf8)
      if FileManager.default.contents(atPath: file.path) == data { continue }
      guard WritingOut.keep(data, at: file) else { throw CocoaError(.fileWriteUnknown) }
    }
  }

  /// The files that are there, by what their cards are known by.
  private func names() throws -> [String: String] {
    var names: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    where name.hasSuffix(".vcf") && !name.hasPrefix(".") {
      let path = folder.appendingPathComponent(name).path
      guard let data = FileManager.default.contents(atPath: path), data.count < 1 << 22,
        let uid = ImportReading().read([UInt8](data), named: name)?.people.first?.uid
      else { continue }
      names[uid] = names[uid] ?? name
    }
    return names
  }
}
