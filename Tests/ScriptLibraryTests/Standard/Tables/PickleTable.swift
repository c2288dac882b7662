/// Pickles, copies, and what they stand on: what CPython 3.11 prints.
enum PickleTable {
  static let text = #"""
    import pickle
    values = [None, True, 0, 255, 256, 70000, -1, 2**31, -2**63, 10**30, 1.5, 'a', 'é', '', b'x', bytearray(b'y'), (), (1,), (1, 2, 3, 4), [], [1], [1, 2], {}, {'k': 'v'}, {1: 2, 3: 4}, set(), {1}, frozenset({2}), 1+2j, range(3), slice(1, 2), ..., NotImplemented, int, len, type(None)]
    for protocol in range(6):
        for value in values:
            data = pickle.dumps(value, protocol)
            again = pickle.loads(data)
            print(protocol, data.hex(), again == value, type(again).__name__)
    --->
    0 4e2e True NoneType
    0 4930310a2e True bool
    0 49300a2e True int
    0 493235350a2e True int
    0 493235360a2e True int
    0 4937303030300a2e True int
    0 492d310a2e True int
    0 4c323134373438333634384c0a2e True int
    0 4c2d393232333337323033363835343737353830384c0a2e True int
    0 4c313030303030303030303030303030303030303030303030303030303030304c0a2e True int
    0 46312e350a2e True float
    0 56610a70300a2e True str
    0 56e90a70300a2e True str
    0 560a70300a2e True str
    0 635f636f646563730a656e636f64650a70300a2856780a70310a566c6174696e310a70320a7470330a5270340a2e True bytes
    0 635f5f6275696c74696e5f5f0a6279746561727261790a70300a28635f636f646563730a656e636f64650a70310a2856790a70320a566c6174696e310a70330a7470340a5270350a7470360a5270370a2e True bytearray
    0 28742e True tuple
    0 2849310a7470300a2e True tuple
    0 2849310a49320a49330a49340a7470300a2e True tuple
    0 286c70300a2e True list
    0 286c70300a49310a612e True list
    0 286c70300a49310a6149320a612e True list
    0 286470300a2e True dict
    0 286470300a566b0a70310a56760a70320a732e True dict
    0 286470300a49310a49320a7349330a49340a732e True dict
    0 635f5f6275696c74696e5f5f0a7365740a70300a28286c70310a7470320a5270330a2e True set
    0 635f5f6275696c74696e5f5f0a7365740a70300a28286c70310a49310a617470320a5270330a2e True set
    0 635f5f6275696c74696e5f5f0a66726f7a656e7365740a70300a28286c70310a49320a617470320a5270330a2e True frozenset
    0 635f5f6275696c74696e5f5f0a636f6d706c65780a70300a2846312e300a46322e300a7470310a5270320a2e True complex
    0 635f5f6275696c74696e5f5f0a7872616e67650a70300a2849300a49330a49310a7470310a5270320a2e True range
    0 635f5f6275696c74696e5f5f0a736c6963650a70300a2849310a49320a4e7470310a5270320a2e True slice
    0 635f5f6275696c74696e5f5f0a456c6c69707369730a70300a2e True ellipsis
    0 635f5f6275696c74696e5f5f0a4e6f74496d706c656d656e7465640a70300a2e True NotImplementedType
    0 635f5f6275696c74696e5f5f0a6c6f6e670a70300a2e True type
    0 635f5f6275696c74696e5f5f0a6c656e0a70300a2e True builtin_function_or_method
    0 635f5f6275696c74696e5f5f0a747970650a70300a284e7470310a5270320a2e True type
    1 4e2e True NoneType
    1 4930310a2e True bool
    1 4b002e True int
    1 4bff2e True int
    1 4d00012e True int
    1 4a701101002e True int
    1 4affffffff2e True int
    1 4c323134373438333634384c0a2e True int
    1 4c2d393232333337323033363835343737353830384c0a2e True int
    1 4c313030303030303030303030303030303030303030303030303030303030304c0a2e True int
    1 473ff80000000000002e True float
    1 58010000006171002e True str
    1 5802000000c3a971002e True str
    1 580000000071002e True str
    1 635f636f646563730a656e636f64650a710028580100000078710158060000006c6174696e3171027471035271042e True bytes
    1 635f5f6275696c74696e5f5f0a6279746561727261790a710028635f636f646563730a656e636f64650a710128580100000079710258060000006c6174696e3171037471045271057471065271072e True bytearray
    1 292e True tuple
    1 284b017471002e True tuple
    1 284b014b024b034b047471002e True tuple
    1 5d71002e True list
    1 5d71004b01612e True list
    1 5d7100284b014b02652e True list
    1 7d71002e True dict
    1 7d710058010000006b71015801000000767102732e True dict
    1 7d7100284b014b024b034b04752e True dict
    1 635f5f6275696c74696e5f5f0a7365740a7100285d71017471025271032e True set
    1 635f5f6275696c74696e5f5f0a7365740a7100285d71014b01617471025271032e True set
    1 635f5f6275696c74696e5f5f0a66726f7a656e7365740a7100285d71014b02617471025271032e True frozenset
    1 635f5f6275696c74696e5f5f0a636f6d706c65780a710028473ff00000000000004740000000000000007471015271022e True complex
    1 635f5f6275696c74696e5f5f0a7872616e67650a7100284b004b034b017471015271022e True range
    1 635f5f6275696c74696e5f5f0a736c6963650a7100284b014b024e7471015271022e True slice
    1 635f5f6275696c74696e5f5f0a456c6c69707369730a71002e True ellipsis
    1 635f5f6275696c74696e5f5f0a4e6f74496d706c656d656e7465640a71002e True NotImplementedType
    1 635f5f6275696c74696e5f5f0a6c6f6e670a71002e True type
    1 635f5f6275696c74696e5f5f0a6c656e0a71002e True builtin_function_or_method
    1 635f5f6275696c74696e5f5f0a747970650a7100284e7471015271022e True type
    2 80024e2e True NoneType
    2 8002882e True bool
    2 80024b002e True int
    2 80024bff2e True int
    2 80024d00012e True int
    2 80024a701101002e True int
    2 80024affffffff2e True int
    2 80028a0500000080002e True int
    2 80028a0800000000000000802e True int
    2 80028a0d00000040eaed7446d09c2c9f0c2e True int
    2 8002473ff80000000000002e True float
    2 800258010000006171002e True str
    2 80025802000000c3a971002e True str
    2 8002580000000071002e True str
    2 8002635f636f646563730a656e636f64650a7100580100000078710158060000006c6174696e3171028671035271042e True bytes
    2 8002635f5f6275696c74696e5f5f0a6279746561727261790a7100635f636f646563730a656e636f64650a7101580100000079710258060000006c6174696e3171038671045271058571065271072e True bytearray
    2 8002292e True tuple
    2 80024b018571002e True tuple
    2 8002284b014b024b034b047471002e True tuple
    2 80025d71002e True list
    2 80025d71004b01612e True list
    2 80025d7100284b014b02652e True list
    2 80027d71002e True dict
    2 80027d710058010000006b71015801000000767102732e True dict
    2 80027d7100284b014b024b034b04752e True dict
    2 8002635f5f6275696c74696e5f5f0a7365740a71005d71018571025271032e True set
    2 8002635f5f6275696c74696e5f5f0a7365740a71005d71014b01618571025271032e True set
    2 8002635f5f6275696c74696e5f5f0a66726f7a656e7365740a71005d71014b02618571025271032e True frozenset
    2 8002635f5f6275696c74696e5f5f0a636f6d706c65780a7100473ff00000000000004740000000000000008671015271022e True complex
    2 8002635f5f6275696c74696e5f5f0a7872616e67650a71004b004b034b018771015271022e True range
    2 8002635f5f6275696c74696e5f5f0a736c6963650a71004b014b024e8771015271022e True slice
    2 8002635f5f6275696c74696e5f5f0a456c6c69707369730a71002e True ellipsis
    2 8002635f5f6275696c74696e5f5f0a4e6f74496d706c656d656e7465640a71002e True NotImplementedType
    2 8002635f5f6275696c74696e5f5f0a6c6f6e670a71002e True type
    2 8002635f5f6275696c74696e5f5f0a6c656e0a71002e True builtin_function_or_method
    2 8002635f5f6275696c74696e5f5f0a747970650a71004e8571015271022e True type
    3 80034e2e True NoneType
    3 8003882e True bool
    3 80034b002e True int
    3 80034bff2e True int
    3 80034d00012e True int
    3 80034a701101002e True int
    3 80034affffffff2e True int
    3 80038a0500000080002e True int
    3 80038a0800000000000000802e True int
    3 80038a0d00000040eaed7446d09c2c9f0c2e True int
    3 8003473ff80000000000002e True float
    3 800358010000006171002e True str
    3 80035802000000c3a971002e True str
    3 8003580000000071002e True str
    3 800343017871002e True bytes
    3 8003636275696c74696e730a6279746561727261790a710043017971018571025271032e True bytearray
    3 8003292e True tuple
    3 80034b018571002e True tuple
    3 8003284b014b024b034b047471002e True tuple
    3 80035d71002e True list
    3 80035d71004b01612e True list
    3 80035d7100284b014b02652e True list
    3 80037d71002e True dict
    3 80037d710058010000006b71015801000000767102732e True dict
    3 80037d7100284b014b024b034b04752e True dict
    3 8003636275696c74696e730a7365740a71005d71018571025271032e True set
    3 8003636275696c74696e730a7365740a71005d71014b01618571025271032e True set
    3 8003636275696c74696e730a66726f7a656e7365740a71005d71014b02618571025271032e True frozenset
    3 8003636275696c74696e730a636f6d706c65780a7100473ff00000000000004740000000000000008671015271022e True complex
    3 8003636275696c74696e730a72616e67650a71004b004b034b018771015271022e True range
    3 8003636275696c74696e730a736c6963650a71004b014b024e8771015271022e True slice
    3 8003636275696c74696e730a456c6c69707369730a71002e True ellipsis
    3 8003636275696c74696e730a4e6f74496d706c656d656e7465640a71002e True NotImplementedType
    3 8003636275696c74696e730a696e740a71002e True type
    3 8003636275696c74696e730a6c656e0a71002e True builtin_function_or_method
    3 8003636275696c74696e730a747970650a71004e8571015271022e True type
    4 80044e2e True NoneType
    4 8004882e True bool
    4 80044b002e True int
    4 80044bff2e True int
    4 80049504000000000000004d00012e True int
    4 80049506000000000000004a701101002e True int
    4 80049506000000000000004affffffff2e True int
    4 80049508000000000000008a0500000080002e True int
    4 8004950b000000000000008a0800000000000000802e True int
    4 80049510000000000000008a0d00000040eaed7446d09c2c9f0c2e True int
    4 8004950a00000000000000473ff80000000000002e True float
    4 80049505000000000000008c0161942e True str
    4 80049506000000000000008c02c3a9942e True str
    4 80049504000000000000008c00942e True str
    4 8004950500000000000000430178942e True bytes
    4 80049522000000000000008c086275696c74696e73948c0962797465617272617994939443017994859452942e True bytearray
    4 8004292e True tuple
    4 80049505000000000000004b0185942e True tuple
    4 8004950c00000000000000284b014b024b034b0474942e True tuple
    4 80045d942e True list
    4 80049506000000000000005d944b01612e True list
    4 80049509000000000000005d94284b014b02652e True list
    4 80047d942e True dict
    4 8004950c000000000000007d948c016b948c017694732e True dict
    4 8004950d000000000000007d94284b014b024b034b04752e True dict
    4 80048f942e True set
    4 80049507000000000000008f94284b01902e True set
    4 8004950600000000000000284b0291942e True frozenset
    4 8004952e000000000000008c086275696c74696e73948c07636f6d706c6578949394473ff0000000000000474000000000000000869452942e True complex
    4 80049520000000000000008c086275696c74696e73948c0572616e67659493944b004b034b01879452942e True range
    4 8004951f000000000000008c086275696c74696e73948c05736c6963659493944b014b024e879452942e True slice
    4 80049519000000000000008c086275696c74696e73948c08456c6c69707369739493942e True ellipsis
    4 8004951f000000000000008c086275696c74696e73948c0e4e6f74496d706c656d656e7465649493942e True NotImplementedType
    4 80049514000000000000008c086275696c74696e73948c03696e749493942e True type
    4 80049514000000000000008c086275696c74696e73948c036c656e9493942e True builtin_function_or_method
    4 8004951a000000000000008c086275696c74696e73948c04747970659493944e859452942e True type
    5 80054e2e True NoneType
    5 8005882e True bool
    5 80054b002e True int
    5 80054bff2e True int
    5 80059504000000000000004d00012e True int
    5 80059506000000000000004a701101002e True int
    5 80059506000000000000004affffffff2e True int
    5 80059508000000000000008a0500000080002e True int
    5 8005950b000000000000008a0800000000000000802e True int
    5 80059510000000000000008a0d00000040eaed7446d09c2c9f0c2e True int
    5 8005950a00000000000000473ff80000000000002e True float
    5 80059505000000000000008c0161942e True str
    5 80059506000000000000008c02c3a9942e True str
    5 80059504000000000000008c00942e True str
    5 8005950500000000000000430178942e True bytes
    5 8005950c0000000000000096010000000000000079942e True bytearray
    5 8005292e True tuple
    5 80059505000000000000004b0185942e True tuple
    5 8005950c00000000000000284b014b024b034b0474942e True tuple
    5 80055d942e True list
    5 80059506000000000000005d944b01612e True list
    5 80059509000000000000005d94284b014b02652e True list
    5 80057d942e True dict
    5 8005950c000000000000007d948c016b948c017694732e True dict
    5 8005950d000000000000007d94284b014b024b034b04752e True dict
    5 80058f942e True set
    5 80059507000000000000008f94284b01902e True set
    5 8005950600000000000000284b0291942e True frozenset
    5 8005952e000000000000008c086275696c74696e73948c07636f6d706c6578949394473ff0000000000000474000000000000000869452942e True complex
    5 80059520000000000000008c086275696c74696e73948c0572616e67659493944b004b034b01879452942e True range
    5 8005951f000000000000008c086275696c74696e73948c05736c6963659493944b014b024e879452942e True slice
    5 80059519000000000000008c086275696c74696e73948c08456c6c69707369739493942e True ellipsis
    5 8005951f000000000000008c086275696c74696e73948c0e4e6f74496d706c656d656e7465649493942e True NotImplementedType
    5 80059514000000000000008c086275696c74696e73948c03696e749493942e True type
    5 80059514000000000000008c086275696c74696e73948c036c656e9493942e True builtin_function_or_method
    5 8005951a000000000000008c086275696c74696e73948c04747970659493944e859452942e True type
    ====
    import pickle, dataclasses, enum, collections, datetime, functools, re, uuid, fractions, decimal, types, pathlib
    class Point:
        def __init__(self, x, y): self.x = x; self.y = y
    @dataclasses.dataclass
    class Data:
        a: int
        b: list
    @dataclasses.dataclass(frozen=True)
    class Frozen:
        a: int
    @dataclasses.dataclass(slots=True)
    class Slotted:
        a: int
        b: str = 'q'
    @dataclasses.dataclass(slots=True, frozen=True)
    class Both:
        a: int
    class Color(enum.Enum):
        RED = 1
    class Bits(enum.Flag):
        A = 1; B = 2
    class Mine(list): pass
    class Own(dict): pass
    Pair = collections.namedtuple('Pair', 'x y')
    point = Point(1, 2); point.x = point
    mine = Mine([1, 2]); mine.note = 'n'
    own = Own(a=1); own.note = 2
    def double(x): return x
    values = [Point(1, 'a'), Data(1, [2]), Frozen(1), Slotted(1), Both(1), Color.RED, Bits.A | Bits.B, mine, own, Pair(1, 2), double, Point, datetime.date(2020, 1, 2), datetime.datetime(2020, 1, 2, 3, 4, 5, 6), datetime.time(1, 2), datetime.timedelta(1, 2, 3), datetime.timezone.utc, collections.OrderedDict(a=1), collections.defaultdict(list, a=[1]), collections.Counter('aab'), collections.deque([1, 2], maxlen=3), fractions.Fraction(1, 3), decimal.Decimal('1.50'), functools.partial(double, 1), uuid.UUID(int=5), re.compile('a+', re.I), types.SimpleNamespace(a=1), pathlib.PurePosixPath('a/b'), ValueError('bad'), iter([1, 2])]
    for protocol in (2, 4, 5):
        for value in values:
            data = pickle.dumps(value, protocol)
            again = pickle.loads(data)
            print(protocol, data, type(again) is type(value))
    again = pickle.loads(pickle.dumps(point))
    print(again.x is again, again.y)
    again = pickle.loads(pickle.dumps(mine)); print(again, again.note, type(again).__name__)
    print(pickle.loads(pickle.dumps(Slotted(5, 'z'))), pickle.loads(pickle.dumps(Both(5))), pickle.loads(pickle.dumps(Color.RED)) is Color.RED)
    --->
    2 b'\x80\x02c__main__\nPoint\nq\x00)\x81q\x01}q\x02(X\x01\x00\x00\x00xq\x03K\x01X\x01\x00\x00\x00yq\x04X\x01\x00\x00\x00aq\x05ub.' True
    2 b'\x80\x02c__main__\nData\nq\x00)\x81q\x01}q\x02(X\x01\x00\x00\x00aq\x03K\x01X\x01\x00\x00\x00bq\x04]q\x05K\x02aub.' True
    2 b'\x80\x02c__main__\nFrozen\nq\x00)\x81q\x01}q\x02X\x01\x00\x00\x00aq\x03K\x01sb.' True
    2 b'\x80\x02c__main__\nSlotted\nq\x00)\x81q\x01N}q\x02(X\x01\x00\x00\x00aq\x03K\x01X\x01\x00\x00\x00bq\x04X\x01\x00\x00\x00qq\x05u\x86q\x06b.' True
    2 b'\x80\x02c__main__\nBoth\nq\x00)\x81q\x01]q\x02K\x01ab.' True
    2 b'\x80\x02c__main__\nColor\nq\x00K\x01\x85q\x01Rq\x02.' True
    2 b'\x80\x02c__main__\nBits\nq\x00K\x03\x85q\x01Rq\x02.' True
    2 b'\x80\x02c__main__\nMine\nq\x00)\x81q\x01(K\x01K\x02e}q\x02X\x04\x00\x00\x00noteq\x03X\x01\x00\x00\x00nq\x04sb.' True
    2 b'\x80\x02c__main__\nOwn\nq\x00)\x81q\x01X\x01\x00\x00\x00aq\x02K\x01s}q\x03X\x04\x00\x00\x00noteq\x04K\x02sb.' True
    2 b'\x80\x02c__main__\nPair\nq\x00K\x01K\x02\x86q\x01\x81q\x02.' True
    2 b'\x80\x02c__main__\ndouble\nq\x00.' True
    2 b'\x80\x02c__main__\nPoint\nq\x00.' True
    2 b'\x80\x02cdatetime\ndate\nq\x00c_codecs\nencode\nq\x01X\x05\x00\x00\x00\x07\xc3\xa4\x01\x02q\x02X\x06\x00\x00\x00latin1q\x03\x86q\x04Rq\x05\x85q\x06Rq\x07.' True
    2 b'\x80\x02cdatetime\ndatetime\nq\x00c_codecs\nencode\nq\x01X\x0b\x00\x00\x00\x07\xc3\xa4\x01\x02\x03\x04\x05\x00\x00\x06q\x02X\x06\x00\x00\x00latin1q\x03\x86q\x04Rq\x05\x85q\x06Rq\x07.' True
    2 b'\x80\x02cdatetime\ntime\nq\x00c_codecs\nencode\nq\x01X\x06\x00\x00\x00\x01\x02\x00\x00\x00\x00q\x02X\x06\x00\x00\x00latin1q\x03\x86q\x04Rq\x05\x85q\x06Rq\x07.' True
    2 b'\x80\x02cdatetime\ntimedelta\nq\x00K\x01K\x02K\x03\x87q\x01Rq\x02.' True
    2 b'\x80\x02cdatetime\ntimezone\nq\x00cdatetime\ntimedelta\nq\x01K\x00K\x00K\x00\x87q\x02Rq\x03\x85q\x04Rq\x05.' True
    2 b'\x80\x02ccollections\nOrderedDict\nq\x00)Rq\x01X\x01\x00\x00\x00aq\x02K\x01s.' True
    2 b'\x80\x02ccollections\ndefaultdict\nq\x00c__builtin__\nlist\nq\x01\x85q\x02Rq\x03X\x01\x00\x00\x00aq\x04]q\x05K\x01as.' True
    2 b'\x80\x02ccollections\nCounter\nq\x00}q\x01(X\x01\x00\x00\x00aq\x02K\x02X\x01\x00\x00\x00bq\x03K\x01u\x85q\x04Rq\x05.' True
    2 b'\x80\x02ccollections\ndeque\nq\x00)K\x03\x86q\x01Rq\x02(K\x01K\x02e.' True
    2 b'\x80\x02cfractions\nFraction\nq\x00K\x01K\x03\x86q\x01Rq\x02.' True
    2 b'\x80\x02cdecimal\nDecimal\nq\x00X\x04\x00\x00\x001.50q\x01\x85q\x02Rq\x03.' True
    2 b'\x80\x02cfunctools\npartial\nq\x00c__main__\ndouble\nq\x01\x85q\x02Rq\x03(h\x01K\x01\x85q\x04}q\x05Ntq\x06b.' True
    2 b'\x80\x02cuuid\nUUID\nq\x00)\x81q\x01}q\x02X\x03\x00\x00\x00intq\x03K\x05sb.' True
    2 b'\x80\x02cre\n_compile\nq\x00X\x02\x00\x00\x00a+q\x01K"\x86q\x02Rq\x03.' True
    2 b'\x80\x02ctypes\nSimpleNamespace\nq\x00)Rq\x01}q\x02X\x01\x00\x00\x00aq\x03K\x01sb.' True
    2 b'\x80\x02cpathlib\nPurePosixPath\nq\x00X\x01\x00\x00\x00aq\x01X\x01\x00\x00\x00bq\x02\x86q\x03Rq\x04.' True
    2 b'\x80\x02cexceptions\nValueError\nq\x00X\x03\x00\x00\x00badq\x01\x85q\x02Rq\x03.' True
    2 b'\x80\x02c__builtin__\niter\nq\x00]q\x01(K\x01K\x02e\x85q\x02Rq\x03K\x00b.' True
    4 b'\x80\x04\x95,\x00\x00\x00\x00\x00\x00\x00\x8c\x08__main__\x94\x8c\x05Point\x94\x93\x94)\x81\x94}\x94(\x8c\x01x\x94K\x01\x8c\x01y\x94\x8c\x01a\x94ub.' True
    4 b'\x80\x04\x95,\x00\x00\x00\x00\x00\x00\x00\x8c\x08__main__\x94\x8c\x04Data\x94\x93\x94)\x81\x94}\x94(\x8c\x01a\x94K\x01\x8c\x01b\x94]\x94K\x02aub.' True
    4 b'\x80\x04\x95$\x00\x00\x00\x00\x00\x00\x00\x8c\x08__main__\x94\x8c\x06Frozen\x94\x93\x94)\x81\x94}\x94\x8c\x01a\x94K\x01sb.' True
    4 b'\x80\x04\x951\x00\x00\x00\x00\x00\x00\x00\x8c\x08__main__\x94\x8c\x07Slotted\x94\x93\x94)\x81\x94N}\x94(\x8c\x01a\x94K\x01\x8c\x01b\x94\x8c\x01q\x94u\x86\x94b.' True
    4 b'\x80\x04\x95\x1e\x00\x00\x00\x00\x00\x00\x00\x8c\x08__main__\x94\x8c\x04Both\x94\x93\x94)\x81\x94]\x94K\x01ab.' True
    4 b'\x80\x04\x95\x1c\x00\x00\x00\x00\x00\x00\x00\x8c\x08__main__\x94\x8c\x05Color\x94\x93\x94K\x01\x85\x94R\x94.' True
    4 b'\x80\x04\x95\x1b\x00\x00\x00\x00\x00\x00\x00\x8c\x08__main__\x94\x8c\x04Bits\x94\x93\x94K\x03\x85\x94R\x94.' True
    4 b'\x80\x04\x95-\x00\x00\x00\x00\x00\x00\x00\x8c\x08__main__\x94\x8c\x04Mine\x94\x93\x94)\x81\x94(K\x01K\x02e}\x94\x8c\x04note\x94\x8c\x01n\x94sb.' True
    4 b'\x80\x04\x95+\x00\x00\x00\x00\x00\x00\x00\x8c\x08__main__\x94\x8c\x03Own\x94\x93\x94)\x81\x94\x8c\x01a\x94K\x01s}\x94\x8c\x04note\x94K\x02sb.' True
    4 b'\x80\x04\x95\x1d\x00\x00\x00\x00\x00\x00\x00\x8c\x08__main__\x94\x8c\x04Pair\x94\x93\x94K\x01K\x02\x86\x94\x81\x94.' True
    4 b'\x80\x04\x95\x17\x00\x00\x00\x00\x00\x00\x00\x8c\x08__main__\x94\x8c\x06double\x94\x93\x94.' True
    4 b'\x80\x04\x95\x16\x00\x00\x00\x00\x00\x00\x00\x8c\x08__main__\x94\x8c\x05Point\x94\x93\x94.' True
    4 b'\x80\x04\x95 \x00\x00\x00\x00\x00\x00\x00\x8c\x08datetime\x94\x8c\x04date\x94\x93\x94C\x04\x07\xe4\x01\x02\x94\x85\x94R\x94.' True
    4 b'\x80\x04\x95*\x00\x00\x00\x00\x00\x00\x00\x8c\x08datetime\x94\x8c\x08datetime\x94\x93\x94C\n\x07\xe4\x01\x02\x03\x04\x05\x00\x00\x06\x94\x85\x94R\x94.' True
    4 b'\x80\x04\x95"\x00\x00\x00\x00\x00\x00\x00\x8c\x08datetime\x94\x8c\x04time\x94\x93\x94C\x06\x01\x02\x00\x00\x00\x00\x94\x85\x94R\x94.' True
    4 b'\x80\x04\x95$\x00\x00\x00\x00\x00\x00\x00\x8c\x08datetime\x94\x8c\ttimedelta\x94\x93\x94K\x01K\x02K\x03\x87\x94R\x94.' True
    4 b'\x80\x04\x957\x00\x00\x00\x00\x00\x00\x00\x8c\x08datetime\x94\x8c\x08timezone\x94\x93\x94h\x00\x8c\ttimedelta\x94\x93\x94K\x00K\x00K\x00\x87\x94R\x94\x85\x94R\x94.' True
    4 b'\x80\x04\x95)\x00\x00\x00\x00\x00\x00\x00\x8c\x0bcollections\x94\x8c\x0bOrderedDict\x94\x93\x94)R\x94\x8c\x01a\x94K\x01s.' True
    4 b'\x80\x04\x95A\x00\x00\x00\x00\x00\x00\x00\x8c\x0bcollections\x94\x8c\x0bdefaultdict\x94\x93\x94\x8c\x08builtins\x94\x8c\x04list\x94\x93\x94\x85\x94R\x94\x8c\x01a\x94]\x94K\x01as.' True
    4 b'\x80\x04\x95/\x00\x00\x00\x00\x00\x00\x00\x8c\x0bcollections\x94\x8c\x07Counter\x94\x93\x94}\x94(\x8c\x01a\x94K\x02\x8c\x01b\x94K\x01u\x85\x94R\x94.' True
    4 b'\x80\x04\x95&\x00\x00\x00\x00\x00\x00\x00\x8c\x0bcollections\x94\x8c\x05deque\x94\x93\x94)K\x03\x86\x94R\x94(K\x01K\x02e.' True
    4 b'\x80\x04\x95"\x00\x00\x00\x00\x00\x00\x00\x8c\tfractions\x94\x8c\x08Fraction\x94\x93\x94K\x01K\x03\x86\x94R\x94.' True
    4 b'\x80\x04\x95"\x00\x00\x00\x00\x00\x00\x00\x8c\x07decimal\x94\x8c\x07Decimal\x94\x93\x94\x8c\x041.50\x94\x85\x94R\x94.' True
    4 b'\x80\x04\x95@\x00\x00\x00\x00\x00\x00\x00\x8c\tfunctools\x94\x8c\x07partial\x94\x93\x94\x8c\x08__main__\x94\x8c\x06double\x94\x93\x94\x85\x94R\x94(h\x05K\x01\x85\x94}\x94Nt\x94b.' True
    4 b'\x80\x04\x95 \x00\x00\x00\x00\x00\x00\x00\x8c\x04uuid\x94\x8c\x04UUID\x94\x93\x94)\x81\x94}\x94\x8c\x03int\x94K\x05sb.' True
    4 b'\x80\x04\x95\x1e\x00\x00\x00\x00\x00\x00\x00\x8c\x02re\x94\x8c\x08_compile\x94\x93\x94\x8c\x02a+\x94K"\x86\x94R\x94.' True
    4 b'\x80\x04\x95*\x00\x00\x00\x00\x00\x00\x00\x8c\x05types\x94\x8c\x0fSimpleNamespace\x94\x93\x94)R\x94}\x94\x8c\x01a\x94K\x01sb.' True
    4 b'\x80\x04\x95)\x00\x00\x00\x00\x00\x00\x00\x8c\x07pathlib\x94\x8c\rPurePosixPath\x94\x93\x94\x8c\x01a\x94\x8c\x01b\x94\x86\x94R\x94.' True
    4 b'\x80\x04\x95%\x00\x00\x00\x00\x00\x00\x00\x8c\x08builtins\x94\x8c\nValueError\x94\x93\x94\x8c\x03bad\x94\x85\x94R\x94.' True
    4 b'\x80\x04\x95$\x00\x00\x00\x00\x00\x00\x00\x8c\x08builtins\x94\x8c\x04iter\x94\x93\x94]\x94(K\x01K\x02e\x85\x94R\x94K\x00b.' True
    5 b'\x80\x05\x95,\x00\x00\x00\x00\x00\x00\x00\x8c\x08__main__\x94\x8c\x05Point\x94\x93\x94)\x81\x94}\x94(\x8c\x01x\x94K\x01\x8c\x01y\x94\x8c\x01a\x94ub.' True
    5 b'\x80\x05\x95,\x00\x00\x00\x00\x00\x00\x00\x8c\x08__main__\x94\x8c\x04Data\x94\x93\x94)\x81\x94}\x94(\x8c\x01a\x94K\x01\x8c\x01b\x94]\x94K\x02aub.' True
    5 b'\x80\x05\x95$\x00\x00\x00\x00\x00\x00\x00\x8c\x08__main__\x94\x8c\x06Frozen\x94\x93\x94)\x81\x94}\x94\x8c\x01a\x94K\x01sb.' True
    5 b'\x80\x05\x951\x00\x00\x00\x00\x00\x00\x00\x8c\x08__main__\x94\x8c\x07Slotted\x94\x93\x94)\x81\x94N}\x94(\x8c\x01a\x94K\x01\x8c\x01b\x94\x8c\x01q\x94u\x86\x94b.' True
    5 b'\x80\x05\x95\x1e\x00\x00\x00\x00\x00\x00\x00\x8c\x08__main__\x94\x8c\x04Both\x94\x93\x94)\x81\x94]\x94K\x01ab.' True
    5 b'\x80\x05\x95\x1c\x00\x00\x00\x00\x00\x00\x00\x8c\x08__main__\x94\x8c\x05Color\x94\x93\x94K\x01\x85\x94R\x94.' True
    5 b'\x80\x05\x95\x1b\x00\x00\x00\x00\x00\x00\x00\x8c\x08__main__\x94\x8c\x04Bits\x94\x93\x94K\x03\x85\x94R\x94.' True
    5 b'\x80\x05\x95-\x00\x00\x00\x00\x00\x00\x00\x8c\x08__main__\x94\x8c\x04Mine\x94\x93\x94)\x81\x94(K\x01K\x02e}\x94\x8c\x04note\x94\x8c\x01n\x94sb.' True
    5 b'\x80\x05\x95+\x00\x00\x00\x00\x00\x00\x00\x8c\x08__main__\x94\x8c\x03Own\x94\x93\x94)\x81\x94\x8c\x01a\x94K\x01s}\x94\x8c\x04note\x94K\x02sb.' True
    5 b'\x80\x05\x95\x1d\x00\x00\x00\x00\x00\x00\x00\x8c\x08__main__\x94\x8c\x04Pair\x94\x93\x94K\x01K\x02\x86\x94\x81\x94.' True
    5 b'\x80\x05\x95\x17\x00\x00\x00\x00\x00\x00\x00\x8c\x08__main__\x94\x8c\x06double\x94\x93\x94.' True
    5 b'\x80\x05\x95\x16\x00\x00\x00\x00\x00\x00\x00\x8c\x08__main__\x94\x8c\x05Point\x94\x93\x94.' True
    5 b'\x80\x05\x95 \x00\x00\x00\x00\x00\x00\x00\x8c\x08datetime\x94\x8c\x04date\x94\x93\x94C\x04\x07\xe4\x01\x02\x94\x85\x94R\x94.' True
    5 b'\x80\x05\x95*\x00\x00\x00\x00\x00\x00\x00\x8c\x08datetime\x94\x8c\x08datetime\x94\x93\x94C\n\x07\xe4\x01\x02\x03\x04\x05\x00\x00\x06\x94\x85\x94R\x94.' True
    5 b'\x80\x05\x95"\x00\x00\x00\x00\x00\x00\x00\x8c\x08datetime\x94\x8c\x04time\x94\x93\x94C\x06\x01\x02\x00\x00\x00\x00\x94\x85\x94R\x94.' True
    5 b'\x80\x05\x95$\x00\x00\x00\x00\x00\x00\x00\x8c\x08datetime\x94\x8c\ttimedelta\x94\x93\x94K\x01K\x02K\x03\x87\x94R\x94.' True
    5 b'\x80\x05\x957\x00\x00\x00\x00\x00\x00\x00\x8c\x08datetime\x94\x8c\x08timezone\x94\x93\x94h\x00\x8c\ttimedelta\x94\x93\x94K\x00K\x00K\x00\x87\x94R\x94\x85\x94R\x94.' True
    5 b'\x80\x05\x95)\x00\x00\x00\x00\x00\x00\x00\x8c\x0bcollections\x94\x8c\x0bOrderedDict\x94\x93\x94)R\x94\x8c\x01a\x94K\x01s.' True
    5 b'\x80\x05\x95A\x00\x00\x00\x00\x00\x00\x00\x8c\x0bcollections\x94\x8c\x0bdefaultdict\x94\x93\x94\x8c\x08builtins\x94\x8c\x04list\x94\x93\x94\x85\x94R\x94\x8c\x01a\x94]\x94K\x01as.' True
    5 b'\x80\x05\x95/\x00\x00\x00\x00\x00\x00\x00\x8c\x0bcollections\x94\x8c\x07Counter\x94\x93\x94}\x94(\x8c\x01a\x94K\x02\x8c\x01b\x94K\x01u\x85\x94R\x94.' True
    5 b'\x80\x05\x95&\x00\x00\x00\x00\x00\x00\x00\x8c\x0bcollections\x94\x8c\x05deque\x94\x93\x94)K\x03\x86\x94R\x94(K\x01K\x02e.' True
    5 b'\x80\x05\x95"\x00\x00\x00\x00\x00\x00\x00\x8c\tfractions\x94\x8c\x08Fraction\x94\x93\x94K\x01K\x03\x86\x94R\x94.' True
    5 b'\x80\x05\x95"\x00\x00\x00\x00\x00\x00\x00\x8c\x07decimal\x94\x8c\x07Decimal\x94\x93\x94\x8c\x041.50\x94\x85\x94R\x94.' True
    5 b'\x80\x05\x95@\x00\x00\x00\x00\x00\x00\x00\x8c\tfunctools\x94\x8c\x07partial\x94\x93\x94\x8c\x08__main__\x94\x8c\x06double\x94\x93\x94\x85\x94R\x94(h\x05K\x01\x85\x94}\x94Nt\x94b.' True
    5 b'\x80\x05\x95 \x00\x00\x00\x00\x00\x00\x00\x8c\x04uuid\x94\x8c\x04UUID\x94\x93\x94)\x81\x94}\x94\x8c\x03int\x94K\x05sb.' True
    5 b'\x80\x05\x95\x1e\x00\x00\x00\x00\x00\x00\x00\x8c\x02re\x94\x8c\x08_compile\x94\x93\x94\x8c\x02a+\x94K"\x86\x94R\x94.' True
    5 b'\x80\x05\x95*\x00\x00\x00\x00\x00\x00\x00\x8c\x05types\x94\x8c\x0fSimpleNamespace\x94\x93\x94)R\x94}\x94\x8c\x01a\x94K\x01sb.' True
    5 b'\x80\x05\x95)\x00\x00\x00\x00\x00\x00\x00\x8c\x07pathlib\x94\x8c\rPurePosixPath\x94\x93\x94\x8c\x01a\x94\x8c\x01b\x94\x86\x94R\x94.' True
    5 b'\x80\x05\x95%\x00\x00\x00\x00\x00\x00\x00\x8c\x08builtins\x94\x8c\nValueError\x94\x93\x94\x8c\x03bad\x94\x85\x94R\x94.' True
    5 b'\x80\x05\x95$\x00\x00\x00\x00\x00\x00\x00\x8c\x08builtins\x94\x8c\x04iter\x94\x93\x94]\x94(K\x01K\x02e\x85\x94R\x94K\x00b.' True
    True 2
    [1, 2] n Mine
    Slotted(a=5, b='z') Both(a=5) True
    ====
    import pickle
    class State:
        def __init__(self): self.kept = 1; self.lost = open
        def __getstate__(self): return {'kept': self.kept}
        def __setstate__(self, state): self.__dict__.update(state); self.lost = 'again'
    class Reduced:
        def __init__(self, a): self.a = a
        def __reduce__(self): return Reduced, (self.a + 1,)
    class Made:
        def __new__(cls, a, *, k=1):
            made = object.__new__(cls); made.a = a; made.k = k
            return made
        def __getnewargs_ex__(self): return (self.a,), {'k': self.k}
    for protocol in range(6):
        a = pickle.loads(pickle.dumps(State(), protocol)); print(a.kept, a.lost)
        print(pickle.loads(pickle.dumps(Reduced(1), protocol)).a)
        if protocol > 1:
            m = pickle.loads(pickle.dumps(Made(3, k=4), protocol)); print(m.a, m.k)
    --->
    1 again
    2
    1 again
    2
    1 again
    2
    3 4
    1 again
    2
    3 4
    1 again
    2
    3 4
    1 again
    2
    3 4
    ====
    import pickle, io
    shared = [1]
    file = io.BytesIO()
    pickler = pickle.Pickler(file)
    pickler.dump([shared, shared]); pickler.dump(shared)
    pickle.dump('more', file)
    print(file.getvalue())
    file.seek(0)
    reader = pickle.Unpickler(file)
    a = reader.load(); b = reader.load()
    print(a, a[0] is a[1], b is a[0], pickle.load(file))
    try: pickle.load(file)
    except EOFError as e: print(e)
    class Persistent(pickle.Pickler):
        def persistent_id(self, obj): return 'id-%d' % obj if isinstance(obj, int) else None
    class Found(pickle.Unpickler):
        def persistent_load(self, pid): return ('found', pid)
        def find_class(self, module, name):
            print('class', module, name)
            return super().find_class(module, name)
    for protocol in (0, 2, 4):
        file = io.BytesIO(); Persistent(file, protocol).dump([7, 'a', complex(1, 2)])
        print(file.getvalue()); file.seek(0); print(Found(file).load())
    class Overriding(pickle.Pickler):
        def reducer_override(self, obj):
            if obj is shared: return list, ((9,),)
            return NotImplemented
    file = io.BytesIO(); Overriding(file).dump({'s': shared}); print(pickle.loads(file.getvalue()))
    import copyreg
    class Odd: pass
    copyreg.pickle(Odd, lambda o: (str, ('odd',)))
    print(pickle.loads(pickle.dumps([Odd()])))
    copyreg.add_extension('__main__', 'Odd', 240); print(pickle.dumps(Odd, 2)); print(pickle.loads(b'\x80\x02\x82\xf0.') is Odd)
    buffers = []
    data = pickle.dumps(pickle.PickleBuffer(b'abc'), 5, buffer_callback=buffers.append)
    print(data, bytes(pickle.loads(data, buffers=buffers)), pickle.dumps(pickle.PickleBuffer(bytearray(b'abc')), 5))
    --->
    b'\x80\x04\x95\x0c\x00\x00\x00\x00\x00\x00\x00]\x94(]\x94K\x01ah\x01e.\x80\x04h\x01.\x80\x04\x95\x08\x00\x00\x00\x00\x00\x00\x00\x8c\x04more\x94.'
    [[1], [1]] True True more
    Ran out of input
    b'(lp0\nPid-7\naVa\np1\nac__builtin__\ncomplex\np2\n(F1.0\nF2.0\ntp3\nRp4\na.'
    class __builtin__ complex
    [('found', 'id-7'), 'a', (1+2j)]
    b'\x80\x02]q\x00(X\x04\x00\x00\x00id-7q\x01QX\x01\x00\x00\x00aq\x02c__builtin__\ncomplex\nq\x03G?\xf0\x00\x00\x00\x00\x00\x00G@\x00\x00\x00\x00\x00\x00\x00\x86q\x04Rq\x05e.'
    class __builtin__ complex
    [('found', 'id-7'), 'a', (1+2j)]
    b'\x80\x04\x95>\x00\x00\x00\x00\x00\x00\x00]\x94(\x8c\x04id-7\x94Q\x8c\x01a\x94\x8c\x08builtins\x94\x8c\x07complex\x94\x93\x94G?\xf0\x00\x00\x00\x00\x00\x00G@\x00\x00\x00\x00\x00\x00\x00\x86\x94R\x94e.'
    class builtins complex
    [('found', 'id-7'), 'a', (1+2j)]
    {'s': [1]}
    ['odd']
    b'\x80\x02\x82\xf0.'
    True
    b'\x80\x05\x97\x98.' b'abc' b'\x80\x05\x95\x0e\x00\x00\x00\x00\x00\x00\x00\x96\x03\x00\x00\x00\x00\x00\x00\x00abc\x94.'
    ====
    import pickle
    def show(text):
        try: print(repr(eval(text)))
        except Exception as e: print(type(e).__name__, str(e).split(' on <')[0])
    def local():
        class Inner: pass
        return Inner()
    big = []
    for _ in range(100000): big = [big]
    for text in ["pickle.loads(b'')", "pickle.loads(b'\\x80\\x04')", "pickle.loads(b'\\xff.')", "pickle.loads(b'N')", "pickle.loads(b'.')", "pickle.loads(b'a.')", "pickle.loads(b'K')", "pickle.loads(b'\\x80\\x09N.')", "pickle.loads(b'h\\x05.')", "pickle.loads('x')", "pickle.loads(b'c__main__\\nNope\\n.')", "pickle.loads(b'cnothere\\nX\\n.')", "pickle.dumps(lambda: 0) if 0 else 1", "pickle.dumps(local())", "pickle.dumps((x for x in []))", "pickle.dumps(1, 6)", "pickle.dumps(big)", "pickle.dumps(pickle)", "pickle.Pickler(3)", "pickle.Unpickler(3)", "pickle.loads(b'(lp0\\nI1\\na')", "pickle.loads(b'I1x\\n.')", "pickle.loads(b'Q.')", "pickle.loads(b'}(K\\x01u.')", "pickle.dumps(memoryview(b'a'))"]:
        show(text)
    del big
    print('still here')
    --->
    EOFError Ran out of input
    EOFError Ran out of input
    UnpicklingError invalid load key, '\xff'.
    EOFError Ran out of input
    UnpicklingError unpickling stack underflow
    UnpicklingError unpickling stack underflow
    UnpicklingError pickle data was truncated
    ValueError unsupported pickle protocol: 9
    UnpicklingError Memo value not found at index 5
    TypeError a bytes-like object is required, not 'str'
    AttributeError Can't get attribute 'Nope'
    ModuleNotFoundError No module named 'nothere'
    1
    AttributeError Can't pickle local object 'local.<locals>.Inner'
    TypeError cannot pickle 'generator' object
    ValueError pickle protocol must be <= 5
    RecursionError maximum recursion depth exceeded while pickling an object
    TypeError cannot pickle 'module' object
    TypeError file must have a 'write' attribute
    TypeError file must have 'read' and 'readline' attributes
    EOFError Ran out of input
    ValueError could not convert string to int
    UnpicklingError A load persistent id instruction was encountered,
    but no persistent_load function was specified.
    UnpicklingError odd number of items for SETITEMS
    TypeError cannot pickle memoryview objects
    still here
    ====
    import copy, collections, functools
    class Node:
        def __init__(self): self.items = [1]; self.me = self
        def __deepcopy__(self, memo):
            made = Node.__new__(Node); memo[id(self)] = made
            made.items = copy.deepcopy(self.items, memo); made.me = copy.deepcopy(self.me, memo)
            return made
    node = Node(); other = copy.deepcopy(node)
    print(other.me is other, other.items, other.items is node.items)
    memo = {}; listed = [1, 2]; made = copy.deepcopy(listed, memo)
    print(memo[id(listed)] is made, memo[id(memo)] == [listed])
    for value in [collections.deque([1, [2]], maxlen=3), collections.OrderedDict(a=[1]), collections.defaultdict(list, a=[1]), collections.Counter('aab'), {1: [2]}, (1, [2]), {1, 2}, bytearray(b'a')]:
        shallow, deep = copy.copy(value), copy.deepcopy(value)
        print(shallow, deep, type(deep).__name__, shallow is value, deep is value)
    loop = []; loop.append(loop); again = copy.deepcopy(loop); print(again[0] is again)
    for bad in [(i for i in []), copy]:
        for function in (copy.copy, copy.deepcopy):
            try: function(bad)
            except TypeError as e: print(e)
    --->
    True [1] False
    True True
    deque([1, [2]], maxlen=3) deque([1, [2]], maxlen=3) deque False False
    OrderedDict([('a', [1])]) OrderedDict([('a', [1])]) OrderedDict False False
    defaultdict(<class 'list'>, {'a': [1]}) defaultdict(<class 'list'>, {'a': [1]}) defaultdict False False
    Counter({'a': 2, 'b': 1}) Counter({'a': 2, 'b': 1}) Counter False False
    {1: [2]} {1: [2]} dict False False
    (1, [2]) (1, [2]) tuple True False
    {1, 2} {1, 2} set False False
    bytearray(b'a') bytearray(b'a') bytearray False False
    True
    cannot pickle 'generator' object
    cannot pickle 'generator' object
    cannot pickle 'module' object
    cannot pickle 'module' object
    ====
    from collections import ChainMap
    chain = ChainMap({'a': 1}, {'a': 2, 'b': 3})
    print(chain, chain['a'], chain['b'], len(chain), list(chain), dict(chain), chain.maps, chain.parents, chain.new_child({'c': 4}), 'z' in chain, chain.get('z', 0))
    for act in (lambda: chain.pop('b'), lambda: chain.__delitem__('b'), lambda: ChainMap({}, {'a': 1}).popitem(), lambda: chain['z']):
        try: act()
        except KeyError as e: print(repr(e))
    chain['b'] = 9; del chain['a']; chain.update(x=1); print(chain, chain | {'y': 2}, {'q': 0} | chain, bool(ChainMap()))
    chain.maps.append({'late': 1}); print(chain['late'], chain.pop('x'), chain.popitem(), ChainMap.fromkeys('ab', 0))
    class Deep(ChainMap):
        def __missing__(self, key): return key * 2
    print(Deep({'a': 1})['zz'], chain == dict(chain), chain.setdefault('n', 5), sorted(chain.items()))
    --->
    ChainMap({'a': 1}, {'a': 2, 'b': 3}) 1 3 2 ['a', 'b'] {'a': 1, 'b': 3} [{'a': 1}, {'a': 2, 'b': 3}] ChainMap({'a': 2, 'b': 3}) ChainMap({'c': 4}, {'a': 1}, {'a': 2, 'b': 3}) False 0
    KeyError("Key not found in the first mapping: 'b'")
    KeyError("Key not found in the first mapping: 'b'")
    KeyError('No keys found in the first mapping.')
    KeyError('z')
    ChainMap({'b': 9, 'x': 1}, {'a': 2, 'b': 3}) ChainMap({'b': 9, 'x': 1, 'y': 2}, {'a': 2, 'b': 3}) ChainMap({'q': 0, 'a': 2, 'b': 9, 'x': 1}) False
    1 1 ('b', 9) ChainMap({'a': 0, 'b': 0})
    zzzz True 5 [('a', 2), ('b', 3), ('late', 1), ('n', 5)]
    ====
    from dataclasses import dataclass, field, fields
    @dataclass(slots=True)
    class Base:
        a: int
        b: list = field(default_factory=list)
    @dataclass(slots=True)
    class Child(Base):
        c: int = 3
    print(Base.__slots__, Child.__slots__, Child(1), Child(1, [2], 4), Child.__qualname__, hasattr(Child(1), '__dict__'))
    try: Child(1).other = 2
    except AttributeError as e: print(e)
    @dataclass(slots=True, frozen=True, order=True)
    class Key:
        x: int
        y: int = 0
    print(sorted([Key(2), Key(1, 5), Key(1)]), hash(Key(1)) == hash(Key(1)), {Key(1): 'k'}[Key(1)])
    try: Key(1).x = 2
    except Exception as e: print(type(e).__name__, e)
    try:
        @dataclass(slots=True)
        class Twice:
            __slots__ = ('a',)
            a: int
    except TypeError as e: print(e)
    @dataclass(match_args=False)
    class Unmatched:
        a: int
    print(hasattr(Unmatched, '__match_args__'), Base.__match_args__)
    import random
    random.seed(5); print(random.sample(range(10**12), 3), random.sample('abc', counts=[3, 2, 1], k=4), random.sample(range(2**62), 2))
    --->
    ('a', 'b') ('c',) Child(a=1, b=[], c=3) Child(a=1, b=[2], c=4) Child False
    'Child' object has no attribute 'other'
    [Key(x=1, y=0), Key(x=1, y=5), Key(x=2, y=0)] True k
    FrozenInstanceError cannot assign to field 'x'
    Twice already specifies __slots__
    False ('a', 'b')
    [281848216645, 394027974809, 759329574455] ['c', 'b', 'a', 'a'] [1044140751155849357, 4326398284880796031]
    ====
    """#
}
