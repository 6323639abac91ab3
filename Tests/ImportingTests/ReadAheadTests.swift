import Foundation
import Interchange
import Testing

@testable import Importing

@Suite struct ReadAheadTests {
  private struct Enough: Error {}

  private static let cards: [UInt8] = (0..<3_000).flatMap {
    Array("BEGIN:VCARD\r\nFN:Nome\($0) Rossi\r\nEMAIL:n\($0)@x.it\r\nEND:VCARD\r\n".utf8)
  }

  @Test func `what is read ahead is what is read, in its order`() throws {
    var names: [String] = []
    let file = try ReadAhead.read(Self.cards, named: "a.vcf", ImportReading()) { item in
      if case .person(let person) = item { names.append(person.emails.first ?? "") }
    }
    #expect(file?.format == .vCard)
    #expect(names == (0..<3_000).map { "n\($0)@x.it" })
  }

  @Test(.timeLimit(.minutes(1)), arguments: [0, 1, 255, 256, 2_500, 2_999])
  func `whoever takes may stop at any time`(count: Int) {
    var taken = 0
    #expect(throws: Enough.self) {
      _ = try ReadAhead.read(Self.cards, named: "a.vcf", ImportReading()) { _ in
        if taken == count { throw Enough() }
        taken += 1
      }
    }
    #expect(taken == count)
  }

  @Test func `what is of no kind that is known is nothing`() throws {
    let noise = (0..<400_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }
    #expect(try ReadAhead.read(noise, named: "a.bin", ImportReading()) { _ in } == nil)
  }
}
