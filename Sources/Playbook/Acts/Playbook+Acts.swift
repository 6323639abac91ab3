import Ear
import Ground
import Language

extension Playbook {
  /// What is done about an act; nothing when there is none of that name.
  public func doing(_ act: String) -> ActDoing? {
    if let known = doings[act] { return known }
    let made = readDoing(act)
    doings[act] = made
    return made
  }

  /// What is done about each act.
  public var allDoings: [ActDoing] { actNames.compactMap(doing) }

  /// The names of the inquiries that acts may ask.
  public var inquiryNames: [String] {
    var reader = ItemReader()
    let item = library.item("interface/commands/commands.yaml")
    return item.map { reader.words("inquiries", in: $0).map(\.value) } ?? []
  }

  private func readDoing(_ name: String) -> ActDoing? {
    let folder = "hearing/acts/" + name + "/"
    guard actNames.contains(name), let item = library.item(folder + "act.yaml") else { return nil }
    var acts = ActReader(SmallWords(small: [], adverbs: [], determiners: []))
    guard let structure = acts.structure(item) else { return nil }
    var reader = ActDoingReader()
    var doing = reader.doing(item, structure)
    library.add(reader.reader.findings)
    for language in LanguageTag.allCases {
      guard let own = library.item(folder + language.rawValue + ".yaml") else { continue }
      var texts = ActTextReader(language)
      doing.texts[language] = texts.texts(own, doing)
      library.add(texts.reader.findings)
    }
    return doing
  }
}
