// The loops of Tandem: elementwise maths, reductions, casts, movement, products, convolutions, random bits.
//
// Nothing here allocates, knows shapes, starts threads or raises errors. Kernels are found by number: a lookup such as
// k_binary(op, dtype, form) returns the loop compiled for this processor, or NULL where the op is not defined on the
// dtype. The loops of one family share a signature, so a plan can hold them as plain function pointers.
//
// Rules that hold everywhere:
// - No contraction of a*b+c, no re-association: a kernel gives the same bits in every compiled clone.
// - `out` may be exactly `a` or `b` of the same element size; shifted overlaps are the caller's to avoid.
// - A kernel returns K_OK or the condition that it met; it never traps. Integers wrap around.
#pragma once
#include <stddef.h>
#include <stdint.h>

#include "Blocks.h"

#pragma clang assume_nonnull begin

// Dtype numbers: equal to DType.rawValue in Tensors.
enum {
  K_FLOAT32, K_FLOAT64, K_FLOAT16, K_BFLOAT16, K_INT8, K_INT16, K_INT32, K_INT64, K_UINT8, K_UINT16, K_UINT32,
  K_UINT64, K_BOOL, K_COMPLEX64, K_COMPLEX128, K_DTYPES
};

// What a kernel reports: bits, so that the reports of several tiles can be or-ed.
enum {
  K_OK = 0,
  K_DIVISION_BY_ZERO = 1,   // an integer divisor was 0; its result is 0
  K_NEGATIVE_EXPONENT = 2,  // an integer power had a negative exponent; its result is 0
  K_INDEX_OUT_OF_RANGE = 4, // an index was outside its axis; the row is left zero
  K_UNSUPPORTED = 8,        // the kernel is not defined on the dtype; nothing was written
};

// The processor level in use: 1 (baseline), 3 (AVX2), 4 (AVX-512).
int32_t k_level(void);

// ---- Elementwise, two operands -------------------------------------------------------------------------------------

typedef enum k_binary_op {
  // Numbers of every dtype. DIV truncates integers (TensorFlow's Div, TruncateDiv), MOD has the sign of the dividend.
  K_ADD, K_SUB, K_MUL, K_DIV, K_FLOOR_DIV, K_FLOOR_MOD, K_MOD, K_POW, K_SQUARED_DIFFERENCE,
  K_MAXIMUM, K_MINIMUM, // NaN if either is
  // Floats. The NO_NAN pair gives 0 where y is 0; the X… three give 0 where x is 0.
  K_ATAN2, K_DIV_NO_NAN, K_MUL_NO_NAN, K_XDIVY, K_XLOGY, K_XLOG1PY, K_NEXT_AFTER,
  // Gradients, as TensorFlow's ops: (upstream, features) for the RELU pair, SOFTPLUS and SOFTSIGN; (upstream, outputs)
  // for ELU and SELU; (outputs, upstream) for the rest.
  K_RELU_GRAD, K_RELU6_GRAD, K_ELU_GRAD, K_SELU_GRAD, K_SOFTPLUS_GRAD, K_SOFTSIGN_GRAD,
  K_SIGMOID_GRAD, K_TANH_GRAD, K_SQRT_GRAD, K_RSQRT_GRAD, K_RECIPROCAL_GRAD,
  // Integers; AND, OR, XOR on bool, too. Shift counts are clamped to [0, bits - 1]; right shifts keep the sign.
  K_BIT_AND, K_BIT_OR, K_BIT_XOR, K_SHIFT_LEFT, K_SHIFT_RIGHT,
  // Comparisons: out is one byte an element, 0 or 1. EQUAL and NOT_EQUAL on every dtype.
  K_EQUAL, K_NOT_EQUAL, K_LESS, K_LESS_EQUAL, K_GREATER, K_GREATER_EQUAL,
  K_BINARY_OPS
} k_binary_op;

// Which operand is a vector of n elements and which one element: both, the right, the left.
enum { K_VECTOR_VECTOR, K_SCALAR_VECTOR, K_VECTOR_SCALAR };

typedef int32_t (*k_binary_fn)(const void *a, const void *b, void *out, size_t n);

// The loop of a binary op, or NULL if it is not defined on the dtype.
k_binary_fn _Nullable k_binary(k_binary_op op, uint8_t dtype, int32_t form);

// ---- Elementwise, one operand --------------------------------------------------------------------------------------

