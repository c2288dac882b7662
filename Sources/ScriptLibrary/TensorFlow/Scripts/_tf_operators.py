"""`tf.linalg.LinearOperator` and its classes: matrices by what is known of them, with less work than dense ones need."""

import tensorflow as tf


def _broadcast_batch(*tensors):
    """Matrices broadcast to their common batch shape."""
    shape = None
    for tensor in tensors:
        own = tf.shape(tensor)[:-2]
        shape = own if shape is None else tf.broadcast_dynamic_shape(shape, own)
    return [tf.broadcast_to(t, tf.concat([shape, tf.shape(t)[-2:]], axis=0)) for t in tensors]


def _adjoint_if(tensor, flag):
    return tf.linalg.adjoint(tensor) if flag else tensor


class LinearOperator(tf.Module):
    """A (batch of) matrices [..., range, domain]: `matmul`, `solve`, `determinant` and more, by what its class knows.

    A class of one's own defines `_shape`, `_matmul` and, where it can do better than with the dense matrix, `_solve`,
    `_determinant`, `_log_abs_determinant`, `_to_dense`, `_diag_part`, `_trace`.
    """

    def __init__(self, dtype, graph_parents=None, is_non_singular=None, is_self_adjoint=None, is_positive_definite=None,
                 is_square=None, name=None, parameters=None):
        super().__init__(name=None)
        if is_square is False:
            for flag, text in ((is_non_singular, "A non-singular operator is always square."),
                               (is_self_adjoint, "A self-adjoint operator is always square."),
                               (is_positive_definite, "A positive definite operator is always square.")):
                if flag and text:
                    raise ValueError(text)
        if is_positive_definite:
            if is_non_singular is False:
                raise ValueError("A positive definite operator is always non-singular.")
            is_non_singular = True
        if is_non_singular or is_self_adjoint or is_positive_definite:
            is_square = True
        self._dtype = None if dtype is None else tf.as_dtype(dtype)
        self._is_non_singular = is_non_singular
        self._is_self_adjoint = is_self_adjoint
        self._is_positive_definite = is_positive_definite
        self._is_square_set_or_implied_by_hints = is_square
        self._operator_name = name or type(self).__name__
        self._parameter_dict = parameters or {}

    @property
    def parameters(self):
        """The arguments that it was made of."""
        return dict(self._parameter_dict)

    @property
    def dtype(self):
        """The dtype of its elements."""
        return self._dtype

    @property
    def name(self):
        """The name that is given, or the class's."""
        return self._operator_name

    @property
    def is_non_singular(self):
        """Whether it has an inverse: True, False or None."""
        return self._is_non_singular

    @property
    def is_self_adjoint(self):
        """Whether it equals its adjoint: True, False or None."""
        return self._is_self_adjoint

    @property
    def is_positive_definite(self):
        """Whether its quadratic form is positive: True, False or None."""
        return self._is_positive_definite

    @property
    def is_square(self):
        """Whether it has as many rows as columns."""
        rows, columns = self.range_dimension, self.domain_dimension
        found = None if rows is None or columns is None else rows == columns
        hint = self._is_square_set_or_implied_by_hints
        if found is not None and hint is not None and hint != found:
            raise ValueError("Argument `is_square` set to %s but the operator was not square." % hint)
        return hint if found is None else found

    # Shapes

    @property
    def shape(self):
        """The static shape."""
        return self._shape()

    def shape_tensor(self, name="shape_tensor"):
        """The shape as a tensor."""
        with tf.name_scope(name):
            if self.shape.is_fully_defined():
                return tf.constant(self.shape.as_list(), dtype=tf.int32, name="shape")
            return self._shape_tensor()

    def _shape_tensor(self):
        return tf.shape(self._to_dense())

    @property
    def batch_shape(self):
        """The static shape without rows and columns."""
        return self.shape[:-2]

    def batch_shape_tensor(self, name="batch_shape_tensor"):
        """The shape without rows and columns, as a tensor."""
        return self.shape_tensor()[:-2]

    @property
    def tensor_rank(self):
        """The number of axes."""
        return self.shape.rank

    def tensor_rank_tensor(self, name="tensor_rank_tensor"):
        """The number of axes as a tensor."""
        return tf.size(self.shape_tensor())

    @property
    def domain_dimension(self):
        """The number of columns."""
        return self.shape[-1]

    def domain_dimension_tensor(self, name="domain_dimension_tensor"):
        """The number of columns as a tensor."""
        return self.shape_tensor()[-1]

    @property
    def range_dimension(self):
        """The number of rows."""
        return self.shape[-2]

    def range_dimension_tensor(self, name="range_dimension_tensor"):
        """The number of rows as a tensor."""
        return self.shape_tensor()[-2]

    # Checks

    def assert_non_singular(self, name="assert_non_singular"):
        """Raises InvalidArgumentError unless the matrix has an inverse."""
        return self._assert_non_singular()

    def _assert_non_singular(self):
        if self.dtype in (tf.float32, tf.complex64):
            limit = 1e6
        else:
            limit = 1e12
        condition = tf.math.real(self.cond())
        return tf.debugging.assert_less(
            condition, tf.cast(limit, condition.dtype), message="Singular matrix up to precision epsilon.")

    def assert_positive_definite(self, name="assert_positive_definite"):
        """Raises InvalidArgumentError unless the quadratic form is positive."""
        return self._assert_positive_definite()

    def _assert_positive_definite(self):
        dense = self.to_dense()
        symmetric = (dense + tf.linalg.adjoint(dense)) / 2
        return tf.debugging.assert_positive(
            tf.math.real(tf.linalg.eigvalsh(symmetric)), message="Operator was not positive definite.")

    def assert_self_adjoint(self, name="assert_self_adjoint"):
        """Raises InvalidArgumentError unless the matrix equals its adjoint."""
        return self._assert_self_adjoint()

    def _assert_self_adjoint(self):
        dense = self.to_dense()
        return tf.debugging.assert_equal(dense, tf.linalg.adjoint(dense), message="Matrix was not equal to its adjoint.")

    def _argument(self, x):
        x = tf.convert_to_tensor(x, dtype=None if tf.is_tensor(x) else self.dtype, name="x")
        if self.dtype is not None and x.dtype != self.dtype:
            raise TypeError("Argument had dtype %r, but operator dtype is %r" % (x.dtype, self.dtype))
        return x

    @staticmethod
    def _check_sizes(own, given):
        if own is not None and given is not None and own != given:
            raise ValueError("Dimensions %s and %s are not compatible" % (own, given))

    # Products

    def matmul(self, x, adjoint=False, adjoint_arg=False, name="matmul"):
        """The product with a matrix, or with another operator."""
        if isinstance(x, LinearOperator):
            left = self.adjoint() if adjoint else self
            right = x.adjoint() if adjoint_arg else x
            self._check_sizes(left.domain_dimension, right.range_dimension)
            with tf.name_scope(name):
                return _product(left, right)
        with tf.name_scope(name):
            x = self._argument(x)
            own = self.range_dimension if adjoint else self.domain_dimension
            self._check_sizes(own, x.shape[-1 if adjoint_arg else -2])
            return self._matmul(x, adjoint=adjoint, adjoint_arg=adjoint_arg)

    def _matmul(self, x, adjoint=False, adjoint_arg=False):
        return tf.matmul(self._to_dense(), x, adjoint_a=adjoint, adjoint_b=adjoint_arg)

    def __matmul__(self, other):
        return self.matmul(other)

    def matvec(self, x, adjoint=False, name="matvec"):
        """The product with a vector."""
        with tf.name_scope(name):
            x = self._argument(x)
            self._check_sizes(self.range_dimension if adjoint else self.domain_dimension, x.shape[-1])
            return tf.squeeze(self._matmul(x[..., tf.newaxis], adjoint=adjoint), axis=-1)

    # Equations

    def solve(self, rhs, adjoint=False, adjoint_arg=False, name="solve"):
        """X of A X = rhs, for a matrix or another operator."""
        if self.is_non_singular is False:
            raise NotImplementedError("Exact solve not implemented for an operator that is expected to be singular.")
        if self.is_square is False:
            raise NotImplementedError("Exact solve not implemented for an operator that is expected to not be square.")
        if isinstance(rhs, LinearOperator):
            left = self.adjoint() if adjoint else self
            right = rhs.adjoint() if adjoint_arg else rhs
            return _product(left.inverse(), right)
        with tf.name_scope(name):
            rhs = self._argument(rhs)
            self._check_sizes(
                self.domain_dimension if adjoint else self.range_dimension, rhs.shape[-1 if adjoint_arg else -2])
            return self._solve(rhs, adjoint=adjoint, adjoint_arg=adjoint_arg)

    def _solve(self, rhs, adjoint=False, adjoint_arg=False):
        matrix, rhs = _broadcast_batch(self._to_dense(), _adjoint_if(rhs, adjoint_arg))
        if self._can_use_cholesky():
            return tf.linalg.cholesky_solve(tf.linalg.cholesky(matrix), rhs)
        return tf.linalg.solve(matrix, rhs, adjoint=adjoint)

    def solvevec(self, rhs, adjoint=False, name="solve"):
        """x of A x = rhs, for a vector."""
        rhs = self._argument(rhs)
        return tf.squeeze(self.solve(rhs[..., tf.newaxis], adjoint=adjoint, name=name), axis=-1)

    # Related operators

    def adjoint(self, name="adjoint"):
        """The conjugate transpose, as an operator."""
        if self.is_self_adjoint is True:
            return self
        with tf.name_scope(name):
            return self._linop_adjoint()

    H = property(adjoint)

    def _linop_adjoint(self):
        return LinearOperatorAdjoint(
            self, is_non_singular=self.is_non_singular, is_self_adjoint=self.is_self_adjoint,
            is_positive_definite=self.is_positive_definite, is_square=self.is_square)

    def inverse(self, name="inverse"):
        """The inverse, as an operator."""
        if self.is_square is False:
            raise ValueError("Cannot take the Inverse: This operator represents a non square matrix.")
        if self.is_non_singular is False:
            raise ValueError("Cannot take the Inverse: This operator represents a singular matrix.")
        with tf.name_scope(name):
            return self._linop_inverse()

    def _linop_inverse(self):
        return LinearOperatorInversion(
            self, is_non_singular=self.is_non_singular, is_self_adjoint=self.is_self_adjoint,
            is_positive_definite=self.is_positive_definite, is_square=self.is_square)

    def cholesky(self, name="cholesky"):
        """The lower triangular factor of a positive definite self-adjoint operator, as an operator."""
        if not self._can_use_cholesky():
            raise ValueError("Cannot take the Cholesky decomposition: Not a positive definite self adjoint matrix.")
        with tf.name_scope(name):
            return self._linop_cholesky()

    def _linop_cholesky(self):
        return LinearOperatorLowerTriangular(
            tf.linalg.cholesky(self.to_dense()), is_non_singular=True, is_self_adjoint=False, is_square=True)

    def _can_use_cholesky(self):
        return bool(self.is_self_adjoint and self.is_positive_definite)

    # Values

    def to_dense(self, name="to_dense"):
        """The matrix as a tensor."""
        with tf.name_scope(name):
            return self._to_dense()

    def _to_dense(self):
        batch = self.batch_shape_tensor()
        count = self.domain_dimension if self.domain_dimension is not None else self.domain_dimension_tensor()
        return self._matmul(tf.eye(count, batch_shape=batch, dtype=self.dtype))

    def _square(self, what):
        if self.is_square is False:
            raise NotImplementedError("%s not implemented for an operator that is expected to not be square." % what)

    def determinant(self, name="det"):
        """The determinant."""
        self._square("Determinant")
        with tf.name_scope(name):
            return self._determinant()

    def _determinant(self):
        if self._can_use_cholesky():
            return tf.exp(self.log_abs_determinant())
        return tf.linalg.det(self._to_dense())

    def log_abs_determinant(self, name="log_abs_det"):
        """The logarithm of the determinant's absolute value."""
        self._square("Determinant")
        with tf.name_scope(name):
            return self._log_abs_determinant()

    def _log_abs_determinant(self):
        if self._can_use_cholesky():
            diagonal = tf.linalg.diag_part(tf.linalg.cholesky(self._to_dense()))
            return 2 * tf.reduce_sum(tf.math.log(diagonal), axis=[-1])
        return tf.linalg.slogdet(self._to_dense())[1]

    def diag_part(self, name="diag_part"):
        """The diagonal."""
        with tf.name_scope(name):
            return self._diag_part()

    def _diag_part(self):
        return tf.linalg.diag_part(self.to_dense())

    def trace(self, name="trace"):
        """The sum of the diagonal."""
        with tf.name_scope(name):
            return self._trace()

    def _trace(self):
        return tf.reduce_sum(self.diag_part(), axis=-1)

    def add_to_tensor(self, x, name="add_to_tensor"):
        """The matrix plus a tensor."""
        with tf.name_scope(name):
            x = self._argument(x)
            return self._add_to_tensor(x)

    def _add_to_tensor(self, x):
        return self.to_dense() + x

    def eigvals(self, name="eigvals"):
        """The eigenvalues of a self-adjoint operator."""
        if not self.is_self_adjoint:
            raise NotImplementedError("Only self-adjoint matrices are supported.")
        with tf.name_scope(name):
            return self._eigvals()

    def _eigvals(self):
        return tf.linalg.eigvalsh(self.to_dense())

    def cond(self, name="cond"):
        """The condition number: the largest singular value over the smallest."""
        with tf.name_scope(name):
            return self._cond()

    def _cond(self):
        if self.is_self_adjoint:
            values = tf.abs(self._eigvals())
        else:
            values = tf.linalg.svd(self.to_dense(), compute_uv=False)
        return tf.cast(tf.reduce_max(values, axis=-1) / tf.reduce_min(values, axis=-1), self.dtype)

    def __repr__(self):
        return "<%s.%s object at 0x%x>" % (type(self).__module__, type(self).__name__, id(self))


