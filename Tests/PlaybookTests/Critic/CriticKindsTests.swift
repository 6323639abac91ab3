import Critique
import Drafts
import Language
import Playbook
import Testing
import Voice

/// What the critic's kinds of check do that no short example can show.
@Suite struct CriticKindsTests {
  private let playbook = PromptsTests.playbook()

  private func found(
    _ body: String, channel: String? = nil, subject: String? = nil,
    _ change: (inout CriticContext) -> Void = { _ in }
  ) throws -> [CriticFinding] {
    let book = try #require(playbook.critic(.it))
    var context = CriticContext(channel: channel.flatMap { playbook.channel($0) })
    context.names = ["Laura", "Conti"]
    change(&context)
    return book.critic.review(book.critic.message(subject: subject, body: body), context)
  }

  private func checks(_ findings: [CriticFinding]) -> Set<String> { Set(findings.map(\.check)) }

  @Test func `a message of eighty words is short enough, one of eighty-one is not`() throws {
    let words = Array(repeating: "bene.", count: 78).joined(separator: " ")
    #expect(!checks(try found("Ciao Laura, " + words, channel: "message")).contains("too-long"))
    #expect(checks(try found("Ciao Laura, a " + words, channel: "message")).contains("too-long"))
    #expect(!checks(try found("Ciao Laura, a " + words, channel: "email")).contains("too-long"))
  }

  @Test func `a request that the rules hold back had better wait, with their reason`() throws {
    let body = "Ciao Laura, mi daresti un parere sul curriculum? Quando ti è comodo. Sara"
    #expect(!checks(try found(body)).contains("not-now"))
    let held = try found(body) { $0.held["ask"] = ["vi conoscete da due giorni"] }
    let finding = try #require(held.first { $0.check == "not-now" })
    #expect(finding.level == .wait)
    #expect(finding.values["reason"] == .text("vi conoscete da due giorni"))
    #expect(Verdict(held.map(\.level)) == .wait)
    let other = try found("Ciao Laura, ti mando l'articolo. Sara") {
      $0.held["ask"] = ["vi conoscete da due giorni"]
    }
    #expect(!checks(other).contains("not-now"))
  }

  @Test func `words of the other register are found when the register is known`() throws {
    let body = "Gentile dottoressa Conti, Le mando l'articolo. Salutami tua sorella. Sara Neri"
    let findings = try found(body) { $0.strange = "familiar" }
    #expect(checks(findings).contains("register-mixed"))
  }

  @Test func `a placeholder is found whole, in the subject, too`() throws {
    let body = "Ciao Laura, grazie per {object}. A presto, Sara"
    let findings = try found(body, channel: "email", subject: "Per [nome azienda]")
      .filter { $0.check == "unfilled" }
    #expect(findings.map(\.words) == ["{object}", "[nome azienda]"])
    #expect(findings.map(\.isInSubject) == [false, true])
  }

  @Test func `a range tells where the words stand`() throws {
    let body = "Ciao Laura, rispondimi al più presto. Sara"
    let finding = try #require(try found(body).first { $0.check == "pressure" })
    let range = try #require(finding.range)
    #expect(body[range] == "al più presto")
    #expect(finding.words == "al più presto")
  }

  @Test func `the headers of a saved e-mail are not part of the message`() throws {
    let book = try #require(playbook.critic(.it))
    let mail =
      "From: sara@example.org\nSubject: Il corso\n  di lunedì\nTo: x@y.it\n\nCiao Laura, eccolo."
    let (subject, body) = book.parted(mail)
    #expect(subject == "Il corso di lunedì")
    #expect(body == "Ciao Laura, eccolo.")
    #expect(book.parted("Ciao: come va?\n\nBene").subject == nil)
  }

  @Test func `a cliché in a good message holds nothing back`() throws {
    let book = try #require(playbook.critic(.en))
    let body = """
      Hi Laura, I hope this finds you well. You told me in Turin that you were looking for a nurse \
      who has worked nights: my colleague Ana Ruiz has, for six years, and would be glad to talk. \
      Shall I give her your number? If you've found somebody, no problem. Sara
      """
    let judged = book.critic.judged(book.critic.message(subject: nil, body: body), CriticContext())
    #expect(judged.findings.allSatisfy { $0.level == .hint })
    #expect(judged.judgement?.verdict == .send)
  }

  @Test func `a sales message is mended for what it sells`() throws {
    let book = try #require(playbook.critic(.en))
    let body = """
      Hi Laura, we help companies like yours cut their costs by up to 30 percent. Our clients see \
      results within weeks. Do you have 15 minutes this week for a quick demo? Best, Tom
      """
    let judged = book.critic.judged(book.critic.message(subject: nil, body: body), CriticContext())
    let judgement = try #require(judged.judgement)
    #expect(judgement.verdict == .mend)
    #expect(judgement.against.prefix(3).contains { $0.feature.topic == "sale" })
  }

  @Test func `hints alone do not hold a message back`() {
    #expect(Verdict([]) == .send)
    #expect(Verdict([.hint, .hint]) == .send)
    #expect(Verdict([.hint, .mend]) == .mend)
    #expect(Verdict([.mend, .wait, .hint]) == .wait)
  }

  @Test func `no text makes the critic fail`() throws {
    let pieces = [
      "{", "}", "[", "«", "»", "\n", "\n\n", ".", "?", "!", "Ciao", "Laura", ",", " ", "è", "più",
      "presto", "…", "\u{200D}", "👩‍👩‍👧", "mi", "puoi", "presentare", "\"", "al", "{nome}", "'", "’",
    ]
    var seed = SplitMix(state: 9)
    for _ in 0..<1500 {
      let body = (0..<seed.next(40)).map { _ in pieces[seed.next(pieces.count)] + " " }.joined()
      for finding in try found(body, channel: "email", subject: "x") {
        if let range = finding.range, !finding.isInSubject {
          #expect(range.upperBound <= body.endIndex)
        }
      }
    }
  }
}
