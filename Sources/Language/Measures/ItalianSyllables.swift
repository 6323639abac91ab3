/// The syllables of Italian words as they are divided in writing.
enum ItalianSyllables {
  private static let strong: Set<Character> = ["a", "e", "o"]
  private static let weak: Set<Character> = ["i", "u"]

  /// How many syllables a folded word has.
  static func count(_ word: String) -> Int {
    if let known = known[word] { return known }
    let letters = Array(word)
    var (count, place) = (0, 0)
    while place < letters.count {
      guard isVowel(letters, place) else {
        place += 1
        continue
      }
      var end = place
      while end < letters.count, isVowel(letters, end) { end += 1 }
      count += max(1, letters[place..<end].count { strong.contains($0) })
      place = end
    }
    return count + hiatuses(word)
  }

  /// Whether a letter is a vowel that can carry a syllable: not the *u* of *qu*, nor an *i* or *u* that
  /// glides from one vowel to the next (*a-iu-to*, *no-ia*).
  private static func isVowel(_ letters: [Character], _ place: Int) -> Bool {
    let letter = letters[place]
    if strong.contains(letter) || letter == "y" && place > 0 { return true }
    guard weak.contains(letter) else { return false }
    let before = place > 0 ? letters[place - 1] : " "
    let after = place + 1 < letters.count ? letters[place + 1] : " "
    if letter == "u", before == "q" { return false }
    let isVowelAfter = strong.contains(after) || weak.contains(after)
    if letter == "i", isVowelAfter, strong.contains(before) || place == 0 { return false }
    return true
  }

  /// The vowels that meet without making one syllable, beyond two strong ones.
  private static func hiatuses(_ word: String) -> Int {
    var found = 0
    if endsInStressedI(word) { found += 1 }
    // «Ri-u-ni-o-ne», «ri-a-pri-re», «bi-en-nio» are divided at their prefix.
    if prefixes.contains(where: { word.hasPrefix($0) && word.count > $0.count + 2 }) { found += 1 }
    if inner.contains(where: { word.contains($0) }) { found += 1 }
    return found
  }

  /// Words that end in a stressed *ìa*, *ìo*, *ìe*, *ìi*: *e-co-no-mì-a*, *zì-o*.
  private static func endsInStressedI(_ word: String) -> Bool {
    let letters = Array(word)
    guard letters.count > 2, letters[letters.count - 2] == "i", "aeo".contains(letters.last ?? " ")
    else { return false }
    let stem = String(word.dropLast())
    return stressed.contains(stem)
      || stressedEndings.contains { stem.hasSuffix($0) }
        && !unstressed.contains(stem)
  }

