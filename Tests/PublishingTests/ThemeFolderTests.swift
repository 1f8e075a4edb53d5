import Diagnostics
import Foundation
import Reports
import Testing

@testable import Publishing

@Suite struct ThemeFolderTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func failure() -> String? {
    let error = #expect(throws: PublishingError.self) {
      try ThemeFolder(path: folder.path("theme")).theme()
    }
    return error?.oneLine.replacingOccurrences(of: folder.path + "/", with: "")
  }

  @Test("every file is a template but hidden ones and the README of the folder")
  func files() throws {
    try folder.write("a", to: "theme/pages/index.md")
    try folder.write("b", to: "theme/partials/README.md")
    try folder.write("c", to: "theme/README.md")
    try folder.write("d", to: "theme/.git/config")
    try folder.write("e", to: "theme/pages/.index.md.swp")
    let theme = try ThemeFolder(path: folder.path("theme")).theme()
    #expect(theme.paths == ["pages/index.md", "partials/README.md"])
  }

  @Test("a link to a folder of templates is followed")
  func link() throws {
    try folder.write("a", to: "real/pages/index.md")
    try folder.link("theme", to: folder.path("real"))
    #expect(try ThemeFolder(path: folder.path("theme")).theme().paths == ["pages/index.md"])
  }

  @Test("what cannot be read as text is refused by name")
  func refused() throws {
    let advice = "; mend 'templates' in tallypress.yml or the option --templates"
    #expect(
      failure() == "cannot use templates from theme: it is no folder that can be read" + advice)
    try folder.write(String(repeating: "a", count: 1_000_001), to: "theme/assets/big.css")
    #expect(
      failure()
        == "cannot use templates from theme/assets/big.css: it has more than 1000000 bytes"
        + advice)
    try Data([0xFF, 0xFE]).write(to: URL(filePath: folder.path("theme/assets/a.css")))
    #expect(failure() == "cannot use templates from theme/assets/a.css: it is not UTF-8" + advice)
  }
}
