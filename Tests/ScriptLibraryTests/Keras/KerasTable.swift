/// Programs and what they print under Keras 3.15 with TensorFlow 2.21; an uncaught error is its class and message.
/// `␛` stands for the escape character.
enum KerasTable {
  static let text = #"""
import tensorflow as tf
x = tf.keras.Input([4, 4, 1])
print(x)
print(x.shape, x.dtype, x.name)
--->
<KerasTensor shape=(None, 4, 4, 1), dtype=float32, sparse=False, ragged=False, name=keras_tensor>
(None, 4, 4, 1) float32 keras_tensor
====
from tensorflow import keras
print(keras.Input(shape=(3,), batch_size=2))
print(keras.Input((2,), dtype="int32"))
print(keras.Input((2,), name="left"))
--->
<KerasTensor shape=(2, 3), dtype=float32, sparse=False, ragged=False, name=keras_tensor>
<KerasTensor shape=(None, 2), dtype=int32, sparse=False, ragged=False, name=keras_tensor_1>
<KerasTensor shape=(None, 2), dtype=float32, sparse=False, ragged=False, name=left>
====
import keras
print(keras.__version__)
--->
3.15.1
====
from tensorflow.keras import Input, Model
from tensorflow.keras.layers import Conv2D, Dense, Flatten
conv = Conv2D(2, 3)
print(conv)
x = Input(shape=(4, 4, 1))
y = conv(x)
print(y, conv)
z = Flatten()(y)
print(z)
model = Model(inputs=x, outputs=Dense(3)(z))
print(model)
print(model.name, [l.name for l in model.layers])
print([v.name for v in model.weights], [v.path for v in model.weights])
print(model.layers)
print(model.weights[1])
print(model.weights[0].shape, model.weights[0].dtype, model.weights[0].trainable)
print(model.inputs, model.outputs, model.input_shape, model.output_shape, model.built, model.count_params())
model.summary()
--->
<Conv2D name=conv2d, built=False>
<KerasTensor shape=(None, 2, 2, 2), dtype=float32, sparse=False, ragged=False, name=keras_tensor_1> <Conv2D name=conv2d, built=True>
<KerasTensor shape=(None, 8), dtype=float32, sparse=False, ragged=False, name=keras_tensor_2>
<Functional name=functional, built=True>
functional ['input_layer', 'conv2d', 'flatten', 'dense']
['kernel', 'bias', 'kernel', 'bias'] ['conv2d/kernel', 'conv2d/bias', 'dense/kernel', 'dense/bias']
[<InputLayer name=input_layer, built=True>, <Conv2D name=conv2d, built=True>, <Flatten name=flatten, built=True>, <Dense name=dense, built=True>]
<Variable path=conv2d/bias, shape=(2,), dtype=float32, value=[0. 0.]>
(3, 3, 1, 2) float32 True
[<KerasTensor shape=(None, 4, 4, 1), dtype=float32, sparse=False, ragged=False, name=keras_tensor>] [<KerasTensor shape=(None, 3), dtype=float32, sparse=False, ragged=False, name=keras_tensor_3>] (None, 4, 4, 1) (None, 3) True 47
Model: "functional"
┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
│ input_layer (InputLayer)        │ (None, 4, 4, 1)        │             0 │
├─────────────────────────────────┼────────────────────────┼───────────────┤
│ conv2d (Conv2D)                 │ (None, 2, 2, 2)        │            20 │
├─────────────────────────────────┼────────────────────────┼───────────────┤
│ flatten (Flatten)               │ (None, 8)              │             0 │
├─────────────────────────────────┼────────────────────────┼───────────────┤
│ dense (Dense)                   │ (None, 3)              │            27 │
└─────────────────────────────────┴────────────────────────┴───────────────┘
 Total params: 47 (188.00 B)
 Trainable params: 47 (188.00 B)
 Non-trainable params: 0 (0.00 B)
====
import tensorflow as tf
model = tf.keras.Sequential([tf.keras.Input([2]), tf.keras.layers.Dense(2), tf.keras.layers.Dense(1)])
print(model, model.name, [l.name for l in model.layers], model.input_shape, model.output_shape)
model.summary()
--->
<Sequential name=sequential, built=True> sequential ['dense', 'dense_1'] (None, 2) (None, 1)
Model: "sequential"
┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
│ dense (Dense)                   │ (None, 2)              │             6 │
├─────────────────────────────────┼────────────────────────┼───────────────┤
│ dense_1 (Dense)                 │ (None, 1)              │             3 │
└─────────────────────────────────┴────────────────────────┴───────────────┘
 Total params: 9 (36.00 B)
 Trainable params: 9 (36.00 B)
 Non-trainable params: 0 (0.00 B)
====
import tensorflow as tf
model = tf.keras.Sequential([tf.keras.layers.Dense(2), tf.keras.layers.Dense(1)])
print(model, model.weights)
model.summary()
model(tf.ones([1, 5]))
print(model)
model.summary()
--->
<Sequential name=sequential, built=False> []
Model: "sequential"
┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
│ dense (Dense)                   │ ?                      │   0 (unbuilt) │
├─────────────────────────────────┼────────────────────────┼───────────────┤
│ dense_1 (Dense)                 │ ?                      │   0 (unbuilt) │
└─────────────────────────────────┴────────────────────────┴───────────────┘
 Total params: 0 (0.00 B)
 Trainable params: 0 (0.00 B)
 Non-trainable params: 0 (0.00 B)
<Sequential name=sequential, built=True>
Model: "sequential"
┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
│ dense (Dense)                   │ (1, 2)                 │            12 │
├─────────────────────────────────┼────────────────────────┼───────────────┤
│ dense_1 (Dense)                 │ (1, 1)                 │             3 │
└─────────────────────────────────┴────────────────────────┴───────────────┘
 Total params: 15 (60.00 B)
 Trainable params: 15 (60.00 B)
 Non-trainable params: 0 (0.00 B)
====
import tensorflow as tf
tf.keras.Sequential(name="named").summary()
--->
Model: "named"
┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
└─────────────────────────────────┴────────────────────────┴───────────────┘
 Total params: 0 (0.00 B)
 Trainable params: 0 (0.00 B)
 Non-trainable params: 0 (0.00 B)
====
from keras import Sequential, Input, layers
model = Sequential([Input((28, 28, 1)), layers.Conv2D(32, 3, name="a_rather_long_layer_name_that_goes_on"), layers.Flatten(), layers.Dense(128), layers.Dense(10)], name="big")
model.summary()
--->
Model: "big"
┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
│ a_rather_long_layer_name_that_… │ (None, 26, 26, 32)     │           320 │
│ (Conv2D)                        │                        │               │
├─────────────────────────────────┼────────────────────────┼───────────────┤
│ flatten (Flatten)               │ (None, 21632)          │             0 │
├─────────────────────────────────┼────────────────────────┼───────────────┤
│ dense (Dense)                   │ (None, 128)            │     2,769,024 │
├─────────────────────────────────┼────────────────────────┼───────────────┤
│ dense_1 (Dense)                 │ (None, 10)             │         1,290 │
└─────────────────────────────────┴────────────────────────┴───────────────┘
 Total params: 2,770,634 (10.57 MB)
 Trainable params: 2,770,634 (10.57 MB)
 Non-trainable params: 0 (0.00 B)
====
from keras import Model, Input, layers
x = Input((4, 4, 1))
conv = layers.Conv2D(2, 3)
model = Model(x, layers.Dense(3)(layers.Flatten()(conv(x))))
conv.trainable = False
model.summary()
print(model.summary(line_length=60))
--->
Model: "functional"
┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
│ input_layer (InputLayer)        │ (None, 4, 4, 1)        │             0 │
├─────────────────────────────────┼────────────────────────┼───────────────┤
│ conv2d (Conv2D)                 │ (None, 2, 2, 2)        │            20 │
├─────────────────────────────────┼────────────────────────┼───────────────┤
│ flatten (Flatten)               │ (None, 8)              │             0 │
├─────────────────────────────────┼────────────────────────┼───────────────┤
│ dense (Dense)                   │ (None, 3)              │            27 │
└─────────────────────────────────┴────────────────────────┴───────────────┘
 Total params: 47 (188.00 B)
 Trainable params: 27 (108.00 B)
 Non-trainable params: 20 (80.00 B)
Model: "functional"
┏━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━┓
┃ Layer (type)             ┃ Output Shape      ┃   Param # ┃
┡━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━┩
│ input_layer (InputLayer) │ (None, 4, 4, 1)   │         0 │
├──────────────────────────┼───────────────────┼───────────┤
│ conv2d (Conv2D)          │ (None, 2, 2, 2)   │        20 │
├──────────────────────────┼───────────────────┼───────────┤
│ flatten (Flatten)        │ (None, 8)         │         0 │
├──────────────────────────┼───────────────────┼───────────┤
│ dense (Dense)            │ (None, 3)         │        27 │
└──────────────────────────┴───────────────────┴───────────┘
 Total params: 47 (188.00 B)
 Trainable params: 27 (108.00 B)
 Non-trainable params: 20 (80.00 B)
None
====
from keras import Model, Input, layers
a = Input((3,), name="left")
b = Input((3,), name="right")
c = layers.Concatenate()([a, b])
model = Model([a, b], layers.Dense(1)(c), name="two")
model.summary()
print(model.input_shape, model.output_shape)
--->
Model: "two"
┏━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━┓
┃ Layer (type)        ┃ Output Shape      ┃    Param # ┃ Connected to      ┃
┡━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━┩
│ left (InputLayer)   │ (None, 3)         │          0 │ -                 │
├─────────────────────┼───────────────────┼────────────┼───────────────────┤
│ right (InputLayer)  │ (None, 3)         │          0 │ -                 │
├─────────────────────┼───────────────────┼────────────┼───────────────────┤
│ concatenate         │ (None, 6)         │          0 │ left[0][0],       │
│ (Concatenate)       │                   │            │ right[0][0]       │
├─────────────────────┼───────────────────┼────────────┼───────────────────┤
│ dense (Dense)       │ (None, 1)         │          7 │ concatenate[0][0] │
└─────────────────────┴───────────────────┴────────────┴───────────────────┘
 Total params: 7 (28.00 B)
 Trainable params: 7 (28.00 B)
 Non-trainable params: 0 (0.00 B)
[(None, 3), (None, 3)] (None, 1)
====
import tensorflow as tf
class Sub(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = tf.keras.layers.Dense(2, kernel_initializer="ones")
    def call(self, x):
        return self.dense(x)
m = Sub()
print(m)
print(m(tf.ones([1, 3])))
print(m)
m.summary()
print([w.path for w in m.weights])
--->
<Sub name=sub, built=False>
tf.Tensor([[3. 3.]], shape=(1, 2), dtype=float32)
<Sub name=sub, built=True>
Model: "sub"
┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
│ dense (Dense)                   │ (1, 2)                 │             8 │
└─────────────────────────────────┴────────────────────────┴───────────────┘
 Total params: 8 (32.00 B)
 Trainable params: 8 (32.00 B)
 Non-trainable params: 0 (0.00 B)
['sub/dense/kernel', 'sub/dense/bias']
====
import tensorflow as tf
class Sub(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = tf.keras.layers.Dense(2)
    def call(self, x):
        return self.dense(x)
Sub().summary()
--->
Model: "sub"
┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
│ dense (Dense)                   │ ?                      │   0 (unbuilt) │
└─────────────────────────────────┴────────────────────────┴───────────────┘
 Total params: 0 (0.00 B)
 Trainable params: 0 (0.00 B)
 Non-trainable params: 0 (0.00 B)
====
import tensorflow as tf
class Lay(tf.keras.layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.units = units
    def build(self, input_shape):
        self.w = self.add_weight(shape=(input_shape[-1], self.units), initializer="ones", name="w")
    def call(self, x):
        return tf.matmul(x, self.w)
l = Lay(2)
print(l)
print(l(tf.ones([1, 3])))
print(l)
print(l.w.path, l.w)
print(l.weights, l.trainable_weights, l.non_trainable_weights)
--->
<Lay name=lay, built=False>
tf.Tensor([[3. 3.]], shape=(1, 2), dtype=float32)
<Lay name=lay, built=True>
lay/w <Variable path=lay/w, shape=(3, 2), dtype=float32, value=[[1. 1.]
 [1. 1.]
 [1. 1.]]>
[<Variable path=lay/w, shape=(3, 2), dtype=float32, value=[[1. 1.]
 [1. 1.]
 [1. 1.]]>] [<Variable path=lay/w, shape=(3, 2), dtype=float32, value=[[1. 1.]
 [1. 1.]
 [1. 1.]]>] []
====
import tensorflow as tf
d = tf.keras.layers.Dense(2, kernel_initializer="ones", bias_initializer="ones", activation="relu")
print(d(tf.constant([[1.0, 2.0], [-3.0, 1.0]])))
print(d.kernel)
print(d.bias)
print(d.units, d.use_bias, d.name, d.dtype, d.trainable, d.built)
--->
tf.Tensor(
[[4. 4.]
 [0. 0.]], shape=(2, 2), dtype=float32)
<Variable path=dense/kernel, shape=(2, 2), dtype=float32, value=[[1. 1.]
 [1. 1.]]>
<Variable path=dense/bias, shape=(2,), dtype=float32, value=[1. 1.]>
2 True dense float32 True True
====
import tensorflow as tf
d = tf.keras.layers.Dense(2, kernel_initializer="ones")
print(d(tf.ones([1, 2])))
print(d(tf.ones([1, 5])))
--->
tf.Tensor([[2. 2.]], shape=(1, 2), dtype=float32)
ValueError: Input 0 with name 'None' of layer 'dense' is incompatible with the layer: expected axis -1 of input shape to have value 2, but received input with shape (1, 5)
====
import tensorflow as tf
m = tf.keras.Sequential([tf.keras.Input([2]), tf.keras.layers.Dense(2)])
m(tf.ones([1, 3]))
--->
ValueError: Exception encountered when calling Sequential.call().

␛[1mInput 0 with name 'None' of layer 'dense' is incompatible with the layer: expected axis -1 of input shape to have value 2, but received input with shape (1, 3)␛[0m

Arguments received by Sequential.call():
  • inputs=tf.Tensor(shape=(1, 3), dtype=float32)
  • training=None
  • mask=None
  • kwargs=<class 'inspect._empty'>
====
from keras import Input, Model, layers
import tensorflow as tf
x = Input((4, 4, 1))
m = Model(x, layers.Flatten()(x))
m(tf.ones([1, 5, 5]))
--->
ValueError: Input 0 with name 'input_layer' of layer 'functional' is incompatible with the layer: expected shape=(None, 4, 4, 1), found shape=(1, 5, 5)
====
from keras import layers
import tensorflow as tf
c = layers.Conv2D(1, 3)
c(tf.ones([1, 4, 4, 1]))
c(tf.ones([1, 4, 4, 3]))
--->
ValueError: Input 0 with name 'None' of layer 'conv2d' is incompatible with the layer: expected axis -1 of input shape to have value 1, but received input with shape (1, 4, 4, 3)
====
from keras import Input, layers
layers.Conv2D(1, 5)(Input((4, 4, 1)))
--->
ValueError: Computed output size would be zero or negative. Received `inputs shape=(None, 4, 4, 1)`, `kernel shape=(5, 5, 1, 1)`, `dilation_rate=[1 1]`, `strides=(1, 1)`, `padding=valid`.
====
from keras import Input
Input()
--->
ValueError: You must pass a `shape` argument.
====
from keras import Model
Model(inputs=1, outputs=2)
--->
ValueError: All `inputs` values must be KerasTensors. Received: inputs=1 including invalid value 1 of type <class 'int'>
====
from keras import layers
layers.Dense(2, activation="foo")
--->
ValueError: Could not interpret activation function identifier: foo
====
from keras import layers
layers.Dense(2, kernel_initializer="foo")
--->
ValueError: Could not interpret initializer identifier: foo
====
from keras import layers
layers.Dense(-1)
--->
ValueError: Received an invalid value for `units`, expected a positive integer. Received: units=-1
====
from keras import layers
layers.Dense("a")
--->
ValueError: Received an invalid value for `units`, expected a positive integer. Received: units=a
====
from keras import layers
layers.Dense(2, foo=2)
--->
ValueError: Unrecognized keyword arguments passed to Dense: {'foo': 2}
====
from keras import layers
layers.Conv2D(1, 3, padding="foo")
--->
ValueError: The `padding` argument must be a list/tuple or one of {'valid', 'same'}. Received: foo
====
from keras import Input
bool(Input((2,)))
--->
TypeError: A symbolic KerasTensor cannot be used as a boolean.
====
import tensorflow as tf
tf.nn.relu(tf.keras.Input((2,)))
--->
ValueError: A KerasTensor cannot be used as input to a TensorFlow function. A KerasTensor is a symbolic placeholder for a shape and dtype, used when constructing Keras Functional models or Keras Functions. You can only use it as input to a Keras layer or a Keras operation (from the namespaces `keras.layers` and `keras.ops`). You are likely doing something like:

```
x = Input(...)
...
tf_fn(x)  # Invalid.
```

What you should do instead is wrap `tf_fn` in a layer:

```
class MyLayer(Layer):
    def call(self, x):
        return tf_fn(x)

x = MyLayer()(x)
```

====
from keras import Input
print(Input((4, 4, 1)) + 1)
--->
<KerasTensor shape=(None, 4, 4, 1), dtype=float32, sparse=False, ragged=False, name=keras_tensor_1>
====
from keras import Input
Input((2,)).numpy
--->
AttributeError: 'KerasTensor' object has no attribute 'numpy'
====
from keras import Input
float(Input((2,)))
--->
ValueError: A KerasTensor is symbolic: it's a placeholder for a shape an a dtype. It doesn't have any actual numerical value. You cannot convert it to a float.
====
import tensorflow as tf
print(tf.keras.layers.Dense(1, kernel_initializer="ones")([[1.0]]))
--->
ValueError: Only input tensors may be passed as positional arguments. The following argument value should be passed as a keyword argument: 1.0 (of type <class 'float'>)
====
import tensorflow as tf
d = tf.keras.layers.Dense(3)
d(tf.ones([1, 8]))
d.set_weights([1.0])
--->
ValueError: You called `set_weights(weights)` on layer 'dense' with a weight list of length 1, but the layer was expecting 2 weights.
====
import tensorflow as tf
model = tf.keras.Sequential([
    tf.keras.Input([2]),
    tf.keras.layers.Dense(2, activation="relu", kernel_initializer="ones"),
    tf.keras.layers.Dense(1, kernel_initializer="ones", bias_initializer="ones")])
x = tf.constant([[1.0, 2.0], [-3.0, 1.0]])
def loss_and_grads(x):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(model(x) ** 2)
    return loss, tape.gradient(loss, model.trainable_variables)
g = tf.function(loss_and_grads)
print(model(x), tf.function(model)(x))
for f in (loss_and_grads, g):
    loss, grads = f(x)
    print(loss)
    for t in grads:
        print(t)
print([tuple(v.shape) for v in model.weights])
--->
tf.Tensor(
[[7.]
 [1.]], shape=(2, 1), dtype=float32) tf.Tensor(
[[7.]
 [1.]], shape=(2, 1), dtype=float32)
tf.Tensor(25.0, shape=(), dtype=float32)
tf.Tensor(
[[ 7.  7.]
 [14. 14.]], shape=(2, 2), dtype=float32)
tf.Tensor([7. 7.], shape=(2,), dtype=float32)
tf.Tensor(
[[21.]
 [21.]], shape=(2, 1), dtype=float32)
tf.Tensor([8.], shape=(1,), dtype=float32)
tf.Tensor(25.0, shape=(), dtype=float32)
tf.Tensor(
[[ 7.  7.]
 [14. 14.]], shape=(2, 2), dtype=float32)
tf.Tensor([7. 7.], shape=(2,), dtype=float32)
tf.Tensor(
[[21.]
 [21.]], shape=(2, 1), dtype=float32)
tf.Tensor([8.], shape=(1,), dtype=float32)
[(2, 2), (2,), (2, 1), (1,)]
====
from keras import initializers
print(initializers.GlorotUniform(seed=1)((2, 3)))
print(initializers.GlorotNormal(seed=1)((2, 3)))
print(initializers.HeNormal(seed=1)((2, 3)))
print(initializers.HeUniform(seed=1)((2, 3)))
--->
tf.Tensor(
[[ 0.82922614 -0.08767891  0.21972716]
 [-0.23530674 -0.5407265  -0.12203431]], shape=(2, 3), dtype=float32)
tf.Tensor(
[[ 0.09106225 -0.35448155  0.4538295 ]
 [-0.56718487 -0.65419155 -0.28700176]], shape=(2, 3), dtype=float32)
tf.Tensor(
[[ 0.14398205 -0.5604845   0.71756744]
 [-0.896798   -1.0343677  -0.45378962]], shape=(2, 3), dtype=float32)
tf.Tensor(
[[ 1.3111216  -0.13863254  0.34741914]
 [-0.37205255 -0.8549636  -0.19295311]], shape=(2, 3), dtype=float32)
====
from keras import initializers
print(initializers.LecunNormal(seed=1)((2, 3)))
print(initializers.RandomNormal(seed=1)((2, 3)))
print(initializers.RandomUniform(seed=1)((2, 3)))
print(initializers.TruncatedNormal(seed=1)((2, 3)))
--->
tf.Tensor(
[[ 0.10181069 -0.39632243  0.5073968 ]
 [-0.63413197 -0.7314084  -0.3208777 ]], shape=(2, 3), dtype=float32)
tf.Tensor(
[[ 0.00633252 -0.02465083  0.03155954]
 [-0.03944233  0.02841545 -0.07784969]], shape=(2, 3), dtype=float32)
tf.Tensor(
[[ 0.03784882 -0.00400198  0.01002913]
 [-0.01074023 -0.02468067 -0.00557008]], shape=(2, 3), dtype=float32)
tf.Tensor(
[[ 0.00633252 -0.02465083  0.03155954]
 [-0.03944233 -0.04549282 -0.01995825]], shape=(2, 3), dtype=float32)
====
from keras import initializers
print(initializers.GlorotUniform(seed=42)((3, 3, 1, 2)))
print(initializers.get("ones")((2, 2)), initializers.Zeros()((2,)), initializers.Constant(2.5)((2, 2)))
print(initializers.Identity()((2, 2)))
--->
tf.Tensor(
[[[[-0.20512399 -0.00149256]]

  [[ 0.20313624 -0.45235786]]

  [[-0.3973015   0.11932132]]]


 [[[ 0.24041471 -0.3081045 ]]

  [[-0.35005307 -0.4217463 ]]

  [[ 0.41722056 -0.25413233]]]


 [[[-0.02117401 -0.23895015]]

  [[ 0.2117323   0.2536777 ]]

  [[ 0.0347999  -0.31234783]]]], shape=(3, 3, 1, 2), dtype=float32)
tf.Tensor(
[[1. 1.]
 [1. 1.]], shape=(2, 2), dtype=float32) tf.Tensor([0. 0.], shape=(2,), dtype=float32) tf.Tensor(
[[2.5 2.5]
 [2.5 2.5]], shape=(2, 2), dtype=float32)
tf.Tensor(
[[1. 0.]
 [0. 1.]], shape=(2, 2), dtype=float32)
====
import tensorflow as tf
tf.keras.utils.set_random_seed(1)
d = tf.keras.layers.Dense(2)
print(d(tf.ones([1, 3])))
print(d.kernel)
e = tf.keras.layers.Dense(2)
e.build((None, 3))
print(e.kernel)
print(tf.random.uniform([2]))
--->
tf.Tensor([[-0.59402996 -0.40306795]], shape=(1, 2), dtype=float32)
<Variable path=dense/kernel, shape=(3, 2), dtype=float32, value=[[-0.52800494  0.79408145]
 [ 0.9604876  -0.34344757]
 [-1.0265126  -0.85370183]]>
<Variable path=dense_1/kernel, shape=(3, 2), dtype=float32, value=[[ 0.19994259 -0.21399146]
 [ 0.681445    0.13896906]
 [-0.39818555  0.0263449 ]]>
tf.Tensor([0.16513085 0.9014813 ], shape=(2,), dtype=float32)
====
import tensorflow as tf
x = tf.reshape(tf.range(16.0), [1, 4, 4, 1])
print(tf.keras.layers.MaxPooling2D()(x))
print(tf.keras.layers.AveragePooling2D(2)(x))
print(tf.keras.layers.GlobalAveragePooling2D()(x))
print(tf.keras.layers.GlobalMaxPooling2D()(x))
--->
tf.Tensor(
[[[[ 5.]
   [ 7.]]

  [[13.]
   [15.]]]], shape=(1, 2, 2, 1), dtype=float32)
tf.Tensor(
[[[[ 2.5]
   [ 4.5]]

  [[10.5]
   [12.5]]]], shape=(1, 2, 2, 1), dtype=float32)
tf.Tensor([[7.5]], shape=(1, 1), dtype=float32)
tf.Tensor([[15.]], shape=(1, 1), dtype=float32)
====
import tensorflow as tf
x = tf.reshape(tf.range(16.0), [1, 4, 4, 1])
c = tf.keras.layers.Conv2D(1, 3, padding="same", kernel_initializer="ones", strides=2)
print(c(x))
print(c)
print(c.kernel.shape, c.filters, c.kernel_size, c.strides, c.padding)
--->
tf.Tensor(
[[[[45.]
   [39.]]

  [[66.]
   [50.]]]], shape=(1, 2, 2, 1), dtype=float32)
<Conv2D name=conv2d, built=True>
(3, 3, 1, 1) 1 (3, 3) (2, 2) same
====
import tensorflow as tf
x = tf.reshape(tf.range(6.0), [1, 6])
print(tf.keras.layers.Reshape((2, 3))(x))
print(tf.keras.layers.Flatten()(tf.ones([2, 2, 2])))
print(tf.keras.layers.Activation("relu")(tf.constant([-1.0, 1.0])))
print(tf.keras.layers.ReLU()(tf.constant([-1.0, 1.0])))
print(tf.keras.layers.Softmax()(tf.constant([[1.0, 1.0]])))
print(tf.keras.layers.Dropout(0.5)(tf.ones([3])))
--->
tf.Tensor(
[[[0. 1. 2.]
  [3. 4. 5.]]], shape=(1, 2, 3), dtype=float32)
tf.Tensor(
[[1. 1. 1. 1.]
 [1. 1. 1. 1.]], shape=(2, 4), dtype=float32)
tf.Tensor([0. 1.], shape=(2,), dtype=float32)
tf.Tensor([0. 1.], shape=(2,), dtype=float32)
tf.Tensor([[0.5 0.5]], shape=(1, 2), dtype=float32)
tf.Tensor([1. 1. 1.], shape=(3,), dtype=float32)
====
import tensorflow as tf
a = tf.constant([[1.0, 2.0]])
b = tf.constant([[3.0, 4.0]])
print(tf.keras.layers.Add()([a, b]))
print(tf.keras.layers.Concatenate()([a, b]))
print(tf.keras.layers.Concatenate(axis=0)([a, b]))
print(tf.keras.layers.Multiply()([a, b]))
print(tf.keras.layers.Subtract()([a, b]))
--->
tf.Tensor([[4. 6.]], shape=(1, 2), dtype=float32)
tf.Tensor([[1. 2. 3. 4.]], shape=(1, 4), dtype=float32)
tf.Tensor(
[[1. 2.]
 [3. 4.]], shape=(2, 2), dtype=float32)
tf.Tensor([[3. 8.]], shape=(1, 2), dtype=float32)
tf.Tensor([[-2. -2.]], shape=(1, 2), dtype=float32)
====
import tensorflow as tf
from keras import Input, layers
x = Input((8, 8, 3))
print(layers.MaxPooling2D()(x))
print(layers.AveragePooling2D(3, strides=2, padding="same")(x))
print(layers.GlobalAveragePooling2D()(x))
print(layers.Reshape((4, -1))(x))
print(layers.Dropout(0.1)(x))
print(layers.ReLU()(x))
--->
<KerasTensor shape=(None, 4, 4, 3), dtype=float32, sparse=False, ragged=False, name=keras_tensor_1>
<KerasTensor shape=(None, 4, 4, 3), dtype=float32, sparse=False, ragged=False, name=keras_tensor_2>
<KerasTensor shape=(None, 3), dtype=float32, sparse=False, ragged=False, name=keras_tensor_3>
<KerasTensor shape=(None, 4, 48), dtype=float32, sparse=False, ragged=False, name=keras_tensor_4>
<KerasTensor shape=(None, 8, 8, 3), dtype=float32, sparse=False, ragged=False, name=keras_tensor_5>
<KerasTensor shape=(None, 8, 8, 3), dtype=float32, sparse=False, ragged=False, name=keras_tensor_6>
====
import keras
v = keras.Variable([[1.0, 2.0], [3.0, 4.0]], name="kernel")
print(v)
print(v.path, v.name, v.shape, v.dtype, v.trainable)
v.assign([[0.0, 0.0], [1.0, 1.0]])
print(v)
print(v + 1.0)
print(v.value)
--->
<Variable path=kernel, shape=(2, 2), dtype=float32, value=[[1. 2.]
 [3. 4.]]>
kernel kernel (2, 2) float32 True
<Variable path=kernel, shape=(2, 2), dtype=float32, value=[[0. 0.]
 [1. 1.]]>
tf.Tensor(
[[1. 1.]
 [2. 2.]], shape=(2, 2), dtype=float32)
<tf.Variable 'kernel:0' shape=(2, 2) dtype=float32, numpy=
array([[0., 0.],
       [1., 1.]], dtype=float32)>
====
import tensorflow as tf, keras
v = keras.Variable(2.0, name="v")
with tf.GradientTape() as tape:
    y = v * v
print(tape.gradient(y, v))
v.assign_add(1.0)
print(v)
v.assign_sub(0.5)
print(v)
--->
tf.Tensor(4.0, shape=(), dtype=float32)
<Variable path=v, shape=(), dtype=float32, value=3.0>
<Variable path=v, shape=(), dtype=float32, value=2.5>
====
import keras
keras.Variable(1.0).foo
--->
AttributeError: 'Variable' object has no attribute 'foo'
====
import keras
keras.layers.FooBar
--->
AttributeError: module 'keras.layers' has no attribute 'FooBar'
====
import keras
print(keras.layers.Dense(2, name="x"), keras.layers.Dense(2), keras.layers.Dense(2))
print(keras.layers.MaxPooling2D(), keras.layers.GlobalAveragePooling2D(), keras.layers.ReLU())
keras.backend.clear_session()
print(keras.layers.Dense(2))
--->
<Dense name=x, built=False> <Dense name=dense, built=False> <Dense name=dense_1, built=False>
<MaxPooling2D name=max_pooling2d, built=True> <GlobalAveragePooling2D name=global_average_pooling2d, built=True> <ReLU name=re_lu, built=True>
<Dense name=dense, built=False>
====
import keras
class MyDense(keras.layers.Dense):
    pass
print(MyDense(3), isinstance(MyDense(3), keras.layers.Layer), issubclass(keras.Sequential, keras.Model))
--->
<MyDense name=my_dense, built=False> True True
====
import keras
class L(keras.layers.Layer):
    def __init__(self):
        self.d = keras.layers.Dense(2)
L()
--->
====
import keras
s = keras.Sequential()
s.add(keras.layers.Dense(2))
s.add(keras.layers.Dense(3))
print(len(s.layers), s.built)
s.build((None, 4))
print(s.built, s.count_params(), s.output_shape)
s.pop()
print(s.layers)
--->
2 False
True 19 (None, 3)
[<Dense name=dense, built=True>]
====
import keras
m = keras.Sequential([keras.Input((2,)), keras.layers.Dense(2)])
print(m.get_layer("dense"), m.get_layer(index=0))
m.get_layer("foo")
--->
<Dense name=dense, built=True> <Dense name=dense, built=True>
ValueError: No such layer: foo. Existing layers are: ['dense'].
====
import keras
m = keras.Sequential([keras.layers.Dense(2)])
m.input_shape
--->
AttributeError: Sequential model 'sequential' has no defined input shape yet.
====
import keras, tensorflow as tf
m = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1, kernel_initializer="ones")])
x = tf.constant([[1.0, 2.0]])
opt = keras.optimizers.SGD(learning_rate=0.1)
for _ in range(3):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(m(x) ** 2)
    grads = tape.gradient(loss, m.trainable_variables)
    opt.apply_gradients(zip(grads, m.trainable_variables))
    print(loss)
print(m.weights[0])
--->
tf.Tensor(9.0, shape=(), dtype=float32)
tf.Tensor(0.36000016, shape=(), dtype=float32)
tf.Tensor(0.014400008, shape=(), dtype=float32)
<Variable path=sequential/dense/kernel, shape=(2, 1), dtype=float32, value=[[ 0.49599996]
 [-0.00800001]]>
====
import keras, tensorflow as tf
m = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1, kernel_initializer="ones")])
x = tf.constant([[1.0, 2.0]])
opt = keras.optimizers.Adam(learning_rate=0.1)
for _ in range(3):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(m(x) ** 2)
    grads = tape.gradient(loss, m.trainable_variables)
    opt.apply_gradients(zip(grads, m.trainable_variables))
    print(loss)
