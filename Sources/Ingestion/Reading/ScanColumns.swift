import Usage

/// Which SQL expressions a scan asks for, and at which position each field comes back.
struct ScanColumns {
  /// The SQL expressions, in the order of the scan's columns.
  let expressions: [String]

  /// The position of the row key; `nil` when rows are counted instead.
  let rowKey: Int?

  /// The positions of the custom dimensions, in order.
  let custom: [Int]

  private let positions: [Int?]

  init(_ mapping: SourceMapping) {
    var expressions: [String] = []
    func add(_ expression: String) -> Int {
      // In parentheses a comma cannot shift the columns; the line break ends a trailing comment.
      expressions.append("(\(expression)\n)")
      return expressions.count - 1
    }
    rowKey = mapping.rowKey.map(add)
    positions = SourceField.allCases.map { mapping.expressions[$0].map(add) }
    custom = mapping.customDimensions.map { add($0.expression) }
    self.expressions = expressions
  }

  /// The position of a field; `nil` when the source does not record it.
  subscript(field: SourceField) -> Int? { positions[field.position] }
}

extension SourceField {
  /// The field's place in the list of all fields.
  fileprivate var position: Int {
    switch self {
    case .time: 0
    case .model: 1
    case .provider: 2
    case .intent: 3
    case .team: 4
    case .user: 5
    case .status: 6
    case .inputTokens: 7
    case .cacheReadTokens: 8
    case .cacheWriteTokens: 9
    case .cacheWrite1hTokens: 10
    case .outputTokens: 11
    case .reasoningTokens: 12
    case .totalTokens: 13
    case .cost: 14
    case .latency: 15
    case .cached: 16
    }
  }
}
