// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let package = Package(
  name: "handrail",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "handrail", targets: ["handrail"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    // System libraries, declared with their Debian and Homebrew names.
    .systemLibrary(
      name: "CPCRE2", pkgConfig: "libpcre2-8",
      providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
    .systemLibrary(
      name: "CMD4C", pkgConfig: "md4c",
      providers: [.apt(["libmd4c-dev"]), .brew(["md4c"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),
    .systemLibrary(
      name: "CExpat", pkgConfig: "expat",
      providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3",
      providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),

    // The system's C library, whatever it is called there.
    .target(name: "CLibrary"),

    // Values, then what reads them, then what judges them: dependencies run downwards only.
    .target(
      name: "CUnicodeTables",
      exclude: ["generate-character-references.py", "generate-unicode-tables.py"]),
    .target(name: "CScan", dependencies: ["CUnicodeTables"]),
    .target(name: "HandrailCore", swiftSettings: strict),
    .target(
      name: "HandrailSyntax", dependencies: ["HandrailCore", "CScan", "CYAML"],
      swiftSettings: strict),
    .target(
      name: "HandrailText",
      dependencies: ["HandrailCore", "HandrailSyntax", "CMD4C", "CScan", "CUnicodeTables"],
      swiftSettings: strict),
    .target(
      name: "HandrailRules", dependencies: ["HandrailCore", "HandrailSyntax"],
      swiftSettings: strict, plugins: ["EmbedPacksPlugin"]),
    .target(
      name: "HandrailEngine",
      dependencies: [
        "HandrailCore", "HandrailSyntax", "HandrailText", "HandrailRules", "CPCRE2", "CScan",
      ],
      swiftSettings: strict),
    .target(
      name: "HandrailPolicy", dependencies: ["HandrailCore", "HandrailSyntax", "HandrailRules"],
      swiftSettings: strict),
    .target(name: "HandrailReports", dependencies: ["HandrailCore"], swiftSettings: strict),
    .target(
      name: "HandrailGuide", dependencies: ["HandrailCore", "HandrailReports"],
      swiftSettings: strict),
    // What only looking over the guardrails themselves needs.
    .target(name: "CEnglishWords"),
    .target(
      name: "HandrailLint",
      dependencies: [
        "HandrailCore", "HandrailSyntax", "HandrailRules", "HandrailEngine", "HandrailReports",
        "CEnglishWords",
      ],
      swiftSettings: strict),
    .target(
      name: "HandrailArchives",
      dependencies: [
        "HandrailCore", "HandrailSyntax", "HandrailText", "CArchive", "CExpat", "CLibrary", "CScan",
      ],
      swiftSettings: strict),
    .target(
      name: "HandrailAudit",
      dependencies: [
        "HandrailCore", "HandrailSyntax", "HandrailText", "HandrailRules", "HandrailEngine",
        "HandrailPolicy", "HandrailReports", "HandrailArchives", "CLibrary", "CScan", "CSQLite",
      ],
      swiftSettings: strict),
    .target(
      name: "HandrailVale",
      dependencies: [
        "HandrailCore", "HandrailSyntax", "HandrailText", "HandrailRules", "HandrailEngine",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "handrail",
      dependencies: [
        "HandrailCore", "HandrailSyntax", "HandrailText", "HandrailRules", "HandrailEngine",
        "HandrailPolicy", "HandrailReports", "HandrailLint", "HandrailGuide", "HandrailArchives",
        "HandrailAudit", "HandrailVale", "CLibrary",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // rules/*.yml become part of the program when it is built.
    .executableTarget(
      name: "EmbedPacks", dependencies: ["HandrailCore", "HandrailSyntax"], swiftSettings: strict),
    .plugin(
      name: "EmbedPacksPlugin", capability: .buildTool(), dependencies: ["EmbedPacks"],
      path: "Sources/EmbedPacksPlugin"),

    .target(
      name: "TestSupport", dependencies: ["HandrailCore", "HandrailRules"],
      path: "Tests/TestSupport", exclude: ["Browser"], swiftSettings: strict),
    .testTarget(
      name: "HandrailCoreTests", dependencies: ["HandrailCore"], swiftSettings: strict),
    .testTarget(
      name: "HandrailSyntaxTests", dependencies: ["TestSupport", "HandrailCore", "HandrailSyntax"],
      swiftSettings: strict),
    .testTarget(
      name: "HandrailTextTests",
      dependencies: ["TestSupport", "HandrailCore", "HandrailSyntax", "HandrailText", "CScan"],
      swiftSettings: strict),
    .testTarget(
      name: "HandrailRulesTests",
      dependencies: ["TestSupport", "HandrailCore", "HandrailSyntax", "HandrailRules"],
      swiftSettings: strict),
    .testTarget(
      name: "HandrailEngineTests",
      dependencies: [
        "TestSupport",
        "HandrailCore", "HandrailSyntax", "HandrailText", "HandrailRules", "HandrailEngine",
        "CPCRE2",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "HandrailLintTests",
      dependencies: [
        "TestSupport", "HandrailCore", "HandrailRules", "HandrailEngine", "HandrailLint",
        "HandrailReports",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "HandrailPolicyTests",
      dependencies: [
        "TestSupport",
        "HandrailCore", "HandrailSyntax", "HandrailText", "HandrailRules", "HandrailEngine",
        "HandrailPolicy",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "HandrailReportsTests",
      dependencies: ["TestSupport", "HandrailCore", "HandrailReports"],
      exclude: ["Snapshots"], swiftSettings: strict),
    .testTarget(
      name: "HandrailGuideTests",
      dependencies: ["TestSupport", "HandrailCore", "HandrailReports", "HandrailGuide"],
      exclude: ["Browser"], swiftSettings: strict),
    .testTarget(
      name: "HandrailArchivesTests",
      dependencies: [
        "TestSupport", "HandrailCore", "HandrailSyntax", "HandrailText", "HandrailArchives",
        "CArchive", "CScan",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "HandrailAuditTests",
      dependencies: [
        "TestSupport", "HandrailCore", "HandrailSyntax", "HandrailText", "HandrailRules",
        "HandrailEngine", "HandrailPolicy", "HandrailReports", "HandrailArchives", "HandrailAudit",
        "CScan",
      ],
      exclude: ["Browser"], swiftSettings: strict),
    .testTarget(
      name: "HandrailValeTests",
      dependencies: [
        "TestSupport", "HandrailCore", "HandrailText", "HandrailRules", "HandrailEngine",
        "HandrailVale",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ProgramTests",
      dependencies: [
        "TestSupport", "HandrailCore", "HandrailSyntax", "HandrailReports", "handrail",
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// A fuzzer has libFuzzer's `main`, so it is there only when `make fuzz` asks for it.
if Context.environment["HANDRAIL_FUZZ"] != nil {
  let instrumented: [SwiftSetting] = [.unsafeFlags(["-sanitize=fuzzer"])]
  for target in package.targets
  where ["HandrailText", "HandrailRules", "HandrailEngine"].contains(target.name) {
    target.swiftSettings = strict + instrumented
  }
  package.targets.append(
    .executableTarget(
      name: "handrail-fuzz",
      dependencies: [
        "HandrailCore", "HandrailText", "HandrailRules", "HandrailEngine", "TestSupport",
      ],
      path: "Tests/Fuzz",
      swiftSettings: strict + instrumented,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]))
}

// Measures the engine alone; there only when `make bench` asks for it.
if Context.environment["HANDRAIL_BENCH"] != nil {
  package.targets.append(
    .executableTarget(
      name: "handrail-bench",
      dependencies: ["HandrailCore", "HandrailText", "HandrailRules", "HandrailEngine"],
      path: "Benchmarks/Engine", swiftSettings: strict))
}
