import Foundation

/// Text of a file whose encoding is not told.
public enum TextDecoding {
  /// The text: UTF-8 or UTF-16 by their marks, valid UTF-8, else Windows-1252.
  public static func decode(_ data: Data) -> String {
    if data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]) {
      return String(data: data, encoding: .utf16) ?? ""
    }
    let body = data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data
    return String(validating: body, as: UTF8.self)
      ?? String(data: Data(body), encoding: .windowsCP1252)
      ?? String(decoding: body, as: UTF8.self)
  }
}
