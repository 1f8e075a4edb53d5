import Liquid

/// The ids of the charts of one page, each given once.
enum ChartIdentifiers {
  /// The id that the author gives, or one made of the title, with a number where it is taken.
  static func next(for title: String, _ reading: TagReading) throws(LiquidError) -> String {
    if let id = try reading.text("id") {
      guard isIdentifier(id) else {
        throw reading.error(
          EvaluationFailure(
            "'\(id)' is no id", advice: "write letters, digits and '-', a letter first"),
          about: "id")
      }
      guard take(id, reading) else {
        throw reading.error(EvaluationFailure("the id '\(id)' is taken"), about: "id")
      }
      return id
    }
    let base = "chart-" + slug(of: title)
    var id = base
    var number = 1
    while !take(id, reading) {
      number += 1
      id = "\(base)-\(number)"
    }
    return id
  }

  private static func take(_ id: String, _ reading: TagReading) -> Bool {
    reading.context.nextNumber(in: "chart id \(id)") == 1
  }

  private static func isIdentifier(_ id: String) -> Bool {
    guard let first = id.utf8.first, UInt8(ascii: "A")...UInt8(ascii: "z") ~= first else {
      return false
    }
    return id.unicodeScalars.allSatisfy {
      $0.isASCII
        && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" || $0 == "_")
    }
  }

  /// Lower-case letters and digits of the title with `-` between words: at most 60 characters.
  private static func slug(of title: String) -> String {
    let words = title.lowercased().split { character in
      !character.isASCII || !(character.isLetter || character.isNumber)
    }
    return String(words.joined(separator: "-").prefix(60))
  }
}
