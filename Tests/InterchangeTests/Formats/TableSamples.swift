/// Tables as the programs write them.
enum TableSamples {
  /// Google's table of 2024 with a heading as it stands in the export.
  static let google = [
    "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,Relation 1 - Label,Relation 1 - Value,Website 1 - Label,Website 1 - Value,Event 1 - Label,Event 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value",
    "Laura,Maria,Conti,,,,Dott.ssa,,Lalla,,Reply,Data Analyst,Ricerca,1985-05-09,\"Conosciuta a Torino,\nama il caffè\",https://lh3.googleusercontent.com/x,Torino ::: * myContacts ::: * starred,* Work,laura@reply.it,Home,laura@casa.it,Mobile,+39 333 1234567 ::: +39 011 555666,Home,\"Via Po 1\n10123 Torino\",Via Po 1,Torino,,TO,10123,IT,,Spouse,Marco Villa,Blog,https://laura.example,Anniversary,2010-09-12,Squadra,Toro",
    "Marco,,Bianchi,,,,,,,,,,,--04-12,,,* myContacts,,marco@x.it ::: marco@y.it,,,,,,,,,,,,,,,,,,,,,",
  ].joined(separator: "\r\n")

  /// Google's table before 2024.
  static let googleOld = [
    "Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Additional Name Yomi,Family Name Yomi,Name Prefix,Name Suffix,Initials,Nickname,Short Name,Maiden Name,Birthday,Gender,Location,Billing Information,Directory Server,Mileage,Occupation,Hobby,Sensitivity,Priority,Subject,Notes,Language,Photo,Group Membership,E-mail 1 - Type,E-mail 1 - Value,IM 1 - Type,IM 1 - Service,IM 1 - Value,Phone 1 - Type,Phone 1 - Value,Address 1 - Type,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,Organization 1 - Type,Organization 1 - Name,Organization 1 - Yomi Name,Organization 1 - Title,Organization 1 - Department,Organization 1 - Symbol,Organization 1 - Location,Organization 1 - Job Description,Organization 2 - Name,Organization 2 - Title,Website 1 - Type,Website 1 - Value",
    "Laura Conti,Laura,,Conti,,,,,,,,,,,1985-05-09,female,,,,,,vela,,,,,it,,* myContacts ::: Amici,* Home,laura@reply.it,,Skype,laura.conti,Mobile,333 1234567,Home,,Via Po 1,Torino,,,10123,Italia,,,Reply,,Analyst,Dati,,,,Politecnico,Docente,Profile,https://www.linkedin.com/in/laura-conti",
  ].joined(separator: "\n")

  /// What Outlook on the web writes.
  static let outlook = [
    "First Name,Middle Name,Last Name,Title,Suffix,Nickname,Given Yomi,Surname Yomi,E-mail Address,E-mail 2 Address,E-mail 3 Address,Home Phone,Home Phone 2,Business Phone,Business Phone 2,Mobile Phone,Car Phone,Other Phone,Primary Phone,Pager,Business Fax,Home Fax,Other Fax,Company Main Phone,Callback,Radio Phone,Telex,TTY/TDD Phone,IMAddress,Job Title,Department,Company,Office Location,Manager's Name,Assistant's Name,Assistant's Phone,Company Yomi,Business Street,Business City,Business State,Business Postal Code,Business Country/Region,Home Street,Home City,Home State,Home Postal Code,Home Country/Region,Other Street,Other City,Other State,Other Postal Code,Other Country/Region,Personal Web Page,Spouse,Schools,Hobby,Location,Web Page,Birthday,Anniversary,Notes",
    "Oliver,,Taylor,Mr,Jr.,Olly,,,oliver@northgate.example,oliver@home.example,,,,020 7946 0018,,07700 900123,,,,,020 7946 0019,,,,,,,,,Head of People,HR,Northgate Labs,Floor 3,Grace Hall,,,,1 High Street,London,,N1 9GU,United Kingdom,,,,,,,,,,,,Emma,,,,https://northgate.example,13/9/1985,0/0/00,\"Met at the fair\"",
  ].joined(separator: "\r\n")

  /// What Outlook writes on an Italian computer.
  static let outlookItalian = [
    "\"Titolo\";\"Nome\";\"Secondo nome\";\"Cognome\";\"Suffisso\";\"Società\";\"Reparto\";\"Posizione\";\"Via (uff.)\";\"Via (uff.) 2\";\"Città (uff.)\";\"Provincia (uff.)\";\"CAP (uff.)\";\"Paese (uff.)\";\"Via (ab.)\";\"Città (ab.)\";\"CAP (ab.)\";\"Fax (uff.)\";\"Telefono (uff.)\";\"Telefono (uff.) 2\";\"Telefono abitazione\";\"Cellulare\";\"Categorie\";\"Compleanno\";\"Coniuge\";\"Indirizzo posta elettronica\";\"Tipo posta elettronica\";\"Nome visualizzato posta elettronica\";\"Indirizzo posta elettronica 2\";\"Note\";\"Pagina Web\"",
    "\"Ing.\";\"Niccolò\";;\"D'Àmico\";;\"Società Agricola Perù\";\"Qualità\";\"Responsabile\";\"Corso Francia 10\";\"Scala B\";\"Torino\";\"TO\";\"10138\";\"Italia\";\"Via Po 2\";\"Chieri\";\"10023\";\"011 555001\";\"011 555002\";\"011 555003\";\"011 940111\";\"333 7654321\";\"Amici;Torino\";\"9/5/1985\";\"Chiara\";\"nicco@peru.example\";\"SMTP\";\"Niccolò D'Àmico\";\"nicco@casa.example\";\"Una nota\";\"www.peru.example\"",
  ].joined(separator: "\r\n")

  /// Thunderbird's export with a comma.
  static let thunderbird = [
    "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,Home Phone,Fax Number,Pager Number,Mobile Number,Home Address,Home Address 2,Home City,Home State,Home ZipCode,Home Country,Work Address,Work Address 2,Work City,Work State,Work ZipCode,Work Country,Job Title,Department,Organization,Web Page 1,Web Page 2,Birth Year,Birth Month,Birth Day,Custom 1,Custom 2,Custom 3,Custom 4,Notes",
    "Zoë,Brontë,Zoë Brontë,,zoe@tesco.example,zoe@home.example,zoe_b,01632 960001,01632 960002,,,07700 900456,1 Low Road,Flat 2,Leeds,,LS1 4AP,UK,,,,,,,Buyer,Fresh,Tesco,,,1990,5,14,rosso,,,,Likes tea",
  ].joined(separator: "\n")

  /// A table somebody keeps by hand, in Italian.
  static let byHand =
    "Nominativo;Azienda;Ruolo;Mail;Cellulare;Compleanno;Squadra del cuore\nAnna Neri;Enel;Avvocato;anna@enel.it;333 1112223;25/12/1980;Toro\nMarco Villa;Reply;;;333 4445556;;\n"
}
