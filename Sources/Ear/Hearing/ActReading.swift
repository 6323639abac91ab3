/// A clause read as an act.
struct ActReading {
  let act: ActFrames
  var match: FrameMatch
  /// The clause.
  let bounds: Range<Int>
  let constants: [String: String]
  /// What share of the clause it explains, less what was passed over.
  let score: Double
  /// How much the frame asks for, to choose between readings alike.
  let weight: Double
  /// How many words of the clause mean something.
  let size: Double
}
