import Dialogue

/// The kinds of step that conversations are made of: a new kind is a file of its own and a line here.
public enum StepQuestions {
  /// All of them.
  public static let all: [any StepQuestion.Type] = [
    SayQuestion.self, TextQuestion.self, ChoiceQuestion.self, HoldQuestion.self,
    SeveralQuestion.self, YesNoQuestion.self, NumberQuestion.self, DateQuestion.self,
    PersonQuestion.self, PeopleQuestion.self, OrganisationQuestion.self, EventQuestion.self,
    DraftQuestion.self, ElementQuestion.self, ComposeQuestion.self, RehearseQuestion.self,
    KeptPitchQuestion.self, RecallQuestion.self, DrillQuestion.self, CorridorQuestion.self,
    LadderQuestion.self, RungQuestion.self, ProgressQuestion.self, PracticeCardQuestion.self,
    MatchesQuestion.self,
    MetQuestion.self, EachQuestion.self, ToldQuestion.self, LettersQuestion.self,
    MissedQuestion.self, ComingQuestion.self,
    ChecklistQuestion.self, BriefQuestion.self, FindQuestion.self, CircleQuestion.self,
    HookQuestion.self, SeasonQuestion.self, LedgerQuestion.self, PlotQuestion.self,
    StandingQuestion.self,
    PromisedQuestion.self, AheadQuestion.self, SmallStepsQuestion.self, ReminderQuestion.self,
    RhythmQuestion.self,
  ]

  /// What the readers of conversations need to know of them.
  public static let kinds: [StepKind] = all.map { $0.kind }

  /// The question of a step.
  public static func question(_ step: Step) -> (any StepQuestion)? {
    all.first { $0.kind == step.kind }.map { $0.init(step) }
  }
}
