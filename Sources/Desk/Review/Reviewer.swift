import Contacts
import Counsel
import Dialogue
import Critique
import Drafts
import Language
import Playbook
import Rules
import Voice

/// Reads a message before it goes: its words by the critic's checks, its moment by the rules.
public struct Reviewer {
  private let wording: Wording
  private let counsel: Counsel?

  /// A reviewer; without a counsel nothing is known of the one it is for.
  public init(_ wording: Wording, _ counsel: Counsel?) {
    self.wording = wording
    self.counsel = counsel
  }

  /// What is to be said about a message.
  ///
  /// - Parameters:
  ///   - subject: the subject; nothing when the first line of the text may give it.
  ///   - register: `tu` or `lei` when it is known which of them the message has.
  ///   - channel: how it goes; nothing when that is not known, so that no limit is looked at.
  ///   - people: whom it is for.
  /// - Returns: the remarks and the verdict; nothing when the language has no checks.
  public func review(
    subject: String?, body: String, in language: LanguageTag, channel: MessageChannel?,
    register: String? = nil, people: [EntityID] = []
  ) -> Review? {
    guard let book = wording.playbook.critic(language) else { return nil }
    let (given, rest) = subject.map { ($0, body[...]) } ?? book.parted(body)
    let message = book.critic.message(subject: given, body: String(rest))
    var context = context(channel, people)
    context.strange = register.map { $0 == "tu" ? "formal" : "familiar" }
    let (findings, judgement) = book.critic.judged(message, context)
    let place = Place(
      message: message, whole: body, skipped: body.unicodeScalars.count - rest.unicodeScalars.count)
    let remarks = findings.compactMap { finding in
      book.texts[finding.check].map { remark(finding, $0, place) }
    }
    let held = book.critic.checks.filter { $0.kind == .held }
      .filter { check in findings.contains { $0.check == check.name } }.compactMap(\.of.first)
    let verdict = Verdict(findings.map(\.level))
    var review = Review(verdict: verdict, remarks: remarks)
    if let judgement {
      review = JudgedReview(wording, book).review(judgement, verdict, remarks, place)
    }
    review.held = Set(held)
    return review
  }

  /// The language that a message is written in, told from its small words: the one asked for, unless
  /// at least five words speak for the other and twice as many as for it.
  public func tongue(of text: String, asked language: LanguageTag) -> LanguageTag {
    let words = Words.split(String(text.prefix(Self.longestLook))).map(\.folded)
    func count(_ tongue: LanguageTag) -> Int {
      guard let classes = wording.playbook.critic(tongue)?.critic.judge?.lexicon.classes else {
        return 0
      }
      return words.count { classes.of($0).contains(Self.small) }
    }
    let (own, other) = (count(language), count(language.other))
    return other >= Self.enough && other > 2 * own ? language.other : language
  }

  /// As many small words of another language as show it.
  private static let enough = 5
  /// The class of a language's small words.
  private static let small = "small"
  /// So much of a text, in characters, shows its language.
  private static let longestLook = 2000

  /// What is to be said about a text whose first line may give its subject; it is judged in the
  /// language it is written in.
  ///
  /// - Parameters:
  ///   - channel: the name of its channel; e-mail when a subject is given and no channel is.
  ///   - people: whom it is for.
  public func review(
    text: String, in language: LanguageTag, channel: String? = nil, people: [EntityID] = []
  ) throws -> Review? {
    let language = tongue(of: text, asked: language)
    let hasSubject = wording.playbook.critic(language)?.parted(text).subject != nil
    let name = channel ?? (hasSubject ? "email" : nil)
    let way = name.flatMap { wording.playbook.channel($0) }
    return review(
      subject: nil, body: text, in: language,
      channel: try Preferences(wording.source).channel(way), people: people)
  }

  /// What is to be said about a draft for these people.
  public func review(_ sheet: Sheet, for people: [Answer.Reference]) -> Review? {
    review(
      subject: sheet.draft.subject ?? "", body: sheet.draft.body, in: sheet.language,
      channel: sheet.channel, register: language(sheet), people: people.map { EntityID($0.id) })
  }

  /// The register of a draft where the critic can tell its words from the other's.
  private func language(_ sheet: Sheet) -> String? {
    sheet.language == .it && !sheet.channel.isPublic ? sheet.register : nil
  }

  private func context(_ channel: MessageChannel?, _ people: [EntityID]) -> CriticContext {
    var context = CriticContext(channel: channel)
    let contacts = people.compactMap { try? wording.source.one(Contact.self, $0) }
    context.names = contacts.flatMap { [$0.given] + ($0.family.map { [$0] } ?? []) }
    guard let counsel else { return context }
    for id in people.compactMap({ Int32(exactly: $0.number) }) {
      for feature in wording.playbook.criticFeatures {
        let table = counsel.conclusions.table(feature)
        if (0..<table.count).contains(where: { table.value($0, 0) == id }) {
          context.features.insert(feature)
        }
      }
      for action in wording.playbook.criticActions {
        context.held[action, default: []] += counsel.reasons(against: action, about: id)
      }
    }
    return context
  }

  /// A finding in words; texts of the critic are said in the language of the coach.
  private func remark(
    _ finding: CriticFinding, _ own: CriticTexts, _ place: Place
  ) -> Review.Remark {
    let texts = wording.playbook.critic(wording.language)?.texts[finding.check] ?? own
    var values = finding.values
    values["words"] = finding.words.isEmpty ? nil : .text(Place.shown(finding.words))
    let range = finding.range.map { place.scalars($0, inSubject: finding.isInSubject) }
    return Review.Remark(
      check: finding.check, level: finding.level, words: finding.words, range: range,
      isInSubject: finding.isInSubject, reason: wording.speaker.say(texts.reason, values),
      better: texts.better.map { wording.speaker.say($0, values) }, principles: finding.sources)
  }
}
