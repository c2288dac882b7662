"""Linear algebra: functions of `tf.linalg` that are one op with attributes, or made of others."""

import tensorflow as tf

_raw = tf.raw_ops


def _adjoint(x):
    return tf.linalg.adjoint(x)


def cholesky(input, name=None):
    """The lower triangle L of matrices A = L L^H."""
    return _raw.Cholesky(input=input, name=name)


def inv(input, adjoint=False, name=None):
    """Inverses of square matrices, or of their adjoints."""
    return _raw.MatrixInverse(input=input, adjoint=adjoint, name=name)


def det(input, name=None):
    """Determinants of square matrices."""
    return _raw.MatrixDeterminant(input=input, name=name)


def slogdet(input, name=None):
    """Sign of the determinant, and the logarithm of its size."""
    return tuple_of("LogMatrixDeterminant", ("sign", "log_abs_determinant"), _raw.LogMatrixDeterminant(input=input, name=name))


def logdet(matrix, name=None):
    """Logarithms of determinants of positive definite matrices."""
    with tf.name_scope(name or "logdet"):
        chol = _raw.Cholesky(input=matrix)
        diagonal = tf.math.log(tf.math.real(tf.linalg.diag_part(chol)))
        return 2.0 * tf.reduce_sum(diagonal, axis=[-1])


def solve(matrix, rhs, adjoint=False, name=None):
    """Solutions of systems of linear equations."""
    return _raw.MatrixSolve(matrix=matrix, rhs=rhs, adjoint=adjoint, name=name)


def triangular_solve(matrix, rhs, lower=True, adjoint=False, name=None):
    """Solutions of systems whose matrices are triangles."""
    return _raw.MatrixTriangularSolve(matrix=matrix, rhs=rhs, lower=lower, adjoint=adjoint, name=name)


def banded_triangular_solve(bands, rhs, lower=True, adjoint=False, name=None):
    """Solutions of triangular systems of which only some diagonals are not zero."""
    with tf.name_scope(name or "banded_triangular_solve"):
        return _raw.BandedTriangularSolve(matrix=bands, rhs=rhs, lower=lower, adjoint=adjoint)


def cholesky_solve(chol, rhs, name=None):
    """Solutions of A x = b, given the Cholesky decomposition of A."""
    with tf.name_scope(name or "cholesky_solve"):
        y = _raw.MatrixTriangularSolve(matrix=chol, rhs=rhs, lower=True, adjoint=False)
        return _raw.MatrixTriangularSolve(matrix=chol, rhs=y, lower=True, adjoint=True)


def qr(input, full_matrices=False, name=None):
    """QR decompositions."""
    return tuple_of("Qr", ("q", "r"), _raw.Qr(input=input, full_matrices=full_matrices, name=name))


def lu(input, output_idx_type=tf.int32, name=None):
    """LU decompositions with row exchanges: both triangles in one matrix, and the order of the rows."""
    return tuple_of("Lu", ("lu", "p"), _raw.Lu(input=input, output_idx_type=output_idx_type, name=name))


_tuples = {}


def tuple_of(type_name, fields, values):
    """A named tuple, as ops with several outputs give it."""
    import collections
    if type_name not in _tuples:
        _tuples[type_name] = collections.namedtuple(type_name, fields)
    return _tuples[type_name](*values)


def svd(tensor, full_matrices=False, compute_uv=True, name=None):
    """Singular values, and the vectors to them."""
    s, u, v = _raw.Svd(input=tensor, compute_uv=compute_uv, full_matrices=full_matrices, name=name)
    if compute_uv:
        return tf.convert_to_tensor(s), tf.convert_to_tensor(u), tf.convert_to_tensor(v)
    return tf.convert_to_tensor(s)


def eigh(tensor, name=None):
    """Eigenvalues in ascending order and eigenvectors of symmetric or Hermitian matrices."""
    e, v = _raw.SelfAdjointEigV2(input=tensor, compute_v=True, name=name)
    return e, v


def eigvalsh(tensor, name=None):
    """Eigenvalues of symmetric or Hermitian matrices."""
    e, _ = _raw.SelfAdjointEigV2(input=tensor, compute_v=False, name=name)
    return e


