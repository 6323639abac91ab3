import Contacts

/// People as a table of comma-separated values, under the headings that Google's contacts have.
public struct TableWriter {
  private let people: [WrittenPerson]

  /// A writer of people.
  public init(_ people: [WrittenPerson]) { self.people = people }

  /// The table, its rows ended by CR and LF.
  public var text: String {
    let most = people.reduce(into: (emails: 1, phones: 1, places: 1, links: 1)) { most, person in
      most.emails = max(most.emails, person.addresses(.email).count)
      most.phones = max(most.phones, person.addresses(.phone).count)
      most.places = max(most.places, person.addresses(.postal).count)
      most.links = max(most.links, links(person).count)
    }
    var headings = [
      "First Name", "Last Name", "Organization Name", "Organization Title", "Birthday", "Notes",
      "Labels",
    ]
    for (name, value, count) in [
      ("E-mail", "Value", most.emails), ("Phone", "Value", most.phones),
      ("Address", "Formatted", most.places), ("Website", "Value", most.links),
    ] {
      for number in 1...count {
        headings += ["\(name) \(number) - Label", "\(name) \(number) - \(value)"]
      }
    }
    let rows = people.map { person in
      let post = person.posts.first { !$0.isPast }
      let birthday = person.occasion(.birthday).map(date) ?? ""
      return [
        person.contact.given, person.contact.family ?? "", post?.place ?? "", post?.title ?? "",
        birthday, person.contact.notes ?? "", person.tags.joined(separator: " ::: "),
      ] + cells(person.addresses(.email), most.emails)
        + cells(person.addresses(.phone), most.phones)
        + cells(person.addresses(.postal), most.places) + cells(links(person), most.links)
    }
    return ([headings] + rows).map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private func links(_ person: WrittenPerson) -> [Address] {
    person.addresses.filter { [.linkedin, .facebook, .telegram, .web].contains($0.kind) }
  }

  private func cells(_ addresses: [Address], _ count: Int) -> [String] {
    let filled = addresses.flatMap { [$0.label ?? "", $0.value] }
    return filled + Array(repeating: "", count: count * 2 - filled.count)
  }

  private func date(_ day: Occasion) -> String {
    let rest = CalendarStamp.two(day.month) + "-" + CalendarStamp.two(day.day)
    return day.year.map { "\($0)-" + rest } ?? "--" + rest
  }

  /// The signs that begin a formula in a spreadsheet.
  private static let formula: Set<Character> = ["=", "+", "-", "@", "\t", "\r"]

  /// A cell: what would be a formula stands behind an apostrophe, what holds signs of the table in quotes.
  ///
  /// A telephone and a day without a year begin with a sign as well, and do nothing.
  static func cell(_ text: String) -> String {
    var text = text
    let isPlain = text.allSatisfy { $0.isNumber || "+-() ./".contains($0) }
    if let first = text.first, formula.contains(first), !isPlain { text = "'" + text }
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
