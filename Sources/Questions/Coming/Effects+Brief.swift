import Interchange
import Turns

extension Effects {
  /// Shows a page to take along, without the parts that have just been shown.
  public mutating func put(_ brief: Brief) {
    put(.title, brief.title)
    for fact in brief.facts { put(.item, fact.label + ": " + fact.value) }
    for part in brief.parts where !part.isShown {
      put(.title, part.heading)
      for entry in part.entries {
        put(.item, ([entry.text] + entry.lines).joined(separator: "\n"))
      }
    }
  }
}
