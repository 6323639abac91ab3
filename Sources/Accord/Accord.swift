/// One of the two that are to agree.
public enum Side: String, Sendable, CaseIterable { case here, there }

/// What must change on either side so that both agree, place by place, seen from what each had when they last did.
///
/// What changed on one side goes to the other; what changed on both to the same is settled; what changed on both to
/// something else is a clash, and stays as it is on either side until somebody chooses. Each side is compared with
/// what it had itself: that a side writes a thing in its own way is no change.
public struct Accord: Sendable {
  /// What is to stand in a place; nothing when it is to be empty.
  public struct Edit: Hashable, Sendable {
    /// The place.
    public let place: String
    /// What is to stand there.
    public let value: String?

    /// A change of a place.
    public init(place: String, value: String?) { (self.place, self.value) = (place, value) }
  }

  /// A place that says something else on either side than it did, and not the same.
  public struct Clash: Hashable, Sendable {
    /// The place.
    public let place: String
    /// What stands here.
    public let here: String?
    /// What stands there.
    public let there: String?

    /// A place that differs.
    public init(place: String, here: String?, there: String?) {
      (self.place, self.here, self.there) = (place, here, there)
    }
  }

  /// What is to change here, by place.
  public private(set) var toHere: [Edit] = []
  /// What is to change there, by place.
  public private(set) var toThere: [Edit] = []
  /// What nobody has chosen yet.
  public private(set) var clashes: [Clash] = []

  /// Compares two sides.
  ///
  /// - Parameters:
  ///   - hereBefore: what stood here when both agreed; empty when they never have.
  ///   - thereBefore: likewise there.
  ///   - choose: which side is right in a place; nothing leaves both as they are.
  public init(
    here: Sheet, before hereBefore: Sheet, there: Sheet, before thereBefore: Sheet,
    choose: (Clash) -> Side?
  ) {
    if here == hereBefore, there == thereBefore { return }
    for place in Set(here.places.keys).union(there.places.keys).union(hereBefore.places.keys)
      .union(thereBefore.places.keys).sorted()
    {
      let (mine, theirs) = (here[place], there[place])
      if mine == theirs { continue }
      switch (mine != hereBefore[place], theirs != thereBefore[place]) {
      case (false, false): continue
      case (true, false): toThere.append(Edit(place: place, value: mine))
      case (false, true): toHere.append(Edit(place: place, value: theirs))
      case (true, true):
        let clash = Clash(place: place, here: mine, there: theirs)
        switch choose(clash) {
        case .here: toThere.append(Edit(place: place, value: mine))
        case .there: toHere.append(Edit(place: place, value: theirs))
        case nil: clashes.append(clash)
        }
      }
    }
  }

  /// Whether nothing is to be done.
  public var isSettled: Bool { toHere.isEmpty && toThere.isEmpty && clashes.isEmpty }

  /// What a side is to be remembered with: as it is now, but for clashes, which are to be seen again.
  public func remembered(_ now: Sheet, before: Sheet) -> Sheet {
    var sheet = now
    for clash in clashes { sheet.places[clash.place] = before[clash.place] }
    return sheet
  }
}
