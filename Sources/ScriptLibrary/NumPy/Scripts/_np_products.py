"""Products of numpy that sum over chosen axes: einsum, tensordot, inner, kron, traces."""

import numpy as np


def einsum(*operands, out=None, optimize=False, dtype=None, order="K", casting="safe"):
    """Sums of products by subscripts, 'ij,jk->ik'; an ellipsis stands for the axes that are not named.

    Also with sublists, einsum(a, [0, 1], b, [1, 2], [0, 2]). `ValueError` for subscripts that don't fit.

    >>> np.einsum('ij,j->i', [[1, 2], [3, 4]], [1, 1])
    array([3, 7])
    """
    terms, result, arrays = _subscripts(operands)
    if dtype is not None:
        arrays = [array.astype(dtype) for array in arrays]
    value = _contract(terms, result, arrays)
    if out is not None:
        out[...] = value
        return out
    return value


def _subscripts(operands):
    if not operands:
        raise ValueError("must specify the einstein sum subscripts string and at least one operand, or at least one "
                         "operand and its corresponding subscripts list")
    if isinstance(operands[0], str):
        text = operands[0].replace(" ", "")
        arrays = [np.asanyarray(array) for array in operands[1:]]
    else:
        letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

        def named(subscripts):
            return "".join("..." if entry is Ellipsis else letters[entry] for entry in subscripts)
        parts = list(operands)
        tail = parts.pop() if len(parts) % 2 else None
        arrays = [np.asanyarray(array) for array in parts[::2]]
        text = ",".join(named(subscripts) for subscripts in parts[1::2])
        if tail is not None:
            text += "->" + named(tail)
    left, arrow, right = text.partition("->")
    terms = left.split(",")
    if len(terms) < len(arrays):
        raise ValueError("more operands provided to einstein sum function than specified in the subscripts string")
    if len(terms) > len(arrays):
        raise ValueError("fewer operands provided to einstein sum function than specified in the subscripts string")
    for symbol in text.replace("->", "").replace(",", "").replace("...", ""):
        if not symbol.isalpha():
            if symbol in ".":
                raise ValueError("einstein sum subscripts string contains a '.' that is not part of an ellipsis ('...')")
            raise ValueError("invalid subscript '%s' in einstein sum subscripts string, subscripts must be letters"
                             % symbol)
    rank = 0
    for place, (term, array) in enumerate(zip(terms, arrays)):
        own = array.ndim - len(term.replace("...", ""))
        if own < 0:
            raise ValueError("einstein sum subscripts string contains too many subscripts for operand %d" % place)
        if own > 0 and "..." not in term:
            raise ValueError("operand has more dimensions than subscripts given in einstein sum, but no '...' ellipsis "
                             "provided to broadcast the extra dimensions.")
        if "..." in term:
            rank = max(rank, own)
    # The axes of ellipses get names that no subscript has.
    spare = [chr(0x3b1 + number) for number in range(rank)]
    full = []
    for term, array in zip(terms, arrays):
        own = array.ndim - len(term.replace("...", ""))
        full.append(list(term.replace("...", "\0")) if "..." in term else list(term))
        if "..." in term:
            place = full[-1].index("\0")
            full[-1][place:place + 1] = spare[rank - own:] if own else []
    if arrow:
        if "..." in right:
            head, _, rest = right.partition("...")
            result = list(head) + spare + list(rest)
        else:
            result = list(right)
            if rank:
                raise ValueError("output has less dimensions than subscripts given in einstein sum, but no '...' "
                                 "ellipsis provided to broadcast the extra dimensions.")
        for symbol in result:
            if result.count(symbol) > 1:
                raise ValueError("einstein sum subscripts string includes output subscript '%s' multiple times" % symbol)
            if symbol not in spare and not any(symbol in term for term in full):
                raise ValueError("einstein sum subscripts string included output subscript '%s' which never appeared in "
                                 "an input" % symbol)
    else:
        every = [symbol for term in full for symbol in term]
        result = spare + sorted(symbol for symbol in set(every) if symbol not in spare and every.count(symbol) == 1)
    return full, result, arrays


