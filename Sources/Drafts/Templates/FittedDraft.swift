import Voice

/// A message made to fit its channel: what there is no room for is left out.
public struct FittedDraft: Sendable {
  /// The message.
  public let draft: Draft
  /// The values that were left out, in the order they went.
  public let dropped: [VoiceValue]

  /// The message a template gives, without values that may be missing until it fits.
  ///
  /// - Parameters:
  ///   - drops: the names of the values that go, the first to go first.
  ///   - scope: which values the templates can stand without.
  public init(
    _ template: Template, _ values: [String: VoiceValue], _ speaker: Speaker,
    _ channel: MessageChannel, drops: [String], scope: TextScope
  ) {
    var values = values
    var draft = Draft(template, values, speaker)
    var dropped: [VoiceValue] = []
    for name in drops where !channel.fits(draft.body) {
      guard let value = values[name], scope.names[name]?.mayBeMissing ?? false,
        template.body.names.contains(name)
      else { continue }
      values[name] = nil
      let shorter = Draft(template, values, speaker)
      guard channel.length(shorter.body) < channel.length(draft.body) else {
        values[name] = value
        continue
      }
      draft.body = shorter.body
      dropped.append(value)
    }
    self.draft = draft
    self.dropped = dropped
  }
}
