/// What the statements of a connection may do; everything that is not listed is refused.
///
/// Selecting, common table expressions (also recursive ones) and scans are always allowed;
/// writing, ATTACH, VACUUM INTO, and changing the schema never. Names compare without case.
public struct AccessPolicy: Sendable, Hashable {
  /// The SQL functions that may be called, in lower case.
  public let functions: Set<String>

  /// The tables and views that may be read, in lower case; `nil` for every one.
  ///
  /// What a listed view reads needs no entry of its own.
  public let tables: Set<String>?

  /// The pragmas that may be asked, in lower case; none of them may be set.
  public let pragmas: Set<String>

  /// Reading by SELECT alone.
  public static func selectOnly(
    functions: Set<String> = [], tables: Set<String>? = nil, pragmas: Set<String> = []
  ) -> AccessPolicy {
    AccessPolicy(
      functions: Set(functions.map { $0.lowercased() }),
      tables: tables.map { Set($0.map { $0.lowercased() }) },
      pragmas: Set(pragmas.map { $0.lowercased() }))
  }
}
