/// The forms of some words that a tokenizer does not see: joined where a sign parts them, plain letters for letters
/// that are no accented ones.
struct OtherForms {
  /// The forms, with a space between them; nothing when there are none.
  let text: String?

  private static let plain: [Character: String] = [
    "ß": "ss", "ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "æ": "ae", "Æ": "ae",
    "œ": "oe", "Œ": "oe", "þ": "th", "ð": "d", "ı": "i",
  ]
  private static let joints: Set<Character> = ["'", "’", "ʼ", "`", "-", "‐", "–"]

  init(_ text: String) {
    var forms: [String] = []
    for word in text.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "·" }) {
      guard word.contains(where: { Self.joints.contains($0) || Self.plain[$0] != nil }) else {
        continue
      }
      let form = word.filter { !Self.joints.contains($0) }.map { Self.plain[$0] ?? String($0) }
      forms.append(form.joined())
    }
    self.text = forms.isEmpty ? nil : forms.joined(separator: " ")
  }
}
