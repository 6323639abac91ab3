import ContactStore
import Contacts
import Dialogue
import Language
import Testing

/// An introduction pasted where a choice was asked for.
@Suite struct PastedIntroductionTests {
  private static let texts: [LanguageTag: String] = [
    .it: """
    Studio ingegneria meccanica a Bologna, terzo anno. L'estate scorsa ho ridisegnato il corpo di una pompa in una \
    piccola azienda e ne ho ridotto il peso del 18%. Cerco uno stage nelle rinnovabili. Conosci qualcuno in Enel?
    """,
    .en: """
    I'm a final year student in mechanical engineering at Leeds. Last summer I redesigned a pump housing at a small \
    company and cut its weight by 18%. I'm looking for a graduate job in renewables. Do you know anyone at Orsted?
    """,
  ]

  @Test(arguments: [LanguageTag.it, .en])
  func `it is taken apart, and the question asked again`(_ language: LanguageTag) throws {
    let stage = try Stage(language)
    let text = try #require(Self.texts[language])
    for line in ["Sara", "3"] { try stage.type(line) }
    let asked = try #require(stage.lines.last { $0.hasPrefix("1)") })
    let before = stage.lines.count
    try stage.type(text)
    let said = stage.lines[(before + 1)...]
    #expect(said.contains { $0.contains("18%") }, "\(said)")
    #expect(said.contains(asked), "\(said)")
    try stage.type("1")
    #expect(try stage.store.all(Talk.self).contains { $0.state == .open })
  }
}
