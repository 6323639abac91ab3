import Critique
import Drafts
import Ground
import Language
import Rules

/// Whether the critic finds what its examples say it finds.
extension PlaybookCheck {
  /// C03 for an example in which nothing is found, C04 for one in which something is.
  static func examples(_ playbook: Playbook, _ language: LanguageTag) -> [Finding] {
    guard let book = playbook.critic(language) else { return [] }
    // What rules derive of a relationship may have a sign of the same name in the words.
    let derived = playbook.rules.vocabulary.derived
    let checks = Dictionary(
      book.critic.checks.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return book.examples.compactMap { example in
      guard let check = checks[example.check] else { return nil }
      let (subject, body) = book.parted(example.text)
      let channel = check.channels.sorted().first ?? "email"
      let context = CriticContext(
        channel: playbook.channel(channel), names: ["Laura", "Conti"],
        features: Set(
          check.has.filter { book.critic.signs[$0] == nil || derived[$0] != nil }))
      let message = book.critic.message(subject: subject, body: String(body))
      let found = book.critic.review(message, context).contains { $0.check == example.check }
      if found == example.isFound { return nil }
      return Finding(example.isFound ? "C03" : "C04", example.mark, ["name": example.check])
    }
  }
}
