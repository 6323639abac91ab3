/// A place in a text file, as an author counts it.
public struct Mark: Hashable, Comparable, Sendable {
  /// The file, relative to the folder it was read from.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The column, from 1.
  public let column: Int

  /// A place in a file.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The place some columns further on the same line.
  public func advanced(by columns: Int) -> Mark {
    Mark(file: file, line: line, column: column + columns)
  }

  /// The place of a character of a text that begins here and goes on, line by line, at `indent`.
  public func advanced(in text: some StringProtocol, to index: String.Index, indent: Int) -> Mark {
    var line = self.line
    var column = self.column
    var place = text.startIndex
    while place < index {
      if text[place] == "\n" {
        line += 1
        column = indent
      } else {
        column += 1
      }
      place = text.index(after: place)
    }
    return Mark(file: file, line: line, column: column)
  }

  /// Orders by file, line and column.
  public static func < (left: Mark, right: Mark) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

/// A value together with the place it was written at.
public struct Located<Value: Sendable>: Sendable {
  /// What was written.
  public let value: Value
  /// Where it was written.
  public let mark: Mark

  /// A value and its place.
  public init(_ value: Value, _ mark: Mark) {
    self.value = value
    self.mark = mark
  }
}

extension Located: Equatable where Value: Equatable {}
