import Accord
import Foundation

/// The text of a calendar's file in which single places of its entry can be changed; whatever else stands in it
/// (alarms, guests, colours) stays as it is, byte by byte.
struct CalendarText {
  private var lines: FileLines

  init(_ bytes: [UInt8]) { lines = FileLines(bytes) }

  /// The text as it stands now.
  var bytes: [UInt8] { lines.bytes }

  /// Puts what is known here in the places that changed here.
  ///
  /// Hours are written in UTC: what the file says of time zones need not reach as far as the new day.
  mutating func apply(_ edits: [Accord.Edit], _ entry: CalendarEntry, zone: TimeZone, now: Double) {
    for edit in edits {
      switch CalendarThing.Place(rawValue: edit.place) {
      case .title: set(["SUMMARY"], [CalendarLine(text: entry.title, of: "SUMMARY")])
      case .time, .year:
        set(["DTSTART", "DTEND", "DURATION"], entry.time.lines(in: zone))
        if entry.isYearly { set(["RRULE"], [entry.rule]) }
      case .place: set(["LOCATION"], entry.place.map { [CalendarLine(text: $0, of: "LOCATION")] })
      case .note:
        set(["DESCRIPTION"], entry.notes.map { [CalendarLine(text: $0, of: "DESCRIPTION")] })
      case nil: continue
      }
    }
    if let number = own.compactMap({ lines.pieces[$0].line }).first(where: { $0.name == "SEQUENCE" }
    )
    .flatMap({ Int($0.value) }), number < .max {
      set(["SEQUENCE"], [CalendarLine("SEQUENCE", String(number + 1))])
    }
    for name in ["DTSTAMP", "LAST-MODIFIED"] where own.contains(where: { self.name($0) == name }) {
      set([name], [CalendarLine(name, CalendarStamp.utc(now))])
    }
  }

  private func name(_ place: Int) -> String? { lines.pieces[place].line?.name }

  /// Where the entry's own lines stand, without those of its alarms.
  private var own: [Int] {
    var found: [Int] = []
    var (isInside, depth) = (false, 0)
    for (place, piece) in lines.pieces.enumerated() {
      guard let line = piece.line else { continue }
      let component = line.value.trimmed.uppercased()
      switch line.name {
      case "BEGIN":
        if component == "VEVENT" { isInside = true } else if isInside { depth += 1 }
      case "END":
        if component == "VEVENT" { return found + [place] }
        if isInside { depth -= 1 }
      default: if isInside, depth == 0 { found.append(place) }
      }
    }
    return found
  }

  private mutating func set(_ names: Set<String>, _ new: [CalendarLine]?) {
    let own = own
    let old = own.filter { name($0).map(names.contains) ?? false }
    guard let place = old.first ?? own.last else { return }
    for place in old.reversed() { lines.pieces.remove(at: place) }
    lines.pieces.insert(contentsOf: (new ?? []).map(lines.piece), at: place)
  }
}
