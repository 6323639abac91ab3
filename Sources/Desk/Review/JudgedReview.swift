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
    let told = judgement.verdict == .send ? [] : judgement.carried(most: Self.most)
    // What a check has words for it says itself, louder.
    let raised = Set(
      told.map(\.part.feature).filter { $0.measure == CheckMeasure.self }.flatMap(\.of))
    let own = told.filter { $0.part.feature.measure != CheckMeasure.self }
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
    for part in judgement.praised {
      guard let good = texts(part.feature.topic)?.good else { continue }
      // The words that say most of it.
      let places = part.places.sorted { weight($0, judgement) > weight($1, judgement) }
      return wording.speaker.say(good, values(CarriedPoint(part, places: places), judgement))
    }
    return nil
  }

  private func weight(_ place: Range<String.Index>, _ judgement: Judgement) -> Int {
    judgement.reading.weight(of: judgement.reading.quotation(of: place))
  }

  private func values(_ point: CarriedPoint, _ judgement: Judgement) -> [String: VoiceValue] {
    let (reading, part) = (judgement.reading, point.part)
    var said: [String] = []
    for place in point.places {
      let range =
        switch part.feature.measure.quoting {
        case .words: place
        case .clauses: reading.quotation(of: place)
        case .sentences: reading.quotation(ofSentence: place)
        }
      var words = Place.shown(String(reading.text[range]))
      if part.feature.measure.quoting == .clauses, reading.goesOn(behind: range),
        !words.hasSuffix("…")
      {
        words += "…"
      }
      if !said.contains(where: { $0.contains(words) }) { said.append(words) }
      // One clause is enough; of single words two.
      if said.count == 2 || words.contains(" ") && words.count > Self.clause { break }
    }
    return said.isEmpty ? [:] : ["words": .text(said.joined(separator: " … "))]
  }

  /// A quotation that is longer than this, in characters, stands alone.
  private static let clause = 16

  private func remark(
    _ point: CarriedPoint, _ level: CriticCheck.Level, _ judgement: Judgement, _ place: Place
  ) -> Review.Remark? {
    let part = point.part
    guard let texts = texts(point.topic), let reason = texts.reason else { return nil }
    let values = values(point, judgement)
    let first = point.places.first
    let added = book.features[point.topic]?.added.map { wording.speaker.say($0, [:]) }
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
