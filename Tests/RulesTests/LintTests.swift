import Ground
import Playbook
import Rules
import Testing

@Suite struct LintTests {
  private func findings(_ rules: String) throws -> [Finding] {
    let vocabulary = try unwrapped(
      VocabularyFileReader.read(BenchBase.text("facts.yaml"), file: "facts.yaml"))
    let contents = RuleFileReader.read(rules, file: "rules.yaml")
    return contents.findings + RuleReader.read(contents.rules, vocabulary: vocabulary).findings
  }

  private func rule(_ when: String, _ head: String = "    advise: {about: $p, action: write}")
    -> String
  {
    "rules:\n  - rule: r\n    priority: 10\n    source: s\n    when:\n\(when)\n\(head)\n"
  }

  @Test(arguments: [
    ("E01", "      - interacton: contact $p, day within 3d", 7, 9, "interaction"),
    ("E02", "      - interaction: contact $p, dir out", 7, 34, nil),
    ("E03", "      - interaction: contact $p, kind mesage", 7, 39, "message"),
    ("E03", "      - interaction: contact $p, day within 3 days", 7, 38, nil),
    ("E05", "      - interaction: contact $p, day > $x", 7, 40, nil),
    ("E10", "      - interaction: contact $p, day", 7, 34, nil),
    ("W04", "      - interaction: contact $p, id $lone", 7, 37, nil),
  ])
  func `each mistake is found at its place`(
    _ code: String, _ when: String, _ line: Int, _ column: Int, _ suggestion: String?
  ) throws {
    let text = "\n" + rule(when)
    let found = try unwrapped(try findings(text).first { $0.code == code })
    #expect(found.mark.line == line)
    #expect(found.mark.column == column)
    #expect(found.arguments["suggestion"] == suggestion)
  }

  @Test func `a rule that another one makes needless is told, with the other one`() throws {
    let wide = rule("      - interaction: contact $p, day within 3d")
    let narrow = wide.replacing("rule: r", with: "rule: narrow").replacing(
      "within 3d\n", with: "within 3d\n      - contact: id $p, category client\n")
    let finding = try unwrapped(
      try findings(wide + narrow.dropFirst(7)).first { $0.code == "W14" })
    #expect(finding.arguments["name"] == "narrow")
    #expect(finding.arguments["other"] == "r")
    #expect(try !findings(wide).contains { $0.code == "W14" })
  }

  @Test func `a relation that negates itself is refused with its circle`() throws {
    let found = try findings(BenchBase.text("bad.yaml"))
    #expect(found.contains { $0.code == "E06" } || found.contains { $0.code == "E01" })
    let circle = """
      rules:
        - rule: a
          derive: {warm: contact $p}
          when:
            - contact: id $p
            - not:
                - reachable: contact $p
        - rule: b
          derive: {reachable: contact $p}
          when:
            - warm: contact $p
      """
    let finding = try unwrapped(try findings(circle).first { $0.code == "E06" })
    #expect(finding.arguments["path"]?.contains("reachable") == true)
  }

  @Test func `a name used twice, a missing priority and a missing source are told`() throws {
    let twice = rule("      - contact: id $p") + rule("      - contact: id $p").dropFirst(7)
    #expect(try findings(twice).contains { $0.code == "E07" })
    let bare = """
      rules:
        - rule: r
          when:
            - contact: id $p
          advise: {about: $p, action: write}
      """
    let codes = Set(try findings(bare).map(\.code))
    #expect(codes.isSuperset(of: ["E08", "E09"]))
  }

  @Test func `conditions that share no variable are doubted`() throws {
    let found = try findings(
      rule("      - contact: id $p\n      - event: id $e, day within 3d\n      - met: event $e"))
    #expect(found.contains { $0.code == "W11" })
  }

  @Test func `the bench's own rules are clean but for texts`() throws {
    let codes = Set(try findings(BenchBase.text("rules.yaml")).filter(\.isError).map(\.code))
    #expect(codes == [])
  }
}
