// swift-tools-version: 6.2
import PackageDescription

let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A room of the house: one folder under `Sources/`, and what it may lean on.
func room(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: house)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: house)
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let arguments = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "alleato",
  products: [
    .executable(name: "alleato", targets: ["alleato"]),
    .library(
      name: "AlleatoRooms",
      targets: [
        "Coach", "Ear", "Questions", "Turns", "ContactStore", "Contacts", "Playbook", "Rules",
        "Vocabulary", "Language",
        "Ground",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .executableTarget(
      name: "alleato",
      dependencies: [
        "Sample", "Coach", "Questions", "Hearing", "Dialogue", "Turns", "Desk", "Counsel",
        "ContactStore",
        "Importing", "Interchange", "Accord", "Lookup", "Unpacking", "Critique", "Drafts",
        "Practice",
        "LineEditor",
        "Playbook", "Vocabulary",
        "Ear", "Rules", "Voice", "Contacts", "Language", "Ground", arguments,
      ],
      swiftSettings: house),
    room(
      "Sample", ["Coach", "ContactStore", "Playbook", "Turns", "Contacts", "Language", "Ground"]),
    room(
      "Coach",
      [
        "Commands", "Deeds", "Questions", "Hearing", "Desk", "Counsel", "Turns", "Vocabulary",
        "Playbook", "Ear", "Voice", "Dialogue", "Rules", "Contacts", "Language", "Ground",
      ]),
    room(
      "Deeds",
      [
        "Inquiries", "Questions", "Hearing", "Desk", "Counsel", "Turns", "Vocabulary", "Playbook",
        "Ear", "Voice", "Dialogue", "Contacts", "Language", "Ground",
      ]),
    room(
      "Commands",
      [
        "Interchange", "Lookup", "Questions", "Hearing", "Desk", "Counsel", "Turns", "Playbook",
        "Voice", "Dialogue",
        "Contacts", "Language", "Ground",
      ]),
    room(
      "Inquiries",
      [
        "Questions", "Counsel", "Turns", "Voice", "Dialogue", "Contacts", "Language", "Ground",
      ]),
    room(
      "Questions",
      [
        "Scout", "Almanac", "Interchange", "Hearing", "Desk", "Counsel", "Turns", "Playbook",
        "Critique",
        "Drafts",
        "Practice", "Voice", "Dialogue", "Rules", "Contacts", "Language", "Ground",
      ]),
    room(
      "Desk",
      [
        "Interchange", "Counsel", "Vocabulary", "Playbook", "Critique", "Drafts", "Practice",
        "Dialogue", "Voice", "Rules", "Contacts", "Language", "Ground",
      ]),
    room(
      "Hearing",
      ["Counsel", "Playbook", "Ear", "Dialogue", "Voice", "Contacts", "Language", "Ground"]),
    room(
      "Counsel",
      [
        "Vocabulary", "Playbook", "Drafts", "Lookup", "Almanac", "Voice", "Rules", "Contacts",
        "Language", "Ground",
      ]),
    room("Scout", ["Contacts", "Language", "Ground"]),
    room("Almanac", ["Contacts", "Ground"]),
    room("Turns", ["Contacts", "Ground"]),
    room("Vocabulary", ["Contacts", "Rules", "Ground"]),
    room(
      "Playbook",
      [
        "Critique", "Ear", "Rules", "Dialogue", "Drafts", "Practice", "Voice", "Language", "Ground",
        yams,
      ],
      resources: [.copy("../../Prompts"), .copy("../../seeds")]),
    room("Ear", ["Language", "Ground"]),
    room("Critique", ["Drafts", "Ear", "Voice", "Language", "Ground"]),
    room("Drafts", ["Voice", "Language", "Ground"]),
    room("Practice", ["Language", "Ground"]),
    room("Voice", ["Language", "Ground"]),
    room("ContactStore", ["Contacts", "CSQLiteSession", "Ground", grdb]),
    room("Interchange", ["Accord", "Contacts", "Voice", "Language", "Ground"]),
    room("Accord"),
    room("Lookup", ["Almanac", "Contacts", "Language", "Ground"]),
    room("Importing", ["Interchange", "Unpacking", "Contacts", "Language", "Ground"]),
    room("Unpacking", ["CArchive"]),
    room("LineEditor", ["CLibedit"]),
    room("Contacts", ["Ground"]),
    room("Rules", ["Ground"]),
    room("Dialogue", ["Ground"]),
    room("Language", ["Ground"]),
    room("Ground"),
    .target(name: "CArchive", linkerSettings: [.linkedLibrary("archive")]),
    .target(name: "CLibedit", linkerSettings: [.linkedLibrary("edit")]),
    .target(
      name: "CSQLiteSession",
      linkerSettings: [.linkedLibrary("sqlite3")]),
    tests("GroundTests", ["Ground"]),
    tests("AccordTests", ["Accord"]),
    .testTarget(
      name: "LanguageTests",
      dependencies: ["Questions", "Playbook", "Vocabulary", "Language", "Ground"],
      exclude: ["Grammar"], resources: [.copy("Material"), .copy("Names")],
      swiftSettings: house),
    tests("VoiceTests", ["Voice", "Language", "Ground"]),
    .testTarget(
      name: "EarTests",
      dependencies: ["Ear", "Playbook", "Questions", "Vocabulary", "Language", "Ground"],
      exclude: ["Material"], swiftSettings: house),
    tests("DraftsTests", ["Drafts", "Voice", "Language", "Ground"]),
    tests("DialogueTests", ["Dialogue", "Ground"]),
    tests("LookupTests", ["Lookup", "Almanac", "Contacts", "Ground"]),
    tests("AlmanacTests", ["Almanac", "Contacts", "Ground"]),
    tests("ScoutTests", ["Scout", "ContactStore", "Contacts", "Ground"]),
    .testTarget(
      name: "RulesTests", dependencies: ["Rules", "Playbook", "Ground"],
      resources: [.copy("Bench")], swiftSettings: house),
    tests("ContactStoreTests", ["ContactStore", "Contacts", "Ground", grdb]),
    .testTarget(
      name: "InterchangeTests",
      dependencies: [
        "Importing", "Interchange", "Accord", "Unpacking", "ContactStore", "Contacts",
        "Questions", "Playbook",
        "Vocabulary", "Language", "Ground",
      ],
      exclude: ["Lists", "Files"], resources: [.copy("Stores"), .copy("Pairs")],
      swiftSettings: house),
    tests(
      "ImportingTests",
      [
        "Importing", "Interchange", "Unpacking", "ContactStore", "Contacts", "Questions",
        "Playbook", "Vocabulary", "Language", "Ground",
      ]),
    .testTarget(
      name: "PlaybookTests",
      dependencies: [
        "Questions",
        "Counsel", "Playbook", "Critique", "Drafts", "Vocabulary", "Rules", "Voice", "Language",
        "Ground",
      ],
      exclude: [
        "Critic/drafts.json", "Critic/Messages", "Spelling", "Typed/it.tsv", "Typed/en.tsv",
        "Typed/it.txt",
        "Typed/en.txt",
      ], swiftSettings: house),
    .testTarget(
      name: "DeskTests",
      dependencies: [
        "Desk", "Questions", "Counsel", "Playbook", "Drafts", "Dialogue", "Voice", "Vocabulary",
        "ContactStore", "Contacts", "Language", "Ground",
      ],
      swiftSettings: house),
    .testTarget(
      name: "CounselTests",
      dependencies: [
        "Questions",
        "Counsel", "Playbook", "Vocabulary", "Rules", "ContactStore", "Contacts", "Voice",
        "Language", "Ground",
      ],
      resources: [.copy("Situations")], swiftSettings: house),
    tests("VocabularyTests", ["Vocabulary", "ContactStore", "Contacts", "Rules", "Ground"]),
    .testTarget(
      name: "HearingTests",
      dependencies: [
        "Hearing", "Questions", "Counsel", "Playbook", "Dialogue", "Vocabulary", "ContactStore",
        "Contacts", "Ear", "Language", "Ground",
      ],
      exclude: [
        "met-it.tsv", "met-en.tsv", "asked-it.tsv", "asked-en.tsv", "others-it.tsv", "fresh-it.tsv",
        "fresh-en.tsv", "others-en.tsv",
      ],
      swiftSettings: house),
    tests("PracticeTests", ["Practice", "Language", "Ground"]),
    .testTarget(
      name: "PitchTests",
      dependencies: [
        "Practice", "Playbook", "Questions", "Desk", "Counsel", "Contacts", "Dialogue",
        "Vocabulary", "Voice",
        "Language", "Ground",
      ],
      exclude: ["Material"], swiftSettings: house),
    .testTarget(
      name: "CoachTests",
      dependencies: [
        "Sample", "Coach", "Counsel", "Questions", "Turns", "Importing", "Interchange",
        "ContactStore",
        "Contacts",
        "Playbook", "Vocabulary", "Ear", "Language", "Ground",
      ],
      exclude: [
        "Paths", "Pitches", "Chatty", "Week", "Evening", "Situations",
      ],
      swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)
