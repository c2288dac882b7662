/// Cells of `textwrap` and what CPython 3.11 prints.
enum TextwrapTable {
  static let text = #"""
    import textwrap, string
    print(textwrap.wrap('The quick brown fox jumped over the lazy dog', 20), textwrap.fill('a b c d e f', 5))
    print(textwrap.wrap('supercalifragilistic well-known e-mail', 10), textwrap.wrap('', 5), textwrap.wrap('aaa  bbb', 3))
    --->
    ['The quick brown fox', 'jumped over the lazy', 'dog'] a b c
    d e f
    ['supercalif', 'ragilistic', 'well-known', 'e-mail'] [] ['aaa', 'bbb']
    ====
    import textwrap, string
    print(repr(textwrap.dedent('  a\n   b\n\n  c\n')), repr(textwrap.indent('a\n\nb\n', '> ')), textwrap.shorten('Hello world foo bar', 14))
    --->
    'a\n b\n\nc\n' '> a\n\n> b\n' Hello [...]
    ====
    import textwrap, string
    print(textwrap.fill('The quick brown fox', 12, initial_indent='* ', subsequent_indent='  '))
    print(textwrap.wrap('one two three four', 8, max_lines=2), textwrap.wrap('abcdef', 3, break_long_words=False))
    --->
    * The quick
      brown fox
    ['one two', '[...]'] ['abcdef']
    ====
    import textwrap, string
    print(string.Template('$a ${b} $$').substitute(a=1, b=2), string.Template('$a $x').safe_substitute(a=1))
    print(string.capwords('hello world'), string.digits, string.punctuation, repr(string.whitespace))
    --->
    1 2 $ 1 $x
    Hello World 0123456789 !"#$%&'()*+,-./:;<=>?@[\]^_`{|}~ ' \t\n\r\x0b\x0c'
    ====
    import textwrap, string
    for t in ['$', '$x $']:
        try: print(string.Template(t).substitute(x=1))
        except ValueError as e: print(e)
    --->
    Invalid placeholder in string: line 1, col 1
    Invalid placeholder in string: line 1, col 4
    ====
    import textwrap, string
    string.Template('$x').substitute()
    --->
    KeyError: 'x'
    ====
    import textwrap, string
    print(string.Formatter().format('{0} {x!r:>5} {{}} {1[0]}', 1, [7], x='a'), list(string.Formatter().parse('a{b!r:c}d')))
    print(string.Template('$a ${b}').get_identifiers(), string.Template('$').is_valid())
    --->
    1   'a' {} 7 [('a', 'b', 'c', 'r'), ('d', None, None, None)]
    ['a', 'b'] False
    ====
    """#
}
