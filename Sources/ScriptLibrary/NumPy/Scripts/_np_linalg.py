"""numpy.linalg: matrices and stacks of matrices. The decompositions are the library's ops."""

import collections as _collections
import numpy as np

_run = np._core.run

EighResult = _collections.namedtuple("EighResult", "eigenvalues eigenvectors")
EigResult = _collections.namedtuple("EigResult", "eigenvalues eigenvectors")
QRResult = _collections.namedtuple("QRResult", "Q R")
SlogdetResult = _collections.namedtuple("SlogdetResult", "sign logabsdet")
SVDResult = _collections.namedtuple("SVDResult", "U S Vh")
for _result in (EighResult, EigResult, QRResult, SlogdetResult, SVDResult):
    _result.__module__ = "numpy.linalg._linalg"


class LinAlgError(ValueError):
    """A matrix that a function of linear algebra can't work with: singular, not square, or without convergence."""
    __module__ = "numpy.linalg"


def _matrix(a):
    """The array in a dtype that the ops compute in, and the dtype of the result."""
    a = np.asarray(a)
    if a.dtype == np.float16:
        raise TypeError("array type float16 is unsupported in linalg")
    if a.dtype.kind not in "biufc":
        raise TypeError("array type %s is unsupported in linalg" % a.dtype)
    return a if a.dtype.kind in "fc" else a.astype(np.float64)


def _stacked(a):
    if a.ndim < 2:
        raise LinAlgError("%d-dimensional array given. Array must be at least two-dimensional" % a.ndim)


def _square(a):
    _stacked(a)
    if a.shape[-1] != a.shape[-2]:
        raise LinAlgError("Last 2 dimensions of the array must be square")


def _finite(a):
    if not np.isfinite(a).all():
        raise LinAlgError("Array must not contain infs or NaNs")


def _op(name, inputs, failure, **attributes):
    try:
        return _run(name, inputs, attributes)
    except Exception as error:
        if "InvalidArgumentError" in type(error).__name__:
            raise LinAlgError(failure) from None
        raise


def _real(dtype):
    return np.dtype(np.float32) if dtype in (np.float32, np.complex64) else np.dtype(np.float64)


def solve(a, b):
    """The solution x of a x = b; b is a vector only if it has one dimension. `LinAlgError` for singular matrices.

    >>> np.linalg.solve([[1, 2], [3, 5]], [1, 2])
    array([-1.,  1.])
    """
    a, b = _matrix(a), _matrix(b)
    _square(a)
    kind = np.result_type(a, b)
    a, b = a.astype(kind), b.astype(kind)
    vector = b.ndim == 1
    right = b[:, np.newaxis] if vector else b
    if right.shape[-2] != a.shape[-1]:
        signature = "(m,m),(m)->(m)" if vector else "(m,m),(m,n)->(m,n)"
        raise ValueError("solve%s: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature %s "
                         "(size %d is different from %d)" % ("1" if vector else "", signature, right.shape[-2], a.shape[-1]))
    batch = np.broadcast_shapes(a.shape[:-2], right.shape[:-2])
    a, right = np.broadcast_to(a, batch + a.shape[-2:]), np.broadcast_to(right, batch + right.shape[-2:])
    result = _op("MatrixSolve", [a, right], "Singular matrix", adjoint=False)[0]
    return result[..., 0] if vector else result


def inv(a):
    """The inverse of square matrices. `LinAlgError` for singular ones.

    >>> np.linalg.inv([[1., 2.], [3., 4.]])
    array([[-2. ,  1. ],
           [ 1.5, -0.5]])
    """
    a = _matrix(a)
    _square(a)
    unit = np.broadcast_to(np.eye(a.shape[-1], dtype=a.dtype), a.shape)
    return _op("MatrixSolve", [a, unit], "Singular matrix", adjoint=False)[0]


def det(a):
    """The determinant of square matrices.

    >>> np.linalg.det([[1, 2], [3, 4]]).round(6)
    np.float64(-2.0)
    """
    a = _matrix(a)
    _square(a)
    return _run("MatrixDeterminant", [a], {})[0][()]


