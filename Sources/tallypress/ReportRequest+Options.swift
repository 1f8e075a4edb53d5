import ArgumentParsing
import Configuration
import Publishing
import Usage

extension ReportRequest {
  /// Puts options and configuration together; options win.
  ///
  /// - Parameter now: The present, for when no as-of instant is given.
  /// - Throws: ``ConfigurationFileError``, `YAMLError` or `ArgumentError`.
  init(_ call: Invocation, now: Instant) throws {
    let file = try ConfigurationFile(named: call[Options.config])
    let settings = file.settings
    guard let source = call[Options.source] ?? file.resolved(settings.source.path) else {
      throw ConfigurationFileError.sourceMissing
    }
    let calendar = call[Options.timeZone] ?? settings.calendar ?? .utc
    self.init(
      sourcePath: source,
      outputPath: call[Options.output] ?? file.resolved(settings.output) ?? "output",
      asOf: call[Options.asOf]?.instant(in: calendar) ?? now)
    self.source = settings.source
    self.calendar = calendar
    templatesPath = call[Options.templates] ?? file.resolved(settings.templates)
    title = call[Options.title] ?? settings.title ?? title
    currency = call[Options.currency] ?? settings.currency ?? currency
    isStrict = call[Options.strict] || (settings.isStrict ?? false)
    queries = settings.queries
    span = try Self.span(call) ?? settings.span ?? span
  }

  private static func span(_ call: Invocation) throws(SpanError) -> SpanSettings? {
    let from = call[Options.from]
    let last = call[Options.through]
    if let name = call[Options.period] {
      guard from == nil, last == nil else { throw .periodBesideDays }
      return .named(name)
    }
    if let from, let last, last < from { throw .backwards(from: from, to: last) }
    return from == nil && last == nil ? nil : .days(from: from, through: last)
  }
}
