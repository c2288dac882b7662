/// Cells of `csv` and what CPython 3.11 prints.
enum CsvTable {
  static let text = #"""
    import csv, io
    data = 'name,age,city\nAnn,30,"New York, NY"\nBob,25,"say ""hi"""\n"multi\nline",1,x\n\nlast,,\n'
    for row in csv.reader(io.StringIO(data)): print(row)
    for row in csv.DictReader(io.StringIO(data)): print(row)
    out = io.StringIO(); w = csv.writer(out); w.writerow(['a',1,2.5,None,'x,y','q"q','l\nm','']); w.writerows([[1,2],['',],[' a ']]); print(repr(out.getvalue()))
    for q in range(4):
        out = io.StringIO()
        try: csv.writer(out, quoting=q, escapechar='\\', lineterminator='\n').writerows([['a','b c','d,e',1,2.0,None,'"']]); print(q, repr(out.getvalue()))
        except csv.Error as e: print(e)
    out = io.StringIO(); d = csv.DictWriter(out, fieldnames=['x','y'], restval='-', extrasaction='ignore'); d.writeheader(); d.writerow({'x':1,'y':2}); d.writerow({'x':3,'z':9}); print(repr(out.getvalue()))
    try: csv.DictWriter(io.StringIO(), ['a']).writerow({'a':1,'b':2})
    except ValueError as e: print(e)
    print(list(csv.reader(['a;b;"c;d"','e|f'], delimiter=';')), list(csv.reader(["1,'2,3',4"], quotechar="'")), list(csv.reader(['a, b,  c'], skipinitialspace=True)), list(csv.reader(['1,"a",2.5'], quoting=csv.QUOTE_NONNUMERIC)))
    print(list(csv.reader(['a\tb'], 'excel-tab')), csv.list_dialects(), csv.excel.delimiter)
    csv.register_dialect('pipes', delimiter='|', quoting=csv.QUOTE_MINIMAL); print(list(csv.reader(['a|b'], 'pipes')))
    for bad in (lambda: csv.reader(['a'], delimiter=''), lambda: csv.reader(['a'], dialect='nope'), lambda: csv.writer(3), lambda: csv.reader(['a'], foo=1), lambda: list(csv.reader([b'a'])), lambda: list(csv.reader(['"a'], strict=True)), lambda: csv.writer(io.StringIO()).writerow(5), lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(['a,b'])):
        try: bad()
        except Exception as e: print(type(e).__name__, e)
    r = csv.reader(io.StringIO('a,b\r\nc,d\r\n"x\r\ny",z')); print(next(r), r.line_num, list(r), r.line_num)
    rd = csv.DictReader(['1,2,3,4','5'], fieldnames=['a','b'], restkey='more', restval='none'); print(list(rd), rd.fieldnames)
    print(list(csv.reader(['a\\,b,c'], escapechar='\\')), list(csv.reader(['a,"b"c,d'])), list(csv.reader(['""""'])), list(csv.reader(['a,b,'])), list(csv.reader(['', 'x'])), list(csv.reader(['"a" ,b'])))
    print(csv.Sniffer().sniff('a;b;c\n1;2;3\n4;5;6\n').delimiter, csv.Sniffer().has_header('name,age\nann,1\nbob,22\n'))
    with open('t.csv','w',newline='') as f: csv.writer(f).writerows([['x','y'],[1,'ü']])
    with open('t.csv',newline='') as f: print(list(csv.reader(f)))
    --->
    ['name', 'age', 'city']
    ['Ann', '30', 'New York, NY']
    ['Bob', '25', 'say "hi"']
    ['multi\nline', '1', 'x']
    []
    ['last', '', '']
    {'name': 'Ann', 'age': '30', 'city': 'New York, NY'}
    {'name': 'Bob', 'age': '25', 'city': 'say "hi"'}
    {'name': 'multi\nline', 'age': '1', 'city': 'x'}
    {'name': 'last', 'age': '', 'city': ''}
    'a,1,2.5,,"x,y","q""q","l\nm",\r\n1,2\r\n""\r\n a \r\n'
    0 'a,b c,"d,e",1,2.0,,""""\n'
    1 '"a","b c","d,e","1","2.0","",""""\n'
    2 '"a","b c","d,e",1,2.0,"",""""\n'
    3 'a,b c,d\\,e,1,2.0,,\\"\n'
    'x,y\r\n1,2\r\n3,-\r\n'
    dict contains fields not in fieldnames: 'b'
    [['a', 'b', 'c;d'], ['e|f']] [['1', '2,3', '4']] [['a', 'b', 'c']] [[1.0, 'a', 2.5]]
    [['a', 'b']] ['excel', 'excel-tab', 'unix'] ,
    [['a', 'b']]
    TypeError "delimiter" must be a 1-character string
    Error unknown dialect
    TypeError argument 1 must have a "write" method
    TypeError 'foo' is an invalid keyword argument for this function
    Error iterator should return strings, not bytes (the file should be opened in text mode)
    Error unexpected end of data
    Error iterable expected, not int
    Error need to escape, but no escapechar set
    ['a', 'b'] 1 [['c', 'd'], ['x\r\ny', 'z']] 4
    [{'a': '1', 'b': '2', 'more': ['3', '4']}, {'a': '5', 'b': 'none'}] ['a', 'b']
    [['a,b', 'c']] [['a', 'bc', 'd']] [['"']] [['a', 'b', '']] [[], ['x']] [['a ', 'b']]
    ; True
    [['x', 'y'], ['1', 'ü']]
    ====
    """#
}
