import Contacts
import Counsel
import Turns

extension ErrandDone {
  /// What became of it is said. After an import it goes on with those who are new: who is remembered? When
  /// nothing could be done, another place is asked for.
  public func outcome(_ view: TalkView) throws -> Outcome {
    var outcome = try Outcome(next(view))
    for line in lines { outcome.effects.say(line) }
    return outcome
  }

  private func next(_ view: TalkView) throws -> Outcome.Next {
    switch errand {
    case .writeOut: return hasFailed ? .ask(ExportQuestion(again: true)) : .again
    case .takeIn where hasFailed: return .ask(PathQuestion(again: true))
    case .takeIn:
      // An address is nobody one can be asked about by name.
      let named = people.filter { id in
        view.wording.people.entry(id).map { !$0.fullName.contains("@") } ?? false
      }
      let likeliest = try Memories(named, view.source).likeliest(RememberQuestion.most)
      return RememberQuestion(likeliest).map { .ask($0) } ?? .again
    }
  }
}
