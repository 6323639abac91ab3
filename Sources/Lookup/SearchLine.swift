import Contacts
import Ground
import Language

/// A search as it is typed: words, and filters such as `company:reply` or `silence:>90`.
public struct SearchLine: Sendable {
  /// What is looked for.
  public var search: Search
  /// The words and filters as they were typed.
  public let words: String
  /// The part that is a filter and says nothing that is known; nothing when all are understood.
  public private(set) var unclear: String?
  /// The word of a stage that a tie has to be in, for whoever knows the stages.
  public private(set) var stage: String?

  /// Reads a line.
  public init(_ text: String, filters: SearchFilters, today: Day) {
    search = Search(today: today)
    words = Cleaning.clean(text, limit: 200)
    for part in Self.parts(words) {
      guard let colon = part.firstIndex(of: ":"), colon != part.startIndex,
        let filter = filters.filter(Folding.fold(part[..<colon]))
      else {
        search.terms += Self.terms(part)
        continue
      }
      let value = part[part.index(after: colon)...].filter { $0 != "\"" }
      if !take(filter, value, filters) { unclear = unclear ?? part }
    }
    if search.terms.count > Self.most { search.terms.removeLast(search.terms.count - Self.most) }
  }

  /// So many words are looked for.
  private static let most = 12

  /// What spaces part; quotes hold together what belongs together.
  private static func parts(_ text: String) -> [String] {
    var parts: [String] = [""]
    var isQuoted = false
    for sign in text {
      if sign == "\"" || sign == "“" || sign == "”" || sign == "«" || sign == "»" {
        isQuoted.toggle()
        parts[parts.count - 1].append("\"")
      } else if sign.isWhitespace, !isQuoted {
        parts.append("")
      } else {
        parts[parts.count - 1].append(sign)
      }
    }
    // «azienda: Reply» is typed as often as «azienda:Reply».
    var joined: [String] = []
    for part in parts where !part.isEmpty {
      if let last = joined.last, last.hasSuffix(":"), last.count > 1 {
        joined[joined.count - 1] = last + part
      } else {
        joined.append(part)
      }
    }
    return joined
  }

  /// The words of a text as the index has them.
  static func terms(_ text: some StringProtocol, in field: SearchField? = nil) -> [Search.Term] {
    Folding.fold(text).split { !$0.isLetter && !$0.isNumber }
      .map { Search.Term(String($0), in: field) }
  }

  private mutating func take(
    _ filter: SearchFilter, _ value: String, _ filters: SearchFilters
  ) -> Bool {
    switch filter {
    case .company: return add(value, .employers)
    case .topic: return add(value, .topics)
    case .met: return add(value, .met)
    case .silence:
      search.silence = Self.silence(value)
      return search.silence != nil
    case .stage:
      stage = Folding.fold(value)
      return !value.isEmpty
    case .circle:
      search.ties = filters.ties(Folding.fold(value))
      return search.ties != nil
    }
  }

  private mutating func add(_ value: String, _ field: SearchField) -> Bool {
    let terms = Self.terms(value, in: field)
    search.terms += terms
    return !terms.isEmpty
  }

  /// `>90`, `90` and `<30`, in days.
  private static func silence(_ value: String) -> Search.Silence? {
    let digits = value.drop { "><= ".contains($0) }.prefix { $0.isASCII && $0.isNumber }
    guard let days = Int(digits), days < 100_000 else { return nil }
    return value.contains("<") ? .under(days) : .over(days)
  }
}
