import Contacts
import Desk
import Hearing
import Questions
import Voice

/// The critic reads the open draft, or asks for a text: `/critica`, `/critica Laura Conti`.
public enum CritiqueCommand: Command {
  /// What it is called.
  public static let id = "critique"
  /// More words than this are a text, fewer a name.
  private static let longestName = 6

  /// Reads, or asks.
  public static func run(_ rest: String, _ view: CommandView) throws -> Outcome {
    let talk = view.talk
    if rest.isEmpty, let question = view.step as? DraftQuestion,
      let desk = talk.desk(question.own), let leave = try talk.gate(question.own)?.leave,
      let sheet = desk.sheet(leave)
    {
      var outcome = Outcome(.again)
      let review = try Reviewer(talk.wording, talk.counsel()).review(sheet, for: desk.everybody)
      outcome.effects.replies = talk.lines(of: review)
      return outcome
    }
    if rest.split(separator: " ").count > longestName || rest.contains("\n") {
      let text = Reading(.enter, Sureness.exact, rest)
      return try CritiqueQuestion(to: nil).answered(text, talk) ?? Outcome(.again)
    }
    if rest.isEmpty { return Outcome(.ask(CritiqueQuestion(to: nil))) }
    guard case .one(let entry) = try talk.hearer.find(rest) else {
      var outcome = Outcome(.again)
      outcome.effects.say(talk.words("nobody-known", ["name": .text(rest)]))
      return outcome
    }
    return Outcome(.ask(CritiqueQuestion(to: entry.id)))
  }
}
