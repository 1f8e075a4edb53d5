import SQLite
import Testing

@Suite struct TransactionTests {
  struct Refusal: Error {}

  let connection: Connection

  init() throws {
    connection = try Connection(path: "", access: .inMemory)
    try connection.execute("CREATE TABLE t(v)")
  }

  private var count: SQLiteValue {
    get throws { try connection.query("SELECT count(*) FROM t")[0][0] }
  }

  @Test("a transaction happens as a whole")
  func commit() throws {
    let result = try connection.transaction {
      try connection.execute("INSERT INTO t VALUES (1)")
      #expect(connection.isInTransaction)
      return 42
    }
    #expect(result == 42)
    #expect(try count == .integer(1))
    #expect(!connection.isInTransaction)
  }

  @Test("an error of the body undoes everything and arrives unchanged")
  func rollback() throws {
    #expect(throws: Refusal.self) {
      try connection.transaction {
        try connection.execute("INSERT INTO t VALUES (1)")
        throw Refusal()
      }
    }
    #expect(try count == .integer(0))
    #expect(!connection.isInTransaction)
  }

  @Test("transactions do not nest, and the attempt undoes the outer one")
  func nested() throws {
    #expect(throws: SQLiteError.self) {
      try connection.transaction {
        try connection.execute("INSERT INTO t VALUES (1)")
        try connection.transaction {}
      }
    }
    #expect(try count == .integer(0))
  }

  @Test("a read transaction keeps its snapshot from the start")
  func snapshot() throws {
    let path = temporaryPath("snapshot.db")
    defer { for suffix in ["", "-wal", "-shm"] { removeFile(path + suffix) } }
    let writer = try Connection(path: path, access: .readWriteCreate)
    try writer.execute("PRAGMA journal_mode=WAL; CREATE TABLE t(v)")
    let reader = try Connection(path: path, access: .readOnly)
    try reader.readTransaction {
      try writer.execute("INSERT INTO t VALUES (1)")
      #expect(try reader.query("SELECT count(*) FROM t") == [[.integer(0)]])
    }
    #expect(try reader.query("SELECT count(*) FROM t") == [[.integer(1)]])
  }
}

@Suite struct OwnDatabaseTests {
  @Test("a database of our own is durable and strict, also when it was a log before")
  func configured() throws {
    let path = temporaryPath("own.db")
    defer { removeFile(path) }
    try Connection(path: path, access: .readWriteCreate).execute(
      "PRAGMA journal_mode=WAL; CREATE TABLE t(v)")
    let connection = try Connection(path: path, access: .readWriteCreate)
    try connection.configureOwnDatabase()
    #expect(try connection.query("PRAGMA journal_mode") == [[.text("delete")]])
    #expect(try connection.query("PRAGMA synchronous") == [[.integer(2)]])
    #expect(try connection.query("PRAGMA foreign_keys") == [[.integer(1)]])
    #expect(throws: SQLiteError.self) { try connection.query("SELECT \"text\"") }
    try connection.transaction { try connection.execute("INSERT INTO t VALUES (1)") }
  }
}
