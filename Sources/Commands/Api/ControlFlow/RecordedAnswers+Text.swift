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
      to its end, object	TypeError: To be compatible with tf.function, Python functions must return zero or more Tensors or ExtensionTypes or None values; in compilation of <f…
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
      to its end, object	TypeError: To be compatible with tf.function, Python functions must return zero or more Tensors or ExtensionTypes or None values; in compilation of <f…
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
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'cond/mul:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it was de…
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
      to its end, object	TypeError: To be compatible with tf.function, Python functions must return zero or more Tensors or ExtensionTypes or None values; in compilation of <f…
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
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'cond/cond/mul:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it w…
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
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it was d…
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
      to its end, object	TypeError: Failed to convert elements of <__main__.Box object at 0x…> to Tensor. Consider casting elements to a supported type. See https://www.tensor…
      break, tensor	float32 1.0
      break, Python float	float32 1.0
      break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break, None before	ValueError: 's' is not allowed to be None before the loop
      break, undefined before	ValueError: 's' must be defined before the loop
      break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it was d…
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
      break, object	TypeError: Failed to convert elements of <__main__.Box object at 0x…> to Tensor. Consider casting elements to a supported type. See https://www.tensor…
      continue, tensor	float32 4.0
      continue, Python float	float32 4.0
      continue, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue, None before	ValueError: 's' is not allowed to be None before the loop
      continue, undefined before	ValueError: 's' must be defined before the loop
      continue, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it was d…
      continue, list item	[float32 4.0, int32 1]
      continue, dict item	{'a': float32 4.0, 'b': int32 1}
      continue, attribute	float32 4.0
      continue, tuple	(float32 4.0, int32 2)
      continue, variable	float32 4.0
      continue, TensorArray	float32 [1. 3.]
      return, tensor	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, Python float	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, None before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, undefined before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, list that grows	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, list item	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, dict item	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, attribute	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, tuple	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, variable	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, TensorArray	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      break last, tensor	float32 3.0
      break last, Python float	float32 3.0
      break last, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break last, None before	float32 2.0
      break last, undefined before	float32 2.0
      break last, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it was d…
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
      continue and break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it was d…
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
      break by Python, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it was d…
      break by Python, list item	[float32 1.0, int32 1]
      break by Python, dict item	{'a': float32 1.0, 'b': int32 1}
      break by Python, attribute	float32 1.0
      break by Python, tuple	(float32 1.0, int32 1)
      break by Python, variable	float32 1.0
      break by Python, TensorArray	float32 [1.]
      return always, tensor	float32 1.0
      return always, Python float	float32 1.0
      return always, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
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
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it was d…
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
      to its end, object	TypeError: Failed to convert elements of <__main__.Box object at 0x…> to Tensor. Consider casting elements to a supported type. See https://www.tensor…
      break, tensor	float32 0.0
      break, Python float	float32 0.0
      break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break, None before	ValueError: 's' is not allowed to be None before the loop
      break, undefined before	ValueError: 's' must be defined before the loop
      break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it was d…
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
      break, object	TypeError: Failed to convert elements of <__main__.Box object at 0x…> to Tensor. Consider casting elements to a supported type. See https://www.tensor…
    while Python
      to its end, tensor	float32 6.0
      to its end, Python float	float32 6.0
      to its end, Python int	float32 6.0
      to its end, None before	float32 3.0
      to its end, undefined before	float32 3.0
      to its end, list that grows	[float32 1.0, float32 2.0, float32 3.0]
      to its end, attribute	float32 6.0
      break, tensor	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type,…
      break, Python float	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type,…
      break, Python int	TypeError: 's' has dtype float32 in the main branch, but dtype int32 in the else branch
      break, None before	ValueError: 's' is None at the end of the else branch.
      break, undefined before	ValueError: 's' must also be initialized in the else branch
      break, list that grows	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type,…
      break, attribute	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type,…
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
      continue and break, tensor	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type,…
      continue and break, Python float	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type,…
      continue and break, Python int	TypeError: 's' has dtype float32 in the main branch, but dtype int32 in the else branch
      continue and break, None before	ValueError: 's' is None at the end of the else branch.
      continue and break, undefined before	ValueError: 's' must also be initialized in the else branch
      continue and break, list that grows	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type,…
      continue and break, attribute	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type,…
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
      to its end, tensor	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type,…
      to its end, Python float	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type,…
      to its end, Python int	TypeError: 's' has dtype float32 in the main branch, but dtype int32 in the else branch
      to its end, None before	ValueError: 's' is None at the end of the else branch.
      to its end, undefined before	ValueError: 's' must also be initialized in the else branch
      to its end, list that grows	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type,…
      to its end, attribute	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type,…
      break, tensor	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type,…
      break, Python float	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type,…
      break, Python int	TypeError: 's' has dtype float32 in the main branch, but dtype int32 in the else branch
      break, None before	ValueError: 's' is None at the end of the else branch.
      break, undefined before	ValueError: 's' must also be initialized in the else branch
      break, list that grows	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type,…
      break, attribute	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type,…
      continue, tensor	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type,…
      continue, Python float	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type,…
      continue, Python int	TypeError: 's' has dtype float32 in the main branch, but dtype int32 in the else branch
      continue, None before	ValueError: 's' is None at the end of the else branch.
      continue, undefined before	ValueError: 's' must also be initialized in the else branch
      continue, list that grows	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type,…
      continue, attribute	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type,…
      return, tensor	ValueError: the else branch must also have a return statement.
      return, Python float	ValueError: the else branch must also have a return statement.
      return, Python int	ValueError: the else branch must also have a return statement.
      return, None before	ValueError: the else branch must also have a return statement.
      return, undefined before	UnboundLocalError: 's' is used before assignment
      return, list that grows	ValueError: the else branch must also have a return statement.
      return, attribute	ValueError: the else branch must also have a return statement.
      break last, tensor	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type,…
      break last, Python float	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type,…
      break last, Python int	TypeError: 's' has dtype float32 in the main branch, but dtype int32 in the else branch
      break last, None before	ValueError: 's' is None at the end of the else branch.
      break last, undefined before	ValueError: 's' must also be initialized in the else branch
      break last, list that grows	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type,…
      break last, attribute	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type,…
      continue and break, tensor	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type,…
      continue and break, Python float	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type,…
      continue and break, Python int	TypeError: 's' has dtype float32 in the main branch, but dtype int32 in the else branch
      continue and break, None before	ValueError: 's' is None at the end of the else branch.
      continue and break, undefined before	ValueError: 's' must also be initialized in the else branch
      continue and break, list that grows	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type,…
      continue and break, attribute	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type,…
      break by Python, tensor	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type,…
      break by Python, Python float	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type,…
      break by Python, Python int	TypeError: 's' has dtype float32 in the main branch, but dtype int32 in the else branch
      break by Python, None before	ValueError: 's' is None at the end of the else branch.
      break by Python, undefined before	ValueError: 's' must also be initialized in the else branch
      break by Python, list that grows	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type,…
      break by Python, attribute	NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type,…
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
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph…
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
      to its end, object	TypeError: Failed to convert elements of <__main__.Box object at 0x…> to Tensor. Consider casting elements to a supported type. See https://www.tensor…
      break, tensor	float32 1.0
      break, Python float	float32 1.0
      break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break, None before	ValueError: 's' is not allowed to be None before the loop
      break, undefined before	ValueError: 's' must be defined before the loop
      break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph…
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
      break, object	TypeError: Failed to convert elements of <__main__.Box object at 0x…> to Tensor. Consider casting elements to a supported type. See https://www.tensor…
      continue, tensor	float32 4.0
      continue, Python float	float32 4.0
      continue, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue, None before	ValueError: 's' is not allowed to be None before the loop
      continue, undefined before	ValueError: 's' must be defined before the loop
      continue, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph…
      continue, list item	[float32 4.0, int32 1]
      continue, dict item	{'a': float32 4.0, 'b': int32 1}
      continue, attribute	float32 4.0
      continue, tuple	(float32 4.0, int32 2)
      continue, variable	float32 4.0
      continue, TensorArray	float32 [1. 3.]
      return, tensor	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, Python float	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, None before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, undefined before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, list that grows	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, list item	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, dict item	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, attribute	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, tuple	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, variable	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, TensorArray	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      break last, tensor	float32 3.0
      break last, Python float	float32 3.0
      break last, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break last, None before	float32 2.0
      break last, undefined before	float32 2.0
      break last, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph…
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
      continue and break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph…
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
      break by Python, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph…
      break by Python, list item	[float32 1.0, int32 1]
      break by Python, dict item	{'a': float32 1.0, 'b': int32 1}
      break by Python, attribute	float32 1.0
      break by Python, tuple	(float32 1.0, int32 1)
      break by Python, variable	float32 1.0
      break by Python, TensorArray	float32 [1.]
      return always, tensor	float32 1.0
      return always, Python float	float32 1.0
      return always, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
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
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph…
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
      to its end, object	TypeError: Failed to convert elements of <__main__.Box object at 0x…> to Tensor. Consider casting elements to a supported type. See https://www.tensor…
      break, tensor	float32 0.0
      break, Python float	float32 0.0
      break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break, None before	ValueError: 's' is not allowed to be None before the loop
      break, undefined before	ValueError: 's' must be defined before the loop
      break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph…
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
      break, object	TypeError: Failed to convert elements of <__main__.Box object at 0x…> to Tensor. Consider casting elements to a supported type. See https://www.tensor…
    for in empty tensor
      to its end, tensor	float32 0.0
      to its end, Python float	float32 0.0
      to its end, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      to its end, None before	InvalidArgumentError: assertion failed: [loop must iterate at least once to initialize s]
      to its end, undefined before	InvalidArgumentError: assertion failed: [loop must iterate at least once to initialize s]
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph…
      to its end, attribute	float32 0.0
      break, tensor	float32 0.0
      break, Python float	float32 0.0
      break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break, None before	ValueError: 's' is not allowed to be None before the loop
      break, undefined before	ValueError: 's' must be defined before the loop
      break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph…
      break, attribute	float32 0.0
    for in tf.range(n)
      to its end, tensor	float32 3.0
      to its end, Python float	float32 3.0
      to its end, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      to its end, None before	float32 2.0
      to its end, undefined before	float32 2.0
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/Cast:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it was …
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
      to its end, object	TypeError: Failed to convert elements of <__main__.Box object at 0x…> to Tensor. Consider casting elements to a supported type. See https://www.tensor…
      break, tensor	float32 1.0
      break, Python float	float32 1.0
      break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break, None before	ValueError: 's' is not allowed to be None before the loop
      break, undefined before	ValueError: 's' must be defined before the loop
      break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/Cast:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it was …
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
      break, object	TypeError: Failed to convert elements of <__main__.Box object at 0x…> to Tensor. Consider casting elements to a supported type. See https://www.tensor…
      continue, tensor	float32 1.0
      continue, Python float	float32 1.0
      continue, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue, None before	ValueError: 's' is not allowed to be None before the loop
      continue, undefined before	ValueError: 's' must be defined before the loop
      continue, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/Cast:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it was …
      continue, list item	[float32 1.0, int32 1]
      continue, dict item	{'a': float32 1.0, 'b': int32 1}
      continue, attribute	float32 1.0
      continue, tuple	(float32 1.0, int32 2)
      continue, variable	float32 1.0
      continue, TensorArray	float32 [0. 1.]
      return, tensor	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, Python float	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, None before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, undefined before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, list that grows	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, list item	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, dict item	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, attribute	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, tuple	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, variable	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, TensorArray	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      break last, tensor	float32 3.0
      break last, Python float	float32 3.0
      break last, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break last, None before	float32 2.0
      break last, undefined before	float32 2.0
      break last, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/Cast:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it was …
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
      continue and break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/Cast:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it was …
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
      break by Python, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/Cast:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it was …
      break by Python, list item	[float32 0.0, int32 1]
      break by Python, dict item	{'a': float32 0.0, 'b': int32 1}
      break by Python, attribute	float32 0.0
      break by Python, tuple	(float32 0.0, int32 1)
      break by Python, variable	float32 0.0
      break by Python, TensorArray	float32 [0.]
      return always, tensor	float32 0.0
      return always, Python float	float32 0.0
      return always, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
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
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/Cast:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it was …
      to its end, attribute	float32 6.0
      break, tensor	float32 1.0
      break, Python float	float32 1.0
      break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break, None before	ValueError: 's' is not allowed to be None before the loop
      break, undefined before	ValueError: 's' must be defined before the loop
      break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/Cast:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it was …
      break, attribute	float32 1.0
      continue, tensor	float32 4.0
      continue, Python float	float32 4.0
      continue, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue, None before	ValueError: 's' is not allowed to be None before the loop
      continue, undefined before	ValueError: 's' must be defined before the loop
      continue, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/Cast:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it was …
      continue, attribute	float32 4.0
      return, tensor	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, Python float	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, None before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, undefined before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, list that grows	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, attribute	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      break last, tensor	float32 3.0
      break last, Python float	float32 3.0
      break last, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break last, None before	float32 2.0
      break last, undefined before	float32 2.0
      break last, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/Cast:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it was …
      break last, attribute	float32 3.0
      continue and break, tensor	float32 2.0
      continue and break, Python float	float32 2.0
      continue and break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue and break, None before	ValueError: 's' is not allowed to be None before the loop
      continue and break, undefined before	ValueError: 's' must be defined before the loop
      continue and break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/Cast:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it was …
      continue and break, attribute	float32 2.0
      break by Python, tensor	float32 0.0
      break by Python, Python float	float32 0.0
      break by Python, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break by Python, None before	float32 0.0
      break by Python, undefined before	float32 0.0
      break by Python, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/Cast:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it was …
      break by Python, attribute	float32 0.0
      return always, tensor	float32 0.0
      return always, Python float	float32 0.0
      return always, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
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
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/Placeholder:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because …
      to its end, attribute	float32 13.5
      break, tensor	float32 2.5
      break, Python float	float32 2.5
      break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break, None before	ValueError: 's' is not allowed to be None before the loop
      break, undefined before	ValueError: 's' must be defined before the loop
      break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/Placeholder:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because …
      break, attribute	float32 2.5
    for in range(n)
      to its end, tensor	float32 3.0
      to its end, Python float	float32 3.0
      to its end, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      to its end, None before	float32 2.0
      to its end, undefined before	float32 2.0
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/Cast:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it was …
      to its end, attribute	float32 3.0
      break, tensor	float32 1.0
      break, Python float	float32 1.0
      break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break, None before	ValueError: 's' is not allowed to be None before the loop
      break, undefined before	ValueError: 's' must be defined before the loop
      break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/Cast:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it was …
      break, attribute	float32 1.0
      continue, tensor	float32 1.0
      continue, Python float	float32 1.0
      continue, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue, None before	ValueError: 's' is not allowed to be None before the loop
      continue, undefined before	ValueError: 's' must be defined before the loop
      continue, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/Cast:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it was …
      continue, attribute	float32 1.0
      return, tensor	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, Python float	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, None before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, undefined before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, list that grows	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, attribute	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      break last, tensor	float32 3.0
      break last, Python float	float32 3.0
      break last, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break last, None before	float32 2.0
      break last, undefined before	float32 2.0
      break last, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/Cast:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it was …
      break last, attribute	float32 3.0
      continue and break, tensor	float32 2.0
      continue and break, Python float	float32 2.0
      continue and break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue and break, None before	ValueError: 's' is not allowed to be None before the loop
      continue and break, undefined before	ValueError: 's' must be defined before the loop
      continue and break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/Cast:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it was …
      continue and break, attribute	float32 2.0
      break by Python, tensor	float32 0.0
      break by Python, Python float	float32 0.0
      break by Python, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break by Python, None before	float32 0.0
      break by Python, undefined before	float32 0.0
      break by Python, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/Cast:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it was …
      break by Python, attribute	float32 0.0
      return always, tensor	float32 0.0
      return always, Python float	float32 0.0
      return always, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
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
      to its end, tensor	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      to its end, Python float	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      to its end, Python int	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      to its end, None before	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      to its end, undefined before	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      to its end, list that grows	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      to its end, attribute	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      break, tensor	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      break, Python float	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      break, Python int	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      break, None before	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      break, undefined before	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      break, list that grows	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      break, attribute	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
    for in zip of tensors
      to its end, tensor	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      to its end, Python float	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      to its end, Python int	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      to its end, None before	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      to its end, undefined before	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      to its end, list that grows	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      to its end, attribute	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      break, tensor	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      break, Python float	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      break, Python int	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      break, None before	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      break, undefined before	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      break, list that grows	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      break, attribute	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
    if in for
      to its end, tensor	float32 5.0
      to its end, Python float	float32 5.0
      to its end, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      to its end, None before	ValueError: 's' is not allowed to be None before the loop
      to its end, undefined before	ValueError: 's' must be defined before the loop
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph…
      to its end, attribute	float32 5.0
      break, tensor	float32 0.0
      break, Python float	float32 0.0
      break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break, None before	ValueError: 's' is not allowed to be None before the loop
      break, undefined before	ValueError: 's' must be defined before the loop
      break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph…
      break, attribute	float32 0.0
      continue, tensor	float32 3.0
      continue, Python float	float32 3.0
      continue, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue, None before	ValueError: 's' is not allowed to be None before the loop
      continue, undefined before	ValueError: 's' must be defined before the loop
      continue, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph…
      continue, attribute	float32 3.0
      return, tensor	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, Python float	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, None before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, undefined before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, list that grows	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, attribute	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      break last, tensor	float32 2.0
      break last, Python float	float32 2.0
      break last, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break last, None before	ValueError: 's' is not allowed to be None before the loop
      break last, undefined before	ValueError: 's' must be defined before the loop
      break last, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph…
      break last, attribute	float32 2.0
      continue and break, tensor	float32 2.0
      continue and break, Python float	float32 2.0
      continue and break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue and break, None before	ValueError: 's' is not allowed to be None before the loop
      continue and break, undefined before	ValueError: 's' must be defined before the loop
      continue and break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph…
      continue and break, attribute	float32 2.0
      break by Python, tensor	float32 2.0
      break by Python, Python float	float32 2.0
      break by Python, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break by Python, None before	ValueError: 's' is not allowed to be None before the loop
      break by Python, undefined before	ValueError: 's' must be defined before the loop
      break by Python, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph…
      break by Python, attribute	float32 2.0
      return always, tensor	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return always, Python float	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return always, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return always, None before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return always, undefined before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return always, list that grows	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return always, attribute	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
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
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it was d…
      to its end, attribute	float32 7.0
      break, tensor	float32 2.0
      break, Python float	float32 2.0
      break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break, None before	ValueError: 's' is not allowed to be None before the loop
      break, undefined before	ValueError: 's' must be defined before the loop
      break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it was d…
      break, attribute	float32 2.0
      continue, tensor	float32 5.0
      continue, Python float	float32 5.0
      continue, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue, None before	ValueError: 's' is not allowed to be None before the loop
      continue, undefined before	ValueError: 's' must be defined before the loop
      continue, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it was d…
      continue, attribute	float32 5.0
      return, tensor	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, Python float	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, None before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, undefined before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, list that grows	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, attribute	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      break last, tensor	float32 4.0
      break last, Python float	float32 4.0
      break last, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break last, None before	float32 2.0
      break last, undefined before	float32 2.0
      break last, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it was d…
      break last, attribute	float32 4.0
      continue and break, tensor	float32 4.0
      continue and break, Python float	float32 4.0
      continue and break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue and break, None before	ValueError: 's' is not allowed to be None before the loop
      continue and break, undefined before	ValueError: 's' must be defined before the loop
      continue and break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it was d…
      continue and break, attribute	float32 4.0
      break by Python, tensor	float32 4.0
      break by Python, Python float	float32 4.0
      break by Python, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break by Python, None before	float32 2.0
      break by Python, undefined before	float32 2.0
      break by Python, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it was d…
      break by Python, attribute	float32 4.0
      return always, tensor	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return always, Python float	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return always, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return always, None before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return always, undefined before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return always, list that grows	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return always, attribute	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
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
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'cond/while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from Func…
      to its end, attribute	float32 6.0
      break, tensor	float32 1.0
      break, Python float	float32 1.0
      break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break, None before	ValueError: 's' is not allowed to be None before the loop
      break, undefined before	ValueError: 's' must be defined before the loop
      break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'cond/while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from Func…
      break, attribute	float32 1.0
      continue, tensor	float32 4.0
      continue, Python float	float32 4.0
      continue, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue, None before	ValueError: 's' is not allowed to be None before the loop
      continue, undefined before	ValueError: 's' must be defined before the loop
      continue, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'cond/while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from Func…
      continue, attribute	float32 4.0
      return, tensor	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, Python float	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, None before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, undefined before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, list that grows	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, attribute	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      break last, tensor	float32 3.0
      break last, Python float	float32 3.0
      break last, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break last, None before	ValueError: 's' is None at the end of the else branch.
      break last, undefined before	ValueError: 's' must also be initialized in the else branch
      break last, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'cond/while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from Func…
      break last, attribute	float32 3.0
      continue and break, tensor	float32 2.0
      continue and break, Python float	float32 2.0
      continue and break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue and break, None before	ValueError: 's' is not allowed to be None before the loop
      continue and break, undefined before	ValueError: 's' must be defined before the loop
      continue and break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'cond/while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from Func…
      continue and break, attribute	float32 2.0
      break by Python, tensor	float32 1.0
      break by Python, Python float	float32 1.0
      break by Python, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break by Python, None before	ValueError: 's' is None at the end of the else branch.
      break by Python, undefined before	ValueError: 's' must also be initialized in the else branch
      break by Python, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'cond/while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from Func…
      break by Python, attribute	float32 1.0
      return always, tensor	ValueError: the else branch must also have a return statement.
      return always, Python float	ValueError: the else branch must also have a return statement.
      return always, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
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
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from Fun…
      to its end, attribute	float32 10.0
      break, tensor	float32 8.0
      break, Python float	float32 8.0
      break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break, None before	ValueError: 's' is not allowed to be None before the loop
      break, undefined before	ValueError: 's' must be defined before the loop
      break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from Fun…
      break, attribute	float32 8.0
      continue, tensor	float32 8.0
      continue, Python float	float32 8.0
      continue, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue, None before	ValueError: 's' is not allowed to be None before the loop
      continue, undefined before	ValueError: 's' must be defined before the loop
      continue, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from Fun…
      continue, attribute	float32 8.0
      return, tensor	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, Python float	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, None before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, undefined before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, list that grows	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, attribute	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      break last, tensor	float32 6.0
      break last, Python float	float32 6.0
      break last, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break last, None before	float32 3.0
      break last, undefined before	float32 3.0
      break last, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from Fun…
      break last, attribute	float32 6.0
      continue and break, tensor	float32 2.0
      continue and break, Python float	float32 2.0
      continue and break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue and break, None before	ValueError: 's' is not allowed to be None before the loop
      continue and break, undefined before	ValueError: 's' must be defined before the loop
      continue and break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from Fun…
      continue and break, attribute	float32 2.0
      break by Python, tensor	float32 4.0
      break by Python, Python float	float32 4.0
      break by Python, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break by Python, None before	float32 3.0
      break by Python, undefined before	float32 3.0
      break by Python, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from Fun…
      break by Python, attribute	float32 4.0
      return always, tensor	float32 1.0
      return always, Python float	float32 1.0
      return always, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return always, None before	float32 1.0
      return always, undefined before	float32 1.0
      return always, list that grows	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
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
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it…
      to its end, attribute	float32 12.0
      break, tensor	float32 2.0
      break, Python float	float32 2.0
      break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break, None before	ValueError: 's' is not allowed to be None before the loop
      break, undefined before	ValueError: 's' must be defined before the loop
      break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it…
      break, attribute	float32 2.0
      continue, tensor	float32 8.0
      continue, Python float	float32 8.0
      continue, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue, None before	ValueError: 's' is not allowed to be None before the loop
      continue, undefined before	ValueError: 's' must be defined before the loop
      continue, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it…
      continue, attribute	float32 8.0
      return, tensor	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, Python float	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, None before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, undefined before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, list that grows	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, attribute	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      break last, tensor	float32 6.0
      break last, Python float	float32 6.0
      break last, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break last, None before	float32 2.0
      break last, undefined before	float32 2.0
      break last, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it…
      break last, attribute	float32 6.0
      continue and break, tensor	float32 4.0
      continue and break, Python float	float32 4.0
      continue and break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue and break, None before	ValueError: 's' is not allowed to be None before the loop
      continue and break, undefined before	ValueError: 's' must be defined before the loop
      continue and break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it…
      continue and break, attribute	float32 4.0
      break by Python, tensor	float32 2.0
      break by Python, Python float	float32 2.0
      break by Python, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break by Python, None before	float32 1.0
      break by Python, undefined before	float32 1.0
      break by Python, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it…
      break by Python, attribute	float32 2.0
      return always, tensor	float32 1.0
      return always, Python float	float32 1.0
      return always, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return always, None before	float32 1.0
      return always, undefined before	float32 1.0
      return always, list that grows	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
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
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it…
      to its end, attribute	float32 14.0
      break, tensor	float32 4.0
      break, Python float	float32 4.0
      break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break, None before	ValueError: 's' is not allowed to be None before the loop
      break, undefined before	ValueError: 's' must be defined before the loop
      break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it…
      break, attribute	float32 4.0
      continue, tensor	float32 10.0
      continue, Python float	float32 10.0
      continue, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue, None before	ValueError: 's' is not allowed to be None before the loop
      continue, undefined before	ValueError: 's' must be defined before the loop
      continue, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it…
      continue, attribute	float32 10.0
      return, tensor	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, Python float	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, None before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, undefined before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, list that grows	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, attribute	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      break last, tensor	float32 8.0
      break last, Python float	float32 8.0
      break last, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break last, None before	float32 3.0
      break last, undefined before	float32 3.0
      break last, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it…
      break last, attribute	float32 8.0
      continue and break, tensor	float32 4.0
      continue and break, Python float	float32 4.0
      continue and break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue and break, None before	ValueError: 's' is not allowed to be None before the loop
      continue and break, undefined before	ValueError: 's' must be defined before the loop
      continue and break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it…
      continue and break, attribute	float32 4.0
      break by Python, tensor	float32 6.0
      break by Python, Python float	float32 6.0
      break by Python, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break by Python, None before	float32 3.0
      break by Python, undefined before	float32 3.0
      break by Python, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/while/add:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it…
      break by Python, attribute	float32 6.0
      return always, tensor	float32 1.0
      return always, Python float	float32 1.0
      return always, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return always, None before	float32 1.0
      return always, undefined before	float32 1.0
      return always, list that grows	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
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
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph…
      to its end, attribute	float32 12.0
      break, tensor	float32 2.0
      break, Python float	float32 2.0
      break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break, None before	ValueError: 's' is not allowed to be None before the loop
      break, undefined before	ValueError: 's' must be defined before the loop
      break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph…
      break, attribute	float32 2.0
      continue, tensor	float32 8.0
      continue, Python float	float32 8.0
      continue, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue, None before	ValueError: 's' is not allowed to be None before the loop
      continue, undefined before	ValueError: 's' must be defined before the loop
      continue, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph…
      continue, attribute	float32 8.0
      return, tensor	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, Python float	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, None before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, undefined before	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, list that grows	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      return, attribute	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      break last, tensor	float32 6.0
      break last, Python float	float32 6.0
      break last, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break last, None before	float32 2.0
      break last, undefined before	float32 2.0
      break last, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph…
      break last, attribute	float32 6.0
      continue and break, tensor	float32 4.0
      continue and break, Python float	float32 4.0
      continue and break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      continue and break, None before	ValueError: 's' is not allowed to be None before the loop
      continue and break, undefined before	ValueError: 's' must be defined before the loop
      continue and break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph…
      continue and break, attribute	float32 4.0
      break by Python, tensor	float32 2.0
      break by Python, Python float	float32 2.0
      break by Python, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break by Python, None before	float32 1.0
      break by Python, undefined before	float32 1.0
      break by Python, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph…
      break by Python, attribute	float32 2.0
      return always, tensor	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      return always, Python float	NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?
      return always, Python int	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
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
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/strided_slice:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), becaus…
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
      continue, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/strided_slice:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), becaus…
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
      break by Python, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/strided_slice:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), becaus…
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
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph…
      to its end, attribute	float32 6.0
      break, tensor	float32 1.0
      break, Python float	float32 1.0
      break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break, None before	ValueError: 's' is not allowed to be None before the loop
      break, undefined before	ValueError: 's' must be defined before the loop
      break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph…
      break, attribute	float32 1.0
    try in for
      to its end, tensor	float32 6.0
      to its end, Python float	float32 6.0
      to its end, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      to its end, None before	float32 3.0
      to its end, undefined before	float32 3.0
      to its end, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph…
      to its end, attribute	float32 6.0
      break, tensor	float32 1.0
      break, Python float	float32 1.0
      break, Python int	TypeError: Input 'y' of 'AddV2' Op has type float32 that does not match type int32 of argument 'x'.
      break, None before	ValueError: 's' is not allowed to be None before the loop
      break, undefined before	ValueError: 's' must be defined before the loop
      break, list that grows	InaccessibleTensorError: The tensor <tf.Tensor 'while/TensorArrayV2Read/TensorListGetItem:0' shape=() dtype=float32> cannot be accessed from FuncGraph…
      break, attribute	float32 1.0
    left to Python
      else of while	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the probl…
      else of for	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      else of a Python for	float32 60.0
      match on tensor	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the probl…
      match on Python	float32 2.0
      match with tensor guard	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the probl…
      assert tensor	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the probl…
      assert tensor, false	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the probl…
      assert Python	AssertionError: not equal
      comprehension over tensor	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      comprehension over tensor with if	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      comprehension over range	[float32 0.0, float32 2.0, float32 4.0]
      comprehension over tf.range	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      dict comprehension over tensor	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      generator over tensor	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      generator function	float32 8.0
      unpack tensor	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      unpack matrix row	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      star argument of tensor	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      list of tensor	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      tuple of tensor	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      len	float32 [3. 6. 9.]
      len of unknown	int32 2
      len of scalar	ValueError: len requires a non-scalar tensor, got one of shape Tensor("Shape:0", shape=(0,), dtype=int32)
      len of list in loop	int32 3
      int	int32 2
      int of string tensor	int32 12
      float	float32 2.0
      bool	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the probl…
      abs	float32 2.0
      max of vector	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      max of scalars	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the probl…
      max of matrix	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      min of vector	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      min of vectors	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the probl…
      sum of vector	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      sum of list	float32 6.0
      sorted	float32 [1. 2. 3.]
      sorted with key	float32 [3. 2. 1.]
      any	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      all	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      any of list	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the probl…
      map	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      map of list	[float32 2.0, float32 3.0]
      filter	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      next of iter	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
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
      assignment expression as test	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the probl…
      assignment expression	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the probl…
      while with assignment expression	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the probl…
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
      property	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the probl…
      operator method	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the probl…
      __init__	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the probl…
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
      nested	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the probl…
      in Python condition	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the probl…
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
      in tuple	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the probl…
      is	bool True
      conditional with call	float32 2.0
      conditional of variable	float32 2.0
      conditional that assigns	float32 2.0
      and that does not run	float32 0.0
    conditions
      if bool tensor	float32 2.0
      if float tensor	ValueError: condition of if statement expected to be `tf.bool` scalar, got Tensor("x:0", shape=(), dtype=float32); to use as boolean Tensor, use `tf.c…
      if int tensor	ValueError: condition of if statement expected to be `tf.bool` scalar, got Tensor("Cast:0", shape=(), dtype=int32); to use as boolean Tensor, use `tf.…
      if string tensor	ValueError: condition of if statement expected to be `tf.bool` scalar, got Tensor("Const:0", shape=(), dtype=string); to use as boolean Tensor, use `t…
      if vector of bools	ValueError: condition of if statement expected to be `tf.bool` scalar, got Tensor("Greater:0", shape=(2,), dtype=bool); to check for None, use `is not None`
      if vector of one bool	float32 2.0
      if matrix of one bool	float32 2.0
      if empty vector	InvalidArgumentError: Input to reshape is a tensor with 0 values, but the requested shape has 1
      if variable	float32 2.0
      if variable itself	ValueError: condition of if statement expected to be `tf.bool` scalar, got Tensor("ReadVariableOp:0", shape=(), dtype=float32); to use as boolean Tens…
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
      if bool(x)	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the probl…
      if not	float32 2.0
      if and	float32 2.0
      if is tensor	float32 2.0
      while bool	float32 5.0
      while float	ValueError: condition of while loop expected to be `tf.bool` scalar, got Tensor("while/sub:0", shape=(), dtype=float32); to use as boolean Tensor, use…
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
      objects	TypeError: To be compatible with tf.function, Python functions must return zero or more Tensors or ExtensionTypes or None values; in compilation of <f…
      same object	TypeError: To be compatible with tf.function, Python functions must return zero or more Tensors or ExtensionTypes or None values; in compilation of <f…
      functions	TypeError: To be compatible with tf.function, Python functions must return zero or more Tensors or ExtensionTypes or None values; in compilation of <f…
      variable and tensor	float32 0.0
      variables	float32 0.0
      dtypes	TypeError: To be compatible with tf.function, Python functions must return zero or more Tensors or ExtensionTypes or None values; in compilation of <f…
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
      append in both branches	InaccessibleTensorError: The tensor <tf.Tensor 'cond/Neg:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it was de…
      new dict key in branch	ValueError: 's['b']' must also be initialized in the else branch
      new attribute in branch	float32 2.0
      attribute of attribute	float32 6.0
      leak from branch by list	InaccessibleTensorError: The tensor <tf.Tensor 'cond/mul:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it was de…
      leak from loop by list	InaccessibleTensorError: The tensor <tf.Tensor 'while/mul:0' shape=() dtype=float32> cannot be accessed from FuncGraph(name=f, id=…), because it was d…
      leak from loop by attribute	InaccessibleTensorError: The tensor <tf.Tensor 'while/Placeholder:0' shape=() dtype=int32> cannot be accessed from FuncGraph(name=f, id=…), because it…
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
      loop: object to object	TypeError: Failed to convert elements of <__main__.Box object at 0x…> to Tensor. Consider casting elements to a supported type. See https://www.tensor…
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
      maximum_iterations of tensor	float32 4.0
      maximum_iterations of zero	float32 0.0
      maximum_iterations of float	TypeError: Expected int32, but got 2.0 of type 'float'.
      parallel_iterations	float32 6.0
      parallel_iterations of zero	TypeError: 'parallel_iterations' must be a positive integer.
      swap_memory	float32 6.0
      all	float32 [1. 1.]
      positional	float32 4.0
      in while	float32 [2. 2.]
      in for over tensor	float32 [2. 2.]
      late in the loop	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      outside of a loop	float32 2.0
      in Python loop	float32 8.0
      unknown option	TypeError: while_loop() got an unexpected keyword argument 'depth'
      in two loops	float32 6.0
      alias	float32 2.0
    tf.while_loop and tf.cond
      while_loop	[int32 0, float32 16.0]
      while_loop of tuple	(int32 0, float32 16.0)
      while_loop of one	[float32 64.0]
      while_loop of one in list	[float32 64.0]
      while_loop of nested	[int32 0, (float32 5.0, {'a': float32 16.0})]
      while_loop of dict	TypeError: '>' not supported between instances of 'str' and 'int'
      while_loop of numbers	[int32 3, float32 8.0]
      while_loop, maximum_iterations	[int32 1, float32 8.0]
      while_loop, parallel_iterations	[int32 0, float32 16.0]
      while_loop, swap_memory	[int32 0, float32 16.0]
      while_loop, shape_invariants	[int32 0, float32 [2. 2. 2.]]
      while_loop, shape changes	ValueError: Input tensor `zeros:0` enters the loop with shape (0,), but has shape (1,) after one iteration. To allow the shape to vary across iteratio…
      while_loop, shape_invariants too few	ValueError: The two structures don't have the same nested structure.
      while_loop, shape_invariants not met	[int32 0, float32 [0. 0.]]
      while_loop, dtype changes	TypeError: Loop var x:0 enters the loop with type <dtype: 'float32'> but has type <dtype: 'int32'> after 1 iteration. x:0 type should remain constant.
      while_loop, other structure	ValueError: The two structures don't have the same nested structure.
      while_loop, too many results	ValueError: The two structures don't have the same nested structure.
      while_loop, no variables	[]
      while_loop, condition of int	InvalidArgumentError: Input 'input' passed int32 expected bool while building NodeDef 'while/LoopCond' using Op<name=LoopCond; signature=input:bool ->…
      while_loop, condition of vector	InvalidArgumentError: Graph execution error:
      while_loop, not callable	TypeError: 'cond' must be callable.
      while_loop, body not callable	TypeError: 'body' must be callable.
      while_loop, body with if	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the probl…
      while_loop, TensorArray	float32 [2. 2. 2.]
      while_loop, captured variable	[int32 0]
      cond	float32 2.0
      cond with names	float32 2.0
      cond of structures	{'a': (float32 2.0, [float32 2.0])}
      cond of other structures	AssertionError: [2, 1]
      cond of other dtypes	TypeError: true_fn and false_fn arguments to tf.cond must have the same number, type, and overall structure of return values.
      cond of other shapes	float32 2.0
      cond of None	None
      cond of tensor and None	ValueError: Lengths of branch outputs of cond must match.
      cond on Python bool	TypeError: ('pred must not be a Python bool', True)
      cond on float	InvalidArgumentError: Input 'pred' passed float expected bool while building NodeDef 'cond/switch_pred' using Op<name=Switch; signature=data:T, pred:b…
      cond on vector	InvalidArgumentError: Graph execution error:
      cond not callable	TypeError: 'true_fn' must be callable.
      cond else not callable	TypeError: 'false_fn' must be callable.
      cond without else	TypeError: cond(): 'false_fn' argument required
      cond that assigns	float32 2.0
      cond with if inside	float32 4.0
      case	float32 -2.0
      case without default	float32 -2.0
      case exclusive	float32 -2.0
      switch_case	int32 20
      switch_case out of range	int32 30
      switch_case negative	int32 30
      switch_case of dict	int32 -1
      switch_case of other dtypes	TypeError: branches[0] and branches[1] arguments to tf.switch_case must have the same number, type, and overall structure of return values.
      map_fn	float32 [2. 4.]
      map_fn with if	float32 [ 1. 20.]
      map_fn, other dtype	int32 [1 2]
      scan	float32 [1. 3. 6.]
      scan with initializer	float32 [ 2. 4. 12.]
      foldl	float32 11.0
      foldr	float32 17.0
      vectorized_map	float32 [2. 4.]
    functions and methods
      function	float32 4.0
      do_not_convert	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the probl…
      do_not_convert calls another	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the probl…
      do_not_convert with Python condition	float32 2.0
      tf.function inside	float32 10.0
      tf.function, autograph=False, inside	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the probl…
      partial	float32 4.0
      method	float32 4.0
      static method	float32 4.0
      class method	float32 4.0
      lambda argument	float32 4.0
      function in dict	float32 4.0
      decorated function	float32 8.0
      closure changed in loop	float32 12.0
      default argument	float32 4.0
      keyword arguments	float32 4.0
      star arguments	float32 4.0
      call in test	float32 10.0
      return of a call in a loop	float32 5.0
      loop in called function with return	NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python…
      autograph=False	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the probl…
      autograph=False, while	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the probl…
      autograph=False, for	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      autograph=False, tf.range	OperatorNotAllowedInGraphError: Iterating over a symbolic `tf.Tensor` is not allowed. You can attempt the following resolutions to the problem: If you…
      autograph=False, and	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the probl…
      autograph=False, not	OperatorNotAllowedInGraphError: Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You can attempt the following resolutions to the probl…
      autograph=False, range	TypeError: 'SymbolicTensor' object cannot be interpreted as an integer
      autograph=False, int	TypeError: int() argument must be a string, a bytes-like object or a real number, not 'SymbolicTensor'
      autograph=False, len	TypeError: len is not well defined for a symbolic Tensor (x:0). Please call `x.shape` rather than `len(x)` for shape information.
      autograph=False, Python	float32 8.0
      to_graph	float32 4.0
      to_graph, loop	float32 4.0
      run_functions_eagerly	[float32 2.0, 'a'] / float32 2.0
      local class with loop	float32 8.0
      self as loop state	(float32 6.0, int32 3)
      subscript as loop state	[float32 6.0, float32 4.0]
      tensor subscript as state	TypeError: list indices must be integers or slices, not SymbolicTensor
      dict of dicts as state	{'a': {'b': float32 8.0}}
      loop over rows with tuple target	float32 38.0
      target is an attribute	(float32 3.0, float32 2.0)
      target is an item	float32 3.0
      target after the loop	int32 2
      target after an empty loop	int32 0
      target of a tensor after the loop	float32 2.0
      target of rows after the loop	float32 [1. 2.]
      target defined before	int32 10
      name of the body after an empty loop	InvalidArgumentError: assertion failed: [loop must iterate at least once to initialize y]
      name of the body after the loop	int32 4
      name of the body after a while	int32 1
      name of the body after a while, empty	InvalidArgumentError: assertion failed: [loop must iterate at least once to initialize y]
      break out of two loops	int32 8
      fibonacci	int32 55
      collatz	int32 111
      primes	int32 10
      bubble sort	float32 [1. 2. 3.]
      TensorArray read back	int32 [ 1 2 4 8 16]
      TensorArray, write dropped	int32 [0 0 0]
      TensorArray returned	InvalidArgumentError: Cannot convert a Tensor of dtype variant to a NumPy array.
      TensorArray in list	int32 [0 1 2]
      TensorArray of other dtype	InvalidArgumentError: Invalid data types; op elements int32 but list elements float
      TensorArray in branch	int32 [3]
      dataset	float32 3.0
    gradients
      if	(float32 4.0, float32 4.0)
      if, not taken	(float32 6.0, float32 3.0)
      if without else	(float32 8.0, float32 12.0)
      if, constant branch	(float32 1.0, float32 0.0)
      nested if	(float32 8.0, float32 12.0)
      while	(float32 256.0, float32 1024.0)
      while with counter	(float32 16.0, float32 32.0)
      for range	(float32 16.0, float32 32.0)
      for range, index used	(float32 24.0, float32 38.0)
      for tensor	(float32 20.0, float32 20.0)
      break	(float32 32.0, float32 80.0)
      continue	(float32 16.0, float32 32.0)
      nested loops	(float32 32.0, float32 80.0)
      if in loop	(float32 16.0, float32 24.0)
      loop in if	(float32 16.0, float32 32.0)
      loop that does not turn	(float32 2.0, float32 1.0)
      TensorArray	(float32 20.0, float32 20.0)
      while_loop	(float32 16.0, float32 32.0)
      while_loop, maximum_iterations	(float32 16.0, float32 32.0)
      cond	(float32 4.0, float32 4.0)
      conditional expression	(float32 4.0, float32 4.0)
      map_fn	(float32 16.0, float32 24.0)
      called function	(float32 8.0, float32 8.0)
      two variables	(float32 152.0, float32 318.0)
      exp and sin	(float32 2.0847776, float32 0.11976579)
      integer state	(float32 16.0, float32 8.0)
      growing vector	(float32 12.0, float32 12.0)
      matrix product	(float32 28.0, float32 36.0)
      stop_gradient	(float32 16.0, float32 8.0)
      variable in loop	(float32 54.0, float32 54.0)
      variable in branch	(float32 9.0, float32 6.0)
      variable in branch in loop	(float32 10.5, float32 14.5)
      tape in loop	float32 12.0
      training loop	float32 1.67232
      elements of a vector	(float32 36.0, float32 [ 3. 12. 27.])
      jacobian by loop	(float32 [2. 0. 0.], float32 [0. 4. 0.])
      tf.gradients	[float32 32.0]
      tf.gradients of if	[float32 4.0]
      second order, if	(float32 12.0, float32 12.0)
      second order, for	(float32 32.0, float32 48.0)
      second order, while	(float32 1024.0, float32 3584.0)
      second order, nested loops	(float32 80.0, float32 160.0)
      second order, if in loop	(float32 12.0, float32 12.0)
      second order, loop in if	(float32 32.0, float32 48.0)
      second order, for tensor	(float32 108.0, float32 108.0)
      third order of a loop	float32 48.0
      tape outside	(float32 16.0, float32 32.0, float32 48.0) / float32 2.0
      tape outside of if	(float32 8.0, float32 12.0, float32 12.0) / float32 2.0
      in called graph function	(float32 16.0, float32 32.0)
    """#
}