typedef enum k_unary_op {
  // Numbers. SIGN of NaN is NaN; ABS of a complex number has its own kernel (K_COMPLEX_ABS).
  K_NEG, K_ABS, K_SIGN, K_SQUARE, K_RECIPROCAL, K_RELU, K_RELU6,
  // Floats and complex numbers (those that C's complex library has). float32 goes through double polynomials or libm:
  // at most 0.51 ulp for EXP, EXPM1, LOG, LOG1P, SIN, COS, TAN, TANH, SIGMOID; within 1 ulp otherwise.
  K_SQRT, K_RSQRT, K_EXP, K_EXPM1, K_LOG, K_LOG1P, K_SIN, K_COS, K_TAN, K_ASIN, K_ACOS, K_ATAN, K_SINH, K_COSH, K_TANH,
  K_ASINH, K_ACOSH, K_ATANH, K_SIGMOID,
  // Floats.
  K_ELU, K_SELU, K_SOFTPLUS, K_SOFTSIGN, K_ERF, K_ERFC, K_LGAMMA, K_FLOOR, K_CEIL, K_ROUND, K_TRUNC, // ROUND: to even
  // Integers (and bool for LOGICAL_NOT).
  K_INVERT, K_LOGICAL_NOT,
  // Floats and complex numbers to one byte an element.
  K_IS_NAN, K_IS_INF, K_IS_FINITE,
  // Complex numbers: CONJ keeps the dtype, the others give the real dtype.
  K_CONJ, K_COMPLEX_ABS, K_COMPLEX_ANGLE, K_COMPLEX_REAL, K_COMPLEX_IMAG,
  K_UNARY_OPS
} k_unary_op;

typedef int32_t (*k_unary_fn)(const void *a, void *out, size_t n);

// The loop of a unary op, or NULL if it is not defined on the dtype.
k_unary_fn _Nullable k_unary(k_unary_op op, uint8_t dtype);

// ---- Casts ---------------------------------------------------------------------------------------------------------

// The loop that converts n elements, for every pair of the 15 dtypes. Floats are truncated towards zero; a NaN or a
// value out of range becomes what x86 and TensorFlow give: the lowest int32 or int64, narrowed. Complex to real drops
// the imaginary part; anything to bool asks for not zero. For equal dtypes a copy.
k_unary_fn _Nullable k_cast(uint8_t from, uint8_t to);

// ---- Reductions ----------------------------------------------------------------------------------------------------

typedef enum k_reduce_op {
  K_SUM, K_PROD, K_MAX, K_MIN, K_ALL, K_ANY, // ALL and ANY on bool; MAX and MIN are NaN if an element is
  K_ARGMAX, K_ARGMIN,                        // int64 indices; the first of equals; a NaN wins only at index 0
  K_REDUCE_OPS
} k_reduce_op;

// [outer, reduce, inner] to [outer, inner]. The tree of additions depends on `reduce` alone. For inner = 1: runs of up
// to 1024 packets (of 8 elements; float64 and complex64 4, complex128 2) are added in four interleaved packets, longer
// ones are halved. This is the order of TensorFlow's reductions on one thread. For inner > 1: in plain order within 1024
// rows, halves above. reduce = 0 gives the identity. float16 and bfloat16 are summed in float32.
typedef int32_t (*k_reduce_fn)(const void *a, void *out, size_t outer, size_t reduce, size_t inner);

k_reduce_fn _Nullable k_reduce(k_reduce_op op, uint8_t dtype);

// Where the tree of a contiguous reduction splits n elements: the left part's size, or 0 if they are one leaf. For a
// caller that gives subtrees to threads and combines them with K_ADD and the like.
size_t k_reduce_split(uint8_t dtype, size_t n);

// Running sums (K_ADD) or products (K_MUL) of rows of n elements: out[i] = out[i - 1] op a[i]; `exclusive` leaves out
// each element's own value, `reverse` runs from the end. Half precision is rounded at every step, as the binary loops do.
int32_t k_scan(k_binary_op op, uint8_t dtype, const void *a, void *out, size_t rows, size_t n, int32_t exclusive,
               int32_t reverse);

// The columns [first, last) of [reduce, inner] to the same columns of [inner], for the values' reductions.
typedef int32_t (*k_reduce_columns_fn)(const void *a, void *out, size_t reduce, size_t inner, size_t first, size_t last);

k_reduce_columns_fn _Nullable k_reduce_columns(k_reduce_op op, uint8_t dtype);

// ---- Movement ------------------------------------------------------------------------------------------------------

// Elements are moved as `size` bytes (1, 2, 4, 8 or 16).
void k_fill(void *out, const void *value, size_t size, size_t n);
// out[i] = a[i * step]; steps in elements, may be 0 or negative.
void k_strided_load(const void *a, ptrdiff_t step, void *out, size_t size, size_t n);
// out[i * step] = a[i].
void k_strided_store(const void *a, void *out, ptrdiff_t step, size_t size, size_t n);
// out[i * out_step] = a[i * step].
void k_strided_copy(const void *a, ptrdiff_t step, void *out, ptrdiff_t out_step, size_t size, size_t n);
// [rows, columns] to [columns, rows], in cache-sized blocks; row steps in elements.
void k_transpose(const void *a, size_t row_step, void *out, size_t out_row_step, size_t rows, size_t columns,
                 size_t size);
