extension BuiltinDocumentation {
  /// Builtin functions.
  static let functionPages = """
    abs(x, /)
      Return the absolute value of a number: its distance from zero. For an object, what its __abs__ gives.
    aiter(async_iterable, /)
      Return the asynchronous iterator of an object that has __aiter__.
    all(iterable, /)
      Return True if every element is true; so for no elements at all.
    anext(async_iterator, default, /)
      Return an awaitable for the next element, or for the default when there is no more.
    any(iterable, /)
      Return True if at least one element is true.
    ascii(obj, /)
      Return repr(obj) with everything beyond ASCII written as escapes.
    bin(number, /)
      Return the binary digits of an integer as a text: bin(10) is '0b1010'.
    breakpoint(*args, **kws)
      Stop here and open the debugger, by way of sys.breakpointhook.
    callable(obj, /)
      Return whether obj(...) is possible: functions, methods, classes, and objects with __call__.
    chr(i, /)
      Return the text of one character with that Unicode code point, 0 to 0x10ffff. ord goes back.
    compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)
      Compile a text into a code object for exec (mode 'exec'), eval ('eval') or the prompt ('single').
    delattr(obj, name, /)
      Delete an attribute: delattr(x, 'y') is del x.y.
    dir
      dir([object]) -> list of names

      Return the names of the current scope, or those of an object's attributes, sorted.
    divmod(x, y, /)
      Return the pair (x // y, x % y).
    eval(source, globals=None, locals=None, /)
      Evaluate an expression, given as a text or as compiled code, and return its value.
    exec(source, globals=None, locals=None, /, *, closure=None)
      Execute statements, given as a text or as compiled code, in the namespaces globals and locals.
    exit(code=None)
      Leave the program with that status.
    format(value, format_spec='', /)
      Return value as a text, formatted as f'{value:format_spec}' does.
    getattr
      getattr(object, name[, default]) -> value

      Return an attribute by its name: getattr(x, 'y') is x.y. With a default no AttributeError is raised.
    globals()
      Return the dictionary of the module's names.
    hasattr(obj, name, /)
      Return whether the object has an attribute of that name.
    hash(obj, /)
      Return the number by which dicts and sets find the object; equal objects have equal hashes.
    hex(number, /)
      Return the hexadecimal digits of an integer as a text: hex(255) is '0xff'.
    id(obj, /)
      Return a number that no other object has while this one lives.
    input(prompt='', /)
      Show the prompt, read a line from standard input, and return it without its line end.
    isinstance(obj, class_or_tuple, /)
      Return whether the object is an instance of a class, of a class derived from it, or of one of a tuple of classes.
    issubclass(cls, class_or_tuple, /)
      Return whether a class is derived from another one, or from one of a tuple of classes. A class counts as its own.
    iter
      iter(iterable) -> iterator
      iter(callable, sentinel) -> iterator

      Return an iterator. The second form calls the callable until it returns the sentinel.
    len(obj, /)
      Return the number of items in a container.
    locals()
      Return a dictionary of the names of the current scope with their values.
    max
      max(iterable, *[, default=obj, key=func]) -> value
      max(arg1, arg2, *args, *[, key=func]) -> value

      Return the largest element, or the largest argument. key gives what is compared, default the answer for no
      elements.
    min
      min(iterable, *[, default=obj, key=func]) -> value
      min(arg1, arg2, *args, *[, key=func]) -> value

      Return the smallest element, or the smallest argument. key gives what is compared, default the answer for no
      elements.
    next
      next(iterator[, default])

      Return the next element of an iterator. At its end return the default, or raise StopIteration.
    oct(number, /)
      Return the octal digits of an integer as a text: oct(8) is '0o10'.
    open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)
      Open a file and return it as a stream. mode: 'r' reads, 'w' writes anew, 'x' only if there is none, 'a' appends;
      '+' allows both, 'b' gives bytes, 't' (as without it) texts. Use it in a with statement, which closes the file.
    ord(c, /)
      Return the Unicode code point of a text of one character. chr goes back.
    pow(base, exp, mod=None)
      Return base ** exp, or with mod (base ** exp) % mod, which is quick for large integers.
    print(*args, sep=' ', end='\\n', file=None, flush=False)
      Write the values to a stream, by default sys.stdout.

      sep stands between the values, end behind the last one; file is the stream, flush writes it out at once.
    quit(code=None)
      Leave the program with that status.
    repr(obj, /)
      Return the text that shows an object, often as a cell could be written that makes it.
    reversed(sequence, /)
      Return an iterator over the elements of a sequence from the last one to the first.
    round(number, ndigits=None)
      Round to ndigits digits after the point, halves to the even neighbour. Without ndigits the result is an integer.
    setattr(obj, name, value, /)
      Set an attribute: setattr(x, 'y', v) is x.y = v.
    sorted(iterable, /, *, key=None, reverse=False)
      Return a new list of the elements in ascending order. key gives what is compared; equal elements keep their order.
    sum(iterable, /, start=0)
      Return start plus the sum of the elements.
    vars
      vars([object]) -> dictionary

      Without an argument locals(), else object.__dict__.
    __import__(name, globals=None, locals=None, fromlist=(), level=0)
      Import a module; what the import statement calls. importlib.import_module() is better for programs.
    __build_class__
      __build_class__(func, name, /, *bases, [metaclass], **kwds) -> class

      What the class statement calls.
    """
}