print(m.weights[0])
--->
tf.Tensor(9.0, shape=(), dtype=float32)
tf.Tensor(6.7600155, shape=(), dtype=float32)
tf.Tensor(4.8510466, shape=(), dtype=float32)
<Variable path=sequential/dense/kernel, shape=(2, 1), dtype=float32, value=[[0.70245874]
 [0.70245874]]>
====
import keras, tensorflow as tf
y = tf.constant([[0.0, 1.0], [1.0, 0.0]])
p = tf.constant([[0.2, 0.8], [0.6, 0.4]])
print(keras.losses.MeanSquaredError()(y, p))
print(keras.losses.CategoricalCrossentropy()(y, p))
print(keras.losses.BinaryCrossentropy()(y, p))
print(keras.losses.SparseCategoricalCrossentropy()(tf.constant([1, 0]), p))
--->
tf.Tensor(0.099999994, shape=(), dtype=float32)
tf.Tensor(0.36698455, shape=(), dtype=float32)
tf.Tensor(0.36698455, shape=(), dtype=float32)
tf.Tensor(0.36698455, shape=(), dtype=float32)
====
import keras, tensorflow as tf
y = tf.constant([[0.0, 1.0], [1.0, 0.0]])
p = tf.constant([[0.2, 0.8], [0.6, 0.4]])
print(keras.losses.mean_squared_error(y, p))
print(keras.losses.MeanAbsoluteError()(y, p))
print(keras.losses.CategoricalCrossentropy(from_logits=True)(y, p))
print(keras.losses.SparseCategoricalCrossentropy(from_logits=True)(tf.constant([1, 0]), p))
print(keras.losses.BinaryCrossentropy(from_logits=True)(y, p))
--->
tf.Tensor([0.04 0.16], shape=(2,), dtype=float32)
tf.Tensor(0.29999998, shape=(), dtype=float32)
tf.Tensor(0.51781344, shape=(), dtype=float32)
tf.Tensor(0.51781344, shape=(), dtype=float32)
tf.Tensor(0.6299357, shape=(), dtype=float32)
====
import keras, tensorflow as tf
class Block(keras.layers.Layer):
    def __init__(self):
        super().__init__(name="block")
        self.a = keras.layers.Dense(2, kernel_initializer="ones")
        self.b = keras.layers.Dense(1, kernel_initializer="ones")
    def call(self, x):
        return self.b(self.a(x))
