#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>
#include <string.h>
#include "CSQLiteSession.h"

int al_session_open(void *connection, void **session) {
  return sqlite3session_create((sqlite3 *)connection, "main", (sqlite3_session **)session);
}

int al_session_attach(void *session, const char *table) {
  return sqlite3session_attach((sqlite3_session *)session, table);
}

int al_session_changeset(void *session, int *size, void **bytes) {
  return sqlite3session_changeset((sqlite3_session *)session, size, bytes);
}

void al_session_close(void *session) { sqlite3session_delete((sqlite3_session *)session); }

/* A row that a cascade has already removed is not a conflict; anything else is. */
static int on_conflict(void *context, int kind, sqlite3_changeset_iter *change) {
  (void)context;
  if (kind == SQLITE_CHANGESET_NOTFOUND) {
    const char *table = 0;
    int columns = 0, operation = 0, indirect = 0;
    if (sqlite3changeset_op(change, &table, &columns, &operation, &indirect) == SQLITE_OK &&
        operation == SQLITE_DELETE) {
      return SQLITE_CHANGESET_OMIT;
    }
  }
  return SQLITE_CHANGESET_ABORT;
}

int al_session_revert(void *connection, int size, const void *bytes) {
  int inverse_size = 0;
  void *inverse = 0;
  int code = sqlite3changeset_invert(size, bytes, &inverse_size, &inverse);
  if (code != SQLITE_OK) return code;
  code = sqlite3changeset_apply((sqlite3 *)connection, inverse_size, inverse, 0, on_conflict, 0);
  sqlite3_free(inverse);
  return code;
}

void al_session_free(void *bytes) { sqlite3_free(bytes); }

static unsigned long long text_hash(const unsigned char *text) {
  unsigned long long value = 1469598103934665603ULL; /* FNV-1a */
  while (*text) value = (value ^ *text++) * 1099511628211ULL;
  return value ? value : 1;
}

int al_read_row(void *statement, const unsigned char *words, int count, unsigned long long *cells) {
  sqlite3_stmt *s = (sqlite3_stmt *)statement;
  int code = sqlite3_step(s);
  if (code != SQLITE_ROW) return code == SQLITE_DONE ? 0 : -code;
  for (int column = 0; column < count; column++) {
    if (words[column]) {
      const unsigned char *text = sqlite3_column_text(s, column);
      cells[column] = text ? text_hash(text) : 0;
    } else {
      int isNull = sqlite3_column_type(s, column) == SQLITE_NULL;
      cells[column] = (unsigned int)(isNull ? (-2147483647 - 1) : sqlite3_column_int(s, column));
    }
  }
  return 1;
}

const char *al_text(void *statement, int column) {
  return (const char *)sqlite3_column_text((sqlite3_stmt *)statement, column);
}

int al_bind_null(void *statement, int place) {
  return sqlite3_bind_null((sqlite3_stmt *)statement, place);
}

int al_bind_integer(void *statement, int place, long long value) {
  return sqlite3_bind_int64((sqlite3_stmt *)statement, place, value);
}

int al_bind_real(void *statement, int place, double value) {
  return sqlite3_bind_double((sqlite3_stmt *)statement, place, value);
}

int al_bind_text(void *statement, int place, const unsigned char *text, int count) {
  return sqlite3_bind_text((sqlite3_stmt *)statement, place, text ? (const char *)text : "", count,
                           SQLITE_TRANSIENT);
}

int al_write_row(void *statement) {
  int code = sqlite3_step((sqlite3_stmt *)statement);
  int reset = sqlite3_reset((sqlite3_stmt *)statement);
  return code == SQLITE_DONE ? SQLITE_OK : reset ? reset : code;
}

static unsigned long long mixed(unsigned long long value, const void *bytes, int count) {
  const unsigned char *byte = bytes;
  for (int i = 0; i < count; i++) value = (value ^ byte[i]) * 1099511628211ULL; /* FNV-1a */
  return value;
}

int al_fingerprint_row(void *statement, long long *id, unsigned int *print) {
  sqlite3_stmt *s = (sqlite3_stmt *)statement;
  int code = sqlite3_step(s);
  if (code != SQLITE_ROW) return code == SQLITE_DONE ? 0 : -code;
  *id = sqlite3_column_int64(s, 0);
  unsigned long long sum = 0;
  int count = sqlite3_column_count(s);
  for (int column = 0; column < count; column++) {
    unsigned char type = (unsigned char)sqlite3_column_type(s, column);
    if (type == SQLITE_NULL) continue;
    const char *name = sqlite3_column_name(s, column);
    unsigned long long value = mixed(1469598103934665603ULL, name, (int)strlen(name));
    value = mixed(value, &type, 1);
    if (type == SQLITE_INTEGER) {
      long long number = sqlite3_column_int64(s, column);
      value = mixed(value, &number, sizeof number);
    } else if (type == SQLITE_FLOAT) {
      double number = sqlite3_column_double(s, column);
      value = mixed(value, &number, sizeof number);
    } else {
      const void *bytes = sqlite3_column_blob(s, column);
      value = mixed(value, bytes, sqlite3_column_bytes(s, column));
    }
    sum += value; /* whatever the order of the columns */
  }
  *print = (unsigned int)(sum ^ (sum >> 32));
  return 1;
}

void al_reset(void *statement) { sqlite3_reset((sqlite3_stmt *)statement); }
