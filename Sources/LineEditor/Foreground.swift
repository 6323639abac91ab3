import CLibedit
import Foundation

/// Another program run in the foreground, with the same terminal.
public enum Foreground {
  /// Runs a program and waits for it.
  ///
  /// - Returns: its exit code, or -1 when it could not be run or was killed.
  public static func run(_ program: String, _ arguments: [String]) -> Int32 {
    let words = ([program] + arguments).map { strdup($0) }
    defer { for word in words { free(word) } }
    return al_run_program(words + [nil])
  }
}
