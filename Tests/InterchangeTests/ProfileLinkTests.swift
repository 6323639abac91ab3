import Ground
import Testing

@testable import Interchange

@Suite struct ProfileLinkTests {
  @Test(arguments: [
    ("https://www.linkedin.com/in/Anna-Riva/", "linkedin.com/in/anna-riva"),
    ("http://it.linkedin.com/in/anna-riva?trk=x", "linkedin.com/in/anna-riva"),
    ("linkedin.com/in/anna/detail/x", "linkedin.com/in/anna"),
    ("https://www.linkedin.com/in/caf%C3%A9", "linkedin.com/in/cafe"),
    ("github.com/anna", "github.com/anna"), ("https://x.com/anna#top", "x.com/anna"),
  ])
  func `a page about one person is known by its name`(link: String, key: String) {
    #expect(PersonKey.profile(link) == key)
  }

  @Test(arguments: [
    "https://www.linkedin.com/company/enel", "github.com/anna/project", "notlinkedin.com/in/anna",
    "https://example.org/?u=linkedin.com/in/anna", "linkedin.com/in/", "", "/", "t.me",
  ])
  func `any other page is of nobody`(link: String) {
    #expect(PersonKey.profile(link) == nil)
  }

  @Test func `letter by letter it says the same as by the ways of strings`() {
    let pieces = [
      "https://", "HTTP://", "www.", "it.", "abcd.", "linkedin.com/", "LinkedIn.com/", "in/",
      "pub/",
      "x.com/", "t.me/", "github.com/", "xing.com/profile/", "Anna", "-", "/", "?", "#", ".", "a b",
      " ", "facebook.com/", "~", "'",
    ]
    var seed = Seed(6)
    for _ in 0..<30_000 {
      let link = (0..<Int.random(in: 1...6, using: &seed))
        .map { _ in pieces.randomElement(using: &seed) ?? "" }.joined()
      #expect(ProfileLink.key(link) == ProfileLink.thorough(link), "«\(link)»")
    }
  }
}
