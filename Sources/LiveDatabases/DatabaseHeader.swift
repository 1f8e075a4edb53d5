import Glibc

/// The first hundred bytes of a database file, as far as they decide how to read it.
///
/// Source: <https://www.sqlite.org/fileformat2.html#the_database_header>.
enum DatabaseHeader {
  /// What the header of an open file says.
  static func format(of descriptor: CInt) -> SourceState.Format {
    var header = [UInt8](repeating: 0, count: 100)
    let count = pread(descriptor, &header, header.count, 0)
    return format(Array(header.prefix(max(0, count))))
  }

  /// What the first hundred bytes of a file say, fewer when the file is shorter.
  ///
  /// Byte 19 is the version that a reader needs: 1 for rollback journals, 2 for write-ahead logs.
  static func format(_ header: [UInt8]) -> SourceState.Format {
    guard !header.isEmpty else { return .empty }
    guard header.count == 100, header.starts(with: Array("SQLite format 3\0".utf8)) else {
      return .notADatabase
    }
    switch header[19] {
    case 1: return .rollbackJournal
    case 2: return .writeAheadLog
    default: return .notADatabase
    }
  }
}
