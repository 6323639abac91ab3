import CLibedit

/// The actions of our keys; libedit wants plain C functions, so each has a numbered one.
enum KeyActions {
  typealias Action = (EditingLineReader) -> Int32

  /// One reader exists at a time, on the one thread that reads; the list is filled when it is made.
  nonisolated(unsafe) private static var actions: [Action] = []

  static func add(_ action: @escaping Action) -> Int {
    if actions.count == trampolines.count { actions = [] }
    actions.append(action)
    return actions.count - 1
  }

  private static func run(_ slot: Int, _ editor: OpaquePointer?) -> UInt8 {
    guard let reader = EditingLineReader.of(editor), slot < actions.count else {
      return UInt8(CC_ERROR)
    }
    return UInt8(actions[slot](reader))
  }

  static let trampolines: [@convention(c) (OpaquePointer?, Int32) -> UInt8] = [
    { editor, _ in run(0, editor) }, { editor, _ in run(1, editor) },
    { editor, _ in run(2, editor) }, { editor, _ in run(3, editor) },
    { editor, _ in run(4, editor) }, { editor, _ in run(5, editor) },
    { editor, _ in run(6, editor) }, { editor, _ in run(7, editor) },
    { editor, _ in run(8, editor) }, { editor, _ in run(9, editor) },
    { editor, _ in run(10, editor) }, { editor, _ in run(11, editor) },
    { editor, _ in run(12, editor) }, { editor, _ in run(13, editor) },
    { editor, _ in run(14, editor) }, { editor, _ in run(15, editor) },
    { editor, _ in run(16, editor) }, { editor, _ in run(17, editor) },
    { editor, _ in run(18, editor) }, { editor, _ in run(19, editor) },
  ]
}
