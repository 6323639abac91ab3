import Foundation
import Testing

/// Rows that were written without sight of the code, one a line, fields divided by tabs.
enum Material {
  /// The rows of a file, without its heading.
  static func rows(_ name: String) throws -> [[String]] {
    let file = Bundle.module.bundleURL.appendingPathComponent("Material/\(name).tsv")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    try #require(!rows.isEmpty)
    return rows
  }
}
