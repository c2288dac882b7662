import Script

/// What the classes of TensorFlow, Keras and NumPy are for: their `__doc__`.
enum LibraryClassPages {
  /// nil for classes of other modules, and those without a page.
  static func text(of type: TypeObject) -> String? {
    let root = type.module.prefix { $0 != "." }
    guard root == "keras" || root == "tensorflow" || root == "numpy" else { return nil }
    let page = root == "keras" ? nil : LibraryPages.text(of: type)
    guard let own = pages[type.name] else { return page }
    return page.map { "\(own)\n\n\($0)" } ?? own
  }

  private static let pages = layers.merging(training) { $1 }.merging(tensors) { $1 }

  private static let layers: [String: String] = [
    "Layer": """
      The class that all layers derive from. An own layer makes its weights in __init__, or in build(input_shape),
      which is called before the first use, and computes in call(inputs):

          class Scale(tf.keras.layers.Layer):
              def build(self, input_shape):
                  self.factor = self.add_weight(shape=(), initializer='ones')
              def call(self, inputs):
                  return self.factor * inputs
      """,
    "Dense": """
      A densely connected layer: activation(inputs @ kernel + bias), with units outputs. The kernel is made for the
      last axis of the first inputs.

          layer = tf.keras.layers.Dense(3, activation='relu')
          layer(tf.ones((2, 8))).shape      # (2, 3)
      """,
    "Conv2D": """
      A two-dimensional convolution with filters outputs over images [batch, height, width, channels]. padding='same'
      keeps height and width (over strides), 'valid' takes only places where the whole kernel fits.

          layer = tf.keras.layers.Conv2D(2, 3)
          layer(tf.ones((1, 8, 8, 1))).shape      # (1, 6, 6, 2)
      """,
    "BatchNormalization": """
      Brings its inputs to mean 0 and standard deviation 1: by those of the batch while training, which also move the
      moving ones, and by the moving ones otherwise.
      """,
    "Embedding": "Turns whole numbers below input_dim into rows of a table with output_dim columns, which is learnt.",
    "Flatten": "Makes one axis of all but the batch's.",
    "Reshape": "Gives each element of the batch the shape target_shape; -1 stands for what is left.",
    "Activation": "Applies a function, given by its name ('relu', 'softmax') or itself.",
    "ReLU": "max(x, 0), with a slope below 0, a threshold and a largest value if they are given.",
    "Softmax": "Makes probabilities along an axis: exp(x) over their sum.",
    "Dropout":
      "While training sets a share of its inputs to 0, by chance, and scales the others up; otherwise does "
      + "nothing.",
    "MaxPooling2D": "The largest of each window of pool_size in images [batch, height, width, channels].",
    "AveragePooling2D": "The mean of each window of pool_size in images [batch, height, width, channels].",
    "GlobalAveragePooling2D": "The mean over height and width of images: one number a channel.",
    "GlobalMaxPooling2D": "The largest number over height and width of images: one a channel.",
    "Concatenate": "Joins its inputs, a list, along an axis.",
    "Add": "The sum of its inputs, a list of equal shapes.",
    "Subtract": "The difference of its two inputs.",
    "Multiply": "The product of its inputs, element by element.",
    "Average": "The mean of its inputs, element by element.",
    "Maximum": "The largest of its inputs, element by element.",
    "Minimum": "The smallest of its inputs, element by element.",
  ]

