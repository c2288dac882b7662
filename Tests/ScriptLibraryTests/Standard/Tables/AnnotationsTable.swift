/// `from __future__ import annotations`: what CPython 3.11 prints.
enum AnnotationsTable {
  static let text = #"""
    from __future__ import annotations
    def f(x: List[int], *rest: "quoted", flag: bool = True, **more: dict[str, Undefined]) -> Nowhere | None:
        y: Missing[1:2, ...] = 1
        def inner(a: lambda z: z + 1): pass
        return inner.__annotations__
    class C:
        a: Undefined[int]
        b: "text" = 2
        def m(self, other: C) -> C: pass
    value: Some.thing(1) = 3
    print(f.__annotations__, C.__annotations__, C.m.__annotations__, f(1), __annotations__, annotations.compiler_flag)
    --->
    {'x': 'List[int]', 'rest': "'quoted'", 'flag': 'bool', 'more': 'dict[str, Undefined]', 'return': 'Nowhere | None'} {'a': 'Undefined[int]', 'b': "'text'"} {'other': 'C', 'return': 'C'} {'a': 'lambda z: z + 1'} {'value': 'Some.thing(1)'} 16777216
    ====
    """#
}
