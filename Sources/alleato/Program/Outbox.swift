import Coach
import Foundation
import Ground
import Interchange
import Turns
import Voice

/// Messages on their way out: to the clipboard, as a link, as a file.
struct Outbox {
  private let house: House

  init(_ house: House) { self.house = house }

  /// Hands a message over; where it can be found, in words.
  func send(_ handOver: HandOver) -> String {
    let mail = MailMessage(
      address: handOver.address, subject: handOver.subject, body: handOver.body)
    switch handOver.way {
    case .clipboard:
      let encoded = Data(handOver.body.utf8).base64EncodedString()
      if isatty(1) == 1 {
        FileHandle.standardOutput.write(Data("\u{1B}]52;c;\(encoded)\u{7}".utf8))
        return house.words("clipboard-done")
      }
      return write(handOver.body, handOver.name, "txt")
    case .mailto: return mail.link ?? write(mail.draftFile, handOver.name, "eml")
    case .eml: return write(mail.draftFile, handOver.name, "eml")
    case .file:
      let subject = handOver.subject.map { $0 + "\n\n" } ?? ""
      return write(subject + handOver.body + "\n", handOver.name, "txt")
    }
  }

  /// Keeps pages as files; where they are, in words.
  func kept(_ pages: [Page]) -> String {
    let paths = pages.map(keep)
    guard let first = paths.first, paths.count > 1 else {
      return house.words("page-kept", ["path": .text(paths.first ?? "")])
    }
    let file = URL(fileURLWithPath: first)
    let others = paths.dropFirst().map {
      VoiceValue.text(URL(fileURLWithPath: $0).lastPathComponent)
    }
    return house.words("pages-kept", ["path": .text(file.path), "list": .list(others)])
  }

  /// Keeps a page as a file, and opens it where that was asked; where it is.
  func keep(_ page: Page) -> String {
    let path = write(page.lines.joined(separator: "\n"), page.name, page.ending)
    if page.isOpened, FileManager.default.fileExists(atPath: path) { Self.open(path) }
    return path
  }

  /// Opens a file with the program that the person has for it; nothing happens where there is none.
  private static func open(_ path: String) {
    #if os(macOS)
      let opener = "/usr/bin/open"
    #else
      let opener = "/usr/bin/xdg-open"
    #endif
    let process = Process()
    process.executableURL = URL(fileURLWithPath: opener)
    process.arguments = [path]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try? process.run()
  }

  private func write(_ text: String, _ name: String, _ ending: String) -> String {
    let folder = house.dataFolder.appendingPathComponent("outbox")
    let words = name.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" }
    let day = house.clock.now.day.iso
    var file = folder.appendingPathComponent("\(day)-\(String(words)).\(ending)")
    var number = 2
    while FileManager.default.fileExists(atPath: file.path) {
      file = folder.appendingPathComponent("\(day)-\(String(words))-\(number).\(ending)")
      number += 1
    }
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try Data(text.utf8).write(to: file, options: .atomic)
      return file.path
    } catch {
      return house.words("store-cannot-open", ["path": .text(file.path)])
    }
  }
}
