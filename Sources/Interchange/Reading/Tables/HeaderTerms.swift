/// The words that programs and people head the columns of a table of people with.
///
/// The names are those that Google, Outlook, Thunderbird and LinkedIn write in English and Italian, LinkedIn's
/// German ones, and what people write by hand.
enum HeaderTerms {
  /// What a heading says, without its number and the words for a place.
  static let fields: [String: ColumnField] = {
    var fields: [String: ColumnField] = [:]
    for (field, list) in table {
      for name in list.split(separator: "|") { fields[String(name)] = field }
    }
    return fields
  }()

  private static let table: [(ColumnField, String)] = [
    (.given, "first name|given name|nome|nome di battesimo|vorname|prenom|first|firstname|given"),
    (.middle, "middle name|additional name|secondo nome|middle"),
    (.family, "last name|family name|surname|cognome|nachname|last|lastname|nom de famille"),
    (
      .whole,
      "name|full name|fullname|display name|nome completo|nome e cognome|cognome e nome|nominativo"
        + "|nome visualizzato|persona|contatto|contact|person|contact name|nome cognome"
    ),
    (.prefix, "name prefix|prefix|prefisso|titolo di cortesia|salutation|appellativo"),
    (.suffix, "name suffix|suffix|suffisso"),
    (.nickname, "nickname|soprannome|short name|nick"),
    (.gender, "gender|sesso|genere"),
    (
      .organisation,
      "organization name|organisation name|organization|organisation|company|company name|employer"
        + "|azienda|societa|ditta|organizzazione|ente|unternehmen|firma|nome azienda|impresa"
    ),
    (
      .department,
      "organization department|department|reparto|dipartimento|divisione|settore aziendale"
    ),
    (
      .role,
      "organization title|job title|position|posizione|role|ruolo|mansione|qualifica|professione"
        + "|posizione lavorativa|titolo professionale|incarico|occupation|lavoro svolto"
    ),
    (.title, "title|titolo"),
    (
      .email,
      "email|e mail|mail|email address|e mail address|e mail value|primary email|secondary email"
        + "|posta elettronica|indirizzo email|indirizzo e mail|indirizzo posta elettronica|e mail adresse"
        + "|indirizzo di posta elettronica|email primaria|email secondaria|indirizzo mail|posta|pec"
    ),
    (
      .phone,
      "phone|telephone|tel|telefono|phone value|phone number|mobile phone|mobile|cellulare|cell"
        + "|numero di telefono|numero|fax|pager|cercapersone|fax number|numero fax|pager number"
        + "|mobile number|telefono cellulare|car phone|primary phone|main phone|radio phone|phones"
        + "|telefono principale|telefono auto|telefono principale societa|telefono abitazione"
        + "|radiotelefono|isdn|callback|telex|tty tdd phone|telefono ufficio|numero cercapersone|recapito"
    ),
    (
      .link,
      "url|web page|website|website value|web site|personal web page|pagina web|sito|sito web|link"
        + "|linkedin|profilo linkedin|linkedin url|profilo|profile|homepage|web|pagina personale|blog"
        + "|profile url|linkedin profile"
    ),
    (
      .postal,
      "address formatted|indirizzo|address|indirizzo postale|postal address|mailing address"
    ),
    (.chat, "im value|imaddress|im address|screen name|skype|telegram|nome schermo|im"),
    (.street, "street|address street|via|street address|strada|address extended address"),
    (.box, "po box|address po box|casella postale"),
    (.city, "city|address city|citta|town|localita|comune"),
    (.region, "state|address region|provincia|region|regione|county|prov"),
    (
      .code,
      "postal code|address postal code|zip|zipcode|zip code|postcode|cap|codice postale"
    ),
    (
      .country,
      "country|address country|country region|country or region|paese|nazione|paese area geografica|stato"
    ),
    (.birthday, "birthday|compleanno|data di nascita|date of birth|birth date|birthdate|nascita"),
    (.birthYear, "birth year|anno di nascita"),
    (.birthMonth, "birth month|mese di nascita"),
    (.birthDay, "birth day|giorno di nascita"),
    (.anniversary, "anniversary|anniversario"),
    (.connected, "connected on|collegato il|verbunden am|connesso il|data di collegamento"),
    (.notes, "notes|note|nota|appunti|comment|comments|commenti|osservazioni|annotazioni"),
    (
      .tags,
      "labels|group membership|categories|categorie|tags|tag|gruppo|gruppi|group|groups|etichette"
        + "|category|categoria|etichetta|label|list|lista"
    ),
    (.uid, "uid"),
    (
      .related,
      "relation value|spouse|coniuge|children|figli|manager s name|assistant s name|assistente"
        + "|nome manager|nome assistente|referred by|partner|responsabile"
    ),
    (.event, "event value"),
    (.custom, "custom field value"),
    (
      .technical,
      "file as|photo|e mail display name"
        + "|nome visualizzato posta elettronica" + "|yomi name|name yomi"
        + "|given name yomi|given yomi|surname yomi|company yomi|family name yomi|initials|iniziali"
        + "|additional name yomi|phonetic first name|phonetic last name|phonetic middle name|priority"
        + "|organization yomi name|priorita|sensitivity|riservatezza|private|privato|directory server"
        + "|internet free busy|billing information|mileage|account|e mail type|tipo posta elettronica"
        + "|organization symbol|organization type|language|lingua|organization location"
        + "|organization job description|user"
    ),
  ]

  /// Words that say what an address is for, and how they are kept.
  static let places: [String: String] = [
    "home": "home", "casa": "home", "ab": "home", "abitazione": "home", "privato": "home",
    "business": "work", "work": "work", "lavoro": "work", "ufficio": "work", "uff": "work",
    "aziendale": "work", "office": "work", "other": "other", "altro": "other", "altri": "other",
    "altra": "other",
    "personale": "home", "personal": "home", "company": "work", "private": "home",
  ]

  /// Kinds of telephone, and how they are kept.
  static let phones: [String: String] = [
    "mobile": "cell", "cellulare": "cell", "cell": "cell", "fax": "fax", "pager": "pager",
    "cercapersone": "pager", "car": "car", "auto": "car", "main": "main", "principale": "main",
    "primary": "main", "abitazione": "home",
  ]

  /// The last words of a column that says what the values beside it are for.
  static let labels: Set<String> = ["label", "type", "tipo", "etichetta", "service"]
}