def _diagonalised(term, array):
    """Axes of the same name become one: a view of the diagonal."""
    while len(set(term)) < len(term):
        for first, symbol in enumerate(term):
            if symbol in term[first + 1:]:
                second = term.index(symbol, first + 1)
                if array.shape[first] != array.shape[second]:
                    raise ValueError("dimensions in single operand for collapsing index '%s' don't match (%d != %d)"
                                     % (symbol, array.shape[first], array.shape[second]))
                array = np.diagonal(array, 0, first, second)
                term = [one for place, one in enumerate(term) if place not in (first, second)] + [symbol]
                break
    return term, array


def _contract(terms, result, arrays):
    sizes = {}
    single = len(arrays) == 1
    parts = []
    for place, (term, array) in enumerate(zip(terms, arrays)):
        term, array = _diagonalised(term, array)
        for symbol, size in zip(term, array.shape):
            known = sizes.get(symbol, 1)
            if size != known and size != 1 and known != 1:
                raise ValueError("operands could not be broadcast together with remapped shapes [original->remapped]: "
                                 + " ".join(_remapped(one, terms[number], terms, result)
                                            for number, one in enumerate(arrays)))
            sizes[symbol] = max(size, known) if size else 0
        parts.append((term, array))
    kind = np.result_type(*arrays)
    if single:
        term, array = parts[0]
        summed = tuple(axis for axis, symbol in enumerate(term) if symbol not in result)
        if not summed:
            # Nothing to add up: a view.
            view = array.transpose([term.index(symbol) for symbol in result])
            return view if view.ndim else view[()]
        array = np.add.reduce(array, axis=summed, dtype=kind)
        term = [symbol for symbol in term if symbol in result]
        return np.transpose(array, [term.index(symbol) for symbol in result])[...] if term else array
    while len(parts) > 1:
        (one, left), (two, right) = parts[0], parts[1]
        later = set(result)
        for term, array in parts[2:]:
            later.update(term)
        parts[:2] = [_pair(one, left.astype(kind, copy=False), two, right.astype(kind, copy=False), later)]
    term, array = parts[0]
    summed = tuple(axis for axis, symbol in enumerate(term) if symbol not in result)
    if summed:
        array = np.add.reduce(array, axis=summed, dtype=kind)
        term = [symbol for symbol in term if symbol in result]
    array = np.transpose(array, [term.index(symbol) for symbol in result]) if result else array
    return array[()] if np.ndim(array) == 0 else array


def _remapped(array, term, terms, result):
    order = list(result)
    for one in terms:
        order += [symbol for symbol in one if symbol not in order]
    def text(entries):
        return "(" + ",".join(entries) + (",)" if len(entries) == 1 else ")")
    return "%s->%s" % (text([str(size) for size in array.shape]),
                       text([str(array.shape[term.index(symbol)]) if symbol in term else "newaxis" for symbol in order]))


def _pair(one, left, two, right, later):
    """Two operands into one by a stack of matrix products."""
    def reduced(term, array, other):
        gone = tuple(axis for axis, symbol in enumerate(term) if symbol not in later and symbol not in other)
        if gone:
            array = np.add.reduce(array, axis=gone, dtype=array.dtype)
            term = [symbol for symbol in term if symbol in later or symbol in other]
        return term, array
    one, left = reduced(one, left, two)
    two, right = reduced(two, right, one)
    stretched = any(left.shape[one.index(symbol)] != right.shape[two.index(symbol)] for symbol in one if symbol in two)
    if stretched:
        every = one + [symbol for symbol in two if symbol not in one]

        def spread(term, array):
            array = np.transpose(array, sorted(range(len(term)), key=lambda axis: every.index(term[axis])))
            ordered = [symbol for symbol in every if symbol in term]
            return array.reshape([array.shape[ordered.index(symbol)] if symbol in term else 1 for symbol in every])
        return every, np.multiply(spread(one, left), spread(two, right))
    batch = [symbol for symbol in one if symbol in two and symbol in later]
    inner = [symbol for symbol in one if symbol in two and symbol not in later]
    rows = [symbol for symbol in one if symbol not in two]
    columns = [symbol for symbol in two if symbol not in one]

    def arranged(term, array, first, second):
        array = np.transpose(array, [term.index(symbol) for symbol in batch + first + second])
        shape = array.shape
        cut = len(batch) + len(first)
        return array.reshape(shape[:len(batch)] + (_size(shape[len(batch):cut]), _size(shape[cut:]))), shape
    a, shape_a = arranged(one, left, rows, inner)
    b, shape_b = arranged(two, right, inner, columns)
    product = np.matmul(a, b) if inner or left.dtype != bool else np.multiply(a, b)
    shape = shape_a[:len(batch) + len(rows)] + shape_b[len(batch) + len(inner):]
    return batch + rows + columns, product.reshape(shape)


