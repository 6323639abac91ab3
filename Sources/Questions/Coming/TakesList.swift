import Language
import Turns

/// A question whose answer may stand in a file.
public protocol TakesList {
  /// What the text of a file answers; nothing when it answers nothing.
  func taken(list text: String, from file: String, _ view: TalkView) throws -> Outcome?
}

extension TakesList {
  /// A file is read where a path is typed.
  public func taken(path typed: String) -> Outcome? {
    TypedPath(typed).map { Outcome(.errand(.readList($0.path))) }
  }
}
