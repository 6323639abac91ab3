import Foundation
import Ground
import Language
import Playbook
import Rules
import Testing
import Voice

@Suite struct OverlayTests {
  private func own(_ files: [String: String]) throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("alleato-overlay-" + UUID().uuidString)
    for (path, text) in files {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return folder
  }

  private func label(_ playbook: Playbook, _ name: String) -> String? {
    let speaker = Speaker(.it, today: Day(number: 0), lexicon: NounLexicon())
    return playbook.label(name, .it).map { speaker.say($0) }
  }

  @Test func `a person's own words take the place of the shipped ones, key by key`() throws {
    let folder = try own(["interface/labels/it.yaml": "goodbye: |\n  Alla prossima.\n"])
    defer { try? FileManager.default.removeItem(at: folder) }
    let playbook = PromptsTests.playbook(own: folder)
    #expect(label(playbook, "goodbye") == "Alla prossima.")
    #expect(label(playbook, "yes") == "sì")
    #expect(playbook.setAside.isEmpty)
  }

  @Test func `a mistake falls back to the shipped text and is told with its place`() throws {
    let folder = try own([
      "interface/labels/it.yaml": "goodbye: |\n  Ciao {nome}.\nyes: |\n  certo\n"
    ])
    defer { try? FileManager.default.removeItem(at: folder) }
    let playbook = PromptsTests.playbook(own: folder)
    #expect(label(playbook, "goodbye")?.contains("salvato") == true)
    #expect(label(playbook, "yes") == "certo")
    let finding = try #require(playbook.setAside.first)
    #expect(finding.code == "T02")
    #expect(finding.mark.line == 2)
    #expect(finding.mark.column == 8)
  }

  @Test func `a file that is no YAML is laid aside as a whole`() throws {
    let folder = try own(["interface/labels/it.yaml": "goodbye: [aperta\n"])
    defer { try? FileManager.default.removeItem(at: folder) }
    let playbook = PromptsTests.playbook(own: folder)
    #expect(label(playbook, "goodbye")?.contains("salvato") == true)
    #expect(playbook.setAside.map(\.code) == ["E00"])
  }

  @Test func `a rule of one's own joins the book`() throws {
    let folder = try own([
      "rules/mine/rules.yaml": """
      rules:
        - rule: my-rule
          priority: 5
          source: followup.rhythm
          when:
            - contact: id $p, closeness close
          advise:
            about: $p
            action: write
      """,
      "rules/mine/it.yaml": "my-rule:\n  advice: |\n    Scrivi a {p.full}.\n  because: |\n    sì\n",
      "rules/mine/en.yaml":
        "my-rule:\n  advice: |\n    Write to {p.full}.\n  because: |\n    yes\n",
    ])
    defer { try? FileManager.default.removeItem(at: folder) }
    let playbook = PromptsTests.playbook(own: folder)
    #expect(playbook.rules.book?.rules.contains { $0.name == "my-rule" } == true)
    let codes = PromptsTests.check(playbook).findings.map(\.code)
    // It has no examples, and makes a narrower rule of ours needless.
    #expect(Set(codes) == ["W14", "W15"])
  }

  @Test func `a parameter of one's own that cannot be read leaves ours, and is told alone`() throws
  {
    let folder = try own(["rules/meeting/rules.yaml": "parameters:\n  follow_up_days: cinque\n"])
    defer { try? FileManager.default.removeItem(at: folder) }
    let playbook = PromptsTests.playbook(own: folder)
    let value = playbook.rules.book?.parameters.first { $0.name == "follow_up_days" }?.value
    #expect(value == 10)
    #expect(PromptsTests.check(playbook).findings.map(\.code) == ["P09"])
  }
}
