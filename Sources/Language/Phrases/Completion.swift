/// Completion of the last words of a line by one of many names.
public enum Completion {
  /// The lines that names make of a line whose last words begin them, best first; `names` finds those
  /// that begin with folded words.
  public static func candidates(_ line: String, names: (String) -> [String]) -> [String] {
    let starts = wordStarts(line)
    for start in starts {
      let typed = Folding.fold(line[start...])
      guard !typed.isEmpty else { continue }
      var seen: Set<String> = []
      let found = names(typed).filter { seen.insert($0).inserted }
      if !found.isEmpty {
        return found.prefix(50).map { String(line[..<start]) + $0 }
      }
    }
    return []
  }

  /// The places where a word begins, the earliest first: the longest match is tried before others.
  private static func wordStarts(_ line: String) -> [String.Index] {
    var starts: [String.Index] = []
    var isInside = false
    for index in line.indices {
      let isSpace = line[index] == " " || line[index] == "'" || line[index] == "’"
      if !isSpace, !isInside { starts.append(index) }
      isInside = !isSpace
    }
    return Array(starts.suffix(6))
  }
}
