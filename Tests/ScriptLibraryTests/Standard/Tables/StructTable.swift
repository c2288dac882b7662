/// Cells of `struct` and what CPython 3.11 prints.
enum StructTable {
  static let text = #"""
    import struct
    for f, a in [('B', (256,)), ('b', (-129,)), ('h', (40000,)), ('H', (-1,)), ('i', (2**31,)), ('I', (-1,)), ('q', (2**63,)), ('<i', (2**31,)), ('<h', (40000,)), ('<Q', (-1,))]:
        try: print(struct.pack(f, *a))
        except Exception as e: print(f, type(e).__name__, e)
    --->
    B error ubyte format requires 0 <= number <= 255
    b error byte format requires -128 <= number <= 127
    h error short format requires -32768 <= number <= 32767
    H error ushort format requires 0 <= number <= 65535
    i error 'i' format requires -2147483648 <= number <= 2147483647
    I error argument out of range
    q error argument out of range
    <i error 'i' format requires -2147483648 <= number <= 2147483647
    <h error short format requires -32768 <= number <= 32767
    <Q error argument out of range
    ====
    import struct
    for f, b in [('i', b'abc'), ('<H', b'')]:
        try: print(struct.unpack(f, b))
        except struct.error as e: print(e)
    print(struct.Struct('<2H').unpack_from(b'\0\1\0\2\0', 1), struct.Struct('<2H').size, struct.Struct('<H').format)
    --->
    unpack requires a buffer of 4 bytes
    unpack requires a buffer of 2 bytes
    (1, 2) 4 <H
    ====
    """#
}
