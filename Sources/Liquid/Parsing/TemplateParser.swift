import Diagnostics

/// Builds the tree of a template; lives as long as the parsing.
final class TemplateParser {
  let source: SourceText
  let environment: Environment
  private let bytes: [UInt8]
  private var segments: any SegmentSource
  private var depth = 0

  init(_ source: SourceText, environment: Environment) {
    self.source = source
    self.environment = environment
    bytes = Array(source.contents.utf8)
    segments = TemplateSegments(source, bytes: bytes)
  }

  /// Parses the whole template.
  func document() throws(LiquidError) -> Block {
    Block(try nodesToEnd())
  }

  /// Parses the lines of `{% liquid %}`, whose blocks must close inside.
  func lines(_ range: Range<Int>, at offset: Int) throws(LiquidError) -> Block {
    let outer = segments
    segments = LineSegments(bytes: bytes, range: range)
    try enterNesting(at: offset)
    let nodes = try nodesToEnd()
    leaveNesting()
    segments = outer
    return Block(nodes)
  }

  /// Parses the inside of a block up to one of `ends`, and returns that tag.
  func block(
    of opening: TagSegment, until ends: [String]
  ) throws(LiquidError) -> (body: Block, end: TagSegment) {
    try enterNesting(at: opening.offset)
    defer { leaveNesting() }
    var nodes: [any Node] = []
    while let segment = try segments.next() {
      if case .tag(let tag) = segment, ends.contains(tag.name) { return (Block(nodes), tag) }
      if let node = try node(of: segment, expected: ends) { nodes.append(node) }
    }
    throw error(.unclosedBlock(tag: opening.name), at: opening.offset)
  }

  /// The unread text up to the end tag `name`, and that tag.
  func rawText(of opening: TagSegment) throws(LiquidError) -> (text: String, end: TagSegment) {
    guard let raw = segments.rawText(until: "end" + opening.name) else {
      throw error(.unclosedBlock(tag: opening.name), at: opening.offset)
    }
    return raw
  }

  /// Reads over everything up to the end tag of `opening`, over comments inside as well.
  func skipBlock(of opening: TagSegment) throws(LiquidError) -> TagSegment {
    var open = 1
    while let segment = try segments.next() {
      guard case .tag(let tag) = segment else { continue }
      if tag.name == opening.name { open += 1 }
      if tag.name == "end" + opening.name { open -= 1 }
      if tag.name == "raw" { _ = try rawText(of: tag) }
      if open == 0 { return tag }
    }
    throw error(.unclosedBlock(tag: opening.name), at: opening.offset)
  }

  /// A reader of `range`.
  func markup(_ range: Range<Int>) throws(LiquidError) -> MarkupParser {
    try MarkupParser(source: source, bytes: bytes, range: range, environment: environment)
  }

  /// The text of `range`, unread.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// An error in this template.
  func error(_ fact: LiquidFact, at offset: Int) -> LiquidError {
    LiquidError(fact, in: source, at: offset)
  }
}

extension TemplateParser {
  private func nodesToEnd() throws(LiquidError) -> [any Node] {
    var nodes: [any Node] = []
    while let segment = try segments.next() {
      if let node = try node(of: segment, expected: []) { nodes.append(node) }
    }
    return nodes
  }

  private func node(of segment: Segment, expected: [String]) throws(LiquidError) -> (any Node)? {
    switch segment {
    case .text(let text, let offset): return TextNode(text: text, offset: offset)
    case .output(let offset, let range): return try output(range, at: offset)
    case .tag(let tag): return try node(of: tag, expected: expected)
    }
  }

  private func output(_ range: Range<Int>, at offset: Int) throws(LiquidError) -> (any Node)? {
    var markup = try markup(range)
    guard !markup.isAtEnd else { return nil }
    let expression = try markup.filteredExpression()
    try markup.expectEnd()
    return OutputNode(expression: expression, offset: offset)
  }

  private func node(of tag: TagSegment, expected: [String]) throws(LiquidError) -> any Node {
    guard !tag.name.isEmpty else { throw error(.missingTagName, at: tag.nameOffset) }
    if let definition = environment.tags[tag.name] {
      return try definition.parse(TagParser(parser: self, tag: tag))
    }
    if environment.isPartOfBlock(tag.name) {
      throw error(.misplacedTag(name: tag.name, expected: expected), at: tag.nameOffset)
    }
    let suggestion = suggestion(for: tag.name, among: environment.tags.keys.sorted() + expected)
    throw error(.unknownTag(name: tag.name, suggestion: suggestion), at: tag.nameOffset)
  }

  private func enterNesting(at offset: Int) throws(LiquidError) {
    depth += 1
    guard depth <= environment.limits.nestingDepth else {
      throw error(.limitReached(.nestingDepth(environment.limits.nestingDepth)), at: offset)
    }
  }

  private func leaveNesting() { depth -= 1 }
}
