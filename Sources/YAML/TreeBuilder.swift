import Diagnostics

/// Builds the tree of a document from its events and refuses what a document may not use.
enum TreeBuilder {
  /// The root of the only document; `nil` when there is none or it is empty.
  ///
  /// Reads all events, so that a second document and trailing rubbish are found.
  static func document(from events: inout EventStream) throws(YAMLError) -> YAMLNode? {
    guard case .documentStart = try events.next().kind else { return nil }
    let root = try node(from: try events.next(), in: &events, key: nil, depth: 0)
    _ = try events.next()  // the end of the document
    let next = try events.next()
    if case .documentStart = next.kind {
      throw .unsupported(.secondDocument, location: next.location)
    }
    if case .scalar(let scalar) = root.content, scalar.isPlain, scalar.text.isEmpty { return nil }
    return root
  }
}

extension TreeBuilder {
  private static func node(
    from event: Event, in events: inout EventStream, key: String?, depth: Int
  ) throws(YAMLError) -> YAMLNode {
    try refuseUnsupported(event)
    if case .scalar(let scalar) = event.kind {
      return YAMLNode(content: .scalar(scalar), at: event.location, key: key)
    }
    guard depth < YAMLLimits.depth else { throw .tooDeep(location: event.location) }
    switch event.kind {
    case .sequenceStart:
      let items = try items(in: &events, key: key, depth: depth + 1)
      return YAMLNode(content: .sequence(items), at: event.location, key: key)
    default:
      let mapping = try mapping(at: event.location, in: &events, owner: key, depth: depth + 1)
      return YAMLNode(content: .mapping(mapping), at: event.location, key: key)
    }
  }

  private static func items(
    in events: inout EventStream, key: String?, depth: Int
  ) throws(YAMLError) -> [YAMLNode] {
    var items: [YAMLNode] = []
    while true {
      let event = try events.next()
      if case .sequenceEnd = event.kind { return items }
      items.append(try node(from: event, in: &events, key: key, depth: depth))
    }
  }

  private static func mapping(
    at location: TextLocation, in events: inout EventStream, owner: String?, depth: Int
  ) throws(YAMLError) -> YAMLMapping {
    var entries: [YAMLMapping.Entry] = []
    var positions: [String: Int] = [:]
    while true {
      let event = try events.next()
      if case .mappingEnd = event.kind {
        return YAMLMapping(entries, positions: positions, at: location, owner: owner)
      }
      let key = try keyText(of: event)
      if let first = positions[key] {
        let line = entries[first].keyLocation.line
        throw .duplicateKey(key, firstLine: line, location: event.location)
      }
      let value = try node(from: try events.next(), in: &events, key: key, depth: depth)
      positions[key] = entries.count
      entries.append(.init(key: key, keyLocation: event.location, value: value))
    }
  }

  private static func keyText(of event: Event) throws(YAMLError) -> String {
    try refuseUnsupported(event)
    guard case .scalar(let scalar) = event.kind else {
      throw .unsupported(.structuredKey, location: event.location)
    }
    guard !(scalar.isPlain && scalar.text == "<<") else {
      throw .unsupported(.mergeKey, location: event.location)
    }
    return scalar.text
  }

  private static func refuseUnsupported(_ event: Event) throws(YAMLError) {
    if case .alias(let name) = event.kind {
      throw .unsupported(.alias(name), location: event.location)
    }
    if let anchor = event.anchor {
      throw .unsupported(.anchor(anchor), location: event.location)
    }
    if let tag = event.tag {
      throw .unsupported(.tag(shortened(tag)), location: event.location)
    }
  }

  /// The tag as it was written: `!!str` where libyaml gives the whole name.
  private static func shortened(_ tag: String) -> String {
    let prefix = "tag:yaml.org,2002:"
    return tag.hasPrefix(prefix) ? "!!" + tag.dropFirst(prefix.count) : tag
  }
}
