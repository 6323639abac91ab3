import Foundation
import Ground
import Language
import Testing

@testable import Playbook

@Suite struct TopEntriesTests {
  @Test(arguments: LanguageTag.allCases)
  func `each label read by itself is what the whole file has, with its place`(
    _ language: LanguageTag
  ) throws {
    let path = "interface/labels/\(language.rawValue).yaml"
    let library = Library(PromptFolder(shipped: PromptsTests.root))
    let entries = try #require(library.entries(path))
    let whole = try #require(library.shippedItem(path)).entries
    #expect(Set(entries.keys) == Set(whole.map(\.key.value)))
    for entry in whole {
      let single = try #require(entries[entry.key.value])
      #expect("\(single)" == "\(entry.value)", "\(entry.key.value)")
    }
  }

  @Test func `a text that is no plain mapping is left to whoever reads it whole`() {
    #expect(TopEntries("- one\n", file: "x") == nil)
    #expect(TopEntries("one\ntwo: three\n", file: "x") == nil)
    #expect(TopEntries("\"quoted\": three\n", file: "x") == nil)
  }
}
