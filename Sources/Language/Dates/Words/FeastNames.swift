import Ground

/// The feasts of Italy, the United Kingdom and the United States by the names people use.
extension Feast {
  /// The names in one language, folded; a nickname counts only where nothing else can be meant.
  static func names(_ language: LanguageTag) -> [(String, DateAtom)] {
    switch language {
    case .it:
      italian.map { ($0, .feast($1)) } + italianNicknames.map { ($0, .nickname($1)) }
    case .en: english.map { ($0, .feast($1)) } + englishNicknames.map { ($0, .nickname($1)) }
    }
  }

  private static func on(_ day: Int, _ month: Int) -> Feast { .fixed(month: month, day: day) }

  private static let italian: [(String, Feast)] = [
    ("natale|santo natale|il santo natale", on(25, 12)), ("santo stefano|s stefano", on(26, 12)),
    ("antivigilia|antivigilia di natale", on(23, 12)), ("vigilia", on(24, 12)),
    ("san silvestro|notte di san silvestro|ultimo dell anno|ultimo giorno dell anno", on(31, 12)),
    ("capodanno|primo dell anno|primo giorno dell anno|l anno nuovo", on(1, 1)),
    ("epifania|befana|la befana", on(6, 1)), ("candelora", on(2, 2)),
    ("san valentino|s valentino", on(14, 2)), ("ferragosto", on(15, 8)),
    ("ognissanti|tutti i santi|i santi", on(1, 11)),
    ("tutti i morti|commemorazione dei defunti", on(2, 11)),
    ("immacolata|immacolata concezione", on(8, 12)), ("halloween", on(31, 10)),
    ("pasqua|domenica di pasqua", .easter(0)),
    ("pasquetta|lunedi dell angelo|lunedi di pasqua|lunedi di pasquetta", .easter(1)),
    ("venerdi santo", .easter(-2)), ("giovedi santo", .easter(-3)),
    ("sabato santo", .easter(-1)), ("domenica delle palme|le palme", .easter(-7)),
    ("mercoledi delle ceneri|le ceneri", .easter(-46)), ("martedi grasso|carnevale", .easter(-47)),
    ("giovedi grasso", .easter(-52)), ("pentecoste", .easter(49)), ("ascensione", .easter(39)),
    ("corpus domini", .easter(60)), ("domenica in albis", .easter(7)),
    ("san giuseppe|s giuseppe", on(19, 3)), ("sant ambrogio|s ambrogio", on(7, 12)),
    ("san gennaro|s gennaro", on(19, 9)), ("san patrizio", on(17, 3)),
    ("san lorenzo|notte di san lorenzo|s lorenzo", on(10, 8)),
    ("san martino|s martino", on(11, 11)),
    ("santa lucia|s lucia", on(13, 12)), ("san nicola|s nicola|san nicolo", on(6, 12)),
    ("san pietro e paolo|santi pietro e paolo|ss pietro e paolo", on(29, 6)),
    ("primo maggio|1 maggio", on(1, 5)), ("black friday", .weekday(4, nth: 4, month: 11, plus: 1)),
    ("cyber monday", .weekday(4, nth: 4, month: 11, plus: 4)),
    ("giorno del ringraziamento|festa del ringraziamento", .weekday(4, nth: 4, month: 11)),
    ("san giorgio", on(23, 4)), ("santa caterina", on(29, 4)), ("san petronio", on(4, 10)),
    ("capodanno cinese", .chineseNewYear),
    ("festa del lavoro|festa dei lavoratori", on(1, 5)),
    ("pesce d aprile|primo aprile", on(1, 4)),
  ]

  /// Names that mean something else as well: they need *festa* before them, or to stand alone.
  private static let italianNicknames: [(String, Feast)] = [
    ("donna|donne", on(8, 3)),
    ("papa|babbo", on(19, 3)), ("mamma|mamme", .weekday(7, nth: 2, month: 5)),
    ("nonni", on(2, 10)), ("repubblica", on(2, 6)), ("liberazione", on(25, 4)),
    ("innamorati", on(14, 2)), ("morti|defunti", on(2, 11)), ("memoria", on(27, 1)),
    ("ricordo", on(10, 2)), ("natale di roma", on(21, 4)), ("assunta|assunzione", on(15, 8)),
    ("unita nazionale|forze armate", on(4, 11)), ("terra", on(22, 4)),
    ("indipendenza americana", on(4, 7)), ("europa", on(9, 5)),
    ("san giovanni|s giovanni", on(24, 6)), ("san marco", on(25, 4)),
    ("sant antonio", on(13, 6)), ("san francesco", on(4, 10)), ("san michele", on(29, 9)),
    ("sant agata", on(5, 2)), ("santa rita", on(22, 5)), ("san benedetto", on(21, 3)),
    ("sant andrea", on(30, 11)), ("san luca", on(18, 10)), ("sant anna", on(26, 7)),
    ("san rocco", on(16, 8)), ("santa cecilia", on(22, 11)), ("san biagio", on(3, 2)),
    ("san pietro", on(29, 6)), ("san paolo", on(29, 6)), ("san matteo", on(21, 9)),
    ("santa rosalia", on(15, 7)), ("lingua madre", on(21, 2)), ("poesia", on(21, 3)),
    ("gatto", on(17, 2)), ("libro", on(23, 4)), ("ambiente", on(5, 6)),
    ("musica", on(21, 6)), ("insegnanti", on(5, 10)), ("bambini", on(20, 11)),
    ("tricolore", on(7, 1)),
  ]

