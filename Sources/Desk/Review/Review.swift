import Critique
import Drafts

/// What a reading of a message came to.
public struct Review: Sendable {
  /// Whether it may go, is to be mended, or had better wait.
  public let verdict: Verdict
  /// What is to be said about it: what carried the verdict first, then what else the checks found.
  public let remarks: [Remark]
  /// What the words do that the rules hold back, as actions.
  public var held: Set<String> = []
  /// What is good about it, where it may go.
  public var praise: String?
  /// What it was taken for, such as `thanks`.
  public var kind: String?
  /// How surely it needs mending, from 0 to 1.
  public var chance: Double?
  /// The measure of each feature, from 0 to 1, by name.
  public var measures: [String: Double] = [:]
  /// The words that show each feature, by name.
  public var shown: [String: [String]] = [:]
  /// The words that are weighed all together, as often as they stand there.
  public var terms: [String] = []

  /// One thing to be said about a message.
  public struct Remark: Sendable {
    /// The name of the check.
    public let check: String
    /// How much it matters.
    public let level: CriticCheck.Level
    /// The words it is about; empty for the message as a whole.
    public let words: String
    /// Where they stand, counted in Unicode code points from the beginning of the text, or of the
    /// subject.
    public let range: Range<Int>?
    /// Whether the words stand in the subject.
    public let isInSubject: Bool
    /// What is said.
    public let reason: String
    /// A better way.
    public let better: String?
    /// Their sentence mended, where a rule can make one.
    public var mended: String?
    /// The principles it follows from.
    public let principles: [String]
  }
}
