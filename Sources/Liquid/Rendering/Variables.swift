/// The variables that a template sees, from the innermost to the outermost.
struct Variables {
  /// Loop variables and arguments of includes, the innermost last.
  private var blocks: [[String: LiquidValue]] = []
  private var assigned: [String: LiquidValue] = [:]
  private let globals: [String: LiquidValue]
  private let shared: [String: LiquidValue]
  private var counters: [String: Int] = [:]

  /// State that tags keep within a scope, such as positions of cycles.
  var registers: [String: Int] = [:]

  /// What `{% ifchanged %}` printed last.
  var lastChangedText = ""

  init(globals: [String: LiquidValue], shared: [String: LiquidValue]) {
    self.globals = globals
    self.shared = shared
  }

  /// What a partial of `{% render %}` sees: its arguments and the shared variables.
  func isolated(with arguments: [String: LiquidValue]) -> Variables {
    Variables(globals: arguments, shared: shared)
  }

  subscript(name: String) -> LiquidValue? {
    for block in blocks.reversed() {
      if let value = block[name] { return value }
    }
    return assigned[name] ?? globals[name] ?? shared[name] ?? counters[name].map { .integer($0) }
  }

  /// The `forloop` of the loop around this place; nil when there is none.
  var enclosingLoop: LiquidValue {
    for block in blocks.reversed() {
      if let loop = block["forloop"] { return loop }
    }
    return .nil
  }

  mutating func assign(_ value: LiquidValue, to name: String) { assigned[name] = value }

  mutating func pushBlock(_ block: [String: LiquidValue]) { blocks.append(block) }

  mutating func setInBlock(_ name: String, _ value: LiquidValue) {
    blocks[blocks.count - 1][name] = value
  }

  mutating func popBlock() { blocks.removeLast() }

  /// Adds to a counter that starts at 0, and returns the values before and after.
  mutating func count(_ name: String, by step: Int) -> (before: Int, after: Int) {
    let before = counters[name] ?? 0
    counters[name] = before &+ step
    return (before, before &+ step)
  }

  /// All names that are defined, sorted.
  var names: [String] {
    let all = blocks.flatMap(\.keys) + assigned.keys + globals.keys + shared.keys + counters.keys
    return Set(all).sorted()
  }
}
