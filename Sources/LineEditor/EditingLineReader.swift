import CLibedit
import Foundation

/// Reads lines on a terminal with libedit: editing, history, completion, paste and an editor.
public final class EditingLineReader: LineReader {
  /// What can be completed: the lines that the typed one may become.
  public var completer: (String) -> [String] = { _ in [] }
  let editor: OpaquePointer
  let history: History
  private let searchable: OpaquePointer?
  private var promptBytes: UnsafeMutablePointer<CChar>?
  private var decoder = KeyDecoder()
  private var events: [KeyDecoder.Event] = []
  private var timedPrompt: ((Int) -> String)?
  private var started = 0.0
  private var shownSeconds = 0
  /// What was asked, to be shown again when the program comes back to the foreground.
  public var question: [String] = []
  var prefill = ""
  /// How wide the terminal was when the line was last drawn.
  var columns: Int?
  var aboveLine: [String] = []
  var place: Int?
  var draft = ""
  var hint = ""
  private var hintIsShown = false
  private(set) var wasCancelled = false
  private var wasTerminated = false
  private let usesColour: Bool

  /// A reader on the terminal; nothing when it cannot be edited on (no terminal, `dumb`, unknown).
  public init?(history: History, usesColour: Bool) {
    let type = ProcessInfo.processInfo.environment["TERM"] ?? ""
    guard al_is_terminal(0) != 0, al_is_terminal(1) != 0, !["", "dumb", "unknown"].contains(type)
    else { return nil }
    al_use_utf8()
    guard let editor = al_open("alleato") else { return nil }
    self.editor = editor
    self.history = history
    self.usesColour = usesColour
    searchable = history_init()
    al_data_set(editor, Unmanaged.passUnretained(self).toOpaque())
    if let searchable {
      al_history_size(searchable, 1000)
      for line in history.lines where line.utf8.count <= 900 {
        al_history_enter(searchable, line)
      }
      al_history_attach(editor, searchable)
    }
    al_use_emacs(editor)
    el_source(editor, nil)
    setUp()
  }

  deinit {
    leave()
    al_close(editor)
    if let searchable { history_end(searchable) }
    promptBytes?.deallocate()
  }

  private func setUp() {
    al_forget_insert_codes(editor)
    al_keep_signals_as_keys(editor)
    al_signals_listen()
    al_prompt_set(editor) { editor in EditingLineReader.of(editor)?.promptForEditor() }
    al_getc_set(editor) { editor, wide in EditingLineReader.of(editor)?.next(wide) ?? -1 }
    bindKeys()
  }

  static func of(_ editor: OpaquePointer?) -> EditingLineReader? {
    guard let editor, let data = al_data(editor) else { return nil }
    return Unmanaged<EditingLineReader>.fromOpaque(data).takeUnretainedValue()
  }

  /// Reads a line on the terminal.
  public func read(prompt: String, prefill: String) -> LineInput {
    setPrompt(prompt)
    self.prefill = prefill
    place = nil
    hint = ""
    wasCancelled = false
    events = prefill.isEmpty ? [] : [.key(.prefill)]
    columns = Int(al_columns())
    enter()
    var count: Int32 = 0
    let bytes = el_gets(editor, &count)
    leave()
    if wasTerminated {
      print()
      return .terminated
    }
    if wasCancelled {
      print()
      return .interrupted
    }
    guard let bytes, count > 0 else {
      print()
      return .ended
    }
    var line = String(cString: bytes)
    if line.hasSuffix("\n") { line.removeLast() }
    return .line(line.precomposedStringWithCanonicalMapping)
  }

  /// Reads a line while the prompt counts the seconds.
  public func readTimed(prompt: @escaping (Int) -> String) -> (LineInput, seconds: Int) {
    timedPrompt = prompt
    started = ProcessInfo.processInfo.systemUptime
    shownSeconds = 0
    let line = read(prompt: prompt(0), prefill: "")
    timedPrompt = nil
    return (line, Int((ProcessInfo.processInfo.systemUptime - started).rounded()))
  }

  /// Adds a line to what Up and Ctrl-R find.
  public func remember(_ line: String) {
    history.add(line)
    if let searchable, line.utf8.count <= 900, !line.isEmpty { al_history_enter(searchable, line) }
  }

  func enter() { write("\u{1B}[?2004h") }
  func leave() { write("\u{1B}[?2004l") }

