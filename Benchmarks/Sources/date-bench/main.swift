// date-bench LANGUAGE FILE
//
// Finds the dates in every line of a file, as many times as it takes to know, and prints the median,
// the 95th percentile and the longest time of a line.
import Foundation
import Ground
import Language

func seconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

let arguments = CommandLine.arguments
guard arguments.count == 3, let language = LanguageTag(rawValue: arguments[1]) else {
  print("date-bench LANGUAGE FILE")
  exit(64)
}
let lines = try String(contentsOfFile: arguments[2], encoding: .utf8).split(separator: "\n")
  .map(String.init)
let reader = DateReader(language, today: Day(number: 20_581), minute: 570)
var found = 0
func best(_ line: String) -> Double {
  (0..<5).map { _ in
    let start = seconds()
    found += reader.dates(in: line).count
    return (seconds() - start) * 1000
  }.min() ?? 0
}
_ = lines.map(best)
found = 0
let times = lines.map(best).sorted()
func at(_ share: Double) -> String {
  String(format: "%.3f", times[min(times.count - 1, Int(Double(times.count) * share))])
}
print(
  "\(lines.count) lines, \(found / 5) dates, ms a line: median \(at(0.5)),",
  "95th percentile \(at(0.95)), longest \(at(1))")
