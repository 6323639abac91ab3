import Counsel
import Critique
import Drafts
import Language
import Playbook
import Voice

extension Sheet {
  /// What can be done with a message; the numbers stay the same from one version to the next.
  public static let options = [
    "good", "shorter", "warmer", "formal", "register", "another", "language", "edit", "dropped",
  ]

  /// The move that a wish comes to; nothing when there is no such version.
  public func revision(_ wish: String, _ playbook: Playbook) -> Drafting.Move? {
    let other = register == "tu" ? "lei" : "tu"
    let hasOther = playbook.templates(situation, language).contains {
      $0.channel == channel.name && $0.register == other
    }
    switch wish {
    case "register": return hasOther ? .register(other) : nil
    case "language": return .language(language.other)
    case "formal":
      if register == "tu", hasOther { return .register("lei") }
      return choice.canBe(.plainer) ? .wish(.plainer) : nil
    default:
      guard let wish = TemplateChoice.Wish(rawValue: wish), choice.canBe(wish) else { return nil }
      return .wish(wish)
    }
  }
}

extension Wording {
  /// What a message is, and how long and how easily read.
  public func title(of sheet: Sheet) -> String {
    var facts: [String: VoiceValue] = [
      "channel": .text(words("channel-" + sheet.channel.name)),
      "register": .text(words("register-\(sheet.register)-\(sheet.language.rawValue)")),
      "count": .number(sheet.draft.wordCount),
    ]
    if sheet.channel.mostCharacters != nil {
      facts["count"] = .number(sheet.draft.body.count)
      return words("draft-characters", facts)
    }
    guard let ease = sheet.draft.ease(in: sheet.language) else { return words("draft", facts) }
    facts["ease"] = .number(ease)
    facts["feel"] = .text(words("ease-" + (ease >= 60 ? "easy" : ease >= 40 ? "fair" : "hard")))
    return words("draft-measured", facts)
  }

  /// The labels of what can be done with a message.
  public func labels(of sheet: Sheet) -> [String] {
    Sheet.options.map { option in
      switch option {
      case "register":
        words((sheet.register == "tu" ? "draft-to-lei-" : "draft-to-tu-") + sheet.language.rawValue)
      case "language": words("draft-to-" + sheet.language.other.rawValue)
      default: words("draft-" + option)
      }
    }
  }

  /// A remark on a message, with its better way.
  public func words(of remark: Review.Remark) -> String {
    var values: [String: VoiceValue] = ["reason": .text(remark.reason)]
    values["better"] = remark.better.map { .text($0) }
    let said = words(remark.level == .hint ? "remark-hint" : "remark", values)
    guard let mended = remark.mended else { return said }
    return said + " " + words("remark-mended", ["words": .text(mended)])
  }

  /// As many small things as are told at once; who hears of five mends none.
  private static let mostSmall = 2

  /// A review in words: the verdict, then each remark with the principle it follows, each once.
  public func lines(of review: Review) -> (verdict: String, remarks: [(String, principle: String?)])
  {
    var cited: Set<String> = []
    // Of a check that finds several places the first is enough to read.
    var seen: Set<String> = []
    var small = 0
    let firsts = review.remarks.filter { remark in
      guard seen.insert(remark.check).inserted else { return false }
      if remark.level == .hint { small += 1 }
      return remark.level != .hint || small <= Self.mostSmall
    }
    let remarks = firsts.map { remark -> (String, principle: String?) in
      guard remark.level != .hint, let id = remark.principles.first, cited.insert(id).inserted
      else { return (words(of: remark), nil) }
      return (words(of: remark), principle(id))
    }
    let praise = review.praise.map { [($0, principle: String?.none)] } ?? []
    return (words("verdict-" + review.verdict.rawValue), praise + remarks)
  }
}