// out[i] = condition[i] ? a[i * a_step] : b[i * b_step]; steps 0 or 1.
void k_select(const uint8_t *condition, const void *a, size_t a_step, const void *b, size_t b_step, void *out,
              size_t size, size_t n);
// Row out[i] = a[indices[i]], rows of row_bytes bytes; an index outside [0, limit) leaves zeros, and its position goes
// to *bad (the first one).
int32_t k_gather_int32(const void *a, size_t limit, const int32_t *indices, size_t n, void *out, size_t row_bytes,
                       size_t *bad);
int32_t k_gather_int64(const void *a, size_t limit, const int64_t *indices, size_t n, void *out, size_t row_bytes,
                       size_t *bad);
// out[i] = start + i * delta, in the dtype (half precision: in float32), as TensorFlow's Range. Float dtypes read the
// doubles, integers the int64s.
int32_t k_range(uint8_t dtype, double start, double delta, int64_t int_start, int64_t int_delta, void *out, size_t n);
// 1 if all n bytes are equal (bits, not values), for %compare.
int32_t k_same_bytes(const void *a, const void *b, size_t bytes);

// ---- Rows of neural networks ---------------------------------------------------------------------------------------

// out[r][c] = a[r][c] + bias[c].
int32_t k_bias_add(uint8_t dtype, const void *a, const void *bias, void *out, size_t rows, size_t columns);
// Softmax of each row: exp(x - max) / sum, or x - max - log(sum). float32 and float64; scratch-free.
int32_t k_softmax(uint8_t dtype, const void *a, void *out, size_t rows, size_t columns);
int32_t k_log_softmax(uint8_t dtype, const void *a, void *out, size_t rows, size_t columns);

// ---- Matrix products -----------------------------------------------------------------------------------------------

// out[m, n] = a[m, k] b[k, n], with a and b optionally transposed (then stored [k, m], [n, k]); row-major, contiguous.
// Every numeric dtype; each sum runs over k in order. For tiny sizes and dtypes that BLAS does not have.
int32_t k_matmul(uint8_t dtype, const void *a, const void *b, void *out, size_t m, size_t n, size_t k,
                 int32_t transpose_a, int32_t transpose_b);

// ---- Convolution and pooling ---------------------------------------------------------------------------------------

// The geometry of a 2-D window over an NHWC image. Pads are the rows and columns before the image.
typedef struct k_window {
  int64_t batch, height, width, channels;        // input
  int64_t out_height, out_width;                 // output
  int64_t window_height, window_width;           // filter or pooling window
  int64_t stride_height, stride_width;
  int64_t dilation_height, dilation_width;       // 1 unless dilated
  int64_t pad_top, pad_left;
} k_window;

// Patches of output rows [first, first + count) of image `image` (a row is one output line): out is
// [count * out_width, window_height * window_width * channels]; what lies outside is 0.
void k_im2col(uint8_t dtype, const void *a, void *out, const k_window *window, size_t image, size_t first, size_t count);
// The adjoint: adds patches to the image (which the caller has cleared). float32 and float64.
int32_t k_col2im(uint8_t dtype, const void *columns, void *a, const k_window *window, size_t image, size_t first,
                 size_t count);
// Pooling of the output lines [first, first + count) counted over batch * out_height. AVG divides by the elements
// inside the image. NaN wins a MAX only where TensorFlow lets it: comparisons, the first element starts.
int32_t k_max_pool(uint8_t dtype, const void *a, void *out, const k_window *window, size_t first, size_t count);
int32_t k_avg_pool(uint8_t dtype, const void *a, void *out, const k_window *window, size_t first, size_t count);
// Gradients, of whole images [first, first + count) of the batch; `out` has the input's shape and is overwritten.
int32_t k_max_pool_grad(uint8_t dtype, const void *a, const void *upstream, void *out, const k_window *window,
                        size_t first, size_t count);
int32_t k_avg_pool_grad(uint8_t dtype, const void *upstream, void *out, const k_window *window, size_t first,
                        size_t count);
// Depthwise convolution of output lines as above: filter [window_height, window_width, channels, multiplier].
int32_t k_depthwise_conv(uint8_t dtype, const void *a, const void *filter, void *out, const k_window *window,
                         int64_t multiplier, size_t first, size_t count);

