import Language

/// The words of a subject that mean something, without their endings, so that *l'idrogeno nei trasporti*
/// is found by *trasporti a idrogeno*.
struct SubjectWords {
  private let stems: Set<String>

  /// The words of a text; those set aside, and words of one or two letters, say nothing.
  init(_ text: String, aside: Set<String>) {
    stems = Set(
      Words.split(text).map(\.folded)
        .filter { $0.count > 2 && !aside.contains($0) }
        .map { Stem.of(Stem.of($0, .it), .en) })
  }

  var isEmpty: Bool { stems.isEmpty }

  /// Whether two subjects are the same matter: all the words of the shorter one stand in the longer, or
  /// at least two are shared.
  func meets(_ other: SubjectWords) -> Bool {
    if stems.isEmpty || other.stems.isEmpty { return false }
    let shared = stems.intersection(other.stems).count
    return shared >= 2 || shared == min(stems.count, other.stems.count)
  }
}
