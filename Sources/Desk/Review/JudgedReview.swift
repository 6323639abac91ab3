import Counsel
import Critique
import Playbook
import Voice

/// What the features of a whole message come to, in words.
struct JudgedReview {
  /// The most features that are told.
  private static let most = 3

  private let wording: Wording
  private let book: CriticBook

  init(_ wording: Wording, _ book: CriticBook) {
    self.wording = wording
    self.book = book
  }

  /// The review of a message: the features that carried the verdict, then what the checks found.
  ///
  /// - Parameters:
  ///   - held: what the checks alone come to, which the features do not lighten.
  func review(
    _ judgement: Judgement, _ held: Verdict, _ remarks: [Review.Remark], _ place: Place
  ) -> Review {
    let verdict = held == .send ? judgement.verdict : held
    let level: CriticCheck.Level = judgement.verdict == .mend ? .mend : .hint
    var told: [Judgement.Part] = []
    if judgement.verdict != .send {
      var topics: Set<String> = []
      told = judgement.against.filter { topics.insert($0.feature.topic).inserted }
      told = Array(told.prefix(Self.most))
      if told.isEmpty, let one = judgement.parts.max(by: { $0.share < $1.share }), one.share > 0 {
        told = [one]
      }
    }
    // What a check has words for it says itself, louder.
    let raised = Set(told.filter { $0.feature.measure == CheckMeasure.self }.flatMap(\.feature.of))
    let own = told.filter { $0.feature.measure != CheckMeasure.self }
      .compactMap { remark($0, level, judgement, place) }
    var checked = remarks.map { remark in
      raised.contains(remark.check) ? remark.raised(to: level) : remark
    }
    checked.sort { $0.level > $1.level }
    var review = Review(verdict: verdict, remarks: own + checked)
    review.kind = judgement.kind
    review.chance = judgement.chance
    for part in judgement.parts {
      review.measures[part.feature.name] = part.value
      review.shown[part.feature.name] = part.places.map { String(judgement.reading.text[$0]) }
    }
    review.terms = judgement.reading.terms.list.map(\.text)
    if verdict == .send { review.praise = praise(judgement) }
    return review
  }

  /// The texts of a feature in the coach's language.
  private func texts(_ feature: String) -> FeatureTexts? {
    wording.playbook.critic(wording.language)?.features[feature] ?? book.features[feature]
  }

  private func praise(_ judgement: Judgement) -> String? {
    // What weighed most first; then what is good though it weighed nothing.
    let good = judgement.parts.filter { $0.feature.isGood && $0.value > 0.3 }
    for part in good.sorted(by: { $0.share < $1.share }) {
      guard let good = texts(part.feature.topic)?.good else { continue }
      return wording.speaker.say(good, values(part, judgement))
    }
    return nil
  }

  private func values(_ part: Judgement.Part, _ judgement: Judgement) -> [String: VoiceValue] {
    var said: [String] = []
    for place in part.places {
      let words = Place.shown(String(judgement.reading.text[place]))
      if !said.contains(words) { said.append(words) }
    }
    return said.isEmpty ? [:] : ["words": .text(said.prefix(2).joined(separator: " … "))]
  }

  private func remark(
    _ part: Judgement.Part, _ level: CriticCheck.Level, _ judgement: Judgement, _ place: Place
  ) -> Review.Remark? {
    guard let texts = texts(part.feature.topic), let reason = texts.reason else { return nil }
    let values = values(part, judgement)
    let first = part.places.first
    let added = book.features[part.feature.topic]?.added.map { wording.speaker.say($0, [:]) }
    return Review.Remark(
      check: part.feature.name, level: level,
      words: first.map { String(judgement.reading.text[$0]) } ?? "",
      range: first.map { place.scalars($0, inSubject: false) }, isInSubject: false,
      reason: wording.speaker.say(reason, values),
      better: texts.better.map { wording.speaker.say($0, values) },
      mended: MendedSentence.of(part, in: judgement.reading, added: added),
      principles: part.feature.sources)
  }
}

extension Review.Remark {
  /// The same, at another level.
  func raised(to level: CriticCheck.Level) -> Self {
    Self(
      check: check, level: max(level, self.level), words: words, range: range,
      isInSubject: isInSubject, reason: reason, better: better, mended: mended,
      principles: principles)
  }
}
