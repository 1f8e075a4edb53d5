/// The colours that stand where no style sheet sets others: at least 3:1 on white and on black.
enum Palette {
  static let colors = [
    "#2f7ed8", "#d06a10", "#2e9455", "#9b5fd0", "#d64550", "#14909e", "#a0693a", "#c9509a",
    "#79818b",
  ]

  /// Dash patterns that tell lines apart without colour.
  static let dashes = ["", "6 3", "2 3", "8 3 2 3", "4 2", "1 2", "10 4", "6 2 1 2 1 2", "3 5"]

  /// The colour of heat maps, laid on at opacities that rise with the value.
  static let heat = "#2f7ed8"

  static func color(ofSeries index: Int) -> String { colors[index % colors.count] }

  static func dash(ofSeries index: Int) -> String { dashes[index % dashes.count] }

  /// `series-1` to `series-9`, then from the start again.
  static func className(ofSeries index: Int) -> String { "series-\(index % colors.count + 1)" }
}
