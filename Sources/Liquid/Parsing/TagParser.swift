/// What a tag reads its node from: its markup and, for blocks, what follows up to its end tag.
public struct TagParser {
  let parser: TemplateParser
  let tag: TagSegment

  /// The tag's name as written; for the end of a block, which end it is.
  public var name: String { tag.name }

  /// Where the tag begins, for the node.
  public var offset: Int { tag.offset }

  /// The environment that the template is parsed with.
  public var environment: Environment { parser.environment }

  /// A reader of what stands behind the tag's name.
  public func markup() throws(LiquidError) -> MarkupParser { try parser.markup(tag.markup) }

  /// What stands behind the tag's name, unread.
  public var markupText: String { parser.text(tag.markup) }

  /// Parses what follows up to one of the tags `ends`, and returns it with that tag.
  public func block(until ends: String...) throws(LiquidError) -> (body: Block, end: TagParser) {
    let (body, end) = try parser.block(of: tag, until: ends)
    return (body, TagParser(parser: parser, tag: end))
  }

  /// The text up to the tag's end tag as it stands in the template.
  public func rawText() throws(LiquidError) -> String { try parser.rawText(of: tag).text }

  /// Reads over everything up to the tag's end tag.
  func skipBlock() throws(LiquidError) { _ = try parser.skipBlock(of: tag) }

  /// Parses the markup as lines with one tag each.
  func lines() throws(LiquidError) -> Block { try parser.lines(tag.markup, at: tag.offset) }

  /// Checks that nothing stands behind the tag's name.
  public func expectNoMarkup() throws(LiquidError) { try markup().expectEnd() }

  /// An error in this template, by default where the tag begins.
  public func error(_ summary: String, advice: String? = nil, at offset: Int? = nil) -> LiquidError
  {
    let failure = EvaluationFailure(summary, advice: advice)
    return parser.error(.failed(subject: "tag '\(name)'", failure), at: offset ?? tag.offset)
  }
}
