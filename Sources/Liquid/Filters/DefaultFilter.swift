/// The filter for values that may be missing.
enum DefaultFilter {
  static let all = [
    Filter(
      "default", "The value, or another one if it is nil, false or empty.",
      parameters: [
        .optional("fallback", "the other value; nil when left out"),
        .named("allow_false", "whether false counts as a value; false when left out"),
      ],
      example: Example("{{ nil | default: 'none' }}", prints: "none"), acceptsUndefined: true
    ) { call in
      let allowsFalse = call.named["allow_false"]?.isTruthy ?? false
      let isMissing =
        call.input == .boolean(false) ? !allowsFalse : call.input.isNil || call.input.isEmpty
      return isMissing ? call.argument(0) ?? .nil : call.input
    }
  ]
}
