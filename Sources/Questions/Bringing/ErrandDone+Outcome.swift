import Contacts
import Counsel
import Turns
import Voice

extension ErrandDone {
  /// What became of it is said, and it goes on.
  ///
  /// After an import it goes on with those who are new: who is remembered? When
  /// nothing could be done, another place is asked for.
  public func outcome(_ view: TalkView) throws -> Outcome {
    if case .readList(let path) = errand, let text, let step = view.step,
      let question = StepQuestions.question(step) as? any TakesList
    {
      let file = path.split(separator: "/").last.map(String.init) ?? path
      if let taken = try question.taken(list: text, from: file, view) { return taken }
      var outcome = Outcome(.again)
      outcome.effects.say(view.words("coming-nothing", ["file": .text(file)]))
      return outcome
    }
    var outcome = try Outcome(next(view))
    for line in lines { outcome.effects.say(line) }
    return outcome
  }

  private func next(_ view: TalkView) throws -> Outcome.Next {
    switch errand {
    case .readList: return .again
    case .writeOut: return hasFailed ? .ask(ExportQuestion(again: true)) : .again
    case .takeIn(let path, nil) where hasFailed && !columns.isEmpty:
      return .ask(ColumnQuestion(path, columns))
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
