#pragma once
#include <histedit.h>
#include <wchar.h>

// Fixed-argument forms of libedit's variadic functions, which Swift can't call, and the pieces of its work that must be
// done in C: signal handlers.

typedef const char *(*cedit_prompt)(EditLine *);
typedef unsigned char (*cedit_function)(EditLine *, int);
typedef int (*cedit_reader)(EditLine *, wchar_t *);

/// An editor on the program's standard streams.
EditLine *cedit_open(const char *program);

/// The prompt; `escape` encloses stretches that take no columns.
int cedit_set_prompt(EditLine *editor, cedit_prompt prompt, char escape);
/// Adds a function that keys can be bound to.
int cedit_add_function(EditLine *editor, const char *name, const char *help, cedit_function function);
/// Binds a key in the current map, or in vi's command map.
int cedit_bind(EditLine *editor, const char *key, const char *function);
int cedit_bind_vi_command(EditLine *editor, const char *key, const char *function);
/// Chooses emacs' keys with 0, vi's with 1.
int cedit_set_vi_keys(EditLine *editor, int vi);
int cedit_has_vi_keys(EditLine *editor);
/// The function that delivers characters.
int cedit_set_reader(EditLine *editor, cedit_reader reader);
int cedit_set_client(EditLine *editor, void *client);
void *cedit_client(EditLine *editor);
/// Whether libedit handles signals itself.
int cedit_set_handles_signals(EditLine *editor, int handles);
/// Makes the terminal deliver Ctrl-C, Ctrl-Z and Ctrl-\ as characters while a line is edited.
int cedit_take_signal_keys(EditLine *editor);
/// Puts the terminal into the mode in which keys are read one by one, now rather than with the first key.
int cedit_prepare(EditLine *editor);
/// Writes what the editor has collected.
void cedit_flush(void);

/// Searching (Ctrl-R) reads this history.
int cedit_set_history(EditLine *editor, History *history);
int cedit_history_set_size(History *history, int size);
int cedit_history_enter(History *history, const char *text);

/// Installs a handler of SIGWINCH; gives a descriptor that becomes readable when the window has changed, or an interrupt
/// came, or -1.
int cedit_watch_signals(void);
/// For the handler of SIGINT: wakes the one who reads keys.
void cedit_interrupted(void);

/// Runs a command with the shell and waits for it; Ctrl-C is for the command meanwhile. Its status as wait gives it.
int cedit_run(const char *command);

/// Whether a text contains another; where not exact, letters of either case are equal.
int cedit_contains(const char *text, const char *wanted, int exact);

/// The columns of a character; -1 for one that can't be shown.
int cedit_width(wchar_t character);
