import Drafts
import Language
import Testing
import Voice

/// Every template, with everything that may be known, with nothing and with mixes: what leaves is whole.
@Suite struct TemplateMatrixTests {
  private func matrix(_ language: LanguageTag) -> DraftMatrix {
    DraftMatrix(playbook: PromptsTests.playbook(), language: language)
  }

  @Test(arguments: LanguageTag.allCases)
  func `no draft has a gap, a doubled blank or a stray stop`(_ language: LanguageTag) {
    let filled = matrix(language).all(mixes: 8)
    #expect(filled.count > 4000)
    for item in filled {
      let text = (item.draft.subject.map { $0 + "\n" } ?? "") + item.draft.body
      for stray in [
        "{", "}", "[", "]", "||", "  ", " ,", " .", "..", ",.", ",,", ":.", ".:", "()", "«»",
        "\n\n\n",
        "?.", ".?", "??", "! .", " ;", ";.", "\n,", "\n.", ": \n",
      ] {
        #expect(!text.contains(stray), "\(item.template.name): “\(stray)”\n\(text)")
      }
      #expect(!text.hasSuffix(" ") && !text.hasSuffix(","), "\(item.template.name)\n\(text)")
      #expect(
        (item.template.channel == "email") == (item.draft.subject?.isEmpty == false),
        "\(item.template.name)")
    }
  }

  @Test(arguments: LanguageTag.allCases)
  func `every draft fits its channel, is signed, and greets`(_ language: LanguageTag) {
    for item in matrix(language).all(mixes: 8) {
      let (template, body) = (item.template, item.draft.body)
      #expect(
        item.channel.fits(body),
        "\(template.name): \(item.channel.length(body)) in\n\(body)")
      if let subject = item.draft.subject {
        #expect(subject.count <= 78, "\(template.name): \(subject)")
      }
      if !item.channel.isPublic, !item.channel.isSpoken {
        #expect(body.contains("Sara Neri"), "\(template.name) is not signed")
        #expect(body.contains(item.person.given) || body.contains(item.person.family ?? "–"))
      }
    }
  }

  @Test(arguments: LanguageTag.allCases)
  func `a sentence begins with a capital`(_ language: LanguageTag) {
    for item in matrix(language).all(mixes: 4) {
      for match in item.draft.body.matches(of: /[.?!] (\p{Ll}\w*)/) {
        #expect(Bool(false), "\(item.template.name): \(match.1) in\n\(item.draft.body)")
      }
    }
  }

  /// The words that belong to one way of address only.
  @Test func `tu and Lei are never mixed`() {
    let familiar: Set<String> = [
      "ti", "te", "tu", "tuo", "tua", "tuoi", "tue", "dimmi", "scrivimi", "fammi", "chiedi", "hai",
      "sei", "vuoi", "puoi", "sai", "stai", "potresti", "vorresti", "saresti", "avresti",
      "conoscerti", "aiutarti", "scriverti", "salutarti", "risentirti", "rivederti", "sentirti",
      "ringraziarti", "mandarti", "vederti", "dirti", "chiederti", "raccontarti", "presentarti",
    ]
    let formal: Set<String> = ["Suo", "Sua", "Suoi", "Sue"]
    for item in matrix(.it).all(mixes: 3) where item.situation != "introduce" {
      let words = item.draft.body.split { !$0.isLetter }.map(String.init)
      if item.template.register == "tu" {
        // At the beginning of a sentence a capital means nothing.
        let inside = zip(words, words.dropFirst()).map(\.1).filter { formal.contains($0) }
        #expect(inside.isEmpty, "\(item.template.name): \(inside)\n\(item.draft.body)")
        let joined = words.filter { $0.count > 4 && ($0.hasSuffix("Le") || $0.hasSuffix("La")) }
        #expect(joined.isEmpty, "\(item.template.name): \(joined)")
      } else {
        let found = words.filter { familiar.contains($0) }
        #expect(found.isEmpty, "\(item.template.name): \(found)\n\(item.draft.body)")
      }
    }
  }
}
