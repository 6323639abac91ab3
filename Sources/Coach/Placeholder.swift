enum CoachPlaceholder {}
