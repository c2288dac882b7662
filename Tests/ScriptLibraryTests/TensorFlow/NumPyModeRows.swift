/// Tensors in the mode of `experimental_enable_numpy_behavior`: promotion, indexing, methods. Form: see `FurtherRowTests`.
enum NumPyModeRows {
  static let prelude = """
    import tensorflow.experimental.numpy as tnp
    tnp.experimental_enable_numpy_behavior()
    """

  static let text = #"""
    tnp.log2(tf.constant([1.,2.])) => tf.Tensor([0. 1.], shape=(2,), dtype=float64)
    tnp.log2([1,2]) => tf.Tensor([0. 1.], shape=(2,), dtype=float64)
    tnp.log10(8) => tf.Tensor(0.9030899869919434, shape=(), dtype=float64)
    tnp.sqrt(tf.constant([4,9])) => tf.Tensor([2. 3.], shape=(2,), dtype=float64)
    tnp.sqrt(4) => tf.Tensor(2.0, shape=(), dtype=float64)
    tnp.deg2rad(180) => tf.Tensor(3.141592653589793, shape=(), dtype=float64)
    tnp.around([1.234,2.5],1) => tf.Tensor([1.2 2.5], shape=(2,), dtype=float64)
    tnp.heaviside([1,-1],[2,2]) => tf.Tensor([1. 0.], shape=(2,), dtype=float64)
    tnp.average([1,2,3]) => tf.Tensor(2.0, shape=(), dtype=float64)
    tnp.take_along_axis([[1,2],[3,4]],[0,1],None) => tf.Tensor([1 2], shape=(2,), dtype=int64)
    tnp.exp2([1,2]) => tf.Tensor([2. 4.], shape=(2,), dtype=float64)
    tnp.cbrt([8,-27]) => tf.Tensor([ 2. -3.], shape=(2,), dtype=float64)
    tnp.hypot(3,4) => tf.Tensor(5.0, shape=(), dtype=float64)
    tf.constant([1,2])+tf.constant([1.,2.]) => tf.Tensor([2. 4.], shape=(2,), dtype=float64)
    tf.constant([1,2])+1.5 => tf.Tensor([2.5 3.5], shape=(2,), dtype=float64)
    1.5-tf.constant([1,2]) => tf.Tensor([ 0.5 -0.5], shape=(2,), dtype=float64)
    tf.constant([1.,2.])+np.array([1,2]) => tf.Tensor([2. 4.], shape=(2,), dtype=float64)
    tf.constant([1.,2.])*[1,2] => tf.Tensor([1. 4.], shape=(2,), dtype=float32)
    [1,2]*tf.constant([1.,2.]) => tf.Tensor([1. 4.], shape=(2,), dtype=float32)
    tf.constant([1,2])/2 => tf.Tensor([0.5 1. ], shape=(2,), dtype=float64)
    tf.constant([1,2])//2.0 => tf.Tensor([0. 1.], shape=(2,), dtype=float64)
    tf.constant([1,2])**2 => tf.Tensor([1 4], shape=(2,), dtype=int32)
    tf.constant([1,2])%2 => tf.Tensor([1 0], shape=(2,), dtype=int32)
    tf.constant([1,2])<1.5 => tf.Tensor([ True False], shape=(2,), dtype=bool)
    tf.constant([1,2])==1.0 => tf.Tensor([ True False], shape=(2,), dtype=bool)
    tf.constant([1,2])!=[1,3] => tf.Tensor([False  True], shape=(2,), dtype=bool)
    tf.constant([True,False])+tf.constant([1,2]) => tf.Tensor([2 2], shape=(2,), dtype=int32)
    tf.constant([True,False])&tf.constant([True,True]) => tf.Tensor([ True False], shape=(2,), dtype=bool)
    tf.constant([1,2])&3 => tf.Tensor([1 2], shape=(2,), dtype=int32)
    tf.constant([1,2])@tf.constant([1.,2.]) => tf.Tensor(5.0, shape=(), dtype=float64)
    tf.constant([[1,2]])@tf.constant([[1.],[2.]]) => tf.Tensor([[5.]], shape=(1, 1), dtype=float64)
    +tf.constant([1,2]) => tf.Tensor([1 2], shape=(2,), dtype=int32)
    tf.constant([[1,2],[3,4]]).T => tf.Tensor(
      [[1 3]
       [2 4]], shape=(2, 2), dtype=int32)
    tf.constant([[1,2],[3,4]]).reshape(4) => tf.Tensor([1 2 3 4], shape=(4,), dtype=int32)
    tf.constant([[1,2],[3,4]]).reshape((1,4)) => tf.Tensor([[1 2 3 4]], shape=(1, 4), dtype=int32)
    tf.constant([[1,2],[3,4]]).reshape(1,-1) => tf.Tensor([[1 2 3 4]], shape=(1, 4), dtype=int32)
    tf.constant([[1,2],[3,4]]).reshape(-1, order='F') => tf.Tensor([1 3 2 4], shape=(4,), dtype=int32)
    tf.constant([[1,2],[3,4]]).astype(tf.float32) => tf.Tensor(
      [[1. 2.]
       [3. 4.]], shape=(2, 2), dtype=float32)
    tf.constant([[1,2],[3,4]]).astype('float64') => tf.Tensor(
      [[1. 2.]
       [3. 4.]], shape=(2, 2), dtype=float64)
    tf.constant([[1,2],[3,4]]).astype(np.int8) => tf.Tensor(
      [[1 2]
       [3 4]], shape=(2, 2), dtype=int8)
    ~ tf.constant([[1,2],[3,4]]).size => 4
    ~ tf.constant([[1,2],[3,4]]).ndim => 2
    tf.constant([[1,2],[3,4]]).ravel() => tf.Tensor([1 2 3 4], shape=(4,), dtype=int32)
    tf.constant([[1,2],[3,4]]).flatten() => tf.Tensor([1 2 3 4], shape=(4,), dtype=int32)
    tf.constant([[1,2],[3,4]]).transpose() => tf.Tensor(
      [[1 3]
       [2 4]], shape=(2, 2), dtype=int32)
    tf.constant([[1,2],[3,4]]).transpose((0,1)) => tf.Tensor(
      [[1 2]
       [3 4]], shape=(2, 2), dtype=int32)
    tf.constant([[1,2],[3,4]]).clip(2,3) => tf.Tensor(
      [[2 2]
       [3 3]], shape=(2, 2), dtype=int32)
    tf.constant([[1,2],[3,4]]).max() => tf.Tensor(4, shape=(), dtype=int32)
    tf.constant([[1,2],[3,4]]).max(axis=0) => tf.Tensor([3 4], shape=(2,), dtype=int32)
    tf.constant([[1,2],[3,4]]).min(1) => tf.Tensor([1 3], shape=(2,), dtype=int32)
    tf.constant([[1,2],[3,4]]).mean() => tf.Tensor(2.5, shape=(), dtype=float64)
    ~ fails(lambda: tf.constant([[1,2],[3,4]]).sum()) => AttributeError: 'tensorflow.python.framework.ops.EagerTensor' object has no attribute 'sum'
    ~ tf.constant([[1,2],[3,4]]).tolist() => [[1, 2], [3, 4]]
    tf.constant([[1,2],[3,4]]).data => tf.Tensor(
      [[1 2]
       [3 4]], shape=(2, 2), dtype=int32)
    round(tf.constant([1.4,2.6])) => tf.Tensor([1. 3.], shape=(2,), dtype=float32)
    round(tf.constant([1.44,2.66]),1) => tf.Tensor([1.4 2.7], shape=(2,), dtype=float32)
    tf.constant([1,2,3])[[0,2]] => tf.Tensor([1 3], shape=(2,), dtype=int32)
    tf.constant([1,2,3])[tf.constant([0,-1])] => tf.Tensor([1 3], shape=(2,), dtype=int32)
    tf.constant([1,2,3])[np.array([True,False,True])] => tf.Tensor([1 3], shape=(2,), dtype=int32)
    tf.constant([1,2,3])[tf.constant([True,False,True])] => tf.Tensor([1 3], shape=(2,), dtype=int32)
    tf.constant([[1,2],[3,4]])[[0,1],[1,0]] => tf.Tensor([2 3], shape=(2,), dtype=int32)
    tf.constant([[1,2],[3,4]])[:,[1,0]] => tf.Tensor(
      [[2 1]
       [4 3]], shape=(2, 2), dtype=int32)
    tf.constant([[1,2],[3,4]])[[[0]]] => tf.Tensor([[1 2]], shape=(1, 2), dtype=int32)
    tnp.arange(24).reshape((2,3,4))[:,[0,2],1] => tf.Tensor(
      [[ 1  9]
       [13 21]], shape=(2, 2), dtype=int64)
    tnp.arange(24).reshape((2,3,4))[[0,1],:,[2,3]] => tf.Tensor(
      [[ 2  6 10]
       [15 19 23]], shape=(2, 3), dtype=int64)
    tnp.arange(24).reshape((2,3,4))[...,[0,1]] => tf.Tensor(
      [[[ 0  1]
        [ 4  5]
        [ 8  9]]

       [[12 13]
        [16 17]
        [20 21]]], shape=(2, 3, 2), dtype=int64)
    tnp.arange(24).reshape((2,3,4))[0,[0,2]] => tf.Tensor(
      [[ 0  1  2  3]
       [ 8  9 10 11]], shape=(2, 4), dtype=int64)
    ~ tnp.arange(24).reshape((2,3,4))[None,:,[0,2],[1,2]].shape => (1, 2, 2)
    ~ fails(lambda: tf.constant([1,2,3])[1.5]) => IndexError: only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices, got 1.5
    ~ fails(lambda: tf.constant([1,2,3])['a']) => IndexError: only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices, got 'a'
    tf.constant([1,2,3])[tf.constant(1,tf.int8)] => tf.Tensor(2, shape=(), dtype=int32)
    tf.constant([[1,2],[3,4]])[[True,False]] => tf.Tensor([[1 2]], shape=(1, 2), dtype=int32)
    tf.constant([[1,2],[3,4]])[[True,False],1] => tf.Tensor([2], shape=(1,), dtype=int32)
    ~ tf.Variable([1,2])+1.5 => tf.Tensor([2.5 3.5], shape=(2,), dtype=float64)
    ~ fails(lambda: tf.Variable([1,2]).T) => AttributeError: 'ResourceVariable' object has no attribute 'T'
    tf.constant(1.)+tf.constant(1,tf.int64) => tf.Tensor(2.0, shape=(), dtype=float64)
    tf.constant(1,tf.uint8)+tf.constant(1,tf.int8) => tf.Tensor(2, shape=(), dtype=int16)
    tf.constant(1,tf.float16)+1 => tf.Tensor(2.0, shape=(), dtype=float16)
    tf.constant(1,tf.int32)+1j => tf.Tensor((1+1j), shape=(), dtype=complex128)
    ~ fails(lambda: tf.constant(1,tf.int32)+None) => ValueError: Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
    tf.constant([1,2])-np.float64(1) => tf.Tensor([0. 1.], shape=(2,), dtype=float64)
    tf.constant([1.,2.])-np.float64(1) => tf.Tensor([0. 1.], shape=(2,), dtype=float64)
    np.float64(1)-tf.constant([1.,2.]) => tf.Tensor([ 0. -1.], shape=(2,), dtype=float64)
    np.array([1,2])-tf.constant([1.,2.]) => tf.Tensor([0. 0.], shape=(2,), dtype=float64)
    tf.function(lambda x: x+1.5)(tf.constant([1,2])) => tf.Tensor([2.5 3.5], shape=(2,), dtype=float64)
    tf.function(lambda x: x[[0,1]].T.reshape(2,1))(tf.constant([1,2])) => tf.Tensor(
      [[1]
       [2]], shape=(2, 1), dtype=int32)
    tf.function(lambda x: x.size)(tf.constant([1,2])) => tf.Tensor(2, shape=(), dtype=int64)
    tf.constant(3)+tf.constant(2.5) => tf.Tensor(5.5, shape=(), dtype=float64)
    tf.constant([1,2,3])[tf.constant([1])] => tf.Tensor([2], shape=(1,), dtype=int32)
    tnp.log([1,2]) => tf.Tensor([0.         0.69314718], shape=(2,), dtype=float64)
    tnp.deg2rad([180,90]) => tf.Tensor([3.14159265 1.57079633], shape=(2,), dtype=float64)
    tnp.around([1.234,2.5],1) => tf.Tensor([1.2 2.5], shape=(2,), dtype=float64)
    tnp.around([15,25],-1) => tf.Tensor([19 29], shape=(2,), dtype=int64)
    tnp.round([1.5,2.5]) => tf.Tensor([2. 2.], shape=(2,), dtype=float64)
    tnp.logaddexp(tf.constant([1.,2.]),tf.constant([3.,4.])) => tf.Tensor([3.126928 4.126928], shape=(2,), dtype=float32)
    tnp.logaddexp2(tf.constant([1.,2.]),tf.constant([3.,4.])) => tf.Tensor([3.32192809 4.32192809], shape=(2,), dtype=float64)
    tnp.angle([1.,-1.],deg=True) => tf.Tensor([  0. 180.], shape=(2,), dtype=float32)
    tnp.ceil([1,2]) => tf.Tensor([1. 2.], shape=(2,), dtype=float64)
    tnp.floor([1.5,-1.5]) => tf.Tensor([ 1. -2.], shape=(2,), dtype=float64)
    tnp.arctan2([1.],[1.]) => tf.Tensor([0.78539816], shape=(1,), dtype=float64)
    tnp.arctanh([0.5]) => tf.Tensor([0.54930614], shape=(1,), dtype=float64)
    tnp.cbrt([8.,-27.]) => tf.Tensor([ 2. -3.], shape=(2,), dtype=float64)
    tnp.heaviside([1,-1,0],[2,2,2]) => tf.Tensor([1. 0. 2.], shape=(3,), dtype=float64)
    tnp.hypot([3.],[4.]) => tf.Tensor([5.], shape=(1,), dtype=float64)
    tnp.isinf(tf.constant([1.,np.inf])) => tf.Tensor([False  True], shape=(2,), dtype=bool)
    tnp.isneginf(tf.constant([-np.inf])) => tf.Tensor([ True], shape=(1,), dtype=bool)
    tnp.isposinf(tf.constant([np.inf])) => tf.Tensor([ True], shape=(1,), dtype=bool)
    ~ tnp.isinf(tf.constant([1])) => False
    tnp.take_along_axis([[1,2],[3,4]],[0,1],None) => tf.Tensor([1 2], shape=(2,), dtype=int64)
    tnp.vsplit(tnp.arange(4).reshape(2,2),2) => [<tf.Tensor: shape=(1, 2), dtype=int64, numpy=array([[0, 1]])>, <tf.Tensor: shape=(1, 2), dtype=int64, numpy=array([[2, 3]])>]
    tf.constant([[1,2],[3,4]])[tf.constant([[True,False],[True,True]])] => tf.Tensor([1 3 4], shape=(3,), dtype=int32)
    tf.constant([[1,2],[3,4]])[[[0,1],[1,1]],[[0,0],[1,1]]] => tf.Tensor(
      [[1 3]
       [4 4]], shape=(2, 2), dtype=int32)
    tnp.arange(24).reshape((2,3,4))[1,...,[0,1]] => tf.Tensor(
      [[12 13]
       [16 17]
       [20 21]], shape=(3, 2), dtype=int64)
    tnp.arange(24).reshape((2,3,4))[[0,1],...,1] => tf.Tensor(
      [[ 1  5  9]
       [13 17 21]], shape=(2, 3), dtype=int64)
    tnp.arange(24).reshape((2,3,4))[[0,1],1:,[0,1]] => tf.Tensor(
      [[ 4  8]
       [17 21]], shape=(2, 2), dtype=int64)
    tnp.arange(24).reshape((2,3,4))[:,1:,[0,1]] => tf.Tensor(
      [[[ 4  5]
        [ 8  9]]

       [[16 17]
        [20 21]]], shape=(2, 2, 2), dtype=int64)
    tnp.arange(24).reshape((2,3,4))[[True,False]] => tf.Tensor(
      [[[ 0  1  2  3]
        [ 4  5  6  7]
        [ 8  9 10 11]]], shape=(1, 3, 4), dtype=int64)
    tnp.arange(24).reshape((2,3,4))[0,[True,False,True],-1] => tf.Tensor([ 3 11], shape=(2,), dtype=int64)
    tnp.arange(24).reshape((2,3,4))[tf.constant(1),tf.constant([0,2])] => tf.Tensor(
      [[12 13 14 15]
       [20 21 22 23]], shape=(2, 4), dtype=int64)
    ~ tnp.arange(24).reshape((2,3,4))[None,[1]].shape => (1, 1, 3, 4)
    tnp.arange(10)[tnp.arange(10)>5] => tf.Tensor([6 7 8 9], shape=(4,), dtype=int64)
    tnp.arange(10)[::3] => tf.Tensor([0 3 6 9], shape=(4,), dtype=int64)
    tnp.arange(10)[[1,2,3]] => tf.Tensor([1 2 3], shape=(3,), dtype=int64)
    tnp.arange(10)[np.int64(3)] => tf.Tensor(3, shape=(), dtype=int64)
    ~ fails(lambda: tnp.arange(10)[True]) => ValueError: mask cannot be scalar.
    tnp.ones([2,2])*tf.ones([2,2],tf.float32) => tf.Tensor(
      [[1. 1.]
       [1. 1.]], shape=(2, 2), dtype=float64)
    tf.ones([2],tf.float32)*np.ones(2,np.float16) => tf.Tensor([1. 1.], shape=(2,), dtype=float32)
    ~ fails(lambda: tf.constant([1,2]) in [1]) => ValueError: The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()
    2**tf.constant([1,2]) => tf.Tensor([2 4], shape=(2,), dtype=int32)
    2.0**tf.constant([1,2]) => tf.Tensor([2. 4.], shape=(2,), dtype=float64)
    7//tf.constant([2,3]) => tf.Tensor([3 2], shape=(2,), dtype=int32)
    7%tf.constant([2.,3.]) => tf.Tensor([1. 1.], shape=(2,), dtype=float32)
    -tf.constant([1,2]) => tf.Tensor([-1 -2], shape=(2,), dtype=int32)
    abs(tf.constant([-1.5])) => tf.Tensor([1.5], shape=(1,), dtype=float32)
    ~tf.constant([True]) => tf.Tensor([False], shape=(1,), dtype=bool)
    tf.constant([1,2])|tf.constant([4],tf.int64) => tf.Tensor([5 6], shape=(2,), dtype=int64)
    tf.constant([True])^True => tf.Tensor([False], shape=(1,), dtype=bool)
    tf.constant([3])^1 => tf.Tensor([2], shape=(1,), dtype=int32)
    ~ tf.constant(3).size => 1.0
    tf.constant(3).T => tf.Tensor(3, shape=(), dtype=int32)
    tf.constant([1,2]).mean(axis=0) => tf.Tensor(1.5, shape=(), dtype=float64)
    tf.constant([[1,2],[3,4]]).reshape(2,2,order='F') => tf.Tensor(
      [[1 2]
       [3 4]], shape=(2, 2), dtype=int32)
    tf.constant([1,2]).clip(0,1) => tf.Tensor([1 1], shape=(2,), dtype=int32)
    ~ fails(lambda: tf.constant([1.7]).astype(int)) => TypeError: Cannot convert the argument `type_value`: <class 'int'> to a TensorFlow DType.
    ~ fails(lambda: tf.constant([1,2]).reshape(newshape=3)) => ValueError: Unsupported arguments: dict_keys(['newshape'])
    ~ len(tf.constant([1,2])) => 2
    tf.constant([1,2])==tf.constant([1.,2.]) => tf.Tensor([ True  True], shape=(2,), dtype=bool)
    ~ tf.constant([1,2])==None => False
    tf.constant([1,2])!=tf.constant([1.,2.,3.]) => tf.Tensor(True, shape=(), dtype=bool)
    tf.constant([1,2])>=tf.constant([1.5,1.5]) => tf.Tensor([False  True], shape=(2,), dtype=bool)
    ~ tf.Variable([1.,2.])*tf.constant([1,2]) => tf.Tensor([1. 4.], shape=(2,), dtype=float64)
    ~ tf.Variable([1,2])[0]+0.5 => tf.Tensor(1.5, shape=(), dtype=float64)
    tf.multiply(tf.constant([1,2]),2) => tf.Tensor([2 4], shape=(2,), dtype=int32)
    ~ tf.constant([1,2])*tf.Variable([1.,2.]) => tf.Tensor([1. 4.], shape=(2,), dtype=float64)
    tf.function(lambda x: tnp.sum(x, axis=0)+tnp.mean(x))(tf.constant([1,2])) => tf.Tensor(4.5, shape=(), dtype=float64)
    tf.function(lambda x: x.astype(tf.float32).mean())(tf.constant([1,2])) => tf.Tensor(1.5, shape=(), dtype=float32)
    tf.function(lambda x, y: x + y)(tf.constant([1,2]), tf.constant([1.5,2.5])) => tf.Tensor([2.5 4.5], shape=(2,), dtype=float64)
    tf.function(lambda x, y: (x * y).dtype.name)(tf.constant([1,2]), tf.constant([1.5,2.5])) => tf.Tensor(b'float64', shape=(), dtype=string)
    tf.function(lambda x: x[x > 1])(tf.constant([1,2,3])) => tf.Tensor([2 3], shape=(2,), dtype=int32)
    tf.function(lambda x: x[[0,-1]])(tf.constant([1,2,3])) => tf.Tensor([1 3], shape=(2,), dtype=int32)
    ~ tf.function(lambda x: x.T, input_signature=[tf.TensorSpec([None,2],tf.float32)])(tf.ones([3,2])).shape => (2, 3)
    tf.function(lambda x: tnp.ravel(x)@tnp.ravel(x), input_signature=[tf.TensorSpec([None,2],tf.float32)])(tf.ones([3,2])) => tf.Tensor(6.0, shape=(), dtype=float32)
    """#
}
