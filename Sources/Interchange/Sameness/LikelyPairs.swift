import Contacts
import Language

/// Finds entries that may be of one person, to be asked about, never joined unasked.
public struct LikelyPairs {
  /// The pairs, the likeliest first.
  public private(set) var pairs: [LikelyPair] = []

  private struct Entry {
    let contact: Contact
    let key: String
    var emails: Set<String> = []
    var phones: Set<String> = []
    var places: [String: String] = [:]
    var birthday: MonthDay?
  }

  private var entries: [EntityID: Entry] = [:]
  private let alike: AlikeNames

  /// In bigger groups of one name only pairs with something else in common are listed.
  private static let crowd = 4

  /// The likely pairs among everybody who is known.
  public init(_ source: any ContactSource, names: NameLexicon) throws {
    alike = AlikeNames(names)
    var order: [EntityID] = []
    for contact in try source.all(Contact.self) {
      order.append(contact.id)
      entries[contact.id] = Entry(contact: contact, key: PersonKey.name(contact.fullName))
    }
    for address in try source.all(Address.self) {
      let key = PersonKey.address(address.kind, address.value)
      if address.kind == .email { entries[address.contact]?.emails.insert(key) }
      if address.kind == .phone { entries[address.contact]?.phones.insert(key) }
    }
    let organisations = Dictionary(
      uniqueKeysWithValues: try source.all(Organisation.self).map { ($0.id, $0.name) })
    for role in try source.all(Role.self) {
      guard let name = role.organisation.flatMap({ organisations[$0] }) else { continue }
      entries[role.contact]?.places[OrganisationName(name).key] = name
    }
    for occasion in try source.all(Occasion.self) where occasion.kind == .birthday {
      entries[occasion.contact]?.birthday = MonthDay(month: occasion.month, day: occasion.day)
    }
    compare(order)
  }

  private mutating func compare(_ order: [EntityID]) {
    var groups: [String: [EntityID]] = [:]
    for id in order {
      guard let entry = entries[id] else { continue }
      groups["=" + entry.key, default: []].append(id)
      for key in entry.emails.union(entry.phones) { groups[key, default: []].append(id) }
      let family = PersonKey.name(entry.contact.family ?? entry.contact.given)
      for place in entry.places.keys { groups[family + "\n" + place, default: []].append(id) }
    }
    var seen: Set<[EntityID]> = []
    for (key, group) in groups where group.count > 1 {
      let isCrowd = key.hasPrefix("=") && group.count > Self.crowd
      for (place, first) in group.prefix(200).enumerated() {
        for second in group.prefix(200).dropFirst(place + 1) {
          guard seen.insert([first, second]).inserted, let pair = pair(first, second),
            !isCrowd || pair.reasons.count > 1
          else { continue }
          pairs.append(pair)
        }
      }
    }
    pairs.sort { ($1.weight, $0.first, $0.second) < ($0.weight, $1.first, $1.second) }
  }

  private func pair(_ first: EntityID, _ second: EntityID) -> LikelyPair? {
    guard let left = entries[first], let right = entries[second] else { return nil }
    var reasons: [(LikelyPair.Reason, String?)] = []
    let emails = left.emails.intersection(right.emails).map { String($0.dropFirst()) }.sorted()
    let phones = left.phones.intersection(right.phones).map { String($0.dropFirst()) }.sorted()
    let isShared = !emails.isEmpty || !phones.isEmpty
    let isSame = left.key == right.key
    let isAlike = !isSame && alike.isAlike(left.contact, right.contact)
    guard isSame || isAlike || isShared else { return nil }
    reasons.append((isSame ? .name : isAlike ? .likeName : .otherName, nil))
    reasons += emails.map { (.email, $0) } + phones.map { (.phone, $0) }
    let place = Set(left.places.keys).intersection(right.places.keys).sorted().first
    if let place { reasons.append((.organisation, left.places[place])) }
    let isBorn = left.birthday != nil && left.birthday == right.birthday
    if isBorn { reasons.append((.birthday, nil)) }
    if isAlike, !isShared, place == nil, !isBorn { return nil }
    let isBare = left.emails.union(left.phones).isEmpty || right.emails.union(right.phones).isEmpty
    let weight =
      switch (isSame, isAlike) {
      case (true, _): isShared ? 100 : isBorn ? 75 : place != nil ? 70 : isBare ? 40 : 20
      case (_, true): isShared ? 80 : isBorn ? 60 : 50
      default: 30
      }
    return LikelyPair(first: first, second: second, reasons: reasons, weight: weight)
  }
}
