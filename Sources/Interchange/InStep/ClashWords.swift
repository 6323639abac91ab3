import Accord
import Language

/// What a place that differs is called, and what stands there, to be shown.
public enum ClashWords {
  /// Which part of a thing a place is, by its name.
  public static func part(_ place: String) -> String {
    place.split(separator: PersonPlaces.mark).first.map(String.init) ?? ""
  }

  /// What a place says; nothing when it is empty.
  public static func shown(_ place: String, _ value: String?) -> String? {
    guard let value else { return nil }
    let (_, rest) = PersonPlaces.parts(place)
    let text = rest.isEmpty ? value : rest.joined(separator: " ")
    return Cleaning.clean(text.replacing(String(PersonPlaces.mark), with: " "), limit: 200)
  }
}

extension SyncReport.Open {
  /// A place that differs and waits.
  init(_ name: String, _ clash: Accord.Clash) {
    self.init(
      name: name, what: "differs", part: ClashWords.part(clash.place),
      here: ClashWords.shown(clash.place, clash.here),
      there: ClashWords.shown(clash.place, clash.there))
  }
}
