import Dialogue
import Ground
import Language
import Voice

/// The word lists of one language.
public struct Lexicons: Sendable {
  /// Nouns and sounds.
  public var nouns = NounLexicon()
  /// Given names.
  public var names = NameLexicon()
  /// Titles by id.
  public var titles: [String: Title] = [:]
  /// Salutations by id, such as `tu`, `lei`, `lei-title`.
  public var salutations: [String: VoiceText] = [:]

  /// The beginnings that answers repeat from the question, by the shape of the answer.
  public var stems: [Shape: [Stem]] = [:]

  /// A beginning that is left out of an answer, and what stands there instead.
  public struct Stem: Sendable {
    /// The folded words.
    public let words: String
    /// What takes their place; empty for nothing.
    public let instead: String
  }

  /// A title and its forms before a family name.
  public struct Title: Sendable {
    /// The folded ways to write it.
    public let heard: Set<String>
    /// Those that only a woman has.
    public let women: Set<String>
    /// Those that only a man has.
    public let men: Set<String>
    /// The form for a man.
    public let masculine: String?
    /// The form for a woman.
    public let feminine: String?
    /// The form when the gender is not known.
    public let neutral: String?
  }

  /// The kinds of word list, each read when it is first needed.
  enum Kind: CaseIterable { case nouns, names, titles }

  /// Reads the lists of one kind into lexicons that lack them.
  static func read(
    _ kind: Kind, into lexicons: inout Lexicons, _ library: Library, _ language: LanguageTag
  ) {
    func item(_ name: String) -> Item? {
      library.item("lexicons/" + name + "/" + language.rawValue + ".yaml")
    }
    func folded(_ item: Item?, _ key: String) -> Set<String> {
      Set(ItemReader.lines(item?[key]).map { Folding.fold($0) })
    }
    switch kind {
    case .nouns: readNouns(&lexicons, item, folded)
    case .names: readNames(&lexicons, item, folded)
    case .titles: readTitles(&lexicons, item, folded, library, language)
    }
  }

  private static func readNames(
    _ lexicons: inout Lexicons, _ item: (String) -> Item?, _ folded: (Item?, String) -> Set<String>
  ) {
    let names = item("names")
    lexicons.names.masculine = folded(names, "masculine")
    lexicons.names.feminine = folded(names, "feminine")
    lexicons.names.either = folded(names, "either")
    lexicons.names.never = folded(names, "never")
    NamesReader.read(names, item("people"), into: &lexicons.names)
    for shape in Shape.allCases {
      lexicons.stems[shape] = ItemReader.lines(item("stems")?[shape.rawValue]).map { line in
        let sides = line.split(separator: "=", maxSplits: 1).map { Folding.fold($0).trimmed }
        return Stem(words: sides[0], instead: sides.count > 1 ? sides[1] : "")
      }
      .sorted { $0.words.count > $1.words.count }
    }
  }

  private static func readNouns(
    _ lexicons: inout Lexicons, _ item: (String) -> Item?, _ folded: (Item?, String) -> Set<String>
  ) {
    let nouns = item("nouns")
    lexicons.nouns.masculine = folded(nouns, "masculine")
    lexicons.nouns.feminine = folded(nouns, "feminine")
    lexicons.nouns.plural = folded(nouns, "plural")
    lexicons.nouns.articled = folded(nouns, "article")
    lexicons.nouns.institutions = folded(nouns, "institution")
    let sounds = item("sounds")
    lexicons.nouns.vowel = folded(sounds, "vowel")
    lexicons.nouns.consonant = folded(sounds, "consonant").union(folded(sounds, "il"))
    lexicons.nouns.impure = folded(sounds, "lo")
    lexicons.nouns.phrases = PhraseLexicon(item("phrases"))
  }

  private static func readTitles(
    _ lexicons: inout Lexicons, _ item: (String) -> Item?,
    _ folded: (Item?, String) -> Set<String>, _ library: Library, _ language: LanguageTag
  ) {
    for element in item("titles")?["titles"]?.elements ?? [] {
      guard let id = element["title"]?.text?.value else { continue }
      func form(_ key: String) -> String? {
        let word = ItemReader.lines(element[key]).first
        return word == "-" ? nil : word
      }
      lexicons.titles[id] = Title(
        heard: folded(element, "heard"), women: folded(element, "women"),
        men: folded(element, "men"), masculine: form("masculine"),
        feminine: form("feminine"), neutral: form("neutral"))
    }
    for (id, title) in lexicons.titles {
      for form in title.heard {
        let gender: GrammaticalGender? =
          title.women.contains(form) ? .feminine : title.men.contains(form) ? .masculine : nil
        lexicons.names.titles[form] = NameTitle(id: id, gender: gender)
      }
    }
    var reader = ItemReader()
    let scope = TextScope(["who": TextScope.Entry(.person), "title": TextScope.Entry(.text)])
    for entry in item("salutations")?.entries ?? [] {
      lexicons.salutations[entry.key.value] = reader.voice(entry.value, scope, language)
    }
    library.add(reader.findings)
  }
}

extension String {
  /// The text without spaces at its ends.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