  private static let english: [(String, Feast)] = [
    ("christmas|christmas day|xmas|xmas day|x mas", on(25, 12)),
    ("christmas eve|xmas eve", on(24, 12)), ("boxing day|st stephen s day", on(26, 12)),
    ("new year s eve|new years eve|new year eve|nye|hogmanay", on(31, 12)),
    ("new year s day|new years day|new year s|new years|new year|new year day", on(1, 1)),
    ("epiphany|twelfth night", on(6, 1)), ("burns night", on(25, 1)),
    ("groundhog day|groundhogs day", on(2, 2)),
    (
      "valentine s day|valentines day|valentine day|valentine s|valentines|st valentine s day",
      on(14, 2)
    ),
    (
      "st patrick s day|saint patrick s day|saint patricks day|st patricks day|saint paddy s day"
        + "|st paddy s day|paddy s day|st patrick day|saint patrick day|st paddys day", on(17, 3)
    ),
    ("st david s day|st davids day", on(1, 3)), ("st george s day|st georges day", on(23, 4)),
    ("st andrew s day|st andrews day", on(30, 11)),
    ("april fools|april fools day|april fool s day|april fool s", on(1, 4)),
    ("earth day", on(22, 4)), ("may day", on(1, 5)), ("star wars day", on(4, 5)),
    ("juneteenth", on(19, 6)), ("independence day|fourth of july|4th of july", on(4, 7)),
    ("bastille day", on(14, 7)), ("halloween|hallowe en|all hallows eve", on(31, 10)),
    ("all saints day|all saints", on(1, 11)), ("all souls day|all souls", on(2, 11)),
    ("bonfire night|guy fawkes night|guy fawkes day|guy fawkes", on(5, 11)),
    ("remembrance day|armistice day|veterans day|veteran s day|veterans day holiday", on(11, 11)),
    ("remembrance sunday", .weekday(7, nth: 2, month: 11)),
    ("easter|easter sunday|easter day|easter sun", .easter(0)),
    ("easter monday|easter mon", .easter(1)), ("good friday|great friday", .easter(-2)),
    ("maundy thursday|holy thursday|covenant thursday|thursday of mysteries", .easter(-3)),
    ("holy saturday|black saturday|easter eve", .easter(-1)), ("palm sunday", .easter(-7)),
    ("ash wednesday", .easter(-46)),
    ("shrove tuesday|pancake day|pancake tuesday|mardi gras|fat tuesday", .easter(-47)),
    ("shrove monday", .easter(-48)),
    ("ascension day|ascension|feast of the ascension|ascension thursday", .easter(39)),
    ("pentecost|whitsun|whit sunday|white sunday", .easter(49)),
    ("whit monday|pentecost monday", .easter(50)), ("trinity sunday", .easter(56)),
    ("corpus christi|feast of corpus christi", .easter(60)),
    (
      "mlk day|martin luther king day|martin luther king s day|martin luther king jr day"
        + "|civil rights day", .weekday(1, nth: 3, month: 1)
    ),
    (
      "presidents day|president s day|presidents day holiday|washington s birthday",
      .weekday(1, nth: 3, month: 2)
    ),
    ("mother s day|mothers day|mother day", .weekday(7, nth: 2, month: 5)),
    ("mothering sunday", .easter(-21)),
    ("father s day|fathers day|father day", .weekday(7, nth: 3, month: 6)),
    ("memorial day|decoration day", .weekday(1, nth: -1, month: 5)),
    ("labor day|labour day|labor day holiday", .weekday(1, nth: 1, month: 9)),
    ("columbus day|indigenous peoples day", .weekday(1, nth: 2, month: 10)),
    ("thanksgiving|thanksgiving day|thanks giving", .weekday(4, nth: 4, month: 11)),
    ("black friday", .weekday(4, nth: 4, month: 11, plus: 1)),
    ("cyber monday", .weekday(4, nth: 4, month: 11, plus: 4)),
    ("giving tuesday", .weekday(4, nth: 4, month: 11, plus: 5)),
    ("election day", .weekday(1, nth: 1, month: 11, plus: 1)),
    ("super bowl sunday|super bowl", .weekday(7, nth: 2, month: 2)),
    ("early may bank holiday|may bank holiday", .weekday(1, nth: 1, month: 5)),
    (
      "spring bank holiday|late may bank holiday|whitsun bank holiday",
      .weekday(1, nth: -1, month: 5)
    ),
    (
      "summer bank holiday|august bank holiday|late summer bank holiday",
      .weekday(1, nth: -1, month: 8)
    ),
    ("boss s day|bosses day|boss day|bosss day|boss s", .workday(month: 10, day: 16)),
    (
      "administrative professionals day|administrative professional s day|secretaries day"
        + "|administrative professional day|admin day|admin professionals day",
      .weekday(7, nth: -1, month: 4, plus: -4)
    ),
    (
      "take our daughters and sons to work day|take your child to work day",
      .weekday(4, nth: 4, month: 4)
    ),
    (
      "chinese lunar new year s day|chinese new year|chinese new years|chinese new year s day"
        + "|chinese lunar new year|chinese lunar new years|lunar new year|chinese new year s",
      .chineseNewYear
    ),
    ("canada day", on(1, 7)), ("australia day", on(26, 1)), ("anzac day", on(25, 4)),
    ("flag day", on(14, 6)), ("cinco de mayo", on(5, 5)), ("st lucia s day", on(13, 12)),
    ("immaculate conception|feast of the immaculate conception", on(8, 12)),
    ("assumption day|assumption of mary|feast of the assumption", on(15, 8)),
    ("st john s day|midsummer s day|midsummer day", on(24, 6)),
    ("st nicholas day|saint nicholas day|st nicholas s day", on(6, 12)),
    ("michaelmas", on(29, 9)), ("candlemas", on(2, 2)),
    ("patriots day|patriot s day", .weekday(1, nth: 3, month: 4)),
    (
      "grandparents day|national grandparents day|grandparent s day",
      .weekday(1, nth: 1, month: 9, plus: 6)
    ),
    ("friendship day|friendships day", .weekday(7, nth: 1, month: 8)),
    ("children s day|childrens day", .weekday(7, nth: 2, month: 6)),
    ("siblings day|national siblings day", on(10, 4)), ("pi day", on(14, 3)),
    ("pearl harbor day|pearl harbor remembrance day", on(7, 12)),
    ("emancipation day", .workday(month: 4, day: 16)), ("kwanzaa", on(26, 12)),
    ("arbor day|national arbor day", .weekday(5, nth: -1, month: 4)),
    ("armed forces day", .weekday(6, nth: 3, month: 5)),
    (
      "military spouse day|military spouse appreciation day",
      .weekday(7, nth: 2, month: 5, plus: -2)
    ),
    ("national police week day", on(15, 5)), ("stepfamily day", on(16, 9)),
    ("sweetest day|the sweetest day", .weekday(6, nth: 3, month: 10)),
    ("loving day", on(12, 6)), ("leif erikson day", on(9, 10)), ("lincoln s birthday", on(12, 2)),
    ("king s birthday|kings birthday", .weekday(6, nth: 2, month: 6)),
    (
      "women s day|womens day|international women s day|international womens day"
        + "|world women s day", on(8, 3)
    ),
    ("men s day|international men s day", on(19, 11)),
    ("workers day|worker s day|international workers day|international labour day", on(1, 5)),
    ("world vegan day|vegan day", on(1, 11)), ("world water day", on(22, 3)),
    ("world health day", on(7, 4)), ("world book day|world book and copyright day", on(23, 4)),
    ("world environment day", on(5, 6)), ("world teachers day|world teacher s day", on(5, 10)),
    ("world aids day", on(1, 12)), ("world cancer day", on(4, 2)), ("world food day", on(16, 10)),
    ("world mental health day", on(10, 10)), ("world kindness day", on(13, 11)),
    ("world toilet day", on(19, 11)), ("world refugee day", on(20, 6)),
    ("world blood donor day", on(14, 6)), ("world animal day", on(4, 10)),
    ("world poetry day", on(21, 3)), ("world music day", on(21, 6)),
    ("world press freedom day", on(3, 5)),
    ("world autism awareness day|autism awareness day", on(2, 4)),
    ("human rights day", on(10, 12)), ("united nations day|un day", on(24, 10)),
    ("international day of happiness|world happiness day", on(20, 3)),
    ("international yoga day|world yoga day", on(21, 6)),
    ("world smile day", .weekday(5, nth: 1, month: 10)),
    ("holocaust remembrance day|international holocaust remembrance day", on(27, 1)),
    ("programmers day|programmer s day", on(13, 9)),
    (
      "system administrator day|sysadmin day|system administrator appreciation day",
      .weekday(5, nth: -1, month: 7)
    ),
  ]

  private static let englishNicknames: [(String, Feast)] = [
    ("bank holiday", .weekday(1, nth: -1, month: 8)), ("michael and all angels", on(29, 9)),
    ("nowruz", on(21, 3)), ("st john", on(24, 6)), ("st lucy", on(13, 12)),
  ]
}