blk = Block()
print(blk(tf.ones([1, 2])))
print([w.path for w in blk.weights])
print(blk.built, len(blk.trainable_variables))
--->
tf.Tensor([[4.]], shape=(1, 1), dtype=float32)
['block/dense/kernel', 'block/dense/bias', 'block/dense_1/kernel', 'block/dense_1/bias']
True 4
====
import keras, tensorflow as tf
class M(keras.Model):
    def __init__(self):
        super().__init__()
        self.layers_list = [keras.layers.Dense(1, kernel_initializer="ones") for _ in range(2)]
    def call(self, x, training=False):
        for l in self.layers_list:
            x = l(x)
        return x
m = M()
print(m(tf.ones([1, 2])))
print(len(m.weights), [l.name for l in m.layers])
--->
tf.Tensor([[2.]], shape=(1, 1), dtype=float32)
4 ['dense', 'dense_1']
====
import keras, tensorflow as tf
x = keras.Input((3,))
y = keras.layers.Dense(2, kernel_initializer="ones")(x)
z = keras.layers.Add()([y, y])
m = keras.Model(x, [y, z])
print(m(tf.ones([1, 3])))
m.summary()
--->
[<tf.Tensor: shape=(1, 2), dtype=float32, numpy=array([[3., 3.]], dtype=float32)>, <tf.Tensor: shape=(1, 2), dtype=float32, numpy=array([[6., 6.]], dtype=float32)>]
Model: "functional"
┏━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━┓
┃ Layer (type)        ┃ Output Shape      ┃    Param # ┃ Connected to      ┃
┡━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━┩
│ input_layer         │ (None, 3)         │          0 │ -                 │
│ (InputLayer)        │                   │            │                   │
├─────────────────────┼───────────────────┼────────────┼───────────────────┤
│ dense (Dense)       │ (None, 2)         │          8 │ input_layer[0][0] │
├─────────────────────┼───────────────────┼────────────┼───────────────────┤
│ add (Add)           │ (None, 2)         │          0 │ dense[0][0],      │
│                     │                   │            │ dense[0][0]       │
└─────────────────────┴───────────────────┴────────────┴───────────────────┘
 Total params: 8 (32.00 B)
 Trainable params: 8 (32.00 B)
 Non-trainable params: 0 (0.00 B)
