/// What of somebody words can be found in.
public enum SearchField: String, CaseIterable, Sendable, Hashable {
  /// What they are called.
  case names
  /// Where they work and what they do there.
  case employers
  /// What they care about, work on and are filed under.
  case topics
  /// Their addresses on any channel.
  case ways
  /// Where they can be found by post.
  case places
  /// How and where they were met.
  case met
  /// What was noted about them.
  case notes
  /// What was said, promised and told of late.
  case said
}
