import Foundation

/// A bar on standard error for work that takes longer than a second.
final class ProgressBar {
  private let isShown: Bool
  private let start = ProcessInfo.processInfo.systemUptime
  private var last = 0.0
  private var wasShown = false

  init(isShown: Bool) { self.isShown = isShown }

  /// Shows how much is done, ten times a second at most.
  func show(_ done: Int, of total: Int) {
    let now = ProcessInfo.processInfo.systemUptime
    guard isShown, total > 0, now - start > 1, now - last > 0.1 else { return }
    last = now
    wasShown = true
    let width = 30
    let filled = width * done / total
    let bar =
      String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    FileHandle.standardError.write(Data("\r\(bar) \(100 * done / total)%".utf8))
  }

  /// Takes the bar away.
  func clear() {
    if wasShown { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
  }
}
