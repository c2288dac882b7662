/// A page of `%help TOPIC`.
struct HelpTopic: Sendable {
  let name: String
  let summary: String
  let text: String

  static let all: [HelpTopic] = [
    HelpTopic(
      name: "cells", summary: "typing, running and repeating cells",
      text: """
        A cell is what you type up to the Enter that completes it. Inside of brackets, strings and blocks Enter makes a new
        line; a blank line ends a block. The value of a last expression is shown and kept in _, the ones before in __ and ___;
        ; at the end hides it.

        %rerun repeats cells, %undo takes back what the last one changed, %who and %whos list names, %reset forgets them.
        %mode graph runs cells as graphs, %%graph one cell.
        """),
    HelpTopic(
      name: "keys", summary: "keys of the cell editor",
      text: """
        Enter        runs a whole cell, or makes a new line     Alt-Enter   always makes a new line
        Up, Down     lines of the cell, then earlier cells      Ctrl-R      searches earlier cells
        Tab          completes names, magics, attributes        Ctrl-C      clears the cell, or interrupts what runs
        Ctrl-A, -E   start and end of the line                  Ctrl-D      leaves

        The keys are emacs' or vi's (%config keys, ~/.editrc).
        """),
    HelpTopic(
      name: "graphs", summary: "tracing functions and looking at their graphs",
      text: """
        @tf.function (or @function) traces a function once for each kind of arguments, and runs the graph from then on.

        %graph f(x)        the graph: a line a node; --format pbtxt, text, dot, svg; --optimized, --diff
        %traces f          why each trace was made, and what ran while tracing only
        %compare f(x)      both executions, from equal state: values, effects, times
        %step f(x)         node by node
        %bench f(x)        times of both, in turn
        %lint f            what the function does while tracing only, and how to write it
        """),
    HelpTopic(
      name: "debugging", summary: "errors, breakpoints, profiles",
      text: """
        %debug             looks around where the last error was raised, with all variables
        %debug f(3)        steps through a statement; breakpoint() in the code opens the same prompt
        %step --until nan f(x)   finds the op that made the first NaN
        %prof f(3)         shows where the time goes
        %undo              puts names and variables back as they were before the last cell
        """),
    HelpTopic(
      name: "tensors", summary: "looking at tensors",
      text: """
        %display x         statistics and a plot          %display table x    aligned rows
        %display plot x    a line, or a histogram         %display image x    a picture
        %config precision=4 sets the digits that are printed.
        """),
    HelpTopic(
      name: "notebooks", summary: "saving a session and replaying it",
      text: """
        %save study.nb     writes the session's cells with their outputs
        %load study.nb     shows a notebook's cells one at a time, to run, skip or edit
        tandem --from study.nb     starts after replaying it

        Outside: tandem replay study.nb. A notebook is Python with cells marked by # %%.
        """),
    HelpTopic(
      name: "settings", summary: "the configuration file and %config",
      text: """
        %config lists the settings and changes them for this session. ~/.config/tandem/config.toml sets them from the start:

            time_line = true
            colors = "dark"
            prompt = "{mode} {n}> "
        """),
  ]

  static func named(_ name: String) -> HelpTopic? { all.first { $0.name == name } }
}
