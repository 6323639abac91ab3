import Contacts
import Foundation
import Language

/// What two entries are compared by to tell whether they are of one person.
enum PersonKey {
  /// A name without case, accents, hyphens and apostrophes, its words in one order.
  static func name(_ text: String) -> String {
    var bytes: [UInt8] = []
    var words: [Range<Int>] = []
    var start = 0
    func end() {
      if start < bytes.count { words.append(start..<bytes.count) }
      start = bytes.count
    }
    for byte in Folding.fold(text).utf8 where byte != 0x27 {
      // Letters, figures and whatever is beyond ASCII are of the name; all else parts its words.
      let isPart =
        byte > 0x7F || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x40
      if isPart { bytes.append(byte) } else { end() }
    }
    end()
    if words.count > 1 { words.sort { bytes[$0].lexicographicallyPrecedes(bytes[$1]) } }
    var joined: [UInt8] = []
    joined.reserveCapacity(bytes.count + words.count)
    for word in words {
      if !joined.isEmpty { joined.append(0x20) }
      joined += bytes[word]
    }
    return String(decoding: joined, as: UTF8.self)
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
  private static let twoDigits: Set<Int> = [
    20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56,
    57, 58, 60, 61, 62, 63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98,
  ]

  /// The digits of a telephone within its country; nothing when there are too few.
  static func phone(_ text: String) -> (country: String?, digits: String)? {
    // «(0)» is only dialled inside the country; an extension is another telephone's business.
    let bare = (text.holds("(0)") ? text.replacing("(0)", with: "") : text).utf8
      .prefix { !(0x41...0x5A).contains($0 & 0xDF) }
    var digits = bare.filter { (0x30...0x39).contains($0) }[...]
    var country: String?
    let isFar = digits.starts(with: [0x30, 0x30])
    let isAbroad = isFar || bare.contains(0x2B)
    if isFar { digits = digits.dropFirst(2) }
    if isAbroad {
      let code = digits.prefix(2).reduce(0) { $0 * 10 + Int($1) - 0x30 }
      let isOne = digits.first == 0x31 || digits.first == 0x37
      let length = isOne ? 1 : digits.count > 1 && twoDigits.contains(code) ? 2 : 3
      country = String(decoding: digits.prefix(length), as: UTF8.self)
      digits = digits.dropFirst(length)
    }
    let national = digits.drop { $0 == 0x30 }
    return national.count >= 6 ? (country, String(decoding: national, as: UTF8.self)) : nil
  }

  /// A link without scheme, subdomain of a language, query and last stroke.
  static func link(_ text: String) -> String { BareLink.text(text) }

  /// What a page about one person is compared by; nothing for any other page.
  static func profile(_ text: String) -> String? { ProfileLink.key(text) }

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
