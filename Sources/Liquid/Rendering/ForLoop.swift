/// `forloop`: where a loop stands.
struct ForLoop: LiquidObject {
  let name: String
  let length: Int
  let index: Int
  let parent: LiquidValue

  let memberNames = [
    "index", "index0", "rindex", "rindex0", "first", "last", "length", "name", "parentloop",
  ]

  var text: String { "forloop" }

  func member(named member: String) throws(EvaluationFailure) -> LiquidValue? {
    switch member {
    case "index": .integer(index + 1)
    case "index0": .integer(index)
    case "rindex": .integer(length - index)
    case "rindex0": .integer(length - index - 1)
    case "first": .boolean(index == 0)
    case "last": .boolean(index == length - 1)
    case "length": .integer(length)
    case "name": .string(name)
    case "parentloop": parent
    default: nil
    }
  }
}