def _complex_type(tensor):
    return tf.complex64 if tensor.dtype in (tf.float32, tf.complex64) else tf.complex128


def eig(tensor, name=None):
    """Eigenvalues and eigenvectors of square matrices, complex."""
    tensor = tf.convert_to_tensor(tensor)
    e, v = _raw.Eig(input=tensor, Tout=_complex_type(tensor), compute_v=True, name=name)
    return e, v


def eigvals(tensor, name=None):
    """Eigenvalues of square matrices, complex."""
    tensor = tf.convert_to_tensor(tensor)
    e, _ = _raw.Eig(input=tensor, Tout=_complex_type(tensor), compute_v=False, name=name)
    return e


def _regularized_gram(matrix, l2_regularizer, first_kind):
    gram = tf.matmul(matrix, matrix, adjoint_a=first_kind, adjoint_b=not first_kind)
    if l2_regularizer is not None:
        shape = tf.shape(gram)
        batch, dim = shape[:-2], shape[-1]
        eye = tf.eye(dim, batch_shape=batch, dtype=matrix.dtype)
        gram = gram + l2_regularizer * eye
    return _raw.Cholesky(input=gram)


def lstsq(matrix, rhs, l2_regularizer=0.0, fast=True, name=None):
    """Least-squares solutions, regularized."""
    with tf.name_scope(name or "matrix_solve_ls"):
        matrix = tf.convert_to_tensor(matrix, name="matrix")
        rhs = tf.convert_to_tensor(rhs, dtype=matrix.dtype, name="rhs")
        weight = tf.convert_to_tensor(l2_regularizer, dtype=matrix.dtype.real_dtype, name="l2_regularizer")
        if matrix.dtype.is_complex:
            weight = tf.cast(weight, matrix.dtype)
        shape = matrix.shape[-2:]
        if fast and shape.is_fully_defined():
            if shape[0] >= shape[1]:
                chol = _regularized_gram(matrix, weight, True)
                return cholesky_solve(chol, tf.matmul(matrix, rhs, adjoint_a=True))
            chol = _regularized_gram(matrix, weight, False)
            return tf.matmul(matrix, cholesky_solve(chol, rhs), adjoint_a=True)
        number = tf.cast(tf.math.real(weight), tf.float64)
        return _raw.MatrixSolveLs(matrix=matrix, rhs=rhs, l2_regularizer=number, fast=fast)


def sqrtm(input, name=None):
    """Square roots of square matrices."""
    return _raw.MatrixSquareRoot(input=input, name=name)


def logm(input, name=None):
    """Logarithms of complex square matrices."""
    return _raw.MatrixLogarithm(input=input, name=name)


_PADE = {
    3: (120.0, 60.0, 12.0),
    5: (30240.0, 15120.0, 3360.0, 420.0, 30.0),
    7: (17297280.0, 8648640.0, 1995840.0, 277200.0, 25200.0, 1512.0, 56.0),
    9: (17643225600.0, 8821612800.0, 2075673600.0, 302702400.0, 30270240.0, 2162160.0, 110880.0, 3960.0, 90.0),
    13: (64764752532480000.0, 32382376266240000.0, 7771770303897600.0, 1187353796428800.0, 129060195264000.0,
         10559470521600.0, 670442572800.0, 33522128640.0, 1323241920.0, 40840800.0, 960960.0, 16380.0, 182.0),
}


def _pade(matrix, order):
    """Numerator parts of the Padé approximation of the exponential (Higham 2005)."""
    b = _PADE[order]
    eye = tf.eye(tf.shape(matrix)[-1], batch_shape=tf.shape(matrix)[:-2], dtype=matrix.dtype)
    square = tf.matmul(matrix, matrix)
    power = eye
    even = tf.cast(b[0], matrix.dtype) * eye
    odd = tf.cast(b[1], matrix.dtype) * eye
    for k in range(2, order + 1, 2):
        power = tf.matmul(power, square)
        if k < len(b):
            even = even + tf.cast(b[k], matrix.dtype) * power
        odd = odd + tf.cast(b[k + 1] if k + 1 < len(b) else 1.0, matrix.dtype) * power
    return tf.matmul(matrix, odd), even