def slogdet(a):
    """The sign of the determinant and the logarithm of its magnitude.

    >>> np.linalg.slogdet([[1., 0.], [0., -1.]])
    SlogdetResult(sign=np.float64(-1.0), logabsdet=np.float64(0.0))
    """
    a = _matrix(a)
    _square(a)
    sign, size = _run("LogMatrixDeterminant", [a], {})
    return SlogdetResult(sign[()], size.real[()])


def cholesky(a, /, *, upper=False):
    """The lower triangle L (or the upper one) of positive definite matrices a = L L^H. `LinAlgError` for others.

    >>> np.linalg.cholesky([[4., 2.], [2., 5.]])
    array([[2., 0.],
           [1., 2.]])
    """
    a = _matrix(a)
    _square(a)
    if upper:
        a = np.swapaxes(a, -1, -2).conj()
    result = _op("Cholesky", [a], "Matrix is not positive definite")[0]
    if np.isnan(result).any() and not np.isnan(a).any():
        raise LinAlgError("Matrix is not positive definite")
    return np.swapaxes(result, -1, -2).conj() if upper else result


def qr(a, mode="reduced"):
    """Orthonormal columns Q and a triangle R with a = Q R: 'reduced', 'complete', or 'r' for R alone.

    >>> np.abs(np.linalg.qr([[3., 1.], [4., 2.]]).R).round(2)
    array([[5. , 2.2],
           [0. , 0.4]])
    """
    if mode not in ("reduced", "complete", "r", "raw"):
        if mode in ("f", "full", "e", "economic"):
            raise ValueError("Unrecognized mode '%s'" % mode)
        raise ValueError("Unrecognized mode '%s'" % mode)
    if mode == "raw":
        raise NotImplementedError("np.linalg.qr with mode='raw' is not there")
    a = _matrix(a)
    _stacked(a)
    q, r = _run("Qr", [a], {"full_matrices": mode == "complete"})
    return r if mode == "r" else QRResult(q, r)


def svd(a, full_matrices=True, compute_uv=True, hermitian=False):
    """Singular values, falling, with the matrices around them: a = U S Vh.

    >>> np.linalg.svd([[3., 0.], [0., 4.]]).S
    array([4., 3.])
    """
    a = _matrix(a)
    _stacked(a)
    if not np.isfinite(a).all():
        raise LinAlgError("SVD did not converge")
    s, u, v = _run("Svd", [a], {"compute_uv": bool(compute_uv), "full_matrices": bool(full_matrices)})
    s = s.astype(_real(a.dtype), copy=False)
    return SVDResult(u, s, np.swapaxes(v, -1, -2).conj()) if compute_uv else s


def svdvals(x, /):
    """The singular values of matrices, falling.

    >>> np.linalg.svdvals([[3., 0.], [0., 4.]])
    array([4., 3.])
    """
    return svd(x, compute_uv=False)


def _hermitian(a, UPLO):
    UPLO = UPLO.upper()
    if UPLO not in ("L", "U"):
        raise ValueError("UPLO argument must be 'L' or 'U'")
    _square(a)
    if UPLO == "U":
        a = np.swapaxes(a, -1, -2).conj()
    return a


def eigh(a, UPLO="L"):
    """Eigenvalues, rising, and eigenvectors of symmetric or Hermitian matrices, read from one triangle.

    >>> np.linalg.eigh([[2., 0.], [0., 1.]]).eigenvalues
    array([1., 2.])
    """
    a = _hermitian(_matrix(a), UPLO)
    values, vectors = _run("SelfAdjointEigV2", [a], {"compute_v": True})
    return EighResult(values.real.astype(_real(a.dtype), copy=False), vectors)


def eigvalsh(a, UPLO="L"):
    """Eigenvalues, rising, of symmetric or Hermitian matrices.

    >>> np.linalg.eigvalsh([[2., 0.], [0., 1.]])
    array([1., 2.])
    """
    a = _hermitian(_matrix(a), UPLO)
    values = _run("SelfAdjointEigV2", [a], {"compute_v": False})[0]
    return values.real.astype(_real(a.dtype), copy=False)


def eig(a):
    """Eigenvalues and eigenvectors of square matrices; real where all of them are.

    >>> np.linalg.eig([[2., 0.], [0., 3.]]).eigenvalues
    array([2., 3.])
    """
    a = _matrix(a)
    _square(a)
    _finite(a)
    values, vectors = _run("Eig", [a], {"compute_v": True, "Tout": np.result_type(a.dtype, np.complex64)})
    if a.dtype.kind != "c" and (values.imag == 0).all():
        values, vectors = values.real.copy(), vectors.real.copy()
    return EigResult(values, vectors)


