// swift-tools-version: 6.2
import PackageDescription

// The targets stand in the order in which data flows; a module imports only what stands above it.

/// What every target shares: no implicit existentials, imports that stay inside, members only from
/// modules that a file imports itself.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func module(_ name: String, imports: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: imports, swiftSettings: settings)
}

func tests(_ module: String, imports: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: module + "Tests", dependencies: [.byName(name: module)] + imports,
    swiftSettings: settings)
}

/// Well-kept C libraries for what is not Tallypress's own business; each has one importer.
let libraries: [Target] = [
  // The source databases, and our own.
  .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
  // System calls that Swift's Glibc leaves out; part of the C library.
  .systemLibrary(name: "CFileSystem"),
  // The configuration and the front matter of templates.
  .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
  // GitHub-flavoured Markdown.
  .systemLibrary(
    name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
    providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
  // SHA-256 for file names that tell any two names apart.
  .systemLibrary(name: "CDigest", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
]

/// Words that all stages share.
let vocabulary: [Target] = [
  module("Diagnostics"),
  module("Usage"),
]

/// From a database to cells.
let reading: [Target] = [
  module("SQLite", imports: ["CSQLite", "Diagnostics"]),
  module("LiveDatabases", imports: ["CFileSystem", "Diagnostics", "SQLite"]),
  module("YAML", imports: ["CYAML", "Diagnostics"]),
  module("Configuration", imports: ["Diagnostics", "Usage", "YAML"]),
  module("Ingestion", imports: ["Configuration", "Diagnostics", "SQLite", "Usage"]),
  module("Rollups", imports: ["Ingestion", "SQLite", "Usage"]),
]

/// From cells to figures, and from a template's SQL to rows.
let figures: [Target] = [
  module("Statistics", imports: ["Usage"]),
  module("Queries", imports: ["Diagnostics", "SQLite", "Statistics", "Usage"]),
]

/// Engines that know nothing of reports.
let engines: [Target] = [
  module("Liquid", imports: ["Diagnostics"]),
  module("Markdown", imports: ["CCMarkGFM", "Diagnostics"]),
  module("Charts"),
]

/// From figures to pages and files.
let printing: [Target] = [
  module(
    "Reports",
    imports: [
      "CDigest", "Charts", "Configuration", "Diagnostics", "Ingestion", "Liquid", "Markdown",
      "Queries", "SQLite", "Statistics", "Usage", "YAML",
    ]),
  module(
    "Exports",
    imports: ["Ingestion", "Queries", "Reports", "SQLite", "Statistics", "Usage"]),
  // Writes templates/ into the binary, so that it runs from anywhere.
  .executableTarget(name: "ThemeEmbedder", swiftSettings: settings),
  .plugin(name: "EmbedTheme", capability: .buildTool(), dependencies: ["ThemeEmbedder"]),
  .target(
    name: "DefaultTheme", dependencies: ["Diagnostics", "Reports"], swiftSettings: settings,
    plugins: ["EmbedTheme"]),
]

/// The whole run, and the program around it.
let program: [Target] = [
  module(
    "Publishing",
    imports: [
      "CFileSystem", "Configuration", "DefaultTheme", "Diagnostics", "Exports", "Ingestion",
      "Liquid", "LiveDatabases", "Queries", "Reports", "Rollups", "SQLite", "Statistics", "Usage",
    ]),
  module("Demonstration", imports: ["Diagnostics", "Ingestion", "SQLite", "Usage"]),
  module("ArgumentParsing", imports: ["Diagnostics"]),
  .executableTarget(
    name: "tallypress",
    dependencies: [
      "ArgumentParsing", "Configuration", "Demonstration", "Diagnostics", "Ingestion", "Liquid",
      "LiveDatabases", "Markdown", "Publishing", "Queries", "Reports", "SQLite", "Statistics",
      "Usage", "YAML",
    ], swiftSettings: settings),
]

/// A folder of tests for each module, and what several of them share.
let checks: [Target] = [
  .target(
    name: "TestSupport",
    dependencies: ["Configuration", "Ingestion", "Reports", "SQLite", "Statistics", "Usage"],
    path: "Tests/TestSupport", swiftSettings: settings),
  tests("Diagnostics"),
  tests("Usage"),
  tests("SQLite", imports: ["Diagnostics"]),
  tests("LiveDatabases", imports: ["Diagnostics", "SQLite"]),
  tests("YAML", imports: ["Diagnostics"]),
  tests("Configuration", imports: ["Diagnostics", "Usage", "YAML"]),
  tests("Ingestion", imports: ["Configuration", "Diagnostics", "SQLite", "TestSupport", "Usage"]),
  tests("Rollups", imports: ["Ingestion", "SQLite", "Usage"]),
  tests("Statistics", imports: ["Usage"]),
  tests(
    "Queries",
    imports: [
      "Configuration", "Diagnostics", "Ingestion", "Liquid", "LiveDatabases", "Publishing",
      "Reports", "Rollups", "SQLite", "Statistics", "TestSupport", "Usage", "YAML",
    ]),
  tests("Liquid", imports: ["Diagnostics"]),
  tests("Markdown", imports: ["Diagnostics"]),
  tests("Charts"),
  tests(
    "Reports",
    imports: [
      "Charts", "Configuration", "Diagnostics", "Ingestion", "Liquid", "Markdown", "Statistics",
      "TestSupport", "Usage", "YAML",
    ]),
  tests(
    "Exports",
    imports: ["Configuration", "Ingestion", "Reports", "Statistics", "TestSupport", "Usage"]),
  tests(
    "DefaultTheme",
    imports: [
      "Configuration", "Demonstration", "Liquid", "LiveDatabases", "Publishing", "Reports",
      "SQLite", "Statistics", "Usage",
    ]),
  tests(
    "Publishing", imports: ["Configuration", "Diagnostics", "Reports", "TestSupport", "Usage"]),
  tests("Demonstration", imports: ["Diagnostics", "Ingestion", "SQLite", "Usage"]),
  tests("ArgumentParsing", imports: ["Diagnostics"]),
  .testTarget(
    name: "TallypressTests",
    dependencies: [
      "ArgumentParsing", "Configuration", "Diagnostics", "Publishing", "Usage", "tallypress",
    ], swiftSettings: settings),
  .testTarget(
    name: "EndToEndTests", dependencies: ["SQLite", "TestSupport", "tallypress"],
    swiftSettings: settings),
]

/// What `make bench` times beside other people's engines.
let benchmarks: [Target] = [
  .executableTarget(
    name: "LiquidBenchmark", dependencies: ["Diagnostics", "Liquid"],
    path: "Benchmarks/LiquidBenchmark", swiftSettings: settings)
]

let package = Package(
  name: "tallypress",
  targets: libraries + vocabulary + reading + figures + engines + printing + program + checks
    + benchmarks,
  swiftLanguageModes: [.v6]
)
