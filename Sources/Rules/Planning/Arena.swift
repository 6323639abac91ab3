/// Memory for the plain values of a plan, freed with it.
final class Arena {
  private var blocks: [UnsafeMutableRawPointer] = []

  /// A copy of the values that lives as long as the arena.
  func keep<T: BitwiseCopyable>(_ values: [T]) -> UnsafeMutablePointer<T> {
    let block = UnsafeMutablePointer<T>.allocate(capacity: max(values.count, 1))
    for (place, value) in values.enumerated() { (block + place).initialize(to: value) }
    blocks.append(UnsafeMutableRawPointer(block))
    return block
  }

  deinit { for block in blocks { block.deallocate() } }
}
