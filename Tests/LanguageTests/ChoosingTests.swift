import Language
import Testing

@Suite struct ChoosingTests {
  private let wishes = [
    "non perderci di vista", "rivederci o sentirci", "avere un consiglio",
    "farmi presentare qualcuno", "avere informazioni",
  ]
  private let ids = ["stay", "meet", "advice", "introduction", "information"]
  private let small: Set<String> = ["una", "del", "per", "the", "can"]

  private func choose(_ text: String) -> String? {
    Choosing.option(text, labels: wishes, ids: ids, small: small)
  }

  @Test(arguments: [
    ("1", "stay"), ("non perd", "stay"), ("un consiglio sul cv", "advice"),
    ("vorrei un consiglio", "advice"), ("rivederci", "meet"), ("informazioni", "information"),
    ("introduction", "introduction"), ("consigli", "advice"), ("infromazioni", "information"),
  ])
  func `people choose in their own words`(_ text: String, _ expected: String) {
    #expect(choose(text) == expected, "\(text)")
  }

  @Test(arguments: ["no", "avere", "9", "", "boh", "un"])
  func `what could mean several options, or none, means none`(_ text: String) {
    #expect(choose(text) == nil, "\(text)")
  }

  @Test(arguments: [
    ("le do del tu", "tu"), ("ci diamo del lei", "lei"), ("tu", "tu"), ("Lei", "lei"),
  ])
  func `a short label is found inside an answer`(_ text: String, _ expected: String) {
    let labels = ["del tu", "del Lei"]
    #expect(Choosing.option(text, labels: labels, ids: ["tu", "lei"], small: small) == expected)
  }

  @Test(arguments: [
    ("per email", "email"), ("e-mail please", "email"), ("su linkedin", "linkedin"),
  ])
  func `hyphens make no difference`(_ text: String, _ expected: String) {
    let labels = ["e-mail", "LinkedIn", "messaggio"]
    let ids = ["email", "linkedin", "message"]
    #expect(Choosing.option(text, labels: labels, ids: ids, small: small) == expected)
  }

  @Test func `several names at once keep their organisations`() {
    #expect(
      TypedNames.list("Laura Conti, Mark Hill (Acme, Ltd), Anna e Priya Shah")
        == ["Laura Conti", "Mark Hill (Acme  Ltd)", "Anna", "Priya Shah"])
    #expect(TypedNames.withOrganisation("Mark Hill (Acme)") == ("Mark Hill", "Acme"))
    #expect(TypedNames.withOrganisation("Mark, who works at Acme").name == "Mark")
    #expect(TypedNames.withOrganisation("Laura Conti di Reply") == ("Laura Conti", "Reply"))
  }
}