====
import keras, tensorflow as tf
inner = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2, kernel_initializer="ones")])
m = keras.Sequential([keras.Input((3,)), inner, keras.layers.Dense(1, kernel_initializer="ones")])
print(m(tf.ones([1, 3])))
m.summary()
print([w.path for w in m.weights])
--->
tf.Tensor([[6.]], shape=(1, 1), dtype=float32)
Model: "sequential_1"
┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
│ sequential (Sequential)         │ (None, 2)              │             8 │
├─────────────────────────────────┼────────────────────────┼───────────────┤
│ dense_1 (Dense)                 │ (None, 1)              │             3 │
└─────────────────────────────────┴────────────────────────┴───────────────┘
 Total params: 11 (44.00 B)
 Trainable params: 11 (44.00 B)
 Non-trainable params: 0 (0.00 B)
['sequential/dense/kernel', 'sequential/dense/bias', 'sequential_1/dense_1/kernel', 'sequential_1/dense_1/bias']
====
import keras, tensorflow as tf
m = keras.Sequential([keras.Input((4,)), keras.layers.BatchNormalization(), keras.layers.Dense(1)])
m.summary()
print([w.path for w in m.weights], len(m.trainable_weights), len(m.non_trainable_weights))
--->
Model: "sequential"
┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
│ batch_normalization             │ (None, 4)              │            16 │
│ (BatchNormalization)            │                        │               │
├─────────────────────────────────┼────────────────────────┼───────────────┤
│ dense (Dense)                   │ (None, 1)              │             5 │
└─────────────────────────────────┴────────────────────────┴───────────────┘
 Total params: 21 (84.00 B)
 Trainable params: 13 (52.00 B)
 Non-trainable params: 8 (32.00 B)
