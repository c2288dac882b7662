/// What expressions put into TensorFlow's graphs: `expression`, then `TYPE name inputs` for each node below it. The
/// placeholders of `a`, `i` and `m` and the result's Identity are left out.
enum NodeRows {
  static let text = #"""
    tf.constant(5)
      Const Const
    tf.constant([1, 2], tf.float64)
      Const Const
    tf.constant(1.0, shape=[2, 2])
      Const Const
    tf.zeros([2, 3], tf.int32)
      Const zeros
    tf.ones([2])
      Const ones
    tf.fill([2], 7)
      Const Fill/dims
      Const Fill/value
      Fill Fill Fill/dims:0,Fill/value:0
    tf.zeros_like(a)
      Const zeros_like
    tf.ones_like(a)
      Const ones_like
    tf.range(3)
      Const range/start
      Const range/limit
      Const range/delta
      Range range range/start:0,range/limit:0,range/delta:0
    tf.range(1, 10, 4)
      Const range/start
      Const range/limit
      Const range/delta
      Range range range/start:0,range/limit:0,range/delta:0
    tf.range(0.0, 1.0, 0.5)
      Const range/start
      Const range/limit
      Const range/delta
      Range range range/start:0,range/limit:0,range/delta:0
    tf.one_hot([0, 2], 3)
      Const one_hot/on_value
      Const one_hot/off_value
      Const one_hot/indices
      Const one_hot/depth
      OneHot one_hot one_hot/indices:0,one_hot/depth:0,one_hot/on_value:0,one_hot/off_value:0
    tf.one_hot(i, 4, on_value=5, off_value=1)
      Const one_hot/Const
      Const one_hot/Const_1
      Const one_hot/depth
      OneHot one_hot i:0,one_hot/depth:0,one_hot/Const:0,one_hot/Const_1:0
    tf.identity(a)
      Identity Identity a:0
    tf.stop_gradient(a)
      StopGradient StopGradient a:0
    tf.cast(a, tf.int32)
      Cast Cast a:0
    tf.cast(i, tf.float32)
      Cast Cast i:0
    tf.shape(a)
      Const Shape
    tf.size(a)
      Const Size
    tf.rank(a)
      Const Rank
    tf.reshape(a, [-1])
      Const Reshape/shape
      Reshape Reshape a:0,Reshape/shape:0
    tf.reshape(a, (4, 1))
      Const Reshape/shape
      Reshape Reshape a:0,Reshape/shape:0
    tf.expand_dims(a, 0)
      Const ExpandDims/dim
      ExpandDims ExpandDims a:0,ExpandDims/dim:0
    tf.squeeze(tf.constant([[1, 2]]))
      Const Const
      Squeeze Squeeze Const:0
    tf.transpose(a)
      Const transpose/perm
      Transpose transpose a:0,transpose/perm:0
    tf.transpose(a, [1, 0])
      Const transpose/perm
      Transpose transpose a:0,transpose/perm:0
    tf.concat([a, a], 1)
      Const concat/axis
      ConcatV2 concat a:0,a:0,concat/axis:0
    tf.concat([i, [7, 8]], 0)
      Const concat/values_1
      Const concat/axis
      ConcatV2 concat i:0,concat/values_1:0,concat/axis:0
    tf.stack([a, a], axis=1)
      Pack stack a:0,a:0
    tf.stack([1, 2, 3])
      Const stack
    tf.stack([tf.constant(1.0), 2.0])
      Const Const
      Const stack/1
      Pack stack Const:0,stack/1:0
    tf.unstack(a)[1]
      Unpack unstack a:0
    tf.split(a, 2)[0]
      Const split/split_dim
      Split split split/split_dim:0,a:0
    tf.split(a, [1, 1], axis=1)[1]
      Const Const
      Const split/split_dim
      SplitV split a:0,Const:0,split/split_dim:0
    tf.slice(a, [0, 0], [1, 2])
      Const Slice/begin
      Const Slice/size
      Slice Slice a:0,Slice/begin:0,Slice/size:0
    tf.gather(i, [0, 2])
      Const GatherV2/indices
      Const GatherV2/axis
      GatherV2 GatherV2 i:0,GatherV2/indices:0,GatherV2/axis:0
    tf.gather(a, [1], axis=1)
      Const GatherV2/indices
      Const GatherV2/axis
      GatherV2 GatherV2 a:0,GatherV2/indices:0,GatherV2/axis:0
    tf.gather_nd(a, [[0, 1]])
      Const GatherNd/indices
      GatherNd GatherNd a:0,GatherNd/indices:0
    tf.scatter_nd([[1]], [5], [3])
      Const ScatterNd/indices
      Const ScatterNd/updates
      Const ScatterNd/shape
      ScatterNd ScatterNd ScatterNd/indices:0,ScatterNd/updates:0,ScatterNd/shape:0
    tf.tensor_scatter_nd_update(i, [[0]], [9])
      Const TensorScatterUpdate/indices
      Const TensorScatterUpdate/updates
      TensorScatterUpdate TensorScatterUpdate i:0,TensorScatterUpdate/indices:0,TensorScatterUpdate/updates:0
    tf.tensor_scatter_nd_add(i, [[0]], [9])
      Const TensorScatterAdd/indices
      Const TensorScatterAdd/updates
      TensorScatterAdd TensorScatterAdd i:0,TensorScatterAdd/indices:0,TensorScatterAdd/updates:0
    tf.tensor_scatter_nd_sub(i, [[0]], [9])
      Const TensorScatterSub/indices
      Const TensorScatterSub/updates
      TensorScatterSub TensorScatterSub i:0,TensorScatterSub/indices:0,TensorScatterSub/updates:0
    tf.tensor_scatter_nd_max(i, [[0]], [9])
      Const TensorScatterMax/indices
      Const TensorScatterMax/updates
      TensorScatterMax TensorScatterMax i:0,TensorScatterMax/indices:0,TensorScatterMax/updates:0
    tf.tensor_scatter_nd_min(i, [[0]], [-9])
      Const TensorScatterMin/indices
      Const TensorScatterMin/updates
      TensorScatterMin TensorScatterMin i:0,TensorScatterMin/indices:0,TensorScatterMin/updates:0
    tf.pad(a, [[0, 1], [1, 0]])
      Const Pad/paddings
      Pad Pad a:0,Pad/paddings:0
    tf.pad(i, [[1, 1]], constant_values=9)
      Const PadV2/paddings
      Const PadV2/constant_values
      PadV2 PadV2 i:0,PadV2/paddings:0,PadV2/constant_values:0
    tf.pad(i, [[1, 1]], mode='REFLECT')
      Const MirrorPad/paddings
      MirrorPad MirrorPad i:0,MirrorPad/paddings:0
    tf.tile(a, [1, 2])
      Const Tile/multiples
      Tile Tile a:0,Tile/multiples:0
    tf.reverse(a, [0])
      Const ReverseV2/axis
      ReverseV2 ReverseV2 a:0,ReverseV2/axis:0
    tf.roll(i, 1, 0)
      Const Roll/shift
      Const Roll/axis
      Roll Roll i:0,Roll/shift:0,Roll/axis:0
    tf.where(m, 1, 0)
      Const SelectV2/t
      Const SelectV2/e
      SelectV2 SelectV2 m:0,SelectV2/t:0,SelectV2/e:0
    tf.where(m)
      Where Where m:0
    tf.boolean_mask(i, m)
      Const boolean_mask/Shape
      Const boolean_mask/strided_slice/stack
      Const boolean_mask/strided_slice/stack_1
      Const boolean_mask/strided_slice/stack_2
      StridedSlice boolean_mask/strided_slice boolean_mask/Shape:0,boolean_mask/strided_slice/stack:0,boolean_mask/strided_slice/stack_1:0,boolean_mask/strided_slice/stack_2:0
      Const boolean_mask/Prod/reduction_indices
      Prod boolean_mask/Prod boolean_mask/strided_slice:0,boolean_mask/Prod/reduction_indices:0
      Const boolean_mask/Shape_1
      Const boolean_mask/strided_slice_1/stack
      Const boolean_mask/strided_slice_1/stack_1
      Const boolean_mask/strided_slice_1/stack_2
      StridedSlice boolean_mask/strided_slice_1 boolean_mask/Shape_1:0,boolean_mask/strided_slice_1/stack:0,boolean_mask/strided_slice_1/stack_1:0,boolean_mask/strided_slice_1/stack_2:0
      Const boolean_mask/Shape_2
      Const boolean_mask/strided_slice_2/stack
      Const boolean_mask/strided_slice_2/stack_1
      Const boolean_mask/strided_slice_2/stack_2
      StridedSlice boolean_mask/strided_slice_2 boolean_mask/Shape_2:0,boolean_mask/strided_slice_2/stack:0,boolean_mask/strided_slice_2/stack_1:0,boolean_mask/strided_slice_2/stack_2:0
      Pack boolean_mask/concat/values_1 boolean_mask/Prod:0
      Const boolean_mask/concat/axis
      ConcatV2 boolean_mask/concat boolean_mask/strided_slice_1:0,boolean_mask/concat/values_1:0,boolean_mask/strided_slice_2:0,boolean_mask/concat/axis:0
      Reshape boolean_mask/Reshape i:0,boolean_mask/concat:0
      Const boolean_mask/Reshape_1/shape
      Reshape boolean_mask/Reshape_1 m:0,boolean_mask/Reshape_1/shape:0
      Where boolean_mask/Where boolean_mask/Reshape_1:0
      Squeeze boolean_mask/Squeeze boolean_mask/Where:0
      Const boolean_mask/GatherV2/axis
      GatherV2 boolean_mask/GatherV2 boolean_mask/Reshape:0,boolean_mask/Squeeze:0,boolean_mask/GatherV2/axis:0
    i[m]
      Const boolean_mask/Shape
      Const boolean_mask/strided_slice/stack
      Const boolean_mask/strided_slice/stack_1
      Const boolean_mask/strided_slice/stack_2
      StridedSlice boolean_mask/strided_slice boolean_mask/Shape:0,boolean_mask/strided_slice/stack:0,boolean_mask/strided_slice/stack_1:0,boolean_mask/strided_slice/stack_2:0
      Const boolean_mask/Prod/reduction_indices
      Prod boolean_mask/Prod boolean_mask/strided_slice:0,boolean_mask/Prod/reduction_indices:0
      Const boolean_mask/Shape_1
      Const boolean_mask/strided_slice_1/stack
      Const boolean_mask/strided_slice_1/stack_1
      Const boolean_mask/strided_slice_1/stack_2
      StridedSlice boolean_mask/strided_slice_1 boolean_mask/Shape_1:0,boolean_mask/strided_slice_1/stack:0,boolean_mask/strided_slice_1/stack_1:0,boolean_mask/strided_slice_1/stack_2:0
      Const boolean_mask/Shape_2
      Const boolean_mask/strided_slice_2/stack
      Const boolean_mask/strided_slice_2/stack_1
      Const boolean_mask/strided_slice_2/stack_2
      StridedSlice boolean_mask/strided_slice_2 boolean_mask/Shape_2:0,boolean_mask/strided_slice_2/stack:0,boolean_mask/strided_slice_2/stack_1:0,boolean_mask/strided_slice_2/stack_2:0
      Pack boolean_mask/concat/values_1 boolean_mask/Prod:0
      Const boolean_mask/concat/axis
      ConcatV2 boolean_mask/concat boolean_mask/strided_slice_1:0,boolean_mask/concat/values_1:0,boolean_mask/strided_slice_2:0,boolean_mask/concat/axis:0
      Reshape boolean_mask/Reshape i:0,boolean_mask/concat:0
      Const boolean_mask/Reshape_1/shape
      Reshape boolean_mask/Reshape_1 m:0,boolean_mask/Reshape_1/shape:0
      Where boolean_mask/Where boolean_mask/Reshape_1:0
      Squeeze boolean_mask/Squeeze boolean_mask/Where:0
      Const boolean_mask/GatherV2/axis
      GatherV2 boolean_mask/GatherV2 boolean_mask/Reshape:0,boolean_mask/Squeeze:0,boolean_mask/GatherV2/axis:0
    tf.broadcast_to(i, [2, 3])
      Const BroadcastTo/shape
      BroadcastTo BroadcastTo i:0,BroadcastTo/shape:0
    tf.sort(i)
      Const sort/axis
      Neg sort/Neg i:0
      Const sort/sub/y
      Sub sort/sub sort/Neg:0,sort/sub/y:0
      Const sort/Shape
      Const sort/strided_slice/stack
      Const sort/strided_slice/stack_1
      Const sort/strided_slice/stack_2
      StridedSlice sort/strided_slice sort/Shape:0,sort/strided_slice/stack:0,sort/strided_slice/stack_1:0,sort/strided_slice/stack_2:0
      Const sort/Rank
      TopKV2 sort/TopKV2 sort/sub:0,sort/strided_slice:0
      Neg sort/Neg_1 sort/TopKV2:0
      Const sort/sub_1/y
      Sub sort/sub_1 sort/Neg_1:0,sort/sub_1/y:0
    tf.sort(i, direction='DESCENDING')
      Const sort/axis
      Const sort/Shape
      Const sort/strided_slice/stack
      Const sort/strided_slice/stack_1
      Const sort/strided_slice/stack_2
      StridedSlice sort/strided_slice sort/Shape:0,sort/strided_slice/stack:0,sort/strided_slice/stack_1:0,sort/strided_slice/stack_2:0
      Const sort/Rank
      TopKV2 sort/TopKV2 i:0,sort/strided_slice:0
    tf.argsort(a)
      Const argsort/axis
      Neg argsort/Neg a:0
      Const argsort/Shape
      Const argsort/strided_slice/stack
      Const argsort/strided_slice/stack_1
      Const argsort/strided_slice/stack_2
      StridedSlice argsort/strided_slice argsort/Shape:0,argsort/strided_slice/stack:0,argsort/strided_slice/stack_1:0,argsort/strided_slice/stack_2:0
      Const argsort/Rank
      TopKV2 argsort/TopKV2 argsort/Neg:0,argsort/strided_slice:0
    tf.math.top_k(i, 2)[0]
      Const TopKV2/k
      TopKV2 TopKV2 i:0,TopKV2/k:0
    tf.unique(tf.constant([1, 1, 2]))[1]
      Const Const
      Unique Unique Const:0
    tf.cumsum(i)
      Const Cumsum/axis
      Cumsum Cumsum i:0,Cumsum/axis:0
    tf.cumsum(i, exclusive=True, reverse=True)
      Const Cumsum/axis
      Cumsum Cumsum i:0,Cumsum/axis:0
    tf.math.cumprod(i)
      Const Cumprod/axis
      Cumprod Cumprod i:0,Cumprod/axis:0
    tf.clip_by_value(a, 1.5, 3.0)
      Const clip_by_value/Minimum/y
      Minimum clip_by_value/Minimum a:0,clip_by_value/Minimum/y:0
      Const clip_by_value/y
      Maximum clip_by_value clip_by_value/Minimum:0,clip_by_value/y:0
    tf.norm(a)
      Mul norm/mul a:0,a:0
      Const norm/Const
      Sum norm/Sum norm/mul:0,norm/Const:0
      Sqrt norm/Sqrt norm/Sum:0
      Squeeze norm/Squeeze norm/Sqrt:0
    tf.tensordot(a, a, 1)
      MatMul Tensordot/MatMul a:0,a:0
    tf.matmul(a, a, transpose_b=True)
      MatMul MatMul a:0,a:0
    tf.linalg.matvec(a, [1.0, 2.0])
      Const MatVec/ExpandDims/input
      Const MatVec/ExpandDims/dim
      ExpandDims MatVec/ExpandDims MatVec/ExpandDims/input:0,MatVec/ExpandDims/dim:0
      MatMul MatVec/MatMul a:0,MatVec/ExpandDims:0
      Squeeze MatVec/Squeeze MatVec/MatMul:0
    tf.add(a, 1.0)
      Const Add/y
      AddV2 Add a:0,Add/y:0
    tf.subtract(a, 1.0)
      Const Sub/y
      Sub Sub a:0,Sub/y:0
    tf.multiply(a, 2.0)
      Const Mul/y
      Mul Mul a:0,Mul/y:0
    tf.divide(a, 2.0)
      Const truediv/y
      RealDiv truediv a:0,truediv/y:0
    tf.divide(i, 2)
      Const truediv/y
      Cast truediv/Cast i:0
      Cast truediv/Cast_1 truediv/y:0
      RealDiv truediv truediv/Cast:0,truediv/Cast_1:0
    tf.math.floordiv(i, 2)
      Const floordiv/y
      FloorDiv floordiv i:0,floordiv/y:0
    tf.math.floormod(i, 2)
      Const FloorMod/y
      FloorMod FloorMod i:0,FloorMod/y:0
    tf.math.divide_no_nan(a, 0.0)
      Const div_no_nan/y
      DivNoNan div_no_nan a:0,div_no_nan/y:0
    tf.pow(a, 2.0)
      Const Pow/y
      Pow Pow a:0,Pow/y:0
    tf.square(a)
      Square Square a:0
    tf.sqrt(a)
      Sqrt Sqrt a:0
    tf.math.rsqrt(a)
      Rsqrt Rsqrt a:0
    tf.exp(i / 2)
      Const truediv/y
      Cast truediv/Cast i:0
      Cast truediv/Cast_1 truediv/y:0
      RealDiv truediv truediv/Cast:0,truediv/Cast_1:0
      Exp Exp truediv:0
    tf.math.log(a)
      Log Log a:0
    tf.abs(-a)
      Neg Neg a:0
      Abs Abs Neg:0
    tf.negative(a)
      Neg Neg a:0
    tf.sign(a - 2)
      Const sub/y
      Sub sub a:0,sub/y:0
      Sign Sign sub:0
    tf.round(a / 2)
      Const truediv/y
      RealDiv truediv a:0,truediv/y:0
      Round Round truediv:0
    tf.maximum(a, 2.0)
      Const Maximum/y
      Maximum Maximum a:0,Maximum/y:0
    tf.minimum(i, 2)
      Const Minimum/y
      Minimum Minimum i:0,Minimum/y:0
    tf.add_n([a, a])
      AddN AddN a:0,a:0
    tf.math.squared_difference(a, 1.0)
      Const SquaredDifference/y
      SquaredDifference SquaredDifference a:0,SquaredDifference/y:0
    tf.equal(i, 2)
      Const Equal/y
      Equal Equal i:0,Equal/y:0
    tf.not_equal(i, 2)
      Const NotEqual/y
      NotEqual NotEqual i:0,NotEqual/y:0
    tf.greater(a, 2.0)
      Const Greater/y
      Greater Greater a:0,Greater/y:0
    tf.less_equal(a, 2.0)
      Const LessEqual/y
      LessEqual LessEqual a:0,LessEqual/y:0
    tf.logical_and(m, m)
      LogicalAnd LogicalAnd m:0,m:0
    tf.logical_not(m)
      LogicalNot LogicalNot m:0
    tf.bitwise.bitwise_and(i, 1)
      Const BitwiseAnd/y
      BitwiseAnd BitwiseAnd i:0,BitwiseAnd/y:0
    tf.bitwise.left_shift(i, [1, 1, 1])
      Const LeftShift/y
      LeftShift LeftShift i:0,LeftShift/y:0
    tf.math.is_nan(a)
      IsNan IsNan a:0
    tf.reduce_sum(a)
      Const Const
      Sum Sum a:0,Const:0
    tf.reduce_sum(a, axis=1)
      Const Sum/reduction_indices
      Sum Sum a:0,Sum/reduction_indices:0
    tf.reduce_sum(a, [0, 1], keepdims=True)
      Const Sum/reduction_indices
      Sum Sum a:0,Sum/reduction_indices:0
    tf.reduce_mean(a, -1)
      Const Mean/reduction_indices
      Mean Mean a:0,Mean/reduction_indices:0
    tf.reduce_max(a, 0)
      Const Max/reduction_indices
      Max Max a:0,Max/reduction_indices:0
    tf.reduce_min(i)
      Const Const
      Min Min i:0,Const:0
    tf.reduce_prod(i)
      Const Const
      Prod Prod i:0,Const:0
    tf.reduce_any(m)
      Const Const
      Any Any m:0,Const:0
    tf.reduce_all(m)
      Const Const
      All All m:0,Const:0
    tf.math.reduce_std(a)
      Const reduce_std/reduce_variance/Const
      Mean reduce_std/reduce_variance/Mean a:0,reduce_std/reduce_variance/Const:0
      Sub reduce_std/reduce_variance/sub a:0,reduce_std/reduce_variance/Mean:0
      Square reduce_std/reduce_variance/Square reduce_std/reduce_variance/sub:0
      Const reduce_std/reduce_variance/Const_1
      Mean reduce_std/reduce_variance/Mean_1 reduce_std/reduce_variance/Square:0,reduce_std/reduce_variance/Const_1:0
      Sqrt reduce_std/Sqrt reduce_std/reduce_variance/Mean_1:0
    tf.math.reduce_variance(a, 0)
      Const reduce_variance/Mean/reduction_indices
      Mean reduce_variance/Mean a:0,reduce_variance/Mean/reduction_indices:0
      Sub reduce_variance/sub a:0,reduce_variance/Mean:0
      Square reduce_variance/Square reduce_variance/sub:0
      Const reduce_variance/Mean_1/reduction_indices
      Mean reduce_variance/Mean_1 reduce_variance/Square:0,reduce_variance/Mean_1/reduction_indices:0
    tf.reduce_logsumexp(a)
      Const ReduceLogSumExp/Const
      Max ReduceLogSumExp/Max a:0,ReduceLogSumExp/Const:0
      IsFinite ReduceLogSumExp/IsFinite ReduceLogSumExp/Max:0
      Const ReduceLogSumExp/SelectV2/e
      SelectV2 ReduceLogSumExp/SelectV2 ReduceLogSumExp/IsFinite:0,ReduceLogSumExp/Max:0,ReduceLogSumExp/SelectV2/e:0
      StopGradient ReduceLogSumExp/StopGradient ReduceLogSumExp/SelectV2:0
      Sub ReduceLogSumExp/Sub a:0,ReduceLogSumExp/StopGradient:0
      Exp ReduceLogSumExp/Exp ReduceLogSumExp/Sub:0
      Const ReduceLogSumExp/Const_1
      Sum ReduceLogSumExp/Sum ReduceLogSumExp/Exp:0,ReduceLogSumExp/Const_1:0
      Log ReduceLogSumExp/Log ReduceLogSumExp/Sum:0
      Shape ReduceLogSumExp/Shape ReduceLogSumExp/Log:0
      Reshape ReduceLogSumExp/Reshape ReduceLogSumExp/StopGradient:0,ReduceLogSumExp/Shape:0
      AddV2 ReduceLogSumExp ReduceLogSumExp/Log:0,ReduceLogSumExp/Reshape:0
    tf.argmax(a, 1)
      Const ArgMax/dimension
      ArgMax ArgMax a:0,ArgMax/dimension:0
    tf.argmin(i)
      Const ArgMin/dimension
      ArgMin ArgMin i:0,ArgMin/dimension:0
    tf.nn.relu(a - 2)
      Const sub/y
      Sub sub a:0,sub/y:0
      Relu Relu sub:0
    tf.nn.relu6(a)
      Relu6 Relu6 a:0
    tf.nn.leaky_relu(a - 2)
      Const sub/y
      Sub sub a:0,sub/y:0
      LeakyRelu LeakyRelu sub:0
    tf.nn.elu(a)
      Elu Elu a:0
    tf.nn.selu(a)
      Selu Selu a:0
    tf.nn.gelu(a)
      Const Gelu/mul/x
      Mul Gelu/mul Gelu/mul/x:0,a:0
      Neg Gelu/Neg a:0
      Const Gelu/Cast/x
      Mul Gelu/mul_1 Gelu/Neg:0,Gelu/Cast/x:0
      Erfc Gelu/Erfc Gelu/mul_1:0
      Mul Gelu/mul_2 Gelu/mul:0,Gelu/Erfc:0
    tf.nn.softplus(a)
      Softplus Softplus a:0
    tf.nn.softsign(a)
      Softsign Softsign a:0
    tf.nn.sigmoid(a)
      Sigmoid Sigmoid a:0
    tf.nn.softmax(a)
      Softmax Softmax a:0
    tf.nn.log_softmax(a)
      LogSoftmax LogSoftmax a:0
    tf.nn.bias_add(a, [1.0, 2.0])
      Const BiasAdd/bias
      BiasAdd BiasAdd a:0,BiasAdd/bias:0
    tf.nn.l2_loss(a)
      L2Loss L2Loss a:0
    tf.nn.moments(a, axes=[0])[1]
      Const moments/mean/reduction_indices
      Mean moments/mean a:0,moments/mean/reduction_indices:0
      StopGradient moments/StopGradient moments/mean:0
      SquaredDifference moments/SquaredDifference a:0,moments/StopGradient:0
      Const moments/variance/reduction_indices
      Mean moments/variance moments/SquaredDifference:0,moments/variance/reduction_indices:0
      Squeeze moments/Squeeze moments/mean:0
      Squeeze moments/Squeeze_1 moments/variance:0
    tf.nn.sparse_softmax_cross_entropy_with_logits(labels=[0, 1], logits=a)
      Const SparseSoftmaxCrossEntropyWithLogits/Const
      Const SparseSoftmaxCrossEntropyWithLogits/Shape
      SparseSoftmaxCrossEntropyWithLogits SparseSoftmaxCrossEntropyWithLogits/SparseSoftmaxCrossEntropyWithLogits a:0,SparseSoftmaxCrossEntropyWithLogits/Const:0
    tf.nn.sigmoid_cross_entropy_with_logits(labels=a, logits=a)
      Const logistic_loss/zeros_like
      GreaterEqual logistic_loss/GreaterEqual a:0,logistic_loss/zeros_like:0
      Select logistic_loss/Select logistic_loss/GreaterEqual:0,a:0,logistic_loss/zeros_like:0
      Neg logistic_loss/Neg a:0
      Select logistic_loss/Select_1 logistic_loss/GreaterEqual:0,logistic_loss/Neg:0,a:0
      Mul logistic_loss/mul a:0,a:0
      Sub logistic_loss/sub logistic_loss/Select:0,logistic_loss/mul:0
      Exp logistic_loss/Exp logistic_loss/Select_1:0
      Log1p logistic_loss/Log1p logistic_loss/Exp:0
      AddV2 logistic_loss logistic_loss/sub:0,logistic_loss/Log1p:0
    tf.nn.conv2d(tf.reshape(a, [1, 2, 2, 1]), tf.ones([2, 2, 1, 1]), 1, 'SAME')
      Const Reshape/shape
      Reshape Reshape a:0,Reshape/shape:0
      Const ones
      Conv2D Conv2D Reshape:0,ones:0
    tf.nn.max_pool2d(tf.reshape(a, [1, 2, 2, 1]), 2, 2, 'VALID')
      Const Reshape/shape
      Reshape Reshape a:0,Reshape/shape:0
      MaxPool MaxPool2d Reshape:0
    tf.nn.avg_pool2d(tf.reshape(a, [1, 2, 2, 1]), 2, 2, 'VALID')
      Const Reshape/shape
      Reshape Reshape a:0,Reshape/shape:0
      AvgPool AvgPool2D Reshape:0
    tf.math.unsorted_segment_sum(i, [0, 1, 0], 2)
      Const UnsortedSegmentSum/segment_ids
      Const UnsortedSegmentSum/num_segments
      UnsortedSegmentSum UnsortedSegmentSum i:0,UnsortedSegmentSum/segment_ids:0,UnsortedSegmentSum/num_segments:0
    tf.math.segment_sum(i, [0, 0, 1])
      Const SegmentSum/segment_ids
      SegmentSum SegmentSum i:0,SegmentSum/segment_ids:0
    tf.dynamic_partition(i, [0, 1, 0], 2)[0]
      Const DynamicPartition/partitions
      DynamicPartition DynamicPartition i:0,DynamicPartition/partitions:0
    tf.complex(a, a)
      Complex Complex a:0,a:0
    tf.bitcast(a, tf.int32)
      Bitcast Bitcast a:0
    tf.as_string(i)
      AsString AsString i:0
    tf.as_string(a, precision=2)
      AsString AsString a:0
    tf.strings.join(['a', 'b'], separator='-')
      Const StringJoin/inputs_0
      Const StringJoin/inputs_1
      StringJoin StringJoin StringJoin/inputs_0:0,StringJoin/inputs_1:0
    tf.strings.length(['ab', 'c'])
      Const StringLength/input
      StringLength StringLength StringLength/input:0
    tf.strings.upper('abc')
      Const StringUpper/input
      StringUpper StringUpper StringUpper/input:0
    tf.strings.lower('ABC')
      Const StringLower/input
      StringLower StringLower StringLower/input:0
    tf.strings.strip(' ab ')
      Const StringStrip/input
      StringStrip StringStrip StringStrip/input:0
    tf.strings.to_number(['1.5', '2'])
      Const StringToNumber/string_tensor
      StringToNumber StringToNumber StringToNumber/string_tensor:0
    tf.strings.format('{} x', [i])
      StringFormat StringFormat i:0
    tf.math.xlogy(a, a)
      Xlogy Xlogy a:0,a:0
    tf.reverse_sequence(a, [1, 2], seq_axis=1)
      Const ReverseSequence/seq_lengths
      ReverseSequence ReverseSequence a:0,ReverseSequence/seq_lengths:0
    tf.ensure_shape(a, [2, 2])
      EnsureShape EnsureShape a:0
    tf.math.real(tf.complex(a, a))
      Complex Complex a:0,a:0
      Real Real Complex:0
    tf.truncatediv(i, 2)
      Const TruncateDiv/y
      TruncateDiv TruncateDiv i:0,TruncateDiv/y:0
    """#
}
