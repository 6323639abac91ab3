#include "CArchive.h"
#include <archive.h>
#include <archive_entry.h>
#include <sys/stat.h>

int al_archive_open(int descriptor, void **archive) {
  struct archive *reader = archive_read_new();
  if (!reader) return ARCHIVE_FATAL;
  archive_read_support_format_zip(reader);
  int code = archive_read_open_fd(reader, descriptor, 65536);
  if (code != ARCHIVE_OK) {
    archive_read_free(reader);
    return code;
  }
  *archive = reader;
  return 0;
}

int al_archive_next(void *archive, const char **name, int *kind, int *locked) {
  struct archive_entry *entry = 0;
  int code = archive_read_next_header((struct archive *)archive, &entry);
  if (code == ARCHIVE_EOF) return 0;
  if (code < ARCHIVE_WARN) return -1;
  *name = archive_entry_pathname_utf8(entry);
  if (!*name) *name = archive_entry_pathname(entry);
  *kind = S_ISREG(archive_entry_mode(entry)) && !archive_entry_hardlink(entry);
  *locked = archive_entry_is_data_encrypted(entry) ? 1 : 0;
  return 1;
}

long al_archive_read(void *archive, void *bytes, size_t count) {
  la_ssize_t read = archive_read_data((struct archive *)archive, bytes, count);
  return read < 0 ? -1 : (long)read;
}

void al_archive_close(void *archive) { archive_read_free((struct archive *)archive); }
