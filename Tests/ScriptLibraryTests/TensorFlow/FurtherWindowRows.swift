/// The rest of tf.nn: volumes, pooling of other kinds, sequences, samplers. Expressions, and what TensorFlow 2.21 prints for them; those after `~` are not run in a function.
enum FurtherWindowRows {
  static let prelude = #"""
    pass
    """#

  static let text = #"""
    tf.nn.conv3d(ramp(1, 3, 3, 3, 2), ramp(2, 2, 2, 2, 2), [1, 1, 1, 1, 1], 'VALID') => tf.Tensor(
      [[[[[ 36. -43.]
          [ 41.  23.]]
      
         [[-59. -32.]
          [ 23. -10.]]]
      
      
        [[[  4.   1.]
          [-57.   1.]]
      
         [[ 41.  23.]
          [ 13.  56.]]]]], shape=(1, 2, 2, 2, 2), dtype=float32)
    tf.nn.conv3d(ramp(1, 3, 4, 3, 1, dtype=tf.float64), ramp(2, 3, 2, 1, 2, dtype=tf.float64), [1, 2, 1, 2, 1], 'SAME') => tf.Tensor(
      [[[[[-34.   9.]
          [ 24.   4.]]
      
         [[  0.  -5.]
          [  9.  13.]]
      
         [[  2. -10.]
          [-47.  36.]]
      
         [[ -5. -30.]
          [-31. -30.]]]
      
      
        [[[  8.  -1.]
          [ 13. -15.]]
      
         [[  2.  17.]
          [  2.  10.]]
      
         [[ 24.  -3.]
          [  1.  10.]]
      
         [[-31.  25.]
          [  0.  10.]]]]], shape=(1, 2, 4, 2, 2), dtype=float64)
    tf.nn.conv3d(ramp(1, 3, 3, 3, 1), ramp(2, 1, 2, 1, 1), [1, 1, 1, 1, 1], 'VALID', dilations=[1, 2, 1, 1, 1]) => tf.Tensor(
      [[[[[ 35.]
          [  9.]]
      
         [[ 34.]
          [-25.]]
      
         [[ 33.]
          [-26.]]]]], shape=(1, 1, 3, 2, 1), dtype=float32)
    tf.nn.conv3d(ramp(2, 1, 3, 3, 3, 1), ramp(2, 2, 2, 1, 1), [1, 1, 1, 1, 1], 'VALID') => tf.Tensor(
      [[[[[[-23.]
           [ -6.]]
      
          [[ 17.]
           [-10.]]]
      
      
         [[[ 20.]
           [ 15.]]
      
          [[ -6.]
           [ 11.]]]]]
      
      
      
      
       [[[[[  7.]
           [ 13.]]
      
          [[-30.]
           [ 20.]]]
      
      
         [[[ 17.]
           [-10.]]
      
          [[ 13.]
           [-14.]]]]]], shape=(2, 1, 2, 2, 2, 1), dtype=float32)
    tf.nn.conv3d(tf.cast(ramp(1, 2, 2, 2, 1), tf.float16), tf.cast(ramp(1, 2, 2, 1, 1), tf.float16), [1, 1, 1, 1, 1], 'VALID') => tf.Tensor(
      [[[[[ 39.]]]
      
      
        [[[-21.]]]]], shape=(1, 2, 1, 1, 1), dtype=float16)
    ~ fails(lambda: tf.nn.conv3d(ramp(1, 2, 3, 3, 3), ramp(2, 2, 2, 2, 1), [1, 1, 1, 1, 1], 'VALID', data_format='NCDHW')) => no error: tf.Tensor(
      [[[[[ 24. -29.]
          [ 41. -34.]]
      
         [[ -2. -22.]
          [-29.  -5.]]]]], shape=(1, 1, 2, 2, 2), dtype=float32)
    ~ fails(lambda: tf.nn.conv3d(ramp(1, 3, 3, 3, 3), ramp(2, 2, 2, 2, 1), [1, 1, 1, 1, 1], 'VALID')) => InvalidArgumentError: {{function_node __wrapped____MklNativeConv3D_device_/job:localhost/replica:0/task:0/device:CPU:0}} input and filter must have the same depth: 3 vs 2 [Op:Conv3D] name: 
    ~ fails(lambda: tf.nn.conv3d(ramp(1, 3, 3, 3, 2), ramp(2, 2, 2, 2, 1), [2, 1, 1, 1, 1], 'VALID')) => UnimplementedError: {{function_node __wrapped____MklNativeConv3D_device_/job:localhost/replica:0/task:0/device:CPU:0}} Current implementation does not yet support strides in the batch and depth dimensions. [Op:Conv3D] name: 
    ~ grad(lambda x, f: tf.nn.conv3d(x, f, [1, 1, 1, 1, 1], 'SAME'), ramp(1, 2, 2, 2, 1, dtype=tf.float64), ramp(2, 1, 2, 1, 2, dtype=tf.float64)) => [<tf.Tensor: shape=(1, 2, 2, 2, 1), dtype=float64, numpy=
      array([[[[[3.],
                [1.]],
      
               [[3.],
                [1.]]],
      
      
              [[[7.],
                [4.]],
      
               [[7.],
                [4.]]]]])>, <tf.Tensor: shape=(2, 1, 2, 1, 2), dtype=float64, numpy=
      array([[[[[4., 4.]],
      
               [[5., 5.]]]],
      
      
      
             [[[[3., 3.]],
      
               [[3., 3.]]]]])>]
    tf.nn.conv3d_transpose(ramp(1, 2, 2, 2, 1), ramp(2, 2, 2, 2, 1), [1, 3, 3, 3, 2], [1, 1, 1, 1, 1], 'VALID') => tf.Tensor(
      [[[[[  4. -10.]
          [-12.  31.]
          [  5. -15.]]
      
         [[-10.   5.]
          [ 35. -24.]
          [-23.  24.]]
      
         [[  4.   0.]
          [-16.   3.]
          [ 12.  -9.]]]
      
      
        [[[ -6.  30.]
          [ -5. -33.]
          [ 10. -10.]]
      
         [[ 13. -27.]
          [ 10.  49.]
          [-18.  17.]]
      
         [[-11.   1.]
          [ 10. -11.]
          [ -3.  -3.]]]
      
      
        [[[ -4. -20.]
          [  8.  -8.]
          [  0.   0.]]
      
         [[ 24.  24.]
          [-23.   9.]
          [  6.  -6.]]
      
         [[-20.  -4.]
          [ 27. -13.]
          [ -9.  12.]]]]], shape=(1, 3, 3, 3, 2), dtype=float32)
    tf.nn.conv3d_transpose(ramp(1, 2, 2, 2, 1), ramp(2, 2, 2, 1, 1), [1, 4, 4, 4, 1], 2) => tf.Tensor(
      [[[[[  4.]
          [-10.]
          [-10.]
          [ 25.]]
      
         [[ -2.]
          [  6.]
          [  5.]
          [-15.]]
      
         [[ -2.]
          [  5.]
          [  6.]
          [-15.]]
      
         [[  1.]
          [ -3.]
          [ -3.]
          [  9.]]]
      
      
        [[[ -8.]
          [  0.]
          [ 20.]
          [  0.]]
      
         [[  8.]
          [ -6.]
          [-20.]
          [ 15.]]
      
         [[  4.]
          [  0.]
          [-12.]
          [  0.]]
      
         [[ -4.]
          [  3.]
          [ 12.]
          [ -9.]]]
      
      
        [[[ -8.]
          [ 20.]
          [  0.]
          [  0.]]
      
         [[  4.]
          [-12.]
          [  0.]
          [  0.]]
      
         [[  8.]
          [-20.]
          [ -6.]
          [ 15.]]
      
         [[ -4.]
          [ 12.]
          [  3.]
          [ -9.]]]
      
      
        [[[ 16.]
          [  0.]
          [  0.]
          [  0.]]
      
         [[-16.]
          [ 12.]
          [  0.]
          [  0.]]
      
         [[-16.]
          [  0.]
          [ 12.]
          [  0.]]
      
         [[ 16.]
          [-12.]
          [-12.]
          [  9.]]]]], shape=(1, 4, 4, 4, 1), dtype=float32)
    ~ fails(lambda: tf.nn.conv3d_transpose(ramp(1, 2, 2, 2, 1), ramp(2, 2, 2, 1, 1), [1, 4, 4, 5, 1], 2, 'VALID')) => no error: tf.Tensor(
      [[[[[  4.]
          [-10.]
          [-10.]
          [ 25.]
          [  0.]]
      
         [[ -2.]
          [  6.]
          [  5.]
          [-15.]
          [  0.]]
      
         [[ -2.]
          [  5.]
          [  6.]
          [-15.]
          [  0.]]
      
         [[  1.]
          [ -3.]
          [ -3.]
          [  9.]
          [  0.]]]
      
      
        [[[ -8.]
          [  0.]
          [ 20.]
          [  0.]
          [  0.]]
      
         [[  8.]
          [ -6.]
          [-20.]
          [ 15.]
          [  0.]]
      
         [[  4.]
          [  0.]
          [-12.]
          [  0.]
          [  0.]]
      
         [[ -4.]
          [  3.]
          [ 12.]
          [ -9.]
          [  0.]]]
      
      
        [[[ -8.]
          [ 20.]
          [  0.]
          [  0.]
          [  0.]]
      
         [[  4.]
          [-12.]
          [  0.]
          [  0.]
          [  0.]]
      
         [[  8.]
          [-20.]
          [ -6.]
          [ 15.]
          [  0.]]
      
         [[ -4.]
          [ 12.]
          [  3.]
          [ -9.]
          [  0.]]]
      
      
        [[[ 16.]
          [  0.]
          [  0.]
          [  0.]
          [  0.]]
      
         [[-16.]
          [ 12.]
          [  0.]
          [  0.]
          [  0.]]
      
         [[-16.]
          [  0.]
          [ 12.]
          [  0.]
          [  0.]]
      
         [[ 16.]
          [-12.]
          [-12.]
          [  9.]
          [  0.]]]]], shape=(1, 4, 4, 5, 1), dtype=float32)
    tf.nn.conv_transpose(ramp(1, 2, 2, 2, 1), ramp(2, 2, 2, 1, 1), [1, 4, 4, 4, 1], 2) => tf.Tensor(
      [[[[[  4.]
          [-10.]
          [-10.]
          [ 25.]]
      
         [[ -2.]
          [  6.]
          [  5.]
          [-15.]]
      
         [[ -2.]
          [  5.]
          [  6.]
          [-15.]]
      
         [[  1.]
          [ -3.]
          [ -3.]
          [  9.]]]
      
      
        [[[ -8.]
          [  0.]
          [ 20.]
          [  0.]]
      
         [[  8.]
          [ -6.]
          [-20.]
          [ 15.]]
      
         [[  4.]
          [  0.]
          [-12.]
          [  0.]]
      
         [[ -4.]
          [  3.]
          [ 12.]
          [ -9.]]]
      
      
        [[[ -8.]
          [ 20.]
          [  0.]
          [  0.]]
      
         [[  4.]
          [-12.]
          [  0.]
          [  0.]]
      
         [[  8.]
          [-20.]
          [ -6.]
          [ 15.]]
      
         [[ -4.]
          [ 12.]
          [  3.]
          [ -9.]]]
      
      
        [[[ 16.]
          [  0.]
          [  0.]
          [  0.]]
      
         [[-16.]
          [ 12.]
          [  0.]
          [  0.]]
      
         [[-16.]
          [  0.]
          [ 12.]
          [  0.]]
      
         [[ 16.]
          [-12.]
          [-12.]
          [  9.]]]]], shape=(1, 4, 4, 4, 1), dtype=float32)
    tf.nn.convolution(ramp(1, 3, 3, 3, 2), ramp(2, 2, 2, 2, 1)) => tf.Tensor(
      [[[[[-10.]
          [ -6.]]
      
         [[ 79.]
          [-60.]]]
      
      
        [[[-40.]
          [ 52.]]
      
         [[ -6.]
          [-79.]]]]], shape=(1, 2, 2, 2, 1), dtype=float32)
    tf.nn.convolution(ramp(1, 5, 5, 1), ramp(2, 2, 1, 1), dilations=2) => tf.Tensor(
      [[[[ -4.]
         [-30.]
         [ 32.]]
      
        [[ 31.]
         [ -6.]
         [-32.]]
      
        [[ 22.]
         [ -4.]
         [-30.]]]], shape=(1, 3, 3, 1), dtype=float32)
    tf.nn.convolution(ramp(1, 5, 1), ramp(2, 1, 1), padding='SAME', dilations=2) => tf.Tensor(
      [[[ 25.]
        [  9.]
        [-25.]
        [ 18.]
        [  6.]]], shape=(1, 5, 1), dtype=float32)
    tf.nn.max_pool3d(ramp(1, 3, 3, 3, 1), 2, 1, 'VALID') => tf.Tensor(
      [[[[[5.]
          [5.]]
      
         [[5.]
          [4.]]]
      
      
        [[[5.]
          [5.]]
      
         [[5.]
          [5.]]]]], shape=(1, 2, 2, 2, 1), dtype=float32)
    tf.nn.max_pool3d(ramp(1, 3, 3, 3, 2), [1, 2, 2, 2, 1], [1, 2, 2, 2, 1], 'SAME') => tf.Tensor(
      [[[[[ 4.  5.]
          [ 4.  5.]]
      
         [[ 5.  4.]
          [ 5.  1.]]]
      
      
        [[[ 0.  5.]
          [ 3. -1.]]
      
         [[ 4.  3.]
          [-1. -5.]]]]], shape=(1, 2, 2, 2, 2), dtype=float32)
    tf.nn.avg_pool3d(ramp(1, 3, 3, 3, 1), 2, 1, 'VALID') => tf.Tensor(
      [[[[[ 0.875]
          [ 1.   ]]
      
         [[ 1.25 ]
          [ 0.   ]]]
      
      
        [[[ 0.625]
          [-0.625]]
      
         [[ 1.   ]
          [-0.25 ]]]]], shape=(1, 2, 2, 2, 1), dtype=float32)
    tf.nn.avg_pool3d(ramp(1, 3, 3, 3, 1), 2, 2, 'SAME') => tf.Tensor(
      [[[[[ 0.875]
          [-1.   ]]
      
         [[ 0.75 ]
          [-2.5  ]]]
      
      
        [[[ 0.5  ]
          [ 0.   ]]
      
         [[-1.   ]
          [ 4.   ]]]]], shape=(1, 2, 2, 2, 1), dtype=float32)
    tf.nn.avg_pool(ramp(1, 3, 3, 3, 1), 2, 1, 'VALID') => tf.Tensor(
      [[[[[ 0.875]
          [ 1.   ]]
      
         [[ 1.25 ]
          [ 0.   ]]]
      
      
        [[[ 0.625]
          [-0.625]]
      
         [[ 1.   ]
          [-0.25 ]]]]], shape=(1, 2, 2, 2, 1), dtype=float32)
    tf.nn.max_pool(ramp(1, 3, 3, 3, 1), 2, 1, 'VALID') => tf.Tensor(
      [[[[[5.]
          [5.]]
      
         [[5.]
          [4.]]]
      
      
        [[[5.]
          [5.]]
      
         [[5.]
          [5.]]]]], shape=(1, 2, 2, 2, 1), dtype=float32)
    tf.nn.max_pool(ramp(1, 5, 1), 2, 1, 'VALID') => tf.Tensor(
      [[[5.]
        [5.]
        [1.]
        [4.]]], shape=(1, 4, 1), dtype=float32)
    tf.nn.avg_pool(ramp(1, 5, 1), 2, 1, 'VALID') => tf.Tensor(
      [[[ 1.5]
        [ 3. ]
        [-1. ]
        [ 0.5]]], shape=(1, 4, 1), dtype=float32)
    ~ fails(lambda: tf.nn.max_pool3d(ramp(1, 2, 3, 3, 3), 2, 1, 'VALID', data_format='NCDHW')) => no error: tf.Tensor(
      [[[[[5. 5.]
          [5. 4.]]
      
         [[5. 5.]
          [5. 5.]]]
      
      
        [[[4. 4.]
          [5. 5.]]
      
         [[5. 4.]
          [4. 3.]]]]], shape=(1, 2, 2, 2, 2), dtype=float32)
    ~ fails(lambda: tf.nn.max_pool3d(ramp(1, 3, 3, 3, 1), [1, 2], 1, 'VALID')) => ValueError: ksize should be of length 1, 3 or 5. Received: ksize=[1, 2] of length 2
    ~ grad(lambda x: tf.nn.max_pool3d(x, 2, 1, 'VALID'), ramp(1, 2, 3, 3, 1)) => [<tf.Tensor: shape=(1, 2, 3, 3, 1), dtype=float32, numpy=
      array([[[[[0.],
                [2.],
                [0.]],
      
               [[0.],
                [1.],
                [0.]],
      
               [[0.],
                [0.],
                [0.]]],
      
      
              [[[0.],
                [0.],
                [0.]],
      
               [[2.],
                [0.],
                [0.]],
      
               [[0.],
                [0.],
                [0.]]]]], dtype=float32)>]
    ~ grad(lambda x: tf.nn.avg_pool3d(x, 2, 1, 'SAME'), ramp(1, 2, 2, 2, 1)) => [<tf.Tensor: shape=(1, 2, 2, 2, 1), dtype=float32, numpy=
      array([[[[[0.125],
                [0.375]],
      
               [[0.375],
                [1.125]]],
      
      
              [[[0.375],
                [1.125]],
      
               [[1.125],
                [3.375]]]]], dtype=float32)>]
    tf.nn.max_pool_with_argmax(ramp(1, 3, 3, 2), 2, 1, 'VALID') => MaxPoolWithArgmax(output=<tf.Tensor: shape=(1, 2, 2, 2), dtype=float32, numpy=
      array([[[[1., 5.],
               [4., 0.]],
      
              [[5., 4.],
               [2., 4.]]]], dtype=float32)>, argmax=<tf.Tensor: shape=(1, 2, 2, 2), dtype=int64, numpy=
      array([[[[ 2,  1],
               [ 4,  5]],
      
              [[12, 15],
               [10, 15]]]])>)
    tf.nn.max_pool_with_argmax(ramp(2, 3, 3, 1), [1, 2, 2, 1], [1, 2, 2, 1], 'SAME', include_batch_in_index=True) => MaxPoolWithArgmax(output=<tf.Tensor: shape=(2, 2, 2, 1), dtype=float32, numpy=
      array([[[[ 5.],
               [ 1.]],
      
              [[ 3.],
               [-1.]]],
      
      
             [[[ 5.],
               [-2.]],
      
              [[ 4.],
               [-4.]]]], dtype=float32)>, argmax=<tf.Tensor: shape=(2, 2, 2, 1), dtype=int64, numpy=
      array([[[[ 1],
               [ 2]],
      
              [[ 7],
               [ 8]]],
      
      
             [[[12],
               [11]],
      
              [[15],
               [17]]]])>)
    tf.nn.max_pool_with_argmax(ramp(2, 3, 3, 1), 2, 2, 'SAME', output_dtype=tf.int32) => MaxPoolWithArgmax(output=<tf.Tensor: shape=(2, 2, 2, 1), dtype=float32, numpy=
      array([[[[ 5.],
               [ 1.]],
      
              [[ 3.],
               [-1.]]],
      
      
             [[[ 5.],
               [-2.]],
      
              [[ 4.],
               [-4.]]]], dtype=float32)>, argmax=<tf.Tensor: shape=(2, 2, 2, 1), dtype=int32, numpy=
      array([[[[1],
               [2]],
      
              [[7],
               [8]]],
      
      
             [[[3],
               [2]],
      
              [[6],
               [8]]]], dtype=int32)>)
    ~ grad(lambda x: tf.nn.max_pool_with_argmax(x, 2, 1, 'VALID')[0], ramp(1, 3, 3, 1)) => [<tf.Tensor: shape=(1, 3, 3, 1), dtype=float32, numpy=
      array([[[[0.],
               [2.],
               [0.]],
      
              [[0.],
               [2.],
               [0.]],
      
              [[0.],
               [0.],
               [0.]]]], dtype=float32)>]
    ~ fails(lambda: tf.nn.max_pool_with_argmax(ramp(1, 3, 3, 1), 2, 1, 'VALID', data_format='NCHW')) => ValueError: `data_format` values other  than 'NHWC' are not supported. Received: data_format=NCHW
    ~ fails(lambda: tf.nn.max_pool_with_argmax(ramp(1, 3, 3), 2, 1, 'VALID')) => InvalidArgumentError: {{function_node __wrapped__MaxPoolWithArgmax_device_/job:localhost/replica:0/task:0/device:CPU:0}} tensor_in must be 4-dimensional (2) [Op:MaxPoolWithArgmax] name: 
    tf.nn.dilation2d(ramp(1, 3, 3, 2), ramp(2, 2, 2), [1, 1, 1, 1], 'VALID', 'NHWC', [1, 1, 1, 1]) => tf.Tensor(
      [[[[ 2. 10.]
         [ 5.  2.]]
      
        [[ 9.  8.]
         [ 3.  4.]]]], shape=(1, 2, 2, 2), dtype=float32)
    tf.nn.dilation2d(ramp(1, 4, 4, 1, dtype=tf.float64), ramp(2, 2, 1, dtype=tf.float64), [1, 2, 1, 1], 'SAME', 'NHWC', [1, 1, 2, 1]) => tf.Tensor(
      [[[[10.]
         [ 6.]
         [ 3.]
         [-1.]]
      
        [[ 0.]
         [ 7.]
         [ 3.]
         [ 0.]]]], shape=(1, 2, 4, 1), dtype=float64)
    tf.nn.dilation2d(ramp(1, 3, 3, 1, dtype=tf.int32), ramp(2, 2, 1, dtype=tf.int32), [1, 1, 1, 1], 'VALID', 'NHWC', [1, 1, 1, 1]) => tf.Tensor(
      [[[[10]
         [ 6]]
      
        [[ 9]
         [ 5]]]], shape=(1, 2, 2, 1), dtype=int32)
    tf.nn.erosion2d(ramp(1, 3, 3, 1), ramp(2, 2, 1), [1, 1, 1, 1], 'VALID', 'NHWC', [1, 1, 1, 1]) => tf.Tensor(
      [[[[-8.]
         [-1.]]
      
        [[-9.]
         [-2.]]]], shape=(1, 2, 2, 1), dtype=float32)
    ~ fails(lambda: tf.nn.dilation2d(ramp(1, 3, 3, 2), ramp(2, 2, 2), [1, 1, 1, 1], 'VALID', 'NCHW', [1, 1, 1, 1])) => ValueError: `data_format` values other  than 'NHWC' are not supported. Received: data_format=NCHW
    ~ fails(lambda: tf.nn.dilation2d(ramp(1, 3, 3, 2), ramp(2, 2, 1), [1, 1, 1, 1], 'VALID', 'NHWC', [1, 1, 1, 1])) => InvalidArgumentError: {{function_node __wrapped__Dilation2D_device_/job:localhost/replica:0/task:0/device:CPU:0}} input and filter must have the same depth: 2 vs 1 [Op:Dilation2D] name: 
    ~ fails(lambda: tf.nn.dilation2d(ramp(1, 3, 3), ramp(2, 2, 1), [1, 1, 1, 1], 'VALID', 'NHWC', [1, 1, 1, 1])) => InvalidArgumentError: {{function_node __wrapped__Dilation2D_device_/job:localhost/replica:0/task:0/device:CPU:0}} input must be 4-dimensional[1,3,3] [Op:Dilation2D] name: 
    ~ grad(lambda x, f: tf.nn.dilation2d(x, f, [1, 1, 1, 1], 'VALID', 'NHWC', [1, 1, 1, 1]), ramp(1, 3, 3, 1), ramp(2, 2, 1)) => [<tf.Tensor: shape=(1, 3, 3, 1), dtype=float32, numpy=
      array([[[[0.],
               [1.],
               [1.]],
      
              [[0.],
               [1.],
               [1.]],
      
              [[0.],
               [0.],
               [0.]]]], dtype=float32)>, <tf.Tensor: shape=(2, 2, 1), dtype=float32, numpy=
      array([[[0.],
              [4.]],
      
             [[0.],
              [0.]]], dtype=float32)>]
    ~ grad(lambda x, f: tf.nn.erosion2d(x, f, [1, 1, 1, 1], 'VALID', 'NHWC', [1, 1, 1, 1]), ramp(1, 3, 3, 1), ramp(2, 2, 1)) => [<tf.Tensor: shape=(1, 3, 3, 1), dtype=float32, numpy=
      array([[[[-0.],
               [-0.],
               [-0.]],
      
              [[ 1.],
               [ 1.],
               [-0.]],
      
              [[ 1.],
               [ 1.],
               [-0.]]]], dtype=float32)>, <tf.Tensor: shape=(2, 2, 1), dtype=float32, numpy=
      array([[[ 0.],
              [-4.]],
      
             [[ 0.],
              [ 0.]]], dtype=float32)>]
    tf.nn.lrn(ramp(1, 1, 2, 5), 2) => tf.Tensor(
      [[[[-0.3592106   0.7905694   0.13363062 -0.41602516  0.76980036]
         [ 0.         -0.76980036  0.41602516 -0.13867505 -0.8333334 ]]]], shape=(1, 1, 2, 5), dtype=float32)
    ~ grad(lambda x: tf.nn.lrn(x, 1, 1., 0.5, 0.75), ramp(1, 1, 1, 4)) => [<tf.Tensor: shape=(1, 1, 1, 4), dtype=float32, numpy=
      array([[[[ 0.16182937,  0.01773321,  0.17608017, -0.01897164]]]],
            dtype=float32)>]
    ~ fails(lambda: tf.nn.lrn(ramp(1, 2, 5))) => InvalidArgumentError: {{function_node __wrapped__LRN_device_/job:localhost/replica:0/task:0/device:CPU:0}} in must be 4-dimensional [Op:LRN]
    ~ tf.random.set_seed(7) or (tf.nn.fractional_max_pool(ramp(1, 5, 5, 1), [1.0, 1.44, 1.73, 1.0], pseudo_random=True, seed=1)) => FractionalMaxPool(output=<tf.Tensor: shape=(1, 3, 2, 1), dtype=float32, numpy=
      array([[[[5.],
               [4.]],
      
              [[5.],
               [3.]],
      
              [[2.],
               [5.]]]], dtype=float32)>, row_pooling_sequence=<tf.Tensor: shape=(4,), dtype=int64, numpy=array([0, 2, 4, 5])>, col_pooling_sequence=<tf.Tensor: shape=(3,), dtype=int64, numpy=array([0, 3, 5])>)
    ~ tf.random.set_seed(7) or (tf.nn.fractional_max_pool(ramp(1, 6, 6, 1), 1.5, pseudo_random=False, overlapping=True, seed=5)) => FractionalMaxPool(output=<tf.Tensor: shape=(1, 4, 4, 1), dtype=float32, numpy=
      array([[[[ 5.],
               [ 5.],
               [ 4.],
               [ 4.]],
      
              [[ 5.],
               [ 4.],
               [ 4.],
               [ 5.]],
      
              [[ 1.],
               [ 4.],
               [ 5.],
               [ 5.]],
      
              [[-1.],
               [ 2.],
               [ 5.],
               [ 5.]]]], dtype=float32)>, row_pooling_sequence=<tf.Tensor: shape=(5,), dtype=int64, numpy=array([0, 2, 4, 5, 6])>, col_pooling_sequence=<tf.Tensor: shape=(5,), dtype=int64, numpy=array([0, 1, 2, 4, 6])>)
    ~ tf.random.set_seed(7) or (tf.nn.fractional_avg_pool(ramp(1, 5, 5, 2), [1.0, 1.44, 1.73, 1.0], pseudo_random=True, seed=1)) => FractionalAvgPool(output=<tf.Tensor: shape=(1, 3, 2, 2), dtype=float32, numpy=
      array([[[[ 1.1666666 ,  0.8333333 ],
               [-0.5       , -1.75      ]],
      
              [[ 0.        , -0.33333334],
               [-0.75      ,  0.75      ]],
      
              [[-1.3333334 ,  2.        ],
               [ 2.5       , -1.5       ]]]], dtype=float32)>, row_pooling_sequence=<tf.Tensor: shape=(4,), dtype=int64, numpy=array([0, 2, 4, 5])>, col_pooling_sequence=<tf.Tensor: shape=(3,), dtype=int64, numpy=array([0, 3, 5])>)
    ~ tf.random.set_seed(7) or (tf.nn.fractional_max_pool(ramp(1, 6, 6, 1, dtype=tf.int32), 1.5, seed=5)) => FractionalMaxPool(output=<tf.Tensor: shape=(1, 4, 4, 1), dtype=int32, numpy=
      array([[[[-2],
               [ 5],
               [ 1],
               [ 4]],
      
              [[ 5],
               [ 1],
               [ 4],
               [ 5]],
      
              [[ 1],
               [-3],
               [ 4],
               [ 3]],
      
              [[-1],
               [-5],
               [ 2],
               [ 5]]]], dtype=int32)>, row_pooling_sequence=<tf.Tensor: shape=(5,), dtype=int64, numpy=array([0, 2, 4, 5, 6])>, col_pooling_sequence=<tf.Tensor: shape=(5,), dtype=int64, numpy=array([0, 1, 2, 4, 6])>)
    ~ tf.random.set_seed(7) or (grad(lambda x: tf.nn.fractional_max_pool(x, 1.5, seed=5)[0], ramp(1, 5, 5, 1))) => [<tf.Tensor: shape=(1, 5, 5, 1), dtype=float32, numpy=
      array([[[[0.],
               [1.],
               [1.],
               [0.],
               [1.]],
      
              [[0.],
               [0.],
               [0.],
               [0.],
               [0.]],
      
              [[1.],
               [0.],
               [1.],
               [0.],
               [1.]],
      
              [[1.],
               [0.],
               [0.],
               [0.],
               [0.]],
      
              [[0.],
               [0.],
               [0.],
               [1.],
               [1.]]]], dtype=float32)>]
    ~ tf.random.set_seed(7) or (fails(lambda: tf.nn.fractional_max_pool(ramp(1, 6, 6, 1), 0.5, seed=5))) => ValueError: `pooling_ratio` should be >= 1.0. Received: pooling_ratio=0.5
    ~ tf.random.set_seed(7) or (fails(lambda: tf.nn.fractional_max_pool(ramp(1, 6, 6, 1), [1., 2.], seed=5))) => ValueError: `pooling_ratio` should have first and last elements with value 1.0. Received: pooling_ratio=[1.0, 2.0]
    ~ tf.random.set_seed(7) or (fails(lambda: tf.nn.fractional_max_pool(ramp(1, 6, 6, 1), 'x', seed=5))) => ValueError: `pooling_ratio` should be an int or a list of ints. Received: pooling_ratio=x
    ~ tf.random.set_seed(7) or (fails(lambda: tf.nn.fractional_max_pool(ramp(6, 6, 1), 1.5, seed=5))) => InvalidArgumentError: {{function_node __wrapped__FractionalMaxPool_device_/job:localhost/replica:0/task:0/device:CPU:0}} tensor_in must be 4-dimensional [Op:FractionalMaxPool]
    ~ tf.random.set_seed(7) or (fails(lambda: tf.nn.fractional_max_pool(ramp(1, 6, 6, 1), [1.5, 1.5, 1.5, 1.], seed=5))) => ValueError: `pooling_ratio` should have first and last elements with value 1.0. Received: pooling_ratio=[1.5, 1.5, 1.5, 1.0]
    ~ tf.random.set_seed(7) or (fails(lambda: tf.nn.fractional_max_pool(ramp(1, 2, 2, 1), 3.0, seed=5))) => InvalidArgumentError: {{function_node __wrapped__FractionalMaxPool_device_/job:localhost/replica:0/task:0/device:CPU:0}} Pooling ratio is higher than input dimension size for dimension 1. Input dim size: 2 pooling ratio: 3 [Op:FractionalMaxPool]
    tf.nn.isotonic_regression(tf.constant([[1., 3., 2., 4.], [4., 1., 2., 3.]])) => IsotonicRegression(output=<tf.Tensor: shape=(2, 4), dtype=float32, numpy=
      array([[2.5, 2.5, 2.5, 2.5],
             [4. , 2. , 2. , 2. ]], dtype=float32)>, segments=<tf.Tensor: shape=(2, 4), dtype=int32, numpy=
      array([[0, 0, 0, 0],
             [0, 1, 1, 1]], dtype=int32)>)
    tf.nn.isotonic_regression(tf.constant([1., 3., 2., 4.]), decreasing=False) => (<tf.Tensor: shape=(4,), dtype=float32, numpy=array([1. , 2.5, 2.5, 4. ], dtype=float32)>, <tf.Tensor: shape=(4,), dtype=int32, numpy=array([0, 1, 1, 2], dtype=int32)>)
    tf.nn.isotonic_regression(tf.constant([[1., 3.], [2., 4.]]), axis=0) => (<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
      array([[1.5, 3.5],
             [1.5, 3.5]], dtype=float32)>, <tf.Tensor: shape=(2, 2), dtype=int32, numpy=
      array([[0, 0],
             [0, 0]], dtype=int32)>)
    tf.nn.isotonic_regression(tf.constant([3, 1, 2])) => IsotonicRegression(output=<tf.Tensor: shape=(3,), dtype=float64, numpy=array([3. , 1.5, 1.5])>, segments=<tf.Tensor: shape=(3,), dtype=int32, numpy=array([0, 1, 1], dtype=int32)>)
    tf.nn.depthwise_conv2d_backprop_input([1, 3, 3, 2], ramp(2, 2, 2, 1), ramp(1, 2, 2, 2), [1, 1, 1, 1], 'VALID') => tf.Tensor(
      [[[[  4.  25.]
         [ -4. -30.]
         [  1.   9.]]
      
        [[-16.   0.]
         [ 24.  30.]
         [ -8. -18.]]
      
        [[ 16.   0.]
         [-32.   0.]
         [ 16.   9.]]]], shape=(1, 3, 3, 2), dtype=float32)
    tf.nn.depthwise_conv2d_backprop_filter(ramp(1, 3, 3, 2), [2, 2, 2, 1], ramp(1, 2, 2, 2), [1, 1, 1, 1], 'VALID') => tf.Tensor(
      [[[[ -7.]
         [ 19.]]
      
        [[-10.]
         [-21.]]]
      
      
       [[[ 39.]
         [ 42.]]
      
        [[ -8.]
         [-31.]]]], shape=(2, 2, 2, 1), dtype=float32)
    tf.conv(ramp(1, 3, 3, 1), ramp(2, 2, 1, 1), [1, 1, 1, 1], 'VALID') => tf.Tensor(
      [[[[14.]
         [-1.]]
      
        [[13.]
         [-2.]]]], shape=(1, 2, 2, 1), dtype=float32)
    tf.conv(ramp(1, 3, 3, 3, 1), ramp(2, 2, 2, 1, 1), [1, 1, 1, 1, 1], 'SAME') => tf.Tensor(
      [[[[[-23.]
          [ -6.]
          [  2.]]
      
         [[ 17.]
          [-10.]
          [  3.]]
      
         [[ 39.]
          [-11.]
          [-14.]]]
      
      
        [[[ 20.]
          [ 15.]
          [-39.]]
      
         [[ -6.]
          [ 11.]
          [  6.]]
      
         [[ -4.]
          [-32.]
          [ 24.]]]
      
      
        [[[ -3.]
          [-40.]
          [ 15.]]
      
         [[ -4.]
          [ 14.]
          [ -6.]]
      
         [[-17.]
          [ 26.]
          [ -8.]]]]], shape=(1, 3, 3, 3, 1), dtype=float32)
    tf.nn.conv2d(ramp(1, 2, 3, 3), ramp(2, 2, 2, 1), [1, 1, 1, 1], 'VALID', data_format='NCHW') => tf.Tensor(
      [[[[-47.  14.]
         [  4.  10.]]]], shape=(1, 1, 2, 2), dtype=float32)
    ~ fails(lambda: tf.nn.conv2d(ramp(1, 2, 3, 3, dtype=tf.float64), ramp(2, 2, 2, 1, dtype=tf.float64), [1, 1, 1, 1], 'VALID', data_format='NCHW')) => UnimplementedError: {{function_node __wrapped__Conv2D_device_/job:localhost/replica:0/task:0/device:CPU:0}} The Conv2D op currently only supports the NHWC tensor format on the CPU. The op was given the format: NCHW [Op:Conv2D] name: 
    ~ grad(lambda x, f: tf.nn.conv2d(x, f, [1, 1, 1, 1], 'VALID', data_format='NCHW'), ramp(1, 1, 3, 3), ramp(2, 2, 1, 1)) => [<tf.Tensor: shape=(1, 1, 3, 3), dtype=float32, numpy=
      array([[[[-2.,  3.,  5.],
               [-1.,  1.,  2.],
               [ 1., -2., -3.]]]], dtype=float32)>, <tf.Tensor: shape=(2, 2, 1, 1), dtype=float32, numpy=
      array([[[[ 4.]],
      
              [[10.]]],
      
      
             [[[ 0.]],
      
              [[ 6.]]]], dtype=float32)>]
    tf.nn.conv2d(ramp(1, 3, 3, 1), ramp(2, 2, 1, 1), 1, [[0, 0], [1, 0], [0, 2], [0, 0]]) => tf.Tensor(
      [[[[-17.]
         [  2.]
         [  1.]
         [  0.]]
      
        [[ 14.]
         [ -1.]
         [ -2.]
         [  0.]]
      
        [[ 13.]
         [ -2.]
         [ -1.]
         [  0.]]]], shape=(1, 3, 4, 1), dtype=float32)
    tf.nn.conv2d(ramp(1, 1, 3, 3), ramp(2, 2, 1, 1), 1, [[0, 0], [0, 0], [1, 0], [0, 2]], data_format='NCHW') => tf.Tensor(
      [[[[-17.   2.   1.   0.]
         [ 14.  -1.  -2.   0.]
         [ 13.  -2.  -1.   0.]]]], shape=(1, 1, 3, 4), dtype=float32)
    ~ fails(lambda: tf.nn.conv2d(ramp(1, 3, 3, 1), ramp(2, 2, 1, 1), 1, [[1, 0], [1, 0], [0, 2], [0, 0]])) => no error: tf.Tensor(
      [[[[-17.]
         [  2.]
         [  1.]
         [  0.]]
      
        [[ 14.]
         [ -1.]
         [ -2.]
         [  0.]]
      
        [[ 13.]
         [ -2.]
         [ -1.]
         [  0.]]]], shape=(1, 3, 4, 1), dtype=float32)
    ~ fails(lambda: tf.nn.conv2d(ramp(1, 3, 3, 1), ramp(2, 2, 1, 1), 1, [[1, 0], [0, 2], [0, 0]])) => ValueError: When padding is a list, it must be of size 4. Received: padding=[[1, 0], [0, 2], [0, 0]] of size 3
    tf.nn.max_pool2d(ramp(1, 1, 3, 3), 2, 1, 'VALID', data_format='NCHW') => tf.Tensor(
      [[[[5. 5.]
         [4. 4.]]]], shape=(1, 1, 2, 2), dtype=float32)
    ~ fails(lambda: tf.nn.max_pool2d(ramp(1, 1, 3, 3, dtype=tf.float64), 2, 1, 'VALID', data_format='NCHW')) => InvalidArgumentError: {{function_node __wrapped__MaxPool_device_/job:localhost/replica:0/task:0/device:CPU:0}} Default MaxPoolingOp only supports NHWC on device type CPU [Op:MaxPool] name: 
    tf.nn.avg_pool2d(ramp(1, 1, 3, 3), 2, 1, 'VALID', data_format='NCHW') => tf.Tensor(
      [[[[1.  2.5]
         [0.  1.5]]]], shape=(1, 1, 2, 2), dtype=float32)
    ~ fails(lambda: tf.nn.avg_pool2d(ramp(1, 1, 3, 3, dtype=tf.float64), 2, 1, 'VALID', data_format='NCHW')) => InvalidArgumentError: {{function_node __wrapped__AvgPool_device_/job:localhost/replica:0/task:0/device:CPU:0}} Default AvgPoolingOp only supports NHWC on device type CPU [Op:AvgPool] name: 
    tf.nn.max_pool2d(ramp(1, 3, 3, 1), 2, 1, [[0, 0], [1, 0], [0, 1], [0, 0]]) => tf.Tensor(
      [[[[5.]
         [5.]
         [1.]]
      
        [[5.]
         [5.]
         [1.]]
      
        [[4.]
         [4.]
         [0.]]]], shape=(1, 3, 3, 1), dtype=float32)
    tf.nn.max_pool2d(ramp(1, 4, 1, 2), 1, 2, 'SAME') => tf.Tensor(
      [[[[-2.  5.]]
      
        [[ 4.  0.]]]], shape=(1, 2, 1, 2), dtype=float32)
    ~ fails(lambda: tf.nn.depthwise_conv2d(ramp(1, 2, 3, 3), ramp(2, 2, 2, 1), [1, 1, 1, 1], 'VALID', data_format='NCHW')) => no error: tf.Tensor(
      [[[[-19.   7.]
         [-18.   8.]]
      
        [[-28.   7.]
         [ 22.   2.]]]], shape=(1, 2, 2, 2), dtype=float32)
    tf.nn.depthwise_conv2d(ramp(1, 5, 5, 2), ramp(2, 2, 2, 1), [1, 1, 1, 1], 'SAME', dilations=[2, 2]) => tf.Tensor(
      [[[[-20.   3.]
         [ 20.  12.]
         [ 20. -12.]
         [-24.  -3.]
         [  0.   0.]]
      
        [[  9.  24.]
         [-16.  16.]
         [-30. -24.]
         [ 11.  24.]
         [ 24.  15.]]
      
        [[ -3.  -9.]
         [-31. -19.]
         [ 10.  29.]
         [ 29.  11.]
         [-12. -20.]]
      
        [[ 18.  -9.]
         [ 31.  34.]
         [-16.  16.]
         [-30. -24.]
         [ -4.   0.]]
      
        [[  2.   6.]
         [  7. -28.]
         [ -7. -22.]
         [-10.  17.]
         [  6.  20.]]]], shape=(1, 5, 5, 2), dtype=float32)
    tf.nn.depthwise_conv2d(ramp(1, 3, 3, 2), ramp(2, 2, 2, 1), [1, 1, 1, 1], [[0, 0], [1, 0], [0, 1], [0, 0]]) => tf.Tensor(
      [[[[-12.  -9.]
         [-12.   0.]
         [ 16.   0.]]
      
        [[ -7.  19.]
         [-10. -21.]
         [  0.   0.]]
      
        [[ 39.  42.]
         [ -8. -31.]
         [ -4. -10.]]]], shape=(1, 3, 3, 2), dtype=float32)
    ~ fails(lambda: tf.nn.separable_conv2d(ramp(1, 2, 3, 3), ramp(2, 2, 2, 1), ramp(1, 1, 2, 1), [1, 1, 1, 1], 'VALID', data_format='NCHW')) => no error: tf.Tensor(
      [[[[-102.   21.]
         [ 146.   -6.]]]], shape=(1, 1, 2, 2), dtype=float32)
    tf.nn.conv1d(ramp(1, 2, 5), ramp(2, 2, 1), 1, 'VALID', data_format='NCW') => tf.Tensor([[[ 21. -38.  13.  20.]]], shape=(1, 1, 4), dtype=float32)
    ~ fails(lambda: tf.nn.conv1d(ramp(1, 2, 5, dtype=tf.float64), ramp(2, 2, 1, dtype=tf.float64), 1, 'VALID', data_format='NCW')) => UnimplementedError: {{function_node __wrapped__Conv2D_device_/job:localhost/replica:0/task:0/device:CPU:0}} The Conv2D op currently only supports the NHWC tensor format on the CPU. The op was given the format: NCHW [Op:Conv2D] name: 
    ~ fails(lambda: tf.nn.conv1d_transpose(ramp(1, 1, 3), ramp(2, 1, 1), [1, 1, 4], 1, 'VALID', data_format='NCW')) => no error: tf.Tensor([[[  4. -20.  23.   5.]]], shape=(1, 1, 4), dtype=float32)
    ~ fails(lambda: tf.nn.conv2d_transpose(ramp(1, 1, 2, 2), ramp(2, 2, 1, 1), [1, 1, 3, 3], 1, 'VALID', data_format='NCHW')) => no error: tf.Tensor(
      [[[[  4. -20.  25.]
         [ -4.  22. -30.]
         [  1.  -6.   9.]]]], shape=(1, 1, 3, 3), dtype=float32)
    tf.nn.avg_pool1d(ramp(1, 2, 5), 2, 1, 'VALID', data_format='NCW') => tf.Tensor(
      [[[ 1.5  3.  -1.   0.5]
        [-2.  -0.5  1.  -3. ]]], shape=(1, 2, 4), dtype=float32)
    tf.nn.max_pool1d(ramp(1, 2, 5), 2, 1, 'VALID', data_format='NCW') => tf.Tensor(
      [[[ 5.  5.  1.  4.]
        [ 0.  3.  3. -1.]]], shape=(1, 2, 4), dtype=float32)
    tf.nn.pool(ramp(1, 5, 5, 1), [2, 2], 'MAX', dilations=[2, 2]) => tf.Tensor(
      [[[[5.]
         [5.]
         [5.]]
      
        [[4.]
         [3.]
         [3.]]
      
        [[5.]
         [5.]
         [5.]]]], shape=(1, 3, 3, 1), dtype=float32)
    tf.nn.pool(ramp(1, 3, 3, 3, 1), [2, 2, 2], 'MAX') => tf.Tensor(
      [[[[[5.]
          [5.]]
      
         [[5.]
          [4.]]]
      
      
        [[[5.]
          [5.]]
      
         [[5.]
          [5.]]]]], shape=(1, 2, 2, 2, 1), dtype=float32)
    tf.nn.pool(ramp(1, 5, 1), [2], 'AVG', strides=[2]) => tf.Tensor(
      [[[ 1.5]
        [-1. ]]], shape=(1, 2, 1), dtype=float32)
    ~ fails(lambda: tf.nn.pool(ramp(1, 5, 5, 1), [2, 2], 'X')) => ValueError: 2-D X pooling is not supported.
    ~ fails(lambda: tf.nn.pool(ramp(1, 5, 5, 1), [2], 'MAX')) => ValueError: Shape (1, 5, 5, 1) must have rank 3
    ~ fails(lambda: tf.nn.pool(ramp(1, 5, 5, 1), [2, 2], 'MAX', strides=[2, 2], dilations=[2, 2])) => ValueError: `strides > 1` not supported in conjunction with `dilation_rate > 1`. Received: strides=[2 2] and dilation_rate=[2 2]
    tf.nn.atrous_conv2d(ramp(1, 5, 5, 1), ramp(2, 2, 1, 1), 2, 'SAME') => tf.Tensor(
      [[[[ 12.]
         [ -9.]
         [ -1.]
         [ 18.]
         [ -1.]]
      
        [[ 31.]
         [ -4.]
         [-30.]
         [ 32.]
         [  7.]]
      
        [[-20.]
         [ 31.]
         [ -6.]
         [-32.]
         [  5.]]
      
        [[-16.]
         [ 22.]
         [ -4.]
         [-30.]
         [  3.]]
      
        [[  0.]
         [-28.]
         [ 15.]
         [  3.]
         [ -6.]]]], shape=(1, 5, 5, 1), dtype=float32)
    tf.nn.atrous_conv2d_transpose(ramp(1, 3, 3, 1), ramp(2, 2, 1, 1), [1, 5, 5, 1], 2, 'VALID') => tf.Tensor(
      [[[[  4.]
         [-10.]
         [-12.]
         [ 25.]
         [  5.]]
      
        [[  6.]
         [ -8.]
         [-15.]
         [ 20.]
         [  0.]]
      
        [[  6.]
         [ -1.]
         [-11.]
         [  0.]
         [ -8.]]
      
        [[ -3.]
         [  4.]
         [  9.]
         [-12.]
         [  0.]]
      
        [[ -4.]
         [  3.]
         [ 11.]
         [ -9.]
         [  3.]]]], shape=(1, 5, 5, 1), dtype=float32)
    tf.nn.with_space_to_batch(ramp(1, 5, 5, 1), [2, 2], 'VALID', lambda x, num_spatial_dims, padding: tf.nn.conv2d(x, ramp(2, 2, 1, 1), 1, padding), filter_shape=[2, 2]) => tf.Tensor(
      [[[[ -4.]
         [-30.]
         [ 32.]]
      
        [[ 31.]
         [ -6.]
         [-32.]]
      
        [[ 22.]
         [ -4.]
         [-30.]]]], shape=(1, 3, 3, 1), dtype=float32)
    tf.nn.with_space_to_batch(ramp(1, 5, 5, 1), [1, 1], 'VALID', lambda x, num_spatial_dims, padding: x + 1.) => tf.Tensor(
      [[[[-1.]
         [ 6.]
         [ 2.]
         [-2.]
         [ 5.]]
      
        [[ 1.]
         [-3.]
         [ 4.]
         [ 0.]
         [-4.]]
      
        [[ 3.]
         [-1.]
         [ 6.]
         [ 2.]
         [-2.]]
      
        [[ 5.]
         [ 1.]
         [-3.]
         [ 4.]
         [ 0.]]
      
        [[-4.]
         [ 3.]
         [-1.]
         [ 6.]
         [ 2.]]]], shape=(1, 5, 5, 1), dtype=float32)
    ~ fails(lambda: tf.nn.ctc_loss(tf.SparseTensor([[0, 0]], tf.constant([0]), [1, 1]), ramp(4, 1, 3), None, tf.constant([4]))) => ValueError: Argument `blank_index` must be provided when `labels` is a `SparseTensor`.
    ~ fails(lambda: tf.nn.ctc_loss(tf.SparseTensor([[0, 0], [0, 1], [0, 2]], tf.constant([0, 0, 0]), [1, 3]), ramp(4, 1, 3), None, tf.constant([4]), blank_index=2)) => no error: tf.Tensor([inf], shape=(1,), dtype=float32)
    tf.nn.ctc_unique_labels(tf.constant([[3, 4, 4, 3]])) => [<tf.Tensor: shape=(1, 4), dtype=int64, numpy=array([[3, 4, 0, 0]])>, <tf.Tensor: shape=(1, 4), dtype=int32, numpy=array([[0, 1, 1, 0]], dtype=int32)>]
    ~ [x for x in tf.nn.ctc_greedy_decoder(ramp(4, 2, 3), tf.constant([4, 3]))] => [[SparseTensor(indices=tf.Tensor(
      [[0 0]
       [0 1]
       [1 0]
       [1 1]], shape=(4, 2), dtype=int64), values=tf.Tensor([1 0 1 0], shape=(4,), dtype=int64), dense_shape=tf.Tensor([2 2], shape=(2,), dtype=int64))], <tf.Tensor: shape=(2, 1), dtype=float32, numpy=
      array([[-16.],
             [-10.]], dtype=float32)>]
    ~ tf.nn.ctc_greedy_decoder(ramp(4, 2, 3), tf.constant([4, 3]), merge_repeated=False, blank_index=0)[0][0] => SparseTensor(indices=tf.Tensor(
      [[0 0]
       [0 1]
       [1 0]
       [1 1]], shape=(4, 2), dtype=int64), values=tf.Tensor([1 1 1 1], shape=(4,), dtype=int64), dense_shape=tf.Tensor([2 2], shape=(2,), dtype=int64))
    ~ fails(lambda: tf.nn.ctc_greedy_decoder(ramp(4, 2, 3), tf.constant([5, 3]))) => FailedPreconditionError: {{function_node __wrapped__CTCGreedyDecoder_device_/job:localhost/replica:0/task:0/device:CPU:0}} sequence_length(0) <= 4 [Op:CTCGreedyDecoder] name: 
    ~ fails(lambda: tf.nn.ctc_beam_search_decoder(ramp(4, 2, 3), tf.constant([4, 3]), beam_width=1, top_paths=2)) => InvalidArgumentError: {{function_node __wrapped__CTCBeamSearchDecoder_top_paths_2_device_/job:localhost/replica:0/task:0/device:CPU:0}} requested more paths than the beam width. [Op:CTCBeamSearchDecoder] name: 
    ~ tf.random.set_seed(1) => None
    ~ tf.random.set_seed(7) or (tf.random.uniform_candidate_sampler(tf.constant([[1], [3]], tf.int64), 1, 4, False, 10, seed=3)) => UniformCandidateSampler(sampled_candidates=<tf.Tensor: shape=(4,), dtype=int64, numpy=array([1, 8, 2, 2])>, true_expected_count=<tf.Tensor: shape=(2, 1), dtype=float32, numpy=
      array([[0.4],
             [0.4]], dtype=float32)>, sampled_expected_count=<tf.Tensor: shape=(4,), dtype=float32, numpy=array([0.4, 0.4, 0.4, 0.4], dtype=float32)>)
    ~ tf.random.set_seed(7) or (tf.random.uniform_candidate_sampler(tf.constant([[1], [3]], tf.int64), 1, 4, True, 10, seed=3)) => UniformCandidateSampler(sampled_candidates=<tf.Tensor: shape=(4,), dtype=int64, numpy=array([1, 8, 2, 0])>, true_expected_count=<tf.Tensor: shape=(2, 1), dtype=float32, numpy=
      array([[0.468559],
             [0.468559]], dtype=float32)>, sampled_expected_count=<tf.Tensor: shape=(4,), dtype=float32, numpy=array([0.468559, 0.468559, 0.468559, 0.468559], dtype=float32)>)
    ~ tf.random.set_seed(7) or (tf.random.log_uniform_candidate_sampler(tf.constant([[1, 2], [3, 4]], tf.int64), 2, 5, False, 20, seed=3)) => LogUniformCandidateSampler(sampled_candidates=<tf.Tensor: shape=(5,), dtype=int64, numpy=array([ 0,  3, 18,  0,  2])>, true_expected_count=<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
      array([[0.66589284, 0.47245845],
             [0.36646724, 0.29942554]], dtype=float32)>, sampled_expected_count=<tf.Tensor: shape=(5,), dtype=float32, numpy=
      array([1.1383512 , 0.36646724, 0.08423866, 1.1383512 , 0.47245845],
            dtype=float32)>)
    ~ tf.random.set_seed(7) or (tf.random.fixed_unigram_candidate_sampler(tf.constant([[1], [3]], tf.int64), 1, 6, False, 5, unigrams=[1., 2., 3., 4., 5.], distortion=0.75, seed=3)) => FixedUnigramCandidateSampler(sampled_candidates=<tf.Tensor: shape=(6,), dtype=int64, numpy=array([3, 3, 4, 1, 3, 1])>, true_expected_count=<tf.Tensor: shape=(2, 1), dtype=float32, numpy=
      array([[0.90634763],
             [1.524289  ]], dtype=float32)>, sampled_expected_count=<tf.Tensor: shape=(6,), dtype=float32, numpy=
      array([1.524289  , 1.524289  , 1.8019795 , 0.90634763, 1.524289  ,
             0.90634763], dtype=float32)>)
    ~ tf.random.all_candidate_sampler(tf.constant([[1], [3]], tf.int64), 1, 4, True) => AllCandidateSampler(sampled_candidates=<tf.Tensor: shape=(4,), dtype=int64, numpy=array([0, 1, 2, 3])>, true_expected_count=<tf.Tensor: shape=(2, 1), dtype=float32, numpy=
      array([[1.],
             [1.]], dtype=float32)>, sampled_expected_count=<tf.Tensor: shape=(4,), dtype=float32, numpy=array([1., 1., 1., 1.], dtype=float32)>)
    ~ tf.nn.compute_accidental_hits(tf.constant([[1, 2], [3, 4]], tf.int64), tf.constant([4, 1, 9], tf.int64), 2) => ComputeAccidentalHits(indices=<tf.Tensor: shape=(2,), dtype=int32, numpy=array([0, 1], dtype=int32)>, ids=<tf.Tensor: shape=(2,), dtype=int64, numpy=array([1, 0])>, weights=<tf.Tensor: shape=(2,), dtype=float32, numpy=array([-3.4028235e+38, -3.4028235e+38], dtype=float32)>)
    ~ tf.random.set_seed(7) or (fails(lambda: tf.random.uniform_candidate_sampler(tf.constant([[1], [3]], tf.int64), 1, 40, True, 10, seed=3))) => InvalidArgumentError: {{function_node __wrapped__UniformCandidateSampler_device_/job:localhost/replica:0/task:0/device:CPU:0}} Sampler's range is too small. [Op:UniformCandidateSampler] name: 
    ~ tf.random.set_seed(7) or (fails(lambda: tf.random.uniform_candidate_sampler(tf.constant([[1], [3]], tf.int64), 2, 4, True, 10, seed=3))) => InvalidArgumentError: {{function_node __wrapped__UniformCandidateSampler_device_/job:localhost/replica:0/task:0/device:CPU:0}} true_classes must have num_true columns, expected: 1 was: 2 [Op:UniformCandidateSampler] name: 
    ~ tf.random.set_seed(7) or (fails(lambda: tf.random.uniform_candidate_sampler(tf.constant([1, 3], tf.int64), 1, 4, True, 10, seed=3))) => InvalidArgumentError: {{function_node __wrapped__UniformCandidateSampler_device_/job:localhost/replica:0/task:0/device:CPU:0}} true_classes must be a matrix [Op:UniformCandidateSampler] name: 
    tf.nn.sampled_softmax_loss(ramp(5, 2), ramp(5), tf.constant([[1], [2]], tf.int64), ramp(2, 2), 3, 5, sampled_values=(tf.constant([0, 3, 2], tf.int64), tf.constant([[0.5], [0.25]]), tf.constant([0.5, 0.25, 0.1])), remove_accidental_hits=False) => tf.Tensor([39.001823  1.252763], shape=(2,), dtype=float32)
    tf.nn.nce_loss(ramp(5, 2), ramp(5), tf.constant([[1], [2]], tf.int64), ramp(2, 2), 3, 5, sampled_values=(tf.constant([0, 3, 2], tf.int64), tf.constant([[0.5], [0.25]]), tf.constant([0.5, 0.25, 0.1]))) => tf.Tensor([60.395386   7.3049426], shape=(2,), dtype=float32)
    ~ tf.random.set_seed(5) => None
    ~ tf.random.set_seed(7) or (tf.nn.sampled_softmax_loss(ramp(5, 2), ramp(5), tf.constant([[1], [2]], tf.int64), ramp(2, 2), 3, 5, seed=4)) => tf.Tensor([38.70867   9.757497], shape=(2,), dtype=float32)
    ~ tf.random.set_seed(7) or (tf.nn.experimental.stateless_dropout(tf.ones([2, 3]), 0.5, seed=[1, 2])) => tf.Tensor(
      [[2. 0. 2.]
       [0. 0. 2.]], shape=(2, 3), dtype=float32)
    ~ tf.random.set_seed(7) or (tf.nn.experimental.stateless_dropout(tf.ones([2, 3]), 0.5, seed=[1, 2], noise_shape=[2, 1], rng_alg='philox')) => tf.Tensor(
      [[2. 2. 2.]
       [0. 0. 0.]], shape=(2, 3), dtype=float32)
    ~ tf.nn.experimental.general_dropout(tf.ones([2, 3]), 0.5, lambda shape, dtype: tf.random.stateless_uniform(shape, [3, 4], dtype=dtype)) => tf.Tensor(
      [[0. 2. 0.]
       [0. 2. 2.]], shape=(2, 3), dtype=float32)
    ~ tf.random.set_seed(7) or (fails(lambda: tf.nn.experimental.stateless_dropout(tf.ones([2, 3]), 1.5, seed=[1, 2]))) => ValueError: `rate` must be a scalar tensor or a float in the range [0, 1). Received: rate=1.5
    ~ tf.random.set_seed(7) or (fails(lambda: tf.nn.experimental.stateless_dropout(tf.ones([2, 3], tf.int32), 0.5, seed=[1, 2]))) => ValueError: `x.dtype` must be a floating point tensor as `x` will be scaled. Received: x_dtype=<dtype: 'int32'>
    ~ tf.random.set_seed(7) or (tf.nn.experimental.stateless_dropout(tf.ones([2, 3]), 0., seed=[1, 2])) => tf.Tensor(
      [[1. 1. 1.]
       [1. 1. 1.]], shape=(2, 3), dtype=float32)
    """#
}
