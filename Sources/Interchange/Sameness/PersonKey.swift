import Contacts
import Foundation
import Language

/// What two entries are compared by to tell whether they are of one person.
enum PersonKey {
  /// A name without case, accents, hyphens and apostrophes, its words in one order.
  static func name(_ text: String) -> String {
    var words: [[UInt8]] = [[]]
    for byte in Folding.fold(text).utf8 where byte != 0x27 {
      // Letters, figures and whatever is beyond ASCII are of the name; all else parts its words.
      let isPart =
        byte > 0x7F || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x40
      if isPart { words[words.count - 1].append(byte) } else { words.append([]) }
    }
    return words.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }.sorted()
      .joined(separator: " ")
  }

  /// An e-mail address without case and blanks.
  static func email(_ text: String) -> String {
    let lower = text.lowercased()
    guard lower.utf8.contains(where: { $0 <= 0x20 || $0 == 0x3C || $0 == 0x3E || $0 > 0x7F }) else {
      return lower
    }
    return lower.filter { !$0.isWhitespace && $0 != "<" && $0 != ">" }
  }

  /// The codes of countries that have two digits; those with one are 1 and 7, all others have three.
  private static let twoDigits: Set<String> = [
    "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47",
    "48", "49", "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65",
    "66", "81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98",
  ]

  /// The digits of a telephone within its country; nothing when there are too few.
  static func phone(_ text: String) -> (country: String?, digits: String)? {
    // «(0)» is only dialled inside the country; an extension is another telephone's business.
    let bare = (text.contains("(0)") ? text.replacing("(0)", with: "") : text).utf8
      .prefix { !(0x41...0x5A).contains($0 & 0xDF) }
    var digits = String(decoding: bare.filter { (0x30...0x39).contains($0) }, as: UTF8.self)
    var country: String?
    let isAbroad = bare.contains(0x2B) || digits.hasPrefix("00")
    if digits.hasPrefix("00") { digits = String(digits.dropFirst(2)) }
    if isAbroad {
      let length =
        "17".contains(digits.prefix(1)) ? 1 : twoDigits.contains(String(digits.prefix(2))) ? 2 : 3
      country = String(digits.prefix(length))
      digits = String(digits.dropFirst(length))
    }
    let national = String(digits.drop { $0 == "0" })
    return national.count >= 6 ? (country, national) : nil
  }

  /// A link without scheme, subdomain of a language, query and last stroke.
  static func link(_ text: String) -> String {
    var link = text.trimmed
    for prefix in ["https://", "http://", "www."] where link.lowercased().hasPrefix(prefix) {
      link = String(link.dropFirst(prefix.count))
    }
    while link.hasSuffix("/") { link.removeLast() }
    return link
  }

  /// What a page about one person is compared by; nothing for any other page.
  static func profile(_ text: String) -> String? {
    var link = link(text).lowercased()
    if let end = link.firstIndex(where: { "?#".contains($0) }) { link = String(link[..<end]) }
    while link.hasSuffix("/") { link.removeLast() }
    link = link.removingPercentEncoding ?? link
    for (site, mark) in [
      ("linkedin.com/", "in/"), ("linkedin.com/", "pub/"), ("xing.com/", "profile/"),
      ("github.com/", ""), ("facebook.com/", ""), ("twitter.com/", ""), ("x.com/", ""),
      ("t.me/", ""),
    ] {
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

  /// What an address is compared by.
  static func address(_ kind: AddressKind, _ value: String) -> String {
    switch kind {
    case .email: "@" + email(value)
    case .phone: phone(value).map { "+" + $0.digits } ?? "+" + value.filter(\.isNumber)
    case .linkedin, .facebook, .telegram, .web: profile(value) ?? link(value).lowercased()
    case .postal: Folding.fold(value)
    case .uid: value
    }
  }
}
