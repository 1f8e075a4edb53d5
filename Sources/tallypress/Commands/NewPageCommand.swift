import ArgumentParsing
import Configuration
import Diagnostics
import Foundation
import Publishing

/// `tallypress new page`: writes a page template to begin with.
struct NewPageCommand {
  let console: Console

  func run(_ call: Invocation) throws {
    let name = try call.require(Options.pageName)
    let file = try ConfigurationFile(named: call[Options.config])
    let folder = call[Options.templates] ?? file.resolved(file.settings.templates) ?? "templates"
    let path = "\(folder)/pages/\(name).md"
    guard !FileManager.default.fileExists(atPath: path) else { throw NewPageError.exists(path) }
    do {
      try FileManager.default.createDirectory(
        atPath: folder + "/pages", withIntermediateDirectories: true)
      try Data(Self.text(for: name).utf8).write(
        to: URL(filePath: path), options: .withoutOverwriting)
    } catch {
      throw NewPageError.cannotWrite(path, reason: error.localizedDescription)
    }
    try console.say("\(path) is the page \(name).html")
    try console.say("try it with: tallypress check --templates \(folder)")
    try console.print(json: ["page": path])
  }

  /// A page that shows what pages are made of.
  static func text(for name: String) -> String {
    let title = name.prefix(1).uppercased() + name.dropFirst().replacing("-", with: " ")
    return """
      ---
      title: \(title)
      nav: \(title)
      nav_order: 50
      ---
      # \(title)

      {{ report.title }} cost {{ report.summary.cost | money }} from {{ report.period.from }} to
      {{ report.period.to }}.

      | Model | Requests | Cost |
      |:--|--:|--:|
      {%- assign rows = report.by.model | top: 5 %}
      {%- for row in rows %}
      | {{ row.name }} | {{ row.requests | number }} | {{ row.cost | money }} |
      {%- endfor %}

      ```sql busiest_days
      SELECT day, requests, cost FROM usage_by_day ORDER BY requests DESC LIMIT 3
      ```

      {% for day in busiest_days %}
      - {{ day.day }}: {{ day.requests | number }} requests
      {%- endfor %}

      """
  }
}

/// Why a page cannot be begun.
enum NewPageError: ExplainedError, Hashable {
  case exists(String)
  case cannotWrite(String, reason: String)

  var code: String {
    switch self {
    case .exists: "page-exists"
    case .cannotWrite: "cannot-write"
    }
  }

  var summary: String {
    switch self {
    case .exists(let path): "\(path) is there already"
    case .cannotWrite(let path, let reason): "cannot write \(path): \(reason)"
    }
  }

  var advice: String? {
    switch self {
    case .exists: "choose another name, or delete it"
    case .cannotWrite: "check the folder's permissions"
    }
  }
}
