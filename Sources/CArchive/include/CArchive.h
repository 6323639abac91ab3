#pragma once
#include <stddef.h>

/* Zip archives read by libarchive, entry by entry, with untyped handles so that no other
   header is needed to use it. */
#pragma clang assume_nonnull begin

/** Opens the zip archive behind a file descriptor, which stays the caller's. Returns 0, or a code. */
int al_archive_open(int descriptor, void *_Nullable *_Nonnull archive);

/** Goes to the next entry: 1 when there is one, 0 at the end, a negative number on damage.
    `name` is in UTF-8 where the archive tells, valid until the next call; NULL when it cannot be read.
    `kind` is 1 for a regular file, 0 for all else; `locked` is 1 when it is encrypted. */
int al_archive_next(void *archive, const char *_Nullable *_Nonnull name, int *kind, int *locked);

/** Reads what the entry holds into `bytes`, `count` at most: how many, 0 at its end, negative on damage. */
long al_archive_read(void *archive, void *bytes, size_t count);

/** Closes the archive. */
void al_archive_close(void *archive);

#pragma clang assume_nonnull end
