import Script
import Sessions
import Testing

/// Graph definitions as protobuf messages in scripts: what protobuf's Python with TensorFlow 2.21 prints and raises.
@Suite struct MessageTests {
  private static let setUp = """
    import tensorflow as tf
    from google.protobuf import text_format
    from google.protobuf.message import DecodeError
    double = tf.function(lambda x: x * 2.0 + 1.0)
    gd = double.get_concrete_function(tf.TensorSpec([2, None])).graph.as_graph_def()
    def raised(f):
        try:
            return f()
        except Exception as e:
            return type(e).__name__ + ": " + str(e)
    """

  /// Expressions, and what printing them shows.
  private static let rows: [(String, String)] = [
    ("[n.name for n in gd.node], len(gd.node)", "['x', 'mul/y', 'mul', 'add/y', 'add', 'Identity'] 6"),
    ("gd.node[2].input, gd.node[-1].op", "['x', 'mul/y'] Identity"),
    ("gd.node[0].attr['dtype'].type == tf.float32.as_datatype_enum", "True"),
    ("[d.size for d in gd.node[0].attr['shape'].shape.dim]", "[2, -1]"),
    ("gd.node[1].attr['value'].tensor.float_val", "[2.0]"),
    ("gd.node[0].attr['_user_specified_name'].s", "b'x'"),
    ("sorted(gd.node[0].attr), 'T' in gd.node[0].attr", "['_user_specified_name', 'dtype', 'shape'] False"),
    ("gd.node[0].attr['dtype'].WhichOneof('value'), gd.node[0].HasField('experimental_type')", "type False"),
    ("gd.versions.producer", "2474"),
    ("gd.SerializeToString(deterministic=True).hex()", "0a580a0178120b506c616365686f6c6465722a1b0a145f757365725f7370656369666965645f6e616d6512031201782a0b0a056474797065120230012a1c0a05736861706512133a1112020802120b08ffffffffffffffffff010a320a056d756c2f791205436f6e73742a0b0a056474797065120230012a150a0576616c7565120c420a080112002a04000000400a1d0a036d756c12034d756c1a01781a056d756c2f792a070a0154120230010a320a056164642f791205436f6e73742a0b0a056474797065120230012a150a0576616c7565120c420a080112002a040000803f0a210a03616464120541646456321a036d756c1a056164642f792a070a0154120230010a220a084964656e7469747912084964656e746974791a036164642a070a015412023001220308aa13"),
    ("tf.compat.v1.GraphDef.FromString(gd.SerializeToString()) == gd", "True"),
    ("text_format.Parse(str(gd), tf.compat.v1.GraphDef()) == gd", "True"),
    ("text_format.Parse(text_format.MessageToString(gd), tf.compat.v1.GraphDef()) == gd", "True"),
    ("gd.ByteSize() == len(gd.SerializeToString())", "True"),
    (
      "text_format.MessageToString(gd.node[-1], as_one_line=True)",
      "name: \"Identity\" op: \"Identity\" input: \"add\" attr { key: \"T\" value { type: DT_FLOAT } }"
    ),
    (
      "tf.compat.v1.NodeDef(name='a', op='B', input=['x', 'y'], attr={'T': tf.compat.v1.AttrValue(type=1)})",
      "name: \"a\"\nop: \"B\"\ninput: \"x\"\ninput: \"y\"\nattr {\n  key: \"T\"\n  value {\n    type: DT_FLOAT\n  }\n}\n"
    ),
    ("tf.make_ndarray(tf.make_tensor_proto([[1.0, 2.0]]))", "[[1. 2.]]"),
    (
      "tf.make_tensor_proto([1.0, 2.0])",
      "dtype: DT_FLOAT\ntensor_shape {\n  dim {\n    size: 2\n  }\n}\ntensor_content: \"\\000\\000\\200?\\000\\000\\000@\"\n"
    ),
    ("tf.make_ndarray(tf.make_tensor_proto(7, shape=[2, 2]))", "[[7 7]\n [7 7]]"),
    ("tf.make_ndarray(tf.make_tensor_proto([b'a', 'b']))", "[b'a' b'b']"),
    // What is refused.
    ("raised(lambda: gd.node[0].HasField('name'))", "ValueError: Field tensorflow.NodeDef.name does not have presence."),
    ("raised(lambda: gd.node[0].HasField('zz'))", "ValueError: Protocol message NodeDef has no \"zz\" field."),
    ("raised(lambda: setattr(gd.node[0], 'zz', 1))", "AttributeError: Protocol message NodeDef has no \"zz\" field."),
    ("raised(lambda: setattr(gd.node[0], 'name', 1))", "TypeError: bad argument type for built-in operation"),
    (
      "raised(lambda: setattr(gd.node[0], 'attr', 1))",
      "AttributeError: Assignment not allowed to map, or repeated field \"attr\" in protocol message object."
    ),
    (
      "raised(lambda: setattr(tf.compat.v1.AttrValue(), 'i', 'a'))",
      "TypeError: 'str' object cannot be interpreted as an integer"
    ),
    (
      "raised(lambda: setattr(tf.compat.v1.AttrValue(), 'i', 2**70))",
      "ValueError: Value out of range: 1180591620717411303424"
    ),
    ("raised(lambda: gd.node[100])", "IndexError: list index out of range"),
    ("raised(lambda: tf.compat.v1.GraphDef(zz=1))", "ValueError: Protocol message GraphDef has no \"zz\" field."),
    (
      "raised(lambda: tf.compat.v1.GraphDef().ParseFromString(b'\\x0a\\xff'))",
      "DecodeError: Error parsing message with type 'tensorflow.GraphDef': Wire format was corrupt"
    ),
    ("raised(lambda: tf.compat.v1.GraphDef().ParseFromString('abc'))", "TypeError: expected bytes, str found"),
    (
      "raised(lambda: text_format.Parse('foo: 3', tf.compat.v1.GraphDef()))",
      "ParseError: 1:1 : Message type \"tensorflow.GraphDef\" has no field named \"foo\"."
    ),
    (
      "raised(lambda: text_format.Parse('node { name: 3 }', tf.compat.v1.GraphDef()))",
      "ParseError: 1:14 : 'node { name: 3 }': Expected string but found: '3'"
    ),
    (
      "raised(lambda: text_format.Parse('attr { key: \"T\" value { type: DT_FOO } }', tf.compat.v1.NodeDef()))",
      "ParseError: 1:31 : 'attr { key: \"T\" value { type: DT_FOO } }': Enum type \"tensorflow.DataType\" has no value named DT_FOO."
    ),
    (
      "raised(lambda: text_format.Parse('i: 99999999999999999999', tf.compat.v1.AttrValue()))",
      "ParseError: 1:4 : 'i: 99999999999999999999': Value out of range: 99999999999999999999"
    ),
    (
      "raised(lambda: text_format.Parse('i: 1 b: true', tf.compat.v1.AttrValue()))",
      "ParseError: 1:6 : Field \"b\" is specified along with field \"i\", another member of oneof \"value\" for message type "
        + "\"tensorflow.AttrValue\"."
    ),
    ("text_format.Merge('name: \"a\" name: \"b\"', tf.compat.v1.NodeDef()).name", "b"),
  ]

