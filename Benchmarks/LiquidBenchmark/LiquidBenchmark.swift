import Diagnostics
import Foundation
import Liquid

/// Times templates: reads cases as JSON from standard input, prints a line of JSON for each.
///
/// A case has `name`, `template` and `data`. The template is parsed once and rendered over and
/// over; times are seconds, the median of rounds. The output is printed too, so that whoever
/// compares engines can compare their answers first.
@main struct LiquidBenchmark {
  private static let rounds = 7
  private static let roundLength: Duration = .milliseconds(120)

  static func main() throws {
    let input = FileHandle.standardInput.readDataToEndOfFile()
    let cases = try JSONSerialization.jsonObject(with: input) as? [[String: Any]] ?? []
    for testCase in cases {
      let line = try JSONSerialization.data(
        withJSONObject: try measure(testCase), options: .sortedKeys)
      print(String(decoding: line, as: UTF8.self))
    }
  }

  private static func measure(_ testCase: [String: Any]) throws -> [String: Any] {
    let text = testCase["template"] as? String ?? ""
    let data = (testCase["data"] as? [String: Any] ?? [:]).mapValues(LiquidValue.init(json:))
    var environment = Environment(strictness: .lax)
    environment.now = 0
    let source = SourceText(file: "benchmark", contents: text)
    let template = try Template(parsing: source, environment: environment)
    let output = try template.render(data)
    let parsing = try median { _ = try Template(parsing: source, environment: environment) }
    let rendering = try median { _ = try template.render(data) }
    return [
      "name": testCase["name"] as? String ?? "", "output": output, "parse_seconds": parsing,
      "render_seconds": rendering,
    ]
  }

  /// The median over the rounds of the time that one call takes.
  private static func median(_ body: () throws -> Void) rethrows -> Double {
    var times: [Double] = []
    for _ in 0..<rounds {
      var count = 0
      let start = ContinuousClock.now
      repeat {
        try body()
        count += 1
      } while ContinuousClock.now - start < roundLength
      times.append((ContinuousClock.now - start) / .seconds(1) / Double(count))
    }
    return times.sorted()[rounds / 2]
  }
}

extension LiquidValue {
  /// The value of something that JSONSerialization gave.
  fileprivate init(json: Any) {
    switch json {
    case let number as NSNumber: self = LiquidValue(number)
    case let text as String: self = .string(text)
    case let list as [Any]: self = .array(list.map(LiquidValue.init(json:)))
    case let members as [String: Any]:
      let pairs = members.keys.sorted().map { ($0, LiquidValue(json: members[$0] ?? NSNull())) }
      self = .dictionary(LiquidDictionary(pairs))
    default: self = .nil
    }
  }

  private init(_ number: NSNumber) {
    switch String(cString: number.objCType) {
    case "c", "B": self = .boolean(number.boolValue)
    case "d", "f": self = .number(number.doubleValue)
    default: self = .integer(number.intValue)
    }
  }
}
