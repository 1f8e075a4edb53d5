import Diagnostics

/// One step of a YAML document as libyaml reports it, with everything copied out of C.
struct Event {
  enum Kind {
    case streamEnd
    case documentStart
    case documentEnd
    case scalar(YAMLScalar)
    case sequenceStart
    case sequenceEnd
    case mappingStart
    case mappingEnd
    case alias(name: String)
  }

  var kind: Kind
  var location: TextLocation
  var anchor: String?
  var tag: String?
}
