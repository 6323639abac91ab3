import Ear
import Foundation
import Ground
import Language

extension Playbook {
  /// The names of the acts that can be said.
  public var actNames: [String] { library.folder.folders(in: Self.actsFolder) }

  /// What understands lines of a language, made when it is first needed.
  public func ear(_ language: LanguageTag) -> Ear {
    if let known = ears[language] { return known }
    let ear = ear(language, over: Self.actsFolder).ear
    ears[language] = ear
    return ear
  }

  /// The folder of the acts that can be said.
  static let actsFolder = "hearing/acts"

  /// An ear over the acts of a folder, with the words it goes by.
  func ear(_ language: LanguageTag, over folder: String) -> (ear: Ear, lexicon: EarLexicon) {
    let item = library.item("lexicons/hearing/" + language.rawValue + ".yaml")
    let small = smallWords(item)
    let acts = acts(in: folder, language, small)
    // A verb that frames name and no lexicon has is a regular one.
    let named = Set(acts.flatMap { $0.frames.flatMap(\.lemmas) }).sorted()
    let lexicon = earLexicon(item, language, small, named)
    return (Ear(language, lexicon, acts), lexicon)
  }

  /// Takes over ears that another playbook over the same files has made, so that they are not made again.
  public func use(_ made: [LanguageTag: Ear]) { ears = made }

  /// The id of the channel that a word of a language names.
  public func channel(_ word: String, _ language: LanguageTag) -> String? {
    let item = library.item("lexicons/hearing/" + language.rawValue + ".yaml")
    for line in ItemReader.lines(item?["channel-ids"]) {
      let parts = line.split(separator: ":").map { $0.split(separator: " ").joined(separator: " ") }
      if parts.count == 2, parts[1] == word { return parts[0] }
    }
    return nil
  }

  private func words(_ item: Item?, _ key: String) -> Set<String> {
    Set(ItemReader.lines(item?[key]).flatMap { $0.split(separator: " ") }.map { Folding.fold($0) })
  }

  private func smallWords(_ item: Item?) -> SmallWords {
    SmallWords(
      small: words(item, "small"), adverbs: words(item, "adverbs"),
      determiners: words(item, "determiners"))
  }

  private func earLexicon(
    _ item: Item?, _ language: LanguageTag, _ small: SmallWords, _ named: [String]
  ) -> EarLexicon {
    var channels: [String: String] = [:]
    var order: [String] = []
    for line in ItemReader.lines(item?["channels"]) {
      let parts = line.split(separator: ":").map(String.init)
      order.append(parts[0])
      for word in parts.last?.split(separator: " ") ?? [] { channels[String(word)] = parts[0] }
    }
    var short: [String: String] = [:]
    for line in ItemReader.lines(item?["short"]) {
      let parts = line.split(separator: "=").map { Folding.fold(String($0)) }
      guard parts.count == 2 else { continue }
      for word in parts[0].split(separator: " ") {
        short[String(word)] = parts[1].trimmingCharacters(in: .whitespaces)
      }
    }
    let towns = Set(
      ItemReader.lines(item?["towns"]).flatMap { $0.split(separator: ",") }
        .map { Folding.fold(String($0)).trimmingCharacters(in: .whitespaces) })
    let verbs = library.item("lexicons/verbs/" + language.rawValue + ".yaml")
    return EarLexicon(
      small: small, verbs: VerbReader.lexicon(verbs, language, named: named),
      events: Set(ItemReader.lines(item?["events"]).map { Folding.fold($0) }),
      places: words(item, "places"), channels: channels,
      channelOrder: order, towns: towns, short: short,
      persons: words(item, "persons"),
      roles: Roles(words: words(item, "roles"), endings: words(item, "role-endings")))
  }

  /// The acts of a folder with the ways to say them in a language.
  private func acts(
    in root: String, _ language: LanguageTag, _ small: SmallWords
  ) -> [ActFrames] {
    var reader = ActReader(small)
    let acts = library.folder.folders(in: root).compactMap { name -> ActFrames? in
      let folder = root + "/" + name + "/"
      guard let structure = library.item(folder + "act.yaml").flatMap({ reader.structure($0) }),
        let texts = library.item(folder + language.rawValue + ".yaml")
      else { return nil }
      return reader.act(texts, structure, language)
    }
    library.add(reader.reader.findings)
    return acts
  }
}
