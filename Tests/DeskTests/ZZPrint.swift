import Dialogue
import Desk
import Drafts
import Voice
import Foundation
import Language
import Testing

@Suite struct ZZPrint {
  @Test(arguments: LanguageTag.allCases)
  func `print some`(_ language: LanguageTag) throws {
    let all = try RecollectionTests.written(language).all
    var out = ""
    var seed = UInt64(ProcessInfo.processInfo.environment["PRINT_SEED"] ?? "1") ?? 1
    for _ in 0..<200 {
      seed = seed &* 6364136223846793005 &+ 1442695040888963407
      let item = all[Int((seed >> 33) % UInt64(all.count))]
      out += "## \(item.template.name) \(item.state)"
      if !item.sheet.unused.isEmpty { out += " UNUSED \(item.sheet.unused)" }
      if !item.sheet.dropped.isEmpty { out += " DROPPED \(item.sheet.dropped)" }
      out += "\n" + (item.sheet.draft.subject.map { "S: " + $0 + "\n" } ?? "") + item.sheet.draft.body + "\n"
    }
    try out.write(toFile: "/tmp/w19-\(language.rawValue).txt", atomically: true, encoding: .utf8)
  }
}
