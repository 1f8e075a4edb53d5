/// An option without a value, given at most once: `--quiet`, `-q`.
public struct Flag: OptionDeclaring {
  /// What is declared about the flag.
  public let declaration: OptionDeclaration

  /// Declares a flag; `name` is the long name without dashes.
  public init(_ name: String, short: Character? = nil, help: String, section: String? = nil) {
    declaration = OptionDeclaration(
      name: name, short: short, valueName: nil, help: help, defaultText: nil, section: section,
      isRepeatable: false, completion: .nothing, read: { _ in true })
  }
}

extension Flag {
  /// `--help`, `-h`: part of every program.
  public static let help = Flag("help", short: "h", help: "Print help and exit")

  /// `--version`: part of every program.
  public static let version = Flag("version", help: "Print the version and exit")
}
