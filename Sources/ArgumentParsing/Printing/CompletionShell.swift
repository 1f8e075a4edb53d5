/// A shell for which a completion script can be written.
public enum CompletionShell: String, CaseIterable, Sendable {
  case bash, zsh, fish
}

extension Program {
  /// A script that teaches `shell` to complete the program's command line; it works without
  /// running the program.
  public func completionScript(for shell: CompletionShell) -> String {
    switch shell {
    case .bash: BashCompletion(program: self).script
    case .zsh: ZshCompletion(program: self).script
    case .fish: FishCompletion(program: self).script
    }
  }

  /// The program's name as the beginning of a shell function's name.
  var functionName: String {
    "_" + String(root.name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }
}

extension String {
  /// The text in single quotes for a POSIX shell.
  var shellQuoted: String {
    "'" + map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
  }
}
