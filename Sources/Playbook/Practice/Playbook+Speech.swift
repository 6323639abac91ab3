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
    let book = reader.book(words, outside, marks)
    library.add(reader.reader.findings)
    speechBooks[language] = book
    return book
  }
}
