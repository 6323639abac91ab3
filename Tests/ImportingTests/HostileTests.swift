import ContactStore
import Contacts
import Foundation
import Importing
import Interchange
import Testing
import Unpacking

@Suite struct HostileTests {
  private func refusal(_ path: String, _ scratch: Scratch, _ limits: Limits = Limits()) -> Refusal?
  {
    do {
      _ = try scratch.run([path], limits: limits)
      return nil
    } catch ImportRun.Failure.refused(_, let refusal) {
      return refusal
    } catch {
      return nil
    }
  }

  @Test(.timeLimit(.minutes(1))) func `a pipe and a device are refused at once`() throws {
    let scratch = try Scratch()
    let pipe = scratch.path + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(refusal(pipe, scratch) == .notAFile)
    #expect(refusal("/dev/zero", scratch) == .notAFile)
    #expect(refusal(scratch.path + "/nothing", scratch) == .unreadable)
  }

  @Test func `a pipe inside a folder is named, and the rest is read`() throws {
    let scratch = try Scratch()
    #expect(mkfifo(scratch.path + "/a.vcf", 0o600) == 0)
    try scratch.write("b.vcf", ImportRunTests.card("Anna Riva", "a"))
    let elsewhere = try Scratch()
    try elsewhere.write("secret.vcf", ImportRunTests.card("Segreta", "s"))
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/c.vcf", withDestinationPath: elsewhere.path + "/secret.vcf")
    let run = try scratch.run([scratch.path])
    #expect(run.report.added == 1)
    #expect(run.report.left.map(\.reason) == ["not-a-file", "link"])
  }

  @Test func `what is larger than is read at once is refused before it is read`() throws {
    let scratch = try Scratch()
    var limits = Limits()
    limits.file = 1_000
    let path = try scratch.write("x.vcf", String(repeating: "x", count: 1_001))
    #expect(refusal(path, scratch, limits) == .tooLarge)
  }

  @Test func `paths that climb out of an archive and entries under a password are named`() throws {
    let scratch = try Scratch()
    var zip = Zip()
    zip.add("../../etc/passwd.vcf", Array(ImportRunTests.card("Fuori", "f").utf8))
    zip.add("/assoluta.vcf", Array(ImportRunTests.card("Fuori", "g").utf8))
    zip.add("chiusa.vcf", Array(ImportRunTests.card("Chiusa", "h").utf8), locked: true)
    zip.add("dentro.vcf", Array(ImportRunTests.card("Anna Riva", "a").utf8))
    let run = try scratch.run([try scratch.write("x.zip", bytes: zip.bytes)])
    #expect(run.report.added == 1)
    #expect(run.report.left.map(\.reason) == ["climbing", "climbing", "locked"])
  }

  @Test func `an archive that unpacks to more than its share is stopped`() throws {
    let scratch = try Scratch()
    var limits = Limits()
    (limits.file, limits.total) = (2_000, 3_000)
    var zip = Zip()
    for number in 0..<4 {
      let text =
        ImportRunTests.card("Anna Riva", "u\(number)")
        + String(repeating: "\r\n", count: 700)
      zip.add("\(number).vcf", Array(text.utf8))
    }
    let run = try scratch.run([try scratch.write("x.zip", bytes: zip.bytes)], limits: limits)
    #expect(run.report.added == 2)
    #expect(run.report.left.map(\.reason) == ["too-large", "too-large"])
  }

