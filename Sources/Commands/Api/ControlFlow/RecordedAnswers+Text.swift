extension RecordedAnswers {
  /// Recorded by running `tandem api autograph --programs` in TensorFlow 2.21.
  static let text = #"""
    if tensor
      to its end, tensor	float32 2.0
      to its end, Python float	float32 2.0
      to its end, Python int	TypeError: 's' has dtype float32 in the main branch, but dtype int32 in the else branch
      to its end, None before	ValueError: 's' is None at the end of the else branch.
      to its end, undefined before	ValueError: 's' must also be initialized in the else branch
      to its end, list that grows	[float32 2.0]
      to its end, list item	[float32 2.0, int32 1]
      to its end, dict item	{'a': float32 2.0, 'b': int32 1}
      to its end, attribute	float32 2.0
      to its end, tuple	(float32 2.0, int32 1)
      to its end, variable	float32 2.0
      to its end, TensorArray	float32 [2.]
      to its end, vector that grows	float32 [2.]
      to its end, str	string b'ab'
      to its end, string tensor	string b'a2'
      to its end, named tuple	Pair(float32 2.0, float32 1.0)
      to its end, longer list	TypeError: 's' must have the same nested structure in the main and else branches:
      to its end, list of the same length	[float32 0.0, float32 2.0]
      to its end, another dict	{'a': float32 2.0}
      to its end, new key	ValueError: 's['k']' must also be initialized in the else branch
      to its end, new attribute	ValueError: 's.a' must also be initialized in the else branch
      to its end, two names	(float32 2.0, int32 1)
      to its end, other shape	float32 [2. 2.]
      to its end, other dtype	TypeError: 's' has dtype int32 in the main branch, but dtype float32 in the else branch
      to its end, another structure	TypeError: 's' must have the same nested structure in the main and else branches:
      to its end, object	TypeError: To be compatible with tf.function, Python functions must return zero or more Tensors or ExtensionTypes or None values; in compilation of <function _tf_if_stmt.<
      return, tensor	float32 2.0
      return, Python float	float32 2.0
      return, Python int	TypeError: 'retval_' has dtype float32 in the main branch, but dtype int32 in the else branch
      return, None before	ValueError: 'retval_' is None at the end of the else branch.
      return, undefined before	UnboundLocalError: 's' is used before assignment
      return, list that grows	[float32 2.0]
      return, list item	[float32 2.0, int32 1]
      return, dict item	{'a': float32 2.0, 'b': int32 1}
      return, attribute	float32 2.0
      return, tuple	(float32 2.0, int32 1)
      return, variable	float32 2.0
      return, TensorArray	float32 [2.]
      return, vector that grows	float32 [2.]
      return, str	string b'ab'
      return, string tensor	string b'a2'
      return, named tuple	Pair(float32 2.0, float32 1.0)
      return, longer list	TypeError: 'retval_' must have the same nested structure in the main and else branches:
      return, list of the same length	[float32 0.0, float32 2.0]
      return, another dict	{'a': float32 2.0}
      return, new key	ValueError: 'retval_' must also be initialized in the else branch
      return, new attribute	ValueError: 'retval_' must also be initialized in the else branch
      return, two names	(float32 2.0, int32 1)
      return, other shape	float32 [2. 2.]
      return, other dtype	TypeError: 'retval_' has dtype int32 in the main branch, but dtype float32 in the else branch
      return, another structure	TypeError: 'retval_' must have the same nested structure in the main and else branches:
      return, object	AttributeError: 'Box' object has no attribute 'n'
      raise, tensor	ValueError: two
      raise, Python float	ValueError: two
      raise, Python int	ValueError: two
      raise, None before	ValueError: two
      raise, undefined before	ValueError: two
      raise, list that grows	ValueError: two
      raise, list item	ValueError: two
      raise, dict item	ValueError: two
      raise, attribute	ValueError: two
      raise, tuple	ValueError: two
      raise, variable	ValueError: two
      raise, TensorArray	ValueError: two
    if tensor, not taken
      to its end, tensor	float32 0.0
      to its end, Python float	float32 0.0
      to its end, Python int	TypeError: 's' has dtype float32 in the main branch, but dtype int32 in the else branch
      to its end, None before	ValueError: 's' is None at the end of the else branch.
      to its end, undefined before	ValueError: 's' must also be initialized in the else branch
      to its end, list that grows	[float32 2.0]
      to its end, list item	[float32 0.0, int32 1]
      to its end, dict item	{'a': float32 0.0, 'b': int32 1}
      to its end, attribute	float32 0.0
      to its end, tuple	(float32 0.0, int32 0)
      to its end, variable	float32 0.0
      to its end, TensorArray	float32 []
      to its end, vector that grows	float32 []
      to its end, str	string b'a'
      to its end, string tensor	string b'a'
      to its end, named tuple	Pair(float32 0.0, float32 1.0)
      to its end, longer list	TypeError: 's' must have the same nested structure in the main and else branches:
      to its end, list of the same length	[float32 0.0, float32 0.0]
      to its end, another dict	{'a': float32 0.0}
      to its end, new key	ValueError: 's['k']' must also be initialized in the else branch
      to its end, new attribute	ValueError: 's.a' must also be initialized in the else branch
      to its end, two names	(float32 0.0, int32 0)
      to its end, other shape	float32 0.0
      to its end, other dtype	TypeError: 's' has dtype int32 in the main branch, but dtype float32 in the else branch
      to its end, another structure	TypeError: 's' must have the same nested structure in the main and else branches:
      to its end, object	TypeError: To be compatible with tf.function, Python functions must return zero or more Tensors or ExtensionTypes or None values; in compilation of <function _tf_if_stmt.<
      return, tensor	float32 0.0
      return, Python float	float32 0.0
      return, Python int	TypeError: 'retval_' has dtype float32 in the main branch, but dtype int32 in the else branch
      return, None before	ValueError: 'retval_' is None at the end of the else branch.
      return, undefined before	UnboundLocalError: 's' is used before assignment
      return, list that grows	[float32 2.0]
      return, list item	[float32 0.0, int32 1]
      return, dict item	{'a': float32 0.0, 'b': int32 1}
      return, attribute	float32 0.0
      return, tuple	(float32 0.0, int32 0)
      return, variable	float32 0.0
      return, TensorArray	float32 []
      return, vector that grows	float32 []
      return, str	string b'a'
      return, string tensor	string b'a'
      return, named tuple	Pair(float32 0.0, float32 1.0)
      return, longer list	TypeError: 'retval_' must have the same nested structure in the main and else branches:
      return, list of the same length	[float32 0.0, float32 0.0]
      return, another dict	{'a': float32 0.0}
      return, new key	ValueError: 'retval_' must also be initialized in the else branch
      return, new attribute	ValueError: 'retval_' must also be initialized in the else branch
      return, two names	(float32 0.0, int32 0)
      return, other shape	float32 0.0
      return, other dtype	TypeError: 'retval_' has dtype int32 in the main branch, but dtype float32 in the else branch
      return, another structure	TypeError: 'retval_' must have the same nested structure in the main and else branches:
      return, object	AttributeError: 'Box' object has no attribute 'n'
      raise, tensor	ValueError: two
      raise, Python float	ValueError: two
      raise, Python int	ValueError: two
      raise, None before	ValueError: two
      raise, undefined before	ValueError: two
      raise, list that grows	ValueError: two
      raise, list item	ValueError: two
      raise, dict item	ValueError: two
      raise, attribute	ValueError: two
      raise, tuple	ValueError: two
      raise, variable	ValueError: two
      raise, TensorArray	ValueError: two
    if/else tensor
      to its end, tensor	float32 4.0
      to its end, Python float	float32 4.0
      to its end, Python int	float32 4.0
      to its end, None before	float32 4.0
      to its end, undefined before	float32 4.0
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'cond/mul:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148044966976), because it was defined in FuncGraph(na
      to its end, list item	[float32 4.0, int32 1]
      to its end, dict item	{'a': float32 4.0, 'b': int32 1}
      to its end, attribute	float32 4.0
      to its end, tuple	(float32 4.0, int32 1)
      to its end, variable	float32 4.0
      to its end, TensorArray	float32 [4.]
      to its end, vector that grows	float32 [4.]
      to its end, str	string b'ab'
      to its end, string tensor	string b'a4'
      to its end, named tuple	Pair(float32 4.0, float32 1.0)
      to its end, longer list	[float32 4.0]
      to its end, list of the same length	[float32 0.0, float32 4.0]
      to its end, another dict	{'a': float32 4.0}
      to its end, new key	float32 4.0
      to its end, new attribute	float32 4.0
      to its end, two names	(float32 4.0, int32 1)
      to its end, other shape	float32 [4. 4.]
      to its end, other dtype	int32 4
      to its end, another structure	(float32 4.0, float32 4.0)
      to its end, object	TypeError: To be compatible with tf.function, Python functions must return zero or more Tensors or ExtensionTypes or None values; in compilation of <function _tf_if_stmt.<
      return, tensor	float32 4.0
      return, Python float	float32 4.0
      return, Python int	float32 4.0
      return, None before	float32 4.0
      return, undefined before	float32 4.0
      return, list that grows	AssertionError: [2, 3]
      return, list item	[float32 4.0, int32 1]
      return, dict item	{'a': float32 4.0, 'b': int32 1}
      return, attribute	float32 4.0
      return, tuple	(float32 4.0, int32 1)
      return, variable	float32 4.0
      return, TensorArray	float32 [4.]
      return, vector that grows	float32 [4.]
      return, str	string b'ab'
      return, string tensor	string b'a4'
      return, named tuple	Pair(float32 4.0, float32 1.0)
      return, longer list	[float32 4.0]
      return, list of the same length	[float32 0.0, float32 4.0]
      return, another dict	{'a': float32 4.0}
      return, new key	float32 4.0
      return, new attribute	float32 4.0
      return, two names	(float32 4.0, int32 1)
      return, other shape	float32 [4. 4.]
      return, other dtype	int32 4
      return, another structure	(float32 4.0, float32 4.0)
      return, object	AttributeError: 'Box' object has no attribute 'n'
      raise, tensor	ValueError: two
      raise, Python float	ValueError: two
      raise, Python int	ValueError: two
      raise, None before	ValueError: two
      raise, undefined before	ValueError: two
      raise, list that grows	ValueError: two
      raise, list item	ValueError: two
      raise, dict item	ValueError: two
      raise, attribute	ValueError: two
      raise, tuple	ValueError: two
      raise, variable	ValueError: two
      raise, TensorArray	ValueError: two
    if/elif/else tensor
      to its end, tensor	float32 4.0
      to its end, Python float	float32 4.0
      to its end, Python int	float32 4.0
      to its end, None before	float32 4.0
      to its end, undefined before	float32 4.0
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'cond/cond/mul:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148043104960), because it was defined in FuncGra
      to its end, attribute	float32 4.0
      return, tensor	ValueError: the main branch must also have a return statement.
      return, Python float	ValueError: the main branch must also have a return statement.
      return, Python int	ValueError: the main branch must also have a return statement.
      return, None before	ValueError: the main branch must also have a return statement.
      return, undefined before	ValueError: the main branch must also have a return statement.
      return, list that grows	ValueError: the main branch must also have a return statement.
      return, attribute	ValueError: the main branch must also have a return statement.
      raise, tensor	ValueError: two
      raise, Python float	ValueError: two
      raise, Python int	ValueError: two
      raise, None before	ValueError: two
      raise, undefined before	ValueError: two
      raise, list that grows	ValueError: two
      raise, attribute	ValueError: two
    if Python
      to its end, tensor	float32 2.0
      to its end, Python float	float32 2.0
      to its end, Python int	float32 2.0
      to its end, None before	float32 2.0
      to its end, undefined before	float32 2.0
      to its end, list that grows	[float32 2.0]
      to its end, attribute	float32 2.0
      return, tensor	float32 2.0
      return, Python float	float32 2.0
      return, Python int	float32 2.0
      return, None before	float32 2.0
      return, undefined before	float32 2.0
      return, list that grows	[float32 2.0]
      return, attribute	float32 2.0
      raise, tensor	ValueError: two
      raise, Python float	ValueError: two
      raise, Python int	ValueError: two
      raise, None before	ValueError: two
      raise, undefined before	ValueError: two
      raise, list that grows	ValueError: two
      raise, attribute	ValueError: two
    if in if
      to its end, tensor	float32 2.0
      to its end, Python float	float32 2.0
      to its end, Python int	TypeError: 's' has dtype float32 in the main branch, but dtype int32 in the else branch
      to its end, None before	ValueError: 's' is None at the end of the else branch.
      to its end, undefined before	ValueError: 's' must also be initialized in the else branch
      to its end, list that grows	[float32 2.0]
      to its end, attribute	float32 2.0
      return, tensor	ValueError: the else branch must also have a return statement.
      return, Python float	ValueError: the else branch must also have a return statement.
      return, Python int	ValueError: the else branch must also have a return statement.
      return, None before	ValueError: the else branch must also have a return statement.
      return, undefined before	ValueError: the else branch must also have a return statement.
      return, list that grows	ValueError: the else branch must also have a return statement.
      return, attribute	ValueError: the else branch must also have a return statement.
      raise, tensor	ValueError: two
      raise, Python float	ValueError: two
      raise, Python int	ValueError: two
      raise, None before	ValueError: two
      raise, undefined before	ValueError: two
      raise, list that grows	ValueError: two
      raise, attribute	ValueError: two
    while tensor
      to its end, tensor	float32 6.0
      to its end, Python float	float32 6.0
      to its end, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      to its end, None before	float32 3.0
      to its end, undefined before	float32 3.0
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148043371200), because it was defined in FuncGraph(n
      to its end, list item	[float32 6.0, int32 1]
      to its end, dict item	{'a': float32 6.0, 'b': int32 1}
      to its end, attribute	float32 6.0
      to its end, tuple	(float32 6.0, int32 3)
      to its end, variable	float32 6.0
      to its end, TensorArray	float32 [1. 2. 3.]
      to its end, vector that grows	ValueError: 's' has shape (0,) before the loop, but shape (1,) after one iteration. Use tf.autograph.experimental.set_loop_options to set shape invariants.
      to its end, str	string b'abbb'
      to its end, string tensor	string b'a123'
      to its end, named tuple	Pair(float32 6.0, float32 1.0)
      to its end, longer list	TypeError: 's' does not have the same nested structure after one iteration.
      to its end, list of the same length	[float32 2.0, float32 3.0]
      to its end, another dict	{'a': float32 6.0}
      to its end, new key	float32 3.0
      to its end, new attribute	float32 3.0
      to its end, two names	(float32 6.0, int32 3)
      to its end, other shape	ValueError: 's' has shape () before the loop, but shape (2,) after one iteration. Use tf.autograph.experimental.set_loop_options to set shape invariants.
      to its end, other dtype	TypeError: 's' has dtype float32 before the loop, but dtype int32 after one iteration
      to its end, another structure	TypeError: 's' does not have the same nested structure after one iteration.
      to its end, object	TypeError: Failed to convert elements of <cells.Box object at 0x…> to Tensor. Consider casting elements to a supported type. See https://www.tensorflow.org/api_docs/python
      break, tensor	float32 1.0
      break, Python float	float32 1.0
      break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break, None before	ValueError: 's' is not allowed to be None before the loop
      break, undefined before	ValueError: 's' must be defined before the loop
      break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148038360512), because it was defined in FuncGraph(n
      break, list item	[float32 1.0, int32 1]
      break, dict item	{'a': float32 1.0, 'b': int32 1}
      break, attribute	float32 1.0
      break, tuple	(float32 1.0, int32 1)
      break, variable	float32 1.0
      break, TensorArray	float32 [1.]
      break, vector that grows	ValueError: 's' has shape (0,) before the loop, but shape (None,) after one iteration. Use tf.autograph.experimental.set_loop_options to set shape invariants.
      break, str	string b'ab'
      break, string tensor	string b'a1'
      break, named tuple	Pair(float32 1.0, float32 1.0)
      break, longer list	TypeError: 's' must have the same nested structure in the main and else branches:
      break, list of the same length	[float32 0.0, float32 1.0]
      break, another dict	{'a': float32 1.0}
      break, new key	ValueError: 's['k']' must be defined before the loop
      break, new attribute	ValueError: 's.a' must be defined before the loop
      break, two names	(float32 1.0, int32 1)
      break, other shape	ValueError: 's' has shape () before the loop, but shape <unknown> after one iteration. Use tf.autograph.experimental.set_loop_options to set shape invariants.
      break, other dtype	TypeError: 's' has dtype int32 in the main branch, but dtype float32 in the else branch
      break, another structure	TypeError: 's' must have the same nested structure in the main and else branches:
      break, object	TypeError: Failed to convert elements of <cells.Box object at 0x…> to Tensor. Consider casting elements to a supported type. See https://www.tensorflow.org/api_docs/python
      continue, tensor	float32 4.0
      continue, Python float	float32 4.0
      continue, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue, None before	ValueError: 's' is not allowed to be None before the loop
      continue, undefined before	ValueError: 's' must be defined before the loop
      continue, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148044100416), because it was defined in FuncGraph(n
      continue, list item	[float32 4.0, int32 1]
      continue, dict item	{'a': float32 4.0, 'b': int32 1}
      continue, attribute	float32 4.0
      continue, tuple	(float32 4.0, int32 2)
      continue, variable	float32 4.0
      continue, TensorArray	float32 [1. 3.]
      return, tensor	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, Python float	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, None before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, undefined before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, list that grows	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, list item	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, dict item	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, attribute	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, tuple	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, variable	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, TensorArray	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      break last, tensor	float32 3.0
      break last, Python float	float32 3.0
      break last, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break last, None before	float32 2.0
      break last, undefined before	float32 2.0
      break last, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148037987776), because it was defined in FuncGraph(n
      break last, list item	[float32 3.0, int32 1]
      break last, dict item	{'a': float32 3.0, 'b': int32 1}
      break last, attribute	float32 3.0
      break last, tuple	(float32 3.0, int32 2)
      break last, variable	float32 3.0
      break last, TensorArray	float32 [1. 2.]
      continue and break, tensor	float32 2.0
      continue and break, Python float	float32 2.0
      continue and break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue and break, None before	ValueError: 's' is not allowed to be None before the loop
      continue and break, undefined before	ValueError: 's' must be defined before the loop
      continue and break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148044815168), because it was defined in FuncGraph(n
      continue and break, list item	[float32 2.0, int32 1]
      continue and break, dict item	{'a': float32 2.0, 'b': int32 1}
      continue and break, attribute	float32 2.0
      continue and break, tuple	(float32 2.0, int32 1)
      continue and break, variable	float32 2.0
      continue and break, TensorArray	float32 [2.]
      break by Python, tensor	float32 1.0
      break by Python, Python float	float32 1.0
      break by Python, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break by Python, None before	float32 1.0
      break by Python, undefined before	float32 1.0
      break by Python, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148036023616), because it was defined in FuncGraph(n
      break by Python, list item	[float32 1.0, int32 1]
      break by Python, dict item	{'a': float32 1.0, 'b': int32 1}
      break by Python, attribute	float32 1.0
      break by Python, tuple	(float32 1.0, int32 1)
      break by Python, variable	float32 1.0
      break by Python, TensorArray	float32 [1.]
      return always, tensor	float32 1.0
      return always, Python float	float32 1.0
      return always, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return always, None before	float32 1.0
      return always, undefined before	float32 1.0
      return always, list that grows	TypeError: 'retval_' does not have the same nested structure after one iteration.
      return always, list item	[float32 1.0, int32 1]
      return always, dict item	{'a': float32 1.0, 'b': int32 1}
      return always, attribute	float32 1.0
      return always, tuple	(float32 1.0, int32 1)
      return always, variable	float32 1.0
      return always, TensorArray	float32 [1.]
      raise, tensor	ValueError: two
      raise, Python float	ValueError: two
      raise, Python int	ValueError: two
      raise, None before	ValueError: 's' is not allowed to be None before the loop
      raise, undefined before	ValueError: 's' must be defined before the loop
      raise, list that grows	ValueError: two
      raise, list item	ValueError: two
      raise, dict item	ValueError: two
      raise, attribute	ValueError: two
      raise, tuple	ValueError: two
      raise, variable	ValueError: two
      raise, TensorArray	ValueError: two
    while tensor, never
      to its end, tensor	float32 0.0
      to its end, Python float	float32 0.0
      to its end, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      to its end, None before	InvalidArgumentError: assertion failed: [loop must iterate at least once to initialize s]
      to its end, undefined before	InvalidArgumentError: assertion failed: [loop must iterate at least once to initialize s]
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148033489344), because it was defined in FuncGraph(n
      to its end, list item	[float32 0.0, int32 1]
      to its end, dict item	{'a': float32 0.0, 'b': int32 1}
      to its end, attribute	float32 0.0
      to its end, tuple	(float32 0.0, int32 0)
      to its end, variable	float32 0.0
      to its end, TensorArray	float32 []
      to its end, vector that grows	ValueError: 's' has shape (0,) before the loop, but shape (1,) after one iteration. Use tf.autograph.experimental.set_loop_options to set shape invariants.
      to its end, str	string b'a'
      to its end, string tensor	string b'a'
      to its end, named tuple	Pair(float32 0.0, float32 1.0)
      to its end, longer list	TypeError: 's' does not have the same nested structure after one iteration.
      to its end, list of the same length	[float32 0.0, float32 0.0]
      to its end, another dict	{'a': float32 0.0}
      to its end, new key	InvalidArgumentError: assertion failed: [loop must iterate at least once to initialize s[\'k\']]
      to its end, new attribute	InvalidArgumentError: assertion failed: [loop must iterate at least once to initialize s.a]
      to its end, two names	(float32 0.0, int32 0)
      to its end, other shape	ValueError: 's' has shape () before the loop, but shape (2,) after one iteration. Use tf.autograph.experimental.set_loop_options to set shape invariants.
      to its end, other dtype	TypeError: 's' has dtype float32 before the loop, but dtype int32 after one iteration
      to its end, another structure	TypeError: 's' does not have the same nested structure after one iteration.
      to its end, object	TypeError: Failed to convert elements of <cells.Box object at 0x…> to Tensor. Consider casting elements to a supported type. See https://www.tensorflow.org/api_docs/python
      break, tensor	float32 0.0
      break, Python float	float32 0.0
      break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break, None before	ValueError: 's' is not allowed to be None before the loop
      break, undefined before	ValueError: 's' must be defined before the loop
      break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148036908352), because it was defined in FuncGraph(n
      break, list item	[float32 0.0, int32 1]
      break, dict item	{'a': float32 0.0, 'b': int32 1}
      break, attribute	float32 0.0
      break, tuple	(float32 0.0, int32 0)
      break, variable	float32 0.0
      break, TensorArray	float32 []
      break, vector that grows	ValueError: 's' has shape (0,) before the loop, but shape (None,) after one iteration. Use tf.autograph.experimental.set_loop_options to set shape invariants.
      break, str	string b'a'
      break, string tensor	string b'a'
      break, named tuple	Pair(float32 0.0, float32 1.0)
      break, longer list	TypeError: 's' must have the same nested structure in the main and else branches:
      break, list of the same length	[float32 0.0, float32 0.0]
      break, another dict	{'a': float32 0.0}
      break, new key	ValueError: 's['k']' must be defined before the loop
      break, new attribute	ValueError: 's.a' must be defined before the loop
      break, two names	(float32 0.0, int32 0)
      break, other shape	ValueError: 's' has shape () before the loop, but shape <unknown> after one iteration. Use tf.autograph.experimental.set_loop_options to set shape invariants.
      break, other dtype	TypeError: 's' has dtype int32 in the main branch, but dtype float32 in the else branch
      break, another structure	TypeError: 's' must have the same nested structure in the main and else branches:
      break, object	TypeError: Failed to convert elements of <cells.Box object at 0x…> to Tensor. Consider casting elements to a supported type. See https://www.tensorflow.org/api_docs/python
    while Python
      to its end, tensor	float32 6.0
      to its end, Python float	float32 6.0
      to its end, Python int	float32 6.0
      to its end, None before	float32 3.0
      to its end, undefined before	float32 3.0
      to its end, list that grows	[float32 1.0, float32 2.0, float32 3.0]
      to its end, attribute	float32 6.0
      break, tensor	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type, or when a break or return stat
      break, Python float	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type, or when a break or return stat
      break, Python int	TypeError: 's' has dtype float32 in the main branch, but dtype int32 in the else branch
      break, None before	ValueError: 's' is None at the end of the else branch.
      break, undefined before	ValueError: 's' must also be initialized in the else branch
      break, list that grows	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type, or when a break or return stat
      break, attribute	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type, or when a break or return stat
      continue, tensor	float32 4.0
      continue, Python float	float32 4.0
      continue, Python int	TypeError: 's' has dtype float32 in the main branch, but dtype int32 in the else branch
      continue, None before	ValueError: 's' is None at the end of the else branch.
      continue, undefined before	ValueError: 's' must also be initialized in the else branch
      continue, list that grows	[float32 1.0, float32 2.0, float32 3.0]
      continue, attribute	float32 4.0
      return, tensor	ValueError: the else branch must also have a return statement.
      return, Python float	ValueError: the else branch must also have a return statement.
      return, Python int	ValueError: the else branch must also have a return statement.
      return, None before	ValueError: the else branch must also have a return statement.
      return, undefined before	UnboundLocalError: 's' is used before assignment
      return, list that grows	ValueError: the else branch must also have a return statement.
      return, attribute	ValueError: the else branch must also have a return statement.
      break last, tensor	float32 3.0
      break last, Python float	float32 3.0
      break last, Python int	float32 3.0
      break last, None before	float32 2.0
      break last, undefined before	float32 2.0
      break last, list that grows	[float32 1.0, float32 2.0]
      break last, attribute	float32 3.0
      continue and break, tensor	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type, or when a break or return stat
      continue and break, Python float	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type, or when a break or return stat
      continue and break, Python int	TypeError: 's' has dtype float32 in the main branch, but dtype int32 in the else branch
      continue and break, None before	ValueError: 's' is None at the end of the else branch.
      continue and break, undefined before	ValueError: 's' must also be initialized in the else branch
      continue and break, list that grows	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type, or when a break or return stat
      continue and break, attribute	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type, or when a break or return stat
      break by Python, tensor	float32 1.0
      break by Python, Python float	float32 1.0
      break by Python, Python int	float32 1.0
      break by Python, None before	float32 1.0
      break by Python, undefined before	float32 1.0
      break by Python, list that grows	[float32 1.0]
      break by Python, attribute	float32 1.0
      return always, tensor	float32 1.0
      return always, Python float	float32 1.0
      return always, Python int	float32 1.0
      return always, None before	float32 1.0
      return always, undefined before	float32 1.0
      return always, list that grows	[float32 1.0]
      return always, attribute	float32 1.0
      raise, tensor	ValueError: two
      raise, Python float	ValueError: two
      raise, Python int	ValueError: two
      raise, None before	ValueError: two
      raise, undefined before	ValueError: two
      raise, list that grows	ValueError: two
      raise, attribute	ValueError: two
    while True
      to its end, tensor	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type, or when a break or return stat
      to its end, Python float	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type, or when a break or return stat
      to its end, Python int	TypeError: 's' has dtype float32 in the main branch, but dtype int32 in the else branch
      to its end, None before	ValueError: 's' is None at the end of the else branch.
      to its end, undefined before	ValueError: 's' must also be initialized in the else branch
      to its end, list that grows	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type, or when a break or return stat
      to its end, attribute	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type, or when a break or return stat
      break, tensor	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type, or when a break or return stat
      break, Python float	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type, or when a break or return stat
      break, Python int	TypeError: 's' has dtype float32 in the main branch, but dtype int32 in the else branch
      break, None before	ValueError: 's' is None at the end of the else branch.
      break, undefined before	ValueError: 's' must also be initialized in the else branch
      break, list that grows	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type, or when a break or return stat
      break, attribute	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type, or when a break or return stat
      continue, tensor	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type, or when a break or return stat
      continue, Python float	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type, or when a break or return stat
      continue, Python int	TypeError: 's' has dtype float32 in the main branch, but dtype int32 in the else branch
      continue, None before	ValueError: 's' is None at the end of the else branch.
      continue, undefined before	ValueError: 's' must also be initialized in the else branch
      continue, list that grows	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type, or when a break or return stat
      continue, attribute	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type, or when a break or return stat
      return, tensor	ValueError: the else branch must also have a return statement.
      return, Python float	ValueError: the else branch must also have a return statement.
      return, Python int	ValueError: the else branch must also have a return statement.
      return, None before	ValueError: the else branch must also have a return statement.
      return, undefined before	UnboundLocalError: 's' is used before assignment
      return, list that grows	ValueError: the else branch must also have a return statement.
      return, attribute	ValueError: the else branch must also have a return statement.
      break last, tensor	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type, or when a break or return stat
      break last, Python float	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type, or when a break or return stat
      break last, Python int	TypeError: 's' has dtype float32 in the main branch, but dtype int32 in the else branch
      break last, None before	ValueError: 's' is None at the end of the else branch.
      break last, undefined before	ValueError: 's' must also be initialized in the else branch
      break last, list that grows	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type, or when a break or return stat
      break last, attribute	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type, or when a break or return stat
      continue and break, tensor	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type, or when a break or return stat
      continue and break, Python float	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type, or when a break or return stat
      continue and break, Python int	TypeError: 's' has dtype float32 in the main branch, but dtype int32 in the else branch
      continue and break, None before	ValueError: 's' is None at the end of the else branch.
      continue and break, undefined before	ValueError: 's' must also be initialized in the else branch
      continue and break, list that grows	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type, or when a break or return stat
      continue and break, attribute	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type, or when a break or return stat
      break by Python, tensor	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type, or when a break or return stat
      break by Python, Python float	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type, or when a break or return stat
      break by Python, Python int	TypeError: 's' has dtype float32 in the main branch, but dtype int32 in the else branch
      break by Python, None before	ValueError: 's' is None at the end of the else branch.
      break by Python, undefined before	ValueError: 's' must also be initialized in the else branch
      break by Python, list that grows	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type, or when a break or return stat
      break by Python, attribute	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type, or when a break or return stat
      return always, tensor	ValueError: the else branch must also have a return statement.
      return always, Python float	ValueError: the else branch must also have a return statement.
      return always, Python int	ValueError: the else branch must also have a return statement.
      return always, None before	ValueError: the else branch must also have a return statement.
      return always, undefined before	ValueError: the else branch must also have a return statement.
      return always, list that grows	ValueError: the else branch must also have a return statement.
      return always, attribute	ValueError: the else branch must also have a return statement.
      raise, tensor	ValueError: two
      raise, Python float	ValueError: two
      raise, Python int	ValueError: two
      raise, None before	ValueError: two
      raise, undefined before	ValueError: two
      raise, list that grows	ValueError: two
      raise, attribute	ValueError: two
    for in tensor
      to its end, tensor	float32 6.0
      to its end, Python float	float32 6.0
      to its end, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      to its end, None before	float32 3.0
      to its end, undefined before	float32 3.0
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148038362304), becau
      to its end, list item	[float32 6.0, int32 1]
      to its end, dict item	{'a': float32 6.0, 'b': int32 1}
      to its end, attribute	float32 6.0
      to its end, tuple	(float32 6.0, int32 3)
      to its end, variable	float32 6.0
      to its end, TensorArray	float32 [1. 2. 3.]
      to its end, vector that grows	ValueError: 's' has shape (0,) before the loop, but shape (1,) after one iteration. Use tf.autograph.experimental.set_loop_options to set shape invariants.
      to its end, str	string b'abbb'
      to its end, string tensor	string b'a123'
      to its end, named tuple	Pair(float32 6.0, float32 1.0)
      to its end, longer list	TypeError: 's' does not have the same nested structure after one iteration.
      to its end, list of the same length	[float32 2.0, float32 3.0]
      to its end, another dict	{'a': float32 6.0}
      to its end, new key	float32 3.0
      to its end, new attribute	float32 3.0
      to its end, two names	(float32 6.0, int32 3)
      to its end, other shape	ValueError: 's' has shape () before the loop, but shape (2,) after one iteration. Use tf.autograph.experimental.set_loop_options to set shape invariants.
      to its end, other dtype	TypeError: 's' has dtype float32 before the loop, but dtype int32 after one iteration
      to its end, another structure	TypeError: 's' does not have the same nested structure after one iteration.
      to its end, object	TypeError: Failed to convert elements of <cells.Box object at 0x…> to Tensor. Consider casting elements to a supported type. See https://www.tensorflow.org/api_docs/python
      break, tensor	float32 1.0
      break, Python float	float32 1.0
      break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break, None before	ValueError: 's' is not allowed to be None before the loop
      break, undefined before	ValueError: 's' must be defined before the loop
      break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148031681728), becau
      break, list item	[float32 1.0, int32 1]
      break, dict item	{'a': float32 1.0, 'b': int32 1}
      break, attribute	float32 1.0
      break, tuple	(float32 1.0, int32 1)
      break, variable	float32 1.0
      break, TensorArray	float32 [1.]
      break, vector that grows	ValueError: 's' has shape (0,) before the loop, but shape (None,) after one iteration. Use tf.autograph.experimental.set_loop_options to set shape invariants.
      break, str	string b'ab'
      break, string tensor	string b'a1'
      break, named tuple	Pair(float32 1.0, float32 1.0)
      break, longer list	TypeError: 's' must have the same nested structure in the main and else branches:
      break, list of the same length	[float32 0.0, float32 1.0]
      break, another dict	{'a': float32 1.0}
      break, new key	ValueError: 's['k']' must be defined before the loop
      break, new attribute	ValueError: 's.a' must be defined before the loop
      break, two names	(float32 1.0, int32 1)
      break, other shape	ValueError: 's' has shape () before the loop, but shape <unknown> after one iteration. Use tf.autograph.experimental.set_loop_options to set shape invariants.
      break, other dtype	TypeError: 's' has dtype int32 in the main branch, but dtype float32 in the else branch
      break, another structure	TypeError: 's' must have the same nested structure in the main and else branches:
      break, object	TypeError: Failed to convert elements of <cells.Box object at 0x…> to Tensor. Consider casting elements to a supported type. See https://www.tensorflow.org/api_docs/python
      continue, tensor	float32 4.0
      continue, Python float	float32 4.0
      continue, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue, None before	ValueError: 's' is not allowed to be None before the loop
      continue, undefined before	ValueError: 's' must be defined before the loop
      continue, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148032749632), becau
      continue, list item	[float32 4.0, int32 1]
      continue, dict item	{'a': float32 4.0, 'b': int32 1}
      continue, attribute	float32 4.0
      continue, tuple	(float32 4.0, int32 2)
      continue, variable	float32 4.0
      continue, TensorArray	float32 [1. 3.]
      return, tensor	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, Python float	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, None before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, undefined before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, list that grows	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, list item	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, dict item	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, attribute	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, tuple	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, variable	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, TensorArray	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      break last, tensor	float32 3.0
      break last, Python float	float32 3.0
      break last, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break last, None before	float32 2.0
      break last, undefined before	float32 2.0
      break last, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148034093504), becau
      break last, list item	[float32 3.0, int32 1]
      break last, dict item	{'a': float32 3.0, 'b': int32 1}
      break last, attribute	float32 3.0
      break last, tuple	(float32 3.0, int32 2)
      break last, variable	float32 3.0
      break last, TensorArray	float32 [1. 2.]
      continue and break, tensor	float32 2.0
      continue and break, Python float	float32 2.0
      continue and break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue and break, None before	ValueError: 's' is not allowed to be None before the loop
      continue and break, undefined before	ValueError: 's' must be defined before the loop
      continue and break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148033216192), becau
      continue and break, list item	[float32 2.0, int32 1]
      continue and break, dict item	{'a': float32 2.0, 'b': int32 1}
      continue and break, attribute	float32 2.0
      continue and break, tuple	(float32 2.0, int32 1)
      continue and break, variable	float32 2.0
      continue and break, TensorArray	float32 [2.]
      break by Python, tensor	float32 1.0
      break by Python, Python float	float32 1.0
      break by Python, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break by Python, None before	float32 1.0
      break by Python, undefined before	float32 1.0
      break by Python, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148027919808), becau
      break by Python, list item	[float32 1.0, int32 1]
      break by Python, dict item	{'a': float32 1.0, 'b': int32 1}
      break by Python, attribute	float32 1.0
      break by Python, tuple	(float32 1.0, int32 1)
      break by Python, variable	float32 1.0
      break by Python, TensorArray	float32 [1.]
      return always, tensor	float32 1.0
      return always, Python float	float32 1.0
      return always, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return always, None before	float32 1.0
      return always, undefined before	float32 1.0
      return always, list that grows	TypeError: 'retval_' does not have the same nested structure after one iteration.
      return always, list item	[float32 1.0, int32 1]
      return always, dict item	{'a': float32 1.0, 'b': int32 1}
      return always, attribute	float32 1.0
      return always, tuple	(float32 1.0, int32 1)
      return always, variable	float32 1.0
      return always, TensorArray	float32 [1.]
      raise, tensor	ValueError: two
      raise, Python float	ValueError: two
      raise, Python int	ValueError: two
      raise, None before	ValueError: 's' is not allowed to be None before the loop
      raise, undefined before	ValueError: 's' must be defined before the loop
      raise, list that grows	ValueError: two
      raise, list item	ValueError: two
      raise, dict item	ValueError: two
      raise, attribute	ValueError: two
      raise, tuple	ValueError: two
      raise, variable	ValueError: two
      raise, TensorArray	ValueError: two
    for in tensor of unknown length
      to its end, tensor	float32 5.0
      to its end, Python float	float32 5.0
      to its end, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      to its end, None before	float32 3.0
      to its end, undefined before	float32 3.0
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148032543808), becau
      to its end, list item	[float32 5.0, int32 1]
      to its end, dict item	{'a': float32 5.0, 'b': int32 1}
      to its end, attribute	float32 5.0
      to its end, tuple	(float32 5.0, int32 2)
      to its end, variable	float32 5.0
      to its end, TensorArray	float32 [2. 3.]
      to its end, vector that grows	ValueError: 's' has shape (0,) before the loop, but shape (1,) after one iteration. Use tf.autograph.experimental.set_loop_options to set shape invariants.
      to its end, str	string b'abb'
      to its end, string tensor	string b'a23'
      to its end, named tuple	Pair(float32 5.0, float32 1.0)
      to its end, longer list	TypeError: 's' does not have the same nested structure after one iteration.
      to its end, list of the same length	[float32 2.0, float32 3.0]
      to its end, another dict	{'a': float32 5.0}
      to its end, new key	float32 3.0
      to its end, new attribute	float32 3.0
      to its end, two names	(float32 5.0, int32 2)
      to its end, other shape	ValueError: 's' has shape () before the loop, but shape (2,) after one iteration. Use tf.autograph.experimental.set_loop_options to set shape invariants.
      to its end, other dtype	TypeError: 's' has dtype float32 before the loop, but dtype int32 after one iteration
      to its end, another structure	TypeError: 's' does not have the same nested structure after one iteration.
      to its end, object	TypeError: Failed to convert elements of <cells.Box object at 0x…> to Tensor. Consider casting elements to a supported type. See https://www.tensorflow.org/api_docs/python
      break, tensor	float32 0.0
      break, Python float	float32 0.0
      break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break, None before	ValueError: 's' is not allowed to be None before the loop
      break, undefined before	ValueError: 's' must be defined before the loop
      break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148038507712), becau
      break, list item	[float32 0.0, int32 1]
      break, dict item	{'a': float32 0.0, 'b': int32 1}
      break, attribute	float32 0.0
      break, tuple	(float32 0.0, int32 0)
      break, variable	float32 0.0
      break, TensorArray	float32 []
      break, vector that grows	ValueError: 's' has shape (0,) before the loop, but shape (None,) after one iteration. Use tf.autograph.experimental.set_loop_options to set shape invariants.
      break, str	string b'a'
      break, string tensor	string b'a'
      break, named tuple	Pair(float32 0.0, float32 1.0)
      break, longer list	TypeError: 's' must have the same nested structure in the main and else branches:
      break, list of the same length	[float32 0.0, float32 0.0]
      break, another dict	{'a': float32 0.0}
      break, new key	ValueError: 's['k']' must be defined before the loop
      break, new attribute	ValueError: 's.a' must be defined before the loop
      break, two names	(float32 0.0, int32 0)
      break, other shape	ValueError: 's' has shape () before the loop, but shape <unknown> after one iteration. Use tf.autograph.experimental.set_loop_options to set shape invariants.
      break, other dtype	TypeError: 's' has dtype int32 in the main branch, but dtype float32 in the else branch
      break, another structure	TypeError: 's' must have the same nested structure in the main and else branches:
      break, object	TypeError: Failed to convert elements of <cells.Box object at 0x…> to Tensor. Consider casting elements to a supported type. See https://www.tensorflow.org/api_docs/python
    for in empty tensor
      to its end, tensor	float32 0.0
      to its end, Python float	float32 0.0
      to its end, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      to its end, None before	InvalidArgumentError: assertion failed: [loop must iterate at least once to initialize s]
      to its end, undefined before	InvalidArgumentError: assertion failed: [loop must iterate at least once to initialize s]
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148027736768), becau
      to its end, attribute	float32 0.0
      break, tensor	float32 0.0
      break, Python float	float32 0.0
      break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break, None before	ValueError: 's' is not allowed to be None before the loop
      break, undefined before	ValueError: 's' must be defined before the loop
      break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148037933632), becau
      break, attribute	float32 0.0
    for in tf.range(n)
      to its end, tensor	float32 3.0
      to its end, Python float	float32 3.0
      to its end, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      to its end, None before	float32 2.0
      to its end, undefined before	float32 2.0
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/Cast:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148036901312), because it was defined in FuncGraph(
      to its end, list item	[float32 3.0, int32 1]
      to its end, dict item	{'a': float32 3.0, 'b': int32 1}
      to its end, attribute	float32 3.0
      to its end, tuple	(float32 3.0, int32 3)
      to its end, variable	float32 3.0
      to its end, TensorArray	float32 [0. 1. 2.]
      to its end, vector that grows	ValueError: 's' has shape (0,) before the loop, but shape (1,) after one iteration. Use tf.autograph.experimental.set_loop_options to set shape invariants.
      to its end, str	string b'abbb'
      to its end, string tensor	string b'a012'
      to its end, named tuple	Pair(float32 3.0, float32 1.0)
      to its end, longer list	TypeError: 's' does not have the same nested structure after one iteration.
      to its end, list of the same length	[float32 1.0, float32 2.0]
      to its end, another dict	{'a': float32 3.0}
      to its end, new key	float32 2.0
      to its end, new attribute	float32 2.0
      to its end, two names	(float32 3.0, int32 3)
      to its end, other shape	ValueError: 's' has shape () before the loop, but shape (2,) after one iteration. Use tf.autograph.experimental.set_loop_options to set shape invariants.
      to its end, other dtype	TypeError: 's' has dtype float32 before the loop, but dtype int32 after one iteration
      to its end, another structure	TypeError: 's' does not have the same nested structure after one iteration.
      to its end, object	TypeError: Failed to convert elements of <cells.Box object at 0x…> to Tensor. Consider casting elements to a supported type. See https://www.tensorflow.org/api_docs/python
      break, tensor	float32 1.0
      break, Python float	float32 1.0
      break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break, None before	ValueError: 's' is not allowed to be None before the loop
      break, undefined before	ValueError: 's' must be defined before the loop
      break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/Cast:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148027177152), because it was defined in FuncGraph(
      break, list item	[float32 1.0, int32 1]
      break, dict item	{'a': float32 1.0, 'b': int32 1}
      break, attribute	float32 1.0
      break, tuple	(float32 1.0, int32 2)
      break, variable	float32 1.0
      break, TensorArray	float32 [0. 1.]
      break, vector that grows	ValueError: 's' has shape (0,) before the loop, but shape (None,) after one iteration. Use tf.autograph.experimental.set_loop_options to set shape invariants.
      break, str	string b'abb'
      break, string tensor	string b'a01'
      break, named tuple	Pair(float32 1.0, float32 1.0)
      break, longer list	TypeError: 's' must have the same nested structure in the main and else branches:
      break, list of the same length	[float32 0.0, float32 1.0]
      break, another dict	{'a': float32 1.0}
      break, new key	ValueError: 's['k']' must be defined before the loop
      break, new attribute	ValueError: 's.a' must be defined before the loop
      break, two names	(float32 1.0, int32 2)
      break, other shape	ValueError: 's' has shape () before the loop, but shape <unknown> after one iteration. Use tf.autograph.experimental.set_loop_options to set shape invariants.
      break, other dtype	TypeError: 's' has dtype int32 in the main branch, but dtype float32 in the else branch
      break, another structure	TypeError: 's' must have the same nested structure in the main and else branches:
      break, object	TypeError: Failed to convert elements of <cells.Box object at 0x…> to Tensor. Consider casting elements to a supported type. See https://www.tensorflow.org/api_docs/python
      continue, tensor	float32 1.0
      continue, Python float	float32 1.0
      continue, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue, None before	ValueError: 's' is not allowed to be None before the loop
      continue, undefined before	ValueError: 's' must be defined before the loop
      continue, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/Cast:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148036012608), because it was defined in FuncGraph(
      continue, list item	[float32 1.0, int32 1]
      continue, dict item	{'a': float32 1.0, 'b': int32 1}
      continue, attribute	float32 1.0
      continue, tuple	(float32 1.0, int32 2)
      continue, variable	float32 1.0
      continue, TensorArray	float32 [0. 1.]
      return, tensor	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, Python float	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, None before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, undefined before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, list that grows	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, list item	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, dict item	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, attribute	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, tuple	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, variable	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, TensorArray	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      break last, tensor	float32 3.0
      break last, Python float	float32 3.0
      break last, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break last, None before	float32 2.0
      break last, undefined before	float32 2.0
      break last, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/Cast:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148038505408), because it was defined in FuncGraph(
      break last, list item	[float32 3.0, int32 1]
      break last, dict item	{'a': float32 3.0, 'b': int32 1}
      break last, attribute	float32 3.0
      break last, tuple	(float32 3.0, int32 3)
      break last, variable	float32 3.0
      break last, TensorArray	float32 [0. 1. 2.]
      continue and break, tensor	float32 2.0
      continue and break, Python float	float32 2.0
      continue and break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue and break, None before	ValueError: 's' is not allowed to be None before the loop
      continue and break, undefined before	ValueError: 's' must be defined before the loop
      continue and break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/Cast:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148025747008), because it was defined in FuncGraph(
      continue and break, list item	[float32 2.0, int32 1]
      continue and break, dict item	{'a': float32 2.0, 'b': int32 1}
      continue and break, attribute	float32 2.0
      continue and break, tuple	(float32 2.0, int32 2)
      continue and break, variable	float32 2.0
      continue and break, TensorArray	float32 [0. 2.]
      break by Python, tensor	float32 0.0
      break by Python, Python float	float32 0.0
      break by Python, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break by Python, None before	float32 0.0
      break by Python, undefined before	float32 0.0
      break by Python, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/Cast:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148035769920), because it was defined in FuncGraph(
      break by Python, list item	[float32 0.0, int32 1]
      break by Python, dict item	{'a': float32 0.0, 'b': int32 1}
      break by Python, attribute	float32 0.0
      break by Python, tuple	(float32 0.0, int32 1)
      break by Python, variable	float32 0.0
      break by Python, TensorArray	float32 [0.]
      return always, tensor	float32 0.0
      return always, Python float	float32 0.0
      return always, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return always, None before	float32 0.0
      return always, undefined before	float32 0.0
      return always, list that grows	TypeError: 'retval_' does not have the same nested structure after one iteration.
      return always, list item	[float32 0.0, int32 1]
      return always, dict item	{'a': float32 0.0, 'b': int32 1}
      return always, attribute	float32 0.0
      return always, tuple	(float32 0.0, int32 1)
      return always, variable	float32 0.0
      return always, TensorArray	float32 [0.]
      raise, tensor	ValueError: two
      raise, Python float	ValueError: two
      raise, Python int	ValueError: two
      raise, None before	ValueError: 's' is not allowed to be None before the loop
      raise, undefined before	ValueError: 's' must be defined before the loop
      raise, list that grows	ValueError: two
      raise, list item	ValueError: two
      raise, dict item	ValueError: two
      raise, attribute	ValueError: two
      raise, tuple	ValueError: two
      raise, variable	ValueError: two
      raise, TensorArray	ValueError: two
    for in tf.range(4)
      to its end, tensor	float32 6.0
      to its end, Python float	float32 6.0
      to its end, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      to its end, None before	float32 3.0
      to its end, undefined before	float32 3.0
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/Cast:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148022390976), because it was defined in FuncGraph(
      to its end, attribute	float32 6.0
      break, tensor	float32 1.0
      break, Python float	float32 1.0
      break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break, None before	ValueError: 's' is not allowed to be None before the loop
      break, undefined before	ValueError: 's' must be defined before the loop
      break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/Cast:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148037584960), because it was defined in FuncGraph(
      break, attribute	float32 1.0
      continue, tensor	float32 4.0
      continue, Python float	float32 4.0
      continue, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue, None before	ValueError: 's' is not allowed to be None before the loop
      continue, undefined before	ValueError: 's' must be defined before the loop
      continue, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/Cast:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148033259200), because it was defined in FuncGraph(
      continue, attribute	float32 4.0
      return, tensor	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, Python float	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, None before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, undefined before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, list that grows	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, attribute	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      break last, tensor	float32 3.0
      break last, Python float	float32 3.0
      break last, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break last, None before	float32 2.0
      break last, undefined before	float32 2.0
      break last, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/Cast:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148025739072), because it was defined in FuncGraph(
      break last, attribute	float32 3.0
      continue and break, tensor	float32 2.0
      continue and break, Python float	float32 2.0
      continue and break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue and break, None before	ValueError: 's' is not allowed to be None before the loop
      continue and break, undefined before	ValueError: 's' must be defined before the loop
      continue and break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/Cast:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148023088448), because it was defined in FuncGraph(
      continue and break, attribute	float32 2.0
      break by Python, tensor	float32 0.0
      break by Python, Python float	float32 0.0
      break by Python, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break by Python, None before	float32 0.0
      break by Python, undefined before	float32 0.0
      break by Python, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/Cast:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148023229248), because it was defined in FuncGraph(
      break by Python, attribute	float32 0.0
      return always, tensor	float32 0.0
      return always, Python float	float32 0.0
      return always, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return always, None before	float32 0.0
      return always, undefined before	float32 0.0
      return always, list that grows	TypeError: 'retval_' does not have the same nested structure after one iteration.
      return always, attribute	float32 0.0
      raise, tensor	ValueError: two
      raise, Python float	ValueError: two
      raise, Python int	ValueError: two
      raise, None before	ValueError: 's' is not allowed to be None before the loop
      raise, undefined before	ValueError: 's' must be defined before the loop
      raise, list that grows	ValueError: two
      raise, attribute	ValueError: two
    for in tf.range of floats
      to its end, tensor	float32 13.5
      to its end, Python float	float32 13.5
      to its end, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      to its end, None before	float32 3.5
      to its end, undefined before	float32 3.5
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/Placeholder:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148027803072), because it was defined in Fun
      to its end, attribute	float32 13.5
      break, tensor	float32 2.5
      break, Python float	float32 2.5
      break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break, None before	ValueError: 's' is not allowed to be None before the loop
      break, undefined before	ValueError: 's' must be defined before the loop
      break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/Placeholder:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148029009216), because it was defined in Fun
      break, attribute	float32 2.5
    for in range(n)
      to its end, tensor	float32 3.0
      to its end, Python float	float32 3.0
      to its end, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      to its end, None before	float32 2.0
      to its end, undefined before	float32 2.0
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/Cast:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148031544256), because it was defined in FuncGraph(
      to its end, attribute	float32 3.0
      break, tensor	float32 1.0
      break, Python float	float32 1.0
      break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break, None before	ValueError: 's' is not allowed to be None before the loop
      break, undefined before	ValueError: 's' must be defined before the loop
      break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/Cast:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148025104832), because it was defined in FuncGraph(
      break, attribute	float32 1.0
      continue, tensor	float32 1.0
      continue, Python float	float32 1.0
      continue, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue, None before	ValueError: 's' is not allowed to be None before the loop
      continue, undefined before	ValueError: 's' must be defined before the loop
      continue, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/Cast:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148037936448), because it was defined in FuncGraph(
      continue, attribute	float32 1.0
      return, tensor	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, Python float	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, None before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, undefined before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, list that grows	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, attribute	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      break last, tensor	float32 3.0
      break last, Python float	float32 3.0
      break last, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break last, None before	float32 2.0
      break last, undefined before	float32 2.0
      break last, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/Cast:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148031673920), because it was defined in FuncGraph(
      break last, attribute	float32 3.0
      continue and break, tensor	float32 2.0
      continue and break, Python float	float32 2.0
      continue and break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue and break, None before	ValueError: 's' is not allowed to be None before the loop
      continue and break, undefined before	ValueError: 's' must be defined before the loop
      continue and break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/Cast:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148017509184), because it was defined in FuncGraph(
      continue and break, attribute	float32 2.0
      break by Python, tensor	float32 0.0
      break by Python, Python float	float32 0.0
      break by Python, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break by Python, None before	float32 0.0
      break by Python, undefined before	float32 0.0
      break by Python, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/Cast:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148037942592), because it was defined in FuncGraph(
      break by Python, attribute	float32 0.0
      return always, tensor	float32 0.0
      return always, Python float	float32 0.0
      return always, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return always, None before	float32 0.0
      return always, undefined before	float32 0.0
      return always, list that grows	TypeError: 'retval_' does not have the same nested structure after one iteration.
      return always, attribute	float32 0.0
      raise, tensor	ValueError: two
      raise, Python float	ValueError: two
      raise, Python int	ValueError: two
      raise, None before	ValueError: 's' is not allowed to be None before the loop
      raise, undefined before	ValueError: 's' must be defined before the loop
      raise, list that grows	ValueError: two
      raise, attribute	ValueError: two
    for in range(4)
      to its end, tensor	float32 6.0
      to its end, Python float	float32 6.0
      to its end, Python int	float32 6.0
      to its end, None before	float32 3.0
      to its end, undefined before	float32 3.0
      to its end, list that grows	[float32 0.0, float32 1.0, float32 2.0, float32 3.0]
      to its end, attribute	float32 6.0
      break, tensor	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      break, Python float	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      break, Python int	TypeError: 's' has dtype float32 in the main branch, but dtype int32 in the else branch
      break, None before	ValueError: 's' is None at the end of the else branch.
      break, undefined before	ValueError: 's' must also be initialized in the else branch
      break, list that grows	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      break, attribute	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      continue, tensor	float32 4.0
      continue, Python float	float32 4.0
      continue, Python int	TypeError: 's' has dtype float32 in the main branch, but dtype int32 in the else branch
      continue, None before	ValueError: 's' is None at the end of the else branch.
      continue, undefined before	ValueError: 's' must also be initialized in the else branch
      continue, list that grows	[float32 0.0, float32 1.0, float32 2.0, float32 3.0]
      continue, attribute	float32 4.0
      return, tensor	ValueError: the else branch must also have a return statement.
      return, Python float	ValueError: the else branch must also have a return statement.
      return, Python int	ValueError: the else branch must also have a return statement.
      return, None before	ValueError: the else branch must also have a return statement.
      return, undefined before	UnboundLocalError: 's' is used before assignment
      return, list that grows	ValueError: the else branch must also have a return statement.
      return, attribute	ValueError: the else branch must also have a return statement.
      break last, tensor	float32 3.0
      break last, Python float	float32 3.0
      break last, Python int	float32 3.0
      break last, None before	float32 2.0
      break last, undefined before	float32 2.0
      break last, list that grows	[float32 0.0, float32 1.0, float32 2.0]
      break last, attribute	float32 3.0
      continue and break, tensor	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      continue and break, Python float	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      continue and break, Python int	TypeError: 's' has dtype float32 in the main branch, but dtype int32 in the else branch
      continue and break, None before	ValueError: 's' is None at the end of the else branch.
      continue and break, undefined before	ValueError: 's' must also be initialized in the else branch
      continue and break, list that grows	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      continue and break, attribute	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      break by Python, tensor	float32 0.0
      break by Python, Python float	float32 0.0
      break by Python, Python int	float32 0.0
      break by Python, None before	float32 0.0
      break by Python, undefined before	float32 0.0
      break by Python, list that grows	[float32 0.0]
      break by Python, attribute	float32 0.0
      return always, tensor	float32 0.0
      return always, Python float	float32 0.0
      return always, Python int	float32 0.0
      return always, None before	float32 0.0
      return always, undefined before	float32 0.0
      return always, list that grows	[float32 0.0]
      return always, attribute	float32 0.0
      raise, tensor	ValueError: two
      raise, Python float	ValueError: two
      raise, Python int	ValueError: two
      raise, None before	ValueError: two
      raise, undefined before	ValueError: two
      raise, list that grows	ValueError: two
      raise, attribute	ValueError: two
    for in list of tensors
      to its end, tensor	float32 6.0
      to its end, Python float	float32 6.0
      to its end, Python int	float32 6.0
      to its end, None before	float32 3.0
      to its end, undefined before	float32 3.0
      to its end, list that grows	[float32 1.0, float32 2.0, float32 3.0]
      to its end, attribute	float32 6.0
      break, tensor	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      break, Python float	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      break, Python int	TypeError: 's' has dtype float32 in the main branch, but dtype int32 in the else branch
      break, None before	ValueError: 's' is None at the end of the else branch.
      break, undefined before	ValueError: 's' must also be initialized in the else branch
      break, list that grows	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      break, attribute	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      continue, tensor	float32 4.0
      continue, Python float	float32 4.0
      continue, Python int	TypeError: 's' has dtype float32 in the main branch, but dtype int32 in the else branch
      continue, None before	ValueError: 's' is None at the end of the else branch.
      continue, undefined before	ValueError: 's' must also be initialized in the else branch
      continue, list that grows	[float32 1.0, float32 2.0, float32 3.0]
      continue, attribute	float32 4.0
      return, tensor	ValueError: the else branch must also have a return statement.
      return, Python float	ValueError: the else branch must also have a return statement.
      return, Python int	ValueError: the else branch must also have a return statement.
      return, None before	ValueError: the else branch must also have a return statement.
      return, undefined before	UnboundLocalError: 's' is used before assignment
      return, list that grows	ValueError: the else branch must also have a return statement.
      return, attribute	ValueError: the else branch must also have a return statement.
      break last, tensor	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      break last, Python float	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      break last, Python int	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      break last, None before	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      break last, undefined before	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      break last, list that grows	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      break last, attribute	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      continue and break, tensor	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      continue and break, Python float	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      continue and break, Python int	TypeError: 's' has dtype float32 in the main branch, but dtype int32 in the else branch
      continue and break, None before	ValueError: 's' is None at the end of the else branch.
      continue and break, undefined before	ValueError: 's' must also be initialized in the else branch
      continue and break, list that grows	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      continue and break, attribute	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      break by Python, tensor	float32 1.0
      break by Python, Python float	float32 1.0
      break by Python, Python int	float32 1.0
      break by Python, None before	float32 1.0
      break by Python, undefined before	float32 1.0
      break by Python, list that grows	[float32 1.0]
      break by Python, attribute	float32 1.0
      return always, tensor	float32 1.0
      return always, Python float	float32 1.0
      return always, Python int	float32 1.0
      return always, None before	float32 1.0
      return always, undefined before	float32 1.0
      return always, list that grows	[float32 1.0]
      return always, attribute	float32 1.0
      raise, tensor	ValueError: two
      raise, Python float	ValueError: two
      raise, Python int	ValueError: two
      raise, None before	ValueError: two
      raise, undefined before	ValueError: two
      raise, list that grows	ValueError: two
      raise, attribute	ValueError: two
    for in TensorArray
      to its end, tensor	TypeError: 'TensorArray' object is not iterable
      to its end, Python float	TypeError: 'TensorArray' object is not iterable
      to its end, Python int	TypeError: 'TensorArray' object is not iterable
      to its end, None before	TypeError: 'TensorArray' object is not iterable
      to its end, undefined before	TypeError: 'TensorArray' object is not iterable
      to its end, list that grows	TypeError: 'TensorArray' object is not iterable
      to its end, attribute	TypeError: 'TensorArray' object is not iterable
      break, tensor	TypeError: 'TensorArray' object is not iterable
      break, Python float	TypeError: 'TensorArray' object is not iterable
      break, Python int	TypeError: 'TensorArray' object is not iterable
      break, None before	TypeError: 'TensorArray' object is not iterable
      break, undefined before	TypeError: 'TensorArray' object is not iterable
      break, list that grows	TypeError: 'TensorArray' object is not iterable
      break, attribute	TypeError: 'TensorArray' object is not iterable
    for in scalar
      to its end, tensor	ValueError: len requires a non-scalar tensor, got one of shape Tensor("Shape:0", shape=(0,), dtype=int32)
      to its end, Python float	ValueError: len requires a non-scalar tensor, got one of shape Tensor("Shape:0", shape=(0,), dtype=int32)
      to its end, Python int	ValueError: len requires a non-scalar tensor, got one of shape Tensor("Shape:0", shape=(0,), dtype=int32)
      to its end, None before	ValueError: len requires a non-scalar tensor, got one of shape Tensor("Shape:0", shape=(0,), dtype=int32)
      to its end, undefined before	ValueError: len requires a non-scalar tensor, got one of shape Tensor("Shape:0", shape=(0,), dtype=int32)
      to its end, list that grows	ValueError: len requires a non-scalar tensor, got one of shape Tensor("Shape:0", shape=(0,), dtype=int32)
      to its end, attribute	ValueError: len requires a non-scalar tensor, got one of shape Tensor("Shape:0", shape=(0,), dtype=int32)
      break, tensor	ValueError: len requires a non-scalar tensor, got one of shape Tensor("Shape:0", shape=(0,), dtype=int32)
      break, Python float	ValueError: len requires a non-scalar tensor, got one of shape Tensor("Shape:0", shape=(0,), dtype=int32)
      break, Python int	ValueError: len requires a non-scalar tensor, got one of shape Tensor("Shape:0", shape=(0,), dtype=int32)
      break, None before	ValueError: len requires a non-scalar tensor, got one of shape Tensor("Shape:0", shape=(0,), dtype=int32)
      break, undefined before	ValueError: len requires a non-scalar tensor, got one of shape Tensor("Shape:0", shape=(0,), dtype=int32)
      break, list that grows	ValueError: len requires a non-scalar tensor, got one of shape Tensor("Shape:0", shape=(0,), dtype=int32)
      break, attribute	ValueError: len requires a non-scalar tensor, got one of shape Tensor("Shape:0", shape=(0,), dtype=int32)
    for in enumerate(tensor)
      to its end, tensor	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      to its end, Python float	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      to its end, Python int	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      to its end, None before	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      to its end, undefined before	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      to its end, list that grows	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      to its end, attribute	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      break, tensor	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      break, Python float	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      break, Python int	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      break, None before	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      break, undefined before	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      break, list that grows	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      break, attribute	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
    for in zip of tensors
      to its end, tensor	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      to its end, Python float	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      to its end, Python int	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      to its end, None before	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      to its end, undefined before	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      to its end, list that grows	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      to its end, attribute	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      break, tensor	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      break, Python float	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      break, Python int	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      break, None before	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      break, undefined before	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      break, list that grows	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      break, attribute	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
    if in for
      to its end, tensor	float32 5.0
      to its end, Python float	float32 5.0
      to its end, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      to its end, None before	ValueError: 's' is not allowed to be None before the loop
      to its end, undefined before	ValueError: 's' must be defined before the loop
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148016236352), becau
      to its end, attribute	float32 5.0
      break, tensor	float32 0.0
      break, Python float	float32 0.0
      break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break, None before	ValueError: 's' is not allowed to be None before the loop
      break, undefined before	ValueError: 's' must be defined before the loop
      break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148014957888), becau
      break, attribute	float32 0.0
      continue, tensor	float32 3.0
      continue, Python float	float32 3.0
      continue, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue, None before	ValueError: 's' is not allowed to be None before the loop
      continue, undefined before	ValueError: 's' must be defined before the loop
      continue, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148025744064), becau
      continue, attribute	float32 3.0
      return, tensor	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, Python float	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, None before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, undefined before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, list that grows	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, attribute	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      break last, tensor	float32 2.0
      break last, Python float	float32 2.0
      break last, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break last, None before	ValueError: 's' is not allowed to be None before the loop
      break last, undefined before	ValueError: 's' must be defined before the loop
      break last, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148029012800), becau
      break last, attribute	float32 2.0
      continue and break, tensor	float32 2.0
      continue and break, Python float	float32 2.0
      continue and break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue and break, None before	ValueError: 's' is not allowed to be None before the loop
      continue and break, undefined before	ValueError: 's' must be defined before the loop
      continue and break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148023220032), becau
      continue and break, attribute	float32 2.0
      break by Python, tensor	float32 2.0
      break by Python, Python float	float32 2.0
      break by Python, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break by Python, None before	ValueError: 's' is not allowed to be None before the loop
      break by Python, undefined before	ValueError: 's' must be defined before the loop
      break by Python, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148016439616), becau
      break by Python, attribute	float32 2.0
      return always, tensor	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return always, Python float	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return always, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return always, None before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return always, undefined before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return always, list that grows	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return always, attribute	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      raise, tensor	ValueError: two
      raise, Python float	ValueError: two
      raise, Python int	ValueError: two
      raise, None before	ValueError: 's' is not allowed to be None before the loop
      raise, undefined before	ValueError: 's' must be defined before the loop
      raise, list that grows	ValueError: two
      raise, attribute	ValueError: two
    if/else in while
      to its end, tensor	float32 7.0
      to its end, Python float	float32 7.0
      to its end, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      to its end, None before	float32 3.0
      to its end, undefined before	float32 3.0
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148016236608), because it was defined in FuncGraph(n
      to its end, attribute	float32 7.0
      break, tensor	float32 2.0
      break, Python float	float32 2.0
      break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break, None before	ValueError: 's' is not allowed to be None before the loop
      break, undefined before	ValueError: 's' must be defined before the loop
      break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148014790208), because it was defined in FuncGraph(n
      break, attribute	float32 2.0
      continue, tensor	float32 5.0
      continue, Python float	float32 5.0
      continue, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue, None before	ValueError: 's' is not allowed to be None before the loop
      continue, undefined before	ValueError: 's' must be defined before the loop
      continue, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148018311104), because it was defined in FuncGraph(n
      continue, attribute	float32 5.0
      return, tensor	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, Python float	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, None before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, undefined before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, list that grows	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, attribute	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      break last, tensor	float32 4.0
      break last, Python float	float32 4.0
      break last, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break last, None before	float32 2.0
      break last, undefined before	float32 2.0
      break last, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148031546432), because it was defined in FuncGraph(n
      break last, attribute	float32 4.0
      continue and break, tensor	float32 4.0
      continue and break, Python float	float32 4.0
      continue and break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue and break, None before	ValueError: 's' is not allowed to be None before the loop
      continue and break, undefined before	ValueError: 's' must be defined before the loop
      continue and break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148013638592), because it was defined in FuncGraph(n
      continue and break, attribute	float32 4.0
      break by Python, tensor	float32 4.0
      break by Python, Python float	float32 4.0
      break by Python, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break by Python, None before	float32 2.0
      break by Python, undefined before	float32 2.0
      break by Python, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148036013120), because it was defined in FuncGraph(n
      break by Python, attribute	float32 4.0
      return always, tensor	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return always, Python float	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return always, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return always, None before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return always, undefined before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return always, list that grows	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return always, attribute	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      raise, tensor	ValueError: two
      raise, Python float	ValueError: two
      raise, Python int	ValueError: two
      raise, None before	ValueError: 's' is not allowed to be None before the loop
      raise, undefined before	ValueError: 's' must be defined before the loop
      raise, list that grows	ValueError: two
      raise, attribute	ValueError: two
    for in if
      to its end, tensor	float32 6.0
      to its end, Python float	float32 6.0
      to its end, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      to its end, None before	ValueError: 's' is None at the end of the else branch.
      to its end, undefined before	ValueError: 's' must also be initialized in the else branch
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'cond/while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148011884352), 
      to its end, attribute	float32 6.0
      break, tensor	float32 1.0
      break, Python float	float32 1.0
      break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break, None before	ValueError: 's' is not allowed to be None before the loop
      break, undefined before	ValueError: 's' must be defined before the loop
      break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'cond/while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148016250432), 
      break, attribute	float32 1.0
      continue, tensor	float32 4.0
      continue, Python float	float32 4.0
      continue, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue, None before	ValueError: 's' is not allowed to be None before the loop
      continue, undefined before	ValueError: 's' must be defined before the loop
      continue, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'cond/while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148027523776), 
      continue, attribute	float32 4.0
      return, tensor	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, Python float	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, None before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, undefined before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, list that grows	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, attribute	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      break last, tensor	float32 3.0
      break last, Python float	float32 3.0
      break last, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break last, None before	ValueError: 's' is None at the end of the else branch.
      break last, undefined before	ValueError: 's' must also be initialized in the else branch
      break last, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'cond/while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148039466048), 
      break last, attribute	float32 3.0
      continue and break, tensor	float32 2.0
      continue and break, Python float	float32 2.0
      continue and break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue and break, None before	ValueError: 's' is not allowed to be None before the loop
      continue and break, undefined before	ValueError: 's' must be defined before the loop
      continue and break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'cond/while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148014972480), 
      continue and break, attribute	float32 2.0
      break by Python, tensor	float32 1.0
      break by Python, Python float	float32 1.0
      break by Python, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break by Python, None before	ValueError: 's' is None at the end of the else branch.
      break by Python, undefined before	ValueError: 's' must also be initialized in the else branch
      break by Python, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'cond/while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148016431680), 
      break by Python, attribute	float32 1.0
      return always, tensor	ValueError: the else branch must also have a return statement.
      return always, Python float	ValueError: the else branch must also have a return statement.
      return always, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return always, None before	ValueError: the else branch must also have a return statement.
      return always, undefined before	ValueError: the else branch must also have a return statement.
      return always, list that grows	TypeError: 'retval_' does not have the same nested structure after one iteration.
      return always, attribute	ValueError: the else branch must also have a return statement.
      raise, tensor	ValueError: two
      raise, Python float	ValueError: two
      raise, Python int	ValueError: two
      raise, None before	ValueError: 's' is not allowed to be None before the loop
      raise, undefined before	ValueError: 's' must be defined before the loop
      raise, list that grows	ValueError: two
      raise, attribute	ValueError: two
    for in for
      to its end, tensor	float32 10.0
      to its end, Python float	float32 10.0
      to its end, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      to its end, None before	float32 4.0
      to its end, undefined before	float32 4.0
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148012609344),
      to its end, attribute	float32 10.0
      break, tensor	float32 8.0
      break, Python float	float32 8.0
      break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break, None before	ValueError: 's' is not allowed to be None before the loop
      break, undefined before	ValueError: 's' must be defined before the loop
      break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148014961472),
      break, attribute	float32 8.0
      continue, tensor	float32 8.0
      continue, Python float	float32 8.0
      continue, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue, None before	ValueError: 's' is not allowed to be None before the loop
      continue, undefined before	ValueError: 's' must be defined before the loop
      continue, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148025113664),
      continue, attribute	float32 8.0
      return, tensor	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, Python float	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, None before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, undefined before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, list that grows	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, attribute	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      break last, tensor	float32 6.0
      break last, Python float	float32 6.0
      break last, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break last, None before	float32 3.0
      break last, undefined before	float32 3.0
      break last, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148014881600),
      break last, attribute	float32 6.0
      continue and break, tensor	float32 2.0
      continue and break, Python float	float32 2.0
      continue and break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue and break, None before	ValueError: 's' is not allowed to be None before the loop
      continue and break, undefined before	ValueError: 's' must be defined before the loop
      continue and break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148023358144),
      continue and break, attribute	float32 2.0
      break by Python, tensor	float32 4.0
      break by Python, Python float	float32 4.0
      break by Python, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break by Python, None before	float32 3.0
      break by Python, undefined before	float32 3.0
      break by Python, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148013640384),
      break by Python, attribute	float32 4.0
      return always, tensor	float32 1.0
      return always, Python float	float32 1.0
      return always, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return always, None before	float32 1.0
      return always, undefined before	float32 1.0
      return always, list that grows	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return always, attribute	float32 1.0
      raise, tensor	ValueError: two
      raise, Python float	ValueError: two
      raise, Python int	ValueError: two
      raise, None before	ValueError: 's' is not allowed to be None before the loop
      raise, undefined before	ValueError: 's' must be defined before the loop
      raise, list that grows	ValueError: two
      raise, attribute	ValueError: two
    while in while
      to its end, tensor	float32 12.0
      to its end, Python float	float32 12.0
      to its end, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      to its end, None before	float32 3.0
      to its end, undefined before	float32 3.0
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148007561664), because it was defined in FuncG
      to its end, attribute	float32 12.0
      break, tensor	float32 2.0
      break, Python float	float32 2.0
      break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break, None before	ValueError: 's' is not allowed to be None before the loop
      break, undefined before	ValueError: 's' must be defined before the loop
      break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148011201984), because it was defined in FuncG
      break, attribute	float32 2.0
      continue, tensor	float32 8.0
      continue, Python float	float32 8.0
      continue, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue, None before	ValueError: 's' is not allowed to be None before the loop
      continue, undefined before	ValueError: 's' must be defined before the loop
      continue, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148016514240), because it was defined in FuncG
      continue, attribute	float32 8.0
      return, tensor	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, Python float	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, None before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, undefined before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, list that grows	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, attribute	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      break last, tensor	float32 6.0
      break last, Python float	float32 6.0
      break last, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break last, None before	float32 2.0
      break last, undefined before	float32 2.0
      break last, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148013753792), because it was defined in FuncG
      break last, attribute	float32 6.0
      continue and break, tensor	float32 4.0
      continue and break, Python float	float32 4.0
      continue and break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue and break, None before	ValueError: 's' is not allowed to be None before the loop
      continue and break, undefined before	ValueError: 's' must be defined before the loop
      continue and break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148006766784), because it was defined in FuncG
      continue and break, attribute	float32 4.0
      break by Python, tensor	float32 2.0
      break by Python, Python float	float32 2.0
      break by Python, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break by Python, None before	float32 1.0
      break by Python, undefined before	float32 1.0
      break by Python, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148006770112), because it was defined in FuncG
      break by Python, attribute	float32 2.0
      return always, tensor	float32 1.0
      return always, Python float	float32 1.0
      return always, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return always, None before	float32 1.0
      return always, undefined before	float32 1.0
      return always, list that grows	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return always, attribute	float32 1.0
      raise, tensor	ValueError: two
      raise, Python float	ValueError: two
      raise, Python int	ValueError: two
      raise, None before	ValueError: 's' is not allowed to be None before the loop
      raise, undefined before	ValueError: 's' must be defined before the loop
      raise, list that grows	ValueError: two
      raise, attribute	ValueError: two
    while in for
      to its end, tensor	float32 14.0
      to its end, Python float	float32 14.0
      to its end, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      to its end, None before	float32 3.0
      to its end, undefined before	float32 3.0
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148025404992), because it was defined in FuncG
      to its end, attribute	float32 14.0
      break, tensor	float32 4.0
      break, Python float	float32 4.0
      break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break, None before	ValueError: 's' is not allowed to be None before the loop
      break, undefined before	ValueError: 's' must be defined before the loop
      break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148013636416), because it was defined in FuncG
      break, attribute	float32 4.0
      continue, tensor	float32 10.0
      continue, Python float	float32 10.0
      continue, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue, None before	ValueError: 's' is not allowed to be None before the loop
      continue, undefined before	ValueError: 's' must be defined before the loop
      continue, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148011280320), because it was defined in FuncG
      continue, attribute	float32 10.0
      return, tensor	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, Python float	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, None before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, undefined before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, list that grows	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, attribute	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      break last, tensor	float32 8.0
      break last, Python float	float32 8.0
      break last, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break last, None before	float32 3.0
      break last, undefined before	float32 3.0
      break last, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148009767104), because it was defined in FuncG
      break last, attribute	float32 8.0
      continue and break, tensor	float32 4.0
      continue and break, Python float	float32 4.0
      continue and break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue and break, None before	ValueError: 's' is not allowed to be None before the loop
      continue and break, undefined before	ValueError: 's' must be defined before the loop
      continue and break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148011462720), because it was defined in FuncG
      continue and break, attribute	float32 4.0
      break by Python, tensor	float32 6.0
      break by Python, Python float	float32 6.0
      break by Python, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break by Python, None before	float32 3.0
      break by Python, undefined before	float32 3.0
      break by Python, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148023248192), because it was defined in FuncG
      break by Python, attribute	float32 6.0
      return always, tensor	float32 1.0
      return always, Python float	float32 1.0
      return always, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return always, None before	float32 1.0
      return always, undefined before	float32 1.0
      return always, list that grows	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return always, attribute	float32 1.0
      raise, tensor	ValueError: two
      raise, Python float	ValueError: two
      raise, Python int	ValueError: two
      raise, None before	ValueError: 's' is not allowed to be None before the loop
      raise, undefined before	ValueError: 's' must be defined before the loop
      raise, list that grows	ValueError: two
      raise, attribute	ValueError: two
    for in Python for
      to its end, tensor	float32 12.0
      to its end, Python float	float32 12.0
      to its end, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      to its end, None before	float32 3.0
      to its end, undefined before	float32 3.0
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148014963392), becau
      to its end, attribute	float32 12.0
      break, tensor	float32 2.0
      break, Python float	float32 2.0
      break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break, None before	ValueError: 's' is not allowed to be None before the loop
      break, undefined before	ValueError: 's' must be defined before the loop
      break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148009770048), becau
      break, attribute	float32 2.0
      continue, tensor	float32 8.0
      continue, Python float	float32 8.0
      continue, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue, None before	ValueError: 's' is not allowed to be None before the loop
      continue, undefined before	ValueError: 's' must be defined before the loop
      continue, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148016513088), becau
      continue, attribute	float32 8.0
      return, tensor	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, Python float	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, None before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, undefined before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, list that grows	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return, attribute	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      break last, tensor	float32 6.0
      break last, Python float	float32 6.0
      break last, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break last, None before	float32 2.0
      break last, undefined before	float32 2.0
      break last, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148020954176), becau
      break last, attribute	float32 6.0
      continue and break, tensor	float32 4.0
      continue and break, Python float	float32 4.0
      continue and break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue and break, None before	ValueError: 's' is not allowed to be None before the loop
      continue and break, undefined before	ValueError: 's' must be defined before the loop
      continue and break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148011825984), becau
      continue and break, attribute	float32 4.0
      break by Python, tensor	float32 2.0
      break by Python, Python float	float32 2.0
      break by Python, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break by Python, None before	float32 1.0
      break by Python, undefined before	float32 1.0
      break by Python, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140147802405184), becau
      break by Python, attribute	float32 2.0
      return always, tensor	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      return always, Python float	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      return always, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparam
      return always, None before	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      return always, undefined before	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      return always, list that grows	TypeError: 'retval_' does not have the same nested structure after one iteration.
      return always, attribute	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      raise, tensor	ValueError: two
      raise, Python float	ValueError: two
      raise, Python int	ValueError: two
      raise, None before	ValueError: 's' is not allowed to be None before the loop
      raise, undefined before	ValueError: 's' must be defined before the loop
      raise, list that grows	ValueError: two
      raise, attribute	ValueError: two
    Python for in for
      to its end, tensor	float32 10.0
      to its end, Python float	float32 10.0
      to its end, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      to its end, None before	float32 4.0
      to its end, undefined before	float32 4.0
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/strided_slice:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148013323968), because it was defined in F
      to its end, attribute	float32 10.0
      break, tensor	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      break, Python float	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break, None before	ValueError: 's' is not allowed to be None before the loop
      break, undefined before	ValueError: 's' must be defined before the loop
      break, list that grows	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      break, attribute	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      continue, tensor	float32 8.0
      continue, Python float	float32 8.0
      continue, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue, None before	ValueError: 's' is not allowed to be None before the loop
      continue, undefined before	ValueError: 's' must be defined before the loop
      continue, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/strided_slice:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148006119232), because it was defined in F
      continue, attribute	float32 8.0
      return, tensor	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      return, Python float	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      return, Python int	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      return, None before	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      return, undefined before	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      return, list that grows	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      return, attribute	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      break last, tensor	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      break last, Python float	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      break last, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break last, None before	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      break last, undefined before	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      break last, list that grows	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      break last, attribute	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      continue and break, tensor	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      continue and break, Python float	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      continue and break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue and break, None before	ValueError: 's' is not allowed to be None before the loop
      continue and break, undefined before	ValueError: 's' must be defined before the loop
      continue and break, list that grows	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      continue and break, attribute	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      break by Python, tensor	float32 4.0
      break by Python, Python float	float32 4.0
      break by Python, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break by Python, None before	float32 3.0
      break by Python, undefined before	float32 3.0
      break by Python, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/strided_slice:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148022391232), because it was defined in F
      break by Python, attribute	float32 4.0
      return always, tensor	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      return always, Python float	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      return always, Python int	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      return always, None before	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      return always, undefined before	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      return always, list that grows	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      return always, attribute	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      raise, tensor	ValueError: two
      raise, Python float	ValueError: two
      raise, Python int	ValueError: two
      raise, None before	ValueError: 's' is not allowed to be None before the loop
      raise, undefined before	ValueError: 's' must be defined before the loop
      raise, list that grows	ValueError: two
      raise, attribute	ValueError: two
    with in for
      to its end, tensor	float32 6.0
      to its end, Python float	float32 6.0
      to its end, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      to its end, None before	float32 3.0
      to its end, undefined before	float32 3.0
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148011885376), becau
      to its end, attribute	float32 6.0
      break, tensor	float32 1.0
      break, Python float	float32 1.0
      break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break, None before	ValueError: 's' is not allowed to be None before the loop
      break, undefined before	ValueError: 's' must be defined before the loop
      break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140147802738752), becau
      break, attribute	float32 1.0
    try in for
      to its end, tensor	float32 6.0
      to its end, Python float	float32 6.0
      to its end, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      to its end, None before	float32 3.0
      to its end, undefined before	float32 3.0
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140147796485696), becau
      to its end, attribute	float32 6.0
      break, tensor	float32 1.0
      break, Python float	float32 1.0
      break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break, None before	ValueError: 's' is not allowed to be None before the loop
      break, undefined before	ValueError: 's' must be defined before the loop
      break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140148005464896), becau
      break, attribute	float32 1.0
    left to Python
      else of while	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use 
      else of for	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      else of a Python for	float32 60.0
      match on tensor	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use 
      match on Python	float32 2.0
      match with tensor guard	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use 
      assert tensor	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use 
      assert tensor, false	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use 
      assert Python	AssertionError: not equal
      comprehension over tensor	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      comprehension over tensor with if	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      comprehension over range	[float32 0.0, float32 2.0, float32 4.0]
      comprehension over tf.range	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      dict comprehension over tensor	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      generator over tensor	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      generator function	float32 8.0
      unpack tensor	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      unpack matrix row	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      star argument of tensor	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      list of tensor	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      tuple of tensor	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      len	float32 [3. 6. 9.]
      len of unknown	int32 2
      len of scalar	ValueError: len requires a non-scalar tensor, got one of shape Tensor("Shape:0", shape=(0,), dtype=int32)
      len of list in loop	int32 3
      int	int32 2
      int of string tensor	int32 12
      float	float32 2.0
      bool	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use 
      abs	float32 2.0
      max of vector	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      max of scalars	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use 
      max of matrix	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      min of vector	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      min of vectors	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use 
      sum of vector	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      sum of list	float32 6.0
      sorted	float32 [1. 2. 3.]
      sorted with key	float32 [3. 2. 1.]
      any	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      all	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      any of list	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use 
      map	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      map of list	[float32 2.0, float32 3.0]
      filter	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      next of iter	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use Eager exec
      reversed	TypeError: len is not well defined for a symbolic Tensor (x:0). Please call `x.shape` rather than `len(x)` for shape information.
      range of tensor	int32 [0 1 2]
      range of two tensors	int32 [3 4 5]
      range down	int32 321
      round	AttributeError: SymbolicTensor object has no attribute 'astype'. 
      print	once / float32 2.0
      in tensor	TypeError: argument of type 'SymbolicTensor' is not iterable
      isinstance	float32 2.0
      is None	float32 2.0
      is not None of tensor	float32 2.0
      tensor as index	TypeError: list indices must be integers or slices, not SymbolicTensor
      tensor as dict key	TypeError: Tensor is unhashable. Instead, use tensor.ref() as the key.
      slice by tensor	float32 [1. 2.]
      f-string of tensor	float32 2.0
      assignment expression as test	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use 
      assignment expression	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use 
      while with assignment expression	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use 
      try with return	float32 3.0
      except of a raise in a branch	float32 -2.0
      with and return	float32 2.0
      with and return in if	float32 2.0
      del in branch	float32 2.0
      global in branch	float32 4.0
      nonlocal in branch	float32 4.0
      class in function	float32 4.0
      lambda	float32 2.0
      local function with loop	float32 28.0
      super	float32 3.0
      property	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use 
      operator method	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use 
      __init__	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use 
      __call__	float32 4.0
      recursion on Python	float32 16.0
    expressions
      conditional expression	float32 2.0
      of tensor and number	float32 2.0
      of tensor and int	TypeError: 'x > 1.0' has dtype float32 in the main branch, but dtype int32 in the else branch
      of different shapes	float32 2.0
      of different dtypes	TypeError: 'x > 1.0' has dtype float32 in the main branch, but dtype int32 in the else branch
      of lists	[float32 2.0, float32 2.0]
      of lists of other lengths	AssertionError: [2, 1]
      of tensor and None	ValueError: 'x > 1.0' is None at the end of the else branch.
      of strings	string b'yes'
      nested	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use 
      in Python condition	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use 
      and	bool False
      or	bool True
      not	bool False
      and, or, not	bool True
      and of a Python value	bool True
      and with a Python value	bool True
      and of numbers	TypeError: true_fn and false_fn arguments to tf.cond must have the same number, type, and overall structure of return values.
      or of numbers	TypeError: true_fn and false_fn arguments to tf.cond must have the same number, type, and overall structure of return values.
      or of equal dtypes	TypeError: true_fn and false_fn arguments to tf.cond must have the same number, type, and overall structure of return values.
      not of a float	TypeError: Input 'x' of 'LogicalNot' Op has type float32 that does not match expected type of bool.
      and of vectors	InvalidArgumentError: Graph execution error:
      chained comparison	bool True
      chain of three	bool True
      chain as test	float32 2.0
      ==	bool True
      !=	bool False
      == of other dtypes	TypeError: Input 'y' of 'Equal' Op has type int32 that does not match type float32 of argument 'x'.
      == None	bool False
      == as test	float32 2.0
      == of lists	bool True
      in tuple	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use 
      is	bool True
      conditional with call	float32 2.0
      conditional of variable	float32 2.0
      conditional that assigns	float32 2.0
      and that does not run	float32 0.0
    conditions
      if bool tensor	float32 2.0
      if float tensor	ValueError: condition of if statement expected to be `tf.bool` scalar, got Tensor("x:0", shape=(), dtype=float32); to use as boolean Tensor, use `tf.cast`; to check for Non
      if int tensor	ValueError: condition of if statement expected to be `tf.bool` scalar, got Tensor("Cast:0", shape=(), dtype=int32); to use as boolean Tensor, use `tf.cast`; to check for No
      if string tensor	ValueError: condition of if statement expected to be `tf.bool` scalar, got Tensor("Const:0", shape=(), dtype=string); to use as boolean Tensor, use `tf.cast`; to check for 
      if vector of bools	ValueError: condition of if statement expected to be `tf.bool` scalar, got Tensor("Greater:0", shape=(2,), dtype=bool); to check for None, use `is not None`
      if vector of one bool	float32 2.0
      if matrix of one bool	float32 2.0
      if empty vector	InvalidArgumentError: Input to reshape is a tensor with 0 values, but the requested shape has 1
      if variable	float32 2.0
      if variable itself	ValueError: condition of if statement expected to be `tf.bool` scalar, got Tensor("ReadVariableOp:0", shape=(), dtype=float32); to use as boolean Tensor, use `tf.cast`; to 
      if Python bool	float32 2.0
      if Python list	float32 -2.0
      if list of tensor	float32 2.0
      if None	float32 -2.0
      if string	float32 2.0
      if constant tensor	float32 2.0
      if NumPy bool	float32 2.0
      if static shape	float32 2.0
      if dynamic shape	float32 [1. 2.]
      if reduce_any	float32 2.0
      if numpy()	AttributeError: 'SymbolicTensor' object has no attribute 'numpy'
      if bool(x)	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the problem: If you are running in Graph mode, use 
      if not	float32 2.0
      if and	float32 2.0
      if is tensor	float32 2.0
      while bool	float32 5.0
      while float	ValueError: condition of while loop expected to be `tf.bool` scalar, got Tensor("while/sub:0", shape=(), dtype=float32); to use as boolean Tensor, use `tf.cast`; to check f
      while vector	ValueError: condition of while loop expected to be `tf.bool` scalar, got Tensor("while/Less:0", shape=(2,), dtype=bool); to check for None, use `is not None`
      while vector of one	float32 5.0
      while and	float32 5.0
      while not	float32 6.0
      while call	float32 4.0
      while constant	float32 2.0
      while True tensor and break	float32 6.0
      while reduce_all	float32 5.0
      while variable	float32 2.0
      while assigns in test	float32 4.0
      while list	float32 4.0
    branches that differ
      float and int number	TypeError: 'r' has dtype float32 in the main branch, but dtype int32 in the else branch
      numbers	float32 1.5
      tensor and number	float32 2.0
      tensor and int	TypeError: 'r' has dtype float32 in the main branch, but dtype int32 in the else branch
      float32 and float64	TypeError: 'r' has dtype float32 in the main branch, but dtype float64 in the else branch
      scalar and vector	float32 2.0
      vectors of two and three	float32 [2. 2.]
      matrix and vector	float32 [[0. 0.] [0. 0.]]
      bool and float	TypeError: 'r' has dtype bool in the main branch, but dtype float32 in the else branch
      str and str	string b'a'
      str and int	TypeError: 'r' has dtype string in the main branch, but dtype int32 in the else branch
      None and tensor	ValueError: 'r' is None at the end of the main branch.
      tensor and None	ValueError: 'r' is None at the end of the else branch.
      None and None	ValueError: 'r' is None at the end of the main branch.
      list and list	[float32 2.0, float32 1.0]
      list and tuple	TypeError: 'r' must have the same nested structure in the main and else branches:
      lists of two and one	TypeError: 'r' must have the same nested structure in the main and else branches:
      dicts	{'a': float32 2.0}
      dicts of other keys	TypeError: 'r' must have the same nested structure in the main and else branches:
      nested	{'a': [float32 2.0, (float32 1.0, float32 2.0)]}
      named tuples	Pair(float32 2.0, float32 1.0)
      named tuple and tuple	TypeError: 'r' must have the same nested structure in the main and else branches:
      objects	TypeError: To be compatible with tf.function, Python functions must return zero or more Tensors or ExtensionTypes or None values; in compilation of <function _tf_if_stmt.<
      same object	TypeError: To be compatible with tf.function, Python functions must return zero or more Tensors or ExtensionTypes or None values; in compilation of <function _tf_if_stmt.<
      functions	TypeError: To be compatible with tf.function, Python functions must return zero or more Tensors or ExtensionTypes or None values; in compilation of <function _tf_if_stmt.<
      variable and tensor	float32 0.0
      variables	float32 0.0
      dtypes	TypeError: To be compatible with tf.function, Python functions must return zero or more Tensors or ExtensionTypes or None values; in compilation of <function _tf_if_stmt.<
      empty lists	[]
      TensorArrays	float32 [2.]
      TensorArray and tensor	TypeError: true_fn and false_fn arguments to tf.cond must have the same number, type, and overall structure of return values.
      sparse	SparseTensor(indices=tf.Tensor([[0]], shape=(1, 1), dtype=int64), values=tf.Tensor([2.], shape=(1,), dtype=float32), dense_shape=tf.Tensor([1], shape=(1,), dtype=int64))
      ragged	<tf.RaggedTensor [[1.0], []]>
      range	[int32 0, int32 1]
      big ints	TypeError: 'r' has dtype int64 in the main branch, but dtype int32 in the else branch
      int32 and int64	TypeError: 'r' has dtype int32 in the main branch, but dtype int64 in the else branch
      return in one branch only	ValueError: the else branch must also have a return statement.
      return in one branch, other falls	ValueError: the else branch must also have a return statement.
      return None in both	ValueError: 'retval_' is None at the end of the main branch.
      bare return	ValueError: the else branch must also have a return statement.
      return of other dtypes	TypeError: 'retval_' has dtype float32 in the main branch, but dtype int32 in the else branch
      return of other structure	TypeError: 'retval_' must have the same nested structure in the main and else branches:
      return of tensor and None	ValueError: 'retval_' is None at the end of the else branch.
      early returns	float32 20.0
      return after nested if	ValueError: the else branch must also have a return statement.
      defined in one branch	ValueError: 'y' must also be initialized in the else branch
      defined in else only	ValueError: 'y' must also be initialized in the main branch
      defined in one branch, unused	float32 2.0
      defined in both branches	float32 2.0
      undefined anywhere	NameError: name 'y' is not defined
      used after Python branch	UnboundLocalError: 'y' is used before assignment
      undefined used in branch	UnboundLocalError: 'y' is used before assignment
      swap	(float32 -2.0, float32 2.0)
      augmented	float32 3.0
      item of list argument	[float32 2.0, float32 -2.0]
      append in branch	[float32 2.0, float32 2.0]
      append in both branches	InaccessibleTensorError: The tensor <tf.Tensor 'cond/Neg:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140147795106496), because it was defined in FuncGraph(na
      new dict key in branch	ValueError: 's['b']' must also be initialized in the else branch
      new attribute in branch	float32 2.0
      attribute of attribute	float32 6.0
      leak from branch by list	InaccessibleTensorError: The tensor <tf.Tensor 'cond/mul:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140147795101376), because it was defined in FuncGraph(na
      leak from loop by list	InaccessibleTensorError: The tensor <tf.Tensor 'while/mul:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=140147795207872), because it was defined in FuncGraph(n
      leak from loop by attribute	InaccessibleTensorError: The tensor <tf.Tensor 'while/Placeholder:0' shape=() dtype=int32> cannot be accessed from FuncGraph(name=f, id=140147795103936), because it was defined in FuncG
      side effect in both branches	float32 4.0
      assign in branches	float32 2.0
      raise in branch	ValueError: big
      raise in both branches	ValueError: big
      nothing in branches	float32 2.0
      only a call in branch	float32 1.0
      loop: int to float	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      loop: int times float	TypeError: Expected int32 passed to parameter 'y' of op 'Mul', got 0.5 of type 'float' instead. Error: Expected int32, but got 0.5 of type 'float'.
      loop: float32 to float64	TypeError: 's' has dtype float32 before the loop, but dtype float64 after one iteration
      loop: int32 to int64	TypeError: 's' has dtype int32 before the loop, but dtype int64 after one iteration
      loop: scalar to vector	ValueError: 's' has shape () before the loop, but shape (2,) after one iteration. Use tf.autograph.experimental.set_loop_options to set shape invariants.
      loop: vector of two to three	ValueError: 's' has shape (2,) before the loop, but shape (3,) after one iteration. Use tf.autograph.experimental.set_loop_options to set shape invariants.
      loop: tensor to list	TypeError: 's' does not have the same nested structure after one iteration.
      loop: list to longer list	TypeError: 's' does not have the same nested structure after one iteration.
      loop: tensor to None	ValueError: 's' is None at the end of the iteration.
      loop: None to tensor	float32 2.0
      loop: None to None	ValueError: 's' is not allowed to be None before the loop
      loop: bool to int	TypeError: 's' has dtype bool before the loop, but dtype int32 after one iteration
      loop: str to str	string b'abbb'
      loop: object to object	TypeError: Failed to convert elements of <cells.Box object at 0x…> to Tensor. Consider casting elements to a supported type. See https://www.tensorflow.org/api_docs/python
      loop: variable to tensor	float32 2.0
      loop: broadcasts	ValueError: 's' has shape () before the loop, but shape (2,) after one iteration. Use tf.autograph.experimental.set_loop_options to set shape invariants.
      loop: deletes	ValueError: Could not convert s to a NumPy dtype (via `.__numpy_dtype__` value s).
      loop: new name, used after	float32 2.0
      loop: new list, used after	[float32 2.0, float32 1.0]
      loop: new str, used after	ValueError: 's' must be defined before the loop
      loop: new object, used after	ValueError: 's' must be defined before the loop
      loop: new vector, used after	int32 [0 1]
      loop: new name, two turns	ValueError: 's' must be defined before the loop
      loop: own index	int32 2
      loop: index changed	int32 12
    loop options
      shape_invariants	float32 [1. 1. 1.]
      shape_invariants of list	ValueError: The two structures don't have the same nested structure.
      shape_invariants too narrow	ValueError: 's' has shape (0,) before the loop, which does not conform with the shape invariant (1,).
      shape_invariants too narrow after	ValueError: 's' has shape (1,) after one iteration, which does not conform with the shape invariant (0,).
      shape_invariants of another	ValueError: 's' has shape (0,) before the loop, but shape (1,) after one iteration. Use tf.autograph.experimental.set_loop_options to set shape invariants.
      shape_invariants of unknown rank	float32 [[[0.]]]
      shape_invariants of Python number	float32 6.0
      shape_invariants of matrix	float32 [[2. 2.] [2. 2.] [2. 2.]]
      maximum_iterations	float32 4.0
    """#
}