['sequential/batch_normalization/gamma', 'sequential/batch_normalization/beta', 'sequential/batch_normalization/moving_mean', 'sequential/batch_normalization/moving_variance', 'sequential/dense/kernel', 'sequential/dense/bias'] 4 2
====
import keras, tensorflow as tf
e = keras.layers.Embedding(3, 2, embeddings_initializer="ones")
print(e(tf.constant([[0, 2]])))
print(e.weights)
--->
tf.Tensor(
[[[1. 1.]
  [1. 1.]]], shape=(1, 2, 2), dtype=float32)
[<Variable path=embedding/embeddings, shape=(3, 2), dtype=float32, value=[[1. 1.]
 [1. 1.]
 [1. 1.]]>]
====
import keras, tensorflow as tf
model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(3, activation="relu", kernel_initializer="ones"), keras.layers.Dense(1, activation="sigmoid", kernel_initializer="ones")])
@tf.function
def predict(x):
    return model(x)
print([(o.type, o.name) for o in predict.get_concrete_function(tf.ones([4, 2])).graph.get_operations()])
--->
[('Placeholder', 'x'), ('Placeholder', 'sequential_1/dense_1/Cast/ReadVariableOp/resource'), ('ReadVariableOp', 'sequential_1/dense_1/Cast/ReadVariableOp'), ('MatMul', 'sequential_1/dense_1/MatMul'), ('Placeholder', 'sequential_1/dense_1/BiasAdd/ReadVariableOp/resource'), ('ReadVariableOp', 'sequential_1/dense_1/BiasAdd/ReadVariableOp'), ('BiasAdd', 'sequential_1/dense_1/BiasAdd'), ('Relu', 'sequential_1/dense_1/Relu'), ('Placeholder', 'sequential_1/dense_1_2/Cast/ReadVariableOp/resource'), ('ReadVariableOp', 'sequential_1/dense_1_2/Cast/ReadVariableOp'), ('MatMul', 'sequential_1/dense_1_2/MatMul'), ('Placeholder', 'sequential_1/dense_1_2/Add/ReadVariableOp/resource'), ('ReadVariableOp', 'sequential_1/dense_1_2/Add/ReadVariableOp'), ('AddV2', 'sequential_1/dense_1_2/Add'), ('Sigmoid', 'sequential_1/dense_1_2/Sigmoid'), ('Identity', 'Identity'), ('NoOp', 'NoOp')]
====
import tensorflow as tf
from tensorflow.keras import Input, Model
from tensorflow.keras.layers import Conv2D, Dense, Flatten
image = Input(shape=(4, 4, 1))
features = Conv2D(filters=2, kernel_size=(3, 3), kernel_initializer="ones")(image)
output = Dense(3, kernel_initializer="ones")(Flatten()(features))
model = Model(inputs=image, outputs=output)
print([(o.type, o.name) for o in tf.function(model).get_concrete_function(tf.ones([1, 4, 4, 1])).graph.get_operations()])
print(model(tf.ones([1, 4, 4, 1])))
--->
[('Placeholder', 'args_0'), ('Placeholder', 'functional_1/conv2d_1/convolution/ReadVariableOp/resource'), ('ReadVariableOp', 'functional_1/conv2d_1/convolution/ReadVariableOp'), ('Conv2D', 'functional_1/conv2d_1/convolution'), ('Placeholder', 'functional_1/conv2d_1/Reshape/ReadVariableOp/resource'), ('ReadVariableOp', 'functional_1/conv2d_1/Reshape/ReadVariableOp'), ('Const', 'functional_1/conv2d_1/Reshape/shape'), ('Reshape', 'functional_1/conv2d_1/Reshape'), ('Squeeze', 'functional_1/conv2d_1/Squeeze'), ('BiasAdd', 'functional_1/conv2d_1/BiasAdd'), ('Const', 'functional_1/flatten_1/Shape'), ('Const', 'functional_1/flatten_1/Reshape/shape'), ('Reshape', 'functional_1/flatten_1/Reshape'), ('Placeholder', 'functional_1/dense_1/Cast/ReadVariableOp/resource'), ('ReadVariableOp', 'functional_1/dense_1/Cast/ReadVariableOp'), ('MatMul', 'functional_1/dense_1/MatMul'), ('Placeholder', 'functional_1/dense_1/BiasAdd/ReadVariableOp/resource'), ('ReadVariableOp', 'functional_1/dense_1/BiasAdd/ReadVariableOp'), ('BiasAdd', 'functional_1/dense_1/BiasAdd'), ('Identity', 'Identity'), ('NoOp', 'NoOp')]
tf.Tensor([[72. 72. 72.]], shape=(1, 3), dtype=float32)
====
import tensorflow as tf
from keras import layers
for l in [layers.Add(), layers.Concatenate(), layers.Multiply()]:
    f = tf.function(lambda x: l([x, x]))
    print([(o.type, o.name) for o in f.get_concrete_function(tf.ones([1, 2])).graph.get_operations()])