class LinearOperatorFullMatrix(LinearOperator):
    """A dense matrix."""

    def __init__(self, matrix, is_non_singular=None, is_self_adjoint=None, is_positive_definite=None, is_square=None,
                 name="LinearOperatorFullMatrix"):
        self._matrix = matrix if isinstance(matrix, tf.Variable) else tf.convert_to_tensor(matrix, name="matrix")
        rank = self._matrix.shape.rank
        if rank is not None and rank < 2:
            raise ValueError("Argument `matrix` must have at least 2 dimensions. Received: %s." % (
                self._matrix.numpy() if hasattr(self._matrix, "numpy") else self._matrix))
        super().__init__(
            self._matrix.dtype, None, is_non_singular, is_self_adjoint, is_positive_definite, is_square, name,
            dict(matrix=matrix))

    @property
    def matrix(self):
        """The matrix as a tensor."""
        return self._matrix

    def _shape(self):
        return self._matrix.shape

    def _shape_tensor(self):
        return tf.shape(self._matrix)

    def _to_dense(self):
        return tf.convert_to_tensor(self._matrix)


class LinearOperatorDiag(LinearOperator):
    """A diagonal matrix, of its diagonal."""

    def __init__(self, diag, is_non_singular=None, is_self_adjoint=None, is_positive_definite=None, is_square=None,
                 name="LinearOperatorDiag"):
        self._diag = diag if isinstance(diag, tf.Variable) else tf.convert_to_tensor(diag, name="diag")
        if self._diag.shape.rank is not None and self._diag.shape.rank < 1:
            raise ValueError("Argument diag must have at least 1 dimension.  Found: %s" % (self._diag,))
        if not self._diag.dtype.is_complex:
            if is_self_adjoint is False:
                raise ValueError("A real diagonal operator is always self adjoint.")
            is_self_adjoint = True
        if is_square is False:
            raise ValueError("Only square diagonal operators currently supported.")
        super().__init__(
            self._diag.dtype, None, is_non_singular, is_self_adjoint, is_positive_definite, True, name, dict(diag=diag))

    @property
    def diag(self):
        """The diagonal."""
        return self._diag

    def _shape(self):
        return self._diag.shape.concatenate(self._diag.shape[-1:])

    def _shape_tensor(self):
        shape = tf.shape(self._diag)
        return tf.concat([shape, shape[-1:]], axis=0)

    def _entries(self, adjoint=False):
        diag = tf.convert_to_tensor(self._diag)
        return (tf.math.conj(diag) if adjoint else diag)[..., tf.newaxis]

    def _matmul(self, x, adjoint=False, adjoint_arg=False):
        return self._entries(adjoint) * _adjoint_if(x, adjoint_arg)

    def _solve(self, rhs, adjoint=False, adjoint_arg=False):
        return _adjoint_if(rhs, adjoint_arg) * (1. / self._entries(adjoint))

    def _determinant(self):
        return tf.reduce_prod(self._diag, axis=[-1])

    def _log_abs_determinant(self):
        result = tf.reduce_sum(tf.math.log(tf.abs(self._diag)), axis=[-1])
        return tf.cast(result, self.dtype) if self.dtype.is_complex else result

    def _to_dense(self):
        return tf.linalg.diag(self._diag)

    def _diag_part(self):
        return tf.convert_to_tensor(self._diag)

    def _add_to_tensor(self, x):
        return tf.linalg.set_diag(x, tf.linalg.diag_part(x) + self._diag)

    def _eigvals(self):
        return tf.convert_to_tensor(self._diag)

    def _cond(self):
        sizes = tf.abs(self._diag)
        return tf.cast(tf.reduce_max(sizes, axis=-1) / tf.reduce_min(sizes, axis=-1), self.dtype)

    def _linop_adjoint(self):
        return LinearOperatorDiag(
            tf.math.conj(self._diag), self.is_non_singular, self.is_self_adjoint, self.is_positive_definite, True)

    def _linop_inverse(self):
        return LinearOperatorDiag(
            1. / self._diag, self.is_non_singular, self.is_self_adjoint, self.is_positive_definite, True)

    def _linop_cholesky(self):
        return LinearOperatorDiag(tf.sqrt(self._diag), is_self_adjoint=True, is_positive_definite=True, is_square=True)

    def _assert_non_singular(self):
        return tf.debugging.assert_none_equal(
            self._diag, tf.zeros([], self.dtype), message="Singular operator:  Diagonal contained zero values.")

    def _assert_positive_definite(self):
        return tf.debugging.assert_positive(
            tf.math.real(self._diag),
            message="Real diagonal operator had non-positive diagonal entries, thus was not positive definite.")

    def _assert_self_adjoint(self):
        return None if not self.dtype.is_complex else super()._assert_self_adjoint()


