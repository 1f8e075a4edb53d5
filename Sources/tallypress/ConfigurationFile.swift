import Configuration
import Diagnostics
import Foundation
import YAML

/// The configuration file of a run, with paths made relative to where it lies.
struct ConfigurationFile {
  /// What the file says; nothing when there is no file.
  let settings: Settings

  /// The way to the file's folder, with a closing slash; empty for the working directory.
  private let folder: String

  /// The file that is read when none is named.
  static let usualName = "tallypress.yml"

  /// Reads the named file, or the usual one when it is there.
  ///
  /// - Throws: ``ConfigurationFileError`` or `YAMLError`.
  init(named path: String?) throws {
    guard path != nil || FileManager.default.fileExists(atPath: Self.usualName) else {
      settings = Settings()
      folder = ""
      return
    }
    let path = path ?? Self.usualName
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ConfigurationFileError.unreadable(path)
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw ConfigurationFileError.notText(path)
    }
    settings = try Settings(parsing: SourceText(file: path, contents: text))
    folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// A path of the file as seen from the working directory.
  func resolved(_ path: String?) -> String? {
    path.map { $0.hasPrefix("/") ? $0 : folder + $0 }
  }
}

/// Why the configuration file cannot be used.
enum ConfigurationFileError: ExplainedError, Hashable {
  case unreadable(String)
  case notText(String)
  case sourceMissing

  var code: String {
    switch self {
    case .unreadable: "configuration-unreadable"
    case .notText: "configuration-not-text"
    case .sourceMissing: "source-not-given"
    }
  }

  var summary: String {
    switch self {
    case .unreadable(let path): "the configuration file \(path) cannot be read"
    case .notText(let path): "the configuration file \(path) is not UTF-8 text"
    case .sourceMissing: "there is no database to report on"
    }
  }

  var advice: String? {
    switch self {
    case .unreadable: "check the path given with --config"
    case .notText: "save it as UTF-8"
    case .sourceMissing: "name it with --source FILE, or 'source: FILE' in tallypress.yml"
    }
  }
}
