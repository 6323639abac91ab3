import CLibedit
import Foundation

extension EditingLineReader {
  /// Names each key's function and binds it in both key maps.
  func bindKeys() {
    add("al-paste") { $0.insert($0.pasted()) }
    add("al-redraw") { _ in CC_REDISPLAY }
    add("al-resized") { $0.drawAfterResize() }
    add("al-tick") { _ in CC_REFRESH }
    add("al-prefill") { $0.insert($0.prefill) }
    add("al-line-break") { $0.insert("\n") }
    add("al-editor") { $0.openEditor() }
    add("al-up") { $0.recall(-1) }
    add("al-down") { $0.recall(1) }
    add("al-right") { $0.right() }
    add("al-end") { $0.end() }
    add("al-delete") { $0.deleteNext() }
    add("al-complete") { $0.complete() }
    add("al-cancel") { $0.prepareToCancel() }
    add("al-leave") { reader in
      reader.cancel()
      return CC_EOF
    }
    add("al-suspend") { $0.suspend() }
    add("al-nothing") { _ in CC_NORM }
    let own: [(Key, String)] = [
      (.paste, "al-paste"), (.redraw, "al-redraw"), (.resized, "al-resized"),
      (.tick, "al-tick"), (.prefill, "al-prefill"),
      (.lineBreak, "al-line-break"), (.editor, "al-editor"), (.up, "al-up"),
      (.down, "al-down"), (.right, "al-right"), (.end, "al-end"), (.ignored, "al-nothing"),
      (.leave, "al-leave"),
      (.left, "ed-prev-char"), (.home, "ed-move-to-beg"), (.wordLeft, "ed-prev-word"),
      (.wordRight, "em-next-word"), (.delete, "al-delete"),
      (.deleteWord, "em-delete-next-word"), (.rubOutWord, "ed-delete-prev-word"),
    ]
    for (key, function) in own { bind(key.notation, function) }
    // The terminal's own keys: Ctrl-C, Ctrl-Z, Tab, and the history by letters.
    for (key, function) in [
      ("^C", "al-cancel"), ("^Z", "al-suspend"), ("^I", "al-complete"), ("^P", "al-up"),
      ("^N", "al-down"), ("^E", "al-end"),
    ] {
      bind(key, function)
    }
    al_bind(editor, "^R", "em-inc-search-prev")
    al_bind(editor, "^W", "ed-delete-prev-word")
  }

  private func bind(_ key: String, _ function: String) {
    al_bind(editor, key, function)
    al_bind_alternative(editor, key, function)
  }

  private func add(_ name: String, _ action: @escaping (EditingLineReader) -> Int32) {
    let slot = KeyActions.add(action)
    guard slot < KeyActions.trampolines.count else { return }
    al_add(editor, name, KeyActions.trampolines[slot])
  }

  /// The text of the line, and whether the cursor stands at its end.
  func line() -> (text: String, isAtEnd: Bool) {
    guard let info = el_line(editor)?.pointee, let buffer = info.buffer, let last = info.lastchar
    else { return ("", true) }
    let bytes = UnsafeRawBufferPointer(start: buffer, count: last - buffer)
    return (String(decoding: bytes, as: UTF8.self), info.cursor == info.lastchar)
  }

  func beforeCursor() -> String {
    guard let info = el_line(editor)?.pointee, let buffer = info.buffer, let cursor = info.cursor
    else { return "" }
    let bytes = UnsafeRawBufferPointer(start: buffer, count: cursor - buffer)
    return String(decoding: bytes, as: UTF8.self)
  }

  func insert(_ text: String) -> Int32 {
    if text.isEmpty { return CC_NORM }
    return el_insertstr(editor, text) == 0 ? CC_REFRESH : CC_ERROR
  }

  /// Puts another text in the place of the line.
  private func replace(with text: String) -> Int32 {
    let whole = line().text
    let after = whole.unicodeScalars.count - beforeCursor().unicodeScalars.count
    if after > 0 { el_cursor(editor, Int32(after)) }
    if !whole.isEmpty { el_deletestr(editor, Int32(whole.unicodeScalars.count)) }
    if !text.isEmpty { el_insertstr(editor, text) }
    return CC_REFRESH
  }