class LinearOperatorLowerTriangular(LinearOperator):
    """A lower triangular matrix; what stands above the diagonal of the tensor is not looked at."""

    def __init__(self, tril, is_non_singular=None, is_self_adjoint=None, is_positive_definite=None, is_square=None,
                 name="LinearOperatorLowerTriangular"):
        if is_square is False:
            raise ValueError("Only square lower triangular operators supported at this time.")
        self._tril = tril if isinstance(tril, tf.Variable) else tf.convert_to_tensor(tril, name="tril")
        if self._tril.shape.rank is not None and self._tril.shape.rank < 2:
            raise ValueError("Argument tril must have at least 2 dimensions.  Found: %s" % (self._tril,))
        super().__init__(
            self._tril.dtype, None, is_non_singular, is_self_adjoint, is_positive_definite, True, name, dict(tril=tril))

    @property
    def tril(self):
        """The matrix as it was given."""
        return self._tril

    def _shape(self):
        return self._tril.shape

    def _shape_tensor(self):
        return tf.shape(self._tril)

    def _to_dense(self):
        return tf.linalg.band_part(self._tril, -1, 0)

    def _solve(self, rhs, adjoint=False, adjoint_arg=False):
        matrix, rhs = _broadcast_batch(self._to_dense(), _adjoint_if(rhs, adjoint_arg))
        return tf.linalg.triangular_solve(matrix, rhs, lower=True, adjoint=adjoint)

    def _diag_part(self):
        return tf.linalg.diag_part(self._tril)

    def _determinant(self):
        return tf.reduce_prod(self._diag_part(), axis=[-1])

    def _log_abs_determinant(self):
        return tf.reduce_sum(tf.math.log(tf.abs(self._diag_part())), axis=[-1])

    def _eigvals(self):
        return self._diag_part()

    def _assert_non_singular(self):
        return tf.debugging.assert_none_equal(
            self._diag_part(), tf.zeros([], self.dtype), message="Singular operator:  Diagonal contained zero values.")


class LinearOperatorIdentity(LinearOperator):
    """Identity matrices."""

    def __init__(self, num_rows, batch_shape=None, dtype=None, is_non_singular=True, is_self_adjoint=True,
                 is_positive_definite=True, is_square=True, assert_proper_shapes=False, name="LinearOperatorIdentity"):
        for flag, text in ((is_self_adjoint, "self-adjoint"), (is_square, "square"), (is_non_singular, "non-singular"),
                           (is_positive_definite, "positive-definite")):
            if not flag:
                raise ValueError("An identity operator is always %s." % text)
        self._rows = _size(num_rows, "num_rows")
        self._batch = _batch(batch_shape)
        super().__init__(
            dtype or tf.float32, None, True, True, True, True, name, dict(num_rows=num_rows, batch_shape=batch_shape))

    def _shape(self):
        return tf.TensorShape(self._batch + [self._rows, self._rows])

    def _matmul(self, x, adjoint=False, adjoint_arg=False):
        x = _adjoint_if(x, adjoint_arg)
        return x if not self._batch else tf.broadcast_to(
            x, tf.concat([tf.broadcast_dynamic_shape(tf.shape(x)[:-2], self._batch), tf.shape(x)[-2:]], axis=0))

    _solve = _matmul

    def _to_dense(self):
        return tf.eye(self._rows, batch_shape=self._batch or None, dtype=self.dtype)

    def _determinant(self):
        return tf.ones(self._batch, self.dtype)

    def _log_abs_determinant(self):
        return tf.zeros(self._batch, self.dtype)

    def _diag_part(self):
        return tf.ones(self._batch + [self._rows], self.dtype)

    def _trace(self):
        return tf.cast(self._rows, self.dtype) * tf.ones(self._batch, self.dtype)

    def _eigvals(self):
        return self._diag_part()

    def _cond(self):
        return tf.ones(self._batch, self.dtype)

    def _linop_adjoint(self):
        return self

    _linop_inverse = _linop_adjoint
    _linop_cholesky = _linop_adjoint


def _size(given, name):
    """A number of rows or columns."""
    value = tf.get_static_value(tf.convert_to_tensor(given, name=name))
    if value is None:
        raise NotImplementedError("an operator whose %s is not known while tracing is not there" % name)
    if getattr(value, "ndim", 0) != 0:
        raise ValueError("Argument %s must be a 0-D Tensor.  Found: %s" % (name, given))
    if value != int(value):
        raise TypeError("Argument %s must be integer type.  Found: %s" % (name, given))
    if int(value) < 0:
        raise ValueError("Argument %s must be non-negative.  Found: %s" % (name, given))
    return int(value)


def _batch(given):
    """A batch shape as a list."""
    if given is None:
        return []
    value = tf.get_static_value(tf.convert_to_tensor(given, dtype=tf.int32, name="shape_arg"))
    if value is None or value.ndim != 1:
        raise ValueError("Argument batch_shape must be a 1-D Tensor.  Found: %s" % (given,))
    return [int(size) for size in value]


class LinearOperatorScaledIdentity(LinearOperator):
    """Identity matrices times a number each."""

    def __init__(self, num_rows, multiplier, is_non_singular=None, is_self_adjoint=None, is_positive_definite=None,
                 is_square=True, assert_proper_shapes=False, name="LinearOperatorScaledIdentity"):
        self._multiplier = multiplier if isinstance(multiplier, tf.Variable) else tf.convert_to_tensor(
            multiplier, name="multiplier")
        if not self._multiplier.dtype.is_complex:
            if is_self_adjoint is False:
                raise ValueError("A real diagonal operator is always self adjoint.")
            is_self_adjoint = True
        if not is_square:
            raise ValueError("A ScaledIdentity operator is always square.")
        self._rows = _size(num_rows, "num_rows")
        super().__init__(
            self._multiplier.dtype, None, is_non_singular, is_self_adjoint, is_positive_definite, True, name,
            dict(num_rows=num_rows, multiplier=multiplier))

    @property
    def multiplier(self):
        """The number, or one for each matrix."""
        return self._multiplier

    def _shape(self):
        return self._multiplier.shape.concatenate([self._rows, self._rows])

    def _shape_tensor(self):
        return tf.concat([tf.shape(self._multiplier), [self._rows, self._rows]], axis=0)

    def _factor(self, adjoint):
        factor = tf.convert_to_tensor(self._multiplier)[..., tf.newaxis, tf.newaxis]
        return tf.math.conj(factor) if adjoint else factor

    def _matmul(self, x, adjoint=False, adjoint_arg=False):
        return _adjoint_if(x, adjoint_arg) * self._factor(adjoint)

    def _solve(self, rhs, adjoint=False, adjoint_arg=False):
        return _adjoint_if(rhs, adjoint_arg) / self._factor(adjoint)

    def _to_dense(self):
        return self._factor(False) * tf.eye(self._rows, dtype=self.dtype)

    def _determinant(self):
        return tf.convert_to_tensor(self._multiplier) ** self._rows

    def _log_abs_determinant(self):
        return self._rows * tf.math.log(tf.abs(self._multiplier))

    def _diag_part(self):
        return tf.convert_to_tensor(self._multiplier)[..., tf.newaxis] * tf.ones([self._rows], self.dtype)

    def _trace(self):
        return self._multiplier * tf.cast(self._rows, self.dtype)

    def _eigvals(self):
        return self._diag_part()

    def _cond(self):
        return tf.ones_like(tf.convert_to_tensor(self._multiplier))

    def _linop_adjoint(self):
        return LinearOperatorScaledIdentity(
            self._rows, tf.math.conj(self._multiplier), self.is_non_singular, self.is_self_adjoint,
            self.is_positive_definite)

    def _linop_inverse(self):
        return LinearOperatorScaledIdentity(
            self._rows, 1. / self._multiplier, self.is_non_singular, self.is_self_adjoint, self.is_positive_definite)

    def _linop_cholesky(self):
        return LinearOperatorScaledIdentity(
            self._rows, tf.sqrt(self._multiplier), self.is_non_singular, self.is_self_adjoint, self.is_positive_definite)

    def _assert_non_singular(self):
        return tf.debugging.assert_positive(tf.abs(self._multiplier), message="LinearOperator was singular")

    def _assert_positive_definite(self):
        return tf.debugging.assert_positive(
            tf.math.real(self._multiplier), message="LinearOperator was not positive definite.")


