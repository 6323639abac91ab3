import Contacts
import Ground
import Voice

extension Wording {
  /// Everything that is known of somebody, a line each; nothing when nobody is there.
  public func card(_ id: EntityID) throws -> (title: String, lines: [String])? {
    guard let card = try ContactCard(id, from: source) else { return nil }
    var lines = card.roles.map { line(of: $0.0, $0.1) }
    lines += card.addresses.map(\.value)
    if let event = card.metEvent {
      lines.append(words("card-met", ["event": .noun(noun(event.name))]))
    } else if let met = card.contact.metWords {
      lines.append(words("card-met-words", ["words": .text(met)]))
    }
    if !card.interests.isEmpty {
      let list = VoiceValue.list(card.interests.map { .text($0.name) })
      lines.append(words("card-interests", ["list": list]))
    }
    lines += card.projects.map { project, topic in
      let name = [topic?.name, project.words].compactMap { $0 }.joined(separator: ": ")
      return words("card-project", ["words": .text(name)])
    }
    lines += card.occasions.compactMap { occasion in
      occasion.day(in: today.year).map {
        words("card-" + occasion.kind.rawValue, ["day": .day($0)])
      }
    }
    lines += card.promises.map { promise in
      words(
        promise.direction == .out ? "card-promise-out" : "card-promise-in",
        ["thing": .text(promise.thing ?? ""), "day": .day(promise.made)])
    }
    lines += card.interactions.prefix(4).map(line)
    return (speaker.say(.whole, ["who": .person(person(card.contact))]), lines)
  }

  private func line(of role: Role, _ organisation: Organisation?) -> String {
    let what = [role.title, organisation?.name].compactMap { $0 }.joined(separator: " · ")
    var values: [String: VoiceValue] = ["what": .text(what)]
    values["from"] = role.from.map { .day($0) }
    values["until"] = role.until.map { .day($0) }
    return words(role.until == nil ? "card-role" : "card-old-role", values)
  }

  private func line(_ interaction: Interaction) -> String {
    var values: [String: VoiceValue] = [
      "day": .day(interaction.day),
      "acts": .list(interaction.acts.names.map { .text(words("act-" + $0)) }),
    ]
    if !interaction.acts.contains(.met) {
      values["direction"] = .text(words("direction-" + interaction.direction.rawValue))
    }
    values["words"] = (interaction.words ?? interaction.object).map { .text($0) }
    return words("card-interaction", values)
  }

  /// A contact in a line: who, and the day of the last thing that passed.
  public func line(_ contact: Contact) throws -> String {
    var values: [String: VoiceValue] = ["who": .person(person(contact))]
    if let last = try source.latestInteractions(with: contact.id, limit: 1).first {
      values["day"] = .day(last.day)
    }
    return words("match", values)
  }
}
