/// Cells of `urllib.parse` and what CPython 3.11 prints.
enum UrlTable {
  static let text = #"""
    from urllib.parse import *
    import urllib.parse
    for u in ['http://user:pw@www.Example.com:8080/a/b;p?q=1&r=2#frag','/rel/path?x','mailto:a@b.c','//host/p','http://[::1]:80/','file:///tmp/x','HTTP://a','a:b:c','http://x.y/;a=b','x?y#z','']:
        p=urlparse(u); print(p, p.hostname, p.geturl(), urlsplit(u))
    p=urlparse('http://user:pw@h:81/'); print(p.username,p.password,p.port,p.hostname,p.netloc,p._replace(netloc='z').geturl())
    for r in ['g','./g','g/','/g','//g','?y','g?y','#s','g#s',';x','','..','../','../g','../../g','../../../g','g:h','http:g','.','./']:
        print(urljoin('http://a/b/c/d;p?q',r))
    print(quote('a b/c?ü&='), quote('a/b',safe=''), quote_plus('a b+c&'), unquote('a%20b%C3%BC%zz+'), unquote_plus('a+b%2B'), quote(b'\xff'), unquote_to_bytes('%41b'))
    print(urlencode({'a':1,'b':'x y','c':['p','q']}), urlencode({'c':['p','q']},doseq=True), urlencode([('k','v&')]), parse_qs('a=1&a=2&b=&c=%20x+y'), parse_qsl('a=1&b=&c',keep_blank_values=True), urldefrag('http://x/#y'), urlunsplit(('http','h','/p','q','f')), urlunparse(('http','h','p','','','')))
    try: urlparse('http://h:99999/').port
    except ValueError as e: print(e)
    --->
    ParseResult(scheme='http', netloc='user:pw@www.Example.com:8080', path='/a/b', params='p', query='q=1&r=2', fragment='frag') www.example.com http://user:pw@www.Example.com:8080/a/b;p?q=1&r=2#frag SplitResult(scheme='http', netloc='user:pw@www.Example.com:8080', path='/a/b;p', query='q=1&r=2', fragment='frag')
    ParseResult(scheme='', netloc='', path='/rel/path', params='', query='x', fragment='') None /rel/path?x SplitResult(scheme='', netloc='', path='/rel/path', query='x', fragment='')
    ParseResult(scheme='mailto', netloc='', path='a@b.c', params='', query='', fragment='') None mailto:a@b.c SplitResult(scheme='mailto', netloc='', path='a@b.c', query='', fragment='')
    ParseResult(scheme='', netloc='host', path='/p', params='', query='', fragment='') host //host/p SplitResult(scheme='', netloc='host', path='/p', query='', fragment='')
    ParseResult(scheme='http', netloc='[::1]:80', path='/', params='', query='', fragment='') ::1 http://[::1]:80/ SplitResult(scheme='http', netloc='[::1]:80', path='/', query='', fragment='')
    ParseResult(scheme='file', netloc='', path='/tmp/x', params='', query='', fragment='') None file:///tmp/x SplitResult(scheme='file', netloc='', path='/tmp/x', query='', fragment='')
    ParseResult(scheme='http', netloc='a', path='', params='', query='', fragment='') a http://a SplitResult(scheme='http', netloc='a', path='', query='', fragment='')
    ParseResult(scheme='a', netloc='', path='b:c', params='', query='', fragment='') None a:b:c SplitResult(scheme='a', netloc='', path='b:c', query='', fragment='')
    ParseResult(scheme='http', netloc='x.y', path='/', params='a=b', query='', fragment='') x.y http://x.y/;a=b SplitResult(scheme='http', netloc='x.y', path='/;a=b', query='', fragment='')
    ParseResult(scheme='', netloc='', path='x', params='', query='y', fragment='z') None x?y#z SplitResult(scheme='', netloc='', path='x', query='y', fragment='z')
    ParseResult(scheme='', netloc='', path='', params='', query='', fragment='') None  SplitResult(scheme='', netloc='', path='', query='', fragment='')
    user pw 81 h user:pw@h:81 http://z/
    http://a/b/c/g
    http://a/b/c/g
    http://a/b/c/g/
    http://a/g
    http://g
    http://a/b/c/d;p?y
    http://a/b/c/g?y
    http://a/b/c/d;p?q#s
    http://a/b/c/g#s
    http://a/b/c/;x
    http://a/b/c/d;p?q
    http://a/b/
    http://a/b/
    http://a/b/g
    http://a/g
    http://a/g
    g:h
    http://a/b/c/g
    http://a/b/c/
    http://a/b/c/
    a%20b/c%3F%C3%BC%26%3D a%2Fb a+b%2Bc%26 a bü%zz+ a b+ %FF b'Ab'
    a=1&b=x+y&c=%5B%27p%27%2C+%27q%27%5D c=p&c=q k=v%26 {'a': ['1', '2'], 'c': [' x y']} [('a', '1'), ('b', ''), ('c', '')] DefragResult(url='http://x/', fragment='y') http://h/p?q#f http://h/p
    Port out of range 0-65535
    ====
    """#
}
