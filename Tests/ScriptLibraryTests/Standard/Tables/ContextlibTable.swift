/// Cells of `contextlib` and what CPython 3.11 prints.
enum ContextlibTable {
  static let text = #"""
    import contextlib, io
    with contextlib.ExitStack() as st:
        st.callback(print, 'bye')
        print(st.enter_context(contextlib.nullcontext(3)))
    --->
    3
    bye
    ====
    import contextlib, io
    with contextlib.redirect_stdout(io.StringIO()) as f: print('hidden')
    print(repr(f.getvalue()))
    with contextlib.suppress(KeyError): {}['x']
    --->
    'hidden\n'
    ====
    import contextlib, io
    @contextlib.contextmanager
    def cm():
        try: yield 5
        except ValueError as e: print('caught', e)
    with cm() as x:
        print(x)
        raise ValueError('boo')
    --->
    5
    caught boo
    ====
    import contextlib, io
    @contextlib.contextmanager
    def cm(): yield
    @cm()
    def f(): return 3
    print(f(), f.__name__)
    --->
    3 f
    ====
    import contextlib, io
    class R:
        def close(self): print('closed')
    with contextlib.closing(R()) as r: pass
    class A(contextlib.AbstractContextManager):
        def __exit__(self, *a): print(a[0]); return True
    with A() as a: 1 / 0
    print(isinstance(open, contextlib.AbstractContextManager), issubclass(A, contextlib.AbstractContextManager))
    --->
    closed
    <class 'ZeroDivisionError'>
    False True
    ====
    import contextlib, io
    @contextlib.contextmanager
    def twice():
        yield 1
        yield 2
    with twice(): pass
    --->
    RuntimeError: generator didn't stop
    ====
    import contextlib, io
    with contextlib.ExitStack() as st:
        st.push(lambda *a: print(a[0].__name__) or True)
        raise KeyError(1)
    print('on')
    --->
    KeyError
    on
    ====
    """#
}
