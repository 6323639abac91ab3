// rule-bench DATADIR --out FILE [--today +k] [--stream updates|mixed --diffs FILE --final FILE]
//
// Reads the TSV folder that gen.py makes, evaluates the 18 rules of rules.yaml, and writes the same
// sorted lines as sql_run.py. Streams are followed by recomputing.
import Foundation
import Playbook
import Rules

func option(_ name: String) -> String? {
  guard let place = CommandLine.arguments.firstIndex(of: name),
    place + 1 < CommandLine.arguments.count
  else { return nil }
  return CommandLine.arguments[place + 1]
}

func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data((message + "\n").utf8))
  exit(64)
}

func seconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

guard CommandLine.arguments.count > 1 else { fail("rule-bench DATADIR --out FILE") }
let folder = URL(fileURLWithPath: CommandLine.arguments[1])
let here = URL(fileURLWithPath: option("--rules") ?? "rules")
func text(_ url: URL) -> String { (try? String(contentsOf: url, encoding: .utf8)) ?? "" }

guard
  let vocabulary = VocabularyFileReader.read(
    text(here.appendingPathComponent("facts.yaml")), file: "facts.yaml")
else { fail("no facts.yaml in \(here.path)") }
let contents = RuleFileReader.read(
  text(here.appendingPathComponent("rules.yaml")), file: "rules.yaml")
let (rules, _) = RuleReader.read(contents.rules, vocabulary: vocabulary)
guard let book = RuleBook(rules, vocabulary: vocabulary) else { fail("rules negate themselves") }
var today =
  Int32(
    text(folder.appendingPathComponent("today.txt")).trimmingCharacters(
      in: .whitespacesAndNewlines)) ?? 0
if let offset = option("--today").flatMap({ Int32($0.replacing("+", with: "")) }) {
  today += offset
}

/// The facts of the folder, with rows added and taken away.
struct Base {
  let vocabulary: RuleVocabulary
  let folder: URL
  var rows: [String: [[Int32]]] = [:]
  let symbols = SymbolTable()

  mutating func load() {
    for (name, fields) in vocabulary.facts {
      guard let data = try? Data(contentsOf: folder.appendingPathComponent(name + ".tsv")) else {
        continue
      }
      var list: [[Int32]] = []
      var row: [Int32] = []
      var cell: [UInt8] = []
      func end() {
        row.append(value(String(decoding: cell, as: UTF8.self)))
        cell.removeAll(keepingCapacity: true)
      }
      for byte in data {
        switch byte {
        case 9: end()
        case 10:
          end()
          list.append(row)
          row = []
        default: cell.append(byte)
        }
      }
      precondition(list.allSatisfy { $0.count == fields.count })
      rows[name] = list
    }
  }

  func value(_ cell: String) -> Int32 { Int32(cell) ?? symbols.number(cell) }

  var facts: FactBase {
    let base = FactBase(vocabulary, symbols: symbols)
    for (name, list) in rows {
      let width = vocabulary.facts[name]?.count ?? 0
      base.table(name)?.append(columns: (0..<width).map { column in list.map { $0[column] } })
    }
    return base
  }
}

let names = [
  "follow-up": "follow_up", "give-on-project": "give", "give-generic": "give",
  "reconnect-via": "reconnect_via", "nurture-hub": "nurture_hub",
]

func line(_ advice: Advice) -> String {
  var keys = advice.keys.map(String.init)
  if advice.ruleName == "give-generic" { keys = ["generic"] }
  while keys.count < 2 { keys.append("-") }
  let name = names[advice.ruleName] ?? advice.ruleName
  return ([name, String(advice.about)] + keys).joined(separator: "\t")
}

func lines(_ conclusions: Conclusions) -> Set<String> {
  var lines = Set(conclusions.advice.map { line($0) })
  let blocked = conclusions.table("blocked")
  for row in blocked.rows {
    let action = conclusions.facts.symbols.word(blocked.value(row, 1)) ?? ""
    lines.insert("block_\(action)\t\(blocked.value(row, 0))\t-\t-")
  }
  return lines
}

func write(_ lines: some Sequence<String>, to path: String?) {
  guard let path else { return }
  let sorted = lines.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  try? Data(sorted.map { $0 + "\n" }.joined().utf8).write(to: URL(fileURLWithPath: path))
}

var base = Base(vocabulary: vocabulary, folder: folder)
let start = seconds()
base.load()
let loaded = seconds()
var times: [Double] = []
var conclusions = book.evaluate(base.facts, today: today)
// Indexes belong to the work: each evaluation begins with fresh tables.
for _ in 0..<5 {
  let facts = base.facts
  let before = seconds()
  conclusions = book.evaluate(facts, today: today)
  // What is held back is left out when advices are read, so reading belongs to the work.
  _ = conclusions.adviceCount
  times.append(seconds() - before)
}
times.sort()
var usage = rusage()
getrusage(__rusage_who_t(0), &usage)
write(lines(conclusions), to: option("--out"))
print(
  String(
    format: "load_s=%.3f full_eval_ms p50=%.2f max=%.2f advice=%d rss_mb=%d", loaded - start,
    times[2] * 1e3, times[4] * 1e3, conclusions.adviceCount, usage.ru_maxrss / 1024))

func block(_ pair: (about: Int32, action: String)) -> String {
  "block_\(pair.action)\t\(pair.about)\t-\t-"
}

if let stream = option("--stream") {
  base.rows = [:]
  var standing = lines(conclusions)
  var diffs: [String] = []
  var spans: [Double] = []
  for (number, row) in text(folder.appendingPathComponent(stream + ".tsv"))
    .split(separator: "\n").enumerated()
  {
    var cells = row.split(separator: "\t").map(String.init)
    var sign = "+"
    var relation = "interaction"
    if stream == "mixed" {
      sign = cells.removeFirst()
      relation = cells.removeFirst()
    }
    let change = FactChange(relation, cells.map(base.value), isAdded: sign == "+")
    let before = seconds()
    let difference = conclusions.update([change])
    spans.append(seconds() - before)
    let lost = Set(difference.lost.map { line($0) } + difference.freed.map(block))
    let gained = Set(difference.gained.map { line($0) } + difference.held.map(block))
    diffs += lost.map { "\(number)\t-\t\($0)" }.sorted()
    diffs += gained.map { "\(number)\t+\t\($0)" }.sorted()
    standing.subtract(lost)
    standing.formUnion(gained)
  }
  spans.sort()
  getrusage(__rusage_who_t(0), &usage)
  print(
    String(
      format: "%@ n=%d update_ms p50=%.3f p95=%.3f max=%.3f rss_mb=%d", stream, spans.count,
      spans[spans.count / 2] * 1e3, spans[spans.count * 95 / 100] * 1e3, (spans.last ?? 0) * 1e3,
      usage.ru_maxrss / 1024))
  if let path = option("--diffs") {
    try? Data(diffs.map { $0 + "\n" }.joined().utf8).write(to: URL(fileURLWithPath: path))
  }
  write(standing, to: option("--final"))
}
