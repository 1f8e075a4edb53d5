import Diagnostics

/// A parsed partial with its text, for locations.
struct Partial: Sendable {
  let source: SourceText
  let body: Block
}