--->
[('Placeholder', 'x'), ('Squeeze', 'add_1/Squeeze'), ('BiasAdd', 'add_1/BiasAdd'), ('Identity', 'Identity')]
[('Placeholder', 'x'), ('Const', 'concatenate_1/concat/axis'), ('ConcatV2', 'concatenate_1/concat'), ('Identity', 'Identity')]
[('Placeholder', 'x'), ('Mul', 'multiply_1/Mul'), ('Identity', 'Identity')]
====
import tensorflow as tf
from keras import layers
d = layers.Dense(2)
f = tf.function(lambda x: d(x))
print([(o.type, o.name) for o in f.get_concrete_function(tf.TensorSpec([None, 3])).graph.get_operations()])
fl = layers.Flatten()
f = tf.function(lambda x: fl(x))
print([(o.type, o.name) for o in f.get_concrete_function(tf.TensorSpec([None, 3, 2])).graph.get_operations()])
--->
[('Placeholder', 'x'), ('Placeholder', 'dense_1/Cast/ReadVariableOp/resource'), ('ReadVariableOp', 'dense_1/Cast/ReadVariableOp'), ('MatMul', 'dense_1/MatMul'), ('Placeholder', 'dense_1/BiasAdd/ReadVariableOp/resource'), ('ReadVariableOp', 'dense_1/BiasAdd/ReadVariableOp'), ('BiasAdd', 'dense_1/BiasAdd'), ('Identity', 'Identity'), ('NoOp', 'NoOp')]
[('Placeholder', 'x'), ('Shape', 'flatten_1/Shape'), ('Const', 'flatten_1/strided_slice/stack'), ('Const', 'flatten_1/strided_slice/stack_1'), ('Const', 'flatten_1/strided_slice/stack_2'), ('StridedSlice', 'flatten_1/strided_slice'), ('Const', 'flatten_1/Reshape/shape/1'), ('Pack', 'flatten_1/Reshape/shape'), ('Reshape', 'flatten_1/Reshape'), ('Identity', 'Identity')]
====
import keras, tensorflow as tf
class L(keras.layers.Layer):
    def call(self, x):
        if tf.reduce_sum(x) > 0:
            return x
        return -x
