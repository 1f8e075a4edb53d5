public import Diagnostics

/// Why no demonstration database was written.
public enum DemonstrationError: ExplainedError, Hashable {
  /// Something has the name already; it was not touched.
  case fileExists(path: String)
  /// The unfinished file of another run is there; it was not touched.
  case unfinishedFileExists(path: String)
  /// The system refused; `reason` is its word.
  case cannotWrite(path: String, reason: String)

  /// `file-exists`, `unfinished-file-exists` or `cannot-write`.
  public var code: String {
    switch self {
    case .fileExists: "file-exists"
    case .unfinishedFileExists: "unfinished-file-exists"
    case .cannotWrite: "cannot-write"
    }
  }

  /// The file and what is wrong with it.
  public var summary: String {
    switch self {
    case .fileExists(let path): "'\(path)' exists already and is never overwritten"
    case .unfinishedFileExists(let path): "'\(path)', the unfinished file of another run, exists"
    case .cannotWrite(let path, let reason): "'\(path)' cannot be written: \(reason)"
    }
  }

  /// What to do about it.
  public var advice: String? {
    switch self {
    case .fileExists: "give another path, or delete the file first"
    case .unfinishedFileExists: "wait for that run to end, or delete the file if there is none"
    case .cannotWrite: "check that the folder exists and that this user may write to it"
    }
  }
}
