import Ground
import Language

/// Finds in a text what could go wrong when it is spoken.
public struct TextCheck: Sendable {
  private let scope: TextScope
  private let language: LanguageTag

  /// A check against the names in scope, for one language.
  public init(_ scope: TextScope, language: LanguageTag) {
    self.scope = scope
    self.language = language
  }

  /// The findings: T02 unknown name, T03 unknown transform, T04 a value that may be missing outside
  /// brackets, T05 a wrong number of forms, T07 an article that does not exist or fit.
  public func findings(in text: VoiceText) -> [Finding] {
    text.segments.flatMap { findings(in: $0, isOptional: false) }
  }

  private func findings(in segment: VoiceText.Segment, isOptional: Bool) -> [Finding] {
    switch segment {
    case .literal: return []
    case .optional(let wordings):
      return wordings.flatMap { $0 }.flatMap { findings(in: $0, isOptional: true) }
    case .value(let place): return findings(in: place, isOptional: isOptional)
    }
  }

  private func findings(in place: Placeholder, isOptional: Bool) -> [Finding] {
    guard let (kind, mayBeMissing, problem) = resolve(place) else { return [] }
    if let problem { return [problem] }
    var found: [Finding] = []
    if mayBeMissing, !isOptional, place.forms.isEmpty {
      found.append(Finding("T04", place.mark, ["name": fullName(place)]))
    }
    for transform in place.transforms {
      guard let kinds = TextScope.transforms[transform] else {
        found.append(
          Finding(
            "T03", place.mark, ["transform": transform],
            suggestion: Likeness.nearest(transform, in: TextScope.transforms.keys)))
        continue
      }
      if !kinds.contains(kind) {
        found.append(
          Finding("T03", place.mark, ["transform": transform, "kind": kind.rawValue]))
      }
    }
    if let article = place.article {
      let known = TextScope.articles[language.rawValue, default: []]
      if !known.contains(article) {
        found.append(
          Finding(
            "T07", place.mark, ["article": article],
            suggestion: Likeness.nearest(article, in: known)))
      }
    }
    if !place.forms.isEmpty, !allowedForms(kind).contains(place.forms.count) {
      found.append(
        Finding(
          "T05", place.mark, ["name": fullName(place), "count": String(place.forms.count)]))
    }
    found += place.forms.flatMap { form in
      form.flatMap { findings(in: $0, isOptional: isOptional) }
    }
    return found
  }

  private func fullName(_ place: Placeholder) -> String {
    place.part.map { place.name + "." + $0 } ?? place.name
  }

  private func allowedForms(_ kind: ValueKind) -> ClosedRange<Int> {
    switch kind {
    case .gender, .person, .noun: 2...3
    case .register: 2...2
    case .number: 2...3
    default: 1...1
    }
  }

  private func resolve(
    _ place: Placeholder
  ) -> (kind: ValueKind, mayBeMissing: Bool, problem: Finding?)? {
    guard let entry = scope.names[place.name] else {
      let finding = Finding(
        "T02", place.mark, width: place.name.count + 2, ["name": place.name],
        suggestion: Likeness.nearest(place.name, in: scope.names.keys))
      return (.text, false, finding)
    }
    guard let part = place.part else { return (entry.kind, entry.mayBeMissing, nil) }
    let parts = TextScope.parts[entry.kind, default: [:]]
    guard let inner = parts[part] else {
      let finding = Finding(
        "T02", place.mark, width: fullName(place).count + 2, ["name": fullName(place)],
        suggestion: Likeness.nearest(part, in: parts.keys))
      return (.text, false, finding)
    }
    return (inner.kind, inner.mayBeMissing || entry.mayBeMissing, nil)
  }
}