def expm(input, name=None):
    """Exponentials of square matrices: scaling, a Padé approximation, squaring."""
    with tf.name_scope(name or "matrix_exponential"):
        matrix = tf.convert_to_tensor(input, name="input")
        if matrix.shape[-2:] == [0, 0]:
            return matrix
        double = matrix.dtype in (tf.float64, tf.complex128)
        norm = tf.reduce_max(tf.reduce_sum(tf.abs(matrix), axis=-2), axis=-1)[..., tf.newaxis, tf.newaxis]
        order, bound = (13, 5.371920351148152) if double else (7, 3.925724783138660)
        bound = tf.cast(bound, norm.dtype)
        two = tf.cast(2.0, norm.dtype)
        count = tf.maximum(tf.math.floor(tf.math.log(norm / bound) / tf.math.log(two)) + 1, 0)
        count = tf.where(tf.math.is_finite(count), count, tf.zeros_like(count))
        scaled = matrix / tf.cast(tf.pow(two, count), matrix.dtype)
        u, v = _pade(scaled, order)
        result = _raw.MatrixSolve(matrix=v - u, rhs=u + v)
        most = tf.reduce_max(count)
        step = tf.zeros([], norm.dtype)

        def square(step, result):
            squared = tf.where(step < count, tf.matmul(result, result), result)
            return step + 1, squared

        if tf.executing_eagerly():
            while step < most:
                step, result = square(step, result)
            return result
        _, result = tf.while_loop(lambda step, result: step < most, square, [step, result])
        return tf.ensure_shape(result, matrix.shape)


def cross(a, b, name=None):
    """Vector products of three-element vectors in the last axis."""
    return _raw.Cross(a=a, b=b, name=name)


def tensor_diag(diagonal, name=None):
    """A tensor of twice the rank with the elements on its diagonal."""
    return _raw.Diag(diagonal=diagonal, name=name)


def tensor_diag_part(input, name=None):
    """The diagonal of a tensor whose dimensions repeat."""
    return _raw.DiagPart(input=input, name=name)


def matrix_rank(a, tol=None, validate_args=False, name=None):
    """How many singular values are larger than a tolerance."""
    with tf.name_scope(name or "matrix_rank"):
        a = tf.convert_to_tensor(a, name="a")
        s = svd(a, compute_uv=False)
        if tol is None:
            m, n = a.shape[-2:] if a.shape[-2:].is_fully_defined() else (tf.shape(a)[-2], tf.shape(a)[-1])
            size = max(m, n) if isinstance(m, int) else tf.cast(tf.maximum(m, n), a.dtype)
            largest = tf.reduce_max(s, axis=-1, keepdims=True)
            tol = _epsilon(a.dtype) * tf.cast(size, a.dtype) * largest
        return tf.reduce_sum(tf.cast(s > tol, tf.int32), axis=-1)


def _epsilon(dtype):
    import numpy as np
    return float(np.finfo(dtype.real_dtype.as_numpy_dtype).eps)


def pinv(a, rcond=None, validate_args=False, name=None):
    """Pseudo-inverses by singular values."""
    with tf.name_scope(name or "pinv"):
        a = tf.convert_to_tensor(a, name="a")
        if not (a.dtype.is_floating or a.dtype.is_complex):
            raise TypeError("Input matrix `a` must have floating type. Received: {}".format(a.dtype.name))
        if rcond is None:
            rows, columns = tf.shape(a)[-2], tf.shape(a)[-1]
            size = tf.cast(tf.maximum(rows, columns), a.dtype.real_dtype)
            rcond = 10.0 * size * _epsilon(a.dtype)
        rcond = tf.convert_to_tensor(rcond, dtype=a.dtype.real_dtype, name="rcond")
        s, u, v = svd(a, full_matrices=False, compute_uv=True)
        s = tf.math.real(s)
        cutoff = rcond * tf.reduce_max(s, axis=-1)
        s = tf.where(s > cutoff[..., tf.newaxis], s, float("inf"))
        inverse = tf.matmul(v / tf.cast(s[..., tf.newaxis, :], a.dtype), u, adjoint_b=True)
        if a.shape.rank is not None and not tf.executing_eagerly():
            inverse = tf.ensure_shape(inverse, a.shape[:-2].concatenate([a.shape[-1], a.shape[-2]]))
        return inverse


