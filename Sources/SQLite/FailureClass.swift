/// What a failure means for an unattended run: try again later, look at the data, or neither.
public enum FailureClass: Sendable, Hashable, CaseIterable {
  /// Somebody holds a lock or is just writing: the same run may succeed later (exit status 75).
  case temporary
  /// The file is damaged, unfinished or not a database (exit status 65).
  case damagedData
  /// The file is not there (exit status 66).
  case missingInput
  /// The permissions of a file or directory forbid a safe read (exit status 77).
  case noPermission
  /// Anything else (exit status 1).
  case other

  /// The exit status that fits, after `sysexits.h`.
  public var exitStatus: Int32 {
    switch self {
    case .temporary: 75
    case .damagedData: 65
    case .missingInput: 66
    case .noPermission: 77
    case .other: 1
    }
  }
}
