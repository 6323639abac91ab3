import Contacts
import Counsel
import Dialogue
import Ground
import Language
import Playbook
import Practice
import Voice

/// What an introduction is put together from: the sentences of a conversation, its shape and length.
public struct PitchTable {
  private let wording: Wording
  private let conversation: Conversation
  private let state: DialogueState
  private let moves: [String]
  /// The pace learned from readings aloud.
  public let pace: OwnPace?

  /// The table of a step.
  public init(
    _ wording: Wording, _ conversation: Conversation, _ state: DialogueState, _ step: Step
  ) {
    self.wording = wording
    self.conversation = conversation
    self.state = state
    moves = state.moves[step.name] ?? []
    pace = RehearsalBook(wording).pace
  }

  /// The sentences by part.
  public var sentences: [String: String] {
    var all: [String: String] = [:]
    for step in conversation.script.steps {
      guard let part = step.details["element"]?.value,
        case .text(let sentence)? = state.answers[step.name]
      else { continue }
      all[part] = sentence
    }
    if let given = wording.me?.given, !all.values.contains(where: { $0.contains(given) }) {
      all["name"] = wording.words("pitch-name", ["name": .text(given)])
    }
    if let topic {
      all["topic"] = wording.words("pitch-topic", ["topic": .noun(wording.noun(topic))])
    }
    return all
  }

  private func last(_ key: String) -> String? {
    moves.last { $0.hasPrefix(key + ":") }.map { String($0.dropFirst(key.count + 1)) }
  }

  /// For whom it is, and their topic.
  public var whom: String? { last("for")?.split(separator: "|").first.map(String.init) }
  private var topic: String? {
    last("for")?.split(separator: "|").dropFirst().first.map(String.init)
  }

  /// From where the person starts, by the option of the step that asks it.
  private var situation: String? {
    for step in conversation.script.steps where step.details["element"] == nil {
      guard case .option(let id)? = state.answers[step.name],
        wording.playbook.pitchShapes.all.contains(where: { $0.when.contains(id) })
      else { continue }
      return id
    }
    return nil
  }

  /// The shapes that what there is fills: those for the person's situation first.
  public var shapes: [PitchShape] {
    let there = Set(sentences.keys)
    let fitting = wording.playbook.pitchShapes.all.filter { $0.fits(there, situation) }
    return fitting.filter { !$0.when.isEmpty } + fitting.filter(\.when.isEmpty)
  }

  /// The shape that is shown.
  public var shape: PitchShape? {
    let wanted = last("shape")
    return shapes.first { $0.id == wanted } ?? shapes.first
  }

  /// The length that is shown, in seconds.
  public var seconds: Int {
    last("seconds").flatMap(Int.init) ?? wording.playbook.pitchShapes.first
  }

  /// The next length, longer or shorter; nothing when there is none, or none that differs.
  public func seconds(longer: Bool) -> Int? {
    let all = wording.playbook.pitchShapes.seconds
    let now = composed
    return longer
      ? all.first { $0 > seconds && composed(at: $0) != now }
      : all.last { $0 < seconds && composed(at: $0) != now }
  }

  /// The introduction as it is put together.
  public var composed: ComposedPitch? { composed(at: seconds) }

  private func composed(at seconds: Int) -> ComposedPitch? {
    shape.map { ComposedPitch(sentences, $0, seconds: seconds, in: wording.language, pace: pace) }
  }

  /// The name under which the version as it is shown keeps what the person changed in it.
  public var editKey: String { "edited " + (shape?.id ?? "") + " " + String(seconds) }

  /// The text as it is shown: what the person made of it, else as it is put together.
  public var text: String { last(editKey) ?? composed?.text ?? "" }

  /// Whether a remark of a kind was made already.
  public func wasRemarked(_ kind: String) -> Bool { moves.contains("remarked:" + kind) }
}
