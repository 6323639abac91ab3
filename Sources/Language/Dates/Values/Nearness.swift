/// Which one of several is meant, as counted from now.
enum Nearness: Hashable, Sendable {
  case this, next, last, afterNext, beforeLast
}

/// A third of a month, a week or a year.
enum Edge: Hashable, Sendable {
  case start, middle, end
}
