/// A title before a name, and the gender it tells of.
public struct NameTitle: Sendable, Hashable {
  /// Its id in the titles' lexicon, such as `dott`.
  public let id: String
  /// The gender of whoever bears it, when the form tells.
  public let gender: GrammaticalGender?

  /// A title.
  public init(id: String, gender: GrammaticalGender?) {
    self.id = id
    self.gender = gender
  }
}
