"""numpy.fft: discrete Fourier transforms, by powers of two, and by Bluestein's method for other lengths."""

import numpy as np


def _scale(norm, n, inverse):
    if norm not in (None, "backward", "ortho", "forward"):
        raise ValueError('Invalid norm value %s; should be "backward", "ortho" or "forward".' % norm)
    if norm == "ortho":
        return 1 / np.sqrt(n)
    return 1 / n if (norm == "forward") != inverse else 1.0


def _powers_of_two(x, sign):
    """Transforms of rows whose length is a power of two; Stockham's order, a level at a time."""
    n = x.shape[-1]
    batch = x.shape[:-1]
    rows = x.reshape(batch + (n, 1))
    half = 1
    count = n
    while count > 1:
        count //= 2
        even, odd = rows[..., :count, :], rows[..., count:, :]
        turns = np.exp(sign * 1j * np.pi * np.arange(half) / half)
        if half > 1:
            # A quarter of a turn is exact.
            turns[half // 2] = sign * 1j
        turned = odd * turns
        rows = np.concatenate([even + turned, even - turned], -1)
        half *= 2
    return rows.reshape(batch + (n,))


def _transform(x, sign):
    n = x.shape[-1]
    if n & (n - 1) == 0:
        return _powers_of_two(x, sign)
    if n <= 32:
        places = np.arange(n)
        angles = (np.outer(places, places) % n) * (2 * np.pi / n)
        return np.matmul(x, np.cos(angles) + sign * 1j * np.sin(angles))
    size = 1
    while size < 2 * n - 1:
        size *= 2
    squares = (np.arange(n) ** 2) % (2 * n)
    chirp = np.exp(sign * 1j * np.pi * squares / n)
    first = np.zeros(x.shape[:-1] + (size,), complex)
    first[..., :n] = x * chirp
    second = np.zeros(size, complex)
    second[:n] = chirp.conj()
    second[size - n + 1:] = chirp[1:][::-1].conj()
    product = _powers_of_two(first, -1) * _powers_of_two(second, -1)
    return _powers_of_two(product, 1)[..., :n] / size * chirp


def _sized(a, n, axis):
    if n is not None and n < 1:
        raise ValueError("Invalid number of FFT data points (%d) specified." % n)
    if not -a.ndim <= axis < a.ndim:
        raise np.exceptions.AxisError(axis, a.ndim)
    rows = np.moveaxis(a, axis, -1)
    size = rows.shape[-1]
    if n is None:
        n = size
        if n < 1:
            raise ValueError("Invalid number of FFT data points (%d) specified." % n)
    if n < size:
        rows = rows[..., :n]
    elif n > size:
        rows = np.concatenate([rows, np.zeros(rows.shape[:-1] + (n - size,), rows.dtype)], -1)
    return rows, n


def _narrow(a):
    return a.dtype in (np.float32, np.complex64, np.float16)


def _complex(a, n, axis, norm, sign):
    a = np.asarray(a)
    rows, n = _sized(a, n, axis)
    result = _transform(rows.astype(complex), sign) * _scale(norm, n, sign > 0)
    if _narrow(a):
        result = result.astype(np.complex64)
    return np.moveaxis(result, -1, axis)


def fft(a, n=None, axis=-1, norm=None, out=None):
    """The discrete Fourier transform along an axis, cut or filled with zeros to n points. Complex.

    >>> np.fft.fft([1., 0., 0., 0.])
    array([1.+0.j, 1.+0.j, 1.+0.j, 1.+0.j])
    """
    return _complex(a, n, axis, norm, -1)


def ifft(a, n=None, axis=-1, norm=None, out=None):
    """The inverse of `fft`.

    >>> np.fft.ifft([4, 0, 0, 0])
    array([1.+0.j, 1.+0.j, 1.+0.j, 1.+0.j])
    """
    return _complex(a, n, axis, norm, 1)


def rfft(a, n=None, axis=-1, norm=None, out=None):
    """The transform of real values: the first n // 2 + 1 points.

    >>> np.fft.rfft([1., 0., 0., 0.])
    array([1.+0.j, 1.+0.j, 1.+0.j])
    """
    a = np.asarray(a)
    if a.dtype.kind == "c":
        raise TypeError("ufunc 'rfft_n_even' did not contain a loop with signature matching types %r -> None" % (a.dtype,))
    full = np.moveaxis(_complex(a, n, axis, norm, -1), axis, -1)
    return np.moveaxis(full[..., :full.shape[-1] // 2 + 1], -1, axis)


def irfft(a, n=None, axis=-1, norm=None, out=None):
    """The inverse of `rfft`: n real values, 2 (m - 1) of m points unless told otherwise.

    >>> np.fft.irfft([1, 1, 1])
    array([1., 0., 0., 0.])
    """
    a = np.asarray(a)
    n = 2 * (a.shape[axis] - 1) if n is None else n
    rows, _ = _sized(a, n // 2 + 1, axis)
    if n < 1:
        raise ValueError("Invalid number of FFT data points (%d) specified." % n)
    rows = rows.astype(complex)
    rows[..., 0] = rows[..., 0].real
    if n % 2 == 0:
        rows[..., -1] = rows[..., -1].real
    rest = rows[..., 1:(n + 1) // 2][..., ::-1].conj()
    full = np.concatenate([rows, rest], -1)
    result = (_transform(full, 1) * _scale(norm, n, True)).real
    if _narrow(a):
        result = result.astype(np.float32)
    return np.moveaxis(result, -1, axis).copy()


_turned = {None: "forward", "backward": "forward", "ortho": "ortho", "forward": "backward"}


def hfft(a, n=None, axis=-1, norm=None, out=None):
    """The transform of a signal that is Hermitian-symmetric in time: n real values.

    >>> np.fft.hfft([1, 2, 1])
    array([ 6.,  0., -2.,  0.])
    """
    a = np.asarray(a)
    n = 2 * (a.shape[axis] - 1) if n is None else n
    return irfft(a.conj(), n, axis, _turned[norm])


def ihfft(a, n=None, axis=-1, norm=None, out=None):
    """The inverse of `hfft`.

    >>> np.fft.ihfft([4., 0., 0., 0.])
    array([1.-0.j, 1.-0.j, 1.-0.j])
    """
    return rfft(a, n, axis, _turned[norm]).conj()


def _several(a, s, axes, norm, function):
    a = np.asarray(a)
    if s is None:
        axes = list(range(a.ndim)) if axes is None else list(axes)
        s = [None] * len(axes)
    else:
        axes = list(range(-len(s), 0)) if axes is None else list(axes)
        if len(s) != len(axes):
            raise ValueError("Shape and axes have different lengths.")
    for axis, size in reversed(list(zip(axes, s))):
        a = function(a, size, axis, norm)
    return a


def fftn(a, s=None, axes=None, norm=None, out=None):
    """The transform along several axes, all without `axes`.

    >>> np.fft.fftn(np.ones((2, 2)))
    array([[4.+0.j, 0.+0.j],
           [0.+0.j, 0.+0.j]])
    """
    return _several(a, s, axes, norm, fft)


def ifftn(a, s=None, axes=None, norm=None, out=None):
    """The inverse of `fftn`.

    >>> np.fft.ifftn(np.eye(2) * 4)
    array([[2.+0.j, 0.+0.j],
           [0.+0.j, 2.+0.j]])
    """
    return _several(a, s, axes, norm, ifft)


def fft2(a, s=None, axes=(-2, -1), norm=None, out=None):
    """The transform along two axes.

    >>> np.fft.fft2(np.ones((2, 2)))[0, 0]
    np.complex128(4+0j)
    """
    return fftn(a, s, axes, norm)


def ifft2(a, s=None, axes=(-2, -1), norm=None, out=None):
    """The inverse of `fft2`.

    >>> np.fft.ifft2(np.ones((2, 2)))[0, 0]
    np.complex128(1+0j)
    """
    return ifftn(a, s, axes, norm)


def rfftn(a, s=None, axes=None, norm=None, out=None):
    """The transform of real values along several axes, the last one by `rfft`.

    >>> np.fft.rfftn(np.ones((2, 2))).shape
    (2, 2)
    """
    a = np.asarray(a)
    axes = list(range(a.ndim) if s is None else range(-len(s), 0)) if axes is None else list(axes)
    s = [None] * len(axes) if s is None else list(s)
    a = rfft(a, s[-1], axes[-1], norm)
    for axis, size in zip(axes[:-1], s[:-1]):
        a = fft(a, size, axis, norm)
    return a


def irfftn(a, s=None, axes=None, norm=None, out=None):
    """The inverse of `rfftn`.

    >>> np.fft.irfftn(np.fft.rfftn(np.ones((2, 2))))
    array([[1., 1.],
           [1., 1.]])
    """
    a = np.asarray(a)
    axes = list(range(a.ndim) if s is None else range(-len(s), 0)) if axes is None else list(axes)
    s = [None] * len(axes) if s is None else list(s)
    for axis, size in zip(axes[:-1], s[:-1]):
        a = ifft(a, size, axis, norm)
    return irfft(a, s[-1], axes[-1], norm)


def rfft2(a, s=None, axes=(-2, -1), norm=None, out=None):
    """The transform of real values along two axes.

    >>> np.fft.rfft2(np.ones((2, 2)))[0, 0]
    np.complex128(4+0j)
    """
    return rfftn(a, s, axes, norm)


def irfft2(a, s=None, axes=(-2, -1), norm=None, out=None):
    """The inverse of `rfft2`.

    >>> np.fft.irfft2(np.array([[4, 0], [0, 0]]))
    array([[1., 1.],
           [1., 1.]])
    """
    return irfftn(a, s, axes, norm)


def fftfreq(n, d=1.0, device=None):
    """The frequencies of the points of `fft` for n samples d apart.

    >>> np.fft.fftfreq(4)
    array([ 0.  ,  0.25, -0.5 , -0.25])
    """
    if not isinstance(n, (int, np.integer)):
        raise ValueError("n should be an integer")
    half = (n - 1) // 2 + 1
    return np.concatenate([np.arange(0, half), np.arange(-(n // 2), 0)]) * (1.0 / (n * d))


def rfftfreq(n, d=1.0, device=None):
    """The frequencies of the points of `rfft` for n samples d apart.

    >>> np.fft.rfftfreq(4)
    array([0.  , 0.25, 0.5 ])
    """
    if not isinstance(n, (int, np.integer)):
        raise ValueError("n should be an integer")
    return np.arange(0, n // 2 + 1) * (1.0 / (n * d))


def _shifted(x, axes, sign):
    x = np.asarray(x)
    axes = tuple(range(x.ndim)) if axes is None else (axes,) if isinstance(axes, int) else tuple(axes)
    return np.roll(x, [sign * (x.shape[axis] // 2) for axis in axes] if sign > 0 else
                   [-(x.shape[axis] // 2) for axis in axes], axes)


def fftshift(x, axes=None):
    """The zero frequency moved to the middle.

    >>> np.fft.fftshift([0, 1, 2, 3])
    array([2, 3, 0, 1])
    """
    return _shifted(x, axes, 1)


def ifftshift(x, axes=None):
    """The inverse of `fftshift`.

    >>> np.fft.ifftshift([2, 3, 0, 1])
    array([0, 1, 2, 3])
    """
    return _shifted(x, axes, -1)
