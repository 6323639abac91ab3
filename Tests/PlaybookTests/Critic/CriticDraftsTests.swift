import Critique
import Drafts
import Foundation
import Ground
import Language
import Playbook
import Testing

/// Drafts with marked flaws and good ones, written by somebody who had not seen the checks.
@Suite struct CriticDraftsTests {
  struct Marked: Decodable {
    let draft: String
    let language: String
    let channel: String
    let given: String
    let family: String
    let relation: String
    let silence: Int
    let subject: String?
    let body: String
    let flaws: [Flaw]

    struct Flaw: Decodable {
      let kind: String
      let words: String
    }
  }

  /// The checks that tell of a kind of flaw, as their author called it.
  private static let checks: [String: Set<String>] = [
    "ask-without-giving": ["ask-without-gift"], "generic-opener": ["generic-opener"],
    "pressure": ["pressure"], "vague-ask": ["vague-ask"], "flattery": ["flattery"],
    "too-long": ["too-long"],
    "no-reason": ["no-reason", "only-the-profile", "silence-without-reason"],
    "no-subject": ["no-subject", "vague-subject"],
    "cold-introduction": ["silence-then-introduction", "gap-then-introduction"],
    "ask-in-greeting": ["ask-in-greeting", "hook-in-greeting"],
    "any-search-open": ["any-search-open"], "chatty-recruiter": ["chatty-to-recruiter"],
    "apologies": ["apologies", "sorry-to-bother"], "hard-to-read": ["hard-to-read"],
    "many-asks": ["many-asks"], "register-mixed": ["register-mixed"],
    "placeholder": ["unfilled"], "cliche": ["cliche", "jargon"], "wrong-name": ["wrong-name"],
    "judgement": ["judgement"], "self-centred": ["balance"],
    "no-context": ["no-context", "no-context-first", "only-the-profile"],
    "no-closing": ["no-closing"],
    "salutation-missing": ["no-greeting", "no-greeting-brief"],
  ]

  private let playbook = PromptsTests.playbook()

  private func drafts() throws -> [Marked] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("drafts.json")
    return try JSONDecoder().decode([Marked].self, from: Data(contentsOf: file))
  }

  private func review(_ draft: Marked) throws -> [CriticFinding] {
    let language = try #require(LanguageTag(rawValue: draft.language))
    let critic = try #require(playbook.critic(language)).critic
    var features: Set<String> = []
    if ["hr", "headhunter", "search-firm", "agency"].contains(draft.relation) {
      features.insert("recruiter")
    }
    if draft.silence > 365 { features.insert("silence") }
    if draft.relation.isEmpty || (draft.relation == "met-at-event" && draft.silence == 0) {
      features.insert("first")
    }
    let context = CriticContext(
      channel: playbook.channel(draft.channel), names: [draft.given, draft.family],
      features: features)
    return critic.review(critic.message(subject: draft.subject, body: draft.body), context)
  }

  @Test func `at least 85 of a hundred marked flaws are found`() throws {
    var (found, all) = (0, 0)
    var missed: [String] = []
    for draft in try drafts() where !draft.flaws.isEmpty {
      let checks = Set(try review(draft).map(\.check))
      for flaw in draft.flaws {
        all += 1
        if checks.isDisjoint(with: Self.checks[flaw.kind, default: []]) {
          missed.append("\(draft.draft) \(flaw.kind): \(flaw.words)")
        } else {
          found += 1
        }
      }
    }
    #expect(all > 100)
    #expect(
      found * 100 >= all * 85, "\(found) of \(all); missed:\n\(missed.joined(separator: "\n"))")
  }

  @Test func `on a good draft there are hints at most`() throws {
    var loud: [String] = []
    for draft in try drafts() where draft.flaws.isEmpty {
      for finding in try review(draft) where finding.level != .hint {
        loud.append("\(draft.draft) \(finding.check): \(finding.words)")
      }
    }
    #expect(loud.isEmpty, "\(loud.joined(separator: "\n"))")
  }
}
