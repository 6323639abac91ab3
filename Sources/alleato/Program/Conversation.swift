import Coach
import ContactStore
import Contacts
import Foundation
import Ground
import Interchange
import LineEditor
import Playbook
import Turns
import Voice

/// The loop: a line in, a turn out, committed before it is spoken.
struct Conversation {
  let house: House
  let store: ContactStore
  let history: History
  let reader: any LineReader
  var coach: Coach
  private var setAside = 0
  private var seenVersion: Int?

  init(_ house: House, _ store: ContactStore) throws {
    self.house = house
    self.store = store
    history = History(file: house.stateFolder.appendingPathComponent("history"))
    let isPlain = house.options.plain
    if !isPlain, let editing = EditingLineReader(history: history, usesColour: house.usesColour) {
      reader = editing
    } else {
      reader = PlainLineReader(showsPrompt: isatty(0) == 1 && isatty(1) == 1)
    }
    coach = Coach(
      playbook: house.playbook, source: store, language: house.language, at: house.clock.now,
      owner: Int(getpid()), keepsLanguage: house.options.lang != nil,
      isAlive: { kill(pid_t($0), 0) == 0 })
  }

  /// As wide as the window is now.
  private var renderer: Renderer {
    let columns = house.environment["COLUMNS"].flatMap { Int($0) }
    let width = isatty(1) == 1 ? min(Terminal.columns, 100) : columns
    return Renderer(
      usesColour: house.usesColour, width: width,
      isPlain: house.options.plain || house.environment["TERM"] == "dumb")
  }

  /// Talks until the person leaves; the exit code.
  mutating func run() throws -> Int32 {
    let lastTurn = try? store.lastTurn()
    var turn = try coach.begin(lastTurn: lastTurn)
    while true {
      try commit(turn)
      speak(turn)
      switch turn.awaits {
      case .end: return 0
      case .line(let prompt):
        let line =
          prompt.isMessage
          ? reader.readMessage(prompt: "›", prefill: prompt.prefill)
          : reader.read(prompt: "›", prefill: prompt.prefill)
        let input = listen(line, prompt.prefill)
        if case .none = input { return 143 }
        noticeOthers()
        turn = try coach.respond(to: input ?? .ended, at: house.clock.now)
      case .timed(let prompt):
        let (line, seconds) = reader.readTimed { total in
          let rest = total % 60
          let light = prompt.light(at: total)
          return "\(total / 60):" + (rest < 10 ? "0" : "") + "\(rest) "
            + (light.isEmpty ? "" : light + " ") + "›"
        }
        let input: Input? =
          if case .line(let text) = line { .timed(seconds: seconds, text: text) } else {
            listen(line)
          }
        if case .none = input { return 143 }
        turn = try coach.respond(to: input ?? .ended, at: house.clock.now)
      case .errand(let errand):
        let done = try Errands(house, store).run(errand)
        coach.refresh()
        turn = try coach.respond(to: .errandDone(done), at: house.clock.now)
      case .lookBack:
        turn = try coach.respond(to: .lookedBack(undoable), at: house.clock.now)
      case .undo: turn = try undo()
      case .forget(let id, let names):
        do { try store.forget(id, names: names) } catch { throw house.failure(error) }
        history.forget(names)
        turn = try coach.respond(
          to: .forgotten(name: names.first ?? ""), at: house.clock.now)
      case .handOver(let handOver):
        let place = Outbox(house).send(handOver)
        turn = try coach.respond(to: .handedOver(place: place), at: house.clock.now)
      }
    }
  }

  /// What was typed as the coach hears it; nothing when the program is to end.
  private func listen(_ input: LineInput, _ prefill: String = "") -> Input? {
    switch input {
    case .line(var text):
      // A command typed behind what stood in the line already is a command.
      if !prefill.isEmpty, text.hasPrefix(prefill + "/") { text.removeFirst(prefill.count) }
      reader.remember(text)
      return .line(text)
    case .interrupted: return .interrupted
    case .ended: return .ended
    case .terminated: return nil
    }
  }

  /// Reads anew what another program has changed meanwhile.
  private mutating func noticeOthers() {
    guard let version = try? store.version(), version != seenVersion else { return }
    if seenVersion != nil { coach.refresh() }
    seenVersion = version
  }

  /// Changes of more bytes than this are those of hundreds of people.
  private static let largeChange = 65_536

  private var undoable: Undoable? {
    guard let last = try? store.lastUndoable() else { return nil }
    return Undoable(
      label: last.label, seconds: last.seconds, day: last.day,
      isLarge: last.size > Self.largeChange)
  }

  private mutating func undo() throws -> Turn {
    let result: Undoing
    do { result = try store.undoLast() } catch { throw house.failure(error) }
    let input: Input =
      switch result {
      case .done(let label, let outside):
        .undone(label: label, outside: outside, wasRefused: false)
      case .nothing: .undone(label: nil, outside: nil, wasRefused: false)
      case .refused(let label): .undone(label: label, outside: nil, wasRefused: true)
      }
    return try coach.respond(to: input, at: house.clock.now)
  }

  private func commit(_ turn: Turn) throws {
    do {
      try store.commit(
        turn.changes, at: house.clock.now, label: turn.label, outside: turn.outside)
    } catch {
      throw house.failure(error)
    }
  }

  private mutating func speak(_ turn: Turn) {
    var text = ""
    // Where a page was kept is told right after the page, before the next question.
    let pageEnd = turn.pages.isEmpty ? nil : turn.replies.lastIndex { $0.kind == .item }
    for (place, reply) in turn.replies.enumerated() {
      for line in renderer.lines(reply) { text += line + "\n" }
      if place == pageEnd { text += Outbox(house).kept(turn.pages) + "\n" }
    }
    // A person's own texts with a mistake are told of when they are first needed.
    let mistakes = house.playbook.setAside
    if mistakes.count > setAside, let first = mistakes.first?.mark {
      setAside = mistakes.count
      let place = VoiceValue.text("\(house.playbook.path(of: first)):\(first.line)")
      let notice = Reply(
        .note, house.words("set-aside", ["count": .number(setAside), "place": place]))
      text += renderer.lines(notice).joined(separator: "\n") + "\n"
    }
    FileHandle.standardOutput.write(Data(text.utf8))
    if let asked = turn.replies.lastIndex(where: { $0.kind == .ask }) {
      reader.question = turn.replies[asked...].flatMap { renderer.lines($0) }
    }
    let coach = coach
    reader.completer = { coach.completions(for: $0) }
  }
}

/// The terminal that is written to.
enum Terminal {
  /// How many columns it has; 80 when it does not tell.
  static var columns: Int {
    var size = winsize()
    return ioctl(1, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }
}
