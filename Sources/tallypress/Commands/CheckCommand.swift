import ArgumentParsing
import Diagnostics
import Liquid
import LiveDatabases
import Publishing
import Usage

/// `tallypress check`: tries out all templates and says what is wrong, all at once.
struct CheckCommand {
  let console: Console

  /// Prints every finding.
  ///
  /// - Throws: ``CheckError`` when one of them keeps the report from being made as it should.
  func run(_ call: Invocation, now: Instant) throws {
    let request = try ReportRequest(call, now: now)
    let deadline = ContinuousClock.now + .seconds(900)
    let run = ReportRun(request, version: ProgramDeclaration.version, timing: .system) {
      ContinuousClock.now > deadline
    }
    let findings = try run.check()
    for finding in findings {
      try console.say(finding.line)
      if let excerpt = (finding.mistake as? LiquidError)?.excerpt { try console.say(excerpt) }
    }
    let errors = findings.count { $0.severity == .error }
    try console.say(counted(errors, "error") + ", " + counted(findings.count - errors, "warning"))
    try console.print(json: ["findings": findings.map(Body.init)])
    guard errors == 0 else { throw CheckError.errorsFound(errors) }
  }

  private struct Body: Encodable {
    let severity: String
    let code: String
    let message: String
    let file: String?
    let line: Int?
    let column: Int?
    let advice: String?

    init(_ finding: Finding) {
      severity = finding.severity.rawValue
      code = finding.mistake.code
      message = finding.mistake.summary
      file = finding.mistake.location?.file
      line = finding.mistake.location?.line
      column = finding.mistake.location?.column
      advice = finding.mistake.advice
    }
  }
}

/// What a check ends with when not all is well.
enum CheckError: ExplainedError, Hashable {
  case errorsFound(Int)

  var code: String { "check-failed" }

  var summary: String {
    switch self {
    case .errorsFound(let count): "the check found \(counted(count, "error"))"
    }
  }

  var advice: String? { "mend what is listed above" }
}
