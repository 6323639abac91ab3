import Drafts
import Ground
import Testing
import Voice

@Suite struct TemplateChoiceTests {
  private static func template(
    _ name: String, _ register: String = "tu", _ length: Template.Length = .standard,
    _ tone: Template.Tone = .plain
  ) -> Template {
    let mark = Mark(file: "test", line: 1, column: 1)
    return Template(
      name: name, channel: "email", register: register, length: length, tone: tone, subject: nil,
      body: TextParser.parse(name, at: mark).text, mark: mark)
  }

  private let all = [
    template("plain"), template("short", "tu", .short), template("warm", "tu", .standard, .warm),
    template("formal", "lei"), template("formal-warm", "lei", .standard, .warm),
  ]

  private func choice(_ wishes: TemplateChoice.Wish...) -> TemplateChoice {
    var choice = TemplateChoice(all, channel: "email", register: "tu")
    for wish in wishes { choice.follow(wish) }
    return choice
  }

  @Test func `the first version is the plain one of standard length`() {
    #expect(choice().template?.name == "plain")
  }

  @Test func `a wish leads to the version that has it`() {
    #expect(choice(.shorter).template?.name == "short")
    #expect(choice(.warmer).template?.name == "warm")
    #expect(choice(.warmer, .plainer).template?.name == "plain")
  }

  @Test func `another version is one that was not shown, as long as there is one`() {
    #expect(choice(.another).template?.name == "short")
    #expect(choice(.another, .another).template?.name == "warm")
    #expect(choice(.another, .another, .another).template?.name == "plain")
  }

  @Test func `a wish that is fulfilled already cannot be had again`() {
    #expect(!choice(.shorter).canBe(.shorter))
    #expect(!choice(.warmer).canBe(.warmer))
    #expect(!choice().canBe(.plainer))
  }

  @Test func `the other register keeps length and tone where it can`() {
    var warm = choice(.warmer)
    warm.move(to: all, channel: "email", register: "lei")
    #expect(warm.template?.name == "formal-warm")
    var short = choice(.shorter)
    short.move(to: all, channel: "email", register: "lei")
    #expect(short.template?.name == "formal")
  }

  @Test func `a channel without templates has none`() {
    #expect(TemplateChoice(all, channel: "phone", register: "tu").template == nil)
  }
}
