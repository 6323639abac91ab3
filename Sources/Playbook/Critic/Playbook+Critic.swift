import Critique
import Drafts
import Ground
import Language

extension Playbook {
  /// The critic of messages in a language; nothing when its files are not there.
  public func critic(_ language: LanguageTag) -> CriticBook? {
    if let known = critics[language] { return known }
    var reader = CriticReader()
    let structure = library.item("critic/critic.yaml") { item in
      var trial = CriticReader()
      _ = trial.frames(item)
      return trial.reader.findings
    }
    guard let structure else { return nil }
    let (signs, frames) = reader.frames(structure)
    let words = library.item("critic/" + language.rawValue + ".yaml") { item in
      var trial = CriticReader()
      _ = trial.book(item, signs, frames, language)
      return trial.reader.findings
    }
    guard let words else { return nil }
    var book = reader.book(words, signs, frames, language)
    library.add(reader.reader.findings)
    if let (judge, texts) = judge(
      language, checks: frames.map(\.name.value), criticFeatures)
    {
      book.critic = Critic(
        checks: book.critic.checks, signs: book.critic.signs, language: language, judge: judge)
      book.features = texts
    }
    critics[language] = book
    return book
  }

  /// Where the checks of messages cite their principles.
  var criticSources: [Located<String>] {
    var reader = CriticReader()
    guard let structure = library.item("critic/critic.yaml") else { return [] }
    return reader.frames(structure).frames.flatMap(\.sources)
  }

  /// The features of a relationship that checks look at: relations that the rules derive.
  public var criticFeatures: [String] {
    var reader = CriticReader()
    return library.item("critic/critic.yaml").map {
      reader.reader.words("features", in: $0).map(\.value)
    } ?? []
  }

  /// The actions that checks ask the rules about.
  public var criticActions: Set<String> {
    Set(critic(.it)?.critic.checks.filter { $0.kind == .held }.compactMap(\.of.first) ?? [])
  }

  /// The channels messages go by, in order.
  public var channels: [MessageChannel] { channelsRead.list }

  /// The names of the values that are left out of a message that is too long, the first to go first.
  public var drops: [String] { channelsRead.drops }

  private var channelsRead: ChannelReader.Channels {
    if let channelList { return channelList }
    var reader = ChannelReader()
    let read = library.item("channels/channels.yaml").map { reader.channels($0) } ?? .init()
    library.add(reader.reader.findings)
    channelList = read
    return read
  }

  /// A channel by name.
  public func channel(_ name: String) -> MessageChannel? {
    channels.first { $0.name == name }
  }
}
