import Synchronization

/// The partials that a template has used, each parsed once.
final class PartialCache: Sendable {
  private let blocks = Mutex<[String: Partial]>([:])

  subscript(name: String) -> Partial? {
    get { blocks.withLock { $0[name] } }
    set { blocks.withLock { $0[name] = newValue } }
  }
}
