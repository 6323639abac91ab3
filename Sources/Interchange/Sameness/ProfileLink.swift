import Foundation
import Language

/// Links to pages about one person.
enum ProfileLink {
  /// The sites, with what stands before the name of somebody there.
  private static let sites: [(site: String, mark: String, whole: [UInt8])] = [
    ("linkedin.com/", "in/"), ("linkedin.com/", "pub/"), ("xing.com/", "profile/"),
    ("github.com/", ""), ("facebook.com/", ""), ("twitter.com/", ""), ("x.com/", ""),
    ("t.me/", ""),
  ].map { ($0.0, $0.1, Array(($0.0 + $0.1).utf8)) }

  /// What a page about one person is compared by; nothing for any other page.
  static func key(_ text: String) -> String? {
    let bytes = Array(BareLink.text(text).utf8)
    guard bytes.allSatisfy({ $0 < 0x80 && $0 != 0x25 }) else { return thorough(text) }
    var link = bytes.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }[...]
    if let end = link.firstIndex(where: { $0 == 0x3F || $0 == 0x23 }) { link = link[..<end] }
    while link.last == 0x2F { link.removeLast() }
    for (site, mark, whole) in sites {
      // Four letters may stand before it, such as a language: «it.linkedin.com».
      guard let start = (0...4).first(where: { link.dropFirst($0).starts(with: whole) }),
        start == 0 || link[link.startIndex + start - 1] == 0x2E
      else { continue }
      let rest = link.dropFirst(start + whole.count)
      let name = rest.prefix { $0 != 0x2F }
      guard !name.isEmpty, !mark.isEmpty || rest.count == name.count else { continue }
      return site + mark + Folding.fold(String(decoding: name, as: UTF8.self))
    }
    return nil
  }

  /// The same for letters beyond plain ones, which may be written with percent signs.
  static func thorough(_ text: String) -> String? {
    var link = BareLink.text(text).lowercased()
    if let end = link.firstIndex(where: { "?#".contains($0) }) { link = String(link[..<end]) }
    while link.hasSuffix("/") { link.removeLast() }
    link = link.removingPercentEncoding ?? link
    for (site, mark, _) in sites {
      guard let range = link.range(of: site + mark) else { continue }
      let before = link[..<range.lowerBound]
      guard before.isEmpty || before.hasSuffix("."), before.count <= 4 else { continue }
      let rest = link[range.upperBound...]
      let name = rest.prefix { $0 != "/" }
      guard !name.isEmpty, mark.isEmpty ? rest == name : true else { continue }
      return site + mark + Folding.fold(name)
    }
    return nil
  }
}
