#define _GNU_SOURCE
#include "CLibedit.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

void al_use_utf8(void) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
}

EditLine *al_open(const char *program) { return el_init(program, stdin, stdout, stderr); }
void al_close(EditLine *editor) { el_end(editor); }
void al_prompt_set(EditLine *editor, al_prompt prompt) {
  el_set(editor, EL_PROMPT_ESC, prompt, '\1');
}
void al_getc_set(EditLine *editor, al_getc getc) { el_set(editor, EL_GETCFN, getc); }
void al_data_set(EditLine *editor, void *data) { el_set(editor, EL_CLIENTDATA, data); }
void *al_data(EditLine *editor) {
  void *data = NULL;
  el_get(editor, EL_CLIENTDATA, &data);
  return data;
}
int al_add(EditLine *editor, const char *name, al_key function) {
  return el_set(editor, EL_ADDFN, name, name, function);
}
int al_bind(EditLine *editor, const char *key, const char *command) {
  return el_set(editor, EL_BIND, key, command, NULL);
}
int al_bind_alternative(EditLine *editor, const char *key, const char *command) {
  return el_set(editor, EL_BIND, "-a", key, command, NULL);
}
void al_forget_insert_codes(EditLine *editor) {
  static const char *codes[] = {"ic", "IC", "im", "ei", "dc", "DC"};
  for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
    el_set(editor, EL_SETTC, codes[i], "", NULL);
  }
}
void al_keep_signals_as_keys(EditLine *editor) {
  el_set(editor, EL_SETTY, "-d", "-isig", NULL);
}
void al_prepare(EditLine *editor, int raw) { el_set(editor, EL_PREP_TERM, raw); }
void al_draw_anew(EditLine *editor) { el_set(editor, EL_REFRESH); }
void al_use_emacs(EditLine *editor) { el_set(editor, EL_EDITOR, "emacs"); }
int al_is_editing(EditLine *editor) {
  int on = 1;
  el_get(editor, EL_EDITMODE, &on);
  return on;
}
void al_history_attach(EditLine *editor, History *h) { el_set(editor, EL_HIST, history, h); }
void al_history_size(History *h, int size) {
  HistEvent event;
  history(h, &event, H_SETSIZE, size);
}
void al_history_enter(History *h, const char *line) {
  HistEvent event;
  history(h, &event, H_ENTER, line);
}

static volatile sig_atomic_t heard = 0;

static void hear(int number) {
  switch (number) {
    case SIGWINCH: heard |= AL_RESIZED; break;
    case SIGCONT: heard |= AL_CONTINUED; break;
    case SIGINT: heard |= AL_INTERRUPTED; break;
    default: heard |= AL_TERMINATED;
  }
}

void al_signals_listen(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = hear; /* without SA_RESTART, so that waiting ends */
  sigaction(SIGWINCH, &action, NULL);
  sigaction(SIGTERM, &action, NULL);
  sigaction(SIGHUP, &action, NULL);
  sigaction(SIGCONT, &action, NULL);
  sigaction(SIGINT, &action, NULL);
}

int al_signals_take(void) {
  sigset_t all, before;
  sigfillset(&all);
  sigprocmask(SIG_BLOCK, &all, &before);
  int taken = heard;
  heard = 0;
  sigprocmask(SIG_SETMASK, &before, NULL);
  return taken;
}

void al_suspend(void) { kill(0, SIGTSTP); }

int al_read_byte(int milliseconds, unsigned char *byte) {
  if (heard) return -2;
  struct pollfd wait = {STDIN_FILENO, POLLIN, 0};
  int ready = poll(&wait, 1, milliseconds);
  if (ready < 0) return errno == EINTR ? -2 : -1;
  if (ready == 0) return heard ? -2 : 0;
  ssize_t count = read(STDIN_FILENO, byte, 1);
  if (count == 1) return 1;
  return count < 0 && errno == EINTR ? -2 : -1;
}

int al_columns(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return 80;
}

int al_width(unsigned int scalar) { return wcwidth((wchar_t)scalar); }

int al_run(const char *command, const char *path) {
  size_t length = strlen(command) + 8;
  char *line = malloc(length);
  if (!line) return -1;
  snprintf(line, length, "%s \"$1\"", command);
  char *arguments[] = {(char *)"sh", (char *)"-c", line, (char *)"sh", (char *)path, NULL};
  pid_t child;
  int status = -1;
  if (posix_spawnp(&child, "sh", NULL, NULL, arguments, environ) == 0) {
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }
  free(line);
  return status;
}

int al_run_program(char *const *arguments) {
  pid_t child;
  int status = -1;
  if (!arguments[0] || posix_spawn(&child, arguments[0], NULL, NULL, arguments, environ) != 0)
    return -1;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

int al_is_terminal(int descriptor) { return isatty(descriptor); }

void al_write(const char *bytes, size_t count) {
  fwrite(bytes, 1, count, stdout);
  fflush(stdout);
}
