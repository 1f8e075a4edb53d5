/// A sequence of nodes: a whole template, or the inside of a block tag.
public struct Block: Sendable {
  let nodes: [any Node]

  init(_ nodes: [any Node]) { self.nodes = nodes }

  /// Whether no node prints anything but white space.
  public var isBlank: Bool { nodes.allSatisfy(\.isBlank) }

  /// The block without white space if `isBlank`, as is otherwise.
  ///
  /// A block tag passes whether all its blocks are blank.
  public func suppressingWhitespace(if isBlank: Bool) -> Block {
    guard isBlank else { return self }
    return Block(nodes.filter { !($0 is TextNode) })
  }

  /// Prints the nodes until one leaves a loop.
  public func render(in context: RenderContext) throws(LiquidError) -> Completion {
    guard let first = nodes.first else { return .finished }
    try context.enterNesting(at: first.offset)
    defer { context.leaveNesting() }
    for node in nodes {
      try context.countSteps(1, at: node.offset)
      let completion = try context.surviving { () throws(LiquidError) in
        try node.render(in: context)
      }
      guard completion == .finished else { return completion }
    }
    return .finished
  }
}
