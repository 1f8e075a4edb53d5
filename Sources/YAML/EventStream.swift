import CYAML
import Diagnostics

/// The events of a text, one at a time; owns the libyaml parser and the bytes that it reads.
struct EventStream: ~Copyable {
  let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>
  let places: PlaceTable
  private let isReady: Bool

  init(text: String, places: PlaceTable) {
    self.places = places
    input = Self.bytes(of: text)
    parser = .allocate(capacity: 1)
    isReady = yaml_parser_initialize(parser) == 1
    guard isReady else { return }
    // The text is known to be UTF-8: libyaml must not guess UTF-16 from its first bytes.
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, input.count - 1)
  }

  deinit {
    if isReady { yaml_parser_delete(parser) }
    parser.deallocate()
    input.deallocate()
  }

  /// The next event that matters to a tree.
  mutating func next() throws(YAMLError) -> Event {
    guard isReady else { throw .outOfMemory(location: places.start) }
    var event = yaml_event_t()
    repeat {
      guard yaml_parser_parse(parser, &event) == 1 else { throw failure() }
    } while event.type == YAML_STREAM_START_EVENT
    defer { yaml_event_delete(&event) }
    return converted(event)
  }

  private static func bytes(of text: String) -> UnsafeMutableBufferPointer<UInt8> {
    // libyaml would count the mark as a column and then find the second line outdented.
    let bytes = Array(text.utf8)
    let isMarked = bytes.starts(with: PlaceTable.byteOrderMark)
    let content = isMarked ? bytes.dropFirst(PlaceTable.byteOrderMark.count) : bytes[...]
    // One byte more than needed, so that an empty text has an address too.
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: content.count + 1)
    buffer.initialize(repeating: 0)
    _ = buffer.update(fromContentsOf: content)
    return buffer
  }
}

extension EventStream {
  private func converted(_ event: yaml_event_t) -> Event {
    var result = Event(
      kind: .streamEnd, location: places.location(atScalar: Int(event.start_mark.index)))
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: result.kind = .documentStart
    case YAML_DOCUMENT_END_EVENT: result.kind = .documentEnd
    case YAML_SEQUENCE_END_EVENT: result.kind = .sequenceEnd
    case YAML_MAPPING_END_EVENT: result.kind = .mappingEnd
    case YAML_ALIAS_EVENT:
      result.kind = .alias(name: text(event.data.alias.anchor) ?? "")
    case YAML_SEQUENCE_START_EVENT:
      result.kind = .sequenceStart
      result.anchor = text(event.data.sequence_start.anchor)
      result.tag = text(event.data.sequence_start.tag)
    case YAML_MAPPING_START_EVENT:
      result.kind = .mappingStart
      result.anchor = text(event.data.mapping_start.anchor)
      result.tag = text(event.data.mapping_start.tag)
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
      result.kind = .scalar(
        YAMLScalar(text: String(decoding: bytes, as: UTF8.self), isPlain: isPlain))
      result.anchor = text(scalar.anchor)
      result.tag = text(scalar.tag)
    default: break
    }
    return result
  }

  private func text(_ characters: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    characters.map { String(cString: $0) }
  }
}
