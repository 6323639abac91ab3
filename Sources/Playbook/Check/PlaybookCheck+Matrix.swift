import Drafts
import Ground
import Language
import Voice

/// Whether the library of messages is whole: every cell filled or explained, no two versions alike.
extension PlaybookCheck {
  /// M01 to M07 for a situation.
  static func matrix(_ playbook: Playbook, _ name: String) -> [Finding] {
    let situation = playbook.situation(name)
    guard let mark = situation.mark else { return [] }
    let channels = playbook.channels
    var findings = unknown(situation, channels.map(\.name))
    for channel in channels
    where !situation.channels.contains(where: { $0.value == channel.name })
      && !situation.empty.contains(where: { $0.channel.value == channel.name })
    {
      findings.append(Finding("M01", mark, ["channel": channel.name]))
    }
    for language in LanguageTag.allCases {
      findings += cells(playbook, name, situation, language)
      findings += alike(playbook.templates(name, language))
      findings += fitting(playbook, name, language)
    }
    return findings
  }

  /// M05 for a channel that is nowhere.
  private static func unknown(
    _ situation: TemplateReader.Situation, _ channels: [String]
  ) -> [Finding] {
    (situation.channels + situation.empty.map(\.channel))
      .filter { !channels.contains($0.value) }
      .map { channel in
        Finding(
          "M05", channel.mark, width: channel.value.count, ["channel": channel.value],
          suggestion: Likeness.nearest(channel.value, in: channels))
      }
  }

  /// M01 for a wanted cell without templates, M02 for one with too few.
  private static func cells(
    _ playbook: Playbook, _ name: String, _ situation: TemplateReader.Situation,
    _ language: LanguageTag
  ) -> [Finding] {
    let file = "templates/" + name + "/" + language.rawValue + ".yaml"
    let mark = playbook.templates(name, language).first?.mark ?? situation.mark
    guard let place = mark.map({ Mark(file: file, line: $0.line, column: $0.column) }) else {
      return []
    }
    return playbook.templateMatrix(language).cells
      .filter { $0.situation == name && $0.least > $0.count }
      .map { cell in
        Finding(
          cell.count == 0 ? "M01" : "M02", place,
          [
            "channel": cell.channel, "register": cell.register ?? "",
            "count": String(cell.count), "least": String(cell.least),
          ])
      }
  }

  /// M03 and M04 for versions of one register that begin alike or say the same.
  private static func alike(_ templates: [Template]) -> [Finding] {
    let known = templates.map { ($0, TemplateLikeness($0.body)) }
    return known.indices.flatMap { place -> [Finding] in
      let (template, likeness) = known[place]
      return known[..<place].filter { $0.0.register == template.register }.compactMap {
        other, otherLikeness in
        let arguments = ["name": template.name, "other": other.name]
        if !likeness.opening.isEmpty, likeness.opening == otherLikeness.opening {
          return Finding("M03", template.mark, arguments)
        }
        let share = likeness.share(with: otherLikeness)
        guard share * 3 >= 100 else { return nil }
        return Finding(
          "M04", template.mark, arguments.merging(["share": String(share)]) { $1 })
      }
    }
  }

  /// M05 for a channel the situation does not want, M06 for a text too long, M07 for its subject.
  private static func fitting(
    _ playbook: Playbook, _ name: String, _ language: LanguageTag
  ) -> [Finding] {
    let situation = playbook.situation(name)
    let wanted = situation.channels.map(\.value)
    let speaker = Speaker(
      language, today: Day(number: 0), lexicon: playbook.lexicons(language).nouns)
    var values: [String: VoiceValue] = [:]
    for (name, entry) in situation.scope.names where !entry.mayBeMissing {
      values[name] = least(entry.kind)
    }
    return playbook.templates(name, language).flatMap { template -> [Finding] in
      guard wanted.contains(template.channel), let channel = playbook.channel(template.channel)
      else {
        return [
          Finding(
            "M05", template.mark, ["channel": template.channel],
            suggestion: Likeness.nearest(template.channel, in: wanted))
        ]
      }
      var found: [Finding] = []
      if channel.hasSubject != (template.subject != nil) {
        found.append(Finding("M07", template.mark, ["channel": channel.name]))
      }
      let body = speaker.say(template.body, values)
      if let most = channel.mostCharacters ?? channel.mostWords, !channel.fits(body) {
        found.append(
          Finding(
            "M06", template.mark,
            ["channel": channel.name, "count": String(channel.length(body)), "most": String(most)]))
      }
      return found
    }
  }

  /// The shortest value of its kind that is still likely.
  private static func least(_ kind: ValueKind) -> VoiceValue {
    switch kind {
    case .person: .person(PersonWords(given: "Alessandra", family: "Bianchi"))
    case .noun: .noun(Noun("Career Day"))
    case .day: .day(Day(number: 3))
    case .number: .number(3)
    default: .text("Alessandra Bianchi")
    }
  }
}