  private static let prefixes = [
    "riap", "riat", "rias", "rial", "riab", "riac", "riaf", "riam", "rian", "riar", "riav", "riel",
    "rien",
    "riem", "ries", "riev", "riun", "riut", "rius", "riud", "rioc", "rior", "riof", "bienn",
    "trienn",
    "biolog", "biograf", "client", "viol", "diario", "diet", "siamese", "triang", "dial", "diam",
    "diagn",
    "liuta", "scien", "biotec", "priori", "pionier", "vienn", "trion", "clientel", "viandan",
  ]
  private static let inner = [
    "paur", "baul", "raul", "saudit", "egoism", "egoist", "eroin", "mosaic", "laic", "prosaic",
    "arcaic", "ebraic",
    "europeist", "ateism", "gesuit", "druid", "intuiti", "proteina", "cocaina", "caffein", "aliena",
    "suicid", "fluid", "igien",
    "coincid", "reinser", "reinvent", "coinvol", "preist", "proib", "veicol",
    "ideist", "faina", "saliente", "deist",
  ]
  private static let stressedEndings = [
    "logi", "grafi", "metri", "crazi", "pati", "sofi", "nomi", "scopi", "archi", "urgi", "fobi",
    "latri",
    "iatri", "eri", "gami",
  ]
  /// Words on the endings above, but stressed elsewhere: *ma-tè-ria*, *co-lo-nia*.
  private static let unstressed: Set<String> = [
    "materi", "miseri", "seri", "ari", "arteri", "batteri", "criteri", "misteri", "ministeri",
    "cimiteri", "desideri",
    "imperi", "monasteri", "deleteri", "coloni", "macedoni", "patrimoni", "matrimoni", "testimoni",
    "demoni", "antoni",
    "polmoni", "campioni", "cerimoni", "parsimoni", "egoni", "stagni", "ragni", "bagni", "guadagni",
    "lavagni", "castagni",
    "campagni", "montagni", "spagni", "german", "germani", "rumani", "lituani", "romani",
    "mauritani", "campani", "titani",
    "albani", "catani", "alessandri", "milli", "gigli", "figli", "famigli", "vermigli", "negozi",
    "adagi", "plagi", "contagi",
    "naufragi", "presagi", "suffragi", "randagi", "malvagi", "privilegi", "collegi", "egregi",
    "sacrilegi", "pregi", "fregi",
    "sfregi", "elegi", "chiesi", "genesi", "ecclesi", "magnesi", "artemisi", "ambrosi", "cinesi",
    "simoni", "ferie",
    "interi", "serie", "febbri", "feri", "egemoni", "emporia", "aggi", "anemi", "leucemi", "uremi",
    "premi", "proemi",
    "accademi", "epidemi", "endemi", "pandemi", "academi", "gemi", "vostri", "nostri", "infami",
    "carni",
    "stri", "industri", "maestri", "palestri", "ostri", "austri", "patri", "atri", "litri", "metri",
    "centimetri", "chilometri",
    "millimetri", "criteri", "reperi", "ingegneri", "infermieri", "camerieri", "copi",
    "scopi", "principi", "inopi", "nomi", "fenomeni", "uomi", "stoni", "mani", "smani", "frani",
    "strani",
    "pani", "cani", "ragioni",
  ]
  /// Stems whose last *i* is stressed.
  private static let stressed: Set<String> = [
    "zi", "mi", "vi", "di", "pi", "ri", "bri", "spi", "sci", "tri", "fi", "li", "si", "cri", "gni",
    "farmaci", "energi", "allegri", "simpati", "antipati", "apati", "empati", "telepati", "poesi",
    "teori",
    "categori", "periferi", "fantasi", "compagni", "polizi", "pulizi", "malatti", "strategi",
    "bugi", "regi",
    "nostalgi", "garanzi", "folli", "gelosi", "cortesi", "ipocrisi", "fobi", "mani", "magi",
    "terapi", "chemioterapi",
    "fisioterapi", "psicoterapi", "addi", "brusi", "pendi", "mormori", "leggi", "lavori",
    "calpesti", "ronzi", "fruscii",
    "allergi", "anestesi", "amnesi", "eresi", "frenesi", "etni", "zoologi", "vigili", "signori",
    "profezi",
    "borghesi", "idrofobi", "parodi", "melodi", "liturgi", "chirurgi", "elegi", "dinasti",
    "amnisti",
    "modesti", "sacresti", "prateri", "carestia", "caresti", "razzi", "abbazi", "democrazi",
    "burocrazi", "aristocrazi",
    "autonomi", "economi", "astronomi", "gastronomi", "anatomi", "fisionomi", "tassonomi", "ironi",
    "armoni", "sinfoni",
    "agoni", "egemoni", "telefoni", "ferrovi", "invi", "rinvi", "avvi", "obli", "desi", "tranvi",
    "restii",
    "natii", "sinergi", "metallurgi", "albagi", "bigami", "monogami", "poligami", "pazzi",
    "monotoni", "radiofoni", "felloni", "ortopedi", "enciclopedi", "rapsodi", "salmodi",
    "elegi", "geografi", "biologi", "atrofi", "utopi", "miopi", "filantropi", "misantropi",
    "entropi",
    "asimmetri", "simmetri", "geometri", "trigonometri", "maestri", "pediatri", "psichiatri",
    "geriatri", "idolatri",
    "malinconi", "fallati", "drogheri", "osteri", "euforie", "eufori", "allegori",
  ]
  private static let known: [String: Int] = [
    "biologia": 5, "biologo": 4, "biologa": 4, "buio": 2, "biennio": 3, "triennio": 3, "viola": 3,
    "cliente": 3,
    "clienti": 3, "ambiente": 3, "ambienti": 3, "orologio": 4,
    "due": 2, "tue": 2, "sue": 2, "tuo": 2, "suo": 2, "tua": 2, "sua": 2, "duo": 2, "io": 2,
    "viaggio": 2, "viaggi": 2, "guida": 2, "aereo": 4, "aerei": 4, "aiuola": 3, "aiuole": 3,
    "bue": 2, "buoi": 1,
    "gue": 1, "viale": 3, "viali": 3, "odio": 2, "scia": 2, "spia": 2, "trio": 2, "rio": 2,
    "clima": 2,
    "sciare": 3, "inviare": 4, "avviare": 4, "spiare": 3, "deviare": 4, "rinviare": 4, "sviare": 3,
    "inviato": 4,
    "avviato": 4, "avviata": 4, "inviata": 4, "inviati": 4, "rinviato": 4, "invio": 3, "avvio": 3,
    "rinvio": 3, "sia": 2, "siano": 3, "siamo": 2, "siate": 2,
    "piu": 1, "giu": 1, "qui": 1, "qua": 1, "lui": 1, "cui": 1, "noi": 1, "voi": 1, "poi": 1,
    "lei": 1, "sei": 1,
    "mai": 1, "dai": 1, "hai": 1, "fai": 1, "sai": 1, "vai": 1, "ieri": 2, "iodio": 2, "biscia": 2,
    "brio": 2,
    "zii": 2, "mii": 2, "rii": 2, "trii": 2, "farmacie": 4, "europeo": 4, "europea": 4, "idee": 3,
    "follie": 3,
    "geo": 2, "boa": 2, "oasi": 3, "zoo": 2, "ateneo": 4, "pianeta": 3, "piano": 2, "quiete": 3,
    "inquieto": 4, "quieto": 3,
    "client": 2, "tuoi": 1, "suoi": 1, "miei": 1, "guai": 1, "via": 2, "vie": 2, "dio": 2, "pie": 2,
    "laboratorio": 5,
    "continuo": 3, "statua": 2, "fiat": 2, "niente": 2, "gratuito": 3, "gratuita": 3,
  ]
}
