import Foundation
import Interchange

/// Files read in the tests, in a time zone of their own.
enum Reading {
  static let rome = ImportReading(zone: TimeZone(identifier: "Europe/Rome") ?? .current)

  /// Reads a text as a file.
  static func read(_ text: String, named name: String = "prova") -> ImportFile? {
    rome.read(Array(text.utf8), named: name)
  }
}
