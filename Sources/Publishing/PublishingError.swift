public import Diagnostics

/// Why a report cannot be put in its place.
public enum PublishingError: ExplainedError, Hashable {
  /// The output folder holds files that no report made.
  case foreignFiles(path: String, example: String)
  /// The output path is no folder.
  case outputNotAFolder(path: String)
  /// What the output folder holds cannot be seen.
  case outputUnreadable(path: String, reason: String)
  /// The source lies where the report would go.
  case outputHoldsSource(path: String)
  /// A file or folder could not be written.
  case cannotWrite(path: String, reason: String)
  /// This user may not write a file or folder.
  case notPermitted(path: String, reason: String)
  /// Templates could not be read.
  case templatesUnreadable(String, reason: String)

  /// The kind of error.
  public var code: String {
    switch self {
    case .foreignFiles: "output-holds-other-files"
    case .outputNotAFolder: "output-not-a-folder"
    case .outputUnreadable: "output-unreadable"
    case .outputHoldsSource: "output-holds-source"
    case .cannotWrite: "cannot-write"
    case .notPermitted: "cannot-write-without-permission"
    case .templatesUnreadable: "templates-unreadable"
    }
  }

  /// What happened.
  public var summary: String {
    switch self {
    case .foreignFiles(let path, let example):
      "the output folder \(path) holds files that no report made, such as \(example)"
    case .outputNotAFolder(let path): "the output path \(path) is not a folder"
    case .outputUnreadable(let path, let reason):
      "cannot see what the output folder \(path) holds: \(reason)"
    case .outputHoldsSource(let path): "the source lies in the output folder \(path)"
    case .cannotWrite(let path, let reason), .notPermitted(let path, let reason):
      "cannot write \(path): \(reason)"
    case .templatesUnreadable(let path, let reason): "cannot use templates from \(path): \(reason)"
    }
  }

  /// What to do.
  public var advice: String? {
    switch self {
    case .foreignFiles: "move them away, or choose another folder with --output"
    case .outputNotAFolder, .outputUnreadable, .outputHoldsSource:
      "choose another folder with --output"
    case .cannotWrite, .notPermitted: "check the folder's permissions and the space on its disk"
    case .templatesUnreadable: "mend 'templates' in tallypress.yml or the option --templates"
    }
  }
}
