import ContactStore
import Contacts
import Ground
import Language
import Playbook
import Sample
import Testing
import Turns

@Suite struct SampleTests {
  private static let now = Moment(
    seconds: 1_778_225_400, day: Day(iso: "2026-05-08") ?? Day(number: 0), minute: 570,
    zone: "Europe/Rome")

  /// The life of a language, told into a store of its own.
  private func lived(_ language: LanguageTag) throws -> (ContactStore, [SampleLife.Told]) {
    let (playbook, store) = (Stage.shipped(), try ContactStore())
    return (store, try SampleLife(playbook, language).tell(store, until: Self.now))
  }

  @Test(arguments: LanguageTag.allCases)
  func `every line of the invented life is understood, and leaves nothing open`(
    _ language: LanguageTag
  ) throws {
    let (store, told) = try lived(language)
    #expect(told.count > 40)
    for line in told {
      #expect(!line.turn.changes.isEmpty, "\(line.ago): \(line.line)")
    }
    #expect(try store.all(Talk.self).allSatisfy { $0.state == .closed })
  }

  @Test(arguments: LanguageTag.allCases)
  func `there are a dozen people with a history, promises both ways and events to come`(
    _ language: LanguageTag
  ) throws {
    let (store, _) = try lived(language)
    let people = try store.all(Contact.self)
    #expect((11...20).contains(people.count))
    #expect(people.allSatisfy { $0.family != nil })
    let met = try store.all(Interaction.self)
    #expect(Set(met.map(\.day)).count >= 6)
    #expect(met.allSatisfy { $0.day <= Self.now.day })
    #expect(Set(try store.all(Promise.self).map(\.direction)) == [.in, .out])
    let coming = try store.all(Event.self).filter { ($0.day ?? Self.now.day) > Self.now.day }
    #expect(Set(coming.compactMap(\.kind)) == [.fair, .dinner, .conference])
    #expect(try store.all(Reminder.self).count >= 12)
    #expect(try store.lastUndoable() == nil)
  }
}