def eigvals(a):
    """Eigenvalues of square matrices; real where all of them are.

    >>> np.linalg.eigvals([[2., 0.], [0., 3.]])
    array([2., 3.])
    """
    a = _matrix(a)
    _square(a)
    _finite(a)
    values = _run("Eig", [a], {"compute_v": False, "Tout": np.result_type(a.dtype, np.complex64)})[0]
    return values.real.copy() if a.dtype.kind != "c" and (values.imag == 0).all() else values


def lstsq(a, b, rcond=None):
    """Least squares: the solution, the sums of squared residuals, the rank, the singular values.

    >>> np.linalg.lstsq([[1., 0.], [0., 2.]], [1., 4.])[0]
    array([1., 2.])
    """
    a, b = _matrix(a), _matrix(b)
    vector = b.ndim == 1
    if vector:
        b = b[:, np.newaxis]
    for one in (a, b):
        if one.ndim != 2:
            raise LinAlgError("%d-dimensional array given. Array must be two-dimensional" % one.ndim)
    m, n = a.shape
    if m != b.shape[0]:
        raise LinAlgError("Incompatible dimensions")
    kind = np.result_type(a, b)
    real = _real(kind)
    if rcond is None:
        rcond = np.finfo(kind).eps * max(n, m)
    if m == 0 or n == 0:
        x = np.zeros((n, b.shape[1]), kind)
        return (x[:, 0] if vector else x), np.array([], real), 0, np.zeros(0, real)
    u, s, vh = svd(a.astype(kind), full_matrices=False)
    limit = (np.finfo(kind).eps if rcond < 0 else rcond) * s[0]
    rank = int((s > limit).sum())
    part = u[:, :rank].conj().T @ b.astype(kind)
    x = vh[:rank].conj().T @ (part / s[:rank, np.newaxis].astype(real))
    x = x.astype(kind, copy=False)
    if rank == n and m > n:
        rest = b - a @ x
        residuals = (np.abs(rest) ** 2).sum(axis=0).astype(real, copy=False)
    else:
        residuals = np.array([], real)
    return (x[:, 0] if vector else x), residuals, np.int32(rank), s


def pinv(a, rcond=None, hermitian=False, *, rtol=np._NoValue):
    """The Moore-Penrose inverse; singular values below rcond times the largest count as 0.

    >>> np.linalg.pinv([[1., 0.], [0., 2.]])
    array([[1. , 0. ],
           [0. , 0.5]])
    """
    a = _matrix(a)
    if rcond is None:
        rcond = 1e-15 if rtol is np._NoValue else (max(a.shape[-2:]) * np.finfo(a.dtype).eps if rtol is None else rtol)
    elif rtol is not np._NoValue:
        raise ValueError("`rtol` and `rcond` can't be both set.")
    rcond = np.asarray(rcond)
    if a.size == 0:
        return np.empty(a.shape[:-2] + (a.shape[-1], a.shape[-2]), a.dtype)
    u, s, vh = svd(a.conj(), full_matrices=False)
    limit = rcond[..., np.newaxis] * np.max(s, axis=-1, keepdims=True)
    large = s > limit
    s = np.where(large, np.divide(1, s, where=large, out=np.zeros_like(s)), s.dtype.type(0))
    return np.matmul(np.swapaxes(vh, -1, -2), s[..., np.newaxis] * np.swapaxes(u, -1, -2))


def matrix_rank(A, tol=None, hermitian=False, *, rtol=None):
    """How many singular values are above a tolerance.

    >>> np.linalg.matrix_rank(np.eye(3))
    np.int64(3)
    """
    if rtol is not None and tol is not None:
        raise ValueError("`tol` and `rtol` can't be both set.")
    A = np.asarray(A)
    if A.ndim < 2:
        return int(not np.all(A == 0))
    s = svd(A, compute_uv=False)
    if tol is None:
        rtol = max(A.shape[-2:]) * np.finfo(s.dtype).eps if rtol is None else np.asarray(rtol)[..., np.newaxis]
        tol = s.max(axis=-1, keepdims=True, initial=0) * rtol
    else:
        tol = np.asarray(tol)[..., np.newaxis]
    return np.count_nonzero(s > tol, axis=-1)