class LinearOperatorZeros(LinearOperator):
    """Matrices of zeros."""

    def __init__(self, num_rows, num_columns=None, batch_shape=None, dtype=None, is_non_singular=False,
                 is_self_adjoint=True, is_positive_definite=False, is_square=True, assert_proper_shapes=False,
                 name="LinearOperatorZeros"):
        if is_non_singular:
            raise ValueError("A zero operator is never non-singular.")
        if is_positive_definite:
            raise ValueError("A zero operator is never positive-definite.")
        self._rows = _size(num_rows, "num_rows")
        self._columns = self._rows if num_columns is None else _size(num_columns, "num_columns")
        self._batch = _batch(batch_shape)
        square = self._rows == self._columns
        super().__init__(
            dtype or tf.float32, None, False, is_self_adjoint if square else None, False, square, name,
            dict(num_rows=num_rows, num_columns=num_columns, batch_shape=batch_shape))

    def _shape(self):
        return tf.TensorShape(self._batch + [self._rows, self._columns])

    def _to_dense(self):
        return tf.zeros(self._batch + [self._rows, self._columns], self.dtype)

    def _determinant(self):
        return tf.zeros(self._batch, self.dtype)

    def _trace(self):
        return tf.zeros(self._batch, self.dtype)

    def _diag_part(self):
        return tf.zeros(self._batch + [min(self._rows, self._columns)], self.dtype)

    def _assert_non_singular(self):
        raise tf.errors.InvalidArgumentError(None, None, "Zero operators are always non-invertible.")

    def _assert_positive_definite(self):
        raise tf.errors.InvalidArgumentError(None, None, "Zero operators are always non-positive definite.")


class LinearOperatorAdjoint(LinearOperator):
    """The conjugate transpose of an operator."""

    def __init__(self, operator, is_non_singular=None, is_self_adjoint=None, is_positive_definite=None, is_square=None,
                 name=None):
        self._operator = operator
        super().__init__(
            operator.dtype, None, _first(is_non_singular, operator.is_non_singular),
            _first(is_self_adjoint, operator.is_self_adjoint), _first(is_positive_definite, operator.is_positive_definite),
            _first(is_square, operator.is_square), name or operator.name + "_adjoint", dict(operator=operator))

    @property
    def operator(self):
        """The operator whose adjoint it is."""
        return self._operator

    def _linop_adjoint(self):
        return self._operator

    def _shape(self):
        shape = self._operator.shape
        return shape[:-2].concatenate([shape[-1], shape[-2]])

    def _shape_tensor(self):
        shape = self._operator.shape_tensor()
        return tf.concat([shape[:-2], [shape[-1], shape[-2]]], axis=0)

    def _matmul(self, x, adjoint=False, adjoint_arg=False):
        return self._operator.matmul(x, adjoint=not adjoint, adjoint_arg=adjoint_arg)

    def _solve(self, rhs, adjoint=False, adjoint_arg=False):
        return self._operator.solve(rhs, adjoint=not adjoint, adjoint_arg=adjoint_arg)

    def _to_dense(self):
        return tf.linalg.adjoint(self._operator.to_dense())

    def _determinant(self):
        value = self._operator.determinant()
        return tf.math.conj(value) if self.dtype.is_complex else value

    def _log_abs_determinant(self):
        return self._operator.log_abs_determinant()


def _first(given, otherwise):
    return otherwise if given is None else given


class LinearOperatorInversion(LinearOperator):
    """The inverse of an operator."""

    def __init__(self, operator, is_non_singular=None, is_self_adjoint=None, is_positive_definite=None, is_square=None,
                 name=None):
        if operator.is_square is False or is_square is False:
            raise ValueError("Argument `is_square` or operator.is_square was False. Must be True or None.")
        if operator.is_non_singular is False or is_non_singular is False:
            raise ValueError("Argument `is_non_singular` or operator.is_non_singular was False. Must be True or None.")
        self._operator = operator
        super().__init__(
            operator.dtype, None, True, _first(is_self_adjoint, operator.is_self_adjoint),
            _first(is_positive_definite, operator.is_positive_definite), True, name or operator.name + "_inv",
            dict(operator=operator))

    @property
    def operator(self):
        """The operator whose inverse it is."""
        return self._operator

    def _linop_inverse(self):
        return self._operator

    def _shape(self):
        return self._operator.shape

    def _shape_tensor(self):
        return self._operator.shape_tensor()

    def _matmul(self, x, adjoint=False, adjoint_arg=False):
        return self._operator.solve(x, adjoint=adjoint, adjoint_arg=adjoint_arg)

    def _solve(self, rhs, adjoint=False, adjoint_arg=False):
        return self._operator.matmul(rhs, adjoint=adjoint, adjoint_arg=adjoint_arg)

    def _determinant(self):
        return 1. / self._operator.determinant()

    def _log_abs_determinant(self):
        return -1. * self._operator.log_abs_determinant()

    def _eigvals(self):
        return 1. / self._operator.eigvals()

    def _cond(self):
        return self._operator.cond()


def _product(left, right):
    """The product of two operators, of a simpler class where there is one."""
    if isinstance(left, LinearOperatorIdentity):
        return right
    if isinstance(right, LinearOperatorIdentity):
        return left
    if isinstance(left, LinearOperatorZeros):
        return left
    if isinstance(right, LinearOperatorZeros):
        return right
    scaled = LinearOperatorScaledIdentity
    if isinstance(left, scaled) and isinstance(right, scaled):
        return LinearOperatorScaledIdentity(left.domain_dimension, left.multiplier * right.multiplier)
    if isinstance(left, LinearOperatorDiag) and isinstance(right, LinearOperatorDiag):
        return LinearOperatorDiag(left.diag * right.diag)
    if isinstance(left, LinearOperatorDiag) and isinstance(right, scaled):
        return LinearOperatorDiag(left.diag * right.multiplier[..., tf.newaxis])
    if isinstance(left, scaled) and isinstance(right, LinearOperatorDiag):
        return LinearOperatorDiag(right.diag * left.multiplier[..., tf.newaxis])
    if isinstance(left, LinearOperatorDiag) and isinstance(right, LinearOperatorLowerTriangular):
        return LinearOperatorLowerTriangular(left.diag[..., tf.newaxis] * right.to_dense())
    if isinstance(left, LinearOperatorLowerTriangular) and isinstance(right, LinearOperatorDiag):
        return LinearOperatorLowerTriangular(left.to_dense() * right.diag[..., tf.newaxis, :])
    square = True if left.range_dimension == right.domain_dimension else None
    non_singular = True if left.is_non_singular and right.is_non_singular else None
    return LinearOperatorComposition([left, right], is_non_singular=non_singular, is_square=square)


def _operators(operators):
    """A checked list of operators of one dtype."""
    if not isinstance(operators, (list, tuple)) or not operators:
        raise ValueError("Expected a non-empty list of operators. Found: %s" % (operators,))
    for operator in operators[1:]:
        if operator.dtype != operators[0].dtype:
            raise TypeError("Expected all operators to have the same dtype.  Found %s" % [
                (each.name, each.dtype) for each in operators])
    return list(operators)


