import Foundation
import Ground
import Testing

@testable import Interchange

/// Random files; `ALLEATO_FUZZ` sets how many each reader gets, a thousand unless it is set.
@Suite struct FuzzTests {
  private static let rounds =
    ProcessInfo.processInfo.environment["ALLEATO_FUZZ"].flatMap { Int($0) } ?? 1_000

  private static let samples: [(String, String)] = [
    ("a.vcf", CardSamples.apple), ("a.vcf", CardSamples.outlook), ("a.vcf", CardSamples.android),
    ("a.vcf", CardSamples.four), ("e.csv", TableSamples.google), ("e.csv", TableSamples.googleOld),
    ("e.csv", TableSamples.outlook), ("e.csv", TableSamples.outlookItalian),
    ("e.csv", TableSamples.thunderbird), ("e.csv", TableSamples.byHand),
    ("messages.csv", LinkedInSamples.messages), ("Connections.csv", LinkedInSamples.connections),
    ("Invitations.csv", LinkedInSamples.invitations), ("Events.csv", LinkedInSamples.events),
    ("Skills.csv", LinkedInSamples.skills), ("x.ics", CalendarTests.calendar),
  ]

  /// Pieces that programs stumble over.
  private static let pieces: [[UInt8]] =
    [
      "\"", ",", ";", "\n", "\r", "\r\n ", "=\n", "=0", "BEGIN:VCARD\n", "END:VCARD\n", "N:;;;\n",
      ":",
      "BEGIN:VEVENT\n", "ENCODING=QUOTED-PRINTABLE:=E", "item1.", " ::: ", "0/0/00", "--02-30",
      "\u{0}",
      "\u{202E}", "DTSTART:99999999T999999Z\n", "🚀", "AGENT:\n",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xFF, 0xFE]]

  private func broken(_ bytes: [UInt8], _ seed: inout Seed) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &seed) {
      let place = Int.random(in: 0...bytes.count, using: &seed)
      switch Int.random(in: 0..<4, using: &seed) {
      case 0: bytes.insert(contentsOf: Self.pieces.randomElement(using: &seed) ?? [], at: place)
      case 1:
        let end = min(bytes.count, place + Int.random(in: 1...40, using: &seed))
        bytes.removeSubrange(place..<end)
      case 2:
        if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &seed) }
      default: bytes = Array(bytes.prefix(place))
      }
    }
    return bytes
  }

  @Test(arguments: samples.indices)
  func `no file makes a reader fail`(number: Int) {
    let (name, text) = Self.samples[number]
    var seed = Seed(UInt64.random(in: 0...UInt64.max))
    let start = seed
    // The samples of one reader share its rounds.
    let kin = Self.samples.count { $0.0.hasSuffix(String(name.suffix(5))) }
    for round in 0..<max(1, Self.rounds / kin) {
      let bytes = broken(Array(text.utf8), &seed)
      let file = Reading.rome.read(bytes, named: name)
      // The lines of a file that is kept in step are its bytes, whatever stands in them.
      #expect(FileLines(bytes).bytes == bytes, "\(name) \(start) \(round)")
      if name.hasSuffix("ics") { _ = CalendarItem.read(bytes, zone: Reading.rome.zone) }
      // Whoever is read has something to be called by, and a line of the file.
      for person in file?.people ?? [] {
        #expect(!person.given.isEmpty, "\(name) \(start) \(round)")
        #expect(person.line > 0)
      }
    }
  }
}
