import ArgumentParsing
import Testing

@Suite(.enabled(if: OutsideProgram.isInstalled("groff"), "needs groff"))
struct ManualPageTests {
  @Test("groff formats the manual page without a warning")
  func formats() throws {
    let result = try formatted(Program.sample.manualPage(date: "2026-11-21"))
    #expect(!result.contains("<standard input>"))
    #expect(result.contains("--help"))
    #expect(result.contains("tallypress report --source usage.sqlite --from 2026-01-01 --json"))
    #expect(result.contains("EXIT STATUS"))
  }

  @Test("text that roff could take for a command comes out as it is")
  func escapes() throws {
    let result = try formatted(Program.small.manualPage())
    #expect(!result.contains("<standard input>"))
    #expect(result.contains(".Little \\ 'tis."))
    #expect(result.contains("More é."))
  }

  /// What `man` would show, preceded by groff's complaints, if any.
  private func formatted(_ page: String) throws -> String {
    let groff = try #require(OutsideProgram("groff"))
    let result = try groff.run(["-ww", "-man", "-Tutf8", "-P-cbou"], input: page)
    #expect(result.status == 0)
    return result.output
  }
}
