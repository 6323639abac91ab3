import Foundation

/// A message as mail programs take it.
public struct MailMessage: Sendable {
  /// The address it goes to, when known.
  public let address: String?
  /// The subject.
  public let subject: String?
  /// The text.
  public let body: String

  /// A message.
  public init(address: String?, subject: String?, body: String) {
    self.address = address
    self.subject = subject
    self.body = body
  }

  /// A `mailto:` link (RFC 6068); nothing when it would be longer than programs accept.
  public var link: String? {
    var parts: [String] = []
    if let subject { parts.append("subject=" + Self.percent(subject)) }
    parts.append("body=" + Self.percent(body.replacing("\n", with: "\r\n")))
    // Several addresses are parted by commas alone.
    let addresses = (address ?? "").replacing(" ", with: "")
    let link =
      "mailto:" + Self.percent(addresses, keeping: "@.,") + "?" + parts.joined(separator: "&")
    return link.utf8.count <= 2000 ? link : nil
  }

  private static func percent(_ text: String, keeping more: String = "") -> String {
    let kept = CharacterSet(
      charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~" + more)
    return text.addingPercentEncoding(withAllowedCharacters: kept) ?? ""
  }

  /// The message as a draft that mail programs open for sending (RFC 5322, `X-Unsent`).
  public var draftFile: String {
    var lines = ["X-Unsent: 1"]
    if let address, !address.contains(where: \.isNewline) { lines.append("To: " + address) }
    if let subject { lines.append("Subject: " + Self.header(subject)) }
    lines += [
      "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: base64", "",
    ]
    let encoded = Data(body.replacing("\n", with: "\r\n").utf8).base64EncodedString()
    var rest = Substring(encoded)
    while !rest.isEmpty {
      lines.append(String(rest.prefix(76)))
      rest = rest.dropFirst(76)
    }
    return lines.joined(separator: "\r\n") + "\r\n"
  }

  /// A header's text in encoded words of at most 75 characters (RFC 2047).
  static func header(_ text: String) -> String {
    let line = text.replacing("\n", with: " ").replacing("\r", with: " ")
    if line.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }), !line.contains("=?") { return line }
    var words: [String] = []
    var chunk = ""
    func flush() {
      if !chunk.isEmpty {
        words.append("=?UTF-8?B?" + Data(chunk.utf8).base64EncodedString() + "?=")
      }
      chunk = ""
    }
    for character in line {
      // The first word shares its line with the header's name.
      let most = words.isEmpty ? 36 : 45
      if (chunk + String(character)).utf8.count > most { flush() }
      chunk.append(character)
    }
    flush()
    return words.joined(separator: "\r\n ")
  }
}
