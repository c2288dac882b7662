extension BuiltinDocumentation {
  /// Methods of numbers.
  static let numberPages = """
    int.as_integer_ratio(self, /)
      Return the pair (self, 1).
    int.bit_count(self, /)
      Return how many ones the binary digits of the absolute value have.
    int.bit_length(self, /)
      Return how many binary digits the absolute value has: (37).bit_length() is 6, since bin(37) is '0b100101'.
    int.conjugate
      Return the integer itself.
    int.from_bytes(bytes, byteorder='big', *, signed=False)
      Return the integer that the bytes represent; byteorder is 'big' (the highest byte first) or 'little'.
    int.to_bytes(self, /, length=1, byteorder='big', *, signed=False)
      Return that many bytes that represent the integer; byteorder is 'big' (the highest byte first) or 'little'. Raises
      OverflowError where they are too few.
    int.is_integer(self, /)
      Return True.
    float.as_integer_ratio(self, /)
      Return a pair of integers whose quotient is exactly this number, in lowest terms.
    float.conjugate(self, /)
      Return the number itself.
    float.fromhex(string, /)
      Return the number of a hexadecimal text: float.fromhex('0x1.8p+1') is 3.0.
    float.hex(self, /)
      Return the number exactly, as a hexadecimal text: (3.0).hex() is '0x1.8000000000000p+1'.
    float.is_integer(self, /)
      Return whether the number is whole.
    complex.conjugate(self, /)
      Return the number with the sign of its imaginary part changed.
    """
}
