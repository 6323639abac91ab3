import Drafts
import Testing

/// What somebody changed in a draft goes with them to the next version.
@Suite struct EditsTests {
  private let old = """
    Ciao Laura,

    mi ha fatto piacere conoscerti alla fiera. Ho ripensato alla logistica.

    Se ti va, vediamoci per un caffè.

    A presto,
    Sara
    """
  private let new = """
    Ciao Laura,

    grazie per il tempo di ieri alla fiera. Della logistica parlerei ancora.

    Se ti va, vediamoci per un caffè.

    Un caro saluto,
    Sara
    """

  private func edited(_ change: (String) -> String) -> Edits {
    Edits(from: old, to: change(old), onto: new)
  }

  @Test func `a sentence they added stays`() {
    let edits = edited {
      $0.replacing("vediamoci per un caffè.", with: "vediamoci per un caffè. Porto io i dolci.")
    }
    #expect(edits.text.contains("vediamoci per un caffè. Porto io i dolci."))
    #expect(edits.text.contains("grazie per il tempo"))
    #expect(edits.lost.isEmpty)
  }

  @Test func `a sentence they removed stays away`() {
    let edits = edited { $0.replacing("\n\nSe ti va, vediamoci per un caffè.", with: "") }
    #expect(!edits.text.contains("caffè"))
    #expect(!edits.text.contains("\n\n\n"))
    #expect(edits.text.hasSuffix("Un caro saluto,\nSara"))
  }

  @Test func `words they replaced are replaced in the other version, too`() {
    let edits = edited { $0.replacing("per un caffè", with: "per un tè") }
    #expect(edits.text.contains("vediamoci per un tè."))
    let topic = edited { $0.replacing("alla logistica", with: "alla robotica") }
    #expect(topic.lost == ["Ho ripensato alla robotica."] || topic.text.contains("robotica"))
  }

  @Test func `a greeting and a closing of their own stay theirs`() {
    let edits = edited {
      $0.replacing("Ciao Laura,", with: "Cara Laura,").replacing("A presto,", with: "Un abbraccio,")
    }
    #expect(edits.text.hasPrefix("Cara Laura,\n\ngrazie"))
    #expect(edits.text.hasSuffix("Un abbraccio,\nSara"))
  }

  @Test func `what finds no place is told`() {
    let edits = edited { $0.replacing("mi ha fatto piacere", with: "mi ha fatto un gran piacere") }
    #expect(edits.lost.isEmpty == edits.text.contains("gran piacere"))
    #expect(!edits.lost.isEmpty)
  }

  @Test func `a text written anew is not taken apart`() {
    let edits = edited { _ in "Ciao Laura,\n\ntutt'altro discorso. Ci sentiamo.\n\nSara" }
    #expect(edits.text == new)
    #expect(edits.lost == ["tutt'altro discorso.", "Ci sentiamo."])
  }

  @Test func `a text that was not changed gives the other version as it is`() {
    #expect(Edits(from: old, to: old, onto: new).text == new)
  }

  /// Every word a person adds is either in the new version or told as lost.
  @Test func `nothing a person wrote disappears without a word`() {
    let words = ["zebra", "quarzo", "xilofono", "gnocchi", "pneumatico"]
    let sentences = old.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    var seed: UInt64 = 7
    for _ in 0..<500 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let place = Int(seed >> 33) % sentences.count
      let word = words[Int(seed >> 40) % words.count]
      var changed = sentences
      switch Int(seed >> 50) % 3 {
      case 0: changed[place] += ". Aggiungo una \(word) mia"
      case 1: changed[place] = changed[place].replacing("per", with: "per \(word)")
      default: changed[place] = "\n\nTutto nuovo con \(word)"
      }
      let mine = changed.joined(separator: ".")
      guard mine.contains(word) else { continue }
      let edits = Edits(from: old, to: mine, onto: new)
      #expect(
        edits.text.contains(word) || edits.lost.contains { $0.contains(word) },
        "\(word) is gone:\n\(mine)\n---\n\(edits.text)")
    }
  }
}
