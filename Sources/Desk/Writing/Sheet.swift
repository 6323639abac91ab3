import Drafts
import Language

/// A message as it stands on the desk.
public struct Sheet: Sendable {
  /// The message.
  public var draft: Draft
  /// The version it was made from, and those it could become.
  public let choice: TemplateChoice
  /// What it is for, such as `thanks`.
  public let situation: String
  /// How it goes.
  public let channel: MessageChannel
  /// `tu` or `lei`.
  public let register: String
  /// The language it is written in.
  public let language: LanguageTag
  /// Known things that were left out for want of room, in words.
  public let dropped: [String]
  /// What the person wanted said, and this version has no place for, in words.
  public let unused: [String]
  /// Sentences of the person's that found no place in this version.
  public let lost: [String]
  /// Whether the person changed it.
  public let isEdited: Bool

  /// Whether it is too long for its channel.
  public var isTooLong: Bool { !channel.fits(draft.body) }
}
