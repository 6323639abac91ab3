import Ear
import Ground
import Language

extension Playbook {
  /// The names of the acts that can be said.
  public var actNames: [String] { library.folder.folders(in: "hearing/acts") }

  /// What understands lines of a language; made anew each time, so keep it.
  public func ear(_ language: LanguageTag) -> Ear {
    let tag = language.rawValue
    let words = library.item("lexicons/hearing/" + tag + ".yaml")
    func folded(_ key: String) -> Set<String> {
      Set(ItemReader.lines(words?[key]).map { Folding.fold($0) })
    }
    var channels: [String: String] = [:]
    for line in ItemReader.lines(words?["channels"]) {
      let parts = line.split(separator: ":").map(String.init)
      for word in parts.last?.split(separator: " ") ?? [] { channels[String(word)] = parts[0] }
    }
    let lexicon = EarLexicon(
      verbs: VerbReader.lexicon(library.item("lexicons/verbs/" + tag + ".yaml"), language),
      events: folded("events"), places: folded("places"), channels: channels)
    return Ear(language, lexicon, acts(language))
  }

  /// The acts with the ways to say them in a language.
  public func acts(_ language: LanguageTag) -> [ActFrames] {
    var reader = ActReader()
    let acts = actNames.compactMap { name -> ActFrames? in
      let folder = "hearing/acts/" + name + "/"
      guard let structure = library.item(folder + "act.yaml").flatMap({ reader.structure($0) }),
        let texts = library.item(folder + language.rawValue + ".yaml")
      else { return nil }
      return reader.act(texts, structure, language)
    }
    library.add(reader.reader.findings)
    return acts
  }
}
