/// Cells of `fractions` and what CPython 3.11 prints.
enum FractionsTable {
  static let text = #"""
    from fractions import Fraction as F
    import numbers
    print(F(3, 4) + F(1, 4), F('0.125'), F(1.5), repr(F(6, 8)), F(1, 3) * 2, F(1, 2) < F(2, 3), round(F(7, 2)), F(22, 7).limit_denominator(5))
    --->
    1 1/8 3/2 Fraction(3, 4) 2/3 True 4 16/5
    ====
    from fractions import Fraction as F
    import numbers
    print(hash(F(1, 2)) == hash(0.5), F(1, 2) + 0.5, 1 / F(2), F(3, 2) ** 2, F(7, 3) // 2, F(7, 3) % 1, -F(1, 2), int(F(7, 2)), float(F(1, 4)))
    --->
    True 1.0 1/2 9/4 1 1/3 -1/2 3 0.25
    ====
    from fractions import Fraction as F
    import numbers
    print(F('1/3') == F(1, 3), str(F(2)), F(2) ** -1, F(2) ** 0.5, abs(F(-1, 2)), divmod(F(7, 2), 2), F('1e-3'), F(' -3/6 '), F(1, 2).as_integer_ratio())
    --->
    True 2 1/2 1.4142135623730951 1/2 (1, Fraction(3, 2)) 1/1000 -1/2 (1, 2)
    ====
    from fractions import Fraction as F
    import numbers
    print(round(F(22, 7), 2), F(0.1), F(3, 4).numerator, bool(F(0)), sorted([F(1, 2), F(1, 3), 0.4]), sum([F(1, 3)] * 3), F(1, 2) == 0.5, 2 ** F(1, 2))
    --->
    157/50 3602879701896397/36028797018963968 3 False [Fraction(1, 3), 0.4, Fraction(1, 2)] 1 True 1.4142135623730951
    ====
    from fractions import Fraction as F
    import numbers
    F(1, 0)
    --->
    ZeroDivisionError: Fraction(1, 0)
    ====
    from fractions import Fraction as F
    import numbers
    F('x')
    --->
    ValueError: Invalid literal for Fraction: 'x'
    ====
    from fractions import Fraction as F
    import numbers
    F(1, 'a')
    --->
    TypeError: both arguments should be Rational instances
    ====
    from fractions import Fraction as F
    import numbers
    print(isinstance(1, numbers.Integral), isinstance(1.5, numbers.Real), isinstance(1j, numbers.Complex), isinstance(F(1), numbers.Rational), isinstance('a', numbers.Number), isinstance(True, numbers.Number))
    --->
    True True True True False True
    ====
    """#
}
