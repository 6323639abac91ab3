// swift-tools-version: 6.2
import PackageDescription

let rooms = Target.Dependency.product(name: "AlleatoRooms", package: "alleato")

let package = Package(
  name: "alleato-benchmarks",
  dependencies: [.package(name: "alleato", path: "..")],
  targets: [
    .executableTarget(name: "rule-bench", dependencies: [rooms]),
    .executableTarget(name: "turn-bench", dependencies: [rooms]),
    .executableTarget(name: "date-bench", dependencies: [rooms]),
    .executableTarget(name: "name-bench", dependencies: [rooms]),
    .executableTarget(name: "ear-bench", dependencies: [rooms]),
  ],
  swiftLanguageModes: [.v5]
)
