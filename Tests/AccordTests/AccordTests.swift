import Accord
import Testing

@Suite struct AccordTests {
  /// One side as a sync leaves it.
  private static func edited(_ sheet: Sheet, _ edits: [Accord.Edit]) -> Sheet {
    var sheet = sheet
    for edit in edits { sheet.places[edit.place] = edit.value }
    return sheet
  }

  /// A sheet with some of a few places filled with one of a few values.
  private static func sheet(_ random: inout some RandomNumberGenerator) -> Sheet {
    var sheet = Sheet()
    for place in ["a", "b", "c", "d", "e"] where Bool.random(using: &random) {
      sheet[place] = ["1", "2", "3"].randomElement(using: &random)
    }
    return sheet
  }

  @Test
  func `whatever happens on two sides, they are alike once somebody chooses, and nothing is lost`()
  {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<5_000 {
      let before = Self.sheet(&random)
      let (here, there) = (Self.sheet(&random), Self.sheet(&random))
      let side = Side.allCases.randomElement(using: &random)
      let accord = Accord(here: here, before: before, there: there, before: before) { _ in side }
      let now = Self.edited(here, accord.toHere)
      let then = Self.edited(there, accord.toThere)
      #expect(now == then)
      #expect(accord.clashes.isEmpty)
      for (place, value) in now.places {
        #expect(here[place] == value || there[place] == value)
      }
      for place in ["a", "b", "c", "d", "e"] {
        // What one side alone has changed is what stands in the end.
        if there[place] == before[place] { #expect(now[place] == here[place]) }
        if here[place] == before[place] { #expect(now[place] == there[place]) }
      }
      let again = Accord(here: now, before: now, there: then, before: then) { _ in nil }
      #expect(again.isSettled)
    }
  }

  @Test func `what nobody chose stays as it is on both sides, and is seen again`() {
    let before = Sheet(["mail": "a", "tel": "1"])
    let (here, there) = (Sheet(["mail": "b", "tel": "1"]), Sheet(["mail": "c", "tel": "2"]))
    let accord = Accord(here: here, before: before, there: there, before: before) { _ in nil }
    #expect(accord.toHere == [.init(place: "tel", value: "2")])
    #expect(accord.toThere.isEmpty)
    #expect(accord.clashes == [.init(place: "mail", here: "b", there: "c")])
    let now = Self.edited(here, accord.toHere)
    let remembered = (
      accord.remembered(now, before: before), accord.remembered(there, before: before)
    )
    let again = Accord(here: now, before: remembered.0, there: there, before: remembered.1) { _ in
      nil
    }
    #expect(again.clashes == accord.clashes)
    #expect(again.toHere.isEmpty)
  }

  @Test func `that a side writes a thing in its own way is no change`() {
    let accord = Accord(
      here: Sheet(["name": "Anna"]), before: Sheet(["name": "Anna"]),
      there: Sheet(["name": "ANNA"]), before: Sheet(["name": "ANNA"])
    ) { _ in nil }
    #expect(accord.isSettled)
  }

  @Test func `a sheet comes back from its text`() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<500 {
      let sheet = Self.sheet(&random)
      #expect(Sheet(text: sheet.text) == sheet)
    }
    var sheet = Sheet()
    sheet["note"] = "uno\u{1E}due\u{1F}tre\nquattro"
    #expect(Sheet(text: sheet.text) == sheet)
  }

  @Test func `how a thing stands`() {
    let (old, new) = (Sheet(["a": "1"]), Sheet(["a": "2"]))
    #expect(Standing(here: old, there: nil, before: nil) == .newHere)
    #expect(Standing(here: nil, there: old, before: nil) == .newThere)
    #expect(Standing(here: old, there: nil, before: (old, old)) == .goneThere(changed: false))
    #expect(Standing(here: new, there: nil, before: (old, old)) == .goneThere(changed: true))
    #expect(Standing(here: nil, there: new, before: (old, old)) == .goneHere(changed: true))
    #expect(Standing(here: old, there: new, before: (old, old)) == .both)
    #expect(Standing(here: nil, there: nil, before: (old, old)) == .nowhere)
  }
}
