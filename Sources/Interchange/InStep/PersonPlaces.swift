import Accord
import Contacts
import Ground
import Language

/// The places of a person's sheet: what of somebody is kept in step, in a form that is the same for a card and for
/// what is known here.
final class PersonPlaces {
  /// The kinds of places.
  enum Kind: String {
    case name, note, birthday, anniversary, email, phone, postal, link, post, tag, extra, own
  }

  /// What parts the kind of a place from what stands there, and the parts of that.
  static let mark: Character = "\u{1D}"
  /// Names of organisations, read once each.
  private var keys: [String: String] = [:]

  /// The kind of a place, and the rest of it.
  static func parts(_ place: String) -> (kind: Kind?, rest: [String]) {
    let parts = place.split(separator: mark, omittingEmptySubsequences: false).map(String.init)
    return (Kind(rawValue: parts[0]), Array(parts.dropFirst()))
  }

  static func place(_ kind: Kind, _ rest: String...) -> String {
    ([kind.rawValue] + rest).joined(separator: String(mark))
  }

  /// The kind of place that an address of a kind has.
  static func kind(of address: AddressKind) -> Kind? {
    switch address {
    case .email: .email
    case .phone: .phone
    case .postal: .postal
    case .linkedin, .facebook, .telegram, .web: .link
    case .uid: nil
    }
  }

  func key(_ organisation: String?) -> String {
    guard let organisation, !organisation.isEmpty else { return "" }
    if let known = keys[organisation] { return known }
    let key = OrganisationName(organisation).key
    keys[organisation] = key
    return key
  }

  func post(_ organisation: String?, _ title: String?) -> String {
    Self.place(.post, key(organisation), title ?? "")
  }

  /// A line of a card that has no place of its own, by its name and a number that its text gives (FNV-1a).
  static func extra(_ name: String, _ value: String) -> String {
    let number = value.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    return place(.extra, name, String(number, radix: 36))
  }

  static func date(_ year: Int?, _ month: Int, _ day: Int) -> String {
    (year.map(String.init) ?? "-") + "-" + CalendarStamp.two(month) + "-" + CalendarStamp.two(day)
  }

  /// What is known of somebody here.
  func sheet(_ person: WrittenPerson) -> Sheet {
    var sheet = Sheet()
    let contact = person.contact
    sheet[Self.place(.name)] = contact.given + String(Self.mark) + (contact.family ?? "")
    sheet[Self.place(.note)] = contact.notes
    for (kind, place) in [(OccasionKind.birthday, Kind.birthday), (.anniversary, .anniversary)] {
      if let day = person.occasion(kind) {
        sheet[Self.place(place)] = Self.date(day.year, day.month, day.day)
      }
    }
    for address in person.addresses {
      guard let kind = Self.kind(of: address.kind) else { continue }
      sheet[Self.place(kind, address.value)] = address.label ?? ""
    }
    for post in person.posts where !post.isPast {
      sheet[self.post(post.place, post.title)] = ""
    }
    for tag in person.tags { sheet[Self.place(.tag, tag)] = "" }
    for extra in person.extras where CardWriter.isLine(extra) && !PartedLine.isOne(extra.name) {
      sheet[Self.extra(extra.name, extra.value)] = ""
    }
    for line in CardWriter(.three, tellsLastContact: false).own(person) {
      sheet[Self.place(.own, line.text.replacing("\r\n ", with: ""))] = ""
    }
    return sheet
  }

  /// What a card tells of somebody, as it would be kept here.
  func sheet(_ person: ImportedPerson, _ plan: ImportPlan) -> Sheet {
    var sheet = Sheet()
    if let name = plan.name(of: person) {
      let isBare = name.given.isEmpty
      sheet[Self.place(.name)] =
        (isBare ? name.fullName : name.given) + String(Self.mark)
        + (isBare ? "" : name.family ?? "")
    }
    if let notes = person.notes.map({ Cleaning.clean($0, lines: true) }), !notes.isEmpty {
      sheet[Self.place(.note)] = notes
    }
    for (date, place) in [(person.birthday, Kind.birthday), (person.anniversary, .anniversary)] {
      if let date { sheet[Self.place(place)] = Self.date(date.year, date.month, date.day) }
    }
    for way in plan.ways(of: person) {
      guard let kind = Self.kind(of: way.kind) else { continue }
      sheet[Self.place(kind, way.value)] = way.label ?? ""
    }
    for employment in person.employments {
      let (organisation, title) = (
        plan.cleaned(employment.organisation), plan.cleaned(employment.role)
      )
      if organisation != nil || title != nil { sheet[post(organisation, title)] = "" }
    }
    for tag in person.tags.compactMap(plan.cleaned) { sheet[Self.place(.tag, tag)] = "" }
    for extra in person.extras where !PartedLine.isOne(extra.name) {
      let (name, value) = Self.kept(extra)
      if name.hasPrefix("X-ALLEATO-") {
        sheet[Self.place(.own, value)] = ""
      } else if !value.isEmpty {
        sheet[Self.extra(name, value)] = ""
      }
    }
    return sheet
  }

  /// A line without a place of its own, as it is kept.
  static func kept(_ extra: ImportedPerson.Extra) -> (name: String, value: String) {
    (
      Cleaning.clean(extra.name, limit: 80),
      Cleaning.clean(extra.value, lines: true, limit: ContentLines.longest)
    )
  }
}
