import Ground
import Voice

/// A kind of thing that is recalled of somebody, with ways to say it.
public struct Memory: Sendable {
  /// Its name.
  public let name: String
  /// The values it is made of, all of which must be known.
  public let needs: [String]
  /// The ways to say it, by register.
  public let ways: [String: [VoiceText]]
  /// Where it is written.
  public let mark: Mark

  /// A kind of memory.
  public init(name: String, needs: [String], ways: [String: [VoiceText]], mark: Mark) {
    self.name = name
    self.needs = needs
    self.ways = ways
    self.mark = mark
  }
}

/// The memories of one language, and the choice among them.
public struct MemoryBook: Sendable {
  /// The memories, as they were written.
  public let memories: [Memory]
  /// What their texts may mention.
  public let scope: TextScope

  /// A book of memories.
  public init(_ memories: [Memory], scope: TextScope) {
    self.memories = memories
    self.scope = scope
  }

  /// A memory in a sentence, with the values it tells; nothing where none is known.
  ///
  /// - Parameters:
  ///   - order: the names of the memories that may be told, the dearest first.
  ///   - turn: a number that tells one version of a message from the next, so that each says it its
  ///     own way.
  ///   - taken: the values that the message tells by itself.
  public func memory(
    _ order: [String], register: String, turn: Int, taken: Set<String>,
    _ values: [String: VoiceValue], _ speaker: Speaker
  ) -> (text: String, needs: [String])? {
    for name in order {
      guard let memory = memories.first(where: { $0.name == name }),
        memory.needs.allSatisfy({ values[$0] != nil }),
        taken.isDisjoint(with: memory.needs), let ways = memory.ways[register], !ways.isEmpty
      else { continue }
      for step in ways.indices {
        if let text = speaker.sayWhole(ways[(turn + step) % ways.count], values) {
          return (text, memory.needs)
        }
      }
    }
    return nil
  }
}
