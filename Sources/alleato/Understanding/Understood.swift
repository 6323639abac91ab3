/// How one line was understood, as the `understand` command prints it.
struct Understood: Encodable {
  /// What becomes of the line: it is done, taken for an answer, asked about, or not understood.
  enum Decision: String, Encodable { case act = "do", answer, ask, none }

  /// An act that the line holds.
  struct Act: Encodable {
    let act: String
    var slots: [String: Value] = [:]
    var mood = "told"
    var negated = false
  }

  /// A value: words, or several of them.
  enum Value: Encodable {
    case words(String)
    case list([String])
    case number(Int)
    case flag(Bool)

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .words(let words): try container.encode(words)
      case .list(let list): try container.encode(list)
      case .number(let number): try container.encode(number)
      case .flag(let flag): try container.encode(flag)
      }
    }

    /// As a person who reads the table sees it.
    var text: String {
      switch self {
      case .words(let words): words
      case .list(let list): list.joined(separator: ", ")
      case .number(let number): "\(number)"
      case .flag(let flag): flag ? "yes" : "no"
      }
    }
  }

  let text: String
  let language: String
  var decision = Decision.none
  var answer: Value?
  /// The other day that the words may mean.
  var alternative: String?
  /// The words of a day that no calendar has.
  var impossible: String?
  var acts: [Act] = []
  var rest = ""

  /// The line as a row of a table: what becomes of it, what it holds, the words.
  var row: String {
    let found = acts.map { act in
      let slots = act.slots.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.text)" }
      return (act.negated ? "!" : "") + act.act + "(" + slots.joined(separator: "; ") + ")"
    }
    let values = (answer.map { [$0.text] } ?? []) + found
    return [decision.rawValue, values.joined(separator: " + "), text].joined(separator: "\t")
  }
}
