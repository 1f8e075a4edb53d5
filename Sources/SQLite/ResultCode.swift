/// One of SQLite's result codes, primary or extended, with its C name.
///
/// Numbers and names are those of <https://www.sqlite.org/rescode.html>.
public struct ResultCode: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
  /// The number; the low eight bits are the primary code.
  public let rawValue: Int32

  /// Takes any number; unknown ones keep their number as a name.
  public init(rawValue: Int32) { self.rawValue = rawValue }

  /// The primary code that an extended code refines; itself when it is primary.
  public var primary: ResultCode { ResultCode(rawValue: rawValue & 0xFF) }

  /// The C name: `SQLITE_BUSY_RECOVERY`; the primary name and the number when it has none here.
  public var name: String {
    Self.extendedNames[rawValue] ?? Self.primaryNames[rawValue]
      ?? "\(Self.primaryNames[primary.rawValue] ?? "SQLITE") (\(rawValue))"
  }

  /// The same as ``name``.
  public var description: String { name }
}

extension ResultCode {
  /// A problem without a code of its own, mostly in the SQL text.
  public static let error = ResultCode(rawValue: 1)
  /// The authorizer refused the statement.
  public static let authorization = ResultCode(rawValue: 23)
  /// Somebody else holds a lock that this needs.
  public static let busy = ResultCode(rawValue: 5)
  /// This connection itself holds a conflicting lock.
  public static let locked = ResultCode(rawValue: 6)
  /// Memory ran out, or the heap limit was reached.
  public static let noMemory = ResultCode(rawValue: 7)
  /// A write to something that may only be read.
  public static let readOnly = ResultCode(rawValue: 8)
  /// The write-ahead log needs recovery, which takes a writer.
  public static let readOnlyRecovery = ResultCode(rawValue: 8 | 1 << 8)
  /// The shared-memory file of a write-ahead log cannot be made or read.
  public static let readOnlyCannotInitialize = ResultCode(rawValue: 8 | 5 << 8)
  /// A hot journal needs to be rolled back, which takes a writer.
  public static let readOnlyRollback = ResultCode(rawValue: 8 | 3 << 8)
  /// The side files cannot be made in the directory.
  public static let readOnlyDirectory = ResultCode(rawValue: 8 | 6 << 8)
  /// The deadline passed, or the statement was interrupted otherwise.
  public static let interrupt = ResultCode(rawValue: 9)
  /// Reading or writing failed in the operating system.
  public static let ioError = ResultCode(rawValue: 10)
  /// The file ended in the middle of a page.
  public static let ioErrorShortRead = ResultCode(rawValue: 10 | 2 << 8)
  /// The file is damaged.
  public static let corrupt = ResultCode(rawValue: 11)
  /// The disk is full.
  public static let full = ResultCode(rawValue: 13)
  /// The file cannot be opened.
  public static let cannotOpen = ResultCode(rawValue: 14)
  /// Write-ahead-log locking ran into a race.
  public static let protocolRace = ResultCode(rawValue: 15)
  /// The schema changed while the statement ran.
  public static let schema = ResultCode(rawValue: 17)
  /// A value or a statement is longer than its limit.
  public static let tooBig = ResultCode(rawValue: 18)
  /// A constraint of a table was violated.
  public static let constraint = ResultCode(rawValue: 19)
  /// The call does not fit the statement: a wrong number of values, more than one statement.
  public static let misuse = ResultCode(rawValue: 21)
  /// A parameter index out of range.
  public static let range = ResultCode(rawValue: 25)
  /// The file is not a SQLite database.
  public static let notADatabase = ResultCode(rawValue: 26)
}

