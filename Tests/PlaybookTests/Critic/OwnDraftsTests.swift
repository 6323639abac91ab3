import Critique
import Drafts
import Language
import Playbook
import Testing
import Voice

/// The critic finds nothing to mend in our own drafts, whatever is known, and seldom gives a hint.
@Suite struct OwnDraftsTests {
  private static let toAnybody: Set<String> = [
    "article", "give-first", "hello", "introduce", "introduce-ask", "news", "reply", "reply-help",
    "thanks", "thanks-introduction",
  ]
  private static let afterSilence: Set<String> = [
    "birthday", "christmas", "name-day", "new-job", "new-year", "reconnect", "wishes",
  ]

  @Test(arguments: LanguageTag.allCases)
  func `nothing is to be mended in a draft of ours`(_ language: LanguageTag) throws {
    let playbook = PromptsTests.playbook()
    let book = try #require(playbook.critic(language))
    var (drafts, hints) = (0, 0)
    for item in DraftMatrix(playbook: playbook, language: language).all(mixes: 1) {
      var context = CriticContext(channel: item.channel)
      context.names = [item.person.given] + (item.person.family.map { [$0] } ?? [])
      // What the rules may know where they let such a message be: a request to somebody who is
      // hardly known, or after a long silence, is held back before it is written.
      if Self.toAnybody.contains(item.situation) { context.features = ["first"] }
      if Self.afterSilence.contains(item.situation) { context.features = ["silence"] }
      if item.situation.hasPrefix("recruiter") { context.features.insert("recruiter") }
      if language == .it, !item.channel.isPublic {
        context.strange = item.template.register == "tu" ? "formal" : "familiar"
      }
      let message = book.critic.message(subject: item.draft.subject, body: item.draft.body)
      let (findings, judgement) = book.critic.judged(message, context)
      if let judgement, judgement.verdict == .mend {
        let carried = judgement.against.prefix(3).map { part in
          part.feature.name + ": " + part.places.map { item.draft.body[$0] }.joined(separator: ", ")
        }
        Issue.record("\(item.template.name) is to be mended: \(carried)\n\(item.draft.body)")
      }
      drafts += 1
      if !findings.isEmpty { hints += 1 }
      for finding in findings where finding.level != .hint {
        let check = book.critic.checks.first { $0.name == finding.check }
        let signs = (check?.has ?? []).flatMap { sign in
          (book.critic.signs[sign] ?? []).flatMap { PhraseFinder(item.draft.body).matches($0) }
            .map { sign + ": " + item.draft.body[$0] }
        }
        Issue.record(
          "\(item.template.name) \(finding.check) “\(finding.words)” \(signs)\n\(item.draft.body)")
      }
    }
    #expect(drafts > 300)
    #expect(hints * 50 <= drafts, "\(hints) hints in \(drafts) drafts")
  }
}
