#ifndef TALLYPRESS_CSQLITE_SHIM_H
#define TALLYPRESS_CSQLITE_SHIM_H

#include <sqlite3.h>

// Each function below stands here because Swift cannot express the call itself.

// sqlite3_db_config is variadic, and variadic C functions are not imported. Covers the options
// that take an int and report the new setting.
static inline int csqlite_db_config_flag(sqlite3 *connection, int option, int isOn) {
  return sqlite3_db_config(connection, option, isOn, (int *)0);
}

// SQLITE_TRANSIENT is a macro that casts -1 to a function pointer, which is not imported.
static inline int csqlite_bind_text_copy(
    sqlite3_stmt *statement, int index, const char *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_text64(statement, index, bytes, count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

// As above, for bytes.
static inline int csqlite_bind_blob_copy(
    sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_blob64(statement, index, bytes, count, SQLITE_TRANSIENT);
}

#endif
