// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "tallypress",
  targets: [
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .target(name: "Diagnostics", swiftSettings: settings),
    .target(name: "SQLite", dependencies: ["CSQLite", "Diagnostics"], swiftSettings: settings),
    .target(name: "Usage", swiftSettings: settings),
    .target(
      name: "Ingestion", dependencies: ["Diagnostics", "SQLite", "Usage"], swiftSettings: settings),
    .target(name: "Statistics", dependencies: ["Usage"], swiftSettings: settings),
    .target(
      name: "TestSupport", dependencies: ["SQLite"], path: "Tests/TestSupport",
      swiftSettings: settings),
    .testTarget(
      name: "IngestionTests",
      dependencies: ["Diagnostics", "Ingestion", "SQLite", "TestSupport", "Usage"],
      swiftSettings: settings),
    .testTarget(
      name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: settings),
    .testTarget(name: "UsageTests", dependencies: ["Usage"], swiftSettings: settings),
    .testTarget(
      name: "StatisticsTests", dependencies: ["Statistics", "Usage"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