def normalize(tensor, ord="euclidean", axis=None, name=None):
    """The tensor divided by its norm, and the norm."""
    with tf.name_scope(name or "normalize"):
        tensor = tf.convert_to_tensor(tensor)
        norm = tf.norm(tensor, ord, axis, keepdims=True)
        norm = tf.cast(norm, tensor.dtype)
        return tensor / norm, norm


def lu_solve(lower_upper, perm, rhs, validate_args=False, name=None):
    """Solutions of A x = b, given the LU decomposition of A."""
    with tf.name_scope(name or "lu_solve"):
        lower_upper = tf.convert_to_tensor(lower_upper, name="lower_upper")
        perm = tf.convert_to_tensor(perm, dtype_hint=tf.int32, name="perm")
        rhs = tf.convert_to_tensor(rhs, dtype_hint=lower_upper.dtype, name="rhs")
        rows = tf.gather(rhs, perm, axis=-2, batch_dims=perm.shape.rank - 1)
        lower = tf.linalg.set_diag(
            tf.linalg.band_part(lower_upper, -1, 0), tf.ones(tf.shape(lower_upper)[:-1], dtype=lower_upper.dtype))
        return triangular_solve(lower_upper, triangular_solve(lower, rows), lower=False)


def lu_reconstruct(lower_upper, perm, validate_args=False, name=None):
    """The matrix of an LU decomposition."""
    with tf.name_scope(name or "lu_reconstruct"):
        lower_upper = tf.convert_to_tensor(lower_upper, dtype_hint=tf.float32, name="lower_upper")
        perm = tf.convert_to_tensor(perm, dtype_hint=tf.int32, name="perm")
        lower = tf.linalg.set_diag(
            tf.linalg.band_part(lower_upper, -1, 0), tf.ones(tf.shape(lower_upper)[:-1], dtype=lower_upper.dtype))
        product = tf.matmul(lower, tf.linalg.band_part(lower_upper, 0, -1))
        inverse = tf.argsort(perm, axis=-1)
        return tf.gather(product, inverse, axis=-2, batch_dims=perm.shape.rank - 1)


def lu_matrix_inverse(lower_upper, perm, validate_args=False, name=None):
    """The inverse of a matrix, given its LU decomposition."""
    with tf.name_scope(name or "lu_matrix_inverse"):
        lower_upper = tf.convert_to_tensor(lower_upper, dtype_hint=tf.float32, name="lower_upper")
        shape = tf.shape(lower_upper)
        return lu_solve(lower_upper, perm, tf.eye(shape[-1], batch_shape=shape[:-2], dtype=lower_upper.dtype))


def _diagonal_parts(diagonals, diagonals_format):
    """Three vectors: above, main, below, each as long as the main one."""
    if diagonals_format == "sequence":
        above, main, below = [tf.convert_to_tensor(part) for part in diagonals]
        zero = tf.zeros_like(main[..., :1])
        size = main.shape[-1]
        if above.shape[-1] == size - 1:
            above = tf.concat([above, zero], axis=-1)
        if below.shape[-1] == size - 1:
            below = tf.concat([zero, below], axis=-1)
        return above, main, below
    if diagonals_format == "matrix":
        matrix = tf.convert_to_tensor(diagonals)
        bands = tf.linalg.diag_part(matrix, k=(-1, 1), align="LEFT_RIGHT")
        return bands[..., 0, :], bands[..., 1, :], bands[..., 2, :]
    if diagonals_format == "compact":
        diagonals = tf.convert_to_tensor(diagonals)
        return diagonals[..., 0, :], diagonals[..., 1, :], diagonals[..., 2, :]
    raise ValueError("Unrecognized diagonals_format: {}".format(diagonals_format))


