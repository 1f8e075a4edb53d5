import Diagnostics
import SQLite
import Testing

@Suite struct SQLiteErrorTests {
  private func error(_ code: Int32) -> SQLiteError {
    SQLiteError(resultCode: ResultCode(rawValue: code), message: "words", path: "a.db")
  }

  @Test(
    "each result code has its C name, kebab-case code and meaning for a run",
    arguments: [
      (5, "SQLITE_BUSY", "sqlite-busy", .temporary),
      (261, "SQLITE_BUSY_RECOVERY", "sqlite-busy", .temporary),
      (6, "SQLITE_LOCKED", "sqlite-locked", .temporary),
      (15, "SQLITE_PROTOCOL", "sqlite-protocol", .temporary),
      (11, "SQLITE_CORRUPT", "sqlite-corrupt", .damagedData),
      (779, "SQLITE_CORRUPT_INDEX", "sqlite-corrupt", .damagedData),
      (26, "SQLITE_NOTADB", "sqlite-notadb", .damagedData),
      (522, "SQLITE_IOERR_SHORT_READ", "sqlite-ioerr", .damagedData),
      (266, "SQLITE_IOERR_READ", "sqlite-ioerr", .other),
      (264, "SQLITE_READONLY_RECOVERY", "sqlite-readonly", .damagedData),
      (776, "SQLITE_READONLY_ROLLBACK", "sqlite-readonly", .damagedData),
      (1544, "SQLITE_READONLY_DIRECTORY", "sqlite-readonly", .noPermission),
      (14, "SQLITE_CANTOPEN", "sqlite-cantopen", .noPermission),
      (9, "SQLITE_INTERRUPT", "sqlite-interrupt", .other),
      (4864 + 5, "SQLITE_BUSY (4869)", "sqlite-busy", .temporary),
    ] as [(Int32, String, String, FailureClass)])
  func codes(number: Int32, name: String, code: String, failureClass: FailureClass) {
    let error = error(number)
    #expect(error.resultCode.name == name)
    #expect(error.code == code)
    #expect(error.failureClass == failureClass)
    #expect(error.isTemporary == (failureClass == .temporary))
  }

  @Test(
    "failures that somebody can do something about say what",
    arguments: [5, 8, 264, 14, 11, 26, 522, 17, 9, 18, 7, 13, 23] as [Int32])
  func advice(number: Int32) {
    #expect(error(number).advice?.isEmpty == false)
    #expect(error(number).advice?.hasSuffix(".") == false)
  }

  @Test("exit statuses are those of sysexits.h")
  func exitStatus() {
    #expect(FailureClass.allCases.map(\.exitStatus) == [75, 65, 66, 77, 1])
  }

  @Test("a long statement is shown from its beginning")
  func longSQL() {
    let sql = "SELECT " + String(repeating: "x", count: 500)
    let error = SQLiteError(resultCode: .error, message: "words", path: "a.db", sql: sql)
    #expect(error.summary.hasSuffix("…"))
    #expect(error.summary.count < 260)
  }
}
