/// How the words of a text answer are fitted into a sentence.
public enum Shape: String, Sendable, CaseIterable {
  case noun, bare, infinitive, sentence, clause, name, free
}
