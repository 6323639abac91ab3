/// What the parameters of addresses say they are for; the same ones stand in thousands of lines, and are read once.
final class AddressUses {
  /// What one address is for.
  struct Use {
    /// Such as `home` or `work cell`.
    var label: String?
    /// Whether it is to be used before others.
    var isPreferred = false
  }

  /// So many are remembered.
  private static let most = 256
  /// What types say of every address, or of none.
  private static let noise: Set<String> = [
    "internet", "pref", "voice", "x400", "quoted-printable", "text", "parcel", "postal", "intl",
  ]
  private var known: [ArraySlice<UInt8>: Use] = [:]

  /// What an address is for.
  func use(_ line: ContentLine) -> Use {
    if line.written.isEmpty { return Use() }
    if let use = known[line.written] { return use }
    let types = line.words("TYPE")
    let use = Use(
      label: Self.label(types),
      isPreferred: types.contains("pref") || line.parameter("PREF") == "1")
    // A slice would keep its whole file in memory.
    if known.count < Self.most, line.written.count < 200 { known[Array(line.written)[...]] = use }
    return use
  }

  private static func label(_ types: [String]) -> String? {
    if let only = types.first, types.count == 1 { return noise.contains(only) ? nil : only }
    let words = types.filter { !noise.contains($0) }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
