/// One cell of the control-flow matrix: a function with one kind of statement, and what calls it.
public struct MatrixProgram: Sendable {
  /// The group that the page lists it under: the statement and what it runs over.
  public let group: String
  /// Way out and kind of state, or what a program of its own is about.
  public let title: String
  /// The program behind `MatrixProgram.preamble`; prints one line.
  public let text: String

  /// What finds it in the table of answers.
  public var key: String { "\(group) | \(title)" }

  /// What all programs begin with.
  public static let preamble = """
    import collections
    import tensorflow as tf

    Pair = collections.namedtuple('Pair', 'a b')
    variable = tf.Variable(0.0)
    always = True

    class Box:
        pass

    def show(value):
        if isinstance(value, Pair):
            return 'Pair' + show(tuple(value))
        if isinstance(value, (list, tuple)):
            items = ', '.join(show(item) for item in value)
            return '[' + items + ']' if isinstance(value, list) else '(' + items + ')'
        if isinstance(value, dict):
            return '{' + ', '.join(repr(key) + ': ' + show(value[key]) for key in value) + '}'
        if isinstance(value, tf.Tensor):
            return value.dtype.name + ' ' + ' '.join(str(value.numpy()).split())
        return repr(value)

    def run(f, *arguments):
        variable.assign(0.0)
        print(show(tf.function(f)(*arguments)))

    """

  /// All programs of the matrix, in the order of the page.
  public static let all: [MatrixProgram] = MatrixStatement.programs + FurtherPrograms.all
}