def matrix_power(a, n):
    """A square matrix to a whole power, by squaring; negative powers of the inverse.

    >>> np.linalg.matrix_power([[1, 1], [0, 1]], 3)
    array([[1, 3],
           [0, 1]])
    """
    a = np.asanyarray(a)
    _square(a)
    try:
        n = n.__index__()
    except AttributeError:
        raise TypeError("exponent must be an integer") from None
    if n == 0:
        result = np.empty_like(a)
        result[...] = np.eye(a.shape[-1], dtype=a.dtype)
        return result
    if n < 0:
        a, n = inv(a), -n
    if n == 3:
        return np.matmul(np.matmul(a, a), a)
    result, power = None, None
    while n > 0:
        power = a if power is None else np.matmul(power, power)
        n, bit = divmod(n, 2)
        if bit:
            result = power if result is None else np.matmul(result, power)
    return result


def cond(x, p=None):
    """The condition number, in a norm.

    >>> np.linalg.cond([[1., 0.], [0., 4.]])
    np.float64(4.0)
    """
    x = np.asarray(x)
    if x.size == 0 and x.ndim >= 2 and 0 in x.shape[-2:]:
        raise LinAlgError("cond is not defined on empty arrays")
    if p is None or p == 2 or p == -2:
        s = svd(x, compute_uv=False)
        with np.errstate(all="ignore"):
            result = s[..., -1] / s[..., 0] if p == -2 else s[..., 0] / s[..., -1]
    else:
        _square(x)
        with np.errstate(all="ignore"):
            try:
                inverse = inv(x)
                result = norm(x, p, axis=(-2, -1)) * norm(inverse, p, axis=(-2, -1))
            except LinAlgError:
                result = np.float64(np.inf)
    result = np.asarray(result)
    broken = np.isnan(result)
    if broken.any():
        broken &= ~np.isnan(x).any(axis=(-2, -1))
        result = np.where(broken, np.inf, result)
    return result[()]


def norm(x, ord=None, axis=None, keepdims=False):
    """Norms of vectors (one axis) or matrices (two): any power, 'fro', 'nuc', infinities.

    >>> np.linalg.norm([3, 4])
    np.float64(5.0)
    """
    x = np.asarray(x)
    if x.dtype.kind not in "fc":
        x = x.astype(float)
    if axis is None:
        ndim = x.ndim
        if ord is None or (ord in ("f", "fro") and ndim == 2) or (ord == 2 and ndim == 1):
            flat = x.ravel("K")
            if x.dtype.kind == "c":
                total = flat.real.dot(flat.real) + flat.imag.dot(flat.imag)
            else:
                total = flat.dot(flat)
            result = np.sqrt(total)
            return result.reshape(ndim * [1]) if keepdims else result
        axis = tuple(range(ndim))
    elif not isinstance(axis, tuple):
        try:
            axis = (axis.__index__(),)
        except AttributeError:
            if not isinstance(axis, list):
                raise TypeError("'axis' must be None, an integer or a tuple of integers") from None
            axis = tuple(axis)
    if len(axis) == 1:
        return _vector_norm(x, ord, axis, keepdims)
    if len(axis) == 2:
        return _matrix_norm(x, ord, axis, keepdims)
    raise ValueError("Improper number of dimensions to norm.")


def _vector_norm(x, ord, axis, keepdims):
    if ord == np.inf:
        return abs(x).max(axis=axis, keepdims=keepdims, initial=0)
    if ord == -np.inf:
        return abs(x).min(axis=axis, keepdims=keepdims)
    if ord == 0:
        return (x != 0).astype(x.real.dtype).sum(axis=axis, keepdims=keepdims)
    if ord == 1:
        return np.add.reduce(abs(x), axis=axis, keepdims=keepdims)
    if ord is None or ord == 2:
        squares = (x.conj() * x).real
        return np.sqrt(np.add.reduce(squares, axis=axis, keepdims=keepdims))
    if isinstance(ord, str):
        raise ValueError("Invalid norm order '%s' for vectors" % ord)
    powers = abs(x) ** ord
    return np.add.reduce(powers, axis=axis, keepdims=keepdims) ** np.reciprocal(ord, dtype=powers.dtype)