def tridiagonal_solve(diagonals, rhs, diagonals_format="compact", transpose_rhs=False, conjugate_rhs=False, name=None,
                      partial_pivoting=True, perturb_singular=False):
    """Solutions of equations with three diagonals."""
    with tf.name_scope(name or "tridiagonal_solve"):
        above, main, below = _diagonal_parts(diagonals, diagonals_format)
        compact = tf.stack([above, main, below], axis=-2)
        rhs = tf.convert_to_tensor(rhs, dtype=compact.dtype)
        if conjugate_rhs:
            rhs = tf.math.conj(rhs)
        is_vector = rhs.shape.rank == compact.shape.rank - 1
        if is_vector:
            rhs = tf.expand_dims(rhs, -1)
        elif transpose_rhs:
            rhs = tf.linalg.matrix_transpose(rhs)
        result = _raw.TridiagonalSolve(
            diagonals=compact, rhs=rhs, partial_pivoting=partial_pivoting, perturb_singular=perturb_singular)
        if is_vector:
            return tf.squeeze(result, -1)
        return tf.linalg.matrix_transpose(result) if transpose_rhs else result


def tridiagonal_matmul(diagonals, rhs, diagonals_format="compact", name=None):
    """Products with matrices of three diagonals."""
    with tf.name_scope(name or "tridiagonal_matmul"):
        above, main, below = _diagonal_parts(diagonals, diagonals_format)
        rhs = tf.convert_to_tensor(rhs, dtype=main.dtype)
        parts = [tf.expand_dims(part, -2) for part in (above, main, below)]
        return _raw.TridiagonalMatMul(superdiag=parts[0], maindiag=parts[1], subdiag=parts[2], rhs=rhs)


def eigh_tridiagonal(alpha, beta, eigvals_only=True, select="a", select_range=None, tol=None, name=None):
    """Eigenvalues of symmetric matrices with three diagonals."""
    with tf.name_scope(name or "eigh_tridiagonal"):
        alpha = tf.convert_to_tensor(alpha, name="alpha")
        beta = tf.convert_to_tensor(beta, name="beta")
        if select not in ("a", "i", "v"):
            raise ValueError("Argument select must have a value in {'a', 'i', 'v'}. Received {}".format(select))
        matrix = tf.linalg.diag(alpha) + tf.linalg.diag(beta, k=-1) + tf.math.conj(tf.linalg.diag(beta, k=1))
        if eigvals_only:
            values, vectors = tf.math.real(eigvalsh(matrix)), None
        else:
            values, vectors = eigh(matrix)
            values = tf.math.real(values)
        if select == "i":
            first, last = select_range
            keep = tf.range(first, last + 1)
        elif select == "v":
            low, high = select_range
            keep = tf.reshape(tf.where((values > low) & (values <= high)), [-1])
        else:
            keep = None
        if keep is not None:
            values = tf.gather(values, keep, axis=-1)
            vectors = None if vectors is None else tf.gather(vectors, keep, axis=-1)
        return values if eigvals_only else (values, vectors)


def conjugate_gradient(operator, rhs, preconditioner=None, x=None, tol=1e-5, max_iter=20, name="conjugate_gradient"):
    """Solves A x = b for a positive definite operator, by products with it alone."""
    if not (operator.is_self_adjoint and operator.is_positive_definite):
        raise ValueError("Expected a self-adjoint, positive definite operator.")
    import collections
    State = collections.namedtuple("CGState", ["i", "x", "r", "p", "gamma"])
    with tf.name_scope(name):
        dtype = rhs.dtype
        x = tf.zeros_like(rhs) if x is None else x
        r = rhs - operator.matvec(x)
        solve_with = (lambda r: r) if preconditioner is None else preconditioner.matvec
        z = solve_with(r)
        p = z
        gamma = tf.reduce_sum(tf.math.conj(r) * z, axis=-1)
        limit = tf.cast(tol, dtype) * tf.norm(rhs)
        i = 0
        while i < max_iter and bool(tf.norm(r) > limit):
            image = operator.matvec(p)
            alpha = gamma / tf.reduce_sum(tf.math.conj(p) * image, axis=-1)
            x = x + alpha[..., tf.newaxis] * p
            r = r - alpha[..., tf.newaxis] * image
            z = solve_with(r)
            following = tf.reduce_sum(tf.math.conj(r) * z, axis=-1)
            p = z + (following / gamma)[..., tf.newaxis] * p
            gamma = following
            i += 1
        return State(tf.constant(i), x, r, p, gamma)
