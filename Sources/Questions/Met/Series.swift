import Contacts
import Desk
import Dialogue

/// The messages that are written one after the other in the same conversation: how the earlier ones
/// left, and whether the rest is to be like them.
struct Series {
  /// How the last of them was handed over; nothing for the first.
  let way: String?
  /// Whether the person wants all of them without being asked.
  let isAlike: Bool

  private static let handed = "handed:"
  /// The move that says so.
  static let alike = "alike"

  /// The series that an open conversation belongs to.
  init(_ view: TalkView) {
    var (way, isAlike): (String?, Bool) = (nil, false)
    if let own = view.talk?.talk, let parent = own.parent {
      let talks = ((try? view.source.all(Talk.self)) ?? []).filter { $0.parent == parent }
      for talk in talks.sorted(by: { $0.id < $1.id }) {
        let events = (try? view.source.rows(TalkEvent.self, where: "talk", is: talk.id)) ?? []
        for case .moved(_, let move)? in events.map({ OpenTalk.event($0.payload) }) {
          if move.hasPrefix(Self.handed) { way = String(move.dropFirst(Self.handed.count)) }
          if move == Self.alike { isAlike = true }
        }
      }
    }
    (self.way, self.isAlike) = (way, isAlike)
  }
}