def _size(shape):
    total = 1
    for size in shape:
        total *= size
    return total


def einsum_path(*operands, optimize="greedy", einsum_call=False):
    """The order in which `einsum` contracts its operands here: the first two, again and again, and a text about it.

    >>> np.einsum_path('ij,jk->ik', np.ones((2, 2)), np.ones((2, 2)))[0]
    ['einsum_path', (0, 1)]
    """
    terms, result, arrays = _subscripts(operands)
    steps = [(0, 1)] * (len(arrays) - 1) or [(0,)]
    return ["einsum_path"] + steps, "  Complete contraction:  " + ",".join("".join(term) for term in terms) + "->" + "".join(result)


def tensordot(a, b, axes=2):
    """Sums of products along axes: the last `axes` of a with the first of b, or a pair of lists of axes.

    >>> np.tensordot([[1, 2], [3, 4]], [5, 6], 1)
    array([17, 39])
    """
    a, b = np.asarray(a), np.asarray(b)
    try:
        left, right = axes
        left = list(left) if hasattr(left, "__iter__") else [left]
        right = list(right) if hasattr(right, "__iter__") else [right]
    except TypeError:
        left, right = list(range(-axes, 0)), list(range(0, axes))
    same = len(left) == len(right)
    if same:
        for one, two in zip(left, right):
            if not -a.ndim <= one < a.ndim or not -b.ndim <= two < b.ndim:
                raise IndexError("tuple index out of range")
            same = same and a.shape[one] == b.shape[two]
    if not same:
        raise ValueError("shape-mismatch for sum")
    left, right = [one % a.ndim for one in left], [two % b.ndim for two in right]
    rows = [one for one in range(a.ndim) if one not in left]
    columns = [two for two in range(b.ndim) if two not in right]
    inner = _size(a.shape[one] for one in left)
    x = a.transpose(rows + left).reshape(_size(a.shape[one] for one in rows), inner)
    y = b.transpose(right + columns).reshape(inner, _size(b.shape[two] for two in columns))
    shape = [a.shape[one] for one in rows] + [b.shape[two] for two in columns]
    return np.dot(x, y).reshape(shape)


def inner(a, b, /):
    """Sums of products along last axes.

    >>> np.inner([1, 2, 3], [0, 1, 0])
    np.int64(2)
    """
    a, b = np.asarray(a), np.asarray(b)
    if a.ndim == 0 or b.ndim == 0:
        return np.multiply(a, b)
    if a.shape[-1] != b.shape[-1]:
        raise ValueError("shapes %s and %s not aligned: %d (dim %d) != %d (dim %d)" % (
            str(a.shape).replace(" ", ""), str(b.shape).replace(" ", ""), a.shape[-1], a.ndim - 1, b.shape[-1], b.ndim - 1))
    result = tensordot(a, b, (-1, -1))
    return result[()] if result.ndim == 0 else result


def kron(a, b):
    """The Kronecker product: b scaled by every element of a.

    >>> np.kron([1, 10], [5, 6])
    array([ 5,  6, 50, 60])
    """
    a, b = np.asanyarray(a), np.asanyarray(b)
    if a.ndim == 0 or b.ndim == 0:
        return np.multiply(a, b)
    rank = max(a.ndim, b.ndim)
    one = (1,) * (rank - a.ndim) + a.shape
    two = (1,) * (rank - b.ndim) + b.shape
    left = a.reshape([size for pair in zip(one, (1,) * rank) for size in pair])
    right = b.reshape([size for pair in zip((1,) * rank, two) for size in pair])
    return np.multiply(left, right).reshape([x * y for x, y in zip(one, two)])
