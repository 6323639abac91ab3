import Contacts
import Foundation
import Ground
import Language

/// Reads LinkedIn's messages: who wrote to whom, when, and the first words.
///
/// Whose export it is, is whoever takes part in most conversations.
struct MessagesReader {
  /// So many characters of a message are kept.
  private static let firstWords = 200
  /// So many people of a conversation are written to one by one; a group of more is a crowd.
  private static let group = 5

  private struct Message {
    let line: Int
    let conversation: String
    let sender: ImportedName
    let receivers: [ImportedName]
    let day: Day
    let instant: Double?
    let words: String?
  }

  static func read(
    _ page: LinkedInPage, zone: TimeZone, take: (ImportedItem) throws -> Void
  ) rethrows -> ImportFile {
    var page = page
    var file = ImportFile(.linkedInMessages)
    var messages: [Message] = []
    while let record = page.next(&file) {
      page.count(record, but: known, &file)
      if Folding.fold(record["is message draft"] ?? "") == "yes" { continue }
      if ["spam", "draft"].contains(Folding.fold(record["folder"] ?? "")) {
        file.skip(record.row.line, .unsent)
        continue
      }
      guard let sender = name(record["from"], record["sender profile url"]).first else {
        file.skip(record.row.line, .noName)
        continue
      }
      guard let moment = record["date"].flatMap({ LinkedInMoment.read($0, zone: zone) }) else {
        file.skip(record.row.line, .day)
        continue
      }
      let words = record["content"] ?? record["subject"]
      messages.append(
        Message(
          line: record.row.line, conversation: record["conversation id"] ?? "", sender: sender,
          receivers: name(record["to"], record["recipient profile urls"]), day: moment.day,
          instant: moment.instant, words: words.map { String($0.prefix(firstWords)) }))
    }
    guard let owner = owner(of: messages) else {
      for message in messages { file.skip(message.line, .whose) }
      return file
    }
    for message in messages {
      let isOut = key(message.sender) == owner
      let others = isOut ? message.receivers.filter { key($0) != owner } : [message.sender]
      if others.isEmpty { file.skip(message.line, .noName) }
      if others.count > group {
        file.skip(message.line, .nobody)
        continue
      }
      for other in others {
        try take(
          .exchange(
            ImportedExchange(
              line: message.line, with: other, day: message.day, instant: message.instant,
              direction: isOut ? .out : .in, channel: .linkedin, acts: .message,
              words: message.words)))
      }
    }
    return file
  }

  private static let known: Set<String> = [
    "conversation id", "conversation title", "from", "sender profile url", "to", "date", "subject",
    "recipient profile urls", "content", "folder", "is message draft",
    "is conversation archived", "conversation archived",
  ]

  /// The people a cell names, with their profiles.
  private static func name(_ names: String?, _ profiles: String?) -> [ImportedName] {
    let profiles = (profiles ?? "").split { $0 == "," || $0 == " " }.map(String.init)
    let names = (names ?? "").split(separator: ",").map { String($0).trimmed }
    if profiles.count > 1 || names.count > 1 {
      return names.enumerated().map { place, name in
        // Only where both lists are of one length does each profile have its name.
        ImportedName(
          name: name, profile: profiles.count == names.count ? profiles[place] : nil)
      }
    }
    guard let name = names.first ?? profiles.first else { return [] }
    return [ImportedName(name: name, profile: profiles.first)]
  }

  private static func key(_ name: ImportedName) -> String {
    name.profile.map { PersonKey.link($0).lowercased() } ?? PersonKey.name(name.name)
  }

  /// Whoever takes part in most conversations; nobody when two do so alike.
  private static func owner(of messages: [Message]) -> String? {
    var conversations: [String: Set<String>] = [:]
    for message in messages {
      for person in [message.sender] + message.receivers {
        conversations[key(person), default: []].insert(message.conversation)
      }
    }
    let counts = conversations.mapValues(\.count).sorted { $0.value > $1.value }
    guard let first = counts.first else { return nil }
    if counts.count > 1, counts[1].value == first.value { return nil }
    return first.key
  }
}