def _all(operators, name):
    """True if a property holds for all, else None."""
    return True if all(getattr(operator, name) for operator in operators) else None


def _joined_batch(operators):
    shape = operators[0].batch_shape
    for operator in operators[1:]:
        shape = tf.broadcast_static_shape(shape, operator.batch_shape)
    return shape


class LinearOperatorComposition(LinearOperator):
    """The product of operators, the last one applied first."""

    def __init__(self, operators, is_non_singular=None, is_self_adjoint=None, is_positive_definite=None, is_square=None,
                 name=None):
        self._operators = _operators(operators)
        super().__init__(
            operators[0].dtype, None, _first(is_non_singular, _all(operators, "is_non_singular")), is_self_adjoint,
            is_positive_definite, is_square, name or "_o_".join(operator.name for operator in operators),
            dict(operators=operators))

    @property
    def operators(self):
        """The factors."""
        return self._operators

    def _shape(self):
        return _joined_batch(self._operators).concatenate(
            [self._operators[0].range_dimension, self._operators[-1].domain_dimension])

    def _matmul(self, x, adjoint=False, adjoint_arg=False):
        factors = self._operators if adjoint else self._operators[::-1]
        result = factors[0].matmul(x, adjoint=adjoint, adjoint_arg=adjoint_arg)
        for operator in factors[1:]:
            result = operator.matmul(result, adjoint=adjoint)
        return result

    def _solve(self, rhs, adjoint=False, adjoint_arg=False):
        factors = self._operators[::-1] if adjoint else self._operators
        result = factors[0].solve(rhs, adjoint=adjoint, adjoint_arg=adjoint_arg)
        for operator in factors[1:]:
            result = operator.solve(result, adjoint=adjoint)
        return result

    def _determinant(self):
        result = self._operators[0].determinant()
        for operator in self._operators[1:]:
            result *= operator.determinant()
        return result

    def _log_abs_determinant(self):
        result = self._operators[0].log_abs_determinant()
        for operator in self._operators[1:]:
            result += operator.log_abs_determinant()
        return result

    def _linop_adjoint(self):
        return LinearOperatorComposition(
            [operator.adjoint() for operator in self._operators[::-1]], is_non_singular=self.is_non_singular)

    def _linop_inverse(self):
        return LinearOperatorComposition(
            [operator.inverse() for operator in self._operators[::-1]], is_non_singular=True)


