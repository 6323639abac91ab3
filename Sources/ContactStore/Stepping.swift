import CSQLiteSession
import Contacts
import GRDB

/// Steps through a statement and reads its columns as whole numbers, words by their numbers.
struct Stepping {
  private let handle: UnsafeMutableRawPointer
  private let isWord: [UInt8]
  private let intern: (String) -> Int32

  init(_ statement: Statement, _ wanted: [ColumnRequest], intern: @escaping (String) -> Int32) {
    handle = UnsafeMutableRawPointer(statement.sqliteStatement)
    isWord = wanted.map { request in
      if case .word = request { return 1 }
      return 0
    }
    self.intern = intern
  }

  /// The columns; `capacity` is how many rows there will be.
  func columns(capacity: Int) throws -> [[Int32]] {
    let width = isWord.count
    var columns = isWord.map { _ in [Int32](repeating: .min, count: capacity) }
    var cells = [UInt64](repeating: 0, count: width)
    var words: [UInt64: Int32] = [0: .min]
    var count = 0
    while true {
      let code = al_read_row(handle, isWord, Int32(width), &cells)
      if code < 0 { throw DatabaseError(resultCode: ResultCode(rawValue: -code)) }
      if code == 0 { break }
      if count == capacity { break }
      for place in 0..<width {
        if isWord[place] == 0 {
          columns[place][count] = Int32(truncatingIfNeeded: cells[place])
        } else if let known = words[cells[place]] {
          columns[place][count] = known
        } else {
          let number = intern(al_text(handle, Int32(place)).map { String(cString: $0) } ?? "")
          words[cells[place]] = number
          columns[place][count] = number
        }
      }
      count += 1
    }
    if count < capacity {
      for place in columns.indices { columns[place].removeLast(capacity - count) }
    }
    return columns
  }
}
