import Critique
import Drafts
import Ear
import Language

extension Playbook {
  /// What weighs the features of a message, with what is said of them; nothing when its files are not there.
  func judge(
    _ language: LanguageTag, checks: [String], _ features: [String]
  ) -> (judge: Judge, texts: [String: FeatureTexts])? {
    var reader = JudgeReader()
    let tag = language.rawValue + ".yaml"
    guard let structure = library.item("critic/features/features.yaml"),
      let kinds = library.item("critic/kinds/kinds.yaml"),
      let weights = library.item("critic/weights/weights.yaml"),
      let words = library.item("critic/words/" + tag)
    else { return nil }
    let own = reader.words(words)
    var known = own.marks
    known.formUnion(checks)
    known.formUnion(features)
    known.formUnion(Self.marks)
    known.formUnion(channels.map(\.name))
    let list = reader.features(structure, signs: known)
    let ways = reader.kinds(kinds)
    let texts =
      library.item("critic/features/" + tag).map { reader.texts($0, list, ways, language) } ?? [:]
    let verbs = VerbReader.lexicon(
      library.item("lexicons/verbs/" + tag), language,
      named: Array(Set(own.verbs.values.joined())).sorted())
    let lexicon = CriticLexicon(
      classes: WordClasses(own.classes), formal: WordClasses(own.formal), verbs: verbs,
      deeds: own.verbs,
      terms: library.item("critic/weights/" + tag).map { reader.terms($0) })
    let judge = Judge(
      features: list, kinds: ways, weights: reader.weights(weights),
      signs: PhraseIndex(own.signs),
      senses: reader.senses(structure, signs: Set(own.signs.keys)), lexicon: lexicon)
    library.add(reader.reader.findings)
    return (judge, texts)
  }

  /// The marks that words carry besides those of the classes.
  private static let marks: Set<String> = [
    "number", "name", "capital", "capitals", "drawn", "formally", "plain", MessageReading.asked,
    "participle", "infinitive",
  ]
}