extension ResultCode {
  private static let primaryNames: [Int32: String] = [
    0: "SQLITE_OK", 1: "SQLITE_ERROR", 2: "SQLITE_INTERNAL", 3: "SQLITE_PERM", 4: "SQLITE_ABORT",
    5: "SQLITE_BUSY", 6: "SQLITE_LOCKED", 7: "SQLITE_NOMEM", 8: "SQLITE_READONLY",
    9: "SQLITE_INTERRUPT", 10: "SQLITE_IOERR", 11: "SQLITE_CORRUPT", 12: "SQLITE_NOTFOUND",
    13: "SQLITE_FULL", 14: "SQLITE_CANTOPEN", 15: "SQLITE_PROTOCOL", 16: "SQLITE_EMPTY",
    17: "SQLITE_SCHEMA", 18: "SQLITE_TOOBIG", 19: "SQLITE_CONSTRAINT", 20: "SQLITE_MISMATCH",
    21: "SQLITE_MISUSE", 22: "SQLITE_NOLFS", 23: "SQLITE_AUTH", 24: "SQLITE_FORMAT",
    25: "SQLITE_RANGE", 26: "SQLITE_NOTADB", 27: "SQLITE_NOTICE", 28: "SQLITE_WARNING",
    100: "SQLITE_ROW", 101: "SQLITE_DONE",
  ]

  private static let extendedNames: [Int32: String] = [
    257: "SQLITE_ERROR_MISSING_COLLSEQ", 513: "SQLITE_ERROR_RETRY", 769: "SQLITE_ERROR_SNAPSHOT",
    516: "SQLITE_ABORT_ROLLBACK", 261: "SQLITE_BUSY_RECOVERY", 517: "SQLITE_BUSY_SNAPSHOT",
    773: "SQLITE_BUSY_TIMEOUT", 262: "SQLITE_LOCKED_SHAREDCACHE", 518: "SQLITE_LOCKED_VTAB",
    264: "SQLITE_READONLY_RECOVERY", 520: "SQLITE_READONLY_CANTLOCK",
    776: "SQLITE_READONLY_ROLLBACK", 1032: "SQLITE_READONLY_DBMOVED",
    1288: "SQLITE_READONLY_CANTINIT", 1544: "SQLITE_READONLY_DIRECTORY",
    266: "SQLITE_IOERR_READ", 522: "SQLITE_IOERR_SHORT_READ", 778: "SQLITE_IOERR_WRITE",
    1034: "SQLITE_IOERR_FSYNC", 1290: "SQLITE_IOERR_DIR_FSYNC", 1546: "SQLITE_IOERR_TRUNCATE",
    1802: "SQLITE_IOERR_FSTAT", 2058: "SQLITE_IOERR_UNLOCK", 2314: "SQLITE_IOERR_RDLOCK",
    2570: "SQLITE_IOERR_DELETE", 3082: "SQLITE_IOERR_NOMEM", 3338: "SQLITE_IOERR_ACCESS",
    3594: "SQLITE_IOERR_CHECKRESERVEDLOCK", 3850: "SQLITE_IOERR_LOCK",
    4618: "SQLITE_IOERR_SHMOPEN", 4874: "SQLITE_IOERR_SHMSIZE", 5130: "SQLITE_IOERR_SHMLOCK",
    5386: "SQLITE_IOERR_SHMMAP", 5642: "SQLITE_IOERR_SEEK", 6410: "SQLITE_IOERR_GETTEMPPATH",
    8202: "SQLITE_IOERR_DATA", 8458: "SQLITE_IOERR_CORRUPTFS",
    267: "SQLITE_CORRUPT_VTAB", 523: "SQLITE_CORRUPT_SEQUENCE", 779: "SQLITE_CORRUPT_INDEX",
    270: "SQLITE_CANTOPEN_NOTEMPDIR", 526: "SQLITE_CANTOPEN_ISDIR",
    782: "SQLITE_CANTOPEN_FULLPATH", 1550: "SQLITE_CANTOPEN_SYMLINK",
    275: "SQLITE_CONSTRAINT_CHECK", 531: "SQLITE_CONSTRAINT_COMMITHOOK",
    787: "SQLITE_CONSTRAINT_FOREIGNKEY", 1043: "SQLITE_CONSTRAINT_FUNCTION",
    1299: "SQLITE_CONSTRAINT_NOTNULL", 1555: "SQLITE_CONSTRAINT_PRIMARYKEY",
    1811: "SQLITE_CONSTRAINT_TRIGGER", 2067: "SQLITE_CONSTRAINT_UNIQUE",
    2323: "SQLITE_CONSTRAINT_VTAB", 2579: "SQLITE_CONSTRAINT_ROWID",
    2835: "SQLITE_CONSTRAINT_PINNED", 3091: "SQLITE_CONSTRAINT_DATATYPE",
    279: "SQLITE_AUTH_USER",
  ]
}
