import Drafts
import Language
import Playbook
import Testing
import Voice

/// The critic has nothing to say about our own drafts, whatever is known.
@Suite struct OwnDraftsTests {
  @Test(arguments: LanguageTag.allCases)
  func `nothing is found in a draft of ours`(_ language: LanguageTag) throws {
    let playbook = PromptsTests.playbook()
    let book = try #require(playbook.critic(language))
    for item in DraftMatrix(playbook: playbook, language: language).all(mixes: 1) {
      var context = CriticContext(channel: item.channel)
      context.names = [item.person.given] + (item.person.family.map { [$0] } ?? [])
      if item.situation.hasPrefix("recruiter") { context.features = ["recruiter"] }
      let message = book.critic.message(subject: item.draft.subject, body: item.draft.body)
      for finding in book.critic.review(message, context) {
        let check = book.critic.checks.first { $0.name == finding.check }
        let signs = (check?.has ?? []).flatMap { sign in
          (book.critic.signs[sign] ?? []).flatMap { PhraseFinder(item.draft.body).matches($0) }
            .map { sign + ": " + item.draft.body[$0] }
        }
        Issue.record(
          "\(item.template.name) \(finding.check) “\(finding.words)” \(signs)\n\(item.draft.body)")
      }
    }
  }
}
