/// Where output goes: into the finished text, or into a captured value.
struct OutputBuffer {
  private(set) var text = ""
  private(set) var captured = CapturedText()
  private let isCapturing: Bool

  init(isCapturing: Bool) { self.isCapturing = isCapturing }

  mutating func append(literal: String) {
    if isCapturing { captured.append(.literal(literal)) } else { text += literal }
  }

  mutating func append(encoded: String, plain: String) {
    if isCapturing {
      captured.append(.encoded(output: encoded, plain: plain))
    } else {
      text += encoded
    }
  }
}