// The geometry of a 3-D window over an NDHWC volume; pads are the voxels before it.
typedef struct k_volume {
  int64_t batch, channels;
  int64_t size[3], out[3];
  int64_t window[3], stride[3], dilation[3], pad[3];
} k_volume;

// Patches of output planes [first, first + count) of volume `volume`, `element` bytes an element; what lies outside is 0.
void k_vol2col(size_t element, const void *a, void *out, const k_volume *v, size_t volume, size_t first, size_t count);
// The adjoint: adds patches to the volume (which the caller has cleared). float32 and float64.
int32_t k_col2vol(uint8_t dtype, const void *columns, void *a, const k_volume *v, size_t volume, size_t first,
                  size_t count);

enum { K_POOL_MAX, K_POOL_MEAN, K_POOL_MAX_GRADIENT, K_POOL_MAX_SECOND, K_POOL_MEAN_GRADIENT };
// Pooling of one volume, or a gradient: of the largest with respect to the input (`a` is the input), of that again with
// respect to the upstream, of the mean. float32 and float64.
int32_t k_pool3d(uint8_t dtype, int32_t kind, const void *_Nullable a, const void *_Nullable upstream, void *out, const k_volume *v,
                 size_t volume);

// Greyscale dilation: the largest sum of a pixel and the filter's element over it, filter [height, width, channels]. `best`
// gets the number of that element (row by row), -1 where the window covers nothing; `out` or `best` may be NULL.
int32_t k_dilation(uint8_t dtype, const void *a, const void *filter, void *_Nullable out, int64_t *_Nullable best,
                   const k_window *window);

// ---- Order ---------------------------------------------------------------------------------------------------------

// The k largest of each row of n elements in order, of equal ones the first; NaN is the largest. `places` (of 2, 4 or 8
// bytes) gets where they lie. Real dtypes and bool; `scratch` has k_top_scratch bytes. n is below 2^32.
size_t k_top_scratch(uint8_t dtype, size_t n, size_t k);
int32_t k_top(uint8_t dtype, const void *a, size_t rows, size_t n, size_t k, void *values, void *places,
              size_t place_bytes, void *_Nullable scratch);

// Numbers elements `first` to n, of `size` bytes (1, 2, 4, 8), by which distinct one they are, in the order of their
// first appearance. Bits are compared. `table` has 2^table_bits slots, empty (zero) at first; gives how far it came: n,
// or less when the table is half full and must grow. `firsts` gets where each of the *distinct elements was first.
typedef struct k_unique_slot {
  uint64_t key;
  uint64_t number; // counted from 1
} k_unique_slot;
size_t k_unique(const void *a, size_t size, size_t first, size_t n, k_unique_slot *table, unsigned table_bits,
                int64_t *numbers, int64_t *firsts, size_t *distinct);
// Puts the slots of one table into a larger, empty one.
void k_unique_grow(const k_unique_slot *from, unsigned from_bits, k_unique_slot *table, unsigned table_bits);

// ---- Random numbers ------------------------------------------------------------------------------------------------
//
// TensorFlow's stateful random ops keep one generator an op instance, k_philox_seed(seed, seed2), and move it on by 256
// groups for every output element of a call, whatever the dtype: copy the state for the fill, k_philox_skip the original.

// The state of Philox 4x32-10 as TensorFlow's PhiloxRandom has it.
typedef struct k_philox {
  uint32_t counter[4];
  uint32_t key[2];
} k_philox;

// PhiloxRandom(seed_lo, seed_hi): key from the first, the counter's upper half from the second.
k_philox k_philox_seed(uint64_t seed_lo, uint64_t seed_hi);
// Moves on by `count` groups of four.
void k_philox_skip(k_philox *state, uint64_t count);
// The next n 32-bit values; the state moves on by ceil(n / 4) groups.
void k_philox_fill_uint32(k_philox *state, uint32_t *out, size_t n);
// TensorFlow's conversions; each starts at a fresh group and leaves the state after the last one used.
// Uniform in [0, 1): float16 and bfloat16 from 16 bits, float32 from 23, float64 from 52.
int32_t k_philox_uniform(uint8_t dtype, k_philox *state, void *out, size_t n);
// Standard normal by Box and Muller, two values from two (float64: four) words.
int32_t k_philox_normal(uint8_t dtype, k_philox *state, void *out, size_t n);
// Normal restricted to (-2, 2), redrawn as TensorFlow redraws; every four outputs (float64: two) start 256 (128) groups
// after the last.
int32_t k_philox_truncated_normal(uint8_t dtype, k_philox *state, void *out, size_t n);
// Uniform integers low + word mod range, int32 (one word) and int64 (two words).
int32_t k_philox_uniform_int(uint8_t dtype, k_philox *state, int64_t low, uint64_t range, void *out, size_t n);

#pragma clang assume_nonnull end
