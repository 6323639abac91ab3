import Foundation
import Interchange
import Language
import Questions

/// Which column of a table holds what, asked at a terminal in three questions.
struct ColumnAsking {
  let house: House

  /// The map that was told; nothing when there is no column of names, or nobody answers.
  func map(_ columns: [UnclearColumn]) -> ColumnMap? {
    let shown = ImportWords(house: house).columns(columns)
    var told: [(field: String, place: Int)] = []
    for field in ColumnQuestion.fields {
      guard let place = ask(field, shown, besides: told.map(\.place)) else { return nil }
      if let place { told.append((field, place)) } else if told.isEmpty { return nil }
    }
    return try? ColumnMap(columns: told)
  }

  /// A column by its number; an inner nothing when there is none, an outer one when nobody answers.
  private func ask(_ field: String, _ columns: [String], besides told: [Int]) -> Int?? {
    print(house.words("column-" + field))
    let left = columns.indices.filter { !told.contains($0) }
    for (number, place) in left.enumerated() { print(" \(number + 1)  \(columns[place])") }
    while true {
      guard let line = readLine() else { return nil }
      let typed = Cleaning.clean(line).trimmingPunctuation
      if typed.isEmpty { return .some(nil) }
      if let number = Int(typed), left.indices.contains(number - 1) { return left[number - 1] }
      print(house.words("column-misheard"))
    }
  }
}
