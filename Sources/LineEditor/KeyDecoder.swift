/// Turns the bytes of a terminal into characters and keys.
struct KeyDecoder {
  /// What a byte completed.
  enum Event: Equatable {
    case scalar(UInt32)
    case key(Key)
  }

  private var pending: [UInt8] = []

  /// Whether bytes of an unfinished sequence are waiting.
  var isWaiting: Bool { !pending.isEmpty }

  /// Takes a byte; the events it completes.
  mutating func take(_ byte: UInt8) -> [Event] {
    pending.append(byte)
    return drain(isLast: false)
  }

  /// What the waiting bytes mean when nothing follows them.
  mutating func finish() -> [Event] { drain(isLast: true) }

  private mutating func drain(isLast: Bool) -> [Event] {
    guard let first = pending.first else { return [] }
    if first == 0x1B { return escape(isLast: isLast) }
    if first == 0x18 { return controlX(isLast: isLast) }
    if first < 0x80 {
      pending = []
      return [.scalar(UInt32(first))]
    }
    return utf8(isLast: isLast)
  }

  /// Ctrl-X Ctrl-E opens the editor; other uses of Ctrl-X are libedit's own.
  private mutating func controlX(isLast: Bool) -> [Event] {
    if pending.count == 1 {
      guard isLast else { return [] }
      pending = []
      return [.scalar(0x18)]
    }
    let second = pending[1]
    pending = []
    return second == 0x05 ? [.key(.editor)] : [.scalar(0x18), .scalar(UInt32(second))]
  }

  private mutating func utf8(isLast: Bool) -> [Event] {
    let first = pending[0]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    if pending.count < length, !isLast {
      // A byte that does not continue the character ends it; what came before it is dropped.
      if pending.count > 1, let last = pending.last, last & 0xC0 != 0x80 {
        pending = [last]
        return drain(isLast: false)
      }
      return []
    }
    let text = String(validating: pending, as: UTF8.self)
    pending = []
    guard let scalar = text?.unicodeScalars.first else { return [] }
    return (0x80...0x9F).contains(scalar.value) ? [] : [.scalar(scalar.value)]
  }

  private mutating func escape(isLast: Bool) -> [Event] {
    if pending.count == 1 {
      guard isLast else { return [] }
      pending = []
      return [.scalar(0x1B)]
    }
    switch pending[1] {
    case 0x5B: return control(isLast: isLast)
    case 0x4F:
      guard pending.count > 2 else { return isLast ? give([]) : [] }
      return give([.key(letter(pending[2], parameters: ""))])
    case 0x0D, 0x0A: return give([.key(.lineBreak)])
    case 0x62: return give([.key(.wordLeft)])
    case 0x66: return give([.key(.wordRight)])
    case 0x64: return give([.key(.deleteWord)])
    case 0x7F, 0x08: return give([.key(.rubOutWord)])
    case 0x1B:
      pending.removeFirst()
      return [.scalar(0x1B)] + drain(isLast: isLast)
    default:
      let second = pending[1]
      pending = [second]
      return [.scalar(0x1B)] + drain(isLast: isLast)
    }
  }

  /// CSI: parameters, then one byte from @ to ~.
  private mutating func control(isLast: Bool) -> [Event] {
    guard pending.count > 2, let last = pending.last, (0x40...0x7E).contains(last) else {
      return isLast || pending.count > 32 ? give([]) : []
    }
    // "ESC [ [ A" of the Linux console: the second bracket is no final byte.
    if pending.count == 3, last == 0x5B { return [] }
    let parameters = String(decoding: pending[2..<(pending.count - 1)], as: UTF8.self)
    if last == 0x7E { return give([.key(tilde(parameters))]) }
    return give([.key(letter(last, parameters: parameters))])
  }

  private mutating func give(_ events: [Event]) -> [Event] {
    pending = []
    return events
  }

  private func tilde(_ parameters: String) -> Key {
    switch parameters.split(separator: ";").first {
    case "1", "7": .home
    case "4", "8": .end
    case "3": .delete
    case "200": .paste
    default: .ignored
    }
  }

  private func letter(_ byte: UInt8, parameters: String) -> Key {
    let hasModifier = parameters.contains(";")
    switch byte {
    case 0x41: return .up
    case 0x42: return .down
    case 0x43: return hasModifier ? .wordRight : .right
    case 0x44: return hasModifier ? .wordLeft : .left
    case 0x48: return .home
    case 0x46: return .end
    default: return .ignored
    }
  }
}
