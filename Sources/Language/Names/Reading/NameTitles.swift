/// Titles before and after a name.
enum NameTitles {
  typealias Found = (title: NameTitle?, aside: [String])

  /// Takes the titles off the beginning; all but the first are set aside, as are articles.
  static func leading(_ parts: inout [String], _ lexicon: NameLexicon) -> Found {
    var found: Found = (nil, [])
    while parts.count > 1 {
      if let (title, count) = title(parts, lexicon), parts.count > count {
        note(title, parts.prefix(count).joined(separator: " "), &found)
        parts.removeFirst(count)
        continue
      }
      let first = Folding.fold(parts[0])
      // «La dott.ssa Neri», «l'ing. Bianchi»: the article belongs to the title.
      if lexicon.words.articles.contains(first),
        title(Array(parts.dropFirst()), lexicon) != nil, parts.count > 2
      {
        found.aside.append(parts.removeFirst())
        continue
      }
      if first.hasPrefix("l'"), lexicon.titles[String(first.dropFirst(2))] != nil {
        found.aside.append(String(parts[0].prefix(2)))
        parts[0] = String(parts[0].dropFirst(2))
        continue
      }
      break
    }
    return found
  }

  /// Takes titles off the end: «Mario Rossi Avv.», where a stop tells them from names.
  static func trailing(_ parts: inout [String], _ lexicon: NameLexicon) -> Found {
    var found: Found = (nil, [])
    while parts.count > 1, let last = parts.last, last.hasSuffix("."), last.count > 2,
      let title = lexicon.titles[Folding.fold(last)]
    {
      note(title, last, &found)
      parts.removeLast()
    }
    return found
  }

  private static func note(_ title: NameTitle, _ written: String, _ found: inout Found) {
    if let known = found.title {
      found.aside.append(written)
      found.title = NameTitle(id: known.id, gender: known.gender ?? title.gender)
    } else {
      found.title = title
    }
  }

  /// The title at the beginning, of one word or two: `Dott.ssa`, `dott. ssa`.
  private static func title(
    _ parts: [String], _ lexicon: NameLexicon
  ) -> (NameTitle, count: Int)? {
    for count in [2, 1] where parts.count >= count {
      let written = Folding.fold(parts.prefix(count).joined(separator: " "))
      if let title = lexicon.titles[written] { return (title, count) }
    }
    // «Dott.Rossi», «Ing.Bianchi»: nothing stands between.
    return nil
  }
}