def _matrix_norm(x, ord, axis, keepdims):
    row, column = [one + x.ndim if one < 0 else one for one in axis]
    for given, one in zip(axis, (row, column)):
        if not 0 <= one < x.ndim:
            raise np.exceptions.AxisError(given, x.ndim)
    if row == column:
        raise ValueError("Duplicate axes given.")
    if ord in (2, -2, "nuc") and not isinstance(ord, bool):
        s = svd(np.moveaxis(x, (row, column), (-2, -1)), compute_uv=False)
        result = s.max(axis=-1, initial=0) if ord == 2 else s.min(axis=-1) if ord == -2 else s.sum(axis=-1)
    elif ord in (1, -1, np.inf, -np.inf):
        summed, left = (row, column) if ord in (1, -1) else (column, row)
        if left > summed:
            left -= 1
        sums = np.add.reduce(abs(x), axis=summed)
        result = sums.max(axis=left, initial=0) if ord in (1, np.inf) else sums.min(axis=left)
    elif ord in (None, "fro", "f"):
        result = np.sqrt(np.add.reduce((x.conj() * x).real, axis=axis))
    else:
        raise ValueError("Invalid norm order for matrices.")
    if keepdims:
        shape = list(x.shape)
        shape[row] = shape[column] = 1
        result = np.reshape(result, shape)
    return result


def matrix_norm(x, /, *, keepdims=False, ord="fro"):
    """The norm of each matrix of a stack.

    >>> np.linalg.matrix_norm([[3., 0.], [0., 4.]])
    np.float64(5.0)
    """
    return norm(np.asanyarray(x), axis=(-2, -1), keepdims=keepdims, ord=ord)


def vector_norm(x, /, *, axis=None, keepdims=False, ord=2):
    """The norm of vectors along axes; of all elements without an axis.

    >>> np.linalg.vector_norm([[3., 0.], [0., 4.]])
    np.float64(5.0)
    """
    x = np.asanyarray(x)
    shape = list(x.shape)
    if axis is None:
        x, inner = x.ravel(), 0
    elif isinstance(axis, tuple):
        own = tuple(one % x.ndim for one in axis)
        rest = tuple(one for one in range(x.ndim) if one not in own)
        x = np.transpose(x, own + rest).reshape((-1,) + tuple(x.shape[one] for one in rest))
        inner = 0
    else:
        inner = axis
    result = norm(x, axis=inner, ord=ord)
    if keepdims:
        axes = range(len(shape)) if axis is None else axis if isinstance(axis, tuple) else (axis,)
        for one in axes:
            shape[one] = 1
        result = np.reshape(result, tuple(shape))
    return result


def cross(x1, x2, /, *, axis=-1):
    """The cross product of vectors of three elements. `ValueError` for other lengths.

    >>> np.linalg.cross([1, 0, 0], [0, 1, 0])
    array([0, 0, 1])
    """
    x1, x2 = np.asanyarray(x1), np.asanyarray(x2)
    if x1.shape[axis] != 3 or x2.shape[axis] != 3:
        raise ValueError("Both input arrays must be (arrays of) 3-dimensional vectors, but they are %d and %d "
                         "dimensional instead." % (x1.shape[axis], x2.shape[axis]))
    return np.cross(x1, x2, axis=axis)


def outer(x1, x2, /):
    """All products of two vectors. `ValueError` for other dimensions.

    >>> np.linalg.outer([1, 2], [3, 4])
    array([[3, 4],
           [6, 8]])
    """
    x1, x2 = np.asanyarray(x1), np.asanyarray(x2)
    if x1.ndim != 1 or x2.ndim != 1:
        raise ValueError("Input arrays must be one-dimensional, but they are x1.ndim=%d and x2.ndim=%d."
                         % (x1.ndim, x2.ndim))
    return np.outer(x1, x2)


def diagonal(x, /, *, offset=0):
    """The diagonals of the last two axes.

    >>> np.linalg.diagonal([[1, 2], [3, 4]])
    array([1, 4])
    """
    return np.diagonal(x, offset, axis1=-2, axis2=-1)


def trace(x, /, *, offset=0, dtype=None):
    """The sums of the diagonals of the last two axes.

    >>> np.linalg.trace([[1, 2], [3, 4]])
    np.int64(5)
    """
    return np.trace(x, offset, axis1=-2, axis2=-1, dtype=dtype)


