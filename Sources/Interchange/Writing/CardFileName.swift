/// The names of files that hold one card each.
public enum CardFileName {
  /// So many signs of what a card is known by stand in its file's name.
  private static let longest = 120

  /// A file's name of what a card is known by; signs that mean something to a file system are left out.
  ///
  /// Two cards that differ in such signs alone have different names: a mark stands behind them.
  public static func of(_ uid: String, ending: String = "vcf") -> String {
    let safe = uid.unicodeScalars.filter { scalar in
      scalar.isASCII
        && (scalar.properties.isAlphabetic || "0123456789-_.@".unicodeScalars.contains(scalar))
    }
    let text = String(String.UnicodeScalarView(safe)).drop { $0 == "." }.prefix(longest)
    // Bernstein's hash (djb2, with exclusive or).
    let bytes = uid.utf8.reduce(UInt64(5381)) { ($0 &* 33) ^ UInt64($1) }
    let mark = safe.count == uid.unicodeScalars.count ? "" : "-" + String(bytes, radix: 36)
    return text + mark + "." + ending
  }
}