  func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { chars in
        if let base = chars.baseAddress { al_write(base, chars.count) }
      }
    }
  }

  private func setPrompt(_ text: String) {
    promptBytes?.deallocate()
    promptBytes = strdup(
      usesColour ? "\u{1}\u{1B}[36m\u{1}\(text)\u{1}\u{1B}[0m\u{1} " : text + " ")
  }

  /// The prompt; lists that wait are printed above it first.
  private func promptForEditor() -> UnsafeMutablePointer<CChar>? {
    if !aboveLine.isEmpty {
      write(aboveLine.map { $0 + "\r\n" }.joined())
      aboveLine = []
    }
    return promptBytes
  }

  /// The next character for libedit; -1 at the end.
  private func next(_ wide: UnsafeMutablePointer<wchar_t>?) -> Int32 {
    guard let wide else { return -1 }
    while true {
      if !events.isEmpty {
        clearHint()
        switch events.removeFirst() {
        case .scalar(let value): wide.pointee = wchar_t(bitPattern: value)
        case .key(let key): wide.pointee = wchar_t(key.rawValue)
        }
        return 1
      }
      showHint()
      var byte: UInt8 = 0
      let wait: Int32 = decoder.isWaiting ? 50 : timedPrompt == nil ? -1 : 200
      switch al_read_byte(wait, &byte) {
      case 1: events += decoder.take(byte)
      case 0: events += decoder.isWaiting ? decoder.finish() : tick()
      case -2:
        if heardSignals() { return -1 }
      default: return -1
      }
    }
  }

  /// A new second of a timed line.
  private func tick() -> [KeyDecoder.Event] {
    guard let timedPrompt else { return [] }
    let seconds = Int(ProcessInfo.processInfo.systemUptime - started)
    guard seconds != shownSeconds else { return [] }
    shownSeconds = seconds
    // The digits stay without colour: a redraw of changed cells would leak it into the line.
    promptBytes?.deallocate()
    promptBytes = strdup(timedPrompt(seconds) + " ")
    return [.key(.tick)]
  }

  /// Takes signals that came; whether the program is to end.
  private func heardSignals() -> Bool {
    let signals = al_signals_take()
    if signals & Int32(AL_TERMINATED) != 0 {
      wasTerminated = true
      return true
    }
    if signals & Int32(AL_INTERRUPTED) != 0 {
      wasCancelled = true
      return true
    }
    if signals & Int32(AL_CONTINUED) != 0 { press(.redraw) }
    if signals & Int32(AL_RESIZED) != 0 { press(.resized) }
    return false
  }

  func cancel() { wasCancelled = true }

  /// Presses a key of ours before whatever else was typed.
  func press(_ key: Key) { events.insert(.key(key), at: 0) }

  /// Reads what is pasted, up to the end of the paste, as one stretch of text.
  func pasted() -> String {
    var bytes: [UInt8] = []
    let end = Array("\u{1B}[201~".utf8)
    while bytes.count < 1_000_000 {
      var byte: UInt8 = 0
      guard al_read_byte(2000, &byte) == 1 else { break }
      bytes.append(byte)
      if byte == end[end.count - 1], bytes.suffix(end.count).elementsEqual(end) {
        bytes.removeLast(end.count)
        break
      }
    }
    return PastedText.clean(String(decoding: bytes, as: UTF8.self))
  }

  /// The prompt as it stands on the screen, its colours left in.
  var shownPrompt: String {
    promptBytes.map { String(cString: $0).filter { $0 != "\u{1}" } } ?? ""
  }

  private func showHint() {
    guard timedPrompt == nil, events.isEmpty, !decoder.isWaiting else { return }
    let (text, isAtEnd) = line()
    hint = isAtEnd && text.count >= 2 ? suggestion(text) : ""
    guard !hint.isEmpty else { return }
    let used = Columns.width(PastedText.withoutEscapes(shownPrompt)) + Columns.width(text)
    let columns = Int(al_columns())
    let room = columns - used % columns - 1
    guard room > 0, !text.contains("\n") else { return }
    let clipped = Columns.prefix(hint, width: room)
    let style = usesColour ? "\u{1B}[2m" : ""
    guard usesColour, !clipped.isEmpty else { return }
    write("\u{1B}7" + style + clipped + "\u{1B}[0m\u{1B}8")
    hintIsShown = true
  }

  private func clearHint() {
    if hintIsShown { write("\u{1B}[K") }
    hintIsShown = false
  }

  /// What the best completion would add to the line.
  private func suggestion(_ text: String) -> String {
    guard let best = completer(text).first, best.count > text.count,
      best.lowercased().hasPrefix(text.lowercased())
    else { return "" }
    return String(best.dropFirst(text.count))
  }
}
