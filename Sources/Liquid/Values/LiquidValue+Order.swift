extension LiquidValue {
  /// Whether the value comes before `other`; `nil` when they have no order.
  ///
  /// Numbers are ordered with numbers and texts with texts, these by their Unicode scalars.
  public func isOrdered(before other: LiquidValue) -> Bool? {
    let left = asObject?.sortKey ?? self
    let right = other.asObject?.sortKey ?? other
    if let first = left.exactNumber, let second = right.exactNumber { return first < second }
    if let first = left.stringValue, let second = right.stringValue {
      return first.unicodeScalars.lexicographicallyPrecedes(second.unicodeScalars)
    }
    return nil
  }

  /// Whether the value is a number or a text, so that comparing it with the other kind is a slip.
  var hasOrder: Bool {
    let key = asObject?.sortKey ?? self
    return key.exactNumber != nil || key.stringValue != nil
  }
}
