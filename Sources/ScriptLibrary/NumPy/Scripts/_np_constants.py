"""Tables of numpy's types."""

import numpy as np

ScalarType = (int, float, complex, bool, bytes, str, memoryview, np.bool, np.complex64, np.complex128, np.float16,
              np.float32, np.float64, np.int8, np.int16, np.int32, np.int64, np.object_, np.bytes_, np.str_, np.uint8,
              np.uint16, np.uint32, np.uint64)

typecodes = {
    "Character": "c", "Integer": "bhilqnp", "UnsignedInteger": "BHILQNP", "Float": "efd", "Complex": "FD",
    "AllInteger": "bBhHiIlLqQnNpP", "AllFloat": "efdFD", "Datetime": "", "All": "?bhilqnpBHILQNPefdFDSUO",
}

sctypeDict = {name: getattr(np, name) for name in (
    "bool", "float16", "float32", "float64", "complex64", "complex128", "int8", "int16", "int32", "int64", "uint8",
    "uint16", "uint32", "uint64", "half", "single", "double", "csingle", "cdouble", "byte", "ubyte", "short", "ushort",
    "intc", "uintc", "long", "ulong", "longlong", "ulonglong", "intp", "uintp", "int_", "uint", "bool_", "bytes_",
    "str_", "object_")}
