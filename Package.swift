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
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CDigest", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(name: "Diagnostics", swiftSettings: settings),
    .target(name: "ArgumentParsing", dependencies: ["Diagnostics"], swiftSettings: settings),
    .target(name: "SQLite", dependencies: ["CSQLite", "Diagnostics"], swiftSettings: settings),
    .systemLibrary(name: "CFileSystem"),
    .target(
      name: "LiveDatabases", dependencies: ["CFileSystem", "Diagnostics", "SQLite"],
      swiftSettings: settings),
    .target(name: "Usage", swiftSettings: settings),
    .target(name: "YAML", dependencies: ["CYAML", "Diagnostics"], swiftSettings: settings),
    .target(
      name: "Configuration", dependencies: ["Diagnostics", "Usage", "YAML"],
      swiftSettings: settings),
    .target(
      name: "Ingestion", dependencies: ["Configuration", "Diagnostics", "SQLite", "Usage"],
      swiftSettings: settings),
    .target(
      name: "Rollups", dependencies: ["Ingestion", "SQLite", "Usage"], swiftSettings: settings),
    .target(name: "Statistics", dependencies: ["Usage"], swiftSettings: settings),
    .target(name: "Markdown", dependencies: ["CCMarkGFM", "Diagnostics"], swiftSettings: settings),
    .target(name: "Liquid", dependencies: ["Diagnostics"], swiftSettings: settings),
    .target(name: "Charts", swiftSettings: settings),
    .target(
      name: "Reports",
      dependencies: [
        "CDigest", "Charts", "Configuration", "Diagnostics", "Ingestion", "Liquid", "Markdown",
        "Statistics",
        "Usage", "YAML",
      ], swiftSettings: settings),
    .target(
      name: "Exports", dependencies: ["Ingestion", "Reports", "Statistics", "Usage"],
      swiftSettings: settings),
    .executableTarget(name: "ThemeEmbedder", swiftSettings: settings),
    .plugin(name: "EmbedTheme", capability: .buildTool(), dependencies: ["ThemeEmbedder"]),
    .target(
      name: "DefaultTheme", dependencies: ["Diagnostics", "Reports"], swiftSettings: settings,
      plugins: ["EmbedTheme"]),
    .target(
      name: "Publishing",
      dependencies: [
        "CFileSystem", "Configuration", "DefaultTheme", "Diagnostics", "Exports", "Ingestion",
        "LiveDatabases",
        "Reports", "Rollups", "SQLite", "Statistics", "Usage",
      ], swiftSettings: settings),
    .target(
      name: "Demonstration", dependencies: ["Diagnostics", "Ingestion", "SQLite", "Usage"],
      swiftSettings: settings),
    .executableTarget(
      name: "tallypress",
      dependencies: [
        "ArgumentParsing", "Configuration", "Demonstration", "Diagnostics", "Ingestion", "Liquid",
        "LiveDatabases", "Markdown", "Publishing", "Reports", "SQLite", "Statistics", "Usage",
        "YAML",
      ], swiftSettings: settings),
    .target(
      name: "TestSupport",
      dependencies: ["Configuration", "Ingestion", "Reports", "Statistics", "Usage"],
      path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(
      name: "ConfigurationTests", dependencies: ["Configuration", "Diagnostics", "Usage", "YAML"],
      swiftSettings: settings),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Charts", "Configuration", "Diagnostics", "Ingestion", "Liquid", "Reports", "Statistics",
        "TestSupport", "Usage", "YAML",
      ], swiftSettings: settings),
    .testTarget(
      name: "ExportsTests",
      dependencies: [
        "Configuration", "Exports", "Ingestion", "Reports", "Statistics", "TestSupport", "Usage",
      ], swiftSettings: settings),
    .testTarget(
      name: "PublishingTests",
      dependencies: [
        "Configuration", "Diagnostics", "Publishing", "Reports", "TestSupport", "Usage",
      ], swiftSettings: settings),
    .testTarget(
      name: "TallypressTests",
      dependencies: [
        "ArgumentParsing", "Configuration", "Diagnostics", "Publishing", "Usage", "tallypress",
      ], swiftSettings: settings),
    .testTarget(
      name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: settings),
    .testTarget(
      name: "ArgumentParsingTests", dependencies: ["ArgumentParsing", "Diagnostics"],
      swiftSettings: settings),
    .testTarget(name: "YAMLTests", dependencies: ["Diagnostics", "YAML"], swiftSettings: settings),
    .testTarget(
      name: "SQLiteTests", dependencies: ["Diagnostics", "SQLite"], swiftSettings: settings),
    .testTarget(
      name: "LiveDatabasesTests", dependencies: ["Diagnostics", "LiveDatabases", "SQLite"],
      swiftSettings: settings),
    .testTarget(
      name: "LiquidTests", dependencies: ["Diagnostics", "Liquid"], swiftSettings: settings),
    .testTarget(
      name: "MarkdownTests", dependencies: ["Diagnostics", "Markdown"], swiftSettings: settings),
    .testTarget(name: "ChartsTests", dependencies: ["Charts"], swiftSettings: settings),
    .testTarget(
      name: "DemonstrationTests",
      dependencies: ["Demonstration", "Diagnostics", "Ingestion", "SQLite", "Usage"],
      swiftSettings: settings),
    .testTarget(name: "UsageTests", dependencies: ["Usage"], swiftSettings: settings),
    .testTarget(
      name: "RollupsTests", dependencies: ["Rollups", "Ingestion", "SQLite", "Usage"],
      swiftSettings: settings),
    .testTarget(
      name: "StatisticsTests", dependencies: ["Statistics", "Usage"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
