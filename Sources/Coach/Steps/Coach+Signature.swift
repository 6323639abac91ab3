import Contacts
import Language
import Turns
import Voice

/// The name a message is signed with, asked when the first message needs it.
extension Coach {
  mutating func askForSignature() {
    put(.ask, words("ask-signature", me.map { ["name": .text($0.full)] } ?? [:]))
    pending = .signature
    prompt()
  }

  /// Takes the name to sign with; an empty line leaves what is known.
  mutating func sign(_ text: String) throws {
    let line = text.replacing("\n", with: " ").trimmingPunctuation
    guard line.isEmpty || line.contains(where: \.isLetter) else {
      say("not-a-name", ["name": .text(line)])
      return askForSignature()
    }
    guard line.count <= 80 else {
      say("too-long", ["count": .number(line.count), "most": .number(80)])
      return askForSignature()
    }
    pending = nil
    var profile = try source.one(Profile.self, EntityID(1)) ?? Profile()
    let (given, family) = parted(line)
    if !line.isEmpty, profile.given == nil || (profile.given == given && family != nil) {
      (profile.given, profile.family) = (given, family)
    }
    profile.signature = line.isEmpty ? me?.full ?? "" : line
    source.add(profile)
    turn.label = shortened(line)
    try advance()
  }
}
