import Contacts
import Foundation
import Ground
import Language

/// Reads the pages of LinkedIn's export other than connections and messages.
enum LinkedInReader {
  static func read(
    _ page: LinkedInPage, zone: TimeZone, take: (ImportedItem) throws -> Void
  ) rethrows -> ImportFile {
    if page.format == .linkedInMessages {
      return try MessagesReader.read(page, zone: zone, take: take)
    }
    var page = page
    var file = ImportFile(page.format)
    while let record = page.next(&file) {
      page.count(record, but: known[page.format] ?? [], &file)
      for item in items(record, page, zone, &file) { try take(item) }
    }
    return file
  }

  private static let known: [FileFormat: Set<String>] = [
    .linkedInInvitations: [
      "from", "to", "sent at", "message", "direction", "inviterprofileurl", "inviteeprofileurl",
    ],
    .linkedInEvents: ["event name", "event time", "status", "external url"],
    .linkedInRecommendations: [
      "first name", "last name", "company", "job title", "text", "creation date", "status",
    ],
    .linkedInPositions: ["company name", "title", "started on", "finished on"],
    .linkedInProfile: ["first name", "last name", "headline", "summary"],
    .linkedInSkills: ["name"],
  ]

  private static func items(
    _ record: LinkedInPage.Record, _ page: LinkedInPage, _ zone: TimeZone,
    _ file: inout ImportFile
  ) -> [ImportedItem] {
    switch page.format {
    case .linkedInInvitations: return invitation(record, zone, &file)
    case .linkedInRecommendations: return recommendation(record, zone, page.isGiven, &file)
    case .linkedInEvents: return event(record, zone, &file)
    case .linkedInPositions:
      let place = [record["title"], record["company name"]].compactMap(\.self)
      let time = [record["started on"], record["finished on"]].compactMap(\.self)
      guard !place.isEmpty else { return [] }
      let when = time.isEmpty ? "" : " (" + time.joined(separator: " – ") + ")"
      return [.own(OwnDetail(kind: .position, value: place.joined(separator: ", ") + when))]
    case .linkedInProfile:
      let details: [(OwnDetail.Kind, String)] = [
        (.given, "first name"), (.family, "last name"), (.headline, "headline"),
        (.summary, "summary"),
      ]
      return details.compactMap { kind, heading in
        record[heading].map { .own(OwnDetail(kind: kind, value: $0)) }
      }
    case .linkedInSkills:
      return record["name"].map { [.own(OwnDetail(kind: .skill, value: $0))] } ?? []
    default: return []
    }
  }

  private static func invitation(
    _ record: LinkedInPage.Record, _ zone: TimeZone, _ file: inout ImportFile
  ) -> [ImportedItem] {
    let direction = Folding.fold(record["direction"] ?? "")
    let isOut = direction == "outgoing" || direction == "sent"
    guard isOut || direction == "incoming" else {
      file.skip(record.row.line, .columns)
      return []
    }
    guard let name = record[isOut ? "to" : "from"] else {
      file.skip(record.row.line, .noName)
      return []
    }
    guard let moment = record["sent at"].flatMap({ LinkedInMoment.read($0, zone: zone) }) else {
      file.skip(record.row.line, .day)
      return []
    }
    let profile = record[isOut ? "inviteeprofileurl" : "inviterprofileurl"]
    return [
      .exchange(
        ImportedExchange(
          line: record.row.line, with: ImportedName(name: name, profile: profile),
          day: moment.day, instant: moment.instant, direction: isOut ? .out : .in,
          channel: .invitation, acts: .message, words: record["message"]))
    ]
  }

  /// A recommendation is something that was given: by them, or by the person.
  private static func recommendation(
    _ record: LinkedInPage.Record, _ zone: TimeZone, _ isGiven: Bool, _ file: inout ImportFile
  ) -> [ImportedItem] {
    let name = [record["first name"], record["last name"]].compactMap(\.self)
      .joined(separator: " ")
    guard !name.isEmpty else {
      file.skip(record.row.line, .noName)
      return []
    }
    guard
      let moment = record["creation date"].flatMap({ LinkedInMoment.read($0, zone: zone) }),
      let help = Acts(named: "help")
    else {
      file.skip(record.row.line, .day)
      return []
    }
    return [
      .exchange(
        ImportedExchange(
          line: record.row.line, with: ImportedName(name: name), day: moment.day,
          instant: moment.instant, direction: isGiven ? .out : .in, channel: .linkedin,
          acts: help,
          words: record["text"].map { String($0.prefix(400)) }))
    ]
  }

  private static func event(
    _ record: LinkedInPage.Record, _ zone: TimeZone, _ file: inout ImportFile
  ) -> [ImportedItem] {
    guard let name = record["event name"] else {
      file.skip(record.row.line, .noName)
      return []
    }
    // «May 14, 2026, 9:00 AM - 6:00 PM»: the day it begins.
    let time = record["event time"] ?? ""
    let start = time.components(separatedBy: " - ").first ?? time
    guard let day = LinkedInMoment.read(start, zone: zone)?.day else {
      file.skip(record.row.line, .day)
      return []
    }
    return [
      .event(
        ImportedEvent(
          line: record.row.line, uid: record["external url"], name: name, timing: Timing(day),
          notes: record["external url"]))
    ]
  }
}
