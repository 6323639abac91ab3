import Ground
import Language

/// Files read once each, the person's own laid over the shipped ones.
public final class Library {
  let folder: PromptFolder
  private var items: [String: Item?] = [:]
  private var shipped: [String: Item?] = [:]
  /// What is wrong with the files read so far.
  public private(set) var findings: [Finding] = []
  /// The person's own files that were laid aside, in part, for a mistake.
  public private(set) var setAside: [Finding] = []

  /// How many files were read.
  public private(set) var fileCount = 0

  init(_ folder: PromptFolder) { self.folder = folder }

  /// The item of a file below `Prompts`, or nothing when there is no such file.
  ///
  /// `check` finds what is wrong with it: parts of the person's own file that have errors are left
  /// out, so that the shipped ones show again; with `whole`, the whole named element they stand in.
  func item(
    _ path: String, whole: Bool = false, check: (Item) -> [Finding] = { _ in [] }
  ) -> Item? {
    if let known = items[path] { return known }
    let base = shippedItem(path)
    guard let ownText = folder.ownText(path) else {
      items[path] = base
      return base
    }
    let (ownItem, problems) = YAMLReader.read(ownText, file: "own/" + path)
    setAside += problems
    var own = ownItem
    var result = base
    for _ in 0..<100 {
      guard let current = own else { break }
      let merged = base.map { Overlay.merge($0, current) } ?? current
      let mistakes = check(merged).filter { $0.isError && $0.mark.file.hasPrefix("own/") }
      guard let first = mistakes.first else {
        result = merged
        break
      }
      setAside.append(first)
      own = Overlay.prune(current, at: first.mark, whole: whole)
    }
    items[path] = result
    return result
  }

  /// The entries of a shipped file, each read when it is asked for; nothing where the person has one of their own,
  /// which has to be read whole.
  func entries(_ path: String) -> TopEntries? {
    guard items[path] == nil, folder.ownText(path) == nil,
      let text = folder.shippedText("Prompts/" + path)
    else { return nil }
    return TopEntries(text, file: path)
  }

  /// The item of a file with the person's own laid over it, before anything is checked.
  func unchecked(_ path: String) -> Item? {
    let base = shippedItem(path)
    let own = folder.ownText(path).flatMap { YAMLReader.read($0, file: "own/" + path).item }
    guard let own else { return base }
    return base.map { Overlay.merge($0, own) } ?? own
  }

  /// The item of a file as it came with the program.
  func shippedItem(_ path: String) -> Item? {
    if let known = shipped[path] { return known }
    let item = folder.shippedText("Prompts/" + path).flatMap { read($0, path) }
    shipped[path] = item
    return item
  }

  func seed(_ name: String) -> Item? {
    folder.shippedText("seeds/" + name).flatMap { read($0, "seeds/" + name) }
  }

  private func read(_ text: String, _ path: String) -> Item? {
    let (item, problems) = YAMLReader.read(text, file: path)
    fileCount += 1
    findings += problems
    return item
  }

  func add(_ found: [Finding]) { findings += found }
}
