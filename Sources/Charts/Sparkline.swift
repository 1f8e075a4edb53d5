/// A line without axes, small enough for a table cell or a sentence.
public struct Sparkline: Sendable {
  private let values: [Double?]
  private let label: String?

  /// A line through the values, broken at `nil`, NaN and infinities.
  ///
  /// - Parameter label: What the line shows, for those who cannot see it; `nil` when the numbers
  ///   stand beside it, which hides it from them.
  public init(values: [Double?], label: String? = nil) {
    self.values = values.map { $0.flatMap { $0.isFinite ? $0 : nil } }
    self.label = label
  }

  /// The line as an inline `svg` element, 100 units wide and 20 high.
  public var html: String {
    let role = label.map { "role=\"img\" aria-label=\"\(MarkupText.escaped($0))\"" }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"sparkline\" viewBox=\"0 0 100 20\""
      + " width=\"100\" height=\"20\" \(role ?? "aria-hidden=\"true\"")>"
      + "<path class=\"series-1\" d=\"\(path)\" fill=\"none\" stroke=\"\(Palette.color(ofSeries: 0))\""
      + " stroke-width=\"1.5\" stroke-linejoin=\"round\" stroke-linecap=\"round\"/></svg>"
  }

  /// The line between the lowest and the highest value; in the middle when they are equal.
  ///
  /// Of thousands of values the first, last, lowest and highest of each of 100 stretches are drawn.
  private var path: String {
    let numbers = values.compactMap(\.self)
    guard let lowest = numbers.min(), let highest = numbers.max() else { return "" }
    let step = values.count > 1 ? 96 / Double(values.count - 1) : 0
    var commands: [String] = []
    var isDrawing = false
    let stretches = values.count > 400 ? 100 : nil
    for index in Downsampling.positions(of: values, stretches: stretches) {
      guard let value = values[index] else {
        isDrawing = false
        continue
      }
      let height = highest - lowest
      let fraction = height > 0 && height.isFinite ? (value - lowest) / height : 0.5
      let x = MarkupText.number(2 + Double(index) * step)
      let y = MarkupText.number(18 - fraction * 16)
      commands.append(isDrawing ? "L\(x) \(y)" : "M\(x) \(y)l0 0")
      isDrawing = true
    }
    return commands.joined(separator: " ")
  }
}