print(L()(tf.constant([-1.0])))
--->
tf.Tensor([1.], shape=(1,), dtype=float32)
====
import keras
print(keras.layers.Dense, keras.Model, keras.Sequential, keras.layers.Layer)
print(keras.initializers.GlorotUniform)
--->
<class 'keras.src.layers.core.dense.Dense'> <class 'keras.src.models.model.Model'> <class 'keras.src.models.sequential.Sequential'> <class 'keras.src.layers.layer.Layer'>
<class 'keras.src.initializers.random_initializers.GlorotUniform'>
====
import keras
d = keras.layers.Dense(2)
d.kernel
--->
AttributeError: You must build the layer before accessing `kernel`.
====
import keras
d = keras.layers.Dense(2)
print(d.weights, d.trainable_variables)
d.count_params()
--->
[] []
ValueError: You tried to call `count_params` on layer 'dense', but the layer isn't built. You can build it manually via: `layer.build(input_shape)`.
====
import keras, tensorflow as tf
m = keras.Model(x := keras.Input((2,)), keras.layers.Dense(1)(keras.Input((2,))))
--->
ValueError: Output with path `` is not connected to `inputs`
====
import keras, tensorflow as tf
print(keras.layers.Dense(1, use_bias=False, kernel_initializer=keras.initializers.Constant(2.0))(tf.ones([1, 2])))
print(keras.layers.Dense(1, activation=tf.nn.relu, kernel_initializer=lambda shape, dtype=None: -tf.ones(shape, dtype=dtype))(tf.ones([1, 2])))
--->
tf.Tensor([[4.]], shape=(1, 1), dtype=float32)
tf.Tensor([[0.]], shape=(1, 1), dtype=float32)
====
import keras, tensorflow as tf
print(keras.ops.relu(tf.constant([-1.0, 1.0])))
print(keras.ops.matmul(tf.ones([1, 2]), tf.ones([2, 1])))
print(keras.ops.sum(tf.ones([2, 2])), keras.ops.mean(tf.ones([2, 2]), axis=0))
print(keras.ops.reshape(tf.range(4), (2, 2)))
--->
tf.Tensor([0. 1.], shape=(2,), dtype=float32)
tf.Tensor([[2.]], shape=(1, 1), dtype=float32)
tf.Tensor(4.0, shape=(), dtype=float32) tf.Tensor([1. 1.], shape=(2,), dtype=float32)
tf.Tensor(
[[0 1]
 [2 3]], shape=(2, 2), dtype=int32)
====
import keras, tensorflow as tf
m = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
m.trainable = False
print(m.trainable_weights, len(m.non_trainable_weights), m.layers[0].trainable)
m.summary()
--->
[] 2 False
Model: "sequential"
┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
│ dense (Dense)                   │ (None, 1)              │             3 │
└─────────────────────────────────┴────────────────────────┴───────────────┘
 Total params: 3 (12.00 B)
 Trainable params: 0 (0.00 B)
 Non-trainable params: 3 (12.00 B)
