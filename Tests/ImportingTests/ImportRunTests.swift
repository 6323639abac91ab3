import ContactStore
import Contacts
import Foundation
import Importing
import Interchange
import Testing
import Unpacking

@Suite struct ImportRunTests {
  static let connections =
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nLaura,Conti,https://www.linkedin.com/in/laura-c,,Reply,Analyst,05 Mar 2024\n"
  static let messages =
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n1,,Sara Neri,https://www.linkedin.com/in/sara-n,Laura Conti,https://www.linkedin.com/in/laura-c,2026-05-01 08:00:00 UTC,,Ciao,INBOX\n2,,Zed,https://www.linkedin.com/in/zed,Sara Neri,https://www.linkedin.com/in/sara-n,2026-05-02 08:00:00 UTC,,Offerta,INBOX\n"

  static func card(_ name: String, _ uid: String) -> String {
    "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:\(uid)\r\nFN:\(name)\r\nEND:VCARD\r\n"
  }

  private func export(_ scratch: Scratch) throws -> String {
    var zip = Zip()
    // Messages before connections: the order of a zip means nothing.
    zip.add("Basic_LinkedInDataExport/messages.csv", Array(Self.messages.utf8))
    zip.add("Basic_LinkedInDataExport/Connections.csv", Array(Self.connections.utf8))
    zip.add(
      "Basic_LinkedInDataExport/Ad_Targeting.csv", Array("Member Age,Buyer Groups\n35,x\n".utf8))
    zip.add("Basic_LinkedInDataExport/Rich_Media/photo.jpg", [0xFF, 0xD8])
    return try scratch.write("export.zip", bytes: zip.bytes)
  }

  @Test func `LinkedIn's whole zip is one import, whatever the order of its pages`() throws {
    let scratch = try Scratch()
    let store = try ContactStore()
    let path = try export(scratch)
    let run = try scratch.run([path], into: store)
    #expect(run.report.added == 1)
    #expect(run.report.exchanges == 1)
    #expect(run.report.strangers == 1)
    #expect(run.report.left.map(\.reason) == ["unknown", "other"])
    #expect(try store.all(Interaction.self).map(\.words) == ["Ciao"])
    #expect(try scratch.run([path], into: store).changes.isEmpty)
    _ = try store.undoLast()
    #expect(try store.all(Contact.self).isEmpty)
    #expect(try store.all(Interaction.self).isEmpty)
  }

  @Test func `a folder of cards is told of together`() throws {
    let scratch = try Scratch()
    let store = try ContactStore()
    try scratch.write("vdir/a.vcf", Self.card("Anna Riva", "a"))
    try scratch.write("vdir/b.vcf", Self.card("Ivo Riva", "b"))
    try scratch.write("vdir/c.vcf.tmp", Self.card("Mezza Scritta", "c"))
    try scratch.write("vdir/.hidden.vcf", Self.card("Na Scosta", "d"))
    try scratch.write("vdir/color", "#ff0000")
    let run = try scratch.run([scratch.path + "/vdir"], into: store)
    #expect(run.report.files.map(\.file) == ["vdir"])
    #expect(run.report.added == 2)
    #expect(Set(try store.all(Contact.self).map(\.fullName)) == ["Anna Riva", "Ivo Riva"])
  }

  @Test func `a trial tells the same and writes nothing`() throws {
    let scratch = try Scratch()
    let path = try scratch.write(
      "x.vcf",
      Self.card("Anna Riva", "a") + Self.card("Ivo Riva", "b") + Self.card("Anna Riva", "a"))
    let trial = try scratch.run([path])
    let store = try ContactStore()
    let real = try scratch.run([path], into: store)
    #expect(trial.report.dryRun)
    #expect(trial.report.added == real.report.added)
    #expect(trial.report.unchanged == real.report.unchanged)
    #expect(try trial.report.added == store.all(Contact.self).count)
  }

  @Test func `chats of other programs are named and left`() throws {
    let scratch = try Scratch()
    let chat = try scratch.write(
      "_chat.txt",
      "[12/05/24, 18:30:11] Anna: ciao\n[12/05/24, 18:31:02] Sara: ehi\n[12/05/24, 18:31:40] Anna: come va?\n"
    )
    #expect(throws: ImportRun.Failure.self) { try scratch.run([chat]) }
    try scratch.write("all/friends.json", "{\"friends_v2\": [{\"name\": \"Anna\"}]}")
    try scratch.write(
      "all/_chat.txt",
      "12/05/24, 18:30 - Anna: ciao\n12/05/24, 18:31 - Sara: a\n12/05/24, 18:32 - Anna: b\n")
    try scratch.write("all/x.vcf", Self.card("Anna Riva", "a"))
    let run = try scratch.run([scratch.path + "/all"])
    #expect(run.report.left.map(\.reason) == ["whatsapp", "facebook"])
    #expect(run.report.added == 1)
  }
}
