/// Cells of `queue`, `graphlib`, `keyword`, `html`, `shlex`, `ast`, `reprlib`, `errno` and `secrets`, and what CPython 3.11 prints.
enum SmallModulesTable {
  static let text = #"""
    import queue, graphlib, keyword, html, shlex, ast, reprlib, errno, secrets, linecache
    q=queue.Queue(); q.put(1); q.put(2); print(q.get(), q.qsize(), q.empty(), q.full()); q.task_done()
    p=queue.PriorityQueue(); [p.put(x) for x in (3,1,2)]; print([p.get() for _ in range(3)])
    l=queue.LifoQueue(maxsize=2); l.put('a'); l.put('b'); print(l.full(), l.get())
    try: l.put('c'); l.put_nowait('d')
    except queue.Full as e: print('full', repr(e))
    try: queue.Queue().get_nowait()
    except queue.Empty as e: print('empty', repr(e))
    ts=graphlib.TopologicalSorter({'D':{'B','C'},'B':{'A'},'C':{'A'}}); o=list(ts.static_order()); print(o[0],o[-1],sorted(o))
    t=graphlib.TopologicalSorter(); t.add('x','y'); t.add('y','z'); t.prepare()
    while t.is_active():
        n=t.get_ready(); print(n); t.done(*n)
    try: list(graphlib.TopologicalSorter({1:[2],2:[3],3:[1]}).static_order())
    except graphlib.CycleError as e: print(e, e.args)
    for bad in (lambda: t.add('a'), lambda: t.prepare(), lambda: t.done('zz'), lambda: t.done('x')):
        try: bad()
        except ValueError as e: print(e)
    print(keyword.iskeyword('for'), keyword.iskeyword('x'), len(keyword.kwlist), keyword.softkwlist, keyword.issoftkeyword('match'))
    print(html.escape('<a href="x">\'&'), html.escape('"',quote=False), html.unescape('&lt;&amp;&gt;&quot;&#39;&#x27;&eacute;&copy;&nbsp;&bogus;&notit;&amp'), html.unescape('&euro;&hellip;&#128512;'))
    print(shlex.split('a "b c" d\\ e \'f"g\' "h\\"i" # no'), shlex.quote("it's"), shlex.join(['a','b c','$x']), shlex.quote(''), shlex.split('x # c', comments=True), shlex.split("a 'b", False) if 0 else '')
    try: shlex.split('a "b')
    except ValueError as e: print(e)
    for s in ["[1, 2.5, 'a', None, True, (1,), {'k': [1]}, {1,2}, b'x', -3, 1+2j]", "(1)", "()", "'a' 'b'", "{}", "set()", "1_000", "0xff", "-1.5e3", "'''x\ny'''", " 5", "1,2"]:
        print(ast.literal_eval(s))
    for s in ["foo()", "1+1", "a", "[1,", "__import__('os')", "1 if 2 else 3", "", "{1:2,3}"]:
        try: print(ast.literal_eval(s))
        except ValueError as e: print('ValueError', str(e)[:35])
        except SyntaxError as e: print('SyntaxError')
    print(reprlib.repr(list(range(100))), reprlib.repr('x'*100), reprlib.repr({i:i for i in range(10)}), reprlib.repr(set(range(10))), reprlib.repr((1,)), reprlib.repr([[[[[[[[1]]]]]]]]))
    class R:
        def __init__(s): s.k=[s]
        @reprlib.recursive_repr()
        def __repr__(s): return f'R({s.k})'
    print(R())
    print(errno.ENOENT, errno.errorcode[2], errno.EAGAIN==errno.EWOULDBLOCK)
    try: open('nope.txt')
    except OSError as e: print(e.errno==errno.ENOENT)
    print(len(secrets.token_hex(8)), len(secrets.token_bytes(5)), secrets.randbelow(1), secrets.choice([3]), secrets.compare_digest('a','a'), len(secrets.token_urlsafe(16)))
    open('lc.txt','w').write('one\ntwo'); print(repr(linecache.getline('lc.txt',2)), repr(linecache.getline('lc.txt',9)), linecache.getline('nope',1)=='')
    --->
    1 1 False False
    [1, 2, 3]
    True b
    full Full()
    empty Empty()
    A D ['A', 'B', 'C', 'D']
    ('z',)
    ('y',)
    ('x',)
    ('nodes are in a cycle', [1, 3, 2, 1]) ('nodes are in a cycle', [1, 3, 2, 1])
    Nodes cannot be added after a call to prepare()
    cannot prepare() more than once
    node 'zz' was not added using add()
    node 'x' was already marked done
    True False 35 ['_', 'case', 'match'] True
    &lt;a href=&quot;x&quot;&gt;&#x27;&amp; " <&>"''é© &bogus;¬it;& €…😀
    ['a', 'b c', 'd e', 'f"g', 'h"i', '#', 'no'] 'it'"'"'s' a 'b c' '$x' '' ['x'] 
    No closing quotation
    [1, 2.5, 'a', None, True, (1,), {'k': [1]}, {1, 2}, b'x', -3, (1+2j)]
    1
    ()
    ab
    {}
    set()
    1000
    255
    -1500.0
    x
    y
    5
    (1, 2)
    ValueError malformed node or string on line 1:
    ValueError malformed node or string on line 1:
    ValueError malformed node or string on line 1:
    SyntaxError
    ValueError malformed node or string on line 1:
    ValueError malformed node or string on line 1:
    SyntaxError
    SyntaxError
    [0, 1, 2, 3, 4, 5, ...] 'xxxxxxxxxxxx...xxxxxxxxxxxxx' {0: 0, 1: 1, 2: 2, 3: 3, ...} {0, 1, 2, 3, 4, 5, ...} (1,) [[[[[[[...]]]]]]]
    R([...])
    2 ENOENT True
    True
    16 5 0 3 True 22
    'two\n' '' True
    ====
    """#
}
