#pragma once
/* libedit for Swift: its variadic functions by name, and the signals an editor must hear. */
#include <histedit.h>
#include <stdio.h>
#include <wchar.h>

#pragma clang assume_nonnull begin

typedef char *_Nullable (*al_prompt)(EditLine *_Nullable);
typedef unsigned char (*al_key)(EditLine *_Nullable, int);
typedef int (*al_getc)(EditLine *_Nullable, wchar_t *_Nullable);

/** Makes the character set UTF-8: the locale's own, else C.UTF-8. */
void al_use_utf8(void);

EditLine *_Nullable al_open(const char *program);
void al_close(EditLine *editor);
void al_prompt_set(EditLine *editor, al_prompt prompt);
void al_getc_set(EditLine *editor, al_getc getc);
void al_data_set(EditLine *editor, void *_Nullable data);
void *_Nullable al_data(EditLine *editor);
int al_add(EditLine *editor, const char *name, al_key function);
int al_bind(EditLine *editor, const char *key, const char *command);
int al_bind_alternative(EditLine *editor, const char *key, const char *command);
/** Takes away the terminal's insert and delete codes, whose use corrupts wrapped lines. */
void al_forget_insert_codes(EditLine *editor);
void al_keep_signals_as_keys(EditLine *editor);
void al_prepare(EditLine *editor, int raw);
/** Draws the line anew, as if the cursor stood where the line is to begin. */
void al_draw_anew(EditLine *editor);
int al_is_editing(EditLine *editor);
/** Emacs keys, unless the person's own file asks for others; Debian's libedit begins with vi. */
void al_use_emacs(EditLine *editor);
void al_history_attach(EditLine *editor, History *history);
void al_history_size(History *history, int size);
void al_history_enter(History *history, const char *line);

/** Signals that came since the last call, as bits. */
enum { AL_RESIZED = 1, AL_TERMINATED = 2, AL_CONTINUED = 4, AL_INTERRUPTED = 8 };
void al_signals_listen(void);
int al_signals_take(void);
/** Stops the process group, as Ctrl-Z does. */
void al_suspend(void);

/** Waits for a byte: 1 when there is one, 0 after the time, -1 at the end, -2 after a signal. */
int al_read_byte(int milliseconds, unsigned char *byte);
int al_columns(void);
int al_width(unsigned int scalar);
/** Runs an editor on a file and waits for it; its exit code, or -1. */
int al_run(const char *command, const char *path);
/** Runs a program, its path first, and waits for it; its exit code, or -1. */
int al_run_program(char *_Nullable const *_Nonnull arguments);
int al_is_terminal(int descriptor);
void al_write(const char *bytes, size_t count);

#pragma clang assume_nonnull end
