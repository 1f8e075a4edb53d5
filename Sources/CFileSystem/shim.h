#ifndef TALLYPRESS_CFILESYSTEM_SHIM_H
#define TALLYPRESS_CFILESYSTEM_SHIM_H

// fstatfs and its struct, which Swift's Glibc module leaves out.
#include <sys/statfs.h>

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

// renameat2 and its flags are behind _GNU_SOURCE, which a module map cannot set.
static inline int cfilesystem_rename_exchanging(const char *first, const char *second) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, first, AT_FDCWD, second, 2 /* RENAME_EXCHANGE */);
}

// As above; fails where the new path exists.
static inline int cfilesystem_rename_without_replacing(const char *from, const char *to) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 1 /* RENAME_NOREPLACE */);
}

#endif
