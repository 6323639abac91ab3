import ArgumentParser
import ContactStore
import Contacts
import Foundation
import Ground
import Language
import LineEditor
import Playbook
import Vocabulary
import Voice
import Questions

/// Where everything is put together: folders, language, words and data.
struct House {
  let environment: [String: String]
  let options: GlobalOptions
  let language: LanguageTag
  let clock: Clock
  let playbook: Playbook
  let dataFolder: URL
  let stateFolder: URL

  init(_ options: GlobalOptions) throws {
    umask(0o077)
    let environment = ProcessInfo.processInfo.environment
    self.environment = environment
    self.options = options
    func folder(_ variable: String, _ fallback: String) -> URL {
      // Relative values are ignored, as the XDG specification asks.
      if let path = environment[variable], path.hasPrefix("/") { return URL(fileURLWithPath: path) }
      return URL(fileURLWithPath: environment["HOME"] ?? NSHomeDirectory())
        .appendingPathComponent(fallback)
    }
    let own: URL
    if let data = options.data {
      dataFolder = URL(fileURLWithPath: data)
      stateFolder = dataFolder
      own = dataFolder.appendingPathComponent("Prompts")
    } else {
      dataFolder = folder("XDG_DATA_HOME", ".local/share").appendingPathComponent("alleato")
      stateFolder = folder("XDG_STATE_HOME", ".local/state").appendingPathComponent("alleato")
      own = folder("XDG_CONFIG_HOME", ".config").appendingPathComponent("alleato/Prompts")
    }
    clock = Clock(environment, hasOwnData: options.data != nil)
    language = options.lang.flatMap(LanguageTag.init) ?? Self.language(environment)
    do {
      let prompts = try PromptFolder.locate(
        given: options.prompts ?? environment["ALLEATO_PROMPTS"],
        executable: Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0]),
        own: own)
      playbook = Playbook(
        prompts, vocabulary: NetworkVocabulary.standard, kinds: StepQuestions.kinds)
    } catch {
      let places = error.places.joined(separator: "\n  ")
      FileHandle.standardError.write(
        Data(("alleato: Prompts not found. Looked in:\n  " + places + "\n").utf8))
      throw ExitCode(66)
    }
  }

  private static func language(_ environment: [String: String]) -> LanguageTag {
    let locale =
      ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale?.lowercased().hasPrefix("it") ?? false ? .it : .en
  }

  /// Opens the person's data, or ends with one clear message.
  func openStore() throws -> ContactStore {
    try guarded {
      let store = try ContactStore(folder: dataFolder) { copy in
        try SafeCopies(self).make(.migration, copy: copy)
      }
      try mend(store)
      return store
    }
  }

  /// What is known, for what only reads: nobody where there are no data yet.
  func knownSource() throws -> any ContactSource {
    let file = dataFolder.appendingPathComponent("alleato.db").path
    return FileManager.default.fileExists(atPath: file) ? try openStore() : EmptySource()
  }

  /// A failure of the machine said in one message on standard error, with its exit code.
  func failure(_ error: StoreError) -> any Error {
    let (label, values, code): (String, [String: VoiceValue], Int32) =
      switch error {
      case .newer: ("store-newer", [:], 76)
      case .damaged: ("store-damaged", [:], 65)
      case .readOnly: ("store-read-only", [:], 77)
      case .full: ("store-full", [:], 74)
      case .locked: ("store-locked", [:], 75)
      case .cannotOpen(let path): ("store-cannot-open", ["path": .text(path)], 73)
      case .other(let problem): ("store-other", ["problem": .text(problem)], 70)
      }
    complain(words(label, values))
    return ExitCode(code)
  }

  /// Does something with the data; a failure of the machine ends with one clear message.
  func guarded<T>(_ work: () throws -> T) throws -> T {
    do { return try work() } catch let error as StoreError { throw failure(error) }
  }

  var speaker: Speaker {
    Speaker(language, today: clock.now.day, lexicon: playbook.nouns(language))
  }

  /// A label of the interface in words.
  func words(_ label: String, _ values: [String: VoiceValue] = [:]) -> String {
    playbook.label(label, language).map { speaker.say($0, values) } ?? label
  }

  /// Writes a message beside the data, on standard error.
  func complain(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

  var usesColour: Bool {
    if options.noColor || options.plain { return false }
    if !(environment["NO_COLOR"] ?? "").isEmpty { return false }
    if environment["TERM"] == "dumb" { return false }
    return isatty(1) == 1 || !(environment["FORCE_COLOR"] ?? "").isEmpty
  }
}
