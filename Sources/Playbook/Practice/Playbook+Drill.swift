import Ground
import Language
import Practice

extension Playbook {
  /// Those who ask in a drill.
  public var drillNames: [String] { library.folder.folders(in: "practice/drill") }

  /// What somebody asks in a drill; nothing when there is nobody of that name.
  public func drill(_ name: String, _ language: LanguageTag) -> Drill? {
    guard drillNames.contains(name) else { return nil }
    let path = "practice/drill/" + name + "/" + language.rawValue + ".yaml"
    let allowed = PitchElement.allCases.map(\.rawValue) + ["other", "follow"]
    let item = library.item(path) { item in
      var reader = ItemReader()
      reader.allow(allowed, in: item)
      if let follow = item["follow"] {
        reader.allow(DrillAnswer.Verdict.allCases.map(\.rawValue), in: follow)
      }
      return reader.findings
    }
    guard let item else { return nil }
    var follow: [String: [String]] = [:]
    for entry in item["follow"]?.entries ?? [] {
      follow[entry.key.value] = ItemReader.lines(entry.value)
    }
    return Drill(
      questions: item.entries.filter { $0.key.value != "follow" }
        .map { ($0.key.value, ItemReader.lines($0.value)) },
      follow: follow)
  }
}
