/// The Italian words of dates, folded.
enum ItalianDateWords {
  static var all: [(String, DateAtom)] {
    days + months + units + numbers + parts + near + shifts + leads + hours
      + SpokenNumbers.atoms(.it) + Feast.names(.it)
  }

  private static let days: [(String, DateAtom)] = [
    ("lunedi|lun", .weekday(1)), ("martedi|mar|mart", .weekday(2)),
    ("mercoledi|mer|merc", .weekday(3)), ("giovedi|gio|giov", .weekday(4)),
    ("venerdi|ven", .weekday(5)), ("sabato|sab|saba", .weekday(6)), ("domenica|dom", .weekday(7)),
    ("sabati", .weekdays(6)), ("domeniche", .weekdays(7)),
    ("oggi|quest oggi|in giornata|data odierna|giornata odierna|giornata di oggi", .relative(0)),
    ("domani|indomani|dmn|dom ani", .relative(1)),
    ("domattina", .relativePart(1, .morning)),
    ("dopodomani|dopo domani|posdomani|domani l altro", .relative(2)), ("ieri", .relative(-1)),
    (
      "l altro ieri|altro ieri|altroieri|ieri l altro|avantieri|avant ieri|l altroieri",
      .relative(-2)
    ),
    ("l altro giorno", .relative(-2)),
    ("stamattina|stamani|stamane|sta mattina|sta mattinata", .relativePart(0, .morning)),
    ("stasera|sta sera", .relativePart(0, .evening)),
    ("stanotte|sta notte", .relativePart(0, .night)),
    ("iersera", .relativePart(-1, .evening)),
    ("adesso|ora|proprio ora|in questo momento|subito", .now),
  ]

  private static let months: [(String, DateAtom)] = [
    ("gennaio|gen|genn", .month(1)), ("febbraio|feb|febb|febraio", .month(2)),
    ("marzo|mar|marz", .month(3)), ("aprile|apr", .month(4)), ("maggio|mag|magg", .month(5)),
    ("giugno|giu|giug", .month(6)), ("luglio|lug|lugl", .month(7)),
    ("agosto|ago|ag", .month(8)), ("settembre|set|sett", .month(9)),
    ("ottobre|ott", .month(10)), ("novembre|nov", .month(11)), ("dicembre|dic", .month(12)),
    ("primavera", .season(0)), ("estate", .season(1)), ("autunno", .season(2)),
    ("inverno", .season(3)),
  ]

  private static let units: [(String, DateAtom)] = [
    ("minuto|minuti|min|minutino|minutini", .unit(.minute)),
    ("ora|ore|oretta|orette|h", .unit(.hour)),
    ("giorno|giorni|gg|di|giornata|giornate|giornataccia", .unit(.day)),
    ("settimana|settimane|sett|settimanella", .unit(.week)),
    ("weekend|week end|fine settimana|finesettimana|fine sett", .unit(.weekend)),
    ("mese|mesi|mesetto|mesetti", .unit(.month)), ("trimestre|trimestri", .unit(.quarter)),
    ("stagione", .unit(.season)), ("anno|anni|annetto", .unit(.year)),
  ]

  private static let numbers: [(String, DateAtom)] = [
    ("un paio di|un paio d|il paio di|paio di|un paio", .amount(quarters: 8)),
    ("qualche", .amount(quarters: 12)),
    ("una decina di|una decina d|decina di", .amount(quarters: 40)),
    ("una quindicina di|quindicina di", .amount(quarters: 60)),
    ("una ventina di|ventina di", .amount(quarters: 80)),
    ("mezzo|mezza|mezz", .amount(quarters: 2)),
    ("un quarto d|un quarto di", .amount(quarters: 1)),
    ("tre quarti d|tre quarti di", .amount(quarters: 3)),
    ("e mezza|e mezzo|e mezz", .andQuarters(2)),
    ("e un quarto|e 1 quarto", .andQuarters(1)), ("e tre quarti|e 3 quarti", .andQuarters(3)),
    ("ultimo|ultima|ultimi|ultime", .ordinalFromEnd(1)),
    ("penultimo|penultima", .ordinalFromEnd(2)), ("terzultimo|terzultima", .ordinalFromEnd(3)),
  ]

  private static let parts: [(String, DateAtom)] = [
    ("mattina|mattino|mattinata|matt|primo mattino|prima mattina|mattina presto", .part(.morning)),
    ("tarda mattinata|tarda mattina|meta mattina", .part(.morning)),
    ("pranzo|ora di pranzo|pausa pranzo", .meal(.noon)),
    ("cena|ora di cena|aperitivo", .meal(.evening)), ("colazione", .meal(.morning)),
    (
      "pomeriggio|pom|primo pomeriggio|tardo pomeriggio|meta pomeriggio|dopo pranzo",
      .part(.afternoon)
    ),
    (
      "sera|serata|tarda serata|prima serata|tarda sera",
      .part(.evening)
    ),
    ("notte|nottata|notte fonda", .part(.night)), ("alba", .part(.morning)),
    ("tramonto", .part(.evening)),
  ]

