/// Links as they are kept and compared.
enum BareLink {
  /// A link without scheme, `www.` and last stroke.
  static func text(_ text: String) -> String {
    var link = text.trimmed
    for prefix in ["https://", "http://", "www."] as [StaticString] where link.begins(prefix) {
      link = String(link.utf8.dropFirst(prefix.utf8CodeUnitCount)) ?? link
    }
    while link.utf8.last == 0x2F { link.unicodeScalars.removeLast() }
    return link
  }
}
