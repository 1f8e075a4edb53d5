import CSQLite

extension Connection {
  /// Checks every statement that is compiled from now on against `policy`; `nil` ends that.
  public func setAuthorizer(_ policy: AccessPolicy?) {
    let newGatekeeper = policy.map(Gatekeeper.init)
    let context = newGatekeeper.map { Unmanaged.passUnretained($0).toOpaque() }
    sqlite3_set_authorizer(handle, newGatekeeper == nil ? nil : askGatekeeper, context)
    gatekeeper = newGatekeeper
  }

  /// Lets statements that this module writes itself past the policy.
  func withOwnAuthority<Result>(
    _ body: () throws(SQLiteError) -> Result
  ) throws(SQLiteError) -> Result {
    let gatekeeper = gatekeeper
    let outer = gatekeeper?.isOpen ?? false
    gatekeeper?.isOpen = true
    defer { gatekeeper?.isOpen = outer }
    return try body()
  }
}

/// Applies an access policy to what SQLite asks while it compiles a statement.
final class Gatekeeper {
  /// Whether a statement of this module is being compiled or run.
  var isOpen = false
  private let policy: AccessPolicy

  init(policy: AccessPolicy) { self.policy = policy }

  /// Whether an action is allowed; the meaning of the details is in SQLite's list of codes.
  func allows(_ action: Int32, _ first: String?, _ second: String?, within view: String?) -> Bool {
    if isOpen { return true }
    switch action {
    case SQLITE_SELECT, SQLITE_RECURSIVE: return true
    case SQLITE_READ: return allowsTable(first) || (view != nil && allowsTable(view))
    case SQLITE_FUNCTION: return allowsFunction(second)
    case SQLITE_PRAGMA: return second == nil && contains(policy.pragmas, first)
    default: return false
    }
  }

  private func allowsTable(_ name: String?) -> Bool {
    guard let tables = policy.tables else { return true }
    return contains(tables, name)
  }

  private func allowsFunction(_ name: String?) -> Bool {
    name == Connection.scanFunctionName || contains(policy.functions, name)
  }

  private func contains(_ names: Set<String>, _ name: String?) -> Bool {
    name.map { names.contains($0.lowercased()) } ?? false
  }
}

private func askGatekeeper(
  _ gatekeeper: UnsafeMutableRawPointer?, _ action: Int32, _ first: UnsafePointer<CChar>?,
  _ second: UnsafePointer<CChar>?, _ database: UnsafePointer<CChar>?, _ view: UnsafePointer<CChar>?
) -> Int32 {
  guard let gatekeeper else { return SQLITE_DENY }
  let isAllowed = Unmanaged<Gatekeeper>.fromOpaque(gatekeeper).takeUnretainedValue().allows(
    action, first.map { String(cString: $0) }, second.map { String(cString: $0) },
    within: view.map { String(cString: $0) })
  return isAllowed ? SQLITE_OK : SQLITE_DENY
}
