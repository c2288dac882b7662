extension BuiltinDocumentation {
  /// Methods of str, which bytes and bytearray have as well, and those that are theirs alone.
  static let textPages = """
    str.capitalize(self, /)
      Return a copy with the first character in upper case and the rest in lower case.
    str.casefold(self, /)
      Return a copy for comparisons that ignore case.
    str.center(self, width, fillchar=' ', /)
      Return a text of that width with this one in its middle.
    str.count
      S.count(sub[, start[, end]]) -> int

      Return how often sub occurs in S[start:end], counted without overlaps.
    str.encode(self, /, encoding='utf-8', errors='strict')
      Return the bytes of the text in an encoding. errors: 'strict' raises UnicodeEncodeError, 'ignore', 'replace',
      'backslashreplace' and 'xmlcharrefreplace' put something in place of what the encoding lacks.
    str.endswith
      S.endswith(suffix[, start[, end]]) -> bool

      Return whether S ends with suffix, which may be a tuple of texts.
    str.expandtabs(self, /, tabsize=8)
      Return a copy with tabs replaced by blanks up to the next column that is a multiple of tabsize.
    str.find
      S.find(sub[, start[, end]]) -> int

      Return the first place of sub in S[start:end], or -1 where there is none.
    str.format
      S.format(*args, **kwargs) -> str

      Return S with its fields in braces replaced: '{} {name:.2f}'.format(1, name=2.5).
    str.format_map
      S.format_map(mapping) -> str

      Like format(**mapping), without a copy of the mapping.
    str.index
      S.index(sub[, start[, end]]) -> int

      Like find, but raises ValueError where there is no sub.
    str.isalnum(self, /)
      Return whether there are characters and all are letters or digits.
    str.isalpha(self, /)
      Return whether there are characters and all are letters.
    str.isascii(self, /)
      Return whether all characters are ASCII; so for an empty text.
    str.isdecimal(self, /)
      Return whether there are characters and all are decimal digits.
    str.isdigit(self, /)
      Return whether there are characters and all are digits, superscripts among them.
    str.isidentifier(self, /)
      Return whether the text could be a name. keyword.iskeyword tells reserved words.
    str.islower(self, /)
      Return whether there are letters and none is in upper case.
    str.isnumeric(self, /)
      Return whether there are characters and all stand for numbers, fractions among them.
    str.isprintable(self, /)
      Return whether repr() would show all characters as they are.
    str.isspace(self, /)
      Return whether there are characters and all are blanks.
    str.istitle(self, /)
      Return whether words begin in upper case and go on in lower case.
    str.isupper(self, /)
      Return whether there are letters and none is in lower case.
    str.join(self, iterable, /)
      Return the texts of an iterable with this one between them.

      Example: '.'.join(['ab', 'pq', 'rs']) -> 'ab.pq.rs'
    str.ljust(self, width, fillchar=' ', /)
      Return a text of that width that begins with this one.
    str.lower(self, /)
      Return a copy in lower case.
    str.lstrip(self, chars=None, /)
      Return a copy without blanks, or without the characters of chars, at its beginning.
    str.maketrans
      Return a table for translate: of a dictionary, or of characters and those in their places; a third text names
      those that go.
    str.partition(self, sep, /)
      Return what stands before the first sep, sep, and what stands behind it; without sep the text and two empty ones.
    str.removeprefix(self, prefix, /)
      Return a copy without that beginning, if it has it.
    str.removesuffix(self, suffix, /)
      Return a copy without that end, if it has it.
    str.replace(self, old, new, count=-1, /)
      Return a copy with old replaced by new, all of them or the first count.
    str.rfind
      S.rfind(sub[, start[, end]]) -> int

      Return the last place of sub in S[start:end], or -1 where there is none.
    str.rindex
      S.rindex(sub[, start[, end]]) -> int

      Like rfind, but raises ValueError where there is no sub.
    str.rjust(self, width, fillchar=' ', /)
      Return a text of that width that ends with this one.
    str.rpartition(self, sep, /)
      Return what stands before the last sep, sep, and what stands behind it; without sep two empty texts and the text.
    str.rsplit(self, /, sep=None, maxsplit=-1)
      Like split, from the end on: with maxsplit the first part keeps what is not split.
    str.rstrip(self, chars=None, /)
      Return a copy without blanks, or without the characters of chars, at its end.
    str.split(self, /, sep=None, maxsplit=-1)
      Return the parts between the separators as a list.

      sep is the separator; None stands for any blanks, and gives no empty parts. maxsplit is how often it is split at
      most, from the beginning on; -1 means always.
    str.splitlines(self, /, keepends=False)
      Return the lines as a list, with their line ends if keepends is true.
    str.startswith
      S.startswith(prefix[, start[, end]]) -> bool

      Return whether S begins with prefix, which may be a tuple of texts.
    str.strip(self, chars=None, /)
      Return a copy without blanks, or without the characters of chars, at both ends.
    str.swapcase(self, /)
      Return a copy with upper and lower case exchanged.
    str.title(self, /)
      Return a copy in which words begin in upper case and go on in lower case.
    str.translate(self, table, /)
      Return a copy with each character replaced as the table says, by its code point: by a text, a code point, or
      None for nothing. maketrans makes tables.
    str.upper(self, /)
      Return a copy in upper case.
    str.zfill(self, width, /)
      Return the text filled up with zeros at the left, behind a sign.
    bytes.decode(self, /, encoding='utf-8', errors='strict')
      Return the text that the bytes are in an encoding. errors: 'strict' raises UnicodeDecodeError, 'ignore',
      'replace' and 'backslashreplace' put something in place of what is no text.
    bytearray.decode(self, /, encoding='utf-8', errors='strict')
      Return the text that the bytes are in an encoding. errors: 'strict' raises UnicodeDecodeError, 'ignore',
      'replace' and 'backslashreplace' put something in place of what is no text.
    bytes.fromhex
      Return the bytes of hexadecimal digits: bytes.fromhex('b9 01ef') -> b'\\xb9\\x01\\xef'.
    bytearray.fromhex
      Return the bytes of hexadecimal digits: bytearray.fromhex('b9 01ef') -> bytearray(b'\\xb9\\x01\\xef').
    bytes.hex
      Return the hexadecimal digits of the bytes, with a separator between groups of bytes_per_sep:
      b'\\xb9\\x01'.hex(':').
    bytearray.hex
      Return the hexadecimal digits of the bytes, with a separator between groups of bytes_per_sep.
    """
}
