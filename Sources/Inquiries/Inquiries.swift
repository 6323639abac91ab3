/// The inquiries: a new one is a file of its own, a line here, and a sentence that leads to it.
public enum Inquiries {
  /// All of them.
  public static let all: [any Inquiry.Type] = [
    LastContactInquiry.self, PeopleAtInquiry.self, SilentInquiry.self, PromisesInquiry.self,
    RemindersInquiry.self, MoveReminderInquiry.self, DropReminderInquiry.self,
  ]

  /// The inquiry of an id.
  public static func inquiry(_ id: String) -> (any Inquiry.Type)? { all.first { $0.id == id } }
}
