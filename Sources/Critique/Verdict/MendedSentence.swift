import Language

/// A sentence of a message made better by a rule.
public enum MendedSentence {
  /// The sentence that a feature's first place stands in, mended; nothing when no rule can.
  ///
  /// - Parameter added: the sentence that is put behind, where that mends it.
  public static func of(_ part: Judgement.Part, in message: MessageReading, added: String?)
    -> String?
  {
    guard let mending = part.feature.mending else { return nil }
    let place = part.places.first
    switch mending {
    case .drop:
      guard let place, let sentence = message.sentence(at: place.lowerBound) else { return nil }
      return dropped(place, from: sentence, in: message.text)
    case .cut:
      guard part.places.count > 1, let place,
        let sentence = message.sentence(at: place.lowerBound)
      else { return nil }
      return String(message.text[sentence])
    case .add:
      guard let added else { return nil }
      guard let place, let sentence = message.sentence(at: place.lowerBound) else { return added }
      return closed(String(message.text[sentence])) + " " + added
    }
  }

  private static func closed(_ sentence: String) -> String {
    sentence.last.map { ".?!…".contains($0) } ?? false ? sentence : sentence + "."
  }

  private static func dropped(
    _ place: Range<String.Index>, from sentence: Range<String.Index>, in text: String
  ) -> String? {
    guard sentence.contains(place.lowerBound), place.upperBound <= sentence.upperBound else {
      return nil
    }
    var before = text[sentence.lowerBound..<place.lowerBound]
    while let last = before.last, " ,;:–—".contains(last) { before.removeLast() }
    var after = text[place.upperBound..<sentence.upperBound].drop { ",;: ".contains($0) }
    // Too little is left to be a sentence.
    guard Words.count(before) + Words.count(after) >= 4 else { return nil }
    if before.isEmpty, let first = after.first {
      after = after.dropFirst()
      return first.uppercased() + after
    }
    let joint = after.first.map { ".?!…".contains($0) } ?? true ? "" : " "
    return before + joint + after
  }
}
