/// A part of a parsed template that can be printed any number of times.
public protocol Node: Sendable {
  /// Where the node begins, in UTF-8 bytes from the start of its file.
  var offset: Int { get }

  /// Whether the node never prints anything but white space; such blocks print nothing at all.
  var isBlank: Bool { get }

  /// Prints the node.
  func render(in context: RenderContext) throws(LiquidError) -> Completion
}

extension Node {
  /// Nodes print something unless they say otherwise.
  public var isBlank: Bool { false }
}

/// How a node ended.
public enum Completion: Sendable {
  /// The next node follows.
  case finished
  /// `{% break %}`: the surrounding loop ends.
  case breaksLoop
  /// `{% continue %}`: the surrounding loop goes on with its next element.
  case continuesLoop
}
