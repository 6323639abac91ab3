import Voice
/// Which version of a message is shown, after the person asked for others.
public struct TemplateChoice: Sendable {
  private var cell: [Template]
  private var shown: [String] = []

  /// The version to show; nothing when there is none for the channel and register.
  public private(set) var template: Template?

  /// What can be asked of a draft.
  public enum Wish: String, Sendable, CaseIterable { case shorter, warmer, plainer, another }

  /// The first version of one channel and register.
  public init(_ templates: [Template], channel: String, register: String) {
    cell = Self.cell(templates, channel, register)
    show(cell.first { $0.length == .standard && $0.tone == .plain } ?? cell.first)
  }

  /// The version that one of several messages begins with, so that those who were met together do not
  /// read the same: of those of usual length that mention all of some values, another for each turn.
  public init(
    _ templates: [Template], channel: String, register: String, turn: Int, mentioning: Set<String>
  ) {
    self.init(templates, channel: channel, register: register)
    let fitting = cell.filter {
      $0.length == .standard && mentioning.isSubset(of: $0.body.names)
    }
    guard !fitting.isEmpty else { return }
    shown = []
    show(fitting[abs(turn) % fitting.count])
  }

  /// Whether a wish would lead to a version that differs from the present one.
  public func canBe(_ wish: Wish) -> Bool { next(wish) != nil }

  /// Goes to the version a wish leads to, or stays where it is.
  public mutating func follow(_ wish: Wish) { show(next(wish) ?? template) }

  /// Goes to the version of another register or language that is most like the present one.
  public mutating func move(to templates: [Template], channel: String, register: String) {
    let present = template
    cell = Self.cell(templates, channel, register)
    show(
      cell.first { $0.length == present?.length && $0.tone == present?.tone }
        ?? cell.first { $0.tone == present?.tone } ?? cell.first)
  }

  private static func cell(
    _ templates: [Template], _ channel: String, _ register: String
  ) -> [Template] {
    templates.filter { $0.channel == channel && $0.register == register }
  }

  private mutating func show(_ next: Template?) {
    template = next
    if let next { shown.append(next.name) }
  }

  private func next(_ wish: Wish) -> Template? {
    guard let present = template else { return nil }
    let others = cell.filter { $0.name != present.name }
    switch wish {
    case .shorter:
      guard present.length != .short else { return nil }
      return others.first { $0.length == .short }
    case .warmer:
      guard present.tone != .warm else { return nil }
      return others.first { $0.tone == .warm }
    case .plainer:
      guard present.tone != .plain else { return nil }
      return others.first { $0.tone == .plain }
    case .another:
      if let unseen = others.first(where: { !shown.contains($0.name) }) { return unseen }
      guard let place = cell.firstIndex(where: { $0.name == present.name }), cell.count > 1
      else { return nil }
      return cell[(place + 1) % cell.count]
    }
  }
}
