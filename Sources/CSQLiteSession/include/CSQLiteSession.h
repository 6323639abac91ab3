#pragma once
#include <stddef.h>

/* Changesets of SQLite's session extension, which the system library is built with.
   Connections and sessions are passed as untyped pointers so that this header declares
   nothing that another module also declares. */
#pragma clang assume_nonnull begin

/** Starts recording all changes of the connection's main database. Returns an SQLite code. */
int al_session_open(void *connection, void *_Nullable *_Nonnull session);

/** Leaves a table out of nothing: attaches one table, or every table when `table` is NULL. */
int al_session_attach(void *session, const char *_Nullable table);

/** The changes so far; the caller frees `bytes` with al_session_free. */
int al_session_changeset(void *session, int *size, void *_Nullable *_Nonnull bytes);

/** Ends recording. */
void al_session_close(void *session);

/** Takes the changes back. Returns SQLITE_ABORT, with nothing changed, when a row is no longer as
    the changes left it. */
int al_session_revert(void *connection, int size, const void *bytes);

/** Frees what al_session_changeset gave. */
void al_session_free(void *_Nullable bytes);

#pragma clang assume_nonnull end

#pragma clang assume_nonnull begin

/** Steps a prepared statement and reads the row: 1 for a row, 0 at the end, a negative SQLite code on
    failure. A cell is a whole number (INT32_MIN for NULL), or for a word a hash of it (0 for NULL). */
int al_read_row(void *statement, const unsigned char *words, int count, unsigned long long *cells);

/** The text of a column, valid until the next step. */
const char *_Nullable al_text(void *statement, int column);

/** Gives a parameter of a statement its value, the first being 1. All return an SQLite code. */
int al_bind_null(void *statement, int place);
int al_bind_integer(void *statement, int place, long long value);
int al_bind_real(void *statement, int place, double value);
/** The text is copied; NULL with a count of 0 is an empty text. */
int al_bind_text(void *statement, int place, const unsigned char *_Nullable text, int count);

/** Runs a statement that gives no rows, and makes it ready for the next time. Returns an SQLite code. */
int al_write_row(void *statement);

/** Steps a statement whose first column is an identity, and gives it with a fingerprint of the row by the names and
    values of all columns that are not NULL: 1 for a row, 0 at the end, a negative SQLite code on failure. */
int al_fingerprint_row(void *statement, long long *id, unsigned int *print);

/** Makes a statement ready for the next time. */
void al_reset(void *statement);

#pragma clang assume_nonnull end
