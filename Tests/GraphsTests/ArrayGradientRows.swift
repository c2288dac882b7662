import Tensors

@testable import Graphs

/// Gradients of ops that move elements: what TensorFlow 2.21's tape adds to a graph.
extension GradientRow {
  static let arrays: [GradientRow] = [
    GradientRow(
      "transpose", "Transpose",
      [.argument, .constant(.vector([Int32(1), 0]), "transpose/perm")], name: "transpose", scope: "transpose",
      nodes: """
        Const ones
        InvertPermutation gradient_tape/transpose/InvertPermutation <- transpose/perm
        Transpose gradient_tape/transpose/transpose <- ones, gradient_tape/transpose/InvertPermutation
        """),
    GradientRow(
      "expand_dims", "ExpandDims",
      [.argument, .constant(.scalar(Int32(0)), "ExpandDims/dim")], name: "ExpandDims", scope: "",
      nodes: """
        Const ones
        Const gradient_tape/Shape
        Reshape gradient_tape/Reshape <- ones, gradient_tape/Shape
        """),
    GradientRow(
      "tile", "Tile",
      [.argument, .constant(.vector([Int32(1), 2]), "Tile/multiples")], name: "Tile", scope: "",
      nodes: """
        Const ones
        Const gradient_tape/Shape
        Pack gradient_tape/stack <- Tile/multiples, gradient_tape/Shape
        Const gradient_tape/transpose/perm
        Transpose gradient_tape/transpose <- gradient_tape/stack, gradient_tape/transpose/perm
        Const gradient_tape/Reshape/shape
        Reshape gradient_tape/Reshape <- gradient_tape/transpose, gradient_tape/Reshape/shape
        Const gradient_tape/Size
        Const gradient_tape/range/start
        Const gradient_tape/range/delta
        Range gradient_tape/range <- gradient_tape/range/start, gradient_tape/Size, gradient_tape/range/delta
        Reshape gradient_tape/Reshape_1 <- ones, gradient_tape/Reshape
        Sum gradient_tape/Sum <- gradient_tape/Reshape_1, gradient_tape/range
        """),
    GradientRow(
      "pad", "Pad",
      [.argument, .constant(.vector([Int32(0), 1, 1, 0]).reshaped(to: Shape(trusted: [2, 2])), "Pad/paddings")], name: "Pad", scope: "",
      nodes: """
        Const ones
        Const gradient_tape/Rank
        Const gradient_tape/stack/1
        Pack gradient_tape/stack <- gradient_tape/Rank, gradient_tape/stack/1
        Const gradient_tape/Slice/begin
        Slice gradient_tape/Slice <- Pad/paddings, gradient_tape/Slice/begin, gradient_tape/stack
        Const gradient_tape/Reshape/shape
        Reshape gradient_tape/Reshape <- gradient_tape/Slice, gradient_tape/Reshape/shape
        Const gradient_tape/Shape
        Slice gradient_tape/Slice_1 <- ones, gradient_tape/Reshape, gradient_tape/Shape
        """),
    GradientRow(
      "reverse", "ReverseV2",
      [.argument, .constant(.vector([Int32(0)]), "ReverseV2/axis")], name: "ReverseV2", scope: "",
      nodes: """
        Const ones
        ReverseV2 gradient_tape/ReverseV2 <- ones, ReverseV2/axis
        """),
    GradientRow(
      "gather", "GatherV2",
      [.argument, .constant(.vector([Int32(0)]), "GatherV2/indices"), .constant(.scalar(Int32(0)), "GatherV2/axis")], name: "GatherV2", scope: "",
      nodes: """
        Const ones
        Const gradient_tape/Shape
        Const gradient_tape/Size
        Const gradient_tape/ExpandDims/dim
        ExpandDims gradient_tape/ExpandDims <- gradient_tape/Size, gradient_tape/ExpandDims/dim
        Const gradient_tape/strided_slice/stack
        Const gradient_tape/strided_slice/stack_1
        Const gradient_tape/strided_slice/stack_2
        StridedSlice gradient_tape/strided_slice <- gradient_tape/Shape, gradient_tape/strided_slice/stack, gradient_tape/strided_slice/stack_1, gradient_tape/strided_slice/stack_2
        Const gradient_tape/concat/axis
        ConcatV2 gradient_tape/concat <- gradient_tape/ExpandDims, gradient_tape/strided_slice, gradient_tape/concat/axis
        Reshape gradient_tape/Reshape <- ones, gradient_tape/concat
        Reshape gradient_tape/Reshape_1 <- GatherV2/indices, gradient_tape/ExpandDims
        """),
    GradientRow(
      "gather ax", "GatherV2",
      [.argument, .constant(.vector([Int32(0)]), "GatherV2/indices"), .constant(.scalar(Int32(1)), "GatherV2/axis")], name: "GatherV2", scope: "",
      nodes: """
        Const ones
        Const gradient_tape/Shape
        Const gradient_tape/Size
        Const gradient_tape/ExpandDims/dim
        ExpandDims gradient_tape/ExpandDims <- gradient_tape/Size, gradient_tape/ExpandDims/dim
        Const gradient_tape/Const
        Const gradient_tape/Const_1
        Pack gradient_tape/strided_slice/stack <- gradient_tape/Const
        Pack gradient_tape/strided_slice/stack_1 <- GatherV2/axis
        Pack gradient_tape/strided_slice/stack_2 <- gradient_tape/Const_1
        StridedSlice gradient_tape/strided_slice <- gradient_tape/Shape, gradient_tape/strided_slice/stack, gradient_tape/strided_slice/stack_1, gradient_tape/strided_slice/stack_2
        Const gradient_tape/Const_2
        Const gradient_tape/Const_3
        Pack gradient_tape/strided_slice_1/stack <- GatherV2/axis
        Pack gradient_tape/strided_slice_1/stack_1 <- gradient_tape/Const_2
        Pack gradient_tape/strided_slice_1/stack_2 <- gradient_tape/Const_3
        StridedSlice gradient_tape/strided_slice_1 <- gradient_tape/Shape, gradient_tape/strided_slice_1/stack, gradient_tape/strided_slice_1/stack_1, gradient_tape/strided_slice_1/stack_2
        Const gradient_tape/strided_slice_2/stack
        Const gradient_tape/strided_slice_2/stack_1
        Const gradient_tape/strided_slice_2/stack_2
        StridedSlice gradient_tape/strided_slice_2 <- gradient_tape/strided_slice_1, gradient_tape/strided_slice_2/stack, gradient_tape/strided_slice_2/stack_1, gradient_tape/strided_slice_2/stack_2
        Const gradient_tape/concat/values_1
        Const gradient_tape/concat/axis
        ConcatV2 gradient_tape/concat <- gradient_tape/strided_slice, gradient_tape/concat/values_1, gradient_tape/strided_slice_2, gradient_tape/concat/axis
        Const gradient_tape/Size_1
        Const gradient_tape/Size_2
        Const gradient_tape/range/start
        Const gradient_tape/range/limit
        Const gradient_tape/range/delta
        Range gradient_tape/range <- gradient_tape/range/start, gradient_tape/range/limit, gradient_tape/range/delta
        Const gradient_tape/range_1/start
        Const gradient_tape/range_1/delta
        Range gradient_tape/range_1 <- gradient_tape/range_1/start, gradient_tape/Size_2, gradient_tape/range_1/delta
        Const gradient_tape/add/y
        AddV2 gradient_tape/add <- gradient_tape/Size_2, gradient_tape/add/y
        Const gradient_tape/range_2/delta
        Range gradient_tape/range_2 <- gradient_tape/add, gradient_tape/Size_1, gradient_tape/range_2/delta
        Reshape gradient_tape/Reshape <- ones, gradient_tape/concat
        Pack gradient_tape/concat_1/values_1 <- gradient_tape/Size_2
        Const gradient_tape/concat_1/axis
        ConcatV2 gradient_tape/concat_1 <- gradient_tape/range, gradient_tape/concat_1/values_1, gradient_tape/range_1, gradient_tape/range_2, gradient_tape/concat_1/axis
        Transpose gradient_tape/transpose <- gradient_tape/Reshape, gradient_tape/concat_1
        Const gradient_tape/GatherV2/axis
        GatherV2 gradient_tape/GatherV2 <- gradient_tape/Shape, gradient_tape/concat_1, gradient_tape/GatherV2/axis
        Const gradient_tape/add_1/y
        AddV2 gradient_tape/add_1 <- GatherV2/axis, gradient_tape/add_1/y
        Pack gradient_tape/strided_slice_3/stack <- GatherV2/axis
        Pack gradient_tape/strided_slice_3/stack_1 <- gradient_tape/add_1
        Const gradient_tape/strided_slice_3/stack_2
        StridedSlice gradient_tape/strided_slice_3 <- gradient_tape/Shape, gradient_tape/strided_slice_3/stack, gradient_tape/strided_slice_3/stack_1, gradient_tape/strided_slice_3/stack_2
        Const gradient_tape/Size_3
        Const gradient_tape/ExpandDims_1/dim
        ExpandDims gradient_tape/ExpandDims_1 <- gradient_tape/Size_3, gradient_tape/ExpandDims_1/dim
        Reshape gradient_tape/Reshape_1 <- GatherV2/indices, gradient_tape/ExpandDims_1
        UnsortedSegmentSum gradient_tape/UnsortedSegmentSum <- gradient_tape/transpose, gradient_tape/Reshape_1, gradient_tape/strided_slice_3
        Const gradient_tape/add_2/y
        AddV2 gradient_tape/add_2 <- gradient_tape/range_1, gradient_tape/add_2/y
        Const gradient_tape/concat_2/values_2
        Const gradient_tape/concat_2/axis
        ConcatV2 gradient_tape/concat_2 <- gradient_tape/range, gradient_tape/add_2, gradient_tape/concat_2/values_2, gradient_tape/range_2, gradient_tape/concat_2/axis
        Transpose gradient_tape/transpose_1 <- gradient_tape/UnsortedSegmentSum, gradient_tape/concat_2
        Const gradient_tape/Shape_1
        Reshape gradient_tape/Reshape_2 <- gradient_tape/transpose_1, gradient_tape/Shape_1
        """),
    GradientRow(
      "gather_nd", "GatherNd",
      [.argument, .constant(.vector([Int32(0), 1]).reshaped(to: Shape(trusted: [1, 2])), "GatherNd/indices")], name: "GatherNd", scope: "",
      nodes: """
        Const ones
        Const gradient_tape/Shape
        ScatterNd gradient_tape/ScatterNd <- GatherNd/indices, ones, gradient_tape/Shape
        """),
    GradientRow(
      "slice", "Slice",
      [.argument, .constant(.vector([Int32(0), 0]), "Slice/begin"), .constant(.vector([Int32(1), 2]), "Slice/size")], name: "Slice", scope: "",
      nodes: """
        Const ones
        Const gradient_tape/Rank
        Const gradient_tape/Shape
        Const gradient_tape/stack/1
        Pack gradient_tape/stack <- gradient_tape/Rank, gradient_tape/stack/1
        Reshape gradient_tape/Reshape <- Slice/begin, gradient_tape/stack
        Const gradient_tape/Shape_1
        Sub gradient_tape/sub <- gradient_tape/Shape_1, gradient_tape/Shape
        Sub gradient_tape/sub_1 <- gradient_tape/sub, Slice/begin
        Reshape gradient_tape/Reshape_1 <- gradient_tape/sub_1, gradient_tape/stack
        Const gradient_tape/concat/axis
        ConcatV2 gradient_tape/concat <- gradient_tape/Reshape, gradient_tape/Reshape_1, gradient_tape/concat/axis
        Pad gradient_tape/Pad <- ones, gradient_tape/concat
        """),
  ]
}
