/// Which version of a message is shown, after the person asked for others.
public struct TemplateChoice: Sendable {
  private let cell: [Template]
  private let shown: [Template]

  /// What can be asked of a draft.
  public enum Wish: String, Sendable, CaseIterable { case shorter, warmer, another }

  /// A choice among the versions of one channel and register; `wishes` came in this order.
  public init(_ templates: [Template], channel: String, register: String, wishes: [Wish]) {
    cell = templates.filter { $0.channel == channel && $0.register == register }
    var shown: [Template] = []
    if let first = cell.first(where: { $0.length == .standard && $0.tone == .plain }) ?? cell.first
    {
      shown.append(first)
    }
    for wish in wishes {
      guard let last = shown.last, let next = Self.next(wish, after: last, in: cell, shown) else {
        continue
      }
      shown.append(next)
    }
    self.shown = shown
  }

  /// The version to show; nothing when the cell is empty.
  public var template: Template? { shown.last }

  /// Whether a wish would lead to a version that differs from the present one.
  public func canBe(_ wish: Wish) -> Bool {
    guard let template else { return false }
    return Self.next(wish, after: template, in: cell, shown) != nil
  }

  private static func next(
    _ wish: Wish, after present: Template, in cell: [Template], _ shown: [Template]
  ) -> Template? {
    let others = cell.filter { $0.name != present.name }
    switch wish {
    case .shorter:
      guard present.length != .short else { return nil }
      return others.first { $0.length == .short }
    case .warmer:
      guard present.tone != .warm else { return nil }
      return others.first { $0.tone == .warm }
    case .another:
      let unseen = others.first { other in !shown.contains { $0.name == other.name } }
      guard unseen == nil, let place = cell.firstIndex(where: { $0.name == present.name }),
        cell.count > 1
      else { return unseen }
      return cell[(place + 1) % cell.count]
    }
  }
}
