/// `tf.experimental.numpy` as TensorFlow prints it before its mode is asked for. Form: see `FurtherRowTests`.
enum NumPyRows {
  static let prelude = """
    import tensorflow.experimental.numpy as tnp
    """

  static let text = #"""
    tnp.log2(tf.constant([1.,2.])) => tf.Tensor([0. 1.], shape=(2,), dtype=float32)
    ~ tnp.rad2deg(1.0) => 57.29577951308232
    ~ fails(lambda: tnp.rad2deg([1.0])) => TypeError: can't multiply sequence by non-int of type 'float'
    tnp.isinf(tf.constant([1.,2.])) => tf.Tensor([False False], shape=(2,), dtype=bool)
    ~ fails(lambda: tnp.isinf(1.0)) => AttributeError: 'float' object has no attribute 'dtype'
    tnp.isposinf(tf.constant([1.,2.])) => tf.Tensor([False False], shape=(2,), dtype=bool)
    tnp.sum([1,2,3]) => tf.Tensor(6, shape=(), dtype=int64)
    tnp.mean([1,2,3]) => tf.Tensor(2.0, shape=(), dtype=float64)
    tnp.var([1,2,3]) => tf.Tensor(0.6666666666666666, shape=(), dtype=float64)
    ~ fails(lambda: tnp.logaddexp([1.,2.],[3.,4.])) => TypeError: unsupported operand type(s) for -: 'list' and 'list'
    ~ fails(lambda: tnp.logaddexp2([1.,2.],[3.,4.])) => TypeError: unsupported operand type(s) for -: 'list' and 'list'
    tnp.nanmean([1.,np.nan]) => tf.Tensor(1.0, shape=(), dtype=float64)
    ~ tnp.size([1,2]) => 2
    ~ tnp.ndim([1,2]) => 1
    ~ tnp.shape([1,2]) => (2,)
    ~ tnp.isscalar(3) => True
    ~ tnp.result_type(tf.constant(1), 2.5) => <dtype: 'float64'>
    ~ tnp.result_type([1,2]) => <dtype: 'int64'>
    ~ tnp.promote_types(np.int32, tf.float32) => float64
    tnp.compress([True,False],[1,2]) => tf.Tensor([1], shape=(1,), dtype=int64)
    tnp.take_along_axis([[1,2],[3,4]],[[0],[1]],1) => tf.Tensor(
      [[1]
       [4]], shape=(2, 1), dtype=int64)
    tnp.geomspace(1,1000,4) => tf.Tensor([   1.   10.  100. 1000.], shape=(4,), dtype=float64)
    tnp.logspace(0,2,3) => tf.Tensor([  1.  10. 100.], shape=(3,), dtype=float64)
    tnp.linspace(0,1,5) => tf.Tensor([0.   0.25 0.5  0.75 1.  ], shape=(5,), dtype=float64)
    tnp.linspace(0,10,5,dtype=int) => tf.Tensor([ 0.   2.5  5.   7.5 10. ], shape=(5,), dtype=float64)
    tnp.linspace(0,1,4,endpoint=False,retstep=True) => (<tf.Tensor: shape=(4,), dtype=float64, numpy=array([0.  , 0.25, 0.5 , 0.75])>, <tf.Tensor: shape=(), dtype=float64, numpy=0.25>)
    ~ tnp.iscomplexobj([1j]) => True
    ~ fails(lambda: tnp.isneginf(1.0)) => AttributeError: 'float' object has no attribute 'dtype'
    tnp.angle([1.,-1.]) => tf.Tensor([0.        3.1415927], shape=(2,), dtype=float32)
    tnp.angle([1j]) => tf.Tensor([1.57079633], shape=(1,), dtype=float64)
    tnp.angle([1j],deg=True) => tf.Tensor([90.], shape=(1,), dtype=float64)
    tnp.vander([1,2,3]) => tf.Tensor(
      [[1 1 1]
       [4 2 1]
       [9 3 1]], shape=(3, 3), dtype=int64)
    tnp.float_power([1,2],2) => tf.Tensor([1 4], shape=(2,), dtype=int64)
    tnp.power([1,2],2) => tf.Tensor([1 4], shape=(2,), dtype=int64)
    tnp.divmod([7,8],[2,3]) => (<tf.Tensor: shape=(2,), dtype=int64, numpy=array([3, 2])>, <tf.Tensor: shape=(2,), dtype=int64, numpy=array([1, 2])>)
    tnp.cross([1,0,0],[0,1,0]) => tf.Tensor([0 0 1], shape=(3,), dtype=int64)
    tnp.kron([1,2],[[1,0],[0,1]]) => tf.Tensor(
      [[1 0 2 0]
       [0 1 0 2]], shape=(2, 4), dtype=int64)
    tnp.ptp([1,4,2]) => tf.Tensor(3, shape=(), dtype=int64)
    tnp.argmax([[1,4,2]]) => tf.Tensor(1, shape=(), dtype=int64)
    tnp.argsort([3,1,2]) => tf.Tensor([1 2 0], shape=(3,), dtype=int64)
    tnp.sort([[3,1,2]]) => tf.Tensor([[1 2 3]], shape=(1, 3), dtype=int64)
    tnp.count_nonzero([0,1,2]) => tf.Tensor(2, shape=(), dtype=int64)
    tnp.clip([1,5,9],2,6) => tf.Tensor([2 5 6], shape=(3,), dtype=int64)
    tnp.clip([1,5,9],None,6) => tf.Tensor([1 5 6], shape=(3,), dtype=int64)
    ~ fails(lambda: tnp.clip([1,5,9],None,None)) => ValueError: Not more than one of `a_min` and `a_max` may be `None`.
    tnp.maximum(tf.constant([-1.,1.]),0) => tf.Tensor([0. 1.], shape=(2,), dtype=float32)
    tnp.pad([1,2],[[1,1]],'constant') => tf.Tensor([0 1 2 0], shape=(4,), dtype=int64)
    tnp.where([True,False]) => [<tf.Tensor: shape=(1,), dtype=int64, numpy=array([0])>]
    tnp.nonzero([[1,0],[0,2]]) => [<tf.Tensor: shape=(2,), dtype=int64, numpy=array([0, 1])>, <tf.Tensor: shape=(2,), dtype=int64, numpy=array([0, 1])>]
    tnp.diff([1,4,9]) => tf.Tensor([3 5], shape=(2,), dtype=int64)
    tnp.gcd([12,18],8) => tf.Tensor([4 2], shape=(2,), dtype=int64)
    tnp.lcm([4,6],10) => tf.Tensor([20 30], shape=(2,), dtype=int64)
    tnp.polyval([1,2,3],2) => tf.Tensor(11, shape=(), dtype=int64)
    tnp.isclose([1.,2.],[1.,2.1]) => tf.Tensor([ True False], shape=(2,), dtype=bool)
    tnp.allclose([1.],[1.]) => tf.Tensor(True, shape=(), dtype=bool)
    tnp.array_equal([1,2],[1,2]) => tf.Tensor(True, shape=(), dtype=bool)
    tnp.broadcast_arrays([1,2],[[1],[2]]) => [<tf.Tensor: shape=(2, 2), dtype=int64, numpy=
      array([[1, 2],
             [1, 2]])>, <tf.Tensor: shape=(2, 2), dtype=int64, numpy=
      array([[1, 1],
             [2, 2]])>]
    tnp.ix_([0,1],[2,3]) => [<tf.Tensor: shape=(2, 1), dtype=int64, numpy=
      array([[0],
             [1]])>, <tf.Tensor: shape=(1, 2), dtype=int64, numpy=array([[2, 3]])>]
    tnp.trace([[1,2],[3,4]]) => tf.Tensor(5, shape=(), dtype=int64)
    tnp.diag([1,2]) => tf.Tensor(
      [[1 0]
       [0 2]], shape=(2, 2), dtype=int64)
    tnp.diagonal([[1,2],[3,4]]) => tf.Tensor([1 4], shape=(2,), dtype=int64)
    tnp.diagflat([1,2]) => tf.Tensor(
      [[1 0]
       [0 2]], shape=(2, 2), dtype=int64)
    tnp.tri(3) => tf.Tensor(
      [[1. 0. 0.]
       [1. 1. 0.]
       [1. 1. 1.]], shape=(3, 3), dtype=float64)
    tnp.tril([[1,2],[3,4]]) => tf.Tensor(
      [[1 0]
       [3 4]], shape=(2, 2), dtype=int64)
    tnp.zeros(3) => tf.Tensor([0. 0. 0.], shape=(3,), dtype=float64)
    tnp.ones((2,2),dtype=tf.int32) => tf.Tensor(
      [[1 1]
       [1 1]], shape=(2, 2), dtype=int32)
    tnp.arange(5) => tf.Tensor([0 1 2 3 4], shape=(5,), dtype=int64)
    tnp.arange(0,1,0.25) => tf.Tensor([0.   0.25 0.5  0.75], shape=(4,), dtype=float64)
    tnp.eye(2) => tf.Tensor(
      [[1. 0.]
       [0. 1.]], shape=(2, 2), dtype=float64)
    tnp.identity(2) => tf.Tensor(
      [[1. 0.]
       [0. 1.]], shape=(2, 2), dtype=float64)
    tnp.full((2,2),7) => tf.Tensor(
      [[7 7]
       [7 7]], shape=(2, 2), dtype=int64)
    tnp.meshgrid([1,2],[3,4]) => [<tf.Tensor: shape=(2, 2), dtype=int64, numpy=
      array([[1, 2],
             [1, 2]])>, <tf.Tensor: shape=(2, 2), dtype=int64, numpy=
      array([[3, 3],
             [4, 4]])>]
    tnp.einsum('ij,j->i',[[1,2],[3,4]],[1,1]) => tf.Tensor([3 7], shape=(2,), dtype=int64)
    tnp.tile([1,2],2) => tf.Tensor([1 2 1 2], shape=(4,), dtype=int64)
    tnp.repeat([1,2],[2,1]) => tf.Tensor([1 1 2], shape=(3,), dtype=int64)
    tnp.repeat(3,2) => tf.Tensor([3 3], shape=(2,), dtype=int64)
    tnp.outer([1,2],[3,4]) => tf.Tensor(
      [[3 4]
       [6 8]], shape=(2, 2), dtype=int64)
    tnp.inner([1,2],[3,4]) => tf.Tensor(11, shape=(), dtype=int64)
    tnp.dot([[1,2],[3,4]],[1,1]) => tf.Tensor([3 7], shape=(2,), dtype=int64)
    tnp.vdot([1,2],[3,4]) => tf.Tensor(11, shape=(), dtype=int64)
    tnp.matmul([[1,2],[3,4]],[1,1]) => tf.Tensor([3 7], shape=(2,), dtype=int64)
    tnp.tensordot([[1,2],[3,4]],[[1,1],[1,1]]) => tf.Tensor(10, shape=(), dtype=int64)
    tnp.sign([-1.,2.]) => tf.Tensor([-1.  1.], shape=(2,), dtype=float64)
    tnp.select([[True,False],[False,True]],[[1,2],[3,4]],9) => tf.Tensor([1 4], shape=(2,), dtype=int64)
    tnp.split(tnp.arange(6),3) => [<tf.Tensor: shape=(2,), dtype=int64, numpy=array([0, 1])>, <tf.Tensor: shape=(2,), dtype=int64, numpy=array([2, 3])>, <tf.Tensor: shape=(2,), dtype=int64, numpy=array([4, 5])>]
    tnp.hsplit(tnp.arange(6),3) => [<tf.Tensor: shape=(2,), dtype=int64, numpy=array([0, 1])>, <tf.Tensor: shape=(2,), dtype=int64, numpy=array([2, 3])>, <tf.Tensor: shape=(2,), dtype=int64, numpy=array([4, 5])>]
    ~ fails(lambda: tnp.hsplit(tnp.arange(6),4)) => ValueError: array split does not result in an equal division
    ~ fails(lambda: tnp.vsplit([[1,2],[3,4]],2)) => AttributeError: 'list' object has no attribute 'shape'
    tnp.stack([[1,2],[3,4]],1) => tf.Tensor(
      [[1 3]
       [2 4]], shape=(2, 2), dtype=int64)
    tnp.stack(tf.constant([[1,2],[3,4]]),1) => tf.Tensor(
      [[1 3]
       [2 4]], shape=(2, 2), dtype=int32)
    tnp.hstack([[1,2],[3]]) => tf.Tensor([1 2 3], shape=(3,), dtype=int64)
    tnp.vstack([[1,2],[3,4]]) => tf.Tensor(
      [[1 2]
       [3 4]], shape=(2, 2), dtype=int64)
    tnp.dstack([[1,2],[3,4]]) => tf.Tensor(
      [[[1 3]
        [2 4]]], shape=(1, 2, 2), dtype=int64)
    tnp.atleast_3d([1,2]) => tf.Tensor(
      [[[1]
        [2]]], shape=(1, 2, 1), dtype=int64)
    tnp.bitwise_not([True,False]) => tf.Tensor([False  True], shape=(2,), dtype=bool)
    tnp.bitwise_not([1,2]) => tf.Tensor([-2 -3], shape=(2,), dtype=int64)
    tnp.bitwise_xor([True],[True]) => tf.Tensor([False], shape=(1,), dtype=bool)
    tnp.signbit([-1.,2.]) => tf.Tensor([ True False], shape=(2,), dtype=bool)
    tnp.reciprocal([2.,4.]) => tf.Tensor([0.5  0.25], shape=(2,), dtype=float64)
    tnp.fix([1.7,-1.7]) => tf.Tensor([ 1. -1.], shape=(2,), dtype=float64)
    tnp.sinc([0,0.5]) => tf.Tensor([1.         0.63661977], shape=(2,), dtype=float64)
    tnp.nansum([1.,np.nan]) => tf.Tensor(1.0, shape=(), dtype=float64)
    tnp.nanprod([1.,np.nan],keepdims=True) => tf.Tensor([1.], shape=(1,), dtype=float64)
    tnp.rot90([[1,2],[3,4]]) => tf.Tensor(
      [[2 4]
       [1 3]], shape=(2, 2), dtype=int64)
    tnp.roll([1,2,3],1) => tf.Tensor([3 1 2], shape=(3,), dtype=int64)
    tnp.flip([1,2,3]) => tf.Tensor([3 2 1], shape=(3,), dtype=int64)
    ~ tnp.moveaxis(tnp.zeros((2,3,4)),0,-1).shape => (3, 4, 2)
    ~ tnp.swapaxes(tnp.zeros((2,3,4)),0,-1).shape => (4, 3, 2)
    tnp.reshape([1,2,3,4],(2,2),order='F') => tf.Tensor(
      [[1 3]
       [2 4]], shape=(2, 2), dtype=int64)
    tnp.flatten([[1,2],[3,4]],order='F') => tf.Tensor([1 3 2 4], shape=(4,), dtype=int64)
    tnp.take([1,2,3],[0,5]) => tf.Tensor([1 3], shape=(2,), dtype=int64)
    tnp.take([1,2,3],[0,5],mode='wrap') => tf.Tensor([1 3], shape=(2,), dtype=int64)
    ~ fails(lambda: tnp.take([1,2,3],[0,5],mode='raise')) => ValueError: The 'raise' mode to take is not supported.
    tnp.true_divide([1,2],2) => tf.Tensor([0.5 1. ], shape=(2,), dtype=float64)
    tnp.floor_divide(True,True) => tf.Tensor(1, shape=(), dtype=int8)
    tnp.add(True,True) => tf.Tensor(True, shape=(), dtype=bool)
    tnp.multiply([1,2],2.5) => tf.Tensor([2.5 5. ], shape=(2,), dtype=float64)
    tnp.add(tf.constant([1,2]),tf.constant([1.,2.])) => tf.Tensor([2. 4.], shape=(2,), dtype=float64)
    ~ tnp.finfo(tf.float32).eps => 1.1920929e-07
    tnp.std([1,2,3,4]) => tf.Tensor(1.118033988749895, shape=(), dtype=float64)
    tnp.cumsum(tf.constant([1,2],tf.int8)) => tf.Tensor([1 3], shape=(2,), dtype=int64)
    tnp.cumprod([[1,2],[3,4]],axis=-1) => tf.Tensor(
      [[ 1  2]
       [ 3 12]], shape=(2, 2), dtype=int64)
    tnp.all([1,0]) => tf.Tensor(False, shape=(), dtype=bool)
    tnp.amax([True,False]) => tf.Tensor(True, shape=(), dtype=bool)
    tnp.prod([1,2,3],dtype=tf.float32) => tf.Tensor(6.0, shape=(), dtype=float32)
    tnp.append([1,2],[3]) => tf.Tensor([1 2 3], shape=(3,), dtype=int64)
    tnp.concatenate([[1,2],[3.]]) => tf.Tensor([1. 2. 3.], shape=(3,), dtype=float64)
    tnp.conj([1+2j]) => tf.Tensor([1.-2.j], shape=(1,), dtype=complex128)
    tnp.real([1+2j]) => tf.Tensor([1.], shape=(1,), dtype=float64)
    tnp.imag([1.,2.]) => tf.Tensor([0. 0.], shape=(2,), dtype=float64)
    tnp.iscomplex([1j,2.]) => tf.Tensor([ True False], shape=(2,), dtype=bool)
    tnp.isreal([1.,2.]) => tf.Tensor([ True  True], shape=(2,), dtype=bool)
    tnp.expand_dims([1,2],0) => tf.Tensor([[1 2]], shape=(1, 2), dtype=int64)
    tnp.squeeze([[1,2]]) => tf.Tensor([1 2], shape=(2,), dtype=int64)
    tnp.array('abc') => tf.Tensor(b'abc', shape=(), dtype=string)
    tnp.array([1,2],ndmin=2) => tf.Tensor([[1 2]], shape=(1, 2), dtype=int64)
    tnp.ascontiguousarray(3) => tf.Tensor([3], shape=(1,), dtype=int64)
    tnp.asarray([1.5,2]) => tf.Tensor([1.5 2. ], shape=(2,), dtype=float64)
    tnp.copy([1,2]) => tf.Tensor([1 2], shape=(2,), dtype=int64)
    tnp.ones_like([1.5,2]) => tf.Tensor([1. 1.], shape=(2,), dtype=float64)
    tnp.full_like([1.5,2],3) => tf.Tensor([3. 3.], shape=(2,), dtype=float64)
    tnp.zeros_like([1.5,2],dtype=int) => tf.Tensor([0 0], shape=(2,), dtype=int64)
    tnp.diag_indices(3) => (<tf.Tensor: shape=(3,), dtype=int32, numpy=array([0, 1, 2], dtype=int32)>, <tf.Tensor: shape=(3,), dtype=int32, numpy=array([0, 1, 2], dtype=int32)>)
    tnp.positive([1,2]) => tf.Tensor([1 2], shape=(2,), dtype=int64)
    tnp.less([1,2],[2.,1.]) => tf.Tensor([ True False], shape=(2,), dtype=bool)
    tnp.less(True,False) => tf.Tensor(False, shape=(), dtype=bool)
    tnp.logical_xor([1,0],[1,1]) => tf.Tensor([False  True], shape=(2,), dtype=bool)
    tnp.logical_not([1,0]) => tf.Tensor([False  True], shape=(2,), dtype=bool)
    tnp.nextafter(1.0,2.0) => tf.Tensor(1.0000000000000002, shape=(), dtype=float64)
    tnp.mod([-7,7],3) => tf.Tensor([2 1], shape=(2,), dtype=int64)
    tnp.remainder([-7,7],3) => tf.Tensor([2 1], shape=(2,), dtype=int64)
    tnp.sum(tf.ones((2,3)),axis=1,keepdims=True) => tf.Tensor(
      [[3.]
       [3.]], shape=(2, 1), dtype=float32)
    tnp.mean(tf.constant([1,2],tf.int8),dtype=tf.float32) => tf.Tensor(1.5, shape=(), dtype=float32)
    tnp.var([1.,2.,3.],ddof=1,dtype=tf.float64) => tf.Tensor(1.0, shape=(), dtype=float64)
    tnp.average([1.,2.],weights=[3,1]) => tf.Tensor(1.25, shape=(), dtype=float64)
    tnp.average([[1,2],[3,4]],axis=0,weights=[1,3],returned=True) => (<tf.Tensor: shape=(2,), dtype=float64, numpy=array([2.5, 3.5])>, <tf.Tensor: shape=(2,), dtype=float64, numpy=array([4., 4.])>)
    tnp.cross([1,2],[3,4]) => tf.Tensor(-2, shape=(), dtype=int64)
    tnp.cross([[1,0,0]],[[0,1,0]],axisc=0) => tf.Tensor(
      [[0]
       [0]
       [1]], shape=(3, 1), dtype=int64)
    tnp.diff([[1,4,9]],n=2) => tf.Tensor([[2]], shape=(1, 1), dtype=int64)
    tnp.diff([True,False,False]) => tf.Tensor([ True False], shape=(2,), dtype=bool)
    tnp.eye(2,3,1) => tf.Tensor(
      [[0. 1. 0.]
       [0. 0. 1.]], shape=(2, 3), dtype=float64)
    tnp.eye(3,2,-1,dtype=tf.int32) => tf.Tensor(
      [[0 0]
       [1 0]
       [0 1]], shape=(3, 2), dtype=int32)
    tnp.eye(2,k=5) => tf.Tensor(
      [[0. 0.]
       [0. 0.]], shape=(2, 2), dtype=float64)
    tnp.tri(2,3,-1) => tf.Tensor(
      [[0. 0. 0.]
       [1. 0. 0.]], shape=(2, 3), dtype=float64)
    tnp.tril(tf.ones((2,3,3)),-1) => tf.Tensor(
      [[[0. 0. 0.]
        [1. 0. 0.]
        [1. 1. 0.]]

       [[0. 0. 0.]
        [1. 0. 0.]
        [1. 1. 0.]]], shape=(2, 3, 3), dtype=float32)
    ~ fails(lambda: tnp.triu([1,2])) => ValueError: Argument to triu must have rank at least 2
    tnp.diag([[1,2],[3,4]],1) => tf.Tensor([2], shape=(1,), dtype=int64)
    tnp.diag([[1,2],[3,4]],5) => tf.Tensor([], shape=(0,), dtype=int64)
    tnp.diag([1,2],-1) => tf.Tensor(
      [[0 0 0]
       [1 0 0]
       [0 2 0]], shape=(3, 3), dtype=int64)
    tnp.diagonal(tf.reshape(tf.range(12),(2,3,2)),0,0,2) => tf.Tensor(
      [[ 0  7]
       [ 2  9]
       [ 4 11]], shape=(3, 2), dtype=int32)
    tnp.arange(5,1) => tf.Tensor([], shape=(0,), dtype=int64)
    tnp.arange(5,1,-2) => tf.Tensor([5 3], shape=(2,), dtype=int64)
    ~ fails(lambda: tnp.arange(3,step=0)) => ValueError: step must be non-zero.
    tnp.arange(3,dtype=tf.float32) => tf.Tensor([0. 1. 2.], shape=(3,), dtype=float32)
    tnp.vander([1,2],3,increasing=True) => tf.Tensor(
      [[1 1 1]
       [1 2 4]], shape=(2, 3), dtype=int64)
    ~ fails(lambda: tnp.pad([1],[[1,1]],'wrap')) => ValueError: Unsupported padding mode: wrap
    tnp.pad([1,2,3],[[2,1]],'symmetric') => tf.Tensor([2 1 1 2 3 3], shape=(6,), dtype=int64)
    tnp.take([[1,2],[3,4]],[1],axis=1) => tf.Tensor(
      [[2]
       [4]], shape=(2, 1), dtype=int64)
    ~ fails(lambda: tnp.take([1,2],[0],out=[1])) => ValueError: out argument is not supported in take.
    tnp.take_along_axis(tf.reshape(tf.range(6),(2,3)),tf.constant([[0],[-1]]),1) => tf.Tensor(
      [[0]
       [5]], shape=(2, 1), dtype=int32)
    tnp.take_along_axis(tf.reshape(tf.range(6),(2,3)),tf.constant([[0,1,1]]),0) => tf.Tensor([[0 4 5]], shape=(1, 3), dtype=int32)
    tnp.where([True,False],1,2.5) => tf.Tensor([1.  2.5], shape=(2,), dtype=float64)
    ~ fails(lambda: tnp.where([True],1)) => ValueError: Both x and y must be ndarrays, or both must be None.
    ~ fails(lambda: tnp.select([],[])) => ValueError: condlist must be non-empty
    ~ fails(lambda: tnp.select([[True]],[])) => ValueError: condlist must have length equal to choicelist (1 vs 0)
    ~ tnp.moveaxis(tf.ones((2,3,4)),[0,1],[-1,-2]).shape => (4, 3, 2)
    tnp.rot90(tf.reshape(tf.range(4),(2,2)),3) => tf.Tensor(
      [[2 0]
       [3 1]], shape=(2, 2), dtype=int32)
    tnp.rot90(tf.reshape(tf.range(4),(2,2)),2) => tf.Tensor(
      [[3 2]
       [1 0]], shape=(2, 2), dtype=int32)
    tnp.roll([[1,2],[3,4]],1,axis=0) => tf.Tensor(
      [[3 4]
       [1 2]], shape=(2, 2), dtype=int64)
    tnp.flip([[1,2],[3,4]],-1) => tf.Tensor(
      [[2 1]
       [4 3]], shape=(2, 2), dtype=int64)
    tnp.fliplr([[1,2],[3,4]]) => tf.Tensor(
      [[2 1]
       [4 3]], shape=(2, 2), dtype=int64)
    tnp.flipud([[1,2],[3,4]]) => tf.Tensor(
      [[3 4]
       [1 2]], shape=(2, 2), dtype=int64)
    tnp.split([1,2,3,4,5],[1,3]) => [<tf.Tensor: shape=(1,), dtype=int64, numpy=array([1])>, <tf.Tensor: shape=(2,), dtype=int64, numpy=array([2, 3])>, <tf.Tensor: shape=(2,), dtype=int64, numpy=array([4, 5])>]
    ~ fails(lambda: tnp.split([1,2,3,4,5],[3,1])) => ValueError: The 1-th boundary 1 is smaller than the previous boundary 3
    tnp.dsplit(tf.ones((1,1,2)),2) => [<tf.Tensor: shape=(1, 1, 1), dtype=float32, numpy=array([[[1.]]], dtype=float32)>, <tf.Tensor: shape=(1, 1, 1), dtype=float32, numpy=array([[[1.]]], dtype=float32)>]
    tnp.stack([tf.constant(1),2.5]) => tf.Tensor([1.  2.5], shape=(2,), dtype=float64)
    ~ fails(lambda: tnp.concatenate([])) => ValueError: Need at least one array to concatenate. Received empty input: arys=[]
    tnp.append([[1,2]],[[3,4]],axis=0) => tf.Tensor(
      [[1 2]
       [3 4]], shape=(2, 2), dtype=int64)
    tnp.meshgrid([1,2],[3],indexing='ij') => [<tf.Tensor: shape=(2, 1), dtype=int64, numpy=
      array([[1],
             [2]])>, <tf.Tensor: shape=(2, 1), dtype=int64, numpy=
      array([[3],
             [3]])>]
    ~ fails(lambda: tnp.meshgrid([1,2],[3],sparse=True)) => ValueError: Function `meshgrid` does not support returning sparse arrays yet. Received: sparse=True
    tnp.argsort([[3,1],[0,2]],axis=0,kind='stable') => tf.Tensor(
      [[1 0]
       [0 1]], shape=(2, 2), dtype=int64)
    ~ fails(lambda: tnp.argsort([1],kind='x')) => ValueError: Invalid value for argument `kind`. Only kind="quicksort" and kind="stable" are supported. Received: kind=x
    tnp.argsort([[3,1],[0,2]],axis=None) => tf.Tensor([2 1 3 0], shape=(4,), dtype=int64)
    ~ fails(lambda: tnp.sort([3,1],kind='stable')) => ValueError: Invalid value for argument `kind`. Only kind="quicksort" is supported. Received: kind=stable
    tnp.sort([[3,1],[0,2]],axis=None) => tf.Tensor([0 1 2 3], shape=(4,), dtype=int64)
    tnp.argmin([[3,1],[0,2]],axis=1) => tf.Tensor([1 0], shape=(2,), dtype=int64)
    tnp.einsum('ij,jk',[[1,2]],[[1.],[2.]]) => tf.Tensor([[5.]], shape=(1, 1), dtype=float64)
    ~ fails(lambda: tnp.einsum('i',[1],casting='x')) => ValueError: Invalid value for argument `casting`. Expected casting="safe" or casting="no". Received: casting=x
    tnp.matmul([1,2],[[1],[2]]) => tf.Tensor([5], shape=(1,), dtype=int64)
    tnp.inner([[1,2],[3,4]],[1,1]) => tf.Tensor([3 7], shape=(2,), dtype=int64)
    tnp.dot(2,[1,2]) => tf.Tensor([2 4], shape=(2,), dtype=int64)
    tnp.vdot([1j],[1j]) => tf.Tensor((1+0j), shape=(), dtype=complex128)
    tnp.tensordot([[1,2]],[[1,2]],axes=[[1],[1]]) => tf.Tensor([[5]], shape=(1, 1), dtype=int64)
    tnp.polyval([3],[1,2]) => tf.Tensor([3 3], shape=(2,), dtype=int64)
    tnp.isclose([1,2],[1,3]) => tf.Tensor([ True False], shape=(2,), dtype=bool)
    tnp.isclose([np.nan],[np.nan],equal_nan=True) => tf.Tensor([ True], shape=(1,), dtype=bool)
    tnp.array_equal([1,2],[1,2,3]) => tf.Tensor(False, shape=(), dtype=bool)
    ~ fails(lambda: tnp.gcd([1.5],[2])) => ValueError: Arguments to gcd must be integers.
    tnp.lcm([0],[0]) => tf.Tensor([0], shape=(1,), dtype=int64)
    tnp.maximum([1,5],[3.5,2]) => tf.Tensor([3.5 5. ], shape=(2,), dtype=float64)
    tnp.maximum([True],[False]) => tf.Tensor([ True], shape=(1,), dtype=bool)
    tnp.minimum([1,5],[3.5,2]) => tf.Tensor([1. 2.], shape=(2,), dtype=float64)
    tnp.subtract([1,2],1) => tf.Tensor([0 1], shape=(2,), dtype=int64)
    tnp.add([True],[True]) => tf.Tensor([ True], shape=(1,), dtype=bool)
    tnp.multiply([True],[False]) => tf.Tensor([False], shape=(1,), dtype=bool)
    tnp.true_divide(True,True) => tf.Tensor(1.0, shape=(), dtype=float64)
    tnp.mod(True,True) => tf.Tensor(0, shape=(), dtype=int8)
    tnp.bitwise_and([6],[3]) => tf.Tensor([2], shape=(1,), dtype=int64)
    tnp.bitwise_or([6],[3]) => tf.Tensor([7], shape=(1,), dtype=int64)
    tnp.greater(True,False) => tf.Tensor(True, shape=(), dtype=bool)
    tnp.greater_equal([1,2],2) => tf.Tensor([False  True], shape=(2,), dtype=bool)
    tnp.less_equal([1,2],1) => tf.Tensor([ True False], shape=(2,), dtype=bool)
    tnp.equal([1,2],[1.,3.]) => tf.Tensor([ True False], shape=(2,), dtype=bool)
    tnp.not_equal([1,2],2) => tf.Tensor([ True False], shape=(2,), dtype=bool)
    tnp.logical_and([1,0],[1,1]) => tf.Tensor([ True False], shape=(2,), dtype=bool)
    tnp.logical_or([1,0],[0,0]) => tf.Tensor([ True False], shape=(2,), dtype=bool)
    tnp.nanmean([[1.,np.nan],[3.,4.]],axis=0) => tf.Tensor([2. 4.], shape=(2,), dtype=float64)
    tnp.nanmean([1,2]) => tf.Tensor(1.5, shape=(), dtype=float64)
    tnp.count_nonzero([[1,0],[2,3]],axis=0) => tf.Tensor([2 1], shape=(2,), dtype=int64)
    tnp.cumsum([[1,2],[3,4]]) => tf.Tensor([ 1  3  6 10], shape=(4,), dtype=int64)
    tnp.cumsum([[1,2],[3,4]],axis=0,dtype=tf.float32) => tf.Tensor(
      [[1. 2.]
       [4. 6.]], shape=(2, 2), dtype=float32)
    tnp.prod([True,False],dtype=bool) => tf.Tensor(False, shape=(), dtype=bool)
    tnp.sum([True,True]) => tf.Tensor(2, shape=(), dtype=int64)
    tnp.sum(tf.constant([200,100],tf.uint8)) => tf.Tensor(300, shape=(), dtype=uint64)
    tnp.any([[0,1],[0,0]],axis=1) => tf.Tensor([ True False], shape=(2,), dtype=bool)
    tnp.min([[3,1],[0,2]],axis=0,keepdims=True) => tf.Tensor([[0 1]], shape=(1, 2), dtype=int64)
    tnp.max([3,1]) => tf.Tensor(3, shape=(), dtype=int64)
    ~ fails(lambda: tnp.amin([3,1],out=1)) => ValueError: Setting out is not supported.
    ~ fails(lambda: tnp.mean([1],out=1)) => ValueError: Setting out is not supported.
    tnp.ptp([[3,1],[0,2]],axis=1) => tf.Tensor([2 2], shape=(2,), dtype=int64)
    tnp.std([[1.,2.],[3.,5.]],axis=0) => tf.Tensor([1.  1.5], shape=(2,), dtype=float64)
    ~ fails(lambda: tnp.sign([3],out=1)) => ValueError: tf.numpy doesnt support setting out.
    tnp.conjugate([1+2j]) => tf.Tensor([1.-2.j], shape=(1,), dtype=complex128)
    tnp.square([1,2]) => tf.Tensor([1 4], shape=(2,), dtype=int64)
    tnp.negative([1,2]) => tf.Tensor([-1 -2], shape=(2,), dtype=int64)
    tnp.abs([-1,2]) => tf.Tensor([1 2], shape=(2,), dtype=int64)
    tnp.absolute([-1.,2]) => tf.Tensor([1. 2.], shape=(2,), dtype=float64)
    tnp.fabs([-1,2]) => tf.Tensor([1 2], shape=(2,), dtype=int64)
    tnp.positive([-1.]) => tf.Tensor([-1.], shape=(1,), dtype=float64)
    tnp.isnan([1.,np.nan]) => tf.Tensor([False  True], shape=(2,), dtype=bool)
    tnp.isfinite([1.,np.inf]) => tf.Tensor([ True False], shape=(2,), dtype=bool)
    tnp.sin([0.,1.]) => tf.Tensor([0.         0.84147098], shape=(2,), dtype=float64)
    tnp.arccosh([1.,2.]) => tf.Tensor([0.        1.3169579], shape=(2,), dtype=float64)
    tnp.expm1([1e-10]) => tf.Tensor([1.e-10], shape=(1,), dtype=float64)
    tnp.log1p([1e-10]) => tf.Tensor([1.e-10], shape=(1,), dtype=float64)
    tnp.reshape([1,2,3,4],-1) => tf.Tensor([1 2 3 4], shape=(4,), dtype=int64)
    ~ fails(lambda: tnp.reshape([1],1,order='A')) => ValueError: Unsupported order argument A
    tnp.ravel([[1,2]]) => tf.Tensor([1 2], shape=(2,), dtype=int64)
    tnp.transpose([[1,2],[3,4]],[1,0]) => tf.Tensor(
      [[1 3]
       [2 4]], shape=(2, 2), dtype=int64)
    tnp.swapaxes([[1,2],[3,4]],0,1) => tf.Tensor(
      [[1 3]
       [2 4]], shape=(2, 2), dtype=int64)
    tnp.expand_dims([1],-1) => tf.Tensor([[1]], shape=(1, 1), dtype=int64)
    tnp.squeeze([[[1]]],axis=0) => tf.Tensor([[1]], shape=(1, 1), dtype=int64)
    tnp.atleast_1d(1,[2]) => [<tf.Tensor: shape=(1,), dtype=int64, numpy=array([1])>, <tf.Tensor: shape=(1,), dtype=int64, numpy=array([2])>]
    tnp.atleast_2d([1,2]) => tf.Tensor([[1 2]], shape=(1, 2), dtype=int64)
    tnp.atleast_3d([[1,2]]) => tf.Tensor(
      [[[1]
        [2]]], shape=(1, 2, 1), dtype=int64)
    tnp.broadcast_to([1,2],(2,2)) => tf.Tensor(
      [[1 2]
       [1 2]], shape=(2, 2), dtype=int64)
    tnp.full((2,),[1,2]) => tf.Tensor([1 2], shape=(2,), dtype=int64)
    tnp.full_like([1,2],2.5) => tf.Tensor([2 2], shape=(2,), dtype=int64)
    tnp.full_like([1,2],2.5,dtype=float) => tf.Tensor([2.5 2.5], shape=(2,), dtype=float64)
    tnp.tile([[1,2]],(2,1)) => tf.Tensor(
      [[1 2]
       [1 2]], shape=(2, 2), dtype=int64)
    tnp.tile([1,2],(2,2)) => tf.Tensor(
      [[1 2 1 2]
       [1 2 1 2]], shape=(2, 4), dtype=int64)
    tnp.repeat([[1,2],[3,4]],2,axis=1) => tf.Tensor(
      [[1 1 2 2]
       [3 3 4 4]], shape=(2, 4), dtype=int64)
    tnp.repeat([[1,2],[3,4]],2) => tf.Tensor([1 1 2 2 3 3 4 4], shape=(8,), dtype=int64)
    ~ tnp.size(3) => 1
    ~ fails(lambda: tnp.size([1],axis=0)) => NotImplementedError: axis argument is not supported in the current `np.size` implementation
    ~ tnp.isscalar([1]) => False
    tnp.empty((1,2)) => tf.Tensor([[0. 0.]], shape=(1, 2), dtype=float64)
    tnp.empty_like([1]) => tf.Tensor([0], shape=(1,), dtype=int64)
    tnp.array([1,2],dtype=tf.float32) => tf.Tensor([1. 2.], shape=(2,), dtype=float32)
    tnp.array(2**63) => tf.Tensor(9223372036854775808, shape=(), dtype=uint64)
    tnp.array([True,2]) => tf.Tensor([1 2], shape=(2,), dtype=int64)
    tnp.array([1,2.5]) => tf.Tensor([1.  2.5], shape=(2,), dtype=float64)
    ~ fails(lambda: tnp.array([[1,2],[3]])) => ValueError: Can't convert non-rectangular Python sequence to Tensor.
    ~ fails(lambda: tnp.array(1,ndmin=40)) => ValueError: ndmin bigger than allowable number of dimensions: 32.
    tnp.array(np.array([1,2],np.int16)) => tf.Tensor([1 2], shape=(2,), dtype=int16)
    tnp.asarray(tf.constant([1,2]),dtype=float) => tf.Tensor([1. 2.], shape=(2,), dtype=float64)
    ~ tnp.asarray(tf.Variable([1,2])) => tf.Tensor([1 2], shape=(2,), dtype=int32)
    ~ tnp.issubdtype(tnp.float32,tnp.inexact) => True
    ~ tnp.float_ => <class 'numpy.float64'>
    ~ tnp.bool_ => <class 'numpy.bool'>
    ~ tnp.string_ => <class 'numpy.bytes_'>
    ~ tnp.ndarray => <class 'tensorflow.python.framework.tensor.Tensor'>
    ~ tnp.pi => 3.141592653589793
    tnp.newaxis => None
    tnp.ix_([True,False],[1,2]) => [<tf.Tensor: shape=(1, 1), dtype=int64, numpy=array([[0]])>, <tf.Tensor: shape=(1, 2), dtype=int64, numpy=array([[1, 2]])>]
    ~ fails(lambda: tnp.ix_([[1]])) => ValueError: Arguments must be 1-d, got arg 0 of rank 2
    ~ fails(lambda: tnp.ix_([1.5])) => ValueError: Only integer and bool dtypes are supported, got <dtype: 'float64'>
    tnp.compress([True],[[1,2],[3,4]],axis=0) => tf.Tensor([[1 2]], shape=(1, 2), dtype=int64)
    ~ fails(lambda: tnp.compress([[True]],[1])) => ValueError: condition must be a 1-d array.
    ~ tnp.result_type() => <dtype: 'float64'>
    ~ tnp.result_type(tf.float32,1) => <dtype: 'float32'>
    ~ tnp.result_type(tf.constant(1),tf.constant(1.)) => <dtype: 'float64'>
    ~ tnp.result_type([1,2.5],True) => <dtype: 'float64'>
    ~ tnp.result_type(float) => <dtype: 'float64'>
    ~ tnp.result_type('f4') => <dtype: 'float32'>
    ~ tnp.promote_types(tf.int8,tf.uint8) => int16
    ~ tnp.random.randn(2,3).shape => (2, 3)
    ~ tnp.random.uniform(size=(2,)).dtype => <dtype: 'float64'>
    ~ tnp.random.randint(0,5,size=3).dtype => <dtype: 'int64'>
    ~ fails(lambda: tnp.random.randint(0,5,dtype=tf.float32)) => ValueError: Argument `dtype` got an invalid value <dtype: 'float32'>. Only those convertible to (<class 'numpy.int32'>, <class 'numpy.int64'>) are supported.
    ~ tnp.random.poisson(3.,size=4).shape => (4,)
    ~ tnp.random.rand(2).dtype => <dtype: 'float64'>
    ~ tnp.random.standard_normal(3).shape => (3,)
    ~ tnp.random.random((2,2)).shape => (2, 2)
    ~ [tnp.random.seed(1), tnp.random.randint(0,100,size=4)][1] => tf.Tensor([66 63 34 62], shape=(4,), dtype=int64)
    ~ [tnp.random.seed(1), tnp.random.randn(2)][1] => tf.Tensor([0.4459007  1.43996715], shape=(2,), dtype=float64)
    ~ [tnp.random.seed(1), tnp.random.poisson(3.,size=4)][1] => tf.Tensor([0 3 1 3], shape=(4,), dtype=int64)
    """#
}
