import Contacts
import Foundation
import Language

/// What two entries are compared by to tell whether they are of one person.
enum PersonKey {
  /// A name without case, accents, hyphens and apostrophes, its words in one order.
  static func name(_ text: String) -> String {
    Folding.fold(text).split { !$0.isLetter && $0 != "'" && $0 != "@" && !$0.isNumber }
      .map { $0.filter { $0 != "'" } }.sorted().joined(separator: " ")
  }

  /// An e-mail address without case and blanks.
  static func email(_ text: String) -> String {
    text.lowercased().filter { !$0.isWhitespace && $0 != "<" && $0 != ">" }
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
    let bare = text.replacing("(0)", with: "").prefix { !$0.isLetter }
    var digits = bare.filter { $0.isASCII && $0.isNumber }
    var country: String?
    let isAbroad = bare.contains("+") || digits.hasPrefix("00")
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
