/// Cells of `re` and what CPython 3.11 prints.
enum ReTable {
  static let text = #"""
    import re
    def t(f, *a):
        try: r = f(*a)
        except Exception as e: print(type(e).__name__, e); return
        print(r.groups() if isinstance(r, re.Match) else r, r.span() if isinstance(r, re.Match) else '')
    t(re.match, r'(\d+)-(\w+)', '12-ab c')
    t(re.search, r'(?P<y>\d{4})-(?P<m>\d\d)', 'on 2024-05-06')
    t(re.findall, r'\b\w', 'hello big world')
    --->
    ('12', 'ab') (0, 5)
    ('2024', '05') (3, 10)
    ['h', 'b', 'w'] 
    ====
    import re
    def t(f, *a):
        try: r = f(*a)
        except Exception as e: print(type(e).__name__, e); return
        print(r.groups() if isinstance(r, re.Match) else r, r.span() if isinstance(r, re.Match) else '')
    t(re.findall, r'(a)(b)?', 'ab a')
    t(re.sub, r'(\w+) (\w+)', r'\2 \1', 'hello world')
    t(re.sub, r'x*', '-', 'abxd')
    --->
    [('a', 'b'), ('a', '')] 
    world hello 
    -a-b--d- 
    ====
    import re
    def t(f, *a):
        try: r = f(*a)
        except Exception as e: print(type(e).__name__, e); return
        print(r.groups() if isinstance(r, re.Match) else r, r.span() if isinstance(r, re.Match) else '')
    t(re.split, r'[,;]\s*', 'a, b;c')
    t(re.split, r'(,)', 'a,b,c')
    t(re.split, r'x*', 'axbc')
    --->
    ['a', 'b', 'c'] 
    ['a', ',', 'b', ',', 'c'] 
    ['', 'a', '', 'b', 'c', ''] 
    ====
    import re
    def t(f, *a):
        try: r = f(*a)
        except Exception as e: print(type(e).__name__, e); return
        print(r.groups() if isinstance(r, re.Match) else r, r.span() if isinstance(r, re.Match) else '')
    t(re.sub, r'(?P<n>\d)', r'<\g<n>>', 'a1b2')
    t(re.sub, 'a', lambda m: m.group().upper(), 'banana')
    t(re.subn, 'a', 'o', 'banana', 2)
    --->
    a<1>b<2> 
    bAnAnA 
    ('bonona', 2) 
    ====
    import re
    def t(f, *a):
        try: r = f(*a)
        except Exception as e: print(type(e).__name__, e); return
        print(r.groups() if isinstance(r, re.Match) else r, r.span() if isinstance(r, re.Match) else '')
    t(re.fullmatch, r'a|ab', 'ab')
    t(re.match, r'(?:a+)+b', 'aaaaab')
    t(re.search, r'(?<=ab)c', 'abc')
    --->
    () (0, 2)
    () (0, 6)
    () (2, 3)
    ====
    import re
    def t(f, *a):
        try: r = f(*a)
        except Exception as e: print(type(e).__name__, e); return
        print(r.groups() if isinstance(r, re.Match) else r, r.span() if isinstance(r, re.Match) else '')
    t(re.search, r'(?<!ab)c', 'abcxc')
    t(re.match, r'(?=.*\d)(?=.*[a-z]).{4,}', 'abc1')
    t(re.match, r'(a)?b(?(1)c|d)', 'abc')
    --->
    () (4, 5)
    () (0, 4)
    ('a',) (0, 3)
    ====
    import re
    def t(f, *a):
        try: r = f(*a)
        except Exception as e: print(type(e).__name__, e); return
        print(r.groups() if isinstance(r, re.Match) else r, r.span() if isinstance(r, re.Match) else '')
    t(re.match, r'(a)?b(?(1)c|d)', 'bd')
    t(re.match, r'(?>a+)ab', 'aaab')
    t(re.match, r'a++b', 'aaab')
    --->
    (None,) (0, 2)
    None 
    () (0, 4)
    ====
    import re
    def t(f, *a):
        try: r = f(*a)
        except Exception as e: print(type(e).__name__, e); return
        print(r.groups() if isinstance(r, re.Match) else r, r.span() if isinstance(r, re.Match) else '')
    t(re.match, r'(?i)HeLLo', 'hEllO')
    t(re.findall, r'(?m)^\w+$', 'one\ntwo\nthree')
    t(re.match, r'(?s).*', 'a\nb')
    --->
    () (0, 5)
    ['one', 'two', 'three'] 
    () (0, 3)
    ====
    import re
    def t(f, *a):
        try: r = f(*a)
        except Exception as e: print(type(e).__name__, e); return
        print(r.groups() if isinstance(r, re.Match) else r, r.span() if isinstance(r, re.Match) else '')
    t(re.match, r'(?x) a  b # comment', 'ab')
    t(re.match, r'(\w)\1', 'aa')
    t(re.match, r'(?P<q>[\'"]).*?(?P=q)', '"a\'b"')
    --->
    () (0, 2)
    ('a',) (0, 2)
    ('"',) (0, 5)
    ====
    import re
    def t(f, *a):
        try: r = f(*a)
        except Exception as e: print(type(e).__name__, e); return
        print(r.groups() if isinstance(r, re.Match) else r, r.span() if isinstance(r, re.Match) else '')
    t(re.compile, '(')
    t(re.compile, ')')
    t(re.compile, '[a')
    --->
    error missing ), unterminated subpattern at position 0
    error unbalanced parenthesis at position 0
    error unterminated character set at position 0
    ====
    import re
    def t(f, *a):
        try: r = f(*a)
        except Exception as e: print(type(e).__name__, e); return
        print(r.groups() if isinstance(r, re.Match) else r, r.span() if isinstance(r, re.Match) else '')
    t(re.compile, r'\q')
    t(re.compile, r'(?P<1a>x)')
    t(re.compile, r'(?P<a>x)(?P<a>y)')
    --->
    error bad escape \q at position 0
    error bad character in group name '1a' at position 4
    error redefinition of group name 'a' as group 2; was group 1 at position 12
    ====
    import re
    def t(f, *a):
        try: r = f(*a)
        except Exception as e: print(type(e).__name__, e); return
        print(r.groups() if isinstance(r, re.Match) else r, r.span() if isinstance(r, re.Match) else '')
    t(re.compile, r'\2')
    t(re.compile, r'(?<=a*)b')
    t(re.compile, r'[z-a]')
    --->
    error invalid group reference 2 at position 1
    error look-behind requires fixed-width pattern
    error bad character range z-a at position 1
    ====
    import re
    def t(f, *a):
        try: r = f(*a)
        except Exception as e: print(type(e).__name__, e); return
        print(r.groups() if isinstance(r, re.Match) else r, r.span() if isinstance(r, re.Match) else '')
    t(re.compile, r'a(?i)b')
    t(re.compile, r'(?z)')
    t(re.compile, 'a\n(')
    --->
    error global flags not at the start of the expression at position 1
    error unknown extension ?z at position 1
    error missing ), unterminated subpattern at position 2 (line 2, column 1)
    ====
    import re
    def t(f, *a):
        try: r = f(*a)
        except Exception as e: print(type(e).__name__, e); return
        print(r.groups() if isinstance(r, re.Match) else r, r.span() if isinstance(r, re.Match) else '')
    t(re.compile, '(?P=foo)')
    t(re.compile, '\\')
    t(re.sub, 'a', r'\1', 'a')
    --->
    error unknown group name 'foo' at position 4
    error bad escape (end of pattern) at position 0
    error invalid group reference 1 at position 1
    ====
    import re
    def t(f, *a):
        try: r = f(*a)
        except Exception as e: print(type(e).__name__, e); return
        print(r.groups() if isinstance(r, re.Match) else r, r.span() if isinstance(r, re.Match) else '')
    t(re.sub, 'a', r'\g<x>', 'a')
    t(re.match, 'a', 3)
    t(re.match, b'a', 'a')
    --->
    IndexError unknown group name 'x'
    TypeError expected string or bytes-like object, got 'int'
    TypeError cannot use a bytes pattern on a string-like object
    ====
    import re
    def t(f, *a):
        try: r = f(*a)
        except Exception as e: print(type(e).__name__, e); return
        print(r.groups() if isinstance(r, re.Match) else r, r.span() if isinstance(r, re.Match) else '')
    t(re.match, 'a', b'a')
    t(re.findall, rb'\d+', b'12 34')
    --->
    TypeError cannot use a string pattern on a bytes-like object
    [b'12', b'34'] 
    ====
    import re
    def t(f, *a):
        try: r = f(*a)
        except Exception as e: print(type(e).__name__, e); return
        print(r.groups() if isinstance(r, re.Match) else r, r.span() if isinstance(r, re.Match) else '')
    print(re.compile('a+', re.I|re.M), re.compile(b'a'))
    --->
    re.compile('a+', re.IGNORECASE|re.MULTILINE) re.compile(b'a')
    ====
    import re
    def t(f, *a):
        try: r = f(*a)
        except Exception as e: print(type(e).__name__, e); return
        print(r.groups() if isinstance(r, re.Match) else r, r.span() if isinstance(r, re.Match) else '')
    print(re.I, re.I|re.M, repr(re.I), re.compile('a').flags, re.escape('a.b*c d'))
    --->
    re.IGNORECASE re.IGNORECASE|re.MULTILINE re.IGNORECASE 32 a\.b\*c\ d
    ====
    import re
    def t(f, *a):
        try: r = f(*a)
        except Exception as e: print(type(e).__name__, e); return
        print(r.groups() if isinstance(r, re.Match) else r, r.span() if isinstance(r, re.Match) else '')
    m=re.match(r'(?P<a>.)(?P<b>.)?', 'x')
    print(m, m.groupdict(), m.groups('z'), m.lastindex, m.lastgroup, m['a'], m[0], m.regs, m.start('b'), m.expand(r'<\1>'), m.string, m.re, m.pos, m.endpos)
    --->
    <re.Match object; span=(0, 1), match='x'> {'a': 'x', 'b': None} ('x', 'z') 1 a x x ((0, 1), (0, 1), (-1, -1)) -1 <x> x re.compile('(?P<a>.)(?P<b>.)?') 0 1
    ====
    import re
    def t(f, *a):
        try: r = f(*a)
        except Exception as e: print(type(e).__name__, e); return
        print(r.groups() if isinstance(r, re.Match) else r, r.span() if isinstance(r, re.Match) else '')
    print([m.span() for m in re.finditer('a*', 'baac')])
    --->
    [(0, 0), (1, 3), (3, 3), (4, 4)]
    ====
    import re
    def t(f, *a):
        try: r = f(*a)
        except Exception as e: print(type(e).__name__, e); return
        print(r.groups() if isinstance(r, re.Match) else r, r.span() if isinstance(r, re.Match) else '')
    print(re.findall('é', 'café'), re.findall(r'\w+', 'naïve Straße 中文'), re.sub('[àé]', '_', 'àbé'))
    --->
    ['é'] ['naïve', 'Straße', '中文'] _b_
    ====
    import re
    def t(f, *a):
        try: r = f(*a)
        except Exception as e: print(type(e).__name__, e); return
        print(r.groups() if isinstance(r, re.Match) else r, r.span() if isinstance(r, re.Match) else '')
    print(re.match('(a|b)*?c', 'abac').group(), re.match('(?:(a)|b)*', 'ab').groups(), re.match('(a*)*', 'aab').span())
    --->
    abac ('a',) (0, 2)
    ====
    import re
    def t(f, *a):
        try: r = f(*a)
        except Exception as e: print(type(e).__name__, e); return
        print(r.groups() if isinstance(r, re.Match) else r, r.span() if isinstance(r, re.Match) else '')
    print(re.split(r'\s+', ' a b '), re.split('-', 'a-b-c', maxsplit=1))
    --->
    ['', 'a', 'b', ''] ['a', 'b-c']
    ====
    import re
    def t(f, *a):
        try: r = f(*a)
        except Exception as e: print(type(e).__name__, e); return
        print(r.groups() if isinstance(r, re.Match) else r, r.span() if isinstance(r, re.Match) else '')
    print(re.match('[^a-c]+', 'xyzab').group(), re.match(r'[\d\-x]+', '1-x').group(), re.match(r'[]a]+', ']a').group())
    --->
    xyz 1-x ]a
    ====
    import re
    def t(f, *a):
        try: r = f(*a)
        except Exception as e: print(type(e).__name__, e); return
        print(r.groups() if isinstance(r, re.Match) else r, r.span() if isinstance(r, re.Match) else '')
    print(re.search('(?i)straße', 'STRAßE'), re.match('ſ', 'S', re.I), re.match('[a-z]', 'K', re.I))
    --->
    <re.Match object; span=(0, 6), match='STRAßE'> <re.Match object; span=(0, 1), match='S'> <re.Match object; span=(0, 1), match='K'>
    ====
    import re
    def t(f, *a):
        try: r = f(*a)
        except Exception as e: print(type(e).__name__, e); return
        print(r.groups() if isinstance(r, re.Match) else r, r.span() if isinstance(r, re.Match) else '')
    p=re.compile('b'); print(p.search('abab', 2), p.match('ab', 1), p.fullmatch('abc',1,2), p.groupindex, p.groups, p.pattern)
    --->
    <re.Match object; span=(3, 4), match='b'> <re.Match object; span=(1, 2), match='b'> <re.Match object; span=(1, 2), match='b'> {} 0 b
    ====
    import re
    def t(f, *a):
        try: r = f(*a)
        except Exception as e: print(type(e).__name__, e); return
        print(r.groups() if isinstance(r, re.Match) else r, r.span() if isinstance(r, re.Match) else '')
    print(re.compile('a')==re.compile('a'), hash(re.compile('a'))==hash(re.compile('a')))
    --->
    True True
    ====
    import re
    def t(f, *a):
        try: r = f(*a)
        except Exception as e: print(type(e).__name__, e); return
        print(r.groups() if isinstance(r, re.Match) else r, r.span() if isinstance(r, re.Match) else '')
    print(re.findall(r'a{2}', 'aaaaa'), re.findall('a{,2}', 'aaa'), re.findall('a{x}', 'a{x}'))
    --->
    ['aa', 'aa'] ['aa', 'a', ''] ['a{x}']
    ====
    import re
    def t(f, *a):
        try: r = f(*a)
        except Exception as e: print(type(e).__name__, e); return
        print(r.groups() if isinstance(r, re.Match) else r, r.span() if isinstance(r, re.Match) else '')
    print(re.match(r'\A\d+\Z', '123'), re.match('a$', 'a\n'), re.search(r'\Bb', 'ab'))
    --->
    <re.Match object; span=(0, 3), match='123'> <re.Match object; span=(0, 1), match='a'> <re.Match object; span=(1, 2), match='b'>
    ====
    import re
    def t(f, *a):
        try: r = f(*a)
        except Exception as e: print(type(e).__name__, e); return
        print(r.groups() if isinstance(r, re.Match) else r, r.span() if isinstance(r, re.Match) else '')
    m=re.match('x','x')
    try: m.group(5)
    except IndexError as e: print(e)
    --->
    no such group
    ====
    import re
    def t(f, *a):
        try: r = f(*a)
        except Exception as e: print(type(e).__name__, e); return
        print(r.groups() if isinstance(r, re.Match) else r, r.span() if isinstance(r, re.Match) else '')
    try: re.compile('(')
    except re.error as e: print(e.msg, e.pos, e.lineno, e.colno, e.pattern)
    --->
    missing ), unterminated subpattern 0 1 1 (
    ====
    import re
    def t(f, *a):
        try: r = f(*a)
        except Exception as e: print(type(e).__name__, e); return
        print(r.groups() if isinstance(r, re.Match) else r, r.span() if isinstance(r, re.Match) else '')
    print(re.sub(r'(?<=\d)(?=(\d{3})+$)', ',', '1234567'))
    --->
    1,234,567
    ====
    import re
    def t(f, *a):
        try: r = f(*a)
        except Exception as e: print(type(e).__name__, e); return
        print(r.groups() if isinstance(r, re.Match) else r, r.span() if isinstance(r, re.Match) else '')
    print(re.match('(?:x|(y))+', 'yx').groups(), re.match('((a)|b)+','ab').groups())
    --->
    ('y',) ('b', 'a')
    ====
    import re
    def t(f, *a):
        try: r = f(*a)
        except Exception as e: print(type(e).__name__, e); return
        print(r.groups() if isinstance(r, re.Match) else r, r.span() if isinstance(r, re.Match) else '')
    print(re.sub('\n', r'\n', 'a\nb'), re.sub('a','\\\\','a'))
    --->
    a
    b \
    ====
    """#
}