  @Test(.timeLimit(.minutes(2))) func `a bomb of a thousand to one takes no more than its limit`()
    throws
  {
    let scratch = try Scratch()
    // 40 MB of one letter, packed by the program that everybody has; without it there is nothing to test.
    let path = try scratch.write("big.vcf", String(repeating: "x", count: 40_000_000))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      "import sys,zipfile; z=zipfile.ZipFile(sys.argv[2],'w',zipfile.ZIP_DEFLATED); z.write(sys.argv[1],'big.vcf'); z.writestr('a.vcf', sys.argv[3])",
      path, scratch.path + "/bomb.zip", ImportRunTests.card("Anna Riva", "a"),
    ]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    var limits = Limits()
    limits.file = 1 << 20
    let run = try scratch.run([scratch.path + "/bomb.zip"], limits: limits)
    #expect(run.report.left.map(\.reason) == ["too-large"])
    #expect(run.report.added == 1)
  }

  @Test func `a cut off archive is damaged, and nothing of it is kept by halves`() throws {
    let scratch = try Scratch()
    var zip = Zip()
    for number in 0..<5 {
      zip.add("\(number).vcf", Array(ImportRunTests.card("Anna Riva", "u\(number)").utf8))
    }
    let whole = zip.bytes
    for end in stride(from: 4, to: whole.count, by: 10) {
      let path = try scratch.write("cut.zip", bytes: Array(whole[..<end]))
      let run = try? scratch.run([path])
      if let run { #expect(run.report.added <= 5) }
    }
  }

  @Test(.timeLimit(.minutes(1))) func `zeros, wild bytes and no end of quotes end in a word`()
    throws
  {
    let scratch = try Scratch()
    let zeros = try scratch.write("z.vcf", bytes: [UInt8](repeating: 0, count: 100_000))
    #expect(throws: ImportRun.Failure.self) { try scratch.run([zeros]) }
    let quotes =
      "First Name,Last Name,E-mail Address\n"
      + String(repeating: "\"a,b,c\nx,y,\"z\n\"\"\",\n", count: 40_000)
    _ = try scratch.run([try scratch.write("q.csv", quotes)])
    let wild = ImportRunTests.card("An\u{0}na \u{1B}[31mRiva", "a")
    let store = try ContactStore()
    _ = try scratch.run([try scratch.write("w.vcf", wild)], into: store)
    #expect(try store.all(Contact.self).first?.fullName == "Anna Riva")
  }

  @Test(.timeLimit(.minutes(1)))
  func `a line without end and a card without end are cut with a word`()
    throws
  {
    let scratch = try Scratch()
    let long =
      "BEGIN:VCARD\nFN:Anna Riva\nNOTE:" + String(repeating: "parola ", count: 7_000_000)
      + "\nEND:VCARD\n"
    let run = try scratch.run([try scratch.write("long.vcf", long)])
    #expect(run.report.added == 1)
    #expect(run.report.skipped.map(\.reason) == ["cut"])
    let many =
      "BEGIN:VCARD\nFN:Anna Riva\n" + String(repeating: "X-A:b\n", count: 1_000_000)
      + "END:VCARD\n"
    let second = try scratch.run([try scratch.write("many.vcf", many)])
    #expect(second.report.skipped.map(\.reason) == ["cut"])
    let wide =
      "First Name,Last Name,E-mail Address\nAnna,Riva,a@x.it"
      + String(repeating: ",x", count: 500_000) + "\nBea,Riva,b@x.it\n"
    let third = try scratch.run([try scratch.write("wide.csv", wide)])
    #expect(third.report.added == 1)
    #expect(third.report.skipped.map(\.reason) == ["columns"])
  }

  @Test(.timeLimit(.minutes(1)))
  func `a million faults are counted, and no more than ten thousand of them are kept`() throws {
    let scratch = try Scratch()
    let open = String(repeating: "BEGIN:VCARD\n", count: 200_000)
    let run = try scratch.run([
      try scratch.write("open.vcf", open + ImportRunTests.card("Anna Riva", "a"))
    ])
    #expect(run.report.added == 1)
    #expect(run.report.skipped.count == 10_000)
    #expect(run.report.skipped.count + run.report.unlisted == 200_000)
    let names =
      "BEGIN:VCARD\nFN:Anna Riva\n"
      + (0..<4_000).map { "X-\($0):b\n" }.joined() + "END:VCARD\n"
    let kept = try scratch.run([try scratch.write("names.vcf", names)]).report.files.first?.kept
    #expect(kept?.count == 2_001)
    #expect(kept?["…"] == 2_000)
  }

  @Test func `a file with text in it is never answered with nothing`() throws {
    let scratch = try Scratch()
    for text in ["ciao", "una riga\nun'altra", "{\"a\": 1}", "<html></html>", ""] {
      let path = try scratch.write("x.txt", text)
      #expect(throws: ImportRun.Failure.self) { try scratch.run([path]) }
    }
  }
}
