import Ground

import Yams

/// Reads YAML by a strict profile: every scalar is text, and anchors, aliases and tags are refused.
public enum YAMLReader {
  /// The document of a file; E00 when it is not YAML or outside the profile.
  ///
  /// - Parameter line: the line of the file that the text begins on.
  public static func read(
    _ text: String, file: String, line: Int = 1
  ) -> (item: Item?, findings: [Finding]) {
    do {
      guard let node = try Yams.compose(yaml: text, Resolver.basic) else {
        return (
          nil, [Finding("E00", Ground.Mark(file: file, line: 1, column: 1), ["problem": "empty"])]
        )
      }
      var converter = Converter(file: file, lines: text, before: line - 1)
      let item = converter.convert(node)
      return (item, converter.findings)
    } catch {
      return (nil, [finding(error, file: file)])
    }
  }

  private static func finding(_ error: any Error, file: String) -> Finding {
    let start = Ground.Mark(file: file, line: 1, column: 1)
    guard let error = error as? YamlError else {
      return Finding("E00", start, ["problem": String(describing: error)])
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return Finding(
        "E00", Ground.Mark(file: file, line: mark.line, column: mark.column), ["problem": problem])
    case .duplicatedKeysInMapping(let duplicates, let context):
      return Finding(
        "P05",
        Ground.Mark(file: file, line: context.mark.line, column: context.mark.column),
        ["name": duplicates.map { String(describing: $0) }.joined(separator: ", ")])
    default:
      return Finding("E00", start, ["problem": String(describing: error)])
    }
  }

  private struct Converter {
    let file: String
    let lines: [Substring]
    /// How many lines of the file stand before the text.
    let before: Int
    var findings: [Finding] = []

    init(file: String, lines text: String, before: Int) {
      (self.file, self.before) = (file, before)
      lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    func mark(_ node: Node) -> Ground.Mark {
      Ground.Mark(
        file: file, line: before + (node.mark?.line ?? 1), column: node.mark?.column ?? 1)
    }

    mutating func convert(_ node: Node) -> Item {
      if node.anchor != nil { findings.append(Finding("P06", mark(node))) }
      switch node {
      case .scalar(let scalar):
        let isBlock = scalar.style == .literal || scalar.style == .folded
        let start = mark(node)
        return .scalar(
          Located(scalar.string, start), block: isBlock ? blockStart(after: start) : nil)
      case .sequence(let sequence):
        return .list(sequence.map { convert($0) }, mark(node))
      case .mapping(let mapping):
        var entries: [Item.Entry] = []
        for (key, value) in mapping {
          entries.append(
            Item.Entry(
              key: Located(key.scalar?.string ?? "", mark(key)), value: convert(value)))
        }
        return .map(entries, mark(node))
      case .alias:
        findings.append(Finding("P06", mark(node)))
        return .scalar(Located("", mark(node)), block: nil)
      }
    }

    /// Where the text of a block scalar begins: the first line below its sign that is not empty.
    private func blockStart(after mark: Ground.Mark) -> Ground.Mark {
      var line = mark.line - before
      while line < lines.count {
        if let column = lines[line].firstIndex(where: { $0 != " " }) {
          return Ground.Mark(
            file: file, line: before + line + 1,
            column: lines[line].distance(from: lines[line].startIndex, to: column) + 1)
        }
        line += 1
      }
      return mark
    }
  }
}
