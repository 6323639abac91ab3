/// A part of a day that words name without an hour.
enum PartOfDay: Hashable, Sendable {
  case morning, noon, afternoon, evening, night
}
