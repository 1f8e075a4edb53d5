extension YAMLNode {
  /// Whether the node is a plain `null`, `~` or empty.
  public var isNull: Bool {
    if case .scalar(let scalar) = content { scalar.isNull } else { false }
  }

  /// The text of a scalar as it was written, whatever it looks like: `no`, `12:30` and `1e3` too.
  ///
  /// - Throws: ``YAMLError`` for null, a list or a mapping.
  public func string() throws(YAMLError) -> String {
    try text(orExpected: "text", hint: isNull ? "write '' for an empty text" : nil)
  }

  /// A whole number in decimal digits, with an optional sign.
  ///
  /// - Throws: ``YAMLError`` for anything else: quoted, with leading zeros, hexadecimal, with a
  ///   fraction, beyond 64 bits.
  public func integer() throws(YAMLError) -> Int {
    let expected = "a whole number"
    let text = try plainText(orExpected: expected)
    guard NumberSyntax.isInteger(text) else { throw wrongKind(expected) }
    guard !NumberSyntax.hasLeadingZero(text) else {
      throw wrongKind(expected, hint: "write it without leading zeros")
    }
    guard let value = Int(text) else {
      throw invalid("is a number that is too large", advice: "it must fit in 64 bits")
    }
    return value
  }

  /// The exact text of a decimal number: `0.1`, `-12`, `.5`, `1e-7`.
  ///
  /// The text never passes through a floating-point number.
  ///
  /// - Throws: ``YAMLError`` for anything else: quoted, hexadecimal, `.inf`, `.nan`, `1_000`.
  public func decimalText() throws(YAMLError) -> String {
    let text = try plainText(orExpected: "a number")
    guard NumberSyntax.isDecimal(text) else { throw wrongKind("a number") }
    return text
  }

  /// A plain `true` or `false`.
  ///
  /// - Throws: ``YAMLError`` for anything else; for `yes`, `no`, `on`, `off` and other letter
  ///   cases it says what to write.
  public func boolean() throws(YAMLError) -> Bool {
    let expected = "true or false"
    let text = try plainText(orExpected: expected)
    switch text {
    case "true": return true
    case "false": return false
    default: break
    }
    switch text.lowercased() {
    case "yes", "on", "y", "true": throw wrongKind(expected, hint: "write true")
    case "no", "off", "n", "false": throw wrongKind(expected, hint: "write false")
    default: throw wrongKind(expected)
    }
  }

  /// The items of a list, in the written order.
  ///
  /// - Throws: ``YAMLError`` for null, a scalar or a mapping.
  public func sequence() throws(YAMLError) -> [YAMLNode] {
    guard case .sequence(let items) = content else {
      throw wrongKind("a list", hint: isNull ? "write [] for an empty list" : nil)
    }
    return items
  }

  /// The keys and values of a mapping.
  ///
  /// - Throws: ``YAMLError`` for null, a scalar or a list.
  public func mapping() throws(YAMLError) -> YAMLMapping {
    guard case .mapping(let mapping) = content else {
      throw wrongKind("a mapping", hint: isNull ? "write {} for an empty mapping" : nil)
    }
    return mapping
  }

  /// An error at this node: `'key' <reason>; <advice>`.
  public func invalid(_ reason: String, advice: String? = nil) -> YAMLError {
    .invalidValue(key: key, reason: reason, advice: advice, location: location)
  }

  /// An error that says that this node must be `expected` and is something else.
  public func wrongKind(_ expected: String, hint: String? = nil) -> YAMLError {
    .wrongKind(
      key: key, expected: expected, found: kindInWords, hint: hint, location: location)
  }
}

extension YAMLNode {
  private func text(orExpected expected: String, hint: String? = nil) throws(YAMLError) -> String {
    guard case .scalar(let scalar) = content, !scalar.isNull else {
      throw wrongKind(expected, hint: hint)
    }
    return scalar.text
  }

  private func plainText(orExpected expected: String) throws(YAMLError) -> String {
    guard case .scalar(let scalar) = content, scalar.isPlain else {
      throw wrongKind(expected, hint: isScalar ? "remove the quotes" : nil)
    }
    return try text(orExpected: expected)
  }

  private var isScalar: Bool {
    if case .scalar = content { true } else { false }
  }

  private var kindInWords: String {
    switch content {
    case .scalar(let scalar) where scalar.isNull: "empty"
    case .scalar(let scalar) where scalar.isPlain: "'\(scalar.text.shortened)'"
    case .scalar(let scalar): "the text '\(scalar.text.shortened)'"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}

extension String {
  /// The text, cut after 40 characters so that a message stays readable.
  var shortened: String { count > 40 ? prefix(40) + "…" : self }
}