  /// Up and Down: inside a text of several lines first, then through the lines typed before.
  private func recall(_ step: Int) -> Int32 {
    let (text, _) = line()
    if text.contains("\n"), place == nil {
      // A text of several lines that is being written is never changed for an older one.
      return moveInside(text, step) ?? CC_ERROR
    }
    let lines = history.lines
    if place == nil { draft = text }
    let target = (place ?? lines.count) + step
    guard target >= 0, target <= lines.count else { return CC_ERROR }
    place = target == lines.count ? nil : target
    return replace(with: target == lines.count ? draft : lines[target])
  }

  private func moveInside(_ text: String, _ step: Int) -> Int32? {
    let before = beforeCursor()
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
    let row = before.filter { $0 == "\n" }.count
    let column = before.split(separator: "\n", omittingEmptySubsequences: false).last?.count ?? 0
    guard rows.indices.contains(row + step) else { return nil }
    let distance =
      step < 0
      ? -(column + 1 + rows[row - 1].count - min(column, rows[row - 1].count))
      : rows[row].count - column + 1 + min(column, rows[row + 1].count)
    el_cursor(editor, Int32(distance))
    return CC_REFRESH
  }

  private func right() -> Int32 {
    if line().isAtEnd { return hint.isEmpty ? CC_ERROR : insert(hint) }
    el_cursor(editor, 1)
    return CC_CURSOR
  }

  private func end() -> Int32 {
    let (text, isAtEnd) = line()
    if isAtEnd { return hint.isEmpty ? CC_NORM : insert(hint) }
    el_cursor(editor, Int32(text.unicodeScalars.count - beforeCursor().unicodeScalars.count))
    return CC_CURSOR
  }

  /// Ctrl-C: the cursor goes to the end first, so that what follows does not overwrite the line.
  private func prepareToCancel() -> Int32 {
    let (text, isAtEnd) = line()
    if !isAtEnd {
      el_cursor(editor, Int32(text.unicodeScalars.count - beforeCursor().unicodeScalars.count))
    }
    press(.leave)
    return CC_REFRESH
  }

  /// Deletes the character under the cursor; libedit's own steps back when that is the last one.
  private func deleteNext() -> Int32 {
    if line().isAtEnd { return CC_ERROR }
    el_cursor(editor, 1)
    el_deletestr(editor, 1)
    return CC_REFRESH
  }

  /// Tab: the only completion, what all have in common, or the list of them above the line.
  private func complete() -> Int32 {
    let text = beforeCursor()
    let candidates = completer(text)
    guard let first = candidates.first else { return CC_ERROR }
    guard line().isAtEnd else { return CC_ERROR }
    if candidates.count == 1 { return replace(with: first) }
    let common = candidates.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
    if common.count > text.count { return replace(with: common) }
    let start = text.count - (text.split(separator: " ").last?.count ?? 0)
    aboveLine =
      [""] + candidates.prefix(20).map { "  " + String($0.dropFirst(min(start, $0.count))) }
    return CC_REDISPLAY
  }

  private func suspend() -> Int32 {
    leave()
    al_prepare(editor, 0)
    al_suspend()
    _ = al_signals_take()
    al_prepare(editor, 1)
    enter()
    el_resize(editor)
    columns = Int(al_columns())
    aboveLine = question
    return CC_REDISPLAY
  }

  /// Opens the person's editor on the line, and takes back what they wrote.
  private func openEditor() -> Int32 {
    let environment = ProcessInfo.processInfo.environment
    let command = environment["VISUAL"] ?? environment["EDITOR"] ?? "vi"
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("alleato-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("alleato.txt")
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      try Data(line().text.utf8).write(to: file)
    } catch {
      return CC_ERROR
    }
    leave()
    al_prepare(editor, 0)
    let code = al_run(command, file.path)
    al_prepare(editor, 1)
    enter()
    guard code == 0, let data = try? Data(contentsOf: file), data.count <= 200_000 else {
      return CC_REDISPLAY
    }
    let text = PastedText.clean(String(decoding: data, as: UTF8.self))
    _ = replace(with: text)
    return CC_REDISPLAY
  }
}
