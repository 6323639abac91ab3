import Ground

/// A person's own file laid over the shipped one, key by key.
enum Overlay {
  /// The keys that name an element of a list, so that elements can be told apart.
  private static let identities = [
    "rule", "step", "template", "principle", "intent", "title", "command", "conversation",
  ]

  /// The shipped item with the person's values in place of its own.
  static func merge(_ base: Item, _ own: Item) -> Item {
    switch (base, own) {
    case (.map(let below, let mark), .map(let above, _)):
      var entries = below
      for entry in above {
        if let place = entries.firstIndex(where: { $0.key.value == entry.key.value }) {
          entries[place].value = merge(entries[place].value, entry.value)
        } else {
          entries.append(entry)
        }
      }
      return .map(entries, mark)
    case (.list(let below, let mark), .list(let above, _)):
      guard above.allSatisfy({ identity($0) != nil }) else { return own }
      var items = below
      for item in above {
        if let place = items.firstIndex(where: { identity($0) == identity(item) }) {
          items[place] = merge(items[place], item)
        } else {
          items.append(item)
        }
      }
      return .list(items, mark)
    default: return own
    }
  }

  private static func identity(_ item: Item) -> String? {
    identities.lazy.compactMap { item[$0]?.text?.value }.first
  }

  /// The item without its smallest part that a mistake stands in; nothing when nothing is left.
  ///
  /// With `whole`, elements of lists that have names are not taken apart: half a rule says something
  /// its author never meant.
  static func prune(_ item: Item, at mark: Mark, whole: Bool = false) -> Item? {
    switch item {
    case .scalar: return nil
    case .map(var entries, let start):
      guard let place = entries.lastIndex(where: { $0.key.mark <= mark }) else { return nil }
      if let inner = prune(entries[place].value, at: mark, whole: whole) {
        entries[place].value = inner
      } else {
        entries.remove(at: place)
      }
      return entries.isEmpty ? nil : .map(entries, start)
    case .list(var items, let start):
      guard let place = items.lastIndex(where: { $0.mark <= mark }) else { return nil }
      let isOneThing = whole && identity(items[place]) != nil
      if !isOneThing, let inner = prune(items[place], at: mark, whole: whole) {
        items[place] = inner
      } else {
        items.remove(at: place)
      }
      return items.isEmpty ? nil : .list(items, start)
    }
  }
}
