/// Cards as the programs write them.
enum CardSamples {
  static func card(_ lines: [String]) -> String {
    (["BEGIN:VCARD"] + lines + ["END:VCARD", ""]).joined(separator: "\r\n")
  }

  /// Apple's Contacts: groups with labels of their own, a birthday without a year.
  static let apple = card([
    "VERSION:3.0", "PRODID:-//Apple Inc.//macOS 14.5//EN", "N:Conti;Laura;Maria;Dott.ssa;",
    "FN:Dott.ssa Laura Maria Conti", "NICKNAME:Lalla", "ORG:Reply;Ricerca", "TITLE:Data Analyst",
    "item1.EMAIL;type=INTERNET;type=pref:laura@reply.it", "item1.X-ABLabel:_$!<Work>!$_",
    "EMAIL;type=INTERNET;type=HOME:laura@casa.it", "TEL;type=CELL;type=VOICE:+39 333 1234567",
    "item2.ADR;type=HOME:;;Via Po 1;Torino;TO;10123;Italia", "item2.X-ABADR:it",
    "item3.X-ABDATE;type=pref:2010-09-12", "item3.X-ABLabel:_$!<Anniversary>!$_",
    "item4.X-ABRELATEDNAMES:Marco Villa", "item4.X-ABLabel:_$!<Spouse>!$_",
    "X-SOCIALPROFILE;type=linkedin:https://www.linkedin.com/in/laura-conti",
    "BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-09", "CATEGORIES:Amici,Torino",
    "NOTE:Ama il caffè\\, e la vela\\nDue figli", "UID:ABC-1",
    "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ",
  ])

  /// Google's contacts as cards.
  static let google = card([
    "VERSION:3.0", "FN:Marco Bianchi", "N:Bianchi;Marco;;;", "EMAIL;TYPE=INTERNET:marco@x.it",
    "EMAIL;TYPE=INTERNET;TYPE=WORK:marco@y.it", "TEL;TYPE=CELL:333 765", " 4321",
    "item1.ADR:;;;;;;", "item1.X-ABLabel:", "BDAY:--0414", "item2.URL:http\\://marco.example",
    "item2.X-ABLabel:PROFILE", "item3.ORG:Enel", "item3.TITLE:Ingegnere", "CATEGORIES:myContacts",
  ])

  /// Outlook's version 2.1, its letters quoted and its lines broken softly.
  static let outlook =
    "BEGIN:VCARD\r\nVERSION:2.1\r\nX-MS-OL-DESIGN;CHARSET=utf-8:<card/>\r\n"
    + "N;LANGUAGE=it;CHARSET=Windows-1252:D'\u{E0}mico;Niccol\u{F2}\r\nFN:Nicco D'Amico\r\nORG:Perù;Qualità\r\n"
    + "TITLE:Responsabile\r\nTEL;WORK;VOICE:011 555002\r\nTEL;WORK;FAX:011 555001\r\n"
    + "ADR;WORK;PREF;CHARSET=utf-8;ENCODING=QUOTED-PRINTABLE:;;Corso Francia 10=0D=0A=\r\n"
    + "Scala B;Torino;TO;10138;Italia=3B Piemonte\r\nEMAIL;PREF;INTERNET:nicco@peru.example\r\n"
    + "NOTE;ENCODING=QUOTED-PRINTABLE:Prima riga=0D=0Aseconda =C3=A8 qui\r\n"
    + "PHOTO;TYPE=JPEG;ENCODING=BASE64:\r\n /9j/4AAQSkZJRgABAQ\r\n AAAQABAAD\r\n\r\n"
    + "REV:20240305T101010Z\r\nEND:VCARD\r\n"

  /// Android's version 2.1: no charset, bytes of an old encoding, a soft break within a letter.
  static let android =
    "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=4D=C3=BC=\n=6C=6C=65=72;=5A=6F=C3=AB;;;\n"
    + "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=5A=6F=C3=AB=20=4D=C3=BC=6C=6C=65=72\n"
    + "TEL;CELL:+491711234567\nTEL;X-Casa:030 123456\nNOTE;ENCODING=QUOTED-PRINTABLE:Test=DF=E4\n"
    + "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Zo;1;;;;;;;;;;;;;\nEND:VCARD\n"

  /// Version 4.0 as other programs write it.
  static let four = card([
    "VERSION:4.0", "KIND:individual", "FN:Siân O'Brien", "N:O'Brien;Siân;;;", "GENDER:F",
    "BDAY:19850509T000000Z", "ANNIVERSARY:20100912",
    "TEL;VALUE=uri;TYPE=\"voice,cell\":tel:+44-7700-900123",
    "EMAIL;TYPE=work:sian@northgate.example", "ORG:Northgate Labs;People", "TITLE:Head of People",
    "ORG:Choir of Leeds", "ROLE:Alto", "RELATED;TYPE=friend;VALUE=text:Grace Hall", "LANG:en",
    "UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1",
    "NOTE;LANGUAGE=en:She sings\\; ask about it.",
    "IMPP:https://t.me/sian", "CATEGORIES:choir",
  ])

  /// Nextcloud's and Radicale's cards, with what belongs to programs alone.
  static let server = card([
    "VERSION:3.0", "PRODID:-//Sabre//Sabre VObject 4.5.4//EN", "UID:7c1d", "FN:Żaneta Żak",
    "N:Żak;Żaneta;;;", "EMAIL;TYPE=HOME:zaneta@x.example",
    "REV;VALUE=DATE-AND-OR-TIME:20240101T000000Z",
    "X-RADICALE-NAME:7c1d.vcf", "X-PHONETIC-FIRST-NAME:Janeta", "X-SKI:forse",
  ])
}
