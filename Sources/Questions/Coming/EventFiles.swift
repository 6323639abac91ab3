import Contacts
import Counsel
import Desk
import Ground
import Interchange
import Turns

/// The files of an event: the page in Markdown and HTML, and the entries for a calendar.
public struct EventFiles {
  /// The files.
  public let pages: [Page]
  /// What is to be kept so that the calendar knows its entries again.
  public let changes: [Change]

  /// The files of a page and its event; the calendar is left out where no day is known.
  public init(_ wording: Wording, _ event: Event, _ brief: Brief) throws {
    let stamp = try CalendarStampRow(wording.source, at: wording.moment)
    let entries = try CalendarWriter(wording, stamp: stamp.row.value).entries(of: event)
    var pages = [
      Page(name: event.name, lines: [BriefHTML(brief).text], ending: "html"),
      Page(name: event.name, lines: brief.markdown),
    ]
    if !entries.isEmpty {
      let text = CalendarFile(entries, made: wording.moment).text
      pages.append(Page(name: event.name, lines: [text], ending: "ics"))
    }
    self.pages = pages
    changes = stamp.isNew && !entries.isEmpty ? [.save(stamp.row)] : []
  }
}
