import ArgumentParser

/// Options that every command has.
struct GlobalOptions: ParsableArguments {
  @Option(help: "Keep the data in this folder.")
  var data: String?

  @Option(help: "Read what the coach says from this folder.")
  var prompts: String?

  @Option(help: "Speak this language: it or en.")
  var lang: String?

  @Flag(help: "Plain lines without colours or line editing, for screen readers.")
  var plain = false

  @Flag(name: .customLong("no-color"), help: "No colours.")
  var noColor = false

  func validate() throws {
    if let lang, !["it", "en"].contains(lang) {
      throw ValidationError("--lang is it or en, not “\(lang)”.")
    }
  }
}
