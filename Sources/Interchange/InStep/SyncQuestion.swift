import Accord

/// What only the person can say about somebody or something on two sides.
public enum SyncQuestion: Sendable {
  /// It says something else on either side: which is right.
  case differs(name: String, Accord.Clash)
  /// It is gone from there: whether it goes here too (`there`), or back there (`here`).
  case goneThere(name: String)
  /// It is gone from here: whether it goes there too (`here`), or comes back (`there`).
  case goneHere(name: String)
}
