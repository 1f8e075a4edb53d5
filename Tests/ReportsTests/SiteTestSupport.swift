import Diagnostics
import TestSupport
import Usage

@testable import Reports

/// A small site made from templates that stand in the test.
struct TestSite {
  private let files: [String: String]

  /// Renders a theme; the layout `page` prints the content alone unless the theme has one.
  init(
    _ theme: [String: String], of report: ReportData, exports: [ExportListing] = [],
    calendar: ReportingCalendar = .utc
  ) throws {
    let standard = ["layouts/page.html": "{{ content }}"]
    let files = standard.merging(theme) { _, own in own }
    let renderer = try SiteRenderer(Self.theme(files), calendar: calendar) { false }
    let site = try renderer.files(of: report, exports: exports)
    self.files = Dictionary(
      uniqueKeysWithValues: site.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  static func theme(_ files: [String: String]) -> Theme {
    Theme(
      files: Dictionary(
        uniqueKeysWithValues: files.map { ($0, SourceText(file: $0, contents: $1)) }))
  }

  var paths: [String] { files.keys.sorted() }

  subscript(path: String) -> String { files[path] ?? "" }
}

/// The text of HTML outside its tags, with references read.
func textContent(of html: String) -> String {
  var text = ""
  var isTag = false
  for character in html.unicodeScalars {
    switch character {
    case "<": isTag = true
    case ">" where isTag: isTag = false
    default: if !isTag { text.unicodeScalars.append(character) }
    }
  }
  let references = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
  return references.reduce(text) { text, reference in
    text.split(separator: reference.0, omittingEmptySubsequences: false)
      .joined(separator: reference.1)
  }
}
