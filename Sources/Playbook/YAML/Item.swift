import Ground

/// A value of a YAML file with its place, all scalars as text.
public indirect enum Item: Sendable {
  /// A scalar; `block` tells where the lines of a block scalar begin.
  case scalar(Located<String>, block: Mark?)
  /// A list.
  case list([Item], Mark)
  /// A mapping, in the order it was written.
  case map([Entry], Mark)

  /// A key and its value.
  public struct Entry: Sendable {
    /// The key.
    public let key: Located<String>
    /// The value.
    public var value: Item
  }

  /// Where it begins.
  public var mark: Mark {
    switch self {
    case .scalar(let located, _): located.mark
    case .list(_, let mark), .map(_, let mark): mark
    }
  }

  /// The value of a key of a mapping.
  public subscript(_ key: String) -> Item? {
    guard case .map(let entries, _) = self else { return nil }
    return entries.first { $0.key.value == key }?.value
  }

  /// The entries of a mapping, or none.
  public var entries: [Entry] {
    if case .map(let entries, _) = self { return entries }
    return []
  }

  /// The elements of a list, or none.
  public var elements: [Item] {
    if case .list(let items, _) = self { return items }
    return []
  }

  /// The text of a scalar.
  public var text: Located<String>? {
    if case .scalar(let located, _) = self { return located }
    return nil
  }
}
