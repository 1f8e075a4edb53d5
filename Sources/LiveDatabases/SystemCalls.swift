import CFileSystem
import Glibc

/// Takes SQLite's SHARED lock; `false` when another process holds the EXCLUSIVE or PENDING one.
///
/// The places are those of SQLite's file format: 510 bytes from 0x40000002.
func lockShared(_ descriptor: CInt) -> Bool {
  var lock = flock()
  lock.l_type = Int16(F_RDLCK)
  lock.l_whence = Int16(SEEK_SET)
  lock.l_start = 0x4000_0002
  lock.l_len = 510
  guard fcntl(descriptor, F_SETLK, &lock) != 0 else { return true }
  // Anything but a conflict, such as a file system without locks, is for SQLite to report.
  return errno != EAGAIN && errno != EACCES
}

/// What a path leads to when it is no regular file, with its article; `nil` for a regular file.
func kindOfSpecialFile(_ mode: mode_t) -> String? {
  switch mode & S_IFMT {
  case S_IFREG: nil
  case S_IFDIR: "a directory"
  case S_IFIFO: "a named pipe"
  case S_IFSOCK: "a socket"
  case S_IFCHR, S_IFBLK: "a device"
  default: "a special file"
  }
}

/// Whether the effective user may use `path` in the way of `mode`.
func isAccessible(_ path: String, _ mode: CInt) -> Bool {
  faccessat(AT_FDCWD, path, mode, AT_EACCESS) == 0
}

/// Everything before the last slash of an absolute path.
func directory(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
  return String(path[..<slash])
}

/// The name of the remote or user-space file system that a file is on; `nil` for a local one.
///
/// The numbers are those of `linux/magic.h`.
func remoteFileSystemName(of descriptor: CInt) -> String? {
  var status = statfs()
  guard fstatfs(descriptor, &status) == 0 else { return nil }
  switch UInt32(truncatingIfNeeded: status.f_type) {
  case 0x6969: return "NFS"
  case 0x517B, 0xFF53_4D42, 0xFE53_4D42: return "SMB"
  case 0x6573_5546: return "FUSE"
  case 0x0102_1997: return "9P"
  default: return nil
  }
}
