/// Cells of `io` and what CPython 3.11 prints.
enum IoTable {
  static let text = #"""
    import io
    s = io.StringIO()
    print(s.write('a\nb\n'), repr(s.getvalue()), s.tell())
    s.seek(0)
    print(repr(s.readline()), repr(s.read()), list(io.StringIO('x\ny')), s.closed)
    --->
    4 'a\nb\n' 4
    'a\n' 'b\n' ['x\n', 'y'] False
    ====
    import io
    b = io.BytesIO(b'abc')
    print(b.read(1), b.read(), b.getvalue(), b.seek(0, 2))
    b.write(b'd')
    print(b.getvalue(), b.readable())
    --->
    b'a' b'bc' b'abc' 3
    b'abcd' True
    ====
    import io
    with open('t.txt', 'w') as f: print(f.write('one\ntwo\nthree'), f.name, f.mode, f.closed)
    with open('t.txt') as f: print(f.read(4).strip(), f.readline(), list(f))
    with open('t.txt', 'a') as f: f.write('!')
    print(open('t.txt').read(), open('t.txt', 'rb').read(3), f.closed)
    --->
    13 t.txt w False
    one two
     ['three']
    one
    two
    three! b'one' True
    ====
    import io
    with open('t.bin', 'wb') as f: f.write(b'\x00\xff\n')
    with open('t.bin', 'rb+') as f:
        f.seek(1)
        f.write(b'a')
        f.seek(0)
        print(f.read())
    --->
    b'\x00a\n'
    ====
    import io
    open('missing.txt')
    --->
    FileNotFoundError: [Errno 2] No such file or directory: 'missing.txt'
    ====
    import io
    open('t.txt', 'q')
    --->
    ValueError: invalid mode: 'q'
    ====
    import io
    f = open('t.txt', 'w')
    f.close()
    f.write('x')
    --->
    ValueError: I/O operation on closed file.
    ====
    import io
    open('t.txt', 'w').read()
    --->
    io.UnsupportedOperation: not readable
    ====
    import io
    io.StringIO().write(3)
    --->
    TypeError: string argument expected, got 'int'
    ====
    import io
    with open('u.txt', 'w', encoding='utf-8') as f: f.write('é\r\n')
    print(open('u.txt', 'rb').read(), repr(open('u.txt').read()), repr(open('u.txt', newline='').read()))
    print('x', file=open('p.txt', 'w'))
    print(open('p.txt').readlines())
    --->
    b'\xc3\xa9\r\n' 'é\n' 'é\r\n'
    ['x\n']
    ====
    """#
}
