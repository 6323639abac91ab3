import ContactStore
import Contacts
import Ground
import Language
import Testing

@Suite struct FuzzTests {
  private static let pieces = [
    "Sara", "1", "2", "3", "5", "9", "-1", "0", "/indietro", "/back", "/salta", "/annulla", "/undo",
    "/basta", "/pausa", "/riprendi", "/perché", "/why 1", "/cambia", "/cambia 1", "/oggi tutto",
    "/adesso", "/lingua en", "/lingua", "/scheda", "/scheda Laura", "/dimentica Laura Conti",
    "Laura Conti", "Laura", "Marco Bianchi di Reply", "ho incontrato Anna all'AI Week ieri",
    "vado al Career Day giovedì", "scrivi a Laura", "write to Marco", "chiedi a Marco di vedermi",
    "ieri", "domani", "29 febbraio 2027", "sì", "no", "va bene", "più breve", "", "   ",
    "{al event}",
    "[x]", "\\", "a\u{301}\u{200B}", "\u{1B}[31m", "👩‍👩‍👧", "una riga\ndue righe", "/",
    "///", "/aiuto", "proviamo la presentazione", "Laura ora lavora in Enel",
    "l'articolo sui droni",
    "email", "tu", "lei", "sent", "keep", "edit", "give", "anyway", "2026-05-07", "fiera, convegno",
  ]

  @Test(arguments: 0..<5)
  func `no line makes the coach fail, and a kill resumes at the same question`(_ run: UInt64) throws
  {
    var seed = Seed(run &* 7919 &+ 3)
    var stage = try Stage(run % 2 == 0 ? .it : .en)
    for count in 0..<2000 {
      let line =
        Int.random(in: 0..<8, using: &seed) == 0
        ? (0..<Int.random(in: 1...30, using: &seed))
          .map { _ in
            String(
              Unicode.Scalar(UInt32.random(in: 1...0x2FF, using: &seed)).map(Character.init) ?? "x")
          }.joined()
        : Self.pieces.randomElement(using: &seed) ?? ""
      let before = stage.lines.count
      try stage.type(line)
      #expect(stage.lines.count > before)
      if stage.hasEnded { stage = try Stage(stage.language, store: stage.store) }
      if count % 97 == 0 {
        let talks = try stage.store.all(Talk.self).filter { $0.state == .open }.count
        try stage.kill()
        #expect(try stage.store.all(Talk.self).filter { $0.state == .open }.count == talks)
      }
    }
  }
}
