#define _GNU_SOURCE
#include "CEdit.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

EditLine *cedit_open(const char *program) { return el_init(program, stdin, stdout, stderr); }

int cedit_set_prompt(EditLine *editor, cedit_prompt prompt, char escape) {
  return el_set(editor, EL_PROMPT_ESC, prompt, escape);
}

int cedit_add_function(EditLine *editor, const char *name, const char *help, cedit_function function) {
  return el_set(editor, EL_ADDFN, name, help, function);
}

int cedit_bind(EditLine *editor, const char *key, const char *function) {
  return el_set(editor, EL_BIND, key, function, NULL);
}

int cedit_bind_vi_command(EditLine *editor, const char *key, const char *function) {
  return el_set(editor, EL_BIND, "-a", key, function, NULL);
}

int cedit_set_vi_keys(EditLine *editor, int vi) { return el_set(editor, EL_EDITOR, vi ? "vi" : "emacs"); }

int cedit_has_vi_keys(EditLine *editor) {
  const char *mode = NULL;
  return el_get(editor, EL_EDITOR, &mode) == 0 && mode != NULL && mode[0] == 'v';
}

int cedit_set_reader(EditLine *editor, cedit_reader reader) { return el_set(editor, EL_GETCFN, reader); }

int cedit_set_client(EditLine *editor, void *client) { return el_set(editor, EL_CLIENTDATA, client); }

void *cedit_client(EditLine *editor) {
  void *client = NULL;
  el_get(editor, EL_CLIENTDATA, &client);
  return client;
}

int cedit_set_handles_signals(EditLine *editor, int handles) { return el_set(editor, EL_SIGNAL, handles); }

// Ctrl-S is a key, too, and stops no output.
int cedit_take_signal_keys(EditLine *editor) { return el_set(editor, EL_SETTY, "-d", "-isig", "-ixon", NULL); }

int cedit_prepare(EditLine *editor) { return el_set(editor, EL_PREP_TERM, 1); }

void cedit_flush(void) { fflush(stdout); }

int cedit_set_history(EditLine *editor, History *list) { return el_set(editor, EL_HIST, history, list); }

int cedit_history_set_size(History *list, int size) {
  HistEvent event;
  return history(list, &event, H_SETSIZE, size);
}

int cedit_history_enter(History *list, const char *text) {
  HistEvent event;
  return history(list, &event, H_ENTER, text);
}

// A pipe carries the news from a signal handler, on whatever thread it runs, to the one that reads keys.
static int signal_pipe[2] = {-1, -1};

static void tell(char what) {
  int saved = errno;
  ssize_t written = write(signal_pipe[1], &what, 1);
  (void)written;
  errno = saved;
}

static void window_changed(int signal) {
  (void)signal;
  tell('w');
}

void cedit_interrupted(void) {
  if (signal_pipe[1] >= 0) tell('i');
}

int cedit_watch_signals(void) {
  if (signal_pipe[0] >= 0) return signal_pipe[0];
  if (pipe2(signal_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  struct sigaction action = {0};
  action.sa_handler = window_changed;
  action.sa_flags = SA_RESTART;
  sigaction(SIGWINCH, &action, NULL);
  return signal_pipe[0];
}

int cedit_run(const char *command) { return system(command); }

int cedit_contains(const char *text, const char *wanted, int exact) {
  return (exact ? strstr(text, wanted) : strcasestr(text, wanted)) != NULL;
}

int cedit_width(wchar_t character) { return wcwidth(character); }
