import Drafts
import Ground
import Language

/// Situations by channel and register: how many versions there are, or why there are none.
public struct TemplateMatrix: Sendable {
  /// One cell of the matrix, in one language.
  public struct Cell: Sendable {
    /// The situation.
    public let situation: String
    /// The channel.
    public let channel: String
    /// `tu` or `lei`; nothing for a channel that stays empty.
    public let register: String?
    /// How many versions there are.
    public let count: Int
    /// How many are needed.
    public let least: Int
    /// The name of the reason why it is empty: `better-written`, `one-to-one` and so on.
    public let reason: String?
  }

  /// The cells, by situation, channel and register.
  public let cells: [Cell]

  init(_ playbook: Playbook, _ language: LanguageTag) {
    cells = playbook.situationNames.flatMap { name -> [Cell] in
      let situation = playbook.situation(name)
      let templates = playbook.templates(name, language)
      return playbook.channels.flatMap { channel -> [Cell] in
        let reason = situation.empty.first { $0.channel.value == channel.name }?.reason
        let isWanted = situation.channels.contains { $0.value == channel.name }
        if !isWanted {
          return [
            Cell(
              situation: name, channel: channel.name, register: nil, count: 0, least: 0,
              reason: reason)
          ]
        }
        // What is said to many has one register.
        return (channel.isPublic ? ["tu"] : ["tu", "lei"]).map { register in
          Cell(
            situation: name, channel: channel.name, register: register,
            count: templates.count { $0.channel == channel.name && $0.register == register },
            least: situation.versions, reason: nil)
        }
      }
    }
  }
}

extension Playbook {
  /// The templates of a language as a matrix.
  public func templateMatrix(_ language: LanguageTag) -> TemplateMatrix {
    TemplateMatrix(self, language)
  }
}
