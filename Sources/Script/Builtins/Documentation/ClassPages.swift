extension BuiltinDocumentation {
  /// Builtin classes, as they are called.
  static let classPages = """
    bool
      bool(x) -> bool

      True if x is true, else False. False, None, zeros and empty containers are false. It is a kind of int.
    bytearray
      bytearray(iterable_of_ints) -> bytearray
      bytearray(string, encoding[, errors]) -> bytearray
      bytearray(bytes_or_buffer) -> changeable copy of the bytes
      bytearray(int) -> that many zeros
      bytearray() -> empty

      A sequence of bytes that can be changed.
    bytes
      bytes(iterable_of_ints) -> bytes
      bytes(string, encoding[, errors]) -> bytes
      bytes(bytes_or_buffer) -> copy of the bytes
      bytes(int) -> that many zeros
      bytes() -> empty

      A sequence of bytes that can't be changed.
    classmethod
      classmethod(function) -> method

      A method that is given its class in front of the arguments in place of the instance. Written as a decorator:

          class C:
              @classmethod
              def make(cls, value): ...
    complex(real=0, imag=0)
      Make a complex number of a real and an imaginary part, or of a text such as '1+2j'.
    dict
      dict() -> empty
      dict(mapping) -> copy of the mapping's pairs
      dict(iterable) -> of pairs (key, value)
      dict(**kwargs) -> of names and values: dict(one=1, two=2)

      Values by keys, in the order in which the keys came.
    enumerate(iterable, start=0)
      Pairs of a count and an element: (0, first), (1, second), ...

      for index, value in enumerate(values) saves counting.
    filter
      filter(function or None, iterable) --> filter object

      An iterator over the elements for which the function is true; with None over those that are true.
    float(x=0, /)
      Make a floating-point number of a number or a text, if possible.
    frozenset
      frozenset() -> empty
      frozenset(iterable) -> of its elements

      A set that can't be changed, so that it can be a key or an element of another set.
    int
      int([x]) -> integer
      int(x, base=10) -> integer

      An integer of a number (towards zero) or of a text with digits in a base from 2 to 36; base 0 takes it from the
      text: int('0x1f', 0) is 31.
    list(iterable=(), /)
      A sequence that can be changed.

      Without an argument an empty list, else one of the elements of the iterable.
    map
      map(func, *iterables) --> map object

      An iterator over func's results for the elements of the iterables side by side; the shortest one ends it.
    memoryview(object)
      A view of an object's memory (bytes, bytearray, array) that copies nothing.
    object()
      The class that all others derive from. Its instances have no attributes of their own.
    property(fget=None, fset=None, fdel=None, doc=None)
      An attribute that is computed: reading calls fget, writing fset, del fdel. Written as a decorator:

          class C:
              @property
              def x(self): return self._x
              @x.setter
              def x(self, value): self._x = value
    range
      range(stop) -> range object
      range(start, stop[, step]) -> range object

      The integers from start (0) up to stop, without it, in steps; a step may be negative. It takes no memory for them.
    reversed(sequence, /)
      An iterator over the elements of a sequence from the last one to the first.
    set
      set() -> empty
      set(iterable) -> of its elements

      Elements that are there once, in no order.
    slice
      slice(stop)
      slice(start, stop[, step])

      What x[start:stop:step] gives to __getitem__.
    staticmethod
      staticmethod(function) -> method

      A function in a class that is given neither instance nor class. Written as a decorator.
    str
      str(object='') -> str
      str(bytes_or_buffer[, encoding[, errors]]) -> str

      The text of an object (__str__, else its repr), or of bytes in an encoding (utf-8).
    super
      super() -> same as super(__class__, <first argument>)
      super(type) -> unbound super object
      super(type, obj) -> bound super object; requires isinstance(obj, type)
      super(type, type2) -> bound super object; requires issubclass(type2, type)

      The methods of the classes above this one: super().__init__(...) is the usual use.
    tuple(iterable=(), /)
      A sequence that can't be changed.

      Without an argument an empty tuple, else one of the elements of the iterable.
    type
      type(object) -> the object's type
      type(name, bases, dict, **kwds) -> a new type
    zip
      zip(*iterables, strict=False) --> tuples of elements side by side

      The shortest iterable ends it; with strict=True iterables of different lengths are an error.

          >>> list(zip('ab', [1, 2]))
          [('a', 1), ('b', 2)]
    BaseException
      The class that all exceptions derive from.
    Exception
      The class of the errors that programs handle; own exceptions derive from it.
    ArithmeticError
      The class of OverflowError, ZeroDivisionError and FloatingPointError.
    AssertionError
      An assert statement failed.
    AttributeError
      An attribute was not found.
    EOFError
      input() came to the end of the file.
    FileNotFoundError
      The file or directory is not there.
    ImportError
      A module can't be imported, or a name is not in it.
    IndexError
      An index is outside of a sequence.
    KeyError
      A mapping has no such key.
    KeyboardInterrupt
      Ctrl-C was pressed.
    LookupError
      The class of IndexError and KeyError.
    MemoryError
      There is not enough memory.
    ModuleNotFoundError
      There is no such module.
    NameError
      A name is not defined.
    NotImplementedError
      A method is to be defined by a derived class, or something is not there yet.
    OSError
      The system refused something; errno says why.
    OverflowError
      A result is too large to be represented.
    RecursionError
      Calls are nested too deeply.
    RuntimeError
      An error of no other class.
    StopIteration
      An iterator has no more elements.
    SyntaxError
      A text is no valid Python.
    SystemExit
      The program is to end, with a status.
    TypeError
      A value is of a type that does not do here.
    UnicodeDecodeError
      Bytes are no text in the encoding.
    ValueError
      A value is of the right type, but does not do here.
    Warning
      The class of all warnings.
    ZeroDivisionError
      A division by zero.
    """
}
