/// Expressions and what CPython 3.11 gives for them: the repr of the value, or the error.
enum ExpressionTable {
  static let text = #"""
    format(1,'zz') ⇒ ValueError: Unknown format code 'z' for object of type 'int'
    format(1,'10x5') ⇒ ValueError: Invalid format specifier '10x5' for object of type 'int'
    format(1.5,'d') ⇒ ValueError: Unknown format code 'd' for object of type 'float'
    format(1,'s') ⇒ ValueError: Unknown format code 's' for object of type 'int'
    format('a','d') ⇒ ValueError: Unknown format code 'd' for object of type 'str'
    format('a','=5') ⇒ ValueError: '=' alignment not allowed in string format specifier
    format('a','+5') ⇒ ValueError: Sign not allowed in string format specifier
    format('a','#5') ⇒ ValueError: Alternate form (#) not allowed in string format specifier
    format('a',' 5') ⇒ ValueError: Space not allowed in string format specifier
    format('a','05') ⇒ 'a0000'
    format('a',',') ⇒ ValueError: Cannot specify ',' with 's'.
    format(1,'.2') ⇒ ValueError: Precision not allowed in integer format specifier
    format(1,',x') ⇒ ValueError: Cannot specify ',' with 'x'.
    format(1,'_x') ⇒ '1'
    format(1,',_') ⇒ ValueError: Cannot specify both ',' and '_'.
    format(1,',n') ⇒ ValueError: Cannot specify ',' with 'n'.
    format(1,'+c') ⇒ ValueError: Sign not allowed with integer format specifier 'c'
    format(65,'c') ⇒ 'A'
    format(-1,'c') ⇒ OverflowError: %c arg not in range(0x110000)
    format(1<<70,'c') ⇒ OverflowError: Python int too large to convert to C long
    format(True,'d') ⇒ '1'
    format(True,'5') ⇒ '    1'
    format(True,'') ⇒ 'True'
    format(1,'99999999999999999999') ⇒ ValueError: Too many decimal digits in format string
    format(1j,'=10') ⇒ ValueError: '=' alignment flag is not allowed in complex format specifier
    format(1j,'010') ⇒ ValueError: Zero padding is not allowed in complex format specifier
    format(1+2j,'>20.2f') ⇒ '          1.00+2.00j'
    format(1+2j,'x') ⇒ ValueError: Unknown format code 'x' for object of type 'complex'
    format([],'5') ⇒ TypeError: unsupported format string passed to list.__format__
    format(None,'5') ⇒ TypeError: unsupported format string passed to NoneType.__format__
    format(1e22,'n') ⇒ '1e+22'
    format(123456.789,',.2f') ⇒ '123,456.79'
    format(123456.789,'_.2f') ⇒ '123_456.79'
    format(12345.678,'012,.1f') ⇒ '00,012,345.7'
    format(1234567,'015,d') ⇒ '000,001,234,567'
    format(1234567,'016,d') ⇒ '0,000,001,234,567'
    format(-0.0,'z.1f') ⇒ '0.0'
    format(1e5,'g') ⇒ '100000'
    format(1234567.0,'g') ⇒ '1.23457e+06'
    format(1234567.0,'#g') ⇒ '1.23457e+06'
    format(100000.0,'.3') ⇒ '1e+05'
    format(123.0,'.1') ⇒ '1e+02'
    format(3.0,'#.0f') ⇒ '3.'
    format(float('nan'),'010') ⇒ '0000000nan'
    format(float('inf'),'+F') ⇒ '+INF'
    format(0.5,'%') ⇒ '50.000000%'
    format(255,'#010x') ⇒ '0x000000ff'
    format(255,'#_b') ⇒ '0b1111_1111'
    format(255,'#X') ⇒ '0XFF'
    format(10**20,',') ⇒ '100,000,000,000,000,000,000'
    format(3,'f') ⇒ '3.000000'
    format(10**400,'f') ⇒ OverflowError: int too large to convert to float
    format('abc','*<10.2s') ⇒ 'ab********'
    '{:{}}'.format(1,5) ⇒ '    1'
    '{0.a}'.format(1) ⇒ AttributeError: 'int' object has no attribute 'a'
    '{0[x]}'.format({'x':1}) ⇒ '1'
    '{0[0]}'.format([1]) ⇒ '1'
    '{}{0}'.format(1) ⇒ ValueError: cannot switch from automatic field numbering to manual field specification
    '{0}{}'.format(1) ⇒ ValueError: cannot switch from manual field specification to automatic field numbering
    '{'.format() ⇒ ValueError: Single '{' encountered in format string
    '}'.format() ⇒ ValueError: Single '}' encountered in format string
    '{0!r:>5}'.format('a') ⇒ "  'a'"
    '{!x}'.format(1) ⇒ ValueError: Unknown conversion specifier x
    '{!}'.format(1) ⇒ ValueError: unmatched '{' in format spec
    '{!rr}'.format(1) ⇒ ValueError: expected ':' after conversion specifier
    '{a}'.format() ⇒ KeyError: 'a'
    '{1}'.format(1) ⇒ IndexError: Replacement index 1 out of range for positional args tuple
    '{:{:{}}}'.format(1,2,3) ⇒ ValueError: Max string recursion exceeded
    '{0[}'.format(1) ⇒ ValueError: expected '}' before end of string
    '{0[]}'.format([1]) ⇒ ValueError: Empty attribute in format string
    '{0.}'.format([1]) ⇒ ValueError: Empty attribute in format string
    '{0[a]b}'.format([1]) ⇒ TypeError: list indices must be integers or slices, not str
    '%d' % 'a' ⇒ TypeError: %d format: a real number is required, not str
    '%d' % 1.5 ⇒ '1'
    '%d %d' % 1 ⇒ TypeError: not enough arguments for format string
    '%d' % (1,2) ⇒ TypeError: not all arguments converted during string formatting
    '%(a)s' % 1 ⇒ TypeError: format requires a mapping
    '%(a)s' % {} ⇒ KeyError: 'a'
    '%' % 1 ⇒ ValueError: incomplete format
    '%c' % 'ab' ⇒ TypeError: %c requires int or char
    '%c' % 65 ⇒ 'A'
    '%x' % 1.5 ⇒ TypeError: %x format: an integer is required, not float
    '%f' % 'a' ⇒ TypeError: must be real number, not str
    '%5.2f|%-5d|%+d|% d|%05d|%#x|%#o|%e|%g|%r|%a' % (1.234,5,6,7,8,255,8,1e10,1e-5,'é','é') ⇒ " 1.23|5    |+6| 7|00008|0xff|0o10|1.000000e+10|1e-05|'é'|'\\xe9'"
    '%*d|%-*d|%.*f' % (5,1,5,2,2,3.14159) ⇒ '    1|2    |3.14'
    'a' % 1 ⇒ TypeError: not all arguments converted during string formatting
    'a' % [1] ⇒ 'a'
    '%.3s|%5s|%-5s|' % ('abcdef','ab','ab') ⇒ 'abc|   ab|ab   |'
    '%d' % 10**30 ⇒ '1000000000000000000000000000000'
    '%.3d' % 5 ⇒ '005'
    '%5%' % () ⇒ TypeError: not enough arguments for format string
    '%.0f' % 2.5 ⇒ '2'
    int('a') ⇒ ValueError: invalid literal for int() with base 10: 'a'
    int('1_000') ⇒ 1000
    int('1__0') ⇒ ValueError: invalid literal for int() with base 10: '1__0'
    int('  12  ') ⇒ 12
    int('0x10',16) ⇒ 16
    int('0x10',0) ⇒ 16
    int('010',0) ⇒ ValueError: invalid literal for int() with base 0: '010'
    int('z',36) ⇒ 35
    int('9',8) ⇒ ValueError: invalid literal for int() with base 8: '9'
    int('',10) ⇒ ValueError: invalid literal for int() with base 10: ''
    int('1',1) ⇒ ValueError: int() base must be >= 2 and <= 36, or 0
    int('1',37) ⇒ ValueError: int() base must be >= 2 and <= 36, or 0
    int(1,2) ⇒ TypeError: int() can't convert non-string with explicit base
    int(None) ⇒ TypeError: int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
    int([]) ⇒ TypeError: int() argument must be a string, a bytes-like object or a real number, not 'list'
    int(1.5) ⇒ 1
    int(float('nan')) ⇒ ValueError: cannot convert float NaN to integer
    int(float('inf')) ⇒ OverflowError: cannot convert float infinity to integer
    int('1'*5000) ⇒ ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has 5000 digits; use sys.set_int_max_str_digits() to increase the limit
    int(b'12') ⇒ 12
    int('-0b11',0) ⇒ -3
    int('+5') ⇒ 5
    int('- 5') ⇒ ValueError: invalid literal for int() with base 10: '- 5'
    int('٣') ⇒ 3
    int(x='1') ⇒ TypeError: 'x' is an invalid keyword argument for int()
    int('1.5') ⇒ ValueError: invalid literal for int() with base 10: '1.5'
    float('1.5') ⇒ 1.5
    float('1e5') ⇒ 100000.0
    float('abc') ⇒ ValueError: could not convert string to float: 'abc'
    float('1_0.5') ⇒ 10.5
    float('nan') ⇒ nan
    float('-inf') ⇒ -inf
    float('infinity') ⇒ inf
    float('') ⇒ ValueError: could not convert string to float: ''
    float('1e') ⇒ ValueError: could not convert string to float: '1e'
    float([]) ⇒ TypeError: float() argument must be a string or a real number, not 'list'
    float(None) ⇒ TypeError: float() argument must be a string or a real number, not 'NoneType'
    float(' 1.5 ') ⇒ 1.5
    float('1__0') ⇒ ValueError: could not convert string to float: '1__0'
    float('0x1') ⇒ ValueError: could not convert string to float: '0x1'
    float(10**400) ⇒ OverflowError: int too large to convert to float
    str(10**5000)[:10] ⇒ ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
    complex('1+2j') ⇒ (1+2j)
    complex('a') ⇒ ValueError: complex() arg is a malformed string
    complex(1,2) ⇒ (1+2j)
    complex('1',2) ⇒ TypeError: complex() can't take second arg if first is a string
    complex(1,'2') ⇒ TypeError: complex() second arg can't be a string
    complex([]) ⇒ TypeError: complex() first argument must be a string or a number, not 'list'
    complex('j') ⇒ 1j
    complex(' 1+j ') ⇒ (1+1j)
    complex('(1+2j)') ⇒ (1+2j)
    complex(1j,1j) ⇒ (-1+1j)
    bool([]) ⇒ False
    abs('a') ⇒ TypeError: bad operand type for abs(): 'str'
    abs(-3+4j) ⇒ 5.0
    round(2.5) ⇒ 2
    round(3.5) ⇒ 4
    round(2.675,2) ⇒ 2.67
    round(1e300) ⇒ 1000000000000000052504760255204420248704468581108159154915854115511802457988908195786371375080447864043704443832883878176942523235360430575644792184786706982848387200926575803737830233794788090059368953234970799945081119038967640880074652742780142494579258788820056842838115669472196386865459400540160
    round(123456,-2) ⇒ 123500
    round(15,-1) ⇒ 20
    round(25,-1) ⇒ 20
    round(1.5,None) ⇒ 2
    round('a') ⇒ TypeError: type str doesn't define __round__ method
    round(float('nan')) ⇒ ValueError: cannot convert float NaN to integer
    round(float('inf')) ⇒ OverflowError: cannot convert float infinity to integer
    round(float('nan'),2) ⇒ nan
    round(1.0,400) ⇒ 1.0
    round(1e308,-308) ⇒ 1e+308
    round(5,-400) ⇒ 0
    pow(2,-1) ⇒ 0.5
    pow(2,10,1000) ⇒ 24
    pow(3,-1,7) ⇒ 5
    pow(2,-1,4) ⇒ ValueError: base is not invertible for the given modulus
    pow(2,3,0) ⇒ ValueError: pow() 3rd argument cannot be 0
    pow(2.0,3,5) ⇒ TypeError: pow() 3rd argument not allowed unless all arguments are integers
    pow(2,'a') ⇒ TypeError: unsupported operand type(s) for ** or pow(): 'int' and 'str'
    divmod(7,-3) ⇒ (-3, -2)
    divmod(7.5,2) ⇒ (3.0, 1.5)
    divmod(1,0) ⇒ ZeroDivisionError: integer division or modulo by zero
    divmod('a',1) ⇒ TypeError: unsupported operand type(s) for divmod(): 'str' and 'int'
    chr(0x110000) ⇒ ValueError: chr() arg not in range(0x110000)
    chr(-1) ⇒ ValueError: chr() arg not in range(0x110000)
    chr('a') ⇒ TypeError: 'str' object cannot be interpreted as an integer
    ord('ab') ⇒ TypeError: ord() expected a character, but string of length 2 found
    ord(1) ⇒ TypeError: ord() expected string of length 1, but int found
    ord('') ⇒ TypeError: ord() expected a character, but string of length 0 found
    ord(b'a') ⇒ 97
    bin(-5) ⇒ '-0b101'
    hex(255) ⇒ '0xff'
    oct(8) ⇒ '0o10'
    bin(1.5) ⇒ TypeError: 'float' object cannot be interpreted as an integer
    len(5) ⇒ TypeError: object of type 'int' has no len()
    hash([]) ⇒ TypeError: unhashable type: 'list'
    sum(['a']) ⇒ TypeError: unsupported operand type(s) for +: 'int' and 'str'
    sum(['a'],'') ⇒ TypeError: sum() can't sum strings [use ''.join(seq) instead]
    sum([[1],[2]],[]) ⇒ [1, 2]
    sum(5) ⇒ TypeError: 'int' object is not iterable
    sum([1,2.5]) ⇒ 3.5
    sum([0.1]*10) ⇒ 0.9999999999999999
    max() ⇒ TypeError: max expected at least 1 argument, got 0
    max(1) ⇒ TypeError: 'int' object is not iterable
    max([]) ⇒ ValueError: max() arg is an empty sequence
    max([],default=3) ⇒ 3
    max(1,2,key=lambda x:-x) ⇒ 1
    max(1,2,default=3) ⇒ TypeError: Cannot specify a default for max() with multiple positional arguments
    min('abc') ⇒ 'a'
    max([1,'a']) ⇒ TypeError: '>' not supported between instances of 'str' and 'int'
    sorted([3,1,2],reverse=True) ⇒ [3, 2, 1]
    sorted([1,'a']) ⇒ TypeError: '<' not supported between instances of 'str' and 'int'
    sorted(5) ⇒ TypeError: 'int' object is not iterable
    sorted([1],key=5) ⇒ TypeError: 'int' object is not callable
    sorted([1],lambda x:x) ⇒ TypeError: sorted expected 1 argument, got 2
    list(reversed([1,2])) ⇒ [2, 1]
    reversed(5) ⇒ TypeError: 'int' object is not reversible
    list(zip([1,2],[3])) ⇒ [(1, 3)]
    list(zip([1,2],[3],strict=True)) ⇒ ValueError: zip() argument 2 is shorter than argument 1
    list(zip([1],[3,4],strict=True)) ⇒ ValueError: zip() argument 2 is longer than argument 1
    list(zip([1],[3],[4,5],strict=True)) ⇒ ValueError: zip() argument 3 is longer than arguments 1-2
    zip(1) ⇒ TypeError: 'int' object is not iterable
    zip([1],2) ⇒ TypeError: 'int' object is not iterable
    list(map(lambda x,y:x+y,[1,2],[3,4])) ⇒ [4, 6]
    map(1) ⇒ TypeError: map() must have at least two arguments.
    list(filter(None,[0,1,2])) ⇒ [1, 2]
    enumerate(5) ⇒ TypeError: 'int' object is not iterable
    list(enumerate('ab',5)) ⇒ [(5, 'a'), (6, 'b')]
    enumerate('ab',start='a') ⇒ TypeError: 'str' object cannot be interpreted as an integer
    next(iter([])) ⇒ StopIteration: 
    next(iter([]),5) ⇒ 5
    next(5) ⇒ TypeError: 'int' object is not an iterator
    iter(5) ⇒ TypeError: 'int' object is not iterable
    iter(5,6) ⇒ TypeError: iter(v, w): v must be callable
    all(5) ⇒ TypeError: 'int' object is not iterable
    any([0,1]) ⇒ True
    isinstance(1,5) ⇒ TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union
    issubclass(1,int) ⇒ TypeError: issubclass() arg 1 must be a class
    issubclass(int,(str,int)) ⇒ True
    isinstance(True,(str,int)) ⇒ True
    getattr(1,'x') ⇒ AttributeError: 'int' object has no attribute 'x'
    getattr(1,'x',2) ⇒ 2
    getattr(1,1) ⇒ TypeError: attribute name must be string, not 'int'
    setattr(1,'x',2) ⇒ AttributeError: 'int' object has no attribute 'x'
    hasattr(1,'real') ⇒ True
    delattr(1,'x') ⇒ AttributeError: 'int' object has no attribute 'x'
    callable(len) ⇒ True
    ascii('é') ⇒ "'\\xe9'"
    repr('é') ⇒ "'é'"
    format(1) ⇒ '1'
    vars(1) ⇒ TypeError: vars() argument must have __dict__ attribute
    dir(1)[:3] ⇒ ['__abs__', '__add__', '__and__']
    range(5)[10] ⇒ IndexError: range object index out of range
    range(1,10,0) ⇒ ValueError: range() arg 3 must not be zero
    range('a') ⇒ TypeError: 'str' object cannot be interpreted as an integer
    range(1.5) ⇒ TypeError: 'float' object cannot be interpreted as an integer
    range() ⇒ TypeError: range expected at least 1 argument, got 0
    range(1,2,3,4) ⇒ TypeError: range expected at most 3 arguments, got 4
    range(10)[2:5] ⇒ range(2, 5)
    range(5)==range(0,5) ⇒ True
    range(10).index(5) ⇒ 5
    range(10).index(50) ⇒ ValueError: 50 is not in range
    range(10).count(5) ⇒ 1
    slice(1,2).indices(5) ⇒ (1, 2, 1)
    slice() ⇒ TypeError: slice expected at least 1 argument, got 0
    slice(1,10,2).indices(5) ⇒ (1, 5, 2)
    print(1,sep=5) ⇒ TypeError: sep must be None or a string, not int
    print(1,end=5) ⇒ TypeError: end must be None or a string, not int
    print(1,foo=5) ⇒ TypeError: 'foo' is an invalid keyword argument for print()
    print('a','b',sep='-',end='!\n') ⇒ None
    id(5)==id(5) ⇒ True
    input ⇒ <built-in function input>
    (5).bit_length() ⇒ 3
    (5).bit_count() ⇒ 2
    (5).to_bytes(2,'big') ⇒ b'\x00\x05'
    (5).to_bytes(2) ⇒ b'\x00\x05'
    (500).to_bytes(1,'big') ⇒ OverflowError: int too big to convert
    (-5).to_bytes(2,'big') ⇒ OverflowError: can't convert negative int to unsigned
    (-5).to_bytes(2,'big',signed=True) ⇒ b'\xff\xfb'
    (5).to_bytes(2,'foo') ⇒ ValueError: byteorder must be either 'little' or 'big'
    int.from_bytes(b'\x01\x02','big') ⇒ 258
    int.from_bytes(b'\xff\xfe','little',signed=True) ⇒ -257
    (5).as_integer_ratio() ⇒ (5, 1)
    (0.75).as_integer_ratio() ⇒ (3, 4)
    float('inf').as_integer_ratio() ⇒ OverflowError: cannot convert Infinity to integer ratio
    float('nan').as_integer_ratio() ⇒ ValueError: cannot convert NaN to integer ratio
    (1.5).hex() ⇒ '0x1.8000000000000p+0'
    (0.1).hex() ⇒ '0x1.999999999999ap-4'
    float.fromhex('0x1.8p+0') ⇒ 1.5
    float.fromhex('zz') ⇒ ValueError: invalid hexadecimal floating-point string
    (0.0).hex() ⇒ '0x0.0p+0'
    (1e-320).hex() ⇒ '0x0.00000000007e8p-1022'
    (1.5).is_integer() ⇒ False
    (1+2j).conjugate() ⇒ (1-2j)
    (1).conjugate(), (1).numerator, (1).denominator, (1).real, (1).imag ⇒ (1, 1, 1, 1, 0)
    (1.0).__class__ ⇒ <class 'float'>
    5 .__add__(3) ⇒ 8
    type(5) ⇒ <class 'int'>
    'a'.foo ⇒ AttributeError: 'str' object has no attribute 'foo'
    (5).foo ⇒ AttributeError: 'int' object has no attribute 'foo'
    [].foo ⇒ AttributeError: 'list' object has no attribute 'foo'
    int.foo ⇒ AttributeError: type object 'int' has no attribute 'foo'
    list.append([1]) ⇒ TypeError: list.append() takes exactly one argument (0 given)
    list.append(1,2) ⇒ TypeError: descriptor 'append' for 'list' objects doesn't apply to a 'int' object
    list.append() ⇒ TypeError: unbound method list.append() needs an argument
    [].append() ⇒ TypeError: list.append() takes exactly one argument (0 given)
    [].append(1,2) ⇒ TypeError: list.append() takes exactly one argument (2 given)
    [].pop() ⇒ IndexError: pop from empty list
    [1].pop(5) ⇒ IndexError: pop index out of range
    [].pop('a') ⇒ TypeError: 'str' object cannot be interpreted as an integer
    [].pop(1,2) ⇒ TypeError: pop expected at most 1 argument, got 2
    [1].remove(2) ⇒ ValueError: list.remove(x): x not in list
    [1].index(2) ⇒ ValueError: 2 is not in list
    [1,2].index(2,0,1) ⇒ ValueError: 2 is not in list
    [].insert(1) ⇒ TypeError: insert expected 2 arguments, got 1
    [].extend(5) ⇒ TypeError: 'int' object is not iterable
    [].sort(5) ⇒ TypeError: sort() takes no positional arguments
    [].sort(foo=1) ⇒ TypeError: 'foo' is an invalid keyword argument for sort()
    [1,2].count(1) ⇒ 1
    [1,2].copy() ⇒ [1, 2]
    [].clear(1) ⇒ TypeError: list.clear() takes no arguments (1 given)
    {}.pop(1) ⇒ KeyError: 1
    {}.pop() ⇒ TypeError: pop expected at least 1 argument, got 0
    {}.popitem() ⇒ KeyError: 'popitem(): dictionary is empty'
    {}.get() ⇒ TypeError: get expected at least 1 argument, got 0
    {}.foo ⇒ AttributeError: 'dict' object has no attribute 'foo'
    {1:2}.setdefault(3) ⇒ None
    {}.update(5) ⇒ TypeError: 'int' object is not iterable
    {}.update([1]) ⇒ TypeError: cannot convert dictionary update sequence element #0 to a sequence
    {}.update([(1,2,3)]) ⇒ ValueError: dictionary update sequence element #0 has length 3; 2 is required
    dict([(1,2)],a=3) ⇒ {1: 2, 'a': 3}
    dict(5) ⇒ TypeError: 'int' object is not iterable
    dict(1,2) ⇒ TypeError: dict expected at most 1 argument, got 2
    dict.fromkeys([1,2],0) ⇒ {1: 0, 2: 0}
    dict.fromkeys('ab') ⇒ {'a': None, 'b': None}
    {'a':1}|{'b':2} ⇒ {'a': 1, 'b': 2}
    {'a':1}|5 ⇒ TypeError: unsupported operand type(s) for |: 'dict' and 'int'
    {1:2}.keys() ⇒ dict_keys([1])
    {1:2}.keys()|[3] ⇒ {1, 3}
    {1:2}.items() ⇒ dict_items([(1, 2)])
    {1:2}.keys()=={1} ⇒ True
    {}.keys()[0] ⇒ TypeError: 'dict_keys' object is not subscriptable
    set(5) ⇒ TypeError: 'int' object is not iterable
    {1}.remove(2) ⇒ KeyError: 2
    set().pop() ⇒ KeyError: 'pop from an empty set'
    {1}|[2] ⇒ TypeError: unsupported operand type(s) for |: 'set' and 'list'
    {1}.union([2],[3]) ⇒ {1, 2, 3}
    {1,2}.difference([2]) ⇒ {1}
    {1}.issubset([1,2]) ⇒ True
    {1}<{1,2} ⇒ True
    {1}.isdisjoint([2]) ⇒ True
    frozenset([1]) ⇒ frozenset({1})
    frozenset([1])|{2} ⇒ frozenset({1, 2})
    {1}|frozenset([2]) ⇒ {1, 2}
    set().add([]) ⇒ TypeError: unhashable type: 'list'
    {[]} ⇒ TypeError: unhashable type: 'list'
    {1}.symmetric_difference([2]) ⇒ {1, 2}
    (1,2).index(3) ⇒ ValueError: tuple.index(x): x not in tuple
    (1,2).count(1) ⇒ 1
    (1,)+[2] ⇒ TypeError: can only concatenate tuple (not "list") to tuple
    [1]+(2,) ⇒ TypeError: can only concatenate list (not "tuple") to list
    'a'+1 ⇒ TypeError: can only concatenate str (not "int") to str
    1+'a' ⇒ TypeError: unsupported operand type(s) for +: 'int' and 'str'
    [1]*'a' ⇒ TypeError: can't multiply sequence by non-int of type 'str'
    'a'*2.0 ⇒ TypeError: can't multiply sequence by non-int of type 'float'
    'a'*-1 ⇒ ''
    [1,2][5] ⇒ IndexError: list index out of range
    (1,2)[5] ⇒ IndexError: tuple index out of range
    'ab'[5] ⇒ IndexError: string index out of range
    'ab'['a'] ⇒ TypeError: string indices must be integers, not 'str'
    [1]['a'] ⇒ TypeError: list indices must be integers or slices, not str
    (1,)['a'] ⇒ TypeError: tuple indices must be integers or slices, not str
    [1][1.5] ⇒ TypeError: list indices must be integers or slices, not float
    b'ab'[5] ⇒ IndexError: index out of range
    b'ab'['a'] ⇒ TypeError: byte indices must be integers or slices, not str
    [1,2,3][::0] ⇒ ValueError: slice step cannot be zero
    {}[1] ⇒ KeyError: 1
    {'a':1}['b'] ⇒ KeyError: 'b'
    None[0] ⇒ TypeError: 'NoneType' object is not subscriptable
    (5)[0] ⇒ TypeError: 'int' object is not subscriptable
    tuple(5) ⇒ TypeError: 'int' object is not iterable
    list(5) ⇒ TypeError: 'int' object is not iterable
    str(5,6) ⇒ TypeError: str() argument 'encoding' must be str, not int
    str(b'abc','utf-8') ⇒ 'abc'
    str(b'\xff','utf-8') ⇒ UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
    bytes(5) ⇒ b'\x00\x00\x00\x00\x00'
    bytes('a') ⇒ TypeError: string argument without an encoding
    bytes([256]) ⇒ ValueError: bytes must be in range(0, 256)
    bytes('é','utf8') ⇒ b'\xc3\xa9'
    bytes(-1) ⇒ ValueError: negative count
    b'abc'.decode() ⇒ 'abc'
    b'abc'.hex() ⇒ '616263'
    bytes.fromhex('616263') ⇒ b'abc'
    bytes.fromhex('zz') ⇒ ValueError: non-hexadecimal number found in fromhex() arg at position 0
    b'a,b'.split(b',') ⇒ [b'a', b'b']
    b'abc'.find(b'c') ⇒ 2
    b'abc'.upper() ⇒ b'ABC'
    b'a'+b'b' ⇒ b'ab'
    b'a'+'b' ⇒ TypeError: can't concat str to bytes
    b'a'*3 ⇒ b'aaa'
    b'abc'[1:] ⇒ b'bc'
    b'abc'[0] ⇒ 97
    97 in b'abc' ⇒ True
    b'b' in b'abc' ⇒ True
    'a' in b'abc' ⇒ TypeError: a bytes-like object is required, not 'str'
    1 in 'abc' ⇒ TypeError: 'in <string>' requires string as left operand, not int
    None in 'abc' ⇒ TypeError: 'in <string>' requires string as left operand, not NoneType
    object()==object() ⇒ False
    type('A',(),{}) ⇒ <class '__main__.A'>
    'Hello World'.upper() ⇒ 'HELLO WORLD'
    'Hello World'.lower() ⇒ 'hello world'
    'hello world'.title() ⇒ 'Hello World'
    "they're bill's".title() ⇒ "They'Re Bill'S"
    'hELLO'.capitalize() ⇒ 'Hello'
    'Hello'.swapcase() ⇒ 'hELLO'
    'ß'.upper() ⇒ 'SS'
    'ß'.casefold() ⇒ 'ss'
    'ΑΣ'.lower() ⇒ 'ας'
    'straße'.title() ⇒ 'Straße'
    'a,b,,c'.split(',') ⇒ ['a', 'b', '', 'c']
    'a,b,,c'.split(',',1) ⇒ ['a', 'b,,c']
    'a,b,,c'.rsplit(',',1) ⇒ ['a,b,', 'c']
    '  a b  c '.split() ⇒ ['a', 'b', 'c']
    '  a b  c '.split(None,1) ⇒ ['a', 'b  c ']
    '  a b  c  '.rsplit(None,1) ⇒ ['  a b', 'c']
    ''.split() ⇒ []
    ''.split(',') ⇒ ['']
    'abc'.split('') ⇒ ValueError: empty separator
    'abc'.split(5) ⇒ TypeError: must be str or None, not int
    'a b c'.split(maxsplit=1) ⇒ ['a', 'b c']
    'a\nb\r\nc\x0bd'.splitlines() ⇒ ['a', 'b', 'c', 'd']
    'a\nb\r\nc'.splitlines(True) ⇒ ['a\n', 'b\r\n', 'c']
    ','.join(['a','b','c']) ⇒ 'a,b,c'
    ','.join([]) ⇒ ''
    ','.join(['a',1]) ⇒ TypeError: sequence item 1: expected str instance, int found
    ','.join(5) ⇒ TypeError: can only join an iterable
    '-'.join('abc') ⇒ 'a-b-c'
    'abc'.find('c') ⇒ 2
    'abc'.find('d') ⇒ -1
    'abcabc'.rfind('b') ⇒ 4
    'abcabc'.find('b',2) ⇒ 4
    'abcabc'.find('b',2,4) ⇒ -1
    'abc'.index('d') ⇒ ValueError: substring not found
    'héllo wörld'.find('w') ⇒ 6
    'héllo wörld'.rfind('ö') ⇒ 7
    'abc'.find(1) ⇒ TypeError: must be str, not int
    'aaa'.count('a') ⇒ 3
    'aaa'.count('aa') ⇒ 1
    'abc'.count('') ⇒ 4
    'hello'.replace('l','L') ⇒ 'heLLo'
    'hello'.replace('l','L',1) ⇒ 'heLlo'
    'abc'.replace('','-') ⇒ '-a-b-c-'
    'abc'.replace('','-',2) ⇒ '-a-bc'
    'héé'.replace('é','e') ⇒ 'hee'
    'abc'.replace(1,2) ⇒ TypeError: replace() argument 1 must be str, not int
    'hello'.startswith('he') ⇒ True
    'hello'.startswith(('x','he')) ⇒ True
    'hello'.startswith('l',2) ⇒ True
    'hello'.endswith('lo') ⇒ True
    'hello'.startswith(1) ⇒ TypeError: startswith first arg must be str or a tuple of str, not int
    'hello'.startswith((1,)) ⇒ TypeError: tuple for startswith must only contain str, not int
    'hello'.removeprefix('he') ⇒ 'llo'
    'hello'.removesuffix('lo') ⇒ 'hel'
    '  x '.strip() ⇒ 'x'
    'xxaxx'.strip('x') ⇒ 'a'
    'xxaxx'.lstrip('x') ⇒ 'axx'
    'xxaxx'.rstrip('x') ⇒ 'xxa'
    'abc'.strip(1) ⇒ TypeError: strip arg must be None or str
    'a-b-c'.partition('-') ⇒ ('a', '-', 'b-c')
    'a-b-c'.rpartition('-') ⇒ ('a-b', '-', 'c')
    'abc'.partition('-') ⇒ ('abc', '', '')
    'abc'.rpartition('-') ⇒ ('', '', 'abc')
    'abc'.partition('') ⇒ ValueError: empty separator
    'abc'.center(10) ⇒ '   abc    '
    'abc'.center(10,'*') ⇒ '***abc****'
    'abc'.center(9,'*') ⇒ '***abc***'
    'abcd'.center(9,'*') ⇒ '***abcd**'
    'abc'.ljust(6,'.') ⇒ 'abc...'
    'abc'.rjust(6,'.') ⇒ '...abc'
    'abc'.center(6,'ab') ⇒ TypeError: The fill character must be exactly one character long
    '42'.zfill(5) ⇒ '00042'
    '-42'.zfill(5) ⇒ '-0042'
    '+42'.zfill(2) ⇒ '+42'
    'a\tb'.expandtabs() ⇒ 'a       b'
    'a\tb\tc'.expandtabs(4) ⇒ 'a   b   c'
    'abc'.translate({97:'x',98:None}) ⇒ 'xc'
    'abc'.translate(str.maketrans('ab','xy')) ⇒ 'xyc'
    'abc'.translate(str.maketrans('ab','xy','c')) ⇒ 'xy'
    str.maketrans('ab','x') ⇒ ValueError: the first two maketrans arguments must have equal length
    'abc'.isalpha() ⇒ True
    'ab1'.isalpha() ⇒ False
    '123'.isdigit() ⇒ True
    '²'.isdigit() ⇒ True
    '½'.isnumeric() ⇒ True
    '½'.isdigit() ⇒ False
    ''.isalpha() ⇒ False
    'ABC'.isupper() ⇒ True
    'abc1'.islower() ⇒ True
    'Hello World'.istitle() ⇒ True
    'a b'.isspace() ⇒ False
    ' \t\n'.isspace() ⇒ True
    'abc_1'.isidentifier() ⇒ True
    '1abc'.isidentifier() ⇒ False
    'abc\n'.isprintable() ⇒ False
    'abc'.isascii() ⇒ True
    'é'.isascii() ⇒ False
    'héllo'[1] ⇒ 'é'
    'héllo'[::-1] ⇒ 'olléh'
    'hello'[1:3] ⇒ 'el'
    'hello'[-3:] ⇒ 'llo'
    'hello'[::2] ⇒ 'hlo'
    'hello'[10:] ⇒ ''
    'héllo'.encode() ⇒ b'h\xc3\xa9llo'
    'héllo'.encode('latin-1') ⇒ b'h\xe9llo'
    'héllo'.encode('ascii') ⇒ UnicodeEncodeError: 'ascii' codec can't encode character '\xe9' in position 1: ordinal not in range(128)
    'héllo'.encode('ascii','replace') ⇒ b'h?llo'
    'héllo'.encode('foo') ⇒ LookupError: unknown encoding: foo
    len('héllo') ⇒ 5
    len('日本語') ⇒ 3
    '日本語'[1] ⇒ '本'
    'a'<'b' ⇒ True
    'a'=='a' ⇒ True
    'abc'*3 ⇒ 'abcabcabc'
    3*'ab' ⇒ 'ababab'
    'x' in 'xyz' ⇒ True
    repr('a\'b') ⇒ '"a\'b"'
    repr('a\'b"c') ⇒ '\'a\\\'b"c\''
    repr('\x00\x7f\n\t\\') ⇒ "'\\x00\\x7f\\n\\t\\\\'"
    repr('\xa0') ⇒ "'\\xa0'"
    repr('\u200b') ⇒ "'\\u200b'"
    '{:>10}|{:<10}|{:^10}'.format('a','b','c') ⇒ '         a|b         |    c     '
    '{0} {1} {0}'.format('a','b') ⇒ 'a b a'
    '{name} is {age:.1f}'.format(name='Bob',age=42) ⇒ 'Bob is 42.0'
    '{:,}'.format(1234567) ⇒ '1,234,567'
    '{:.2%}'.format(0.1234) ⇒ '12.34%'
    '{:e}'.format(12345.6789) ⇒ '1.234568e+04'
    '{:g}'.format(0.0001) ⇒ '0.0001'
    '{:#x}'.format(255) ⇒ '0xff'
    '{:08.3f}'.format(3.14159) ⇒ '0003.142'
    '{:+d}'.format(5) ⇒ '+5'
    '{{}}'.format() ⇒ '{}'
    '{!r}'.format('a') ⇒ "'a'"
    '{:>{w}}'.format('a',w=5) ⇒ '    a'
    f'{3.14159:.2f}' ⇒ '3.14'
    f'{"a":>5}' ⇒ '    a'
    f'{1+1=}' ⇒ '1+1=2'
    f'{10:{5}}' ⇒ '   10'
    f'{[1,2]!r:>10}' ⇒ '    [1, 2]'
    1e16 ⇒ 1e+16
    1e15 ⇒ 1000000000000000.0
    123456789012345680.0 ⇒ 1.2345678901234568e+17
    0.0001 ⇒ 0.0001
    0.00001 ⇒ 1e-05
    1.0 ⇒ 1.0
    -0.0 ⇒ -0.0
    1e100 ⇒ 1e+100
    1.7976931348623157e308 ⇒ 1.7976931348623157e+308
    5e-324 ⇒ 5e-324
    0.1+0.2 ⇒ 0.30000000000000004
    1/3 ⇒ 0.3333333333333333
    2**0.5 ⇒ 1.4142135623730951
    1e22 ⇒ 1e+22
    1e23 ⇒ 1e+23
    float('1e400') ⇒ inf
    10**20 ⇒ 100000000000000000000
    -10**20 ⇒ -100000000000000000000
    2**100 ⇒ 1267650600228229401496703205376
    2**-1 ⇒ 0.5
    7//2 ⇒ 3
    -7//2 ⇒ -4
    7%3 ⇒ 1
    -7%3 ⇒ 2
    7.5//2 ⇒ 3.0
    -7.5%2 ⇒ 0.5
    1//0 ⇒ ZeroDivisionError: integer division or modulo by zero
    1%0 ⇒ ZeroDivisionError: integer modulo by zero
    1/0 ⇒ ZeroDivisionError: division by zero
    1.0/0 ⇒ ZeroDivisionError: float division by zero
    1.0//0 ⇒ ZeroDivisionError: float floor division by zero
    1.0%0 ⇒ ZeroDivisionError: float modulo
    0.0**-1 ⇒ ZeroDivisionError: 0.0 cannot be raised to a negative power
    2**1000%1000007 ⇒ 783922
    1<<100 ⇒ 1267650600228229401496703205376
    (1<<100)>>98 ⇒ 4
    -1>>100 ⇒ -1
    1<<-1 ⇒ ValueError: negative shift count
    ~5 ⇒ -6
    5&3|8^1 ⇒ 9
    True+True ⇒ 2
    True&False ⇒ False
    True|2 ⇒ 3
    not 0 ⇒ True
    1<2<3 ⇒ True
    1<3<2 ⇒ False
    1==1.0 ⇒ True
    2**53==2.0**53 ⇒ True
    2**53+1==float(2**53) ⇒ False
    10**400>1e308 ⇒ True
    1<'a' ⇒ TypeError: '<' not supported between instances of 'int' and 'str'
    [1,2]<[1,3] ⇒ True
    [1,2]<[1,2,3] ⇒ True
    (1,'a')<(1,2) ⇒ TypeError: '<' not supported between instances of 'str' and 'int'
    [1,2]==(1,2) ⇒ False
    None==None ⇒ True
    None<1 ⇒ TypeError: '<' not supported between instances of 'NoneType' and 'int'
    {1:2}<{1:3} ⇒ TypeError: '<' not supported between instances of 'dict' and 'dict'
    {1,2}<{1,2,3} ⇒ True
    {1,2}=={2,1} ⇒ True
    [1,2]+[3] ⇒ [1, 2, 3]
    [1]*3 ⇒ [1, 1, 1]
    [1,2,3][::-1] ⇒ [3, 2, 1]
    [1,2,3][1:] ⇒ [2, 3]
    [1,2,3][-1] ⇒ 3
    [1,2,3][5:] ⇒ []
    [[1,2],[3]][0][1] ⇒ 2
    2 in [1,2] ⇒ True
    [1,2,3].index(2) ⇒ 1
    [3,1,2].count(1) ⇒ 1
    sorted([3,1,2]) ⇒ [1, 2, 3]
    sorted(['b','a','C'],key=str.lower) ⇒ ['a', 'b', 'C']
    sorted([(1,'b'),(1,'a'),(0,'c')]) ⇒ [(0, 'c'), (1, 'a'), (1, 'b')]
    sorted([3,1,2],key=lambda x:-x) ⇒ [3, 2, 1]
    sorted([1.5,1,0.5]) ⇒ [0.5, 1, 1.5]
    sorted('hello') ⇒ ['e', 'h', 'l', 'l', 'o']
    sorted([[2],[1]]) ⇒ [[1], [2]]
    sorted({3,1,2}) ⇒ [1, 2, 3]
    sorted({'b':1,'a':2}) ⇒ ['a', 'b']
    sorted([True,False]) ⇒ [False, True]
    sorted([(1,0),(0,1),(1,-1)],key=lambda t:t[0],reverse=True) ⇒ [(1, 0), (1, -1), (0, 1)]
    list(range(5)) ⇒ [0, 1, 2, 3, 4]
    list(range(5,0,-2)) ⇒ [5, 3, 1]
    list(range(0)) ⇒ []
    len(range(10**10)) ⇒ 10000000000
    range(10)[-1] ⇒ 9
    range(0,10,3) ⇒ range(0, 10, 3)
    5 in range(10) ⇒ True
    5.0 in range(10) ⇒ True
    'a' in range(10) ⇒ False
    range(10)[::2] ⇒ range(0, 10, 2)
    list(reversed(range(5))) ⇒ [4, 3, 2, 1, 0]
    hash(1)==hash(1.0) ⇒ True
    hash((1,2))==hash((1,2)) ⇒ True
    hash(2**61-1) ⇒ 0
    hash(-1) ⇒ -2
    hash(10**20) ⇒ 848750603811160107
    hash(0.5) ⇒ 1152921504606846976
    hash(float('inf')) ⇒ 314159
    hash(())==hash(()) ⇒ True
    hash((1,2,3)) ⇒ 529344067295497451
    hash(True) ⇒ 1
    max([1,5,3]) ⇒ 5
    max('a','b') ⇒ 'b'
    max([1,2],key=lambda x:-x) ⇒ 1
    min([],default=0) ⇒ 0
    sum([1,2,3]) ⇒ 6
    sum([0.1]*3) ⇒ 0.30000000000000004
    abs(-5) ⇒ 5
    abs(-5.5) ⇒ 5.5
    divmod(7,2) ⇒ (3, 1)
    divmod(-7,2) ⇒ (-4, 1)
    pow(2,10) ⇒ 1024
    pow(2,10,7) ⇒ 2
    round(-2.5) ⇒ -2
    round(1.005,2) ⇒ 1.0
    round(1234.5678,-2) ⇒ 1200.0
    round(1e20) ⇒ 100000000000000000000
    round(0.5) ⇒ 0
    round(1.15,1) ⇒ 1.1
    int('42') ⇒ 42
    int('-42') ⇒ -42
    int('ff',16) ⇒ 255
    int('0b101',0) ⇒ 5
    int(3.9) ⇒ 3
    int(-3.9) ⇒ -3
    int('1e5') ⇒ ValueError: invalid literal for int() with base 10: '1e5'
    int(True) ⇒ 1
    int('0x_ff',16) ⇒ 255
    int('_1') ⇒ ValueError: invalid literal for int() with base 10: '_1'
    float('1.5e3') ⇒ 1500.0
    float('-0') ⇒ -0.0
    float('.5') ⇒ 0.5
    float('5.') ⇒ 5.0
    float('.') ⇒ ValueError: could not convert string to float: '.'
    float('1e-400') ⇒ 0.0
    float(True) ⇒ 1.0
    bool('') ⇒ False
    bool('a') ⇒ True
    bool(0.0) ⇒ False
    bool([0]) ⇒ True
    str(1.5) ⇒ '1.5'
    str(None) ⇒ 'None'
    str([1,'a']) ⇒ "[1, 'a']"
    str({'a':1}) ⇒ "{'a': 1}"
    str((1,)) ⇒ '(1,)'
    str(()) ⇒ '()'
    str({1}) ⇒ '{1}'
    str(set()) ⇒ 'set()'
    str(frozenset()) ⇒ 'frozenset()'
    repr([1,[2,[3]]]) ⇒ '[1, [2, [3]]]'
    repr({'a':[1,2]}) ⇒ "{'a': [1, 2]}"
    repr(1j) ⇒ '1j'
    repr(1+2j) ⇒ '(1+2j)'
    repr(-1j) ⇒ '(-0-1j)'
    repr(complex(0,-0.0)) ⇒ '-0j'
    repr(complex(-0.0,1)) ⇒ '(-0+1j)'
    (1+2j)*(3-1j) ⇒ (5+5j)
    (1+2j)/(1-1j) ⇒ (-0.5+1.5j)
    (1+2j)**2 ⇒ (-3+4j)
    abs(3+4j) ⇒ 5.0
    (1+2j)==1 ⇒ False
    1j<2j ⇒ TypeError: '<' not supported between instances of 'complex' and 'complex'
    complex('1e5-2.5j') ⇒ (100000-2.5j)
    tuple([1,2]) ⇒ (1, 2)
    tuple('ab') ⇒ ('a', 'b')
    list('abc') ⇒ ['a', 'b', 'c']
    list({'a':1,'b':2}) ⇒ ['a', 'b']
    dict(a=1,b=2) ⇒ {'a': 1, 'b': 2}
    dict([('a',1)]) ⇒ {'a': 1}
    dict({'a':1},b=2) ⇒ {'a': 1, 'b': 2}
    set([1,2,1]) ⇒ {1, 2}
    frozenset([3]) ⇒ frozenset({3})
    {'a':1}.get('b',5) ⇒ 5
    {'a':1}['a'] ⇒ 1
    {'a':1}.items() ⇒ dict_items([('a', 1)])
    list({'a':1}.values()) ⇒ [1]
    {**{'a':1},'b':2} ⇒ {'a': 1, 'b': 2}
    {'a':1,'b':2}=={'b':2,'a':1} ⇒ True
    list(reversed({'a':1,'b':2})) ⇒ ['b', 'a']
    {'a':1}.keys()&{'a','b'} ⇒ {'a'}
    {'a':1}.items()=={('a',1)} ⇒ True
    {1,2,3}&{2,3,4} ⇒ {2, 3}
    {1,2}|{3} ⇒ {1, 2, 3}
    {1,2}-{1} ⇒ {2}
    {1,2}^{2,3} ⇒ {1, 3}
    {1}|5 ⇒ TypeError: unsupported operand type(s) for |: 'set' and 'int'
    all([]) ⇒ True
    any([]) ⇒ False
    all([1,0]) ⇒ False
    list(enumerate(['a','b'],1)) ⇒ [(1, 'a'), (2, 'b')]
    list(zip([1,2],['a','b'])) ⇒ [(1, 'a'), (2, 'b')]
    list(zip()) ⇒ []
    list(map(str,[1,2])) ⇒ ['1', '2']
    list(filter(lambda x:x>1,[1,2,3])) ⇒ [2, 3]
    list(map(lambda a,b:a+b,[1,2],[3,4])) ⇒ [4, 6]
    next(iter([1])) ⇒ 1
    isinstance(1,int) ⇒ True
    isinstance(True,int) ⇒ True
    isinstance(1.0,(int,str)) ⇒ False
    isinstance('a',str) ⇒ True
    isinstance([],list) ⇒ True
    issubclass(bool,int) ⇒ True
    type(1) ⇒ <class 'int'>
    type('a') ⇒ <class 'str'>
    type(None) ⇒ <class 'NoneType'>
    type(type) ⇒ <class 'type'>
    type(1.5) is float ⇒ True
    callable(print) ⇒ True
    callable(5) ⇒ False
    chr(97) ⇒ 'a'
    chr(8364) ⇒ '€'
    ord('a') ⇒ 97
    ord('€') ⇒ 8364
    bin(10) ⇒ '0b1010'
    hex(-255) ⇒ '-0xff'
    ascii('é€😀') ⇒ "'\\xe9\\u20ac\\U0001f600'"
    format(3.14159,'.2f') ⇒ '3.14'
    format(255,'x') ⇒ 'ff'
    format('a','>5') ⇒ '    a'
    '%d items' % 5 ⇒ '5 items'
    '%s is %d' % ('a',5) ⇒ 'a is 5'
    '%.2f' % 3.14159 ⇒ '3.14'
    '%5d|%-5d|' % (1,2) ⇒ '    1|2    |'
    '%05.1f' % 3.14159 ⇒ '003.1'
    '%x' % 255 ⇒ 'ff'
    '%e' % 12345.678 ⇒ '1.234568e+04'
    '%g' % 0.00001 ⇒ '1e-05'
    '%%' ⇒ '%%'
    '%s' % (1,) ⇒ '1'
    '%r' % 'a' ⇒ "'a'"
    '%(a)d' % {'a':5} ⇒ '5'
    (255).to_bytes(2,'little') ⇒ b'\xff\x00'
    (-1).bit_length() ⇒ 1
    (0).bit_length() ⇒ 0
    int.from_bytes(b'\x01\x00','little') ⇒ 1
    (2.5).as_integer_ratio() ⇒ (5, 2)
    (0.1).as_integer_ratio() ⇒ (3602879701896397, 36028797018963968)
    float.fromhex('0x1p-3') ⇒ 0.125
    (3.0).is_integer() ⇒ True
    b'abc' ⇒ b'abc'
    b'a\x00\xff' ⇒ b'a\x00\xff'
    b'abc'==b'abc' ⇒ True
    b'abc'<b'abd' ⇒ True
    list(b'abc') ⇒ [97, 98, 99]
    bytes([1,2,3]) ⇒ b'\x01\x02\x03'
    b'abc'.decode('ascii') ⇒ 'abc'
    b'\xe9'.decode('latin-1') ⇒ 'é'
    b' a '.strip() ⇒ b'a'
    b'a-b'.replace(b'-',b'+') ⇒ b'a+b'
    b','.join([b'a',b'b']) ⇒ b'a,b'
    b'abc'.startswith(b'a') ⇒ True
    list[int] ⇒ list[int]
    dict[str,int] ⇒ dict[str, int]
    int|str ⇒ int | str
    int|None ⇒ int | None
    isinstance(1,int|str) ⇒ True
    [1,2,3].__len__() ⇒ 3
    (1).__add__(2) ⇒ 3
    'a'.__eq__('a') ⇒ True
    [1].__contains__(1) ⇒ True
    (1.5).__int__() ⇒ 1
    (5).__index__() ⇒ 5
    (5).__pow__(2) ⇒ 25
    (2).__rsub__(5) ⇒ 3
    (1).__add__('a') ⇒ NotImplemented
    'abc'.__getitem__(1) ⇒ 'b'
    {}.__contains__(1) ⇒ False
    [3,1].__class__ ⇒ <class 'list'>
    int.__name__ ⇒ 'int'
    str.__mro__ ⇒ (<class 'str'>, <class 'object'>)
    bool.__bases__ ⇒ (<class 'int'>,)
    len.__name__ ⇒ 'len'
    [].append.__name__ ⇒ 'append'
    (lambda x,y=2:x+y)(1) ⇒ 3
    [x*2 for x in range(3)] ⇒ [0, 2, 4]
    {x:x*x for x in range(3)} ⇒ {0: 0, 1: 1, 2: 4}
    {x%2 for x in range(5)} ⇒ {0, 1}
    sum(x for x in range(10)) ⇒ 45
    [a+b for a in 'ab' for b in 'cd'] ⇒ ['ac', 'ad', 'bc', 'bd']
    [y for x in [[1,2],[3]] for y in x if y>1] ⇒ [2, 3]
    (lambda *a,**k:(a,k))(1,2,x=3) ⇒ ((1, 2), {'x': 3})
    [*range(3),*'ab'] ⇒ [0, 1, 2, 'a', 'b']
    'a' if 0 else 'b' ⇒ 'b'
    None or 5 ⇒ 5
    0 and 5 ⇒ 0
    slice(1,5) ⇒ slice(1, 5, None)
    slice(None,None,2) ⇒ slice(None, None, 2)
    slice(1,2)==slice(1,2) ⇒ True
    Ellipsis ⇒ Ellipsis
    NotImplemented ⇒ NotImplemented
    object.__name__ ⇒ 'object'
    eval('1+2') ⇒ 3
    eval('x+1',{'x':5}) ⇒ 6
    globals is globals ⇒ True
    str.join(',',['a','b']) ⇒ 'a,b'
    list.index([1,2],2) ⇒ 1
    int.__add__(1,2) ⇒ 3
    dict.get({'a':1},'a') ⇒ 1
    (10**30).__repr__() ⇒ '1000000000000000000000000000000'
    10**30//7 ⇒ 142857142857142857142857142857
    10**30%7 ⇒ 1
    -10**30//7 ⇒ -142857142857142857142857142858
    divmod(10**30,10**15) ⇒ (1000000000000000, 0)
    10**30*1.0 ⇒ 1e+30
    10**400*1.0 ⇒ OverflowError: int too large to convert to float
    10**30==1e30 ⇒ False
    int(1e30) ⇒ 1000000000000000019884624838656
    2**200-2**199 ⇒ 803469022129495137770981046170581301261101496891396417650688
    (2**64)&(2**64-1) ⇒ 0
    (2**64)|1 ⇒ 18446744073709551617
    -(2**64)>>3 ⇒ -2305843009213693952
    str(2**200) ⇒ '1606938044258990275541962092341162602522202993782792835301376'
    hex(2**70) ⇒ '0x400000000000000000'
    bin(2**65) ⇒ '0b100000000000000000000000000000000000000000000000000000000000000000'
    int('1'*30) ⇒ 111111111111111111111111111111
    int('z'*20,36) ⇒ 13367494538843734067838845976575
    float(2**70) ⇒ 1.1805916207174113e+21
    float(2**1023) ⇒ 8.98846567431158e+307
    2**70/3 ⇒ 3.935305402391371e+20
    10**400/10**399 ⇒ 10.0
    (10**400).bit_length() ⇒ 1329
    round(10**20+5,-1) ⇒ 100000000000000000000
    round(12345678901234567890,-5) ⇒ 12345678901234600000
    math if 0 else 1 ⇒ 1
    'abc'.foo() ⇒ AttributeError: 'str' object has no attribute 'foo'
    'abc' - 1 ⇒ TypeError: unsupported operand type(s) for -: 'str' and 'int'
    [] - [] ⇒ TypeError: unsupported operand type(s) for -: 'list' and 'list'
    -'a' ⇒ TypeError: bad operand type for unary -: 'str'
    ~1.5 ⇒ TypeError: bad operand type for unary ~: 'float'
    +[] ⇒ TypeError: bad operand type for unary +: 'list'
    len(5,6) ⇒ TypeError: len() takes exactly one argument (2 given)
    len() ⇒ TypeError: len() takes exactly one argument (0 given)
    abs() ⇒ TypeError: abs() takes exactly one argument (0 given)
    int(1,2,3) ⇒ TypeError: int() takes at most 2 arguments (3 given)
    [].append(1,2,3) ⇒ TypeError: list.append() takes exactly one argument (3 given)
    {}.get(1,2,3) ⇒ TypeError: get expected at most 2 arguments, got 3
    'a'.upper(1) ⇒ TypeError: str.upper() takes no arguments (1 given)
    print.__name__ ⇒ 'print'
    [1,2].pop(0) ⇒ 1
    undefined_name ⇒ NameError: name 'undefined_name' is not defined
    (1,2,3)[1:] ⇒ (2, 3)
    (1,2)+(3,) ⇒ (1, 2, 3)
    (1,2)*2 ⇒ (1, 2, 1, 2)
    1 in (1,2) ⇒ True
    ().__len__() ⇒ 0
    ((1,2),3) ⇒ ((1, 2), 3)
    [[]]*2 ⇒ [[], []]
    [None,True,1.5,'a',b'b',(1,),{2},{3:4}] ⇒ [None, True, 1.5, 'a', b'b', (1,), {2}, {3: 4}]
    """#
}
