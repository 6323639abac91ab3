import Hearing
import Voice
import Contacts
import Counsel
import Deeds
import Desk
import Ground
import Language
import Playbook
import Questions
import Turns

/// The coach: a value that turns what a person does into what is said and kept.
///
/// It holds the conversations, asks the ear, and hands what was understood to the question or the
/// command it belongs to. It opens no file and no database: what was read from the store, the clock
/// and the words are handed in; what it wants kept is handed out with each turn.
public struct Coach {
  /// The language it speaks.
  public internal(set) var language: LanguageTag
  let playbook: Playbook
  let source: PendingSource
  /// The process that holds the open conversation.
  let owner: Int
  /// Whether another process is alive, so that its conversation is left to it.
  let isAlive: (Int) -> Bool
  /// Whether the language was asked for, so that the one last spoken does not matter.
  let keepsLanguage: Bool
  var moment: Moment
  var talks: [OpenTalk] = []
  var paused: [Talk] = []
  /// The question of the coach's own that is open.
  var question: (any Question)?
  var turn = Turn()
  private var sitting: Sitting
  var shownAdvice: [AdviceView] = []
  /// Those who were named last.
  var spoken: [EntityID] = []
  /// What was told last.
  var told: Told?
  var interruptions = 0
  var misses = Misses()
  var otherLanguageLines = 0
  var offeredSwitch = false
  let people: PeopleIndex
  let live: LiveCounsel

  /// A coach over a playbook and what is known.
  public init(
    playbook: Playbook, source: any ContactSource, language: LanguageTag, at moment: Moment,
    owner: Int = 0, keepsLanguage: Bool = false,
    isAlive: @escaping (Int) -> Bool = { _ in false }
  ) {
    self.keepsLanguage = keepsLanguage
    self.playbook = playbook
    self.source = PendingSource(source)
    people = PeopleIndex(self.source)
    live = LiveCounsel(playbook, self.source, today: moment.day)
    self.source.follow = { [weak people] in people?.follow($0) }
    self.language = language
    self.moment = moment
    sitting = Sitting(at: moment)
    self.owner = owner
    self.isAlive = isAlive
  }

  var today: Day { moment.day }

  /// The first turn: the greeting, the first run, or the conversation that was left open.
  ///
  /// When the last turn lies ahead of now, the clock is asked about before anything is written.
  public mutating func begin(lastTurn: (seconds: Double, day: Day)? = nil) throws -> Turn {
    (turn, spoken) = (Turn(), try LastSpoken(source, today: today).people)
    let profile = try source.one(Profile.self, EntityID(1))
    if !keepsLanguage, let spoken = profile?.language.flatMap(LanguageTag.init) {
      language = spoken
    }
    if let lastTurn, lastTurn.seconds > moment.seconds + 60, lastTurn.day > today {
      try carryOut(Outcome(.ask(ClockQuestion(lastTurn: lastTurn.day))))
    } else {
      try start()
    }
    return finish()
  }

  /// Hears what the person did and answers.
  public mutating func respond(to input: Input, at moment: Moment) throws -> Turn {
    turn = Turn()
    let isNewDay = moment.day != self.moment.day
    self.moment = moment
    if isNewDay { live.forget(today: moment.day) }
    if case .interrupted = input {
      interrupt()
      return finish()
    }
    interruptions = 0
    switch input {
    case .line(let text): try hear(Cleaning.clean(text, lines: true))
    case .interrupted: break
    case .ended: leave()
    case .timed(let seconds, let text):
      try carryOut(openQuestion?.timed(seconds, Cleaning.clean(text), view) ?? Outcome(.goOn))
    case .lookedBack(let last):
      if let last, sitting.isElsewhere(last, today: today) {
        try carryOut(Outcome(.ask(UndoQuestion(last.label, on: last.day))))
      } else {
        turn.awaits = .undo
      }
    case .undone(let label, let outside, let wasRefused):
      try undone(label, outside, wasRefused)
    case .forgotten(let name):
      forgetCaches()
      talks = []
      try restoreTalks()
      say("forgotten", ["name": .text(name)])
      try goUnder()
    case .errandDone(let done): try carryOut(done.outcome(view))
    case .handedOver(let place):
      if !place.isEmpty { say("handed-over", ["place": .text(place)]) }
      try askAgain()
    }
    return finish()
  }

  mutating func finish() -> Turn {
    // What cannot be followed change by change is computed anew.
    do { try live.endTurn() } catch { live.forget() }
    turn.changes = source.takeChanges()
    // What was told last is the last thing that was done.
    if !turn.changes.isEmpty, turn.label != told?.label { told = nil }
    sitting.note(turn)
    return turn
  }

  /// Another program has changed what is known.
  public mutating func refresh() { forgetCaches() }

  mutating func forgetCaches() {
    people.reload()
    live.forget()
  }

  private mutating func interrupt() {
    interruptions += 1
    if interruptions > 1 {
      leave()
      return
    }
    note("interrupted")
    if case .timed = turn.awaits { turn.awaits = .line(Prompt()) }
  }

  mutating func leave() {
    say(talks.isEmpty ? "goodbye" : "goodbye-open")
    for place in talks.indices where talks[place].talk.owner != nil {
      talks[place].talk.owner = nil
      source.add(talks[place].talk)
    }
    turn.awaits = .end
  }

  private mutating func undone(_ label: String?, _ outside: String?, _ wasRefused: Bool) throws {
    forgetCaches()
    (question, told) = (nil, nil)
    if wasRefused {
      say("undo-refused", ["what": .text(label ?? "")])
    } else if let label {
      sitting.tookBack(label)
      say("undone", ["what": .text(label)])
      if let outside { say("undo-outside", ["place": .text(outside)]) }
    } else {
      say("nothing-to-undo")
    }
    try restoreTalks()
    if talks.isEmpty { return prompt() }
    note("stop-hint", ["command": .text(view.commandWord("stop"))])
    try advance()
  }

  /// What can be completed in a line: commands, people, events and the options that are open.
  public func completions(for line: String) -> [String] {
    let events = ((try? source.all(Event.self)) ?? []).map(\.name)
    let offers = (try? stepQuestion?.expected(view).offers) ?? []
    return view.hearer.completions(
      for: line, known: offers.filter(\.isShown).map(\.label) + events)
  }
}