class LinearOperatorKronecker(LinearOperator):
    """The Kronecker product of operators."""

    def __init__(self, operators, is_non_singular=None, is_self_adjoint=None, is_positive_definite=None, is_square=None,
                 name=None):
        self._operators = _operators(operators)
        super().__init__(
            operators[0].dtype, None, _first(is_non_singular, _all(operators, "is_non_singular")),
            _first(is_self_adjoint, _all(operators, "is_self_adjoint")),
            _first(is_positive_definite, _all(operators, "is_positive_definite")),
            _first(is_square, _all(operators, "is_square")),
            name or "_x_".join(operator.name for operator in operators), dict(operators=operators))

    @property
    def operators(self):
        """The factors."""
        return self._operators

    def _shape(self):
        rows, columns = 1, 1
        for operator in self._operators:
            rows = None if rows is None or operator.range_dimension is None else rows * operator.range_dimension
            columns = None if columns is None or operator.domain_dimension is None else columns * operator.domain_dimension
        return _joined_batch(self._operators).concatenate([rows, columns])

    def _each_axis(self, x, sizes, apply):
        """Applies an operator to each of the axes that the rows of x stand for."""
        batch = tf.broadcast_dynamic_shape(tf.shape(x)[:-2], self.batch_shape_tensor())
        width = tf.shape(x)[-1]
        result = tf.broadcast_to(x, tf.concat([batch, tf.shape(x)[-2:]], axis=0))
        for operator, size in zip(self._operators, sizes):
            # The first axis of the rest becomes the rows, and goes to the end.
            rows = tf.reshape(result, tf.concat([batch, [size, -1]], axis=0))
            result = tf.linalg.matrix_transpose(apply(operator, rows))
        # Columns of x stand first now: the axes of the operators follow.
        rows = tf.reshape(result, tf.concat([batch, [width, -1]], axis=0))
        return tf.linalg.matrix_transpose(rows)

    def _matmul(self, x, adjoint=False, adjoint_arg=False):
        x = _adjoint_if(x, adjoint_arg)
        sizes = [o.range_dimension_tensor() if adjoint else o.domain_dimension_tensor() for o in self._operators]
        return self._each_axis(x, sizes, lambda operator, rows: operator.matmul(rows, adjoint=adjoint))

    def _solve(self, rhs, adjoint=False, adjoint_arg=False):
        rhs = _adjoint_if(rhs, adjoint_arg)
        sizes = [o.domain_dimension_tensor() if adjoint else o.range_dimension_tensor() for o in self._operators]
        return self._each_axis(rhs, sizes, lambda operator, rows: operator.solve(rows, adjoint=adjoint))

    def _determinant(self):
        total = self.domain_dimension
        result = 1.
        for operator in self._operators:
            result *= operator.determinant() ** float(total // operator.domain_dimension)
        return result

    def _log_abs_determinant(self):
        total = self.domain_dimension
        return sum(
            operator.log_abs_determinant() * float(total // operator.domain_dimension) for operator in self._operators)

    def _trace(self):
        result = 1.
        for operator in self._operators:
            result *= operator.trace()
        return result

    def _diag_part(self):
        result = self._operators[0].diag_part()
        for operator in self._operators[1:]:
            product = result[..., :, tf.newaxis] * operator.diag_part()[..., tf.newaxis, :]
            result = tf.reshape(product, tf.concat([tf.shape(product)[:-2], [-1]], axis=0))
        return result

    def _linop_adjoint(self):
        return LinearOperatorKronecker([operator.adjoint() for operator in self._operators])

    def _linop_inverse(self):
        return LinearOperatorKronecker([operator.inverse() for operator in self._operators])

    def _linop_cholesky(self):
        return LinearOperatorKronecker([operator.cholesky() for operator in self._operators])


class _Blocks(LinearOperator):
    """What operators of blocks share: a vector is one tensor, or a list of parts."""

    def _parts(self, x, sizes, adjoint_arg=False):
        if isinstance(x, (list, tuple)):
            return [_adjoint_if(self._argument(part), adjoint_arg) for part in x], True
        return tf.split(_adjoint_if(self._argument(x), adjoint_arg), sizes, axis=-2), False

    @staticmethod
    def _whole(parts, is_list):
        return parts if is_list else tf.concat(_broadcast_batch(*parts), axis=-2)

    def _sizes(self, adjoint):
        return [operator.range_dimension if adjoint else operator.domain_dimension for operator in self._diagonal()]

    def matmul(self, x, adjoint=False, adjoint_arg=False, name="matmul"):
        """The product with a matrix, with a list of its blocks, or with another operator."""
        if isinstance(x, LinearOperator):
            return super().matmul(x, adjoint, adjoint_arg, name)
        with tf.name_scope(name):
            parts, is_list = self._parts(x, self._sizes(adjoint), adjoint_arg)
            return self._whole(self._multiply(parts, adjoint), is_list)

    def _matmul(self, x, adjoint=False, adjoint_arg=False):
        return self.matmul(x, adjoint, adjoint_arg)

    def solve(self, rhs, adjoint=False, adjoint_arg=False, name="solve"):
        """X of A X = rhs, for a matrix, a list of its blocks, or another operator."""
        if isinstance(rhs, LinearOperator) or self.is_non_singular is False or self.is_square is False:
            return super().solve(rhs, adjoint, adjoint_arg, name)
        with tf.name_scope(name):
            parts, is_list = self._parts(rhs, self._sizes(not adjoint), adjoint_arg)
            return self._whole(self._divide(parts, adjoint), is_list)

    def matvec(self, x, adjoint=False, name="matvec"):
        """The product with a vector, or with a list of its parts."""
        return self._vectors(self.matmul, x, adjoint)

    def solvevec(self, rhs, adjoint=False, name="solve"):
        """x of A x = rhs, for a vector or a list of its parts."""
        return self._vectors(self.solve, rhs, adjoint)

    def _vectors(self, function, x, adjoint):
        if isinstance(x, (list, tuple)):
            columns = [self._argument(part)[..., tf.newaxis] for part in x]
            return [tf.squeeze(part, axis=-1) for part in function(columns, adjoint=adjoint)]
        return tf.squeeze(function(self._argument(x)[..., tf.newaxis], adjoint=adjoint), axis=-1)

    def _determinant(self):
        result = 1.
        for operator in self._diagonal():
            result *= operator.determinant()
        return result

    def _log_abs_determinant(self):
        return sum(operator.log_abs_determinant() for operator in self._diagonal())

    def _trace(self):
        return sum(operator.trace() for operator in self._diagonal())

    def _diag_part(self):
        return tf.concat([operator.diag_part() for operator in self._diagonal()], axis=-1)


class LinearOperatorBlockDiag(_Blocks):
    """Operators along the diagonal of a larger one."""

    def __init__(self, operators, is_non_singular=None, is_self_adjoint=None, is_positive_definite=None, is_square=True,
                 name=None):
        self._operators = _operators(operators)
        super().__init__(
            operators[0].dtype, None, _first(is_non_singular, _all(operators, "is_non_singular")),
            _first(is_self_adjoint, _all(operators, "is_self_adjoint")),
            _first(is_positive_definite, _all(operators, "is_positive_definite")),
            True if _all(operators, "is_square") else None,
            name or "_ds_".join(operator.name for operator in operators), dict(operators=operators))

    @property
    def operators(self):
        """The blocks."""
        return self._operators

    def _diagonal(self):
        return self._operators

    def _shape(self):
        def total(sizes):
            return None if None in sizes else sum(sizes)
        return _joined_batch(self._operators).concatenate([
            total([operator.range_dimension for operator in self._operators]),
            total([operator.domain_dimension for operator in self._operators])])

    def _multiply(self, parts, adjoint):
        return [operator.matmul(part, adjoint=adjoint) for operator, part in zip(self._operators, parts)]

    def _divide(self, parts, adjoint):
        return [operator.solve(part, adjoint=adjoint) for operator, part in zip(self._operators, parts)]

    def _eigvals(self):
        return tf.concat([operator.eigvals() for operator in self._operators], axis=-1)

    def _linop_adjoint(self):
        return LinearOperatorBlockDiag([operator.adjoint() for operator in self._operators])

    def _linop_inverse(self):
        return LinearOperatorBlockDiag([operator.inverse() for operator in self._operators])

    def _linop_cholesky(self):
        return LinearOperatorBlockDiag([operator.cholesky() for operator in self._operators])


class LinearOperatorBlockLowerTriangular(_Blocks):
    """Rows of operators, each a block longer than the one above."""

    def __init__(self, operators, is_non_singular=None, is_self_adjoint=None, is_positive_definite=None, is_square=None,
                 name="LinearOperatorBlockLowerTriangular"):
        if not isinstance(operators, (list, tuple)) or not operators:
            raise ValueError("Argument `operators` must be a list of >=1 operators. Received: %s." % (operators,))
        for index, row in enumerate(operators):
            if len(row) != index + 1:
                raise ValueError("Argument `operators[%d]` must contain `%d` blocks. Received: %d blocks." % (
                    index, index + 1, len(row)))
        self._rows = [list(row) for row in operators]
        _operators([operator for row in operators for operator in row])
        diagonal = self._diagonal()
        super().__init__(
            operators[0][0].dtype, None, _first(is_non_singular, _all(diagonal, "is_non_singular")), is_self_adjoint,
            is_positive_definite, True, name, dict(operators=operators))

    @property
    def operators(self):
        """The rows of blocks."""
        return self._rows

    def _diagonal(self):
        return [row[-1] for row in self._rows]

    def _shape(self):
        sizes = [operator.range_dimension for operator in self._diagonal()]
        total = None if None in sizes else sum(sizes)
        return _joined_batch([operator for row in self._rows for operator in row]).concatenate([total, total])

    def _multiply(self, parts, adjoint):
        count = len(self._rows)
        results = []
        for index in range(count):
            terms = [(self._rows[other][index], parts[other]) for other in range(index, count)] if adjoint else [
                (self._rows[index][other], parts[other]) for other in range(index + 1)]
            total = None
            for operator, part in terms:
                term = operator.matmul(part, adjoint=adjoint)
                total = term if total is None else total + term
            results.append(total)
        return results

    def _divide(self, parts, adjoint):
        count = len(self._rows)
        results = [None] * count
        for index in (range(count - 1, -1, -1) if adjoint else range(count)):
            rest = parts[index]
            others = range(index + 1, count) if adjoint else range(index)
            for other in others:
                block = self._rows[other][index] if adjoint else self._rows[index][other]
                rest = rest - block.matmul(results[other], adjoint=adjoint)
            results[index] = self._rows[index][index].solve(rest, adjoint=adjoint)
        return results


class LinearOperatorHouseholder(LinearOperator):
    """The reflection at the plane that a vector stands on."""

    def __init__(self, reflection_axis, is_non_singular=None, is_self_adjoint=None, is_positive_definite=None,
                 is_square=None, name="LinearOperatorHouseholder"):
        self._axis = tf.convert_to_tensor(reflection_axis, name="reflection_axis")
        if is_self_adjoint is False:
            raise ValueError("A Householder operator is always self adjoint.")
        if is_positive_definite is True:
            raise ValueError("A Householder operator is always non-positive definite.")
        if is_square is False:
            raise ValueError("A Householder operator is always square.")
        super().__init__(
            self._axis.dtype, None, True, True, False, True, name, dict(reflection_axis=reflection_axis))

    @property
    def reflection_axis(self):
        """The vector."""
        return self._axis

    def _shape(self):
        return self._axis.shape.concatenate(self._axis.shape[-1:])

    def _matmul(self, x, adjoint=False, adjoint_arg=False):
        x = _adjoint_if(x, adjoint_arg)
        unit = self._axis / tf.linalg.norm(self._axis, axis=-1, keepdims=True)
        unit = unit[..., tf.newaxis]
        return x - 2 * unit * tf.matmul(unit, x, adjoint_a=True)

    _solve = _matmul

    def _determinant(self):
        return -tf.ones(self.batch_shape, self.dtype)

    def _log_abs_determinant(self):
        return tf.zeros(self.batch_shape, self.dtype)

    def _diag_part(self):
        unit = self._axis / tf.linalg.norm(self._axis, axis=-1, keepdims=True)
        return 1. - 2 * unit * tf.math.conj(unit)

    def _trace(self):
        return tf.cast(self.domain_dimension - 2, self.dtype) * tf.ones(self.batch_shape, self.dtype)

    def _eigvals(self):
        ones = tf.ones_like(self._axis)
        return tf.concat([-ones[..., :1], ones[..., 1:]], axis=-1)

    def _cond(self):
        return tf.ones(self.batch_shape, self.dtype)

    def _linop_inverse(self):
        return self


class LinearOperatorPermutation(LinearOperator):
    """The matrix that puts entry perm[i] in place i."""

    def __init__(self, perm, dtype=tf.float32, is_non_singular=None, is_self_adjoint=None, is_positive_definite=None,
                 is_square=None, name="LinearOperatorPermutation"):
        self._perm = tf.convert_to_tensor(perm, name="perm")
        if not self._perm.dtype.is_integer:
            raise TypeError("Argument `perm` must be integer dtype. Received: %s." % self._perm)
        if self._perm.shape.rank is not None and self._perm.shape.rank < 1:
            raise ValueError("Argument `perm` must have at least 1 dimension. Received: %s." % (self._perm,))
        if is_non_singular is False:
            raise ValueError("A Permutation operator is always non-singular.")
        if is_square is False:
            raise ValueError("A Permutation operator is always square.")
        super().__init__(dtype, None, True, is_self_adjoint, is_positive_definite, True, name, dict(perm=perm))

    @property
    def perm(self):
        """The permutation."""
        return self._perm

    def _shape(self):
        return self._perm.shape.concatenate(self._perm.shape[-1:])

    def _to_dense(self):
        return tf.one_hot(self._perm, depth=self.domain_dimension, dtype=self.dtype)

    def _solve(self, rhs, adjoint=False, adjoint_arg=False):
        return tf.matmul(self._to_dense(), rhs, adjoint_a=not adjoint, adjoint_b=adjoint_arg)

    def _determinant(self):
        return tf.linalg.det(self._to_dense())

    def _log_abs_determinant(self):
        return tf.zeros(self.batch_shape, self.dtype)

    def _cond(self):
        return tf.ones(self.batch_shape, self.dtype)

    def _linop_adjoint(self):
        return LinearOperatorPermutation(tf.argsort(self._perm, axis=-1), dtype=self.dtype)

    _linop_inverse = _linop_adjoint


class LinearOperatorTridiag(LinearOperator):
    """A matrix of three diagonals."""

    def __init__(self, diagonals, diagonals_format="compact", is_non_singular=None, is_self_adjoint=None,
                 is_positive_definite=None, is_square=None, name="LinearOperatorTridiag"):
        if diagonals_format not in ("matrix", "sequence", "compact"):
            raise ValueError("Argument `diagonals_format` must be one of compact, matrix, or sequence. Received : %s." % (
                diagonals_format,))
        if diagonals_format == "sequence":
            self._diagonals = [tf.convert_to_tensor(part, name="diagonals") for part in diagonals]
            dtype = self._diagonals[0].dtype
        else:
            self._diagonals = tf.convert_to_tensor(diagonals, name="diagonals")
            dtype = self._diagonals.dtype
        self._format = diagonals_format
        super().__init__(
            dtype, None, is_non_singular, is_self_adjoint, is_positive_definite, True, name, dict(diagonals=diagonals))

    @property
    def diagonals(self):
        """The diagonals as they were given."""
        return self._diagonals

    @property
    def diagonals_format(self):
        """How they were given."""
        return self._format

    def _shape(self):
        if self._format == "matrix":
            return self._diagonals.shape
        if self._format == "sequence":
            return self._diagonals[1].shape.concatenate(self._diagonals[1].shape[-1:])
        return self._diagonals.shape[:-2].concatenate([self._diagonals.shape[-1]] * 2)

    def _to_dense(self):
        if self._format == "matrix":
            return self._diagonals
        parts = self._diagonals
        if self._format == "sequence":
            parts = tf.stack(parts, axis=-2)
        return tf.linalg.diag(parts, k=(-1, 1), align="LEFT_RIGHT")

    def _matmul(self, x, adjoint=False, adjoint_arg=False):
        return tf.matmul(self._to_dense(), x, adjoint_a=adjoint, adjoint_b=adjoint_arg)

    def _solve(self, rhs, adjoint=False, adjoint_arg=False):
        diagonals, form = self._diagonals, self._format
        if adjoint:
            diagonals, form = tf.linalg.adjoint(self._to_dense()), "matrix"
        if form == "matrix":
            diagonals, form = tf.linalg.diag_part(diagonals, k=(-1, 1), align="LEFT_RIGHT"), "compact"
        return tf.linalg.tridiagonal_solve(
            diagonals, rhs, diagonals_format=form, transpose_rhs=adjoint_arg, conjugate_rhs=adjoint_arg)

    def _diag_part(self):
        if self._format == "matrix":
            return tf.linalg.diag_part(self._diagonals)
        return self._diagonals[1] if self._format == "sequence" else self._diagonals[..., 1, :]


class LinearOperatorToeplitz(LinearOperator):
    """A matrix with equal elements along each diagonal, of its first column and row."""

    def __init__(self, col, row, is_non_singular=None, is_self_adjoint=None, is_positive_definite=None, is_square=None,
                 name="LinearOperatorToeplitz"):
        self._col = tf.convert_to_tensor(col, name="col")
        self._row = tf.convert_to_tensor(row, name="row")
        if is_square is False:
            raise ValueError("Only square Toeplitz operators currently supported.")
        super().__init__(
            self._row.dtype, None, is_non_singular, is_self_adjoint, is_positive_definite, True, name,
            dict(col=col, row=row))

    @property
    def col(self):
        """The first column."""
        return self._col

    @property
    def row(self):
        """The first row."""
        return self._row

    def _shape(self):
        size = self._row.shape[-1:]
        return tf.broadcast_static_shape(self._col.shape, self._row.shape)[:-1].concatenate(size).concatenate(size)

    def _to_dense(self):
        count = self._row.shape[-1]
        shape = tf.broadcast_dynamic_shape(tf.shape(self._row), tf.shape(self._col))
        row, col = tf.broadcast_to(self._row, shape), tf.broadcast_to(self._col, shape)
        elements = tf.concat([tf.reverse(row, axis=[-1]), col[..., 1:]], axis=-1)
        places = tf.range(count - 1, -1, -1)[tf.newaxis, :] + tf.range(count)[:, tf.newaxis]
        return tf.gather(elements, places, axis=-1)

    def _diag_part(self):
        return self._col[..., :1] * tf.ones([self.domain_dimension], self.dtype)

    def _trace(self):
        return tf.cast(self.domain_dimension, self.dtype) * self._col[..., 0]


class _Circulant(LinearOperator):
    """A matrix that the Fourier transform makes diagonal; its eigenvalues are the spectrum."""

    def __init__(self, spectrum, depth, input_output_dtype, is_non_singular, is_self_adjoint, is_positive_definite, is_square,
                 name):
        self._spectrum = tf.convert_to_tensor(spectrum, name="spectrum")
        if self._spectrum.shape.rank is not None and self._spectrum.shape.rank < depth:
            raise ValueError("Argument `spectrum` must have at least %d dimensions. Received: %s." % (depth, spectrum))
        self._depth = depth
        if not self._spectrum.dtype.is_complex:
            if is_self_adjoint is False:
                raise ValueError(
                    "A real spectrum always corresponds to a self-adjoint operator. Expected argument `is_self_adjoint` to "
                    "be True when `spectrum.dtype.is_complex` = True. Received: %s." % is_self_adjoint)
            is_self_adjoint = True
        if is_square is False:
            raise ValueError("A [[nested] block] circulant operator is always square. Expected argument `is_square` to be "
                             "True. Received: %s." % is_square)
        super().__init__(
            input_output_dtype, None, is_non_singular, is_self_adjoint, is_positive_definite, True, name,
            dict(spectrum=spectrum))

    @property
    def spectrum(self):
        """The eigenvalues, as they were given."""
        return self._spectrum

    @property
    def block_depth(self):
        """How many axes the spectrum's blocks have."""
        return self._depth

    @property
    def block_shape(self):
        """The shape of a vector's blocks."""
        return self._spectrum.shape[-self._depth:]

    def block_shape_tensor(self):
        """The shape of a vector's blocks as a tensor."""
        return tf.shape(self._spectrum)[-self._depth:]

    def _shape(self):
        size = self.block_shape.num_elements()
        return self._spectrum.shape[:-self._depth].concatenate([size, size])

    def _complex(self):
        wide = self.dtype == tf.float64 or self.dtype == tf.complex128 or self._spectrum.dtype == tf.float64
        return tf.complex128 if wide or self._spectrum.dtype == tf.complex128 else tf.complex64

    def _transform(self, x, inverse=False):
        raw = tf.raw_ops
        forward = {1: raw.FFT, 2: raw.FFT2D, 3: raw.FFT3D}
        backward = {1: raw.IFFT, 2: raw.IFFT2D, 3: raw.IFFT3D}
        return (backward if inverse else forward)[self._depth](input=x)

    def _blocks(self, x):
        """Columns as blocks, before the batch's other axes: [..., columns, block…]."""
        x = tf.linalg.matrix_transpose(x)
        return tf.reshape(x, tf.concat([tf.shape(x)[:-1], self.block_shape_tensor()], axis=0))

    def _columns(self, blocks):
        flat = tf.reshape(blocks, tf.concat([tf.shape(blocks)[:-self._depth], [-1]], axis=0))
        return tf.linalg.matrix_transpose(flat)

    def _spectral(self, x, function):
        dtype = self._complex()
        spectrum = tf.expand_dims(tf.cast(self._spectrum, dtype), -self._depth - 1)
        blocks = self._transform(self._blocks(tf.cast(x, dtype)))
        result = self._columns(self._transform(function(blocks, spectrum), inverse=True))
        return tf.cast(result if self.dtype.is_complex else tf.math.real(result), self.dtype)

    def _matmul(self, x, adjoint=False, adjoint_arg=False):
        x = _adjoint_if(x, adjoint_arg)
        return self._spectral(x, lambda blocks, spectrum: blocks * (tf.math.conj(spectrum) if adjoint else spectrum))

    def _solve(self, rhs, adjoint=False, adjoint_arg=False):
        rhs = _adjoint_if(rhs, adjoint_arg)
        return self._spectral(rhs, lambda blocks, spectrum: blocks / (tf.math.conj(spectrum) if adjoint else spectrum))

    def _axes(self):
        return list(range(-self._depth, 0))

    def _determinant(self):
        return tf.cast(tf.reduce_prod(self._spectrum, axis=self._axes()), self.dtype)

    def _log_abs_determinant(self):
        return tf.cast(tf.reduce_sum(tf.math.log(tf.abs(self._spectrum)), axis=self._axes()), self.dtype)

    def _trace(self):
        return tf.cast(tf.reduce_sum(self._spectrum, axis=self._axes()), self.dtype)

    def _diag_part(self):
        size = tf.cast(self.domain_dimension, self.dtype)
        return (self._trace() / size)[..., tf.newaxis] * tf.ones([self.domain_dimension], self.dtype)

    def _eigvals(self):
        flat = tf.reshape(self._spectrum, tf.concat([tf.shape(self._spectrum)[:-self._depth], [-1]], axis=0))
        return tf.cast(flat, self.dtype)

    def _cond(self):
        sizes = tf.abs(self._spectrum)
        return tf.cast(tf.reduce_max(sizes, axis=self._axes()) / tf.reduce_min(sizes, axis=self._axes()), self.dtype)

    def convolution_kernel(self, name="convolution_kernel"):
        """The vector that the matrix convolves with: the inverse transform of the spectrum."""
        with tf.name_scope(name):
            kernel = self._transform(tf.cast(self._spectrum, self._complex()), inverse=True)
            return tf.cast(kernel if self.dtype.is_complex else tf.math.real(kernel), self.dtype)

    def _like(self, spectrum):
        return type(self)(
            spectrum, input_output_dtype=self.dtype, is_non_singular=self.is_non_singular,
            is_self_adjoint=self.is_self_adjoint, is_positive_definite=self.is_positive_definite)

    def _linop_adjoint(self):
        return self._like(tf.math.conj(self._spectrum))

    def _linop_inverse(self):
        return self._like(1. / self._spectrum)


class LinearOperatorCirculant(_Circulant):
    """A circulant matrix, of its spectrum."""

    def __init__(self, spectrum, input_output_dtype=tf.complex64, is_non_singular=None, is_self_adjoint=None,
                 is_positive_definite=None, is_square=True, name="LinearOperatorCirculant"):
        super().__init__(spectrum, 1, input_output_dtype, is_non_singular, is_self_adjoint, is_positive_definite, is_square,
                         name)


class LinearOperatorCirculant2D(_Circulant):
    """A matrix of circulant blocks of circulant matrices, of its spectrum."""

    def __init__(self, spectrum, input_output_dtype=tf.complex64, is_non_singular=None, is_self_adjoint=None,
                 is_positive_definite=None, is_square=True, name="LinearOperatorCirculant2D"):
        super().__init__(spectrum, 2, input_output_dtype, is_non_singular, is_self_adjoint, is_positive_definite, is_square,
                         name)


class LinearOperatorCirculant3D(_Circulant):
    """A matrix of nested circulant blocks, of its spectrum."""

    def __init__(self, spectrum, input_output_dtype=tf.complex64, is_non_singular=None, is_self_adjoint=None,
                 is_positive_definite=None, is_square=True, name="LinearOperatorCirculant3D"):
        super().__init__(spectrum, 3, input_output_dtype, is_non_singular, is_self_adjoint, is_positive_definite, is_square,
                         name)


class LinearOperatorLowRankUpdate(LinearOperator):
    """An operator L plus U D V^H of low rank."""

    def __init__(self, base_operator, u, diag_update=None, v=None, is_diag_update_positive=None, is_non_singular=None,
                 is_self_adjoint=None, is_positive_definite=None, is_square=None, name="LinearOperatorLowRankUpdate"):
        dtype = base_operator.dtype
        if diag_update is not None and is_diag_update_positive and dtype.is_complex:
            raise TypeError("`is_diag_update_positive` cannot be True for a complex dtype")
        self._base_operator = base_operator
        self._u = tf.convert_to_tensor(u, dtype=None if tf.is_tensor(u) else dtype, name="u")
        self._v = self._u if v is None else tf.convert_to_tensor(v, dtype=None if tf.is_tensor(v) else dtype, name="v")
        self._diag_update = None if diag_update is None else tf.convert_to_tensor(diag_update, dtype=dtype, name="diag_update")
        self._positive = is_diag_update_positive
        if v is None and base_operator.is_self_adjoint and diag_update is None:
            is_self_adjoint = _first(is_self_adjoint, True)
            if base_operator.is_positive_definite:
                is_positive_definite = _first(is_positive_definite, True)
        super().__init__(
            dtype, None, is_non_singular, is_self_adjoint, is_positive_definite,
            _first(is_square, base_operator.is_square), name, dict(base_operator=base_operator, u=u))

    @property
    def base_operator(self):
        """The operator that is updated."""
        return self._base_operator

    @property
    def u(self):
        """The columns U."""
        return self._u

    @property
    def v(self):
        """The columns V."""
        return self._v

    @property
    def diag_update(self):
        """The diagonal D, or None."""
        return self._diag_update

    @property
    def is_diag_update_positive(self):
        """Whether D is known to be positive."""
        return self._positive

    def _middle(self):
        """D as a diagonal operator."""
        if self._diag_update is not None:
            return LinearOperatorDiag(self._diag_update)
        return LinearOperatorIdentity(self._u.shape[-1], dtype=self.dtype)

    def _shape(self):
        batch = tf.broadcast_static_shape(self._base_operator.batch_shape, self._u.shape[:-2])
        return batch.concatenate(self._base_operator.shape[-2:])

    def _matmul(self, x, adjoint=False, adjoint_arg=False):
        left, right = (self._v, self._u) if adjoint else (self._u, self._v)
        x = _adjoint_if(x, adjoint_arg)
        inner = self._middle().matmul(tf.matmul(right, x, adjoint_a=True), adjoint=adjoint)
        return self._base_operator.matmul(x, adjoint=adjoint) + tf.matmul(left, inner)

    def _capacitance(self):
        """D^-1 + V^H L^-1 U, by which Woodbury's identity solves."""
        small = tf.matmul(self._v, self._base_operator.solve(self._u), adjoint_a=True)
        return self._middle().inverse().add_to_tensor(small)

    def _solve(self, rhs, adjoint=False, adjoint_arg=False):
        left, right = (self._v, self._u) if adjoint else (self._u, self._v)
        first = self._base_operator.solve(rhs, adjoint=adjoint, adjoint_arg=adjoint_arg)
        small = tf.linalg.solve(self._capacitance(), tf.matmul(right, first, adjoint_a=True), adjoint=adjoint)
        return first - self._base_operator.solve(tf.matmul(left, small), adjoint=adjoint)

    def _determinant(self):
        return (tf.linalg.det(self._capacitance()) * self._middle().determinant() * self._base_operator.determinant())

    def _log_abs_determinant(self):
        return (tf.linalg.slogdet(self._capacitance())[1] + self._middle().log_abs_determinant()
                + self._base_operator.log_abs_determinant())

    def _diag_part(self):
        product = self._middle().matmul(tf.linalg.matrix_transpose(tf.math.conj(self._v)))
        return self._base_operator.diag_part() + tf.reduce_sum(self._u * tf.linalg.matrix_transpose(product), axis=-1)


_MODULES = {
    "LinearOperator": "linear_operator", "LinearOperatorAdjoint": "linear_operator_adjoint",
    "LinearOperatorBlockDiag": "linear_operator_block_diag",
    "LinearOperatorBlockLowerTriangular": "linear_operator_block_lower_triangular",
    "LinearOperatorCirculant": "linear_operator_circulant", "LinearOperatorCirculant2D": "linear_operator_circulant",
    "LinearOperatorCirculant3D": "linear_operator_circulant", "LinearOperatorComposition": "linear_operator_composition",
    "LinearOperatorDiag": "linear_operator_diag", "LinearOperatorFullMatrix": "linear_operator_full_matrix",
    "LinearOperatorHouseholder": "linear_operator_householder", "LinearOperatorIdentity": "linear_operator_identity",
    "LinearOperatorInversion": "linear_operator_inversion", "LinearOperatorKronecker": "linear_operator_kronecker",
    "LinearOperatorLowRankUpdate": "linear_operator_low_rank_update",
    "LinearOperatorLowerTriangular": "linear_operator_lower_triangular",
    "LinearOperatorPermutation": "linear_operator_permutation", "LinearOperatorScaledIdentity": "linear_operator_identity",
    "LinearOperatorToeplitz": "linear_operator_toeplitz", "LinearOperatorTridiag": "linear_operator_tridiag",
    "LinearOperatorZeros": "linear_operator_zeros",
}
for _class, _module in _MODULES.items():
    globals()[_class].__module__ = "tensorflow.python.ops.linalg." + _module
