/// The lines of an address book or a calendar, folded ones put together, read byte by byte.
struct ContentLines {
  /// A logical line and the number of its first physical line.
  struct Line {
    let number: Int
    let bytes: ArraySlice<UInt8>
    /// Whether it was longer than what is kept.
    let isCut: Bool
  }

  /// The most bytes of a line that are kept; what is longer is cut, and told.
  static let longest = 262_144

  private let bytes: [UInt8]
  private var position = 0
  private var number = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next logical line.
  ///
  /// A line that begins with a space or a tab goes on the one before; so does one after a
  /// quoted-printable soft break. Lines end in LF, CR LF, CR or, after some editors, CR CR LF.
  mutating func next() -> Line? {
    while position < bytes.count {
      let start = number + 1
      let first = physical()
      if first.isEmpty { continue }
      guard position < bytes.count, continues(first) else { return line(start, first) }
      var joined = Array(first.prefix(Self.longest + 1))
      while position < bytes.count {
        if isSoft(joined[...]) {
          joined.removeLast()
          add(physical(), to: &joined)
        } else if bytes[position] == 0x20 || bytes[position] == 0x09 {
          add(physical().dropFirst(), to: &joined)
        } else {
          break
        }
      }
      return line(start, joined[...])
    }
    return nil
  }

  private func line(_ number: Int, _ bytes: ArraySlice<UInt8>) -> Line {
    let isCut = bytes.count > Self.longest
    return Line(number: number, bytes: isCut ? bytes.prefix(Self.longest) : bytes, isCut: isCut)
  }

  private func add(_ part: ArraySlice<UInt8>, to joined: inout [UInt8]) {
    if joined.count <= Self.longest { joined += part.prefix(Self.longest + 1) }
  }

  private func continues(_ line: ArraySlice<UInt8>) -> Bool {
    bytes[position] == 0x20 || bytes[position] == 0x09 || isSoft(line)
  }

  private func isSoft(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.last == 0x3D else { return false }
    let head = line.prefix(120).map { $0 >= 0x61 && $0 <= 0x7A ? $0 - 0x20 : $0 }
    return String(decoding: head, as: UTF8.self).contains("QUOTED-PRINTABLE")
  }

  /// The next line as it stands in the file, without its end.
  private mutating func physical() -> ArraySlice<UInt8> {
    number += 1
    let start = position
    position = bytes.withUnsafeBufferPointer { bytes in
      var end = start
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      return end
    }
    let line = bytes[start..<position]
    let isReturn = position < bytes.count && bytes[position] == 0x0D
    if position < bytes.count { position += 1 }
    if isReturn {
      var after = position
      while after < bytes.count, bytes[after] == 0x0D { after += 1 }
      if after < bytes.count, bytes[after] == 0x0A { position = after + 1 }
    }
    return line
  }
}
