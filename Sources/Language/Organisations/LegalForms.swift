/// The legal forms that stand behind the names of companies.
enum LegalForms {
  /// Forms of Italy, the United Kingdom, the United States, Germany, France, Spain and some others.
  private static let forms: Set<String> = [
    "spa", "srl", "srls", "snc", "sas", "sapa", "scarl", "scrl", "scpa", "scaarl", "scsrl",
    "ltd", "limited", "plc", "llp", "llc", "lllp", "lp", "cic", "inc", "incorporated", "corp",
    "corporation", "company", "co", "pllc", "pbc",
    "gmbh", "ggmbh", "mbh", "ag", "kg", "kgaa", "ohg", "ug", "se", "ev", "eg", "gbr",
    "sa", "sarl", "sasu", "eurl", "sci", "scop", "sca", "selarl", "gie",
    "sl", "slu", "sau", "sll", "slne", "scoop", "sad",
    "bv", "nv", "ab", "oy", "oyj", "asa", "aps", "pty", "pte", "sagl", "bvba", "sro", "doo",
  ]

  /// Forms of several words, and what else is written behind one.
  private static let phrases: [[String]] = [
    ["societa", "per", "azioni"], ["societa", "a", "responsabilita", "limitata"],
    ["societa", "in", "nome", "collettivo"], ["societa", "in", "accomandita", "semplice"],
    ["societa", "cooperativa"], ["soc", "coop"], ["societa", "benefit"], ["societa", "consortile"],
    ["public", "limited", "company"], ["limited", "liability", "company"],
    ["limited", "liability", "partnership"], ["haftungsbeschrankt"],
    ["gesellschaft", "mit", "beschrankter", "haftung"], ["aktiengesellschaft"],
    ["societe", "anonyme"], ["sociedad", "anonima"], ["sociedad", "limitada"],
    ["a", "socio", "unico"], ["con", "socio", "unico"], ["unipersonale"], ["in", "liquidazione"],
    ["in", "amministrazione", "straordinaria"], ["sb"], ["gmbh", "&", "co", "kg"],
    ["gmbh", "&", "co", "kgaa"], ["ag", "&", "co", "kg"], ["ag", "&", "co", "kgaa"],
    ["se", "&", "co", "kgaa"], ["se", "&", "co", "kg"], ["&", "co", "kg"], ["&", "co", "kgaa"],
    ["&", "co", "ohg"], ["s", "coop"], ["sa", "rl"], ["soc", "coop", "arl"], ["arl"], ["a", "rl"],
    ["a", "r", "l"],
    ["soc", "cons", "arl"],
  ]

  /// How many of the words are the name, its legal forms left out; at least one.
  static func nameCount(_ words: [String]) -> Int {
    // «Rossi S.a.s. di Paolo Rossi & C.»: the partners follow the form.
    for form in ["sas", "snc"] {
      if let place = words.firstIndex(of: form), place > 0, place + 1 < words.count,
        ["di", "dei", "del"].contains(words[place + 1])
      {
        return nameCount(Array(words[..<place]))
      }
    }
    var count = words.count
    while count > 1, let shorter = cut(words[..<count]) { count = shorter }
    return count
  }

  /// How many words stay when one form is taken off the end; nothing when none stands there.
  private static func cut(_ words: ArraySlice<String>) -> Int? {
    for phrase in phrases where words.count > phrase.count {
      if Array(words.suffix(phrase.count)) == phrase, words.dropLast(phrase.count).last != "&" {
        return words.count - phrase.count
      }
    }
    // «S. p. A.», «S p A»: letters apart.
    for length in [4, 3, 2] where words.count > length {
      let tail = words.suffix(length)
      if tail.allSatisfy({ $0.count == 1 && $0 != "&" }), forms.contains(tail.joined()) {
        return words.count - length
      }
    }
    guard let last = words.last, forms.contains(last) else { return nil }
    let before = words.dropLast()
    // «Tiffany & Co.»: without it the name would end in the middle.
    return before.last == "&" ? nil : before.count
  }
}
