import Configuration
import Liquid
import Statistics

/// The arguments of a tag while it is printed: their values, and errors with their places.
struct TagReading {
  let arguments: TagArguments
  let context: RenderContext

  /// The value of an argument; `nil` when it is left out or nil.
  func value(_ name: String) throws(LiquidError) -> LiquidValue? {
    guard let argument = arguments[name] else { return nil }
    let value = try context.evaluate(argument.value)
    if let failure = arguments.parameter(name)?.failure(of: value) {
      throw error(failure, about: name)
    }
    return value.isNil ? nil : value
  }

  /// The text of an argument; `nil` when it is left out.
  func text(_ name: String) throws(LiquidError) -> String? {
    try value(name)?.plainText
  }

  /// The names of an argument that lists them with commas between; `nil` when it is left out.
  func names(_ name: String) throws(LiquidError) -> [String]? {
    guard let value = try value(name) else { return nil }
    guard let text = value.stringValue else {
      throw error(
        EvaluationFailure(
          "'\(name)' must be a text such as \"cost, requests\", not \(value.kindName)"),
        about: name)
    }
    let names = text.split(separator: ",").map { $0.trimmed }.filter { !$0.isEmpty }
    return names.isEmpty ? nil : names
  }

  /// A whole number; `nil` when it is left out.
  func count(_ name: String, in range: ClosedRange<Int>) throws(LiquidError) -> Int? {
    guard let value = try value(name) else { return nil }
    guard case .integer(let count) = value, range.contains(count) else {
      throw error(
        EvaluationFailure(
          "'\(name)' must be a whole number from \(range.lowerBound) to \(range.upperBound)"),
        about: name)
    }
    return count
  }

  /// An address of the site: that of a page or an export, or a path from the site's root.
  func address(_ name: String) throws(LiquidError) -> PageAddress? {
    guard let value = try value(name) else { return nil }
    if let address = value.asObject as? PageAddress { return address }
    guard let path = value.stringValue, PageAddress.isSafe(path) else {
      throw error(
        EvaluationFailure(
          "'\(name)' must lead to a page or file of this report",
          advice: "give a member such as row.url, or a path such as \"models.html\""),
        about: name)
    }
    return PageAddress(path: path)
  }

  /// Runs `body` and gives its failure the place of an argument.
  func failing<Result>(
    about name: String, _ body: () throws(EvaluationFailure) -> Result
  ) throws(LiquidError) -> Result {
    do throws(EvaluationFailure) {
      return try body()
    } catch {
      throw self.error(error, about: name)
    }
  }

  /// An error at the value of an argument, or at the tag when the argument is left out.
  func error(_ failure: EvaluationFailure, about name: String) -> LiquidError {
    context.error(failure, subject: "tag '\(arguments.tag)'", at: offset(of: name))
  }

  /// Where the value of an argument stands; where the tag does when it is left out.
  func offset(of name: String) -> Int { arguments[name]?.offset ?? arguments.offset }

  /// The report that is printed; `nil` in templates without one.
  var report: ReportData? {
    let report = context.variable(named: "report")?.asObject as? TemplateObject<ReportView>
    return report?.value.report
  }

  /// The currency that numbers shown as money are in.
  var currency: CurrencyCode { report?.currency ?? .dollars }
}

extension PageAddress {
  /// Whether a path stays in the site: no scheme, no way up, nothing that browsers read otherwise.
  static func isSafe(_ path: String) -> Bool {
    let bytes = Array(path.utf8)
    let beforeSlash = bytes.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "#") }
    return !bytes.isEmpty && bytes.first != UInt8(ascii: "/")
      && !bytes.contains { $0 <= 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }
      && !beforeSlash.contains(UInt8(ascii: ":"))
      && !path.split(separator: "/").contains("..")
  }
}

extension Substring {
  /// The text without spaces and line breaks around it.
  var trimmed: String {
    let reversed = drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }
    return String(reversed.reversed())
  }
}
