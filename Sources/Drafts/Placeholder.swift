enum DraftsPlaceholder {}
