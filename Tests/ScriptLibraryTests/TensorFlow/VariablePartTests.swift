import Script
import Sessions
import Testing

/// Parts of variables in programs; what they print is TensorFlow 2.21's.
@Suite struct VariablePartTests {
  private func output(_ source: String) throws -> String {
    try Interpreter.runOnLargeStack {
      let result = Session().run(CellSource(source, name: "<test>"))
      return result.standardOutput + (result.error?.traceback ?? "")
    }
  }

  /// The slice that `assign` belongs to is gone when it is called.
  @Test func slicesAreAssigned() throws {
    let text = try output(
      """
      import tensorflow as tf
      v = tf.Variable([[1., 2.], [3., 4.], [5., 6.]])
      v[1].assign([9., 9.])
      print(v.read_value())
      """)
    #expect(text == "tf.Tensor(\n[[1. 2.]\n [9. 9.]\n [5. 6.]], shape=(3, 2), dtype=float32)\n")
  }

  @Test func gradientsOfGathersAreSlices() throws {
    let text = try output(
      """
      import tensorflow as tf
      v = tf.Variable([[1., 2.], [3., 4.], [5., 6.]])
      with tf.GradientTape() as t:
          y = tf.gather(v, [0]) + tf.gather(v, [0, 1])
      print(t.gradient(y, v))
      with tf.GradientTape() as t:
          y = tf.reduce_sum(tf.gather(v, [0])) + tf.reduce_sum(v)
      print(t.gradient(y, v))
      """)
    #expect(
      text == """
        IndexedSlices(indices=tf.Tensor([0 0 1], shape=(3,), dtype=int32), values=tf.Tensor(
        [[2. 2.]
         [1. 1.]
         [1. 1.]], shape=(3, 2), dtype=float32), dense_shape=tf.Tensor([3 2], shape=(2,), dtype=int32))
        tf.Tensor(
        [[2. 2.]
         [1. 1.]
         [1. 1.]], shape=(3, 2), dtype=float32)

        """)
  }
}
