import Foundation
import Glibc

extension PublishingError {
  /// An error of Foundation while a path was written, in the system's words.
  init(writing path: String, _ error: any Error) {
    guard let code = Self.systemCode(of: error) else {
      self = .cannotWrite(path: path, reason: error.localizedDescription)
      return
    }
    self.init(writing: path, code: code)
  }

  /// An error of the system, by its number, while a path was written.
  init(writing path: String, code: Int32) {
    let reason = String(cString: strerror(code))
    self =
      [EACCES, EPERM].contains(code)
      ? .notPermitted(path: path, reason: reason) : .cannotWrite(path: path, reason: reason)
  }

  /// What the system says of an error.
  static func reason(of error: any Error) -> String {
    systemCode(of: error).map { String(cString: strerror($0)) } ?? error.localizedDescription
  }

  private static func systemCode(of error: any Error) -> Int32? {
    ((error as? CocoaError)?.underlying as? POSIXError)?.code.rawValue
  }
}
