import Counsel
import Foundation
import Ground
import Language
import Playbook
import Testing

@testable import Hearing

/// What is told of people who were met, a line each or all in one, is read as its author means it.
@Suite struct MetReaderTests {
  /// `line ⇥ person ⇥ person …`, a person as `name | at place | role: … | look: … | about: … | …`.
  private static func rows(_ language: LanguageTag) throws -> [(line: String, people: [String])] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("met-\(language.rawValue).tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { line in
        let cells = line.split(separator: "\t").map(String.init)
        return (cells[0].replacing("\\n", with: "\n"), Array(cells.dropFirst()))
      }
  }

  /// A person as the rows write it.
  static func shown(_ person: MetPerson) -> String {
    var parts = [person.fullName]
    if let place = person.organisation { parts.append("at " + place) }
    if let role = person.role { parts.append("role: " + role) }
    if let look = person.look { parts.append("look: " + look) }
    parts += person.topics.map { "about: " + $0 }
    parts += person.promised.map { promise in
      promise.verb + ": " + promise.thing + (promise.due.map { " by " + $0.day.iso } ?? "")
    }
    parts += person.wishes.map { "wants: " + $0 }
    parts += person.tasks.map { "do: " + $0.words + ($0.due.map { " on " + $0.day.iso } ?? "") }
    parts += person.said.map { "said: " + $0 }
    parts += person.rest.map { "rest: " + $0 }
    return parts.joined(separator: " | ")
  }

  @Test(arguments: LanguageTag.allCases)
  func `what is told of people is read`(_ language: LanguageTag) throws {
    let listening = try Listening(language)
    for (line, people) in try Self.rows(language) {
      let read = MetReader(listening.hearer).read(line).people.map(Self.shown)
      #expect(read == people, "\(line)")
    }
  }
}

/// Whether words are a thing that a sentence can speak of.
@Suite struct NounPhraseTests {
  @Test(arguments: [
    ("i loro backup del venerdì", true), ("la mensa con l'orto", true), ("Kubernetes", true),
    ("il suo viaggio in Islanda", true), ("la storia del server allagato", true),
    ("la figlia che studia a Pisa", true), ("packaging", true), ("corsa in montagna", true),
    ("il corso di vela", true), ("la nuova sede", true), ("tesisti", true),
    ("fanno i backup il venerdì", false), ("che cerca casa", false),
    ("sua figlia studia a Pisa", false), ("cerca casa a Torino", false),
    ("il server si è allagato", false), ("non lavora il venerdì", false),
    ("sta imparando il violoncello", false), ("vorrebbe cambiare lavoro", false),
  ])
  func `an Italian thing is told from a sentence`(_ words: String, _ isNoun: Bool) throws {
    #expect(try Listening(.it).hearer.isNounPhrase(words) == isNoun, "\(words)")
  }

  @Test(arguments: [
    ("their Friday backups", true), ("the canteen with a garden", true), ("Kubernetes", true),
    ("his trip to Iceland", true), ("the story of the flooded server", true),
    ("her daughter who studies in Leeds", true), ("packaging", true), ("trail running", true),
    ("the sailing course", true), ("her new office", true),
    ("they do backups on Fridays", false), ("that she is looking for a flat", false),
    ("his daughter studies in Leeds", false), ("is looking for a flat", false),
    ("doesn't work on Fridays", false),
    ("she's learning the cello", false), ("would like to change jobs", false),
  ])
  func `an English thing is told from a sentence`(_ words: String, _ isNoun: Bool) throws {
    #expect(try Listening(.en).hearer.isNounPhrase(words) == isNoun, "\(words)")
  }
}