def matmul(x1, x2, /):
    """The matrix product, as `np.matmul`.

    >>> np.linalg.matmul([[1, 2]], [[3], [4]])
    array([[11]])
    """
    return np.matmul(x1, x2)


def tensordot(x1, x2, /, *, axes=2):
    """Sums of products along axes, as `np.tensordot`.

    >>> np.linalg.tensordot([[1, 2]], [[3, 4]])
    array(11)
    """
    return np.tensordot(x1, x2, axes=axes)


def matrix_transpose(x, /):
    """A view with the last two axes exchanged.

    >>> np.linalg.matrix_transpose([[1, 2], [3, 4]])
    array([[1, 3],
           [2, 4]])
    """
    return np.matrix_transpose(x)


def vecdot(x1, x2, /, *, axis=-1):
    """The dot products of vectors along an axis, the first conjugated.

    >>> np.linalg.vecdot([1, 2], [3, 4])
    np.int64(11)
    """
    return np.vecdot(x1, x2, axis=axis)


def multi_dot(arrays, *, out=None):
    """The product of several matrices, in the order that takes the fewest multiplications.

    >>> np.linalg.multi_dot([[[1, 2]], [[1], [1]], [[3]]])
    array([[9]])
    """
    count = len(arrays)
    if count < 2:
        raise ValueError("Expecting at least two arrays.")
    arrays = [np.asanyarray(array) for array in arrays]
    first, last = arrays[0].ndim, arrays[-1].ndim
    if first == 1:
        arrays[0] = np.atleast_2d(arrays[0])
    if last == 1:
        arrays[-1] = np.atleast_2d(arrays[-1]).T
    for array in arrays:
        if array.ndim != 2:
            raise LinAlgError("%d-dimensional array given. Array must be two-dimensional" % array.ndim)
    if count == 2:
        result = np.dot(arrays[0], arrays[1])
    else:
        sizes = [array.shape[0] for array in arrays] + [arrays[-1].shape[1]]
        costs = [[0.0] * count for _ in range(count)]
        cuts = [[0] * count for _ in range(count)]
        for length in range(1, count):
            for start in range(count - length):
                end = start + length
                costs[start][end] = np.inf
                for cut in range(start, end):
                    cost = costs[start][cut] + costs[cut + 1][end] + sizes[start] * sizes[cut + 1] * sizes[end + 1]
                    if cost < costs[start][end]:
                        costs[start][end], cuts[start][end] = cost, cut

        def product(start, end):
            if start == end:
                return arrays[start]
            cut = cuts[start][end]
            return np.dot(product(start, cut), product(cut + 1, end))
        result = product(0, count - 1)
    if first == 1 and last == 1:
        result = result[0, 0]
    elif first == 1 or last == 1:
        result = result.ravel()
    if out is None:
        return result
    out[...] = result
    return out


def tensorinv(a, ind=2):
    """The inverse of an array under `tensordot` with `ind` axes.

    >>> np.linalg.tensorinv(np.eye(4).reshape(2, 2, 2, 2)).shape
    (2, 2, 2, 2)
    """
    a = np.asarray(a)
    if ind <= 0:
        raise ValueError("Invalid ind argument.")
    shape = a.shape[ind:] + a.shape[:ind]
    size = 1
    for one in a.shape[ind:]:
        size *= one
    return inv(a.reshape(size, -1)).reshape(shape)


def tensorsolve(a, b, axes=None):
    """The array x with tensordot(a, x, x.ndim) = b.

    >>> np.linalg.tensorsolve(np.eye(4).reshape(2, 2, 2, 2), np.ones((2, 2)))
    array([[1., 1.],
           [1., 1.]])
    """
    a, b = np.asarray(a), np.asarray(b)
    if axes is not None:
        order = list(range(a.ndim))
        for axis in axes:
            order.remove(axis)
            order.insert(a.ndim, axis)
        a = a.transpose(order)
    shape = a.shape[-(a.ndim - b.ndim):]
    size = 1
    for one in shape:
        size *= one
    if a.size != size ** 2:
        raise LinAlgError("Input arrays must satisfy the requirement             prod(a.shape[b.ndim:]) == "
                          "prod(a.shape[:b.ndim])")
    return solve(a.reshape(size, size), b.ravel()).reshape(shape)
