public import Diagnostics

extension YAMLError: ExplainedError {
  /// A stable kebab-case name that begins with `yaml-`.
  public var code: String {
    switch self {
    case .syntax: "yaml-syntax"
    case .unsupported: "yaml-unsupported"
    case .duplicateKey: "yaml-duplicate-key"
    case .tooLarge: "yaml-too-large"
    case .tooDeep: "yaml-too-deep"
    case .outOfMemory: "yaml-out-of-memory"
    case .missingKey: "yaml-missing-key"
    case .unknownKey: "yaml-unknown-key"
    case .wrongKind: "yaml-wrong-kind"
    case .unknownValue: "yaml-unknown-value"
    case .invalidValue: "yaml-invalid-value"
    }
  }

  /// Where in the file the problem is.
  public var location: TextLocation? {
    switch self {
    case .syntax(_, let location), .unsupported(_, let location),
      .duplicateKey(_, _, let location), .tooLarge(_, let location), .tooDeep(let location),
      .outOfMemory(let location), .missingKey(_, _, let location),
      .unknownKey(_, _, let location), .wrongKind(_, _, _, _, let location),
      .unknownValue(_, _, _, let location), .invalidValue(_, _, _, let location):
      location
    }
  }

  /// What is wrong, without the place.
  public var summary: String {
    switch self {
    case .syntax(let fault, _): fault.summary
    case .unsupported(let construct, _): construct.summary
    case .duplicateKey(let key, _, _): "the key '\(key)' is given twice"
    case .tooLarge(let bytes, _):
      "the text has \(bytes) bytes; at most \(YAMLLimits.bytes) are read"
    case .tooDeep: "lists and mappings are nested more than \(YAMLLimits.depth) levels deep"
    case .outOfMemory: "there is not enough memory to read the text"
    case .missingKey(let key, nil, _): "the key '\(key)' is missing"
    case .missingKey(let key, let owner?, _): "the key '\(key)' is missing in '\(owner)'"
    case .unknownKey(let key, _, _): "unknown key '\(key)'"
    case .wrongKind(let key, let expected, let found, _, _):
      "\(Self.subject(key)) must be \(expected), not \(found)"
    case .unknownValue(let text, nil, _, _): "unknown value '\(text)'"
    case .unknownValue(let text, let key?, _, _): "unknown value '\(text)' for '\(key)'"
    case .invalidValue(let key, let reason, _, _): "\(Self.subject(key)) \(reason)"
    }
  }

  /// What to change.
  public var advice: String? {
    switch self {
    case .syntax(let fault, _): fault.advice
    case .unsupported(let construct, _): construct.advice
    case .duplicateKey(_, let line, _): "the first is on line \(line); remove one of them"
    case .unknownKey(let key, let known, _):
      suggestion(for: key, among: known) ?? Self.list(known, as: "possible keys:")
    case .wrongKind(_, _, _, let hint, _): hint
    case .unknownValue(let text, _, let known, _):
      [Self.list(known, as: "one of"), suggestion(for: text, among: known)]
        .compactMap(\.self).joined(separator: "; ")
    case .invalidValue(_, _, let advice, _): advice
    case .tooLarge, .tooDeep, .outOfMemory, .missingKey: nil
    }
  }

  private static func subject(_ key: String?) -> String { key.map { "'\($0)'" } ?? "the value" }

  private static func list(_ words: [String], as introduction: String) -> String? {
    words.isEmpty ? nil : "\(introduction) \(words.joined(separator: ", "))"
  }
}

extension UnsupportedConstruct {
  var summary: String {
    switch self {
    case .anchor(let name): "the anchor '&\(name)' is not supported"
    case .alias(let name): "the alias '*\(name)' is not supported"
    case .tag(let name): "the tag '\(name)' is not supported"
    case .mergeKey: "the merge key '<<' is not supported"
    case .structuredKey: "a key must be text, not a list or a mapping"
    case .secondDocument: "a second document begins here; only one is read"
    }
  }

  var advice: String {
    switch self {
    case .anchor, .alias: "write the value out, or quote a text that begins with '&' or '*'"
    case .tag: "remove it, or quote a text that begins with '!'"
    case .mergeKey: "write the keys out, or quote '<<'"
    case .structuredKey: "quote a text that begins with '[' or '{'"
    case .secondDocument: "remove the '---' line and what follows"
    }
  }
}
