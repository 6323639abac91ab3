import Language
import Testing

@Suite struct TypedPathTests {
  @Test(arguments: [
    ("/home/sara/Connections.csv", "/home/sara/Connections.csv"),
    ("~/Scaricati/rubrica.vcf ", "~/Scaricati/rubrica.vcf"),
    ("'/home/sara/La mia rubrica.vcf'", "/home/sara/La mia rubrica.vcf"),
    ("\"/home/sara/export (1).zip\"", "/home/sara/export (1).zip"),
    ("/home/sara/La\\ mia\\ rubrica\\ \\(2\\).vcf", "/home/sara/La mia rubrica (2).vcf"),
    ("file:///home/sara/La%20mia%20rubrica.vcf", "/home/sara/La mia rubrica.vcf"),
    ("C:\\Users\\Sara\\contatti.csv", "C:\\Users\\Sara\\contatti.csv"),
    ("Connections.csv", "Connections.csv"), ("./x", "./x"), ("export/people", "export/people"),
  ])
  func `what is dropped or typed is a path`(typed: String, path: String) {
    #expect(TypedPath(typed)?.path == path)
  }

  @Test(arguments: [
    "", "non ce l'ho", "sì", "Laura Conti", "vado da Enel S.p.A.", "che cos'è un vCard?",
    "e/o domani",
    "ieri alle 9.30", "1.",
  ])
  func `a sentence is no path`(typed: String) { #expect(TypedPath(typed) == nil) }
}
