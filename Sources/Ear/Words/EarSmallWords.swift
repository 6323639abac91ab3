/// Words that carry no meaning of their own: nothing has to explain them.
enum EarSmallWords {
  static func of(_ word: String, in italian: Bool) -> Bool {
    italian ? self.italian.contains(word) : english.contains(word)
  }

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  static let italianAdverbs = set(
    """
    gia poi piu mica nemmeno neanche appena ancora anche proprio finalmente subito ora adesso solo almeno pure sempre mai
    davvero pero quindi magari forse quasi spesso velocemente finalmente gentilmente
    """)
  static let englishAdverbs = set(
    """
    just already also still finally really actually even only now then ever always probably maybe
    quickly kindly please recently finally yet never definitely certainly
    """)
  /// Words that deny.
  static let denials: Set<String> = ["non", "not", "never"]

  /// What stands before a noun and never before a verb.
  static let italianDeterminers = set(
    """
    il un uno una del dello della dell dei degli delle al allo alla all ai agli alle dal dalla dall dai
    nel nello nella nell nei nelle sul sulla sull sui sulle mio tuo suo nostro vostro mia tua sua nostra
    miei suoi mie sue questo quel qualche ogni
    """)
  static let englishDeterminers = set(
    "a an the my your his our their this that these those no any some every")
  static let italian = italianAdverbs.union(
    set(
      """
      il lo la l i gli le un uno una d di del dello della dell dei degli delle a ad al allo alla all ai
      agli alle da dal dallo dalla dall dai dagli dalle in nel nello nella nell nei negli nelle su sul
      sullo sulla sull sui sugli sulle con col per tra fra e ed o ma che se come cosi ci si mi ti vi ne
      io tu lui lei noi loro me te mio mia miei mie suo sua suoi sue questo questa quello quella quel
      qui li la po tipo allora ok eh beh boh dai senti ciao grazie favore piacere cortesia poco molto
      tanto bene un' c e' ho sono essere stato stata sto bisogno cosa quando dove ti prego oh ah
      insieme volta tutta tutto tutti pomeriggio mattina mattinata sera serata notte circa verso mentre dunque perche ecco insomma praticamente comunque
      voglio vorrei devo posso dovrei potrei volevo mi serve serve aiutami aiuto aiutarmi aiuti puoi potresti
      dobbiamo
      """))
  static let english = englishAdverbs.union(
    set(
      """
      the a an of to at on in for with from by about and or but that which who i we you he she it they
      me us him her them my your his their our this these those there here so as be am is are was were
      been do does did have has had will would can could should s not no hi hey hello ok okay please
      thanks well um uh oh like some any up out over back off again too very much bit little need want
      help let morning afternoon evening night together way how what when where got get going around together through into than if because into
      """))
}
