import Ear
import Ground
import Language

extension Playbook {
  /// The names of the acts that can be said.
  public var actNames: [String] { library.folder.folders(in: "hearing/acts") }

  /// What understands lines of a language, made when it is first needed.
  public func ear(_ language: LanguageTag) -> Ear {
    if let known = ears[language] { return known }
    let lexicon = earLexicon(language)
    let ear = Ear(language, lexicon, acts(language, lexicon.small))
    ears[language] = ear
    return ear
  }

  /// The id of the channel that a word of a language names.
  public func channel(_ word: String, _ language: LanguageTag) -> String? {
    let item = library.item("lexicons/hearing/" + language.rawValue + ".yaml")
    for line in ItemReader.lines(item?["channel-ids"]) {
      let parts = line.split(separator: ":").map { $0.split(separator: " ").joined(separator: " ") }
      if parts.count == 2, parts[1] == word { return parts[0] }
    }
    return nil
  }

  private func earLexicon(_ language: LanguageTag) -> EarLexicon {
    let tag = language.rawValue
    let item = library.item("lexicons/hearing/" + tag + ".yaml")
    func words(_ key: String) -> Set<String> {
      Set(
        ItemReader.lines(item?[key]).flatMap { $0.split(separator: " ") }.map { Folding.fold($0) })
    }
    var channels: [String: String] = [:]
    for line in ItemReader.lines(item?["channels"]) {
      let parts = line.split(separator: ":").map(String.init)
      for word in parts.last?.split(separator: " ") ?? [] { channels[String(word)] = parts[0] }
    }
    return EarLexicon(
      small: SmallWords(
        small: words("small"), adverbs: words("adverbs"), determiners: words("determiners")),
      verbs: VerbReader.lexicon(library.item("lexicons/verbs/" + tag + ".yaml"), language),
      events: words("events"), places: words("places"), channels: channels)
  }

  /// The acts with the ways to say them in a language.
  private func acts(_ language: LanguageTag, _ small: SmallWords) -> [ActFrames] {
    var reader = ActReader(small)
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