  private static let near: [(String, DateAtom)] = [
    ("questo|questa|quest|questi|queste|sto|sta|corrente|in corso", .near(.this)),
    ("prossimo|prossima|prossimi|prossime|pross|prox|venturo|ventura|entrante", .near(.next)),
    ("che viene|che arriva|seguente|successivo|successiva", .near(.next)),
    ("scorso|scorsa|scorsi|scorse|passato|passata|passati|passate|precedente", .near(.last)),
    ("ultimo|ultima|ultimi|ultime", .near(.last)),
    ("prossimo non questo|prossima non questa", .near(.afterNext)),
    ("dopo la prossima|dopo il prossimo|dopo quella prossima", .near(.afterNext)),
    ("prima della scorsa|prima dello scorso|prima di quella scorsa", .near(.beforeLast)),
    ("inizio|inizi|primi di|primi giorni di|primi giorni del", .edge(.start)),
    ("meta", .edge(.middle)), ("fine|fin|ultimi giorni di|ultimi giorni del", .edge(.end)),
    ("primi del", .edge(.start)), ("ogni|tutti i|tutte le", .every),
  ]

  private static let shifts: [(String, DateAtom)] = [
    ("tra|fra|in|da qui a|di qui a|nel giro di|entro|da oggi a", .ahead),
    ("fa|or sono|addietro|orsono|indietro", .ago), ("da adesso|da ora|da oggi", .hence),
    ("dopo|successivo a", .after), ("da|dal|dalla|a partire da", .starting), ("prima", .before),
    ("meno", .minus),
    ("a otto", .weekLater(1)), ("a quindici", .weekLater(2)),
    ("vigilia di|vigilia del|vigilia della|vigilia dell|antivigilia di", .eve),
    ("festa di|festa del|festa della|festa dell|festa dei|festa degli|festa delle", .feastWord),
    (
      "giorno di|giorno del|giorno della|giorno dell|giorno dei|giorno degli|giorno delle",
      .feastWord
    ),
    (
      "giornata di|giornata del|giornata della|giornata dell|giornata dei|giornata degli",
      .feastWord
    ),
    ("per", .for),
  ]

  private static let leads: [(String, DateAtom)] = [
    ("il|lo|l", .lead([.article, .day])), ("la|i|gli|un|una", .lead(.article)),
    ("le", .lead([.article, .hourArticle])), ("a|ad|in|per|durante", .lead(.preposition)),
    ("al|all|sul|sull", .lead([.preposition, .day, .to])),
    ("alla|ai|agli|sulla|nei|negli|nelle|nella|allo", .lead(.preposition)),
    ("a|ad", .lead([.preposition, .to])), ("alla|agli|allo", .lead([.preposition, .to])),
    ("alle|sulle", .lead([.preposition, .hour, .to])),
    ("da", .lead([.preposition, .from])),
    ("dal|dall|dallo", .lead([.preposition, .day, .from, .year])),
    ("dalla|dagli|dai", .lead([.preposition, .from])),
    ("dalle", .lead([.preposition, .hour, .from])),
    ("a partire|partire", .lead([.preposition, .from])),
    ("di|d", .lead([.of, .preposition])),
    ("del|dell|dello", .lead([.of, .preposition, .day, .year])),
    ("della|dei|degli", .lead([.of, .preposition])), ("delle", .lead([.of, .preposition, .hour])),
    ("nel|nell", .lead([.preposition, .of, .year])),
    ("nella|nello|nei|negli|in", .lead([.preposition, .of])),
    ("tra|fra", .lead([.between])),
    ("e|ed", .also), ("fino|sino|fin|fino a|sino a", .lead([.preposition, .to])),
    ("entro|per entro", .lead([.preposition, .by])),
    ("dopo|oltre|passate|passato il|passata la", .lead([.preposition, .after])),
    ("prima", .lead([.preposition, .before])),
    ("verso|intorno|attorno|circa|pressappoco|su per giu|piu o meno|tipo|diciamo", .filler),
    ("tutto|tutta|nel mese di|mese di", .lead(.preposition)),
    ("da qui a|di qui a|da oggi a|da adesso a", .lead([.preposition, .by])),
    ("verso|intorno|attorno", .lead(.preposition)), ("direi|credo|forse|mi sa", .filler),
  ]

  private static let hours: [(String, DateAtom)] = [
    ("mezzogiorno|mezzodi|mezzo giorno", .noon), ("mezzanotte|mezza notte", .midnight),
    ("ore|ora|h", .lead(.hour)), ("h", .hourSign), ("in punto|precise|spaccate", .oClock),
    ("am|a m", .half(isAfternoon: false)), ("pm|p m", .half(isAfternoon: true)),
    ("giorno|giorno di|di giorno", .lead(.day)), ("x", .lead(.preposition)),
    ("anno|nell anno|l anno", .lead([.preposition, .year])),
    ("nel corso|corso", .lead(.preposition)), ("poi|la giornata|nella giornata", .filler),
    ("dell anno", .filler),
  ]
}
