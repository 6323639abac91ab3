import ArgumentParser
import ContactStore
import Foundation
import Language
import Sample
import Voice

struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Look around among invented people; nothing of yours is touched.",
    discussion: """
      The people live in a folder of their own, which is thrown away when you leave. --keep FOLDER keeps it, and
      “alleato demo --keep FOLDER” goes on there later.
      """)

  @OptionGroup var options: GlobalOptions
  @Option(help: "Keep the invented people in this folder.") var keep: String?

  func validate() throws {
    if options.data != nil { throw ValidationError("A demo has data of its own; use --keep.") }
  }

  func run() throws {
    let folder = keep.map { URL(fileURLWithPath: ($0 as NSString).expandingTildeInPath) }
    let place = folder ?? Self.throwAway()
    var code: Int32 = 0
    do {
      // What throws is thrown after the folder is gone.
      defer { if folder == nil { try? FileManager.default.removeItem(at: place) } }
      code = try talk(in: place, isKept: folder != nil)
    }
    if code != 0 { throw ExitCode(code) }
  }

  private static func throwAway() -> URL {
    FileManager.default.temporaryDirectory
      .appendingPathComponent("alleato-demo-" + UUID().uuidString.prefix(8).lowercased())
  }

  private func talk(in place: URL, isKept: Bool) throws -> Int32 {
    var options = options
    options.data = place.path
    let house = try House(options)
    let isThere = FileManager.default.fileExists(
      atPath: place.appendingPathComponent("alleato.db").path)
    let path = VoiceValue.text(Cleaning.clean(place.path, limit: 300))
    if !isThere, Self.holdsSomething(place) {
      house.complain(house.words("demo-there", ["path": path]))
      throw ExitCode(73)
    }
    let store = try house.openStore()
    if !isThere {
      house.complain(house.words("demo-begin"))
      _ = try house.guarded {
        try SampleLife(house.playbook, house.language).tell(store, until: house.clock.now)
      }
      try? FileManager.default.removeItem(at: place.appendingPathComponent("outbox"))
    }
    house.complain(house.words(isKept ? "demo-kept" : "demo-thrown", ["path": path]))
    var conversation = try Conversation(house, store)
    return try house.guarded { try conversation.run() }
  }

  /// Whether a folder has files of somebody's in it.
  private static func holdsSomething(_ place: URL) -> Bool {
    let names = try? FileManager.default.contentsOfDirectory(atPath: place.path)
    return names.map { !$0.isEmpty } ?? false
  }
}
