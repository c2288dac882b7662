/// Cells of `typing`, generic aliases and unions, and what CPython 3.11 prints.
enum TypingTable {
  static let text = #"""
    from typing import *
    import typing
    from dataclasses import dataclass
    T=TypeVar('T'); K=TypeVar('K')
    def show(f):
        try: print(f())
        except Exception as e: print(type(e).__name__, e)
    for src in '''List[int]
    Dict[str,List[int]]
    Optional[int]
    Union[int,str]
    Union[int,None]
    Optional[Union[int,str]]
    Union[int]
    Union[int,int,str]
    Callable[[int,str],bool]
    Callable[...,Any]
    Callable
    Tuple[int,...]
    Tuple[()]
    Type[int]
    Literal['a',1,None]
    ClassVar[int]
    Final[int]
    Annotated[int,'x']
    List[T]
    List[T][int]
    Dict[K,T][str,int]
    List[T].__parameters__
    Union[T,int][str]
    list[T][int]
    Optional[T][int]
    get_origin(List[int]), get_args(List[int])
    get_origin(Union[int,str]), get_args(Union[int,str])
    get_origin(Optional[int]), get_args(Optional[int])
    get_origin(Callable[[int],str]), get_args(Callable[[int],str])
    get_origin(Literal[1]), get_args(Literal[1,2])
    get_origin(list[int]), get_origin(int|str), get_args(int|str)
    Any, NoReturn, Self
    T, T.__name__, T.__bound__, T.__constraints__
    TypeVar('A', int, str).__constraints__
    TypeVar('A', bound=int).__bound__
    TypeVar('A', covariant=True)
    List[int]==List[int], hash(List[int])==hash(List[int]), Union[int,str]==Union[str,int]
    List, Dict, Iterable, Iterable[int], Sequence[str], Mapping[str,int], Iterator[T], Generator[int,None,str]
    isinstance([], List), isinstance({}, Mapping)
    isinstance([], List[int])
    list[int], dict[str,int], tuple[int,...], type[int], set[T]
    int | None, list[int] | None, Optional[int] | str, List[int] | None, T | None, 'A' | T
    isinstance(3, int|str), isinstance(None, int|None)
    isinstance(3, Union[int,str])
    NewType('UserId', int), NewType('UserId', int)(5), NewType('U',int).__supertype__
    cast(int, 'x')
    AnyStr, Text, TYPE_CHECKING
    ForwardRef('A'), List['A']
    get_type_hints(lambda x: x)
    Hashable, Sized, SupportsInt, Counter[str], Deque[int], DefaultDict[str,int], OrderedDict[str,int]
    ChainMap, Awaitable[int], Coroutine[int,str,float], AsyncIterator[int], ContextManager[int], Pattern[str], Match[str]
    Concatenate, ParamSpec('P'), ParamSpec('P').args
    Required[int], NotRequired[int], TypeGuard[int], Unpack
    Literal[1,2]|None, Optional[Literal['a']]
    IO[str], TextIO, BinaryIO
    list[int]('12'), List[int]([1,2])
    List[int].__origin__, List[int].__args__, List[int].__module__
    Dict[int]
    List[int,str]
    Optional[int,str]
    Generic[T]
    Generic[int]
    Union
    Union[()]
    typing.get_overloads(print)
    repr(Callable[[], None]), repr(Callable[[T], K])
    Type, Tuple, Set[int], FrozenSet[int], AbstractSet[int]
    Final, ClassVar, Literal, Annotated
    Annotated[int,'x'].__metadata__, Annotated[int,'x'].__origin__'''.splitlines():
        show(lambda: eval(src))
    class Stack(Generic[T]):
        def __init__(self): self.items: List[T] = []
        def push(self, x: T) -> None: self.items.append(x)
    print(Stack[int], Stack[int](), Stack.__mro__, Stack.__parameters__, Stack.__orig_bases__) if 0 else print(Stack[int], type(Stack[int]()).__name__, Stack.__mro__, Stack.__parameters__, Stack.__orig_bases__)
    class IntStack(Stack[int]): pass
    print(IntStack.__mro__, IntStack.__orig_bases__, IntStack.__parameters__)
    s=Stack[int](); print(s.__orig_class__)
    show(lambda: Stack[int,str])
    class P(Protocol):
        x: int
        def area(self) -> float: ...
    @runtime_checkable
    class Q(Protocol):
        def area(self) -> float: ...
    class Sq:
        def area(self): return 1
    print(isinstance(Sq(), Q), issubclass(Sq, Q), isinstance(3, Q))
    show(lambda: isinstance(Sq(), P))
    show(lambda: P())
    class NT(NamedTuple):
        a: int
        b: str = 'x'
        def f(self): return self.a
    print(NT(1), NT(1).f(), NT._fields, NT.__annotations__, NT._field_defaults)
    N2=NamedTuple('N2',[('x',int),('y',int)]); print(N2(1,2), N2.__annotations__)
    class TD(TypedDict, total=False):
        a: int
        b: str
    print(TD(a=1), TD.__annotations__, TD.__total__, sorted(TD.__optional_keys__))
    TD2=TypedDict('TD2',{'x':int}); print(TD2(x=1), type(TD2(x=1)))
    def f(a: 'int', b: "List[str]" = None) -> 'Optional[NT]': ...
    print(get_type_hints(f))
    class C:
        a: 'int'
        b: ClassVar['str'] = 'x'
        c: Annotated[int, 'meta'] = 1
    print(get_type_hints(C)); print(get_type_hints(C, include_extras=True))
    @overload
    def g(x: int) -> int: ...
    @overload
    def g(x: str) -> str: ...
    def g(x): return x
    print(g(1), len(get_overloads(g)))
    @final
    class F: pass
    print(F.__final__)
    show(lambda: int[str])
    def h(x: int | None = None, *args: str, **kw: "dict[str, Any]") -> list[dict[str, int]]: ...
    print(h.__annotations__)
    import inspect; print(inspect.signature(h), inspect.signature(f))
    show(lambda: Any())
    show(lambda: List())
    show(lambda: Union())
    --->
    typing.List[int]
    typing.Dict[str, typing.List[int]]
    typing.Optional[int]
    typing.Union[int, str]
    typing.Optional[int]
    typing.Union[int, str, NoneType]
    <class 'int'>
    typing.Union[int, str]
    typing.Callable[[int, str], bool]
    typing.Callable[..., typing.Any]
    typing.Callable
    typing.Tuple[int, ...]
    typing.Tuple[()]
    typing.Type[int]
    typing.Literal['a', 1, None]
    typing.ClassVar[int]
    typing.Final[int]
    typing.Annotated[int, 'x']
    typing.List[~T]
    typing.List[int]
    typing.Dict[str, int]
    (~T,)
    typing.Union[str, int]
    list[int]
    typing.Optional[int]
    (<class 'list'>, (<class 'int'>,))
    (typing.Union, (<class 'int'>, <class 'str'>))
    (typing.Union, (<class 'int'>, <class 'NoneType'>))
    (<class 'collections.abc.Callable'>, ([<class 'int'>], <class 'str'>))
    (typing.Literal, (1, 2))
    (<class 'list'>, <class 'types.UnionType'>, (<class 'int'>, <class 'str'>))
    (typing.Any, typing.NoReturn, typing.Self)
    (~T, 'T', None, ())
    (<class 'int'>, <class 'str'>)
    <class 'int'>
    +A
    (True, True, True)
    (typing.List, typing.Dict, typing.Iterable, typing.Iterable[int], typing.Sequence[str], typing.Mapping[str, int], typing.Iterator[~T], typing.Generator[int, NoneType, str])
    (True, True)
    TypeError Subscripted generics cannot be used with class and instance checks
    (list[int], dict[str, int], tuple[int, ...], type[int], set[~T])
    (int | None, list[int] | None, typing.Union[int, NoneType, str], typing.Optional[typing.List[int]], typing.Optional[~T], typing.Union[ForwardRef('A'), ~T])
    (True, True)
    True
    (__main__.UserId, 5, <class 'int'>)
    x
    (~AnyStr, <class 'str'>, False)
    (ForwardRef('A'), typing.List[ForwardRef('A')])
    {}
    (typing.Hashable, typing.Sized, <class 'typing.SupportsInt'>, typing.Counter[str], typing.Deque[int], typing.DefaultDict[str, int], typing.OrderedDict[str, int])
    (typing.ChainMap, typing.Awaitable[int], typing.Coroutine[int, str, float], typing.AsyncIterator[int], typing.ContextManager[int], typing.Pattern[str], typing.Match[str])
    (typing.Concatenate, ~P, P.args)
    (typing.Required[int], typing.NotRequired[int], typing.TypeGuard[int], typing.Unpack)
    (typing.Optional[typing.Literal[1, 2]], typing.Optional[typing.Literal['a']])
    (typing.IO[str], <class 'typing.TextIO'>, <class 'typing.BinaryIO'>)
    TypeError Type List cannot be instantiated; use list() instead
    (<class 'list'>, (<class 'int'>,), 'typing')
    TypeError Too few arguments for typing.Dict; actual 1, expected 2
    TypeError Too many arguments for typing.List; actual 2, expected 1
    TypeError typing.Optional requires a single type. Got (<class 'int'>, <class 'str'>).
    typing.Generic[~T]
    TypeError Parameters to Generic[...] must all be type variables or parameter specification variables.
    typing.Union
    TypeError Cannot take a Union of no types.
    []
    ('typing.Callable[[], NoneType]', 'typing.Callable[[~T], ~K]')
    (typing.Type, typing.Tuple, typing.Set[int], typing.FrozenSet[int], typing.AbstractSet[int])
    (typing.Final, typing.ClassVar, typing.Literal, <class 'typing.Annotated'>)
    (('x',), <class 'int'>)
    __main__.Stack[int] Stack (<class '__main__.Stack'>, <class 'typing.Generic'>, <class 'object'>) (~T,) (typing.Generic[~T],)
    (<class '__main__.IntStack'>, <class '__main__.Stack'>, <class 'typing.Generic'>, <class 'object'>) (__main__.Stack[int],) ()
    __main__.Stack[int]
    TypeError Too many arguments for <class '__main__.Stack'>; actual 2, expected 1
    True True False
    TypeError Instance and class checks can only be used with @runtime_checkable protocols
    TypeError Protocols cannot be instantiated
    NT(a=1, b='x') 1 ('a', 'b') {'a': <class 'int'>, 'b': <class 'str'>} {'b': 'x'}
    N2(x=1, y=2) {'x': <class 'int'>, 'y': <class 'int'>}
    {'a': 1} {'a': <class 'int'>, 'b': <class 'str'>} False ['a', 'b']
    {'x': 1} <class 'dict'>
    {'a': <class 'int'>, 'b': typing.List[str], 'return': typing.Optional[__main__.NT]}
    {'a': <class 'int'>, 'b': typing.ClassVar[str], 'c': <class 'int'>}
    {'a': <class 'int'>, 'b': typing.ClassVar[str], 'c': typing.Annotated[int, 'meta']}
    1 2
    True
    TypeError type 'int' is not subscriptable
    {'x': int | None, 'args': <class 'str'>, 'kw': 'dict[str, Any]', 'return': list[dict[str, int]]}
    (x: int | None = None, *args: str, **kw: 'dict[str, Any]') -> list[dict[str, int]] (a: 'int', b: 'List[str]' = None) -> 'Optional[NT]'
    TypeError Any cannot be instantiated
    TypeError Type List cannot be instantiated; use list() instead
    TypeError Cannot instantiate typing.Union
    ====
    from typing import *
    import typing
    def show(s):
        try: print(s,'=>',eval(s))
        except Exception as e: print(s,'=>',type(e).__name__, e)
    for s in ['List[1]','Union[1,2]','Optional[1]','List[ClassVar]','List[Generic]','List[ClassVar[int]]','Dict[int,(1,2)]','Callable[int,str]','Callable[[int]]','Literal[[1]]','Literal[1,1]','Annotated[int]','ClassVar[int,str]','Final[1]','isinstance(1,Any)','isinstance(1,Union)','isinstance(1,Optional[int])','isinstance(1,Literal[1])','issubclass(int,Union[int,str])','Literal[1]==Literal[1]','Literal[1,2]==Literal[2,1]','Optional','Optional()','Union[int,str] | float','List[int] | str','dir(List[int])[:3]','List[int].foo','List.__name__, List[int].__name__, List._name','Callable[[int],str].__args__','Tuple[int,str].__args__','list[T] if 0 else 1','Annotated[Annotated[int,1],2]','Annotated[int,1][str]','type(List[int]), type(List), type(Union[int,str]), type(Optional), type(Any), type(TypeVar("T")), type(Callable[[int],str]), type(Literal[1])','Tuple, Tuple[()], Tuple[int], tuple[()]','class_ if 0 else 2','List[int].__parameters__','Type[Any], Type["A"]','Dict[str,"A"]','Union["A",int]','Callable[P_,int] if 0 else 1','Self, Never, LiteralString, TypeAlias, NoReturn, Required, NotRequired, Unpack, Concatenate, TypeGuard','Self[int]','Never()','Protocol','Protocol[int]','Unpack[tuple[int]]','list[int].__parameters__,list[int].__origin__','isinstance([],list[int])','issubclass(list,list[int])','type(list[int])','list[int]==list[int], list[int]!=list[str]','list[int][str]','dict[int]','int|"A"','list[int].append','list[int].__class__, list[int].__module__','(int|str).__args__, type(int|str), (int|str)==(str|int), hash(int|str)==hash(str|int)','(int|None)|(str|None)','int|1','isinstance(1,(int|str,float))','type[int]','Iterable[int].__origin__','Hashable, Sized','collections.abc.Callable[[int],str]','repr(TypeVarTuple("Ts")), Unpack[TypeVarTuple("Ts")]','ParamSpec("P").kwargs','TypeVar("T",int)','TypeVar("T",bound="A").__bound__','NewType("A",int)|None','get_args(Annotated[int,"a"]), get_origin(Annotated[int,"a"])','get_origin(Generic[TypeVar("T")]), get_origin(int), get_args(int)','get_args(Callable[...,int]), get_args(Tuple[int,...]), get_args(ClassVar[int]), get_origin(ClassVar[int])','isinstance(int, Type), isinstance(3, Hashable), issubclass(dict, Mapping), isinstance((), Tuple), isinstance(print, Callable)']:
        import collections.abc, collections
        show(s)
    import inspect
    def f(a: List[int], b: Optional[int]=None, *c: Callable[[int],str]) -> Dict[str, 'X']: ...
    print(inspect.signature(f)); print(f.__annotations__)
    class L(List[int]): pass
    print(L.__mro__, L.__orig_bases__, L([1,2]))
    class D(Dict[str,int], Generic[TypeVar('Q')]): pass
    print(D.__mro__)
    class M(Mapping[str,int]):
        def __getitem__(s,k): return 1
        def __iter__(s): return iter('a')
        def __len__(s): return 1
    print(M.__mro__, dict(M()))
    T=TypeVar('T')
    class Box(Generic[T]):
        def __init__(self,v:T): self.v=v
        def __class_getitem__(cls, k): return super().__class_getitem__(k)
    print(Box[int], Box[int](3).v, Box[List[T]], Box[List[T]][int], Box['A'])
    class Pair(Generic[T, K:=TypeVar('K')]): pass
    print(Pair[int,str], Pair.__parameters__)
    show('Pair[int]')
    class Sub(Box[T]): pass
    print(Sub.__parameters__, Sub[int], issubclass(Sub,Box))
    print(typing.get_type_hints(Box.__init__))
    class Node:
        next: 'Optional[Node]'
        kids: List['Node']
    print(get_type_hints(Node))
    try:
        class Bad(Union[int,str]): pass
    except TypeError as e: print(e)
    try:
        class Bad(Optional): pass
    except TypeError as e: print(e)
    try:
        class Bad(Generic[T], Generic[K]): pass
    except TypeError as e: print(e)
    try: print(Pair[int,str]().__orig_class__)
    except Exception as e: print(e)
    class AnyS(Any): pass
    print(AnyS.__mro__)
    import pickle, copy
    print(pickle.loads(pickle.dumps(List[int])), copy.copy(Union[int,str]), copy.deepcopy(Optional[List[int]]), pickle.loads(pickle.dumps(Union[int,None])),pickle.loads(pickle.dumps(list[int])))
    --->
    List[1] => typing.List[1]
    Union[1,2] => typing.Union[1, 2]
    Optional[1] => typing.Optional[1]
    List[ClassVar] => TypeError Plain typing.ClassVar is not valid as type argument
    List[Generic] => TypeError Plain <class 'typing.Generic'> is not valid as type argument
    List[ClassVar[int]] => TypeError typing.ClassVar[int] is not valid as type argument
    Dict[int,(1,2)] => TypeError Parameters to generic types must be types. Got (1, 2).
    Callable[int,str] => typing.Callable[[int], str]
    Callable[[int]] => TypeError Callable must be used as Callable[[arg, ...], result].
    Literal[[1]] => typing.Literal[[1]]
    Literal[1,1] => typing.Literal[1]
    Annotated[int] => TypeError Annotated[...] should be used with at least two arguments (a type and an annotation).
    ClassVar[int,str] => TypeError typing.ClassVar accepts only single type. Got (<class 'int'>, <class 'str'>).
    Final[1] => typing.Final[1]
    isinstance(1,Any) => TypeError typing.Any cannot be used with isinstance()
    isinstance(1,Union) => TypeError typing.Union cannot be used with isinstance()
    isinstance(1,Optional[int]) => True
    isinstance(1,Literal[1]) => TypeError Subscripted generics cannot be used with class and instance checks
    issubclass(int,Union[int,str]) => True
    Literal[1]==Literal[1] => True
    Literal[1,2]==Literal[2,1] => True
    Optional => typing.Optional
    Optional() => TypeError Cannot instantiate typing.Optional
    Union[int,str] | float => typing.Union[int, str, float]
    List[int] | str => typing.Union[typing.List[int], str]
    dir(List[int])[:3] => ['__args__', '__call__', '__class__']
    List[int].foo => AttributeError type object 'list' has no attribute 'foo'
    List.__name__, List[int].__name__, List._name => ('List', 'List', 'List')
    Callable[[int],str].__args__ => (<class 'int'>, <class 'str'>)
    Tuple[int,str].__args__ => (<class 'int'>, <class 'str'>)
    list[T] if 0 else 1 => 1
    Annotated[Annotated[int,1],2] => typing.Annotated[int, 1, 2]
    Annotated[int,1][str] => TypeError typing.Annotated[int, 1] is not a generic class
    type(List[int]), type(List), type(Union[int,str]), type(Optional), type(Any), type(TypeVar("T")), type(Callable[[int],str]), type(Literal[1]) => (<class 'typing._GenericAlias'>, <class 'typing._SpecialGenericAlias'>, <class 'typing._UnionGenericAlias'>, <class 'typing._SpecialForm'>, <class 'typing._AnyMeta'>, <class 'typing.TypeVar'>, <class 'typing._CallableGenericAlias'>, <class 'typing._LiteralGenericAlias'>)
    Tuple, Tuple[()], Tuple[int], tuple[()] => (typing.Tuple, typing.Tuple[()], typing.Tuple[int], tuple[()])
    class_ if 0 else 2 => 2
    List[int].__parameters__ => ()
    Type[Any], Type["A"] => (typing.Type[typing.Any], typing.Type[ForwardRef('A')])
    Dict[str,"A"] => typing.Dict[str, ForwardRef('A')]
    Union["A",int] => typing.Union[ForwardRef('A'), int]
    Callable[P_,int] if 0 else 1 => 1
    Self, Never, LiteralString, TypeAlias, NoReturn, Required, NotRequired, Unpack, Concatenate, TypeGuard => (typing.Self, typing.Never, typing.LiteralString, typing.TypeAlias, typing.NoReturn, typing.Required, typing.NotRequired, typing.Unpack, typing.Concatenate, typing.TypeGuard)
    Self[int] => TypeError typing.Self is not subscriptable
    Never() => TypeError Cannot instantiate typing.Never
    Protocol => <class 'typing.Protocol'>
    Protocol[int] => TypeError Parameters to Protocol[...] must all be type variables or parameter specification variables.
    Unpack[tuple[int]] => *tuple[int]
    list[int].__parameters__,list[int].__origin__ => ((), <class 'list'>)
    isinstance([],list[int]) => TypeError isinstance() argument 2 cannot be a parameterized generic
    issubclass(list,list[int]) => TypeError issubclass() argument 2 cannot be a parameterized generic
    type(list[int]) => <class 'types.GenericAlias'>
    list[int]==list[int], list[int]!=list[str] => (True, True)
    list[int][str] => TypeError list[int] is not a generic class
    dict[int] => dict[int]
    int|"A" => TypeError unsupported operand type(s) for |: 'type' and 'str'
    list[int].append => <method 'append' of 'list' objects>
    list[int].__class__, list[int].__module__ => (<class 'types.GenericAlias'>, 'builtins')
    (int|str).__args__, type(int|str), (int|str)==(str|int), hash(int|str)==hash(str|int) => ((<class 'int'>, <class 'str'>), <class 'types.UnionType'>, True, True)
    (int|None)|(str|None) => int | None | str
    int|1 => TypeError unsupported operand type(s) for |: 'type' and 'int'
    isinstance(1,(int|str,float)) => True
    type[int] => type[int]
    Iterable[int].__origin__ => <class 'collections.abc.Iterable'>
    Hashable, Sized => (typing.Hashable, typing.Sized)
    collections.abc.Callable[[int],str] => collections.abc.Callable[[int], str]
    repr(TypeVarTuple("Ts")), Unpack[TypeVarTuple("Ts")] => ('Ts', *Ts)
    ParamSpec("P").kwargs => P.kwargs
    TypeVar("T",int) => TypeError A single constraint is not allowed
    TypeVar("T",bound="A").__bound__ => ForwardRef('A')
    NewType("A",int)|None => typing.Optional[__main__.A]
    get_args(Annotated[int,"a"]), get_origin(Annotated[int,"a"]) => ((<class 'int'>, 'a'), <class 'typing.Annotated'>)
    get_origin(Generic[TypeVar("T")]), get_origin(int), get_args(int) => (<class 'typing.Generic'>, None, ())
    get_args(Callable[...,int]), get_args(Tuple[int,...]), get_args(ClassVar[int]), get_origin(ClassVar[int]) => ((Ellipsis, <class 'int'>), (<class 'int'>, Ellipsis), (<class 'int'>,), typing.ClassVar)
    isinstance(int, Type), isinstance(3, Hashable), issubclass(dict, Mapping), isinstance((), Tuple), isinstance(print, Callable) => (True, True, True, True, True)
    (a: List[int], b: Optional[int] = None, *c: Callable[[int], str]) -> Dict[str, ForwardRef('X')]
    {'a': typing.List[int], 'b': typing.Optional[int], 'c': typing.Callable[[int], str], 'return': typing.Dict[str, ForwardRef('X')]}
    (<class '__main__.L'>, <class 'list'>, <class 'typing.Generic'>, <class 'object'>) (typing.List[int],) [1, 2]
    (<class '__main__.D'>, <class 'dict'>, <class 'typing.Generic'>, <class 'object'>)
    (<class '__main__.M'>, <class 'collections.abc.Mapping'>, <class 'collections.abc.Collection'>, <class 'collections.abc.Sized'>, <class 'collections.abc.Iterable'>, <class 'collections.abc.Container'>, <class 'typing.Generic'>, <class 'object'>) {'a': 1}
    __main__.Box[int] 3 __main__.Box[typing.List[~T]] __main__.Box[typing.List[int]] __main__.Box[ForwardRef('A')]
    __main__.Pair[int, str] (~T, ~K)
    Pair[int] => TypeError Too few arguments for <class '__main__.Pair'>; actual 1, expected 2
    (~T,) __main__.Sub[int] True
    {'v': ~T}
    {'next': typing.Optional[__main__.Node], 'kids': typing.List[__main__.Node]}
    Cannot subclass typing.Union[int, str]
    Cannot subclass typing.Optional
    Cannot inherit from Generic[...] multiple times.
    __main__.Pair[int, str]
    (<class '__main__.AnyS'>, typing.Any, <class 'object'>)
    typing.List[int] typing.Union[int, str] typing.Optional[typing.List[int]] typing.Optional[int] list[int]
    ====
    def f(x: list[int] | None = None): pass
    print(f.__annotations__)
    print(list[int] | None, None | list[int], dict[str, int] | list[int], int | list[int], list[int] | list[int])
    print(type[int], list[int] == list[int], hash(list[int]) == hash(list[int]), (int | str) == (str | int), hash(int | str) == hash(str | int))
    import types, collections.abc
    print(types.GenericAlias(list, (int,)), collections.abc.Iterator[int], collections.abc.Callable[[int], str], list[int].__args__, list[int].__origin__)
    for bad in (lambda: isinstance([], list[int]), lambda: issubclass(list, list[int]), lambda: int | 1, lambda: list[int][str], lambda: int[str], lambda: (int | str) | 5):
        try: bad()
        except TypeError as e: print(e)
    class Meta(type):
        def __instancecheck__(cls, x): return x == 3
    class Of:
        def __instancecheck__(self, x): return x == 4
        def __subclasscheck__(self, c): return c is int
    print(isinstance(4, Of()), isinstance(5, (str, Of())), issubclass(int, Of()), isinstance(3, Meta('M', (), {})))
    --->
    {'x': list[int] | None}
    list[int] | None None | list[int] dict[str, int] | list[int] int | list[int] list[int]
    type[int] True True True True
    list[int] collections.abc.Iterator[int] collections.abc.Callable[[int], str] (<class 'int'>,) <class 'list'>
    isinstance() argument 2 cannot be a parameterized generic
    issubclass() argument 2 cannot be a parameterized generic
    unsupported operand type(s) for |: 'type' and 'int'
    list[int] is not a generic class
    type 'int' is not subscriptable
    unsupported operand type(s) for |: 'types.UnionType' and 'int'
    True False True True
    ====
    """#
}
