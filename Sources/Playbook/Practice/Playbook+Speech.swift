import Ground
import Language
import Practice

extension Playbook {
  /// What shows the elements of an introduction in a language; nothing when its files are not there.
  public func speech(_ language: LanguageTag) -> SpeechBook? {
    if let known = speechBooks[language] { return known }
    var reader = SpeechReader()
    let structure = library.item("practice/speech/speech.yaml") { item in
      var trial = SpeechReader()
      _ = trial.structure(item)
      return trial.reader.findings
    }
    guard let structure else { return nil }
    let (outside, marks) = reader.structure(structure)
    let words = library.item("practice/speech/" + language.rawValue + ".yaml") { item in
      var trial = SpeechReader()
      _ = trial.book(item, outside, marks)
      return trial.reader.findings
    }
    guard let words else { return nil }
    let book = reader.book(words, outside, marks, clues(language), retold())
    library.add(reader.reader.findings)
    speechBooks[language] = book
    return book
  }
}

extension Playbook {
  /// The weak signs of the elements of an introduction in a language, and their weights.
  private func clues(_ language: LanguageTag) -> ElementClues {
    let folder = "practice/clues/"
    let words = library.item(folder + language.rawValue + ".yaml") { item in
      var trial = ClueReader()
      _ = trial.words(item)
      return trial.reader.findings
    }
    guard let words else { return ElementClues() }
    var reader = ClueReader()
    let (clues, lists) = reader.words(words)
    let names = clues.map(\.name)
    let item = library.item(folder + "weights.yaml") { item in
      var trial = ClueReader()
      _ = trial.weights(item, names)
      return trial.reader.findings
    }
    let weights = item.map { reader.weights($0, names) } ?? [:]
    library.add(reader.reader.findings)
    return ElementClues(clues: clues, lists: lists, weights: weights)
  }
}

extension Playbook {
  /// What it weighs for a point that something of it is met in a retelling.
  private func retold() -> [PitchElement: ElementClues.Weights] {
    let item = library.item("practice/clues/retold.yaml") { item in
      var trial = ClueReader()
      _ = trial.weights(item, known: RetellingListener.names)
      return trial.reader.findings
    }
    guard let item else { return [:] }
    var reader = ClueReader()
    let weights = reader.weights(item, known: RetellingListener.names)
    library.add(reader.reader.findings)
    return weights
  }
}

extension Playbook {
  /// How a few words become sentences in a language; nothing when the file is not there.
  public func leads(_ language: LanguageTag) -> SpeechLeads? {
    if let known = leadBooks[language] { return known }
    guard let book = speech(language) else { return nil }
    let path = "practice/leads/" + language.rawValue + ".yaml"
    let item = library.item(path) { item in
      var trial = LeadReader()
      _ = trial.leads(item, book, language)
      return trial.reader.findings
    }
    guard let item else { return nil }
    var reader = LeadReader()
    let leads = reader.leads(item, book, language)
    library.add(reader.reader.findings)
    leadBooks[language] = leads
    return leads
  }

  /// The shapes of introductions.
  public var pitchShapes: PitchShapes {
    if let shapeList { return shapeList }
    var reader = ShapeReader()
    let item = library.item("practice/shapes/shapes.yaml")
    let read = item.map { reader.shapes($0) } ?? PitchShapes([], seconds: [30], first: 30)
    library.add(reader.reader.findings)
    shapeList = read
    return read
  }

  /// What a shape is called in a language.
  public func shapeName(_ id: String, _ language: LanguageTag) -> String {
    let item = library.item("practice/shapes/" + language.rawValue + ".yaml")
    return ItemReader.lines(item?[id]).first ?? id
  }
}
