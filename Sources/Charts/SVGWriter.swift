/// A growing SVG text.
struct SVGWriter {
  /// What has been written.
  private(set) var text = ""

  mutating func open(_ name: String, _ attributes: KeyValuePairs<String, SVGValue>) {
    text += "<\(name)\(Self.written(attributes))>\n"
  }

  mutating func close(_ name: String) {
    text += "</\(name)>\n"
  }

  /// A shape, with a title that shows when the pointer rests on it.
  mutating func shape(
    _ name: String, _ attributes: KeyValuePairs<String, SVGValue>, title: String? = nil
  ) {
    guard let title else {
      text += "<\(name)\(Self.written(attributes))/>\n"
      return
    }
    text +=
      "<\(name)\(Self.written(attributes))><title>\(MarkupText.escaped(title))</title></\(name)>\n"
  }

  /// A line of text; a name longer than `length` is cut, and stands in full in the title.
  mutating func label(
    _ label: String, x: Double, y: Double, anchor: String = "start", length: Int = .max
  ) {
    let shown = MarkupText.truncated(label, to: length)
    let title = shown == label ? "" : "<title>\(MarkupText.escaped(label))</title>"
    let attributes = Self.written([
      "x": .number(x), "y": .number(y), "text-anchor": .text(anchor == "start" ? "" : anchor),
    ])
    text += "<text\(attributes)>\(title)\(MarkupText.escaped(shown))</text>\n"
  }

  /// Attributes in their order; those with empty text are left out.
  private static func written(_ attributes: KeyValuePairs<String, SVGValue>) -> String {
    attributes.filter { !$0.value.text.isEmpty }
      .map { " \($0.key)=\"\(MarkupText.escaped($0.value.text))\"" }.joined()
  }
}

/// The value of an attribute.
struct SVGValue: ExpressibleByStringLiteral {
  let text: String

  init(stringLiteral text: String) { self.text = text }

  private init(_ text: String) { self.text = text }

  static func text(_ text: String) -> SVGValue { SVGValue(text) }

  static func number(_ value: Double) -> SVGValue { SVGValue(MarkupText.number(value)) }
}
