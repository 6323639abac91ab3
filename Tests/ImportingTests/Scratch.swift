import ContactStore
import Contacts
import Foundation
import Ground
import Importing
import Interchange
import Language
import Playbook
import Questions
import Unpacking
import Vocabulary

/// A folder that is gone after the test.
final class Scratch {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("alleato-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file; its path.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try write(name, bytes: Array(text.utf8))
  }

  /// Writes a file; its path.
  @discardableResult
  func write(_ name: String, bytes: [UInt8]) throws -> String {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }

  static let today = Day(number: 20_581)

  /// Imports a path, and commits when there is a store.
  func run(
    _ paths: [String], into store: ContactStore? = nil, limits: Limits = Limits()
  ) throws -> ImportRun {
    let source: any ContactSource = store ?? EmptySource()
    var run = try ImportRun(
      source, reading: ImportReading(zone: TimeZone(identifier: "Europe/Rome") ?? .current),
      names: NameReader(Self.lexicon), today: Self.today, limits: limits,
      nextID: store.map { $0.identities() })
    for path in paths { try run.take(path) }
    try run.finish()
    try store?.commit(
      run.changes, at: Moment(seconds: 0, day: Self.today, minute: 0, zone: ""), label: "import")
    return run
  }

  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let lexicon = Playbook(
    PromptFolder(shipped: root), vocabulary: NetworkVocabulary.standard, kinds: StepQuestions.kinds
  ).names(.it)
}
