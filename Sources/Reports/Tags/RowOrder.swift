import Liquid

/// The order of rows by one or more members: `-cost, name`.
struct RowOrder {
  /// A member to sort by.
  struct Key {
    let path: MemberPath
    /// Whether greater values come first.
    let isDescending: Bool

    init(_ text: String) {
      isDescending = text.hasPrefix("-")
      path = MemberPath(isDescending ? String(text.dropFirst()) : text)
    }
  }

  let keys: [Key]

  /// The rows in order; equal ones stay as they are, and those without a value come last.
  func sorted(_ data: DataRows) throws(EvaluationFailure) -> [DataRows.Row] {
    var values: [[LiquidValue]] = []
    for row in data.rows {
      var rowValues: [LiquidValue] = []
      for key in keys { rowValues.append(try data.value(key.path, of: row)) }
      values.append(rowValues)
    }
    let order = data.rows.indices.sorted { left, right in
      for (index, key) in keys.enumerated() {
        switch Self.comparison(of: values[left][index], values[right][index]) {
        case .same: continue
        case .missing(let isFirst): return isFirst
        case .before(let isFirst): return isFirst != key.isDescending
        }
      }
      return left < right
    }
    return order.map { data.rows[$0] }
  }

  private enum Comparison {
    case same
    /// One of them is missing or has no order, and comes last in any direction.
    case missing(isLeftFirst: Bool)
    case before(isLeftFirst: Bool)
  }

  private static func comparison(of left: LiquidValue, _ right: LiquidValue) -> Comparison {
    let (first, second) = (rank(of: left), rank(of: right))
    if first != second { return .missing(isLeftFirst: first < second) }
    if left.isOrdered(before: right) == true { return .before(isLeftFirst: true) }
    if right.isOrdered(before: left) == true { return .before(isLeftFirst: false) }
    return .same
  }

  /// Numbers before texts before everything else.
  private static func rank(of value: LiquidValue) -> Int {
    let key = value.asObject?.sortKey ?? value
    if key.exactNumber != nil { return 0 }
    return key.stringValue != nil ? 1 : 2
  }
}