  @Test(arguments: rows)
  func printsWhatPythonPrints(_ source: String, _ printed: String) throws {
    #expect(try MessageTests.output([MessageTests.setUp, "print(\(source))"]) == printed + "\n")
  }

  /// Messages are changed in place; what is read before it is set becomes a part once something in it is set.
  @Test(arguments: [
    ("n = gd.node.add()\nn.name = 'k'\nn.op = 'Const'\nprint(gd.node[-1].name, len(gd.node))", "k 7\n"),
    ("n = gd.node.add()\nn.CopyFrom(gd.node[0])\nn.name = 'z'\nprint(gd.node[0].name, gd.node[-1].name)", "x z\n"),
    ("gd.node[2].input[:] = ['a']\ngd.node[2].input.append('^b')\nprint(gd.node[2].input)", "['a', '^b']\n"),
    ("del gd.node[1:]\nprint([n.name for n in gd.node])", "['x']\n"),
    ("a = tf.compat.v1.AttrValue()\na.i = 3\na.f = 0.5\nprint(a.WhichOneof('value'), a.i)", "f 0\n"),
    ("a = tf.compat.v1.AttrValue()\na.list.i.extend([1, 2])\nprint(a.WhichOneof('value'), a.list.i)", "list [1, 2]\n"),
    ("a = tf.compat.v1.AttrValue()\nprint(a.list.i, a.WhichOneof('value'))", "[] None\n"),
    ("gd.node[0].attr['N'].i = 4\nprint(gd.node[0].attr['N'].i, len(gd.node[0].attr))", "4 4\n"),
    ("del gd.node[0].attr['shape']\nprint(sorted(gd.node[0].attr.keys()))", "['_user_specified_name', 'dtype']\n"),
    ("g = tf.compat.v1.GraphDef()\ng.versions.producer = 5\ng.node.extend(gd.node)\ngd.node[0].name = 'q'\nprint(g.node[0].name, g.versions.producer)", "x 5\n"),
  ])
  func changesInPlace(_ source: String, _ printed: String) throws {
    #expect(try MessageTests.output([MessageTests.setUp, source]) == printed)
  }

  private static func output(_ cells: [String]) throws -> String {
    try Interpreter.runOnLargeStack {
      let session = Session()
      var text = ""
      for cell in cells {
        let result = session.run(CellSource(cell, name: "<test>"))
        text += result.standardOutput + (result.error?.traceback ?? "")
      }
      return text
    }
  }
}
