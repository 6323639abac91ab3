import Dialogue
import Foundation

/// Who comes, as the moves of its step keep it.
struct ComingLog {
  private static let mark = "coming:"
  private let step: Step
  /// The list so far.
  let list: ComingList

  /// The list of a step.
  init(_ step: Step, _ view: TalkView) {
    self.step = step
    let last = view.moves(step).last { $0.hasPrefix(Self.mark) }
    let data = Data((last?.dropFirst(Self.mark.count)).map(String.init)?.utf8 ?? "".utf8)
    list = (try? JSONDecoder().decode(ComingList.self, from: data)) ?? ComingList()
  }

  /// What is logged of a list.
  func event(_ list: ComingList) throws -> LogEvent {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return .moved(
      step: step.name, Self.mark + String(decoding: try encoder.encode(list), as: UTF8.self))
  }
}
