import Contacts
import Counsel
import Turns

extension TakenIn {
  /// What became of the file is said, and it goes on with those who are new: who is remembered?
  public func outcome(_ view: TalkView) throws -> Outcome {
    // An address is nobody one can be asked about by name.
    let named = people.filter { id in
      view.wording.people.entry(id).map { !$0.fullName.contains("@") } ?? false
    }
    let memories = Memories(named, view.source)
    var outcome = Outcome(
      hasFailed
        ? .ask(PathQuestion(again: true))
        : RememberQuestion(try memories.likeliest(RememberQuestion.most)).map { .ask($0) }
          ?? .again)
    for line in lines { outcome.effects.say(line) }
    return outcome
  }
}
