import ArgumentParser
import ContactStore
import Contacts
import Foundation

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write what is known for other programs.",
    discussion: """
      json has everything without loss, and “alleato import” takes it into an empty folder; vcf and vcf4 are address
      books (vCard 3.0 and 4.0), vdir a folder of cards as khard and vdirsyncer keep it, csv a table, ics events,
      reminders and birthdays. The ending of the file names the format.
      """)

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The file or folder; - or nothing for standard output.") var place: String?
  @Option(help: "json, vcf, vcf4, csv, ics or vdir; else as the ending says.")
  var format: WritingOut.Form?
  @Flag(help: "Write over a file that is there.") var force = false

  func validate() throws {
    if format == .vdir, place == nil || place == "-" {
      throw ValidationError("A vdir needs a folder.")
    }
  }

  func run() throws {
    let house = try House(options)
    let writing = WritingOut(house, try house.knownSource())
    guard let place, place != "-" else {
      let text = try house.guarded { try writing.text(format ?? .json) }
      return FileHandle.standardOutput.write(Data(text.utf8))
    }
    do {
      house.complain(
        try house.guarded { try writing.write(to: place, format, over: force) })
    } catch let failure as WritingOut.Failure {
      house.complain(failure.words(house))
      if case .form = failure { throw ExitCode(64) }
      throw ExitCode(73)
    }
  }
}

extension WritingOut.Form: ExpressibleByArgument {}
