import Diagnostics
import Liquid

/// Parses and prints a template named `page.md`.
func render(
  _ template: String, _ globals: [String: LiquidValue] = [:],
  in environment: Environment = Environment(), encoder: any OutputEncoder = PlainEncoder()
) throws(LiquidError) -> String {
  let source = SourceText(file: "page.md", contents: template)
  return try Template(parsing: source, environment: environment).render(globals, encoder: encoder)
}

/// The error of a template that must fail; nil when it prints.
func failure(
  of template: String, _ globals: [String: LiquidValue] = [:],
  in environment: Environment = Environment()
) -> LiquidError? {
  do throws(LiquidError) {
    _ = try render(template, globals, in: environment)
    return nil
  } catch {
    return error
  }
}

/// Puts brackets around every printed value and angles around trusted ones.
struct MarkingEncoder: OutputEncoder {
  func encode(_ value: LiquidValue, text: String) -> String {
    if case .markup = value { "<\(text)>" } else { "[\(text)]" }
  }
}

/// A small row of a report, whose members are counted when they are asked for.
struct Row: LiquidObject {
  let model: String
  let cost: LiquidDecimal

  let memberNames = ["model", "cost", "note"]
  var text: String { model }
  var number: LiquidNumber? { .decimal(cost) }

  func member(named name: String) throws(EvaluationFailure) -> LiquidValue? {
    switch name {
    case "model": return .string(model)
    case "cost": return .decimal(cost)
    case "note": return .nil
    case "broken": throw EvaluationFailure("the database is gone", advice: "look for it")
    default: return nil
    }
  }

  init(_ model: String, _ cost: Double) {
    self.model = model
    self.cost = LiquidDecimal(cost) ?? LiquidDecimal(significand: 0)
  }
}
