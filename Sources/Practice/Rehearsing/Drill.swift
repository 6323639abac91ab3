/// The questions that somebody asks, by what they are about, and what they ask on.
public struct Drill: Sendable {
  /// The questions about each element; those about none under `other`.
  public let questions: [(about: String, list: [String])]
  /// What is asked on, by what an answer lacked.
  public let follow: [String: [String]]

  /// Questions.
  public init(questions: [(about: String, list: [String])], follow: [String: [String]]) {
    self.questions = questions
    self.follow = follow
  }

  /// How many questions there are.
  public var count: Int {
    questions.reduce(0) { $0 + $1.list.count } + follow.values.reduce(0) { $0 + $1.count }
  }

  /// The next question, each once.
  ///
  /// Whoever asks begins with who somebody is. One that asks on comes when the last answer lacks something,
  /// then those about what the introduction does not say, then the rest. `seed` makes another drill begin
  /// elsewhere.
  public func next(
    after done: [String], last: String?, there: Set<String>, seed: Int
  ) -> (about: String, question: String)? {
    if done.isEmpty, let first = questions.first(where: { $0.about == PitchElement.role.rawValue }),
      !first.list.isEmpty
    {
      return (first.about, first.list[seed % first.list.count])
    }
    let asked = Set(done.map { String($0.drop { $0 != ":" }.dropFirst()) })
    let abouts = done.map { String($0.prefix { $0 != ":" }) }
    let lack = last.map { String($0.prefix { $0 != ":" }) }
    let lastAbout = abouts.last ?? ""
    let followed = Set(follow.values.joined())
    let wasFollowed = done.last.map { followed.contains(String($0.drop { $0 != ":" }.dropFirst())) }
    if let lack, wasFollowed == false,
      let more = follow[lack]?.first(where: { !asked.contains($0) })
    {
      return (lastAbout, more)
    }
    // What is missing from the introduction is asked first; then by turns.
    let order =
      questions.filter { !there.contains($0.about) && $0.about != "other" && $0.about != "role" }
      + questions.filter { there.contains($0.about) || ["other", "role"].contains($0.about) }
    let least = order.map { part in abouts.count { $0 == part.about } }.min() ?? 0
    for level in least...(least + 3) {
      for part in order where abouts.count(where: { $0 == part.about }) == level {
        let count = part.list.count
        for step in 0..<count {
          let question = part.list[(step + seed) % count]
          if !asked.contains(question) { return (part.about, question) }
        }
      }
    }
    return nil
  }
}
