/// The measures there are.
public enum Measures {
  /// All of them.
  public static let all: [any Measure.Type] = [
    PlacesMeasure.self, SentencesMeasure.self, LackMeasure.self, ShareMeasure.self,
    BalanceMeasure.self, SpecificsMeasure.self, LengthMeasure.self, SentenceLengthMeasure.self,
    WordLengthMeasure.self, LoudnessMeasure.self, ListsMeasure.self, CheckMeasure.self,
    MixtureMeasure.self, SpeakerMeasure.self, NearMeasure.self,
    NeedsMeasure.self, ForbidsMeasure.self, HollowMeasure.self, QuestionsMeasure.self,
    LargestRequestMeasure.self, FullMeasure.self, RatioMeasure.self, GreetingMeasure.self,
    RequestShareMeasure.self, AnywhereMeasure.self, WordingMeasure.self,
  ]

  /// The measure that authors call so.
  public static func named(_ word: String) -> (any Measure.Type)? { all.first { $0.word == word } }
}
