/// A page to take along as one file of HTML: no script, nothing from the network; for a phone and for a
/// sheet of A4, light and dark.
public struct BriefHTML: Sendable {
  private let brief: Brief

  /// The page of a brief.
  public init(_ brief: Brief) { self.brief = brief }

  /// The whole file.
  public var text: String {
    var body = "<h1>" + Self.escaped(brief.title) + "</h1>\n"
    if !brief.facts.isEmpty {
      body += "<dl>\n"
      for fact in brief.facts {
        body +=
          "<div><dt>" + Self.escaped(fact.label) + "</dt><dd>" + Self.escaped(fact.value)
          + "</dd></div>\n"
      }
      body += "</dl>\n"
    }
    for part in brief.parts where !part.entries.isEmpty {
      body += "<section>\n<h2>" + Self.escaped(part.heading) + "</h2>\n<ul>\n"
      for entry in part.entries { body += Self.item(entry) }
      body += "</ul>\n</section>\n"
    }
    return """
      <!doctype html>
      <html lang="\(Self.escaped(brief.language))">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="color-scheme" content="light dark">
      <title>\(Self.escaped(brief.title))</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <main>
      \(body)</main>
      </body>
      </html>

      """
  }

  private static func item(_ entry: Brief.Entry) -> String {
    if entry.lines.isEmpty { return "<li>" + escaped(entry.text) + "</li>\n" }
    let lines = entry.lines.map { "<li>" + escaped($0) + "</li>" }.joined(separator: "\n")
    return "<li><strong>" + escaped(entry.text) + "</strong>\n<ul>\n" + lines + "\n</ul></li>\n"
  }

  /// Text with the signs that HTML takes for its own, control signs and changes of direction left out.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default:
        let isControl =
          scalar.value < 0x20 && scalar != "\n" || (0x7F...0x9F).contains(scalar.value)
        let turns =
          (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        if !isControl, !turns { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }

  /// Contrast of text is at least 7 to 1 in both schemes, of labels 4.5 to 1 (WCAG 2.1, AA).
  private static let style = """
    :root { --paper: #fff; --ink: #1a1a1a; --quiet: #555; --line: #c8c8c8; --accent: #0b4f6c; }
    @media (prefers-color-scheme: dark) {
      :root { --paper: #16181a; --ink: #ececec; --quiet: #b4b4b4; --line: #4a4a4a; --accent: #8ecae6; }
    }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink);
      font: 1rem/1.45 system-ui, "Helvetica Neue", Arial, sans-serif; }
    main { max-width: 44rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; hyphens: auto; }
    h1 { font-size: 1.5rem; line-height: 1.2; margin: 0 0 .75rem; color: var(--accent); }
    h2 { font-size: 1.05rem; margin: 1.1rem 0 .35rem; padding-bottom: .15rem; color: var(--accent);
      border-bottom: 1px solid var(--line); }
    dl { margin: 0; } dl div { display: flex; gap: .6rem; margin: .1rem 0; }
    dt { flex: 0 0 6.2rem; color: var(--quiet); } dd { margin: 0; flex: 1; min-width: 0; }
    ul { margin: 0; padding-left: 1.1rem; } li { margin: .2rem 0; }
    li > ul { color: var(--ink); } section { break-inside: auto; } li { break-inside: avoid; }
    @page { size: A4; margin: 14mm; }
    @media print {
      :root { --paper: #fff; --ink: #000; --quiet: #444; --line: #999; --accent: #000; }
      body { font-size: 9.5pt; line-height: 1.3; } main { max-width: none; padding: 0;
        columns: 2; column-gap: 8mm; }
      h1, dl { column-span: all; } h1 { font-size: 15pt; margin-bottom: 4pt; } h2 { font-size: 11pt; margin: 8pt 0 2pt; }
      li { margin: 1pt 0; }
    }
    """
}
