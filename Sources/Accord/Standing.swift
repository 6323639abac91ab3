/// How one thing stands between two sides that agreed on it once, or never have.
public enum Standing: Hashable, Sendable {
  /// On neither side.
  case nowhere
  /// On both: place by place.
  case both
  /// New here: it is to go there.
  case newHere
  /// New there: it is to come here.
  case newThere
  /// Known to both once, and gone from here since; whether it has changed there.
  case goneHere(changed: Bool)
  /// Known to both once, and gone from there since; whether it has changed here.
  case goneThere(changed: Bool)

  /// Tells how a thing stands.
  ///
  /// - Parameters:
  ///   - before: what either side had when they agreed; nothing when they never have.
  public init(here: Sheet?, there: Sheet?, before: (here: Sheet, there: Sheet)?) {
    switch (here, there, before) {
    case (nil, nil, _): self = .nowhere
    case (.some, .some, _): self = .both
    case (.some, nil, nil): self = .newHere
    case (nil, .some, nil): self = .newThere
    case (nil, .some(let sheet), .some(let before)):
      self = .goneHere(changed: sheet != before.there)
    case (.some(let sheet), nil, .some(let before)):
      self = .goneThere(changed: sheet != before.here)
    }
  }
}
