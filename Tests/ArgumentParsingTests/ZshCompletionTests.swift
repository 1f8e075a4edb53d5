import ArgumentParsing
import Foundation
import Testing

@Suite(.enabled(if: OutsideProgram.isInstalled("zsh"), "needs zsh"))
struct ZshCompletionTests {
  /// What is typed before the tab key, and what the line is after it.
  private static let lines = [
    ("rep", "report "), ("report --per", "report --period="),
    ("report --period to", "report --period today "),
    ("report --period=ye", "report --period=yesterday "),
    ("-q report --fr", "-q report --from="), ("--config x prices i", "--config x prices import "),
    ("prices import --str", "prices import --strict "),
    ("prices import x us", "prices import x usage.sqlite "), ("report -o f", "report -o folder/"),
    ("sources us", "sources usage.sqlite "), ("completions z", "completions zsh "),
    ("help com", "help completions "), ("report -tx -t y --js", "report -tx -t y --json "),
    ("int", "int"),
  ]

  /// Types each line into an interactive zsh, presses tab, has the line written to a file, and
  /// waits for a word from zsh before it goes on.
  private static let driver = """
    zmodload zsh/zpty
    zpty terminal zsh -f -i
    say() { zpty -w -n terminal "$1"; zpty -r terminal chunk "*$2*"; }
    say $'PS1=; KEYTIMEOUT=1; autoload -Uz compinit; compinit -D -u; source ./script; echo LOA""DED\\n' LOADED
    say $'show() { print -r -- "$BUFFER" >> result; BUFFER=; print DO""NE }; echo DEF""INED\\n' DEFINED
    say $'zle -N show; bindkey "^X" show; setopt no_beep; echo BO""UND\\n' BOUND
    for line in "$@"; do say "tallypress $line"$'\\t\\x18' DONE; done
    zpty -d terminal
    """

  @Test("zsh completes what fits")
  func completes() throws {
    // A shell that waits for a word in vain must not hold up the tests for ever.
    let timeout = try #require(OutsideProgram("timeout"))
    let result = try withFolder(["usage.sqlite", "folder/", "result"]) { folder in
      try Program.sample.completionScript(for: .zsh)
        .write(to: folder.appendingPathComponent("script"), atomically: true, encoding: .utf8)
      let arguments = ["60", "zsh", "-f", "-c", Self.driver, "zsh"] + Self.lines.map(\.0)
      _ = try timeout.run(arguments, in: folder)
      return try String(
        contentsOf: folder.appendingPathComponent("result"), encoding: .utf8)
    }
    let found = result.split(separator: "\n").map(String.init)
    #expect(found == Self.lines.map { "tallypress \($0.1)" })
  }
}
