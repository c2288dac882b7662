/// What is freed: cycles through natives, and nests that are deep. As CPython 3.11 does it.
enum MemoryTable {
  static let text = #"""
    import gc, weakref, collections, functools, types
    class N: pass
    def freed(name, make):
        gc.collect()
        o = N(); r = weakref.ref(o); o.x = make(o)
        del o
        gc.collect()
        print(name, r() is None)
    def instance(o):
        class C:
            def f(self): return o, __class__
        return C()
    def cached(o):
        @functools.lru_cache
        def f(x): return o
        f(1); return f
    def started(o):
        def g(): yield o; yield 1
        s = g(); next(s); return s
    def failed(o):
        try: raise ValueError(o)
        except ValueError as e: return e
    freed('deque', lambda o: collections.deque([o]))
    freed('partial', lambda o: functools.partial(print, o, key=o))
    freed('partial of a method', lambda o: functools.partial(o.__init__))
    freed('instance of a class that reaches it', instance)
    freed('cache', cached)
    freed('generator', started)
    freed('exception', failed)
    freed('bound method', lambda o: o.__eq__)
    freed('iterators', lambda o: (iter([o]), enumerate([o]), zip([o]), map(print, [o])))
    --->
    deque True
    partial True
    partial of a method True
    instance of a class that reaches it True
    cache True
    generator True
    exception True
    bound method True
    iterators True
    ====
    x = []
    for i in range(1000000): x = [x]
    del x
    x = ()
    for i in range(1000000): x = (x, i)
    del x
    x = {}
    for i in range(200000): x = {1: x}
    del x
    import collections, functools
    x = None
    for i in range(100000): x = collections.deque([x])
    del x
    x = print
    for i in range(100000): x = functools.partial(print, x)
    del x
    x = None
    for i in range(100000): x = iter([x])
    del x
    print('gone')
    --->
    gone
    ====
    """#
}
