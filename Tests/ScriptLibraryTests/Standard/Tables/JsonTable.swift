/// Cells of `json` and what CPython 3.11 prints.
enum JsonTable {
  static let text = #"""
    import json
    print(json.dumps({'a': [1, 2.5, None, True], 'b': {'c': 'é"\n'}}))
    print(json.dumps([1, [2, {'x': 3}], [], {}], indent=2))
    print(json.dumps({'b': 1, 'a': 2}, sort_keys=True, separators=(',', ':')))
    --->
    {"a": [1, 2.5, null, true], "b": {"c": "\u00e9\"\n"}}
    [
      1,
      [
        2,
        {
          "x": 3
        }
      ],
      [],
      {}
    ]
    {"a":2,"b":1}
    ====
    import json
    for t in ['', '{', '[1,]', '{"a":1,}', '{"a" 1}', '[1 2]', '"abc', 'nul', '{a:1}', '[1] x', '"\\q"', '"\\u12"', '"a\nb"', '{"a":1 "b"}', "{'a':1}", '-', '01', '[', '{"a":']:
        try: print(json.loads(t))
        except ValueError as e: print(type(e).__name__, e)
    --->
    JSONDecodeError Expecting value: line 1 column 1 (char 0)
    JSONDecodeError Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
    JSONDecodeError Expecting value: line 1 column 4 (char 3)
    JSONDecodeError Expecting property name enclosed in double quotes: line 1 column 8 (char 7)
    JSONDecodeError Expecting ':' delimiter: line 1 column 6 (char 5)
    JSONDecodeError Expecting ',' delimiter: line 1 column 4 (char 3)
    JSONDecodeError Unterminated string starting at: line 1 column 1 (char 0)
    JSONDecodeError Expecting value: line 1 column 1 (char 0)
    JSONDecodeError Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
    JSONDecodeError Extra data: line 1 column 5 (char 4)
    JSONDecodeError Invalid \escape: line 1 column 2 (char 1)
    JSONDecodeError Invalid \uXXXX escape: line 1 column 3 (char 2)
    JSONDecodeError Invalid control character at: line 1 column 3 (char 2)
    JSONDecodeError Expecting ',' delimiter: line 1 column 8 (char 7)
    JSONDecodeError Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
    JSONDecodeError Expecting value: line 1 column 1 (char 0)
    JSONDecodeError Extra data: line 1 column 2 (char 1)
    JSONDecodeError Expecting value: line 1 column 2 (char 1)
    JSONDecodeError Expecting value: line 1 column 6 (char 5)
    ====
    import json
    for v in [{1, 2}, {(1,): 2}, object, 1j]:
        try: print(json.dumps(v))
        except TypeError as e: print(e)
    --->
    Object of type set is not JSON serializable
    keys must be str, int, float, bool or None, not tuple
    Object of type type is not JSON serializable
    Object of type complex is not JSON serializable
    ====
    import json
    a = []
    a.append(a)
    try: json.dumps(a)
    except ValueError as e: print(e)
    try: json.dumps(float('inf'), allow_nan=False)
    except ValueError as e: print(e)
    --->
    Circular reference detected
    Out of range float values are not JSON compliant
    ====
    import json
    print(json.dumps({1: 2, None: 3, True: 4, 1.5: 6}), json.dumps('é', ensure_ascii=False), json.dumps(float('nan')), json.dumps((1, 'a')))
    --->
    {"1": 4, "null": 3, "1.5": 6} "é" NaN [1, "a"]
    ====
    import json
    class E(json.JSONEncoder):
        def default(self, o): return list(o) if isinstance(o, set) else super().default(o)
    print(json.dumps({1}, cls=E), json.dumps(3+4j, default=str), json.dumps({(1,): 2, 'a': 1}, skipkeys=True))
    --->
    [1] "(3+4j)" {"a": 1}
    ====
    import json
    print(json.loads('{"a":1}', object_hook=lambda d: sorted(d.items())), json.loads('[1.5]', parse_float=str), json.loads('[1]', parse_int=float))
    print(json.loads('{"a":1,"a":2}', object_pairs_hook=list), json.JSONDecoder().raw_decode('[1, 2] rest'))
    --->
    [('a', 1)] ['1.5'] [1.0]
    [('a', 1), ('a', 2)] ([1, 2], 6)
    ====
    import json
    try: json.loads('[1,\n 2,\n x]')
    except json.JSONDecodeError as e: print(e.msg, e.lineno, e.colno, e.pos, repr(e.doc))
    --->
    Expecting value 3 2 9 '[1,\n 2,\n x]'
    ====
    import json
    import io
    f = io.StringIO()
    json.dump([1, 2], f, indent='\t')
    print(repr(f.getvalue()), json.load(io.StringIO('{"x": []}')))
    --->
    '[\n\t1,\n\t2\n]' {'x': []}
    ====
    import json
    print(ascii(json.loads('"\\ud800 \\ud83d\\ude00 \\udc00"')), json.dumps('\ud800é😀\x7f'), ascii(json.dumps('é"\x7f', ensure_ascii=False)))
    print(json.loads('{"ä": ["ö", "\\u00fc\\n"], "k": -0, "l": 123456789012345678901, "m": -1.5e3}'))
    a, b = json.loads('[{"key": 1}, {"key": 2}]')
    print(a, b, json.dumps([a, (), {}, [], {1: None, 2.5: True, 'ü': [[]]}]))
    print(json.dumps({'b': [1, {'x': ()}], 'a': []}, indent=1, sort_keys=True))
    for text in ('["a', '{"a" 1}', '{"a": 1,}', '[1 2]', '{1: 2}', '["\t"]', '"\\x"', '"\\u12g4"', '[tru]', '-', '01'):
        try: print(json.loads(text))
        except json.JSONDecodeError as e: print(e)
    --->
    '\ud800 \U0001f600 \udc00' "\ud800\u00e9\ud83d\ude00\u007f" '"\xe9\\"\x7f"'
    {'ä': ['ö', 'ü\n'], 'k': 0, 'l': 123456789012345678901, 'm': -1500.0}
    {'key': 1} {'key': 2} [{"key": 1}, [], {}, [], {"1": null, "2.5": true, "\u00fc": [[]]}]
    {
     "a": [],
     "b": [
      1,
      {
       "x": []
      }
     ]
    }
    Unterminated string starting at: line 1 column 2 (char 1)
    Expecting ':' delimiter: line 1 column 6 (char 5)
    Expecting property name enclosed in double quotes: line 1 column 9 (char 8)
    Expecting ',' delimiter: line 1 column 4 (char 3)
    Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
    Invalid control character at: line 1 column 3 (char 2)
    Invalid \escape: line 1 column 2 (char 1)
    Invalid \uXXXX escape: line 1 column 3 (char 2)
    Expecting value: line 1 column 2 (char 1)
    Expecting value: line 1 column 1 (char 0)
    Extra data: line 1 column 2 (char 1)
    ====
    """#
}