  private static let training: [String: String] = [
    "Model": """
      Layers put together: of inputs and outputs (tf.keras.Model(inputs, outputs)), or as a class with call(). A model
      is called like a function, eagerly or through tf.function(model).
      """,
    "Functional": """
      A model made of its inputs and outputs: tf.keras.Model(inputs, outputs). It is called like a function, eagerly
      or through tf.function(model); summary() lists its layers.
      """,
    "Sequential": """
      Layers one after the other.

          model = tf.keras.Sequential([tf.keras.layers.Dense(8, activation='relu'), tf.keras.layers.Dense(1)])
      """,
    "SGD": "Gradient descent: w -= learning_rate * gradient, with momentum if it is given.",
    "Adam": "Gradient descent with steps that adapt to the gradients' first and second moments.",
    "RMSprop": "Gradient descent with steps over the root of the gradients' mean squares.",
    "Adagrad": "Gradient descent with steps that shrink with the sum of the squared gradients so far.",
    "MeanSquaredError": "The mean of (y_true - y_pred) ** 2.",
    "MeanAbsoluteError": "The mean of abs(y_true - y_pred).",
    "BinaryCrossentropy": "The cross-entropy of labels 0 and 1 and probabilities; from_logits=True takes logits.",
    "CategoricalCrossentropy": "The cross-entropy of one-hot labels and probabilities; from_logits=True takes logits.",
    "SparseCategoricalCrossentropy":
      "The cross-entropy of labels as whole numbers and probabilities; from_logits=True takes logits.",
    "Huber": "Half the squared error up to delta, linear beyond.",
    "GlorotUniform": "Uniform numbers within sqrt(6 / (inputs + outputs)): the usual start of kernels.",
    "Zeros": "Zeros: the usual start of biases.",
    "Ones": "Ones.",
  ]

  private static let tensors: [String: String] = [
    "Tensor": """
      Numbers or texts of one dtype in a shape. Operators work element by element, with broadcasting; x[0, 1:] are
      parts, x.numpy() an array. In a traced function a tensor is symbolic: it has dtype and shape, and its values
      come when the graph runs.
      """,
    "EagerTensor": """
      A tensor with its values: dtype, shape, numpy(). Operators work element by element, with broadcasting; x[0, 1:]
      are parts.
      """,
    "SymbolicTensor": "A tensor of a graph: it has dtype and shape, and its values come when the graph runs.",
    "ResourceVariable": """
      tf.Variable(initial_value, trainable=None, name=None, dtype=None, shape=None)

      A tensor that can be changed: assign, assign_add, assign_sub. A traced function reads and writes it when its
      graph runs.

          v = tf.Variable([1.0, 2.0])
          v.assign_add([0.5, 0.5])
      """,
    "GradientTape": """
      tf.GradientTape(persistent=False, watch_accessed_variables=True)

      Records ops, so that gradients can be computed. Trainable variables are watched, tensors after watch().

          x = tf.constant(3.0)
          with tf.GradientTape() as tape:
              tape.watch(x)
              y = x * x
          tape.gradient(y, x)      # 6.0
      """,
    "TensorArray": """
      tf.TensorArray(dtype, size=None, dynamic_size=None, clear_after_read=None, element_shape=None)

      Tensors by their index, also in loops of graphs. write gives the array to go on with; stack makes one tensor of
      all.

          out = tf.TensorArray(tf.int32, size=3)
          for i in tf.range(3):
              out = out.write(i, i * 2)
          out.stack()
      """,
    "TensorSpec":
      "A dtype and a shape that a traced function takes: tf.TensorSpec([None, 3], tf.float32) for any number of "
      + "rows.",
    "TensorShape": "The sizes of a tensor's axes; None for those that are not known.",
    "DType": "The type of a tensor's elements: tf.float32, tf.int32, tf.bool, tf.string, …",
    "RaggedTensor": "A tensor with rows of different lengths: tf.ragged.constant([[1, 2], [3]]).",
    "SparseTensor": "A tensor as the indices and values of its elements that are not 0.",
    "IndexedSlices": "Some rows of a tensor with their indices: the gradient of tf.gather.",
    "Module": "A class that finds the variables of its attributes: module.variables, module.trainable_variables.",
    "Graph": "Ops and the tensors between them: graph.get_operations(), graph.as_graph_def().",
    "Operation": "A node of a graph: its name, type, inputs, outputs and attributes.",
    "ndarray": """
      An array of numbers of one dtype in a shape: a.shape, a.dtype, a[0, 1:], a.sum(axis=0), a.reshape(2, 3).
      Operators work element by element, with broadcasting; a @ b is the matrix product. Parts share the memory of the
      whole.
      """,
    "Generator": "Random numbers of NumPy: rng = np.random.default_rng(seed); rng.normal(size=3), rng.integers(10).",
  ]
}
