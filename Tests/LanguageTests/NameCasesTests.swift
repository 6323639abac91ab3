import Foundation
import Language
import Playbook
import Testing
import Vocabulary

/// Names, employers and people in running text, in cases written down apart from the code.
@Suite struct NameCasesTests {
  @Test func `enough given names are known in both languages, most with a gender`() {
    for (language, least) in [(LanguageTag.it, 1500), (.en, 1000)] {
      let names = NamesMaterial.playbook().lexicons(language).names
      let gendered = names.masculine.union(names.feminine)
      #expect(gendered.count >= least)
      #expect(names.masculine.isDisjoint(with: names.feminine))
    }
  }

  private func read(_ given: String, _ family: String) -> PersonName {
    NameReader(NamesMaterial.lexicon(.it)).read(given: given, family: family.isEmpty ? nil : family)
  }

  @Test func `names are read as they are meant, whatever was written around them`() throws {
    for row in try NamesMaterial.rows("names.tsv") {
      let name = read(row[0], row[1])
      let gender = name.title?.gender.map { $0 == .feminine ? "f" : "m" } ?? ""
      let read = [
        name.title?.id ?? "", gender, name.given, name.family ?? "",
        name.aside.joined(separator: " ; "),
      ]
      #expect(read == Array(row[2...]), "\(row[0]) | \(row[1])")
    }
  }

  @Test func `an employer is one under all its names, and names that look alike stay apart`() throws
  {
    for row in try NamesMaterial.rows("employers.tsv") {
      #expect(OrganisationName.isSame(row[0], row[1]) == (row[2] == "yes"), "\(row[0]) | \(row[1])")
      guard !row[3].isEmpty else { continue }
      let shown = OrganisationName.better(
        OrganisationName(row[0]).shown, OrganisationName(row[1]).shown)
      #expect(shown == row[3], "\(row[0]) | \(row[1])")
    }
  }

  @Test(arguments: LanguageTag.allCases)
  func `people are found in running text, and nothing else is`(language: LanguageTag) throws {
    let finder = try NamesMaterial.finder(language)
    for row in try NamesMaterial.rows("people-\(language.rawValue).tsv", skipping: 0) {
      let found = finder.find(in: row[0]).map { mention in
        mention.isKnown ? mention.known.joined(separator: "|") : mention.name.fullName
      }
      #expect(found.joined(separator: "; ") == row[1], "\(row[0])")
    }
  }
}
