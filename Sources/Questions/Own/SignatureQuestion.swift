import Counsel
import Contacts
import Dialogue
import Hearing
import Language
import Turns
import Voice

/// The name a message is signed with, asked when the first message needs it.
public struct SignatureQuestion: Question {
  /// What it is called.
  public static let word = "signature"
  private static let longest = 80

  /// The question.
  public init() {}

  /// Whatever is typed.
  public func expected(_ view: TalkView) -> Expected { Expected(.anything) }

  /// It is asked with the name that is known.
  public func asked(_ view: TalkView) -> Outcome {
    var outcome = Outcome(.stay(Prompt()))
    let values = view.wording.me.map { ["name": VoiceValue.text($0.full)] } ?? [:]
    outcome.effects.put(.ask, view.words("ask-signature", values))
    return outcome
  }

  /// The name to sign with is kept.
  public func answered(_ reading: Reading, _ view: TalkView) throws -> Outcome? {
    try sign(reading.text.replacing("\n", with: " ").trimmingPunctuation, view)
  }

  /// An empty line leaves what is known.
  public func entered(_ view: TalkView) throws -> Outcome { try sign("", view) }

  private func sign(_ line: String, _ view: TalkView) throws -> Outcome {
    guard line.isEmpty || line.contains(where: \.isLetter) else {
      return refused(view.words("not-a-name", ["name": .text(line)]), view)
    }
    guard line.count <= Self.longest else {
      let values: [String: VoiceValue] = [
        "count": .number(line.count), "most": .number(Self.longest),
      ]
      return refused(view.words("too-long", values), view)
    }
    var profile = try view.source.one(Profile.self, EntityID(1)) ?? Profile()
    let (given, family) = view.hearer.parted(line)
    if !line.isEmpty, profile.given == nil || (profile.given == given && family != nil) {
      (profile.given, profile.family) = (given, family)
    }
    profile.signature = line.isEmpty ? view.wording.me?.full ?? "" : line
    var outcome = Outcome(.goOn)
    outcome.effects.changes = [.save(profile)]
    outcome.effects.label = view.shortened(line)
    return outcome
  }

  private func refused(_ words: String, _ view: TalkView) -> Outcome {
    var outcome = asked(view)
    outcome.effects.replies.insert(Reply(.say, words), at: 0)
    return outcome
  }
}
