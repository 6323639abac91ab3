import Foundation

/// The folders that what the coach says is read from.
public struct PromptFolder: Sendable {
  /// The folder that came with the program; it holds `Prompts` and `seeds`.
  public let shipped: URL
  /// The person's own folder, laid over the shipped one.
  public let own: URL?

  /// The folders.
  public init(shipped: URL, own: URL? = nil) {
    self.shipped = shipped
    self.own = own
  }

  /// Nothing was found at any of these places.
  public struct NotFound: Error, Sendable {
    /// Where it was looked for.
    public let places: [String]
  }

  /// Finds the shipped folder: the given one, then `share/alleato` beside the program's folder, then
  /// the resources beside the program itself.
  public static func locate(
    given: String?, executable: URL, own: URL?
  ) throws(NotFound) -> PromptFolder {
    let folder = executable.resolvingSymlinksInPath().deletingLastPathComponent()
    var places = [
      folder.deletingLastPathComponent().appendingPathComponent("share/alleato"),
      folder.appendingPathComponent("alleato_Playbook.resources"),
    ]
    if let given { places = [URL(fileURLWithPath: given)] }
    for place in places {
      let prompts = place.appendingPathComponent("Prompts").path
      if FileManager.default.fileExists(atPath: prompts) {
        return PromptFolder(shipped: place, own: own)
      }
    }
    throw NotFound(places: places.map(\.path))
  }

  /// The names of the folders in a folder of `Prompts`, sorted; the person's own ones included.
  func folders(in path: String) -> [String] {
    var names = Set(entries(shipped.appendingPathComponent("Prompts/" + path)))
    if let own { names.formUnion(entries(own.appendingPathComponent(path))) }
    return names.filter { !$0.contains(".") }.sorted()
  }

  /// The names of the seed files, sorted.
  func seeds() -> [String] {
    entries(shipped.appendingPathComponent("seeds")).filter { $0.hasSuffix(".yaml") }.sorted()
  }

  private func entries(_ folder: URL) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  }

  func shippedText(_ path: String) -> String? { text(shipped.appendingPathComponent(path)) }

  func ownText(_ path: String) -> String? {
    own.flatMap { text($0.appendingPathComponent(path)) }
  }

  private func text(_ url: URL) -> String? {
    guard let data = try? Data(contentsOf: url), data.count < 4_000_000 else { return nil }
    return String(decoding: data, as: UTF8.self)
  }
}
