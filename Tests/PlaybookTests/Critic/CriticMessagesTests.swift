import Critique
import Drafts
import Foundation
import Ground
import Language
import Playbook
import Testing

/// What the judge comes to on whole messages: one half written without sight of it, one as public pages show them.
@Suite struct CriticMessagesTests {
  struct Labelled: Decodable {
    let id: String
    let verdict: String
    let channel: String?
    let flaws: [String]
    let text: String
  }

  private let playbook = PromptsTests.playbook()

  private func messages(_ name: String, _ language: LanguageTag) throws -> [Labelled] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Messages/\(name)-\(language.rawValue).jsonl")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Labelled.self, from: Data($0.utf8))
    }
  }

  private func judged(_ text: String, _ channel: String?, _ language: LanguageTag) throws
    -> Judgement
  {
    let critic = try #require(playbook.critic(language)).critic
    let context = CriticContext(channel: channel.flatMap { playbook.channel($0) })
    return try #require(
      critic.judged(critic.message(subject: nil, body: text), context).judgement)
  }

  @Test(arguments: LanguageTag.allCases)
  func `nine of ten messages are judged right, and of good ones under eight in a hundred blamed`(
    _ language: LanguageTag
  ) throws {
    var (right, all, good, blamed) = (0, 0, 0, 0)
    var wrong: [String] = []
    for message in try messages("written", language) + messages("pages", language)
      + messages("life", language)
    {
      let isMended = try judged(message.text, message.channel, language).verdict == .mend
      let isBad = message.verdict == "bad"
      all += 1
      if isMended == isBad { right += 1 } else { wrong.append(message.id) }
      if !isBad {
        good += 1
        if isMended { blamed += 1 }
      }
    }
    #expect(all >= 400)
    #expect(right * 100 >= all * 90, "\(right) of \(all): \(wrong)")
    #expect(blamed * 100 < good * 8, "\(blamed) of \(good)")
  }

  @Test(arguments: LanguageTag.allCases)
  func `of messages that no weight was fitted to nine in ten are judged right`(
    _ language: LanguageTag
  ) throws {
    var (right, all, good, blamed) = (0, 0, 0, 0)
    for message in try messages("kept", language) + messages("kept-letters", language) {
      let isMended = try judged(message.text, message.channel, language).verdict == .mend
      all += 1
      if isMended == (message.verdict == "bad") { right += 1 }
      if message.verdict == "good" {
        good += 1
        if isMended { blamed += 1 }
      }
    }
    #expect(all >= 74)
    #expect(right * 100 >= all * 90, "\(right) of \(all)")
    #expect(blamed * 100 < good * 8, "\(blamed) of \(good)")
  }

  @Test(arguments: LanguageTag.allCases)
  func `what is said against a message is said of bad ones`(_ language: LanguageTag) throws {
    var told: [String: (bad: Int, all: Int)] = [:]
    for message in try messages("written", language) + messages("pages", language) {
      let judgement = try judged(message.text, message.channel, language)
      guard judgement.verdict == .mend else { continue }
      for topic in Set(judgement.against.prefix(3).map(\.feature.topic)) {
        told[topic, default: (0, 0)].all += 1
        if message.verdict == "bad" { told[topic, default: (0, 0)].bad += 1 }
      }
    }
    #expect(told.count > 15)
    for (topic, count) in told where count.all >= 5 {
      #expect(count.bad * 10 >= count.all * 8, "\(topic): \(count.bad) of \(count.all)")
    }
  }

  @Test(arguments: LanguageTag.allCases)
  func `a sale, a chase and a bill are told as such`(_ language: LanguageTag) throws {
    let topics: [String: Set<String>] = [
      "sales-pitch": ["sale"], "chasing again and again": ["chasing"], "transactional": ["owe"],
      "flattery": ["flattery"], "officialese": ["official"], "self-pity": ["gloom"],
    ]
    var (found, all) = (0, 0)
    var missed: [String] = []
    for message in try messages("written", language) + messages("pages", language) {
      for flaw in message.flaws {
        guard let wanted = topics[flaw] else { continue }
        let judgement = try judged(message.text, message.channel, language)
        all += 1
        if judgement.against.contains(where: { wanted.contains($0.feature.topic) }) {
          found += 1
        } else {
          missed.append("\(message.id) \(flaw)")
        }
      }
    }
    #expect(all > 30)
    #expect(found * 100 >= all * 80, "\(found) of \(all): \(missed)")
  }

  @Test(arguments: LanguageTag.allCases)
  func `a place that a feature shows lies within the message`(_ language: LanguageTag) throws {
    let pieces = [
      "{", "}", "[name]", "«", "\n", "\n\n", ".", "?", "!!", "Ciao", "Dear", ",", " ", "è", "più",
      "…", "\u{200D}", "👩‍👩‍👧", "you", "puoi", "sell", "%", "30", "\"", "’", "clienti", "clients",
      "e\u{301}",
      "\u{202E}", "I", "we", "noi", "non", "not", "thank", "grazie", "@you", "(a|b)", "^",
    ]
    var seed = SplitMix(state: 20)
    for _ in 0..<300 {
      let text = (0..<seed.next(60)).map { _ in pieces[seed.next(pieces.count)] + " " }.joined()
      let judgement = try judged(text, seed.next(2) == 0 ? "email" : nil, language)
      #expect(judgement.chance.isFinite && (0...1).contains(judgement.chance))
      for part in judgement.parts {
        #expect((0...1).contains(part.value))
        for place in part.places { #expect(place.upperBound <= judgement.reading.text.endIndex) }
      }
    }
  }

  @Test(arguments: LanguageTag.allCases)
  func `words weighed together find the sentence that presses or sells`(_ language: LanguageTag)
    throws
  {
    let text =
      language == .en
      ? "Hi Ada,\n\nThe river was high today. We help companies grow their revenue and I'd love to "
        + "schedule a quick call this week to show how our platform delivers results.\n\nTom"
      : "Ciao Ada,\n\noggi il fiume era alto. Aiutiamo le aziende ad aumentare i clienti e vorrei "
        + "fissare una breve call questa settimana per mostrarti i risultati.\n\nTom"
    let own = try judged(text, "email", language)
    let wording = try #require(own.parts.first { $0.feature.name == "wording" })
    #expect(wording.value > 0)
    let sentence = try #require(wording.places.first)
    #expect(own.reading.text[sentence].contains("call"))
  }

  @Test(arguments: LanguageTag.allCases)
  func `a name weighs as any other name`(_ language: LanguageTag) throws {
    func chance(_ name: String) throws -> Double {
      try judged("Ciao, ieri ho visto \(name) a Roma, I met \(name) there.", nil, language).chance
    }
    #expect(try chance("Marco") == chance("Wenceslao"))
  }

  @Test func `words of a sign count only in sentences that mean them`() throws {
    func topics(_ text: String) throws -> Set<String> {
      Set(try judged(text, "email", .en).parts.filter { $0.value > 0 }.map(\.feature.name))
    }
    #expect(try topics("Hi Ann, could you find me a job in your team? Tom").contains("hire-me"))
    #expect(
      try !topics("Hi Ann, I'm not expecting you to know of any openings. Tom").contains("hire-me"))
    #expect(try topics("Hi Ann, could you put in a good word for me? Tom").contains("hire-me"))
    #expect(
      try !topics("Hi Ann, thank you for putting in a good word. Tom").contains("hire-me"))
  }
}