====
import keras
keras.layers.Dense()
--->
TypeError: Dense.__init__() missing 1 required positional argument: 'units'
====
import keras, tensorflow as tf
x = keras.Input((2,))
d = keras.layers.Dense(2)
m = keras.Model(x, d(d(x)))
m.summary()
print(len(m.layers), m.count_params())
--->
Model: "functional"
┏━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━┓
┃ Layer (type)        ┃ Output Shape      ┃    Param # ┃ Connected to      ┃
┡━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━┩
│ input_layer         │ (None, 2)         │          0 │ -                 │
│ (InputLayer)        │                   │            │                   │
├─────────────────────┼───────────────────┼────────────┼───────────────────┤
│ dense (Dense)       │ (None, 2)         │          6 │ input_layer[0][0… │
│                     │                   │            │ dense[0][0]       │
└─────────────────────┴───────────────────┴────────────┴───────────────────┘
 Total params: 6 (24.00 B)
 Trainable params: 6 (24.00 B)
 Non-trainable params: 0 (0.00 B)
2 6
====
import keras, tensorflow as tf
class Scale(keras.layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.s = keras.Variable(2.0, name="s")
        self.c = self.add_weight(shape=(), initializer="zeros", trainable=False, name="c")
    def call(self, x):
        self.c.assign_add(1.0)
        return x * self.s
l = Scale(name="scale")
print(l(tf.constant([1.0])), l.c, l.s)
print([v.path for v in l.weights], [v.path for v in l.trainable_weights], [v.path for v in l.non_trainable_weights])
--->
tf.Tensor([2.], shape=(1,), dtype=float32) <Variable path=scale/c, shape=(), dtype=float32, value=1.0> <Variable path=s, shape=(), dtype=float32, value=2.0>
['s', 'scale/c'] ['s'] ['scale/c']
====
import tensorflow as tf
from keras import layers
for l in [layers.MaxPooling2D(), layers.AveragePooling2D(2), layers.GlobalAveragePooling2D(), layers.ReLU(), layers.Activation("tanh"), layers.Softmax(), layers.Reshape((4,)), layers.Dropout(0.5)]:
    @tf.function
    def f(x):
        return l(x)
    print([(o.type, o.name) for o in f.get_concrete_function(tf.ones([1, 2, 2, 1])).graph.get_operations()])
--->
[('Placeholder', 'x'), ('MaxPool', 'max_pooling2d_1/MaxPool2d'), ('Identity', 'Identity')]
[('Placeholder', 'x'), ('AvgPool', 'average_pooling2d_1/AvgPool'), ('Identity', 'Identity')]
[('Placeholder', 'x'), ('Const', 'global_average_pooling2d_1/Mean/reduction_indices'), ('Mean', 'global_average_pooling2d_1/Mean'), ('Identity', 'Identity')]
[('Placeholder', 'x'), ('Relu', 're_lu_1/Relu'), ('Identity', 'Identity')]
[('Placeholder', 'x'), ('Tanh', 'activation_1/Tanh'), ('Identity', 'Identity')]
[('Placeholder', 'x'), ('Softmax', 'softmax_1/Softmax'), ('Identity', 'Identity')]
[('Placeholder', 'x'), ('Const', 'reshape_1/Shape'), ('Const', 'reshape_1/Reshape/shape'), ('Reshape', 'reshape_1/Reshape'), ('Identity', 'Identity')]
[('Placeholder', 'x'), ('Identity', 'Identity')]
====
import tensorflow as tf, keras
d = keras.layers.Dense(2)
@tf.function
def f(x):
    return d(x)
print([(o.type, o.name) for o in f.get_concrete_function(tf.ones([1, 2, 3])).graph.get_operations()])
--->
[('Placeholder', 'x'), ('Placeholder', 'dense_1/Cast/ReadVariableOp/resource'), ('ReadVariableOp', 'dense_1/Cast/ReadVariableOp'), ('Const', 'dense_1/Tensordot/Reshape/shape'), ('Reshape', 'dense_1/Tensordot/Reshape'), ('MatMul', 'dense_1/Tensordot/MatMul'), ('Const', 'dense_1/Tensordot/shape'), ('Reshape', 'dense_1/Tensordot'), ('Placeholder', 'dense_1/BiasAdd/ReadVariableOp/resource'), ('ReadVariableOp', 'dense_1/BiasAdd/ReadVariableOp'), ('BiasAdd', 'dense_1/BiasAdd'), ('Identity', 'Identity'), ('NoOp', 'NoOp')]
====
import tensorflow as tf
from keras import activations
x = tf.constant([-2.0, -0.5, 0.0, 0.5, 2.0])
for f in [activations.relu, activations.sigmoid, activations.tanh, activations.elu, activations.selu, activations.softplus, activations.softsign, activations.linear]:
    print(tf.round(f(x) * 1000.0), f.__name__)
--->
tf.Tensor([   0.    0.    0.  500. 2000.], shape=(5,), dtype=float32) relu
tf.Tensor([119. 378. 500. 622. 881.], shape=(5,), dtype=float32) sigmoid
tf.Tensor([-964. -462.    0.  462.  964.], shape=(5,), dtype=float32) tanh
tf.Tensor([-865. -393.    0.  500. 2000.], shape=(5,), dtype=float32) elu
tf.Tensor([-1520.  -692.     0.   525.  2101.], shape=(5,), dtype=float32) selu
tf.Tensor([ 127.  474.  693.  974. 2127.], shape=(5,), dtype=float32) softplus
tf.Tensor([-667. -333.    0.  333.  667.], shape=(5,), dtype=float32) softsign
tf.Tensor([-2000.  -500.     0.   500.  2000.], shape=(5,), dtype=float32) linear
====
import tensorflow as tf
from keras import activations
x = tf.constant([[-2.0, -0.5, 0.0], [0.5, 2.0, 1.0]])
for f in [activations.softmax, activations.gelu, activations.swish, activations.exponential, activations.hard_sigmoid, activations.leaky_relu, activations.relu6]:
    print(tf.round(f(x) * 1000.0), f.__name__)
print(activations.get("relu") is activations.relu, activations.get(None) is activations.linear)
--->
tf.Tensor(
[[ 78. 348. 574.]
 [140. 629. 231.]], shape=(2, 3), dtype=float32) softmax
tf.Tensor(
[[ -46. -154.    0.]
 [ 346. 1954.  841.]], shape=(2, 3), dtype=float32) gelu
tf.Tensor(
[[-238. -189.    0.]
 [ 311. 1762.  731.]], shape=(2, 3), dtype=float32) silu
tf.Tensor(
[[ 135.  607. 1000.]
 [1649. 7389. 2718.]], shape=(2, 3), dtype=float32) exponential
tf.Tensor(
[[167. 417. 500.]
 [583. 833. 667.]], shape=(2, 3), dtype=float32) hard_sigmoid
tf.Tensor(
[[-400. -100.    0.]
 [ 500. 2000. 1000.]], shape=(2, 3), dtype=float32) leaky_relu
tf.Tensor(
[[   0.    0.    0.]
 [ 500. 2000. 1000.]], shape=(2, 3), dtype=float32) relu6
True True
====
import tensorflow as tf
from keras import activations
@tf.function
def f(x):
    return activations.gelu(x), activations.elu(x), activations.selu(x), activations.softplus(x), activations.leaky_relu(x)
print([(o.type, o.name) for o in f.get_concrete_function(tf.ones([2, 2])).graph.get_operations()])
--->
[('Placeholder', 'x'), ('Const', 'Gelu/mul/x'), ('Mul', 'Gelu/mul'), ('Neg', 'Gelu/Neg'), ('Const', 'Gelu/Cast/x'), ('Mul', 'Gelu/mul_1'), ('Erfc', 'Gelu/Erfc'), ('Mul', 'Gelu/mul_2'), ('Elu', 'Elu'), ('Selu', 'Selu'), ('Softplus', 'Softplus'), ('LeakyRelu', 'LeakyRelu'), ('Identity', 'Identity'), ('Identity', 'Identity_1'), ('Identity', 'Identity_2'), ('Identity', 'Identity_3'), ('Identity', 'Identity_4')]
====
import keras
s = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
x = keras.Input((2,))
print(keras.Model(x, keras.layers.Dense(1)(x)).name)
--->
functional_1
====
import tensorflow as tf, keras
m = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1, kernel_initializer="ones")])
opt = keras.optimizers.Adam(0.1)
@tf.function
def step(x):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(m(x) ** 2)
    opt.apply_gradients(zip(tape.gradient(loss, m.trainable_variables), m.trainable_variables))
    return loss
x = tf.constant([[1.0, 2.0]])
for _ in range(3):
    print(step(x))
print(m.weights[0], opt.iterations)
--->
tf.Tensor(9.0, shape=(), dtype=float32)
tf.Tensor(6.7600155, shape=(), dtype=float32)
tf.Tensor(4.8510466, shape=(), dtype=float32)
<Variable path=sequential/dense/kernel, shape=(2, 1), dtype=float32, value=[[0.70245874]
 [0.70245874]]> <Variable path=adam/iteration, shape=(), dtype=int64, value=3>
====
import tensorflow as tf, keras
i = keras.Input((2,))
model = keras.Model(i, keras.ops.relu(i * 2.0 - 1.0))
print(model(tf.constant([[1.0, -1.0]])))
print(model(tf.constant([[1, 2]])))
model.summary()
print(model.input, model.output)
--->
tf.Tensor([[1. 0.]], shape=(1, 2), dtype=float32)
tf.Tensor([[1. 3.]], shape=(1, 2), dtype=float32)
Model: "functional"
┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
│ input_layer (InputLayer)        │ (None, 2)              │             0 │
├─────────────────────────────────┼────────────────────────┼───────────────┤
│ multiply (Multiply)             │ (None, 2)              │             0 │
├─────────────────────────────────┼────────────────────────┼───────────────┤
│ subtract (Subtract)             │ (None, 2)              │             0 │
├─────────────────────────────────┼────────────────────────┼───────────────┤
│ relu (Relu)                     │ (None, 2)              │             0 │
└─────────────────────────────────┴────────────────────────┴───────────────┘
 Total params: 0 (0.00 B)
 Trainable params: 0 (0.00 B)
 Non-trainable params: 0 (0.00 B)
<KerasTensor shape=(None, 2), dtype=float32, sparse=False, ragged=False, name=keras_tensor> <KerasTensor shape=(None, 2), dtype=float32, sparse=False, ragged=False, name=keras_tensor_3>
====
import tensorflow as tf, keras
class M(keras.Model):
    def __init__(self):
        super().__init__()
        self.d = keras.layers.Dense(2, kernel_initializer="ones")
    @tf.function
    def call(self, x, training=None):
        return self.d(x)
m = M()
print(m(tf.ones([1, 3])))
print(tf.function(m)(tf.ones([2, 3])))
print(keras.layers.Dense(2, kernel_initializer="ones")(tf.ones([1, 2, 3])))
--->
tf.Tensor([[3. 3.]], shape=(1, 2), dtype=float32)
tf.Tensor(
[[3. 3.]
 [3. 3.]], shape=(2, 2), dtype=float32)
tf.Tensor(
[[[3. 3.]
  [3. 3.]]], shape=(1, 2, 2), dtype=float32)
====
"""#
}
