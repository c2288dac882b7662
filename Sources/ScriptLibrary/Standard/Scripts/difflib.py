"""What two sequences have in common, and how texts differ."""

import re as _re
from collections import namedtuple as _namedtuple
from heapq import nlargest as _nlargest
from types import GenericAlias as _GenericAlias

__all__ = ["get_close_matches", "ndiff", "restore", "SequenceMatcher", "Differ", "IS_CHARACTER_JUNK", "IS_LINE_JUNK",
           "context_diff", "unified_diff", "diff_bytes", "Match"]

Match = _namedtuple("Match", "a b size", module="difflib")


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    """Compares sequences of things that can be keys of dicts: the longest stretch that both have, then those on both sides
    of it."""

    def __init__(self, isjunk=None, a="", b="", autojunk=True):
        self.isjunk = isjunk
        self.a = self.b = None
        self.autojunk = autojunk
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        """Set both sequences."""
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        """Set the first sequence."""
        if a is self.a:
            return
        self.a = a
        self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        """Set the second sequence, of which the places of all elements are kept."""
        if b is self.b:
            return
        self.b = b
        self.matching_blocks = self.opcodes = None
        self.fullbcount = None
        self._index()

    def _index(self):
        places = self.b2j = {}
        for place, element in enumerate(self.b):
            places.setdefault(element, []).append(place)
        self.bjunk = junk = set()
        if self.isjunk:
            junk.update(element for element in places if self.isjunk(element))
            for element in junk:
                del places[element]
        self.bpopular = popular = set()
        if self.autojunk and len(self.b) >= 200:
            most = len(self.b) // 100 + 1
            popular.update(element for element, found in places.items() if len(found) > most)
            for element in popular:
                del places[element]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        """The longest stretch that both have, the first one of several; at its ends it grows over what is junk."""
        a, b, places, junk = self.a, self.b, self.b2j, self.bjunk.__contains__
        ahi = len(a) if ahi is None else ahi
        bhi = len(b) if bhi is None else bhi
        first, second, size = alo, blo, 0
        # How long the stretch is that ends at this element of a and that place of b.
        lengths = {}
        for i in range(alo, ahi):
            longer = {}
            for j in places.get(a[i], ()):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                k = longer[j] = lengths.get(j - 1, 0) + 1
                if k > size:
                    first, second, size = i - k + 1, j - k + 1, k
            lengths = longer
        for isJunk in (False, True):
            while first > alo and second > blo and junk(b[second - 1]) is isJunk and a[first - 1] == b[second - 1]:
                first, second, size = first - 1, second - 1, size + 1
            while first + size < ahi and second + size < bhi and junk(b[second + size]) is isJunk and (
                    a[first + size] == b[second + size]):
                size += 1
        return Match(first, second, size)

    def get_matching_blocks(self):
        """All common stretches in order, and an empty one at the end."""
        if self.matching_blocks is not None:
            return self.matching_blocks
        waiting = [(0, len(self.a), 0, len(self.b))]
        found = []
        while waiting:
            alo, ahi, blo, bhi = waiting.pop()
            i, j, size = match = self.find_longest_match(alo, ahi, blo, bhi)
            if size:
                found.append(match)
                if alo < i and blo < j:
                    waiting.append((alo, i, blo, j))
                if i + size < ahi and j + size < bhi:
                    waiting.append((i + size, ahi, j + size, bhi))
        found.sort()
        blocks = []
        for i, j, size in found:
            if blocks and blocks[-1][0] + blocks[-1][2] == i and blocks[-1][1] + blocks[-1][2] == j:
                i, j, size = blocks[-1][0], blocks[-1][1], blocks[-1][2] + size
                blocks.pop()
            blocks.append((i, j, size))
        blocks.append((len(self.a), len(self.b), 0))
        self.matching_blocks = [Match._make(block) for block in blocks]
        return self.matching_blocks

    def get_opcodes(self):
        """How the first sequence becomes the second: `(what, i1, i2, j1, j2)`."""
        if self.opcodes is not None:
            return self.opcodes
        i = j = 0
        self.opcodes = codes = []
        for first, second, size in self.get_matching_blocks():
            what = ""
            if i < first and j < second:
                what = "replace"
            elif i < first:
                what = "delete"
            elif j < second:
                what = "insert"
            if what:
                codes.append((what, i, first, j, second))
            i, j = first + size, second + size
            if size:
                codes.append(("equal", first, i, second, j))
        return codes

    def get_grouped_opcodes(self, n=3):
        """The changes with `n` equal elements around them, in groups."""
        codes = list(self.get_opcodes()) or [("equal", 0, 1, 0, 1)]
        if codes[0][0] == "equal":
            what, i1, i2, j1, j2 = codes[0]
            codes[0] = what, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        if codes[-1][0] == "equal":
            what, i1, i2, j1, j2 = codes[-1]
            codes[-1] = what, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for what, i1, i2, j1, j2 in codes:
            if what == "equal" and i2 - i1 > 2 * n:
                group.append((what, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((what, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == "equal"):
            yield group

    def ratio(self):
        """How much the two have in common, from 0 to 1."""
        return _ratio(sum(block.size for block in self.get_matching_blocks()), len(self.a) + len(self.b))

    def quick_ratio(self):
        """At least `ratio()`, found faster: by how often each element occurs."""
        if self.fullbcount is None:
            self.fullbcount = {}
            for element in self.b:
                self.fullbcount[element] = self.fullbcount.get(element, 0) + 1
        left = {}
        matches = 0
        for element in self.a:
            count = left.get(element, self.fullbcount.get(element, 0))
            left[element] = count - 1
            if count > 0:
                matches += 1
        return _ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        """At least `ratio()`, by the lengths alone."""
        return _ratio(min(len(self.a), len(self.b)), len(self.a) + len(self.b))

    __class_getitem__ = classmethod(_GenericAlias)


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    """The `n` texts that are most like a word, best first."""
    if not n > 0:
        raise ValueError(f"n must be > 0: {n!r}")
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError(f"cutoff must be in [0.0, 1.0]: {cutoff!r}")
    found = []
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    for text in possibilities:
        matcher.set_seq1(text)
        if matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff and matcher.ratio() >= cutoff:
            found.append((matcher.ratio(), text))
    return [text for _, text in _nlargest(n, found)]


def IS_LINE_JUNK(line, pat=_re.compile(r"\s*(?:#\s*)?$").match):
    """Whether a line is blank, or a `#` alone."""
    return pat(line) is not None


def IS_CHARACTER_JUNK(ch, ws=" \t"):
    """Whether a character is a blank or a tab."""
    return ch in ws


class Differ:
    """Shows the lines of two texts, with marks under what changed within a line."""

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        """The lines with `- `, `+ `, two blanks, or `? ` before them."""
        for what, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if what == "replace":
                yield from self._replaced(a, alo, ahi, b, blo, bhi)
            elif what == "delete":
                yield from self._lines("-", a, alo, ahi)
            elif what == "insert":
                yield from self._lines("+", b, blo, bhi)
            else:
                yield from self._lines(" ", a, alo, ahi)

    def _lines(self, mark, lines, low, high):
        for index in range(low, high):
            yield f"{mark} {lines[index]}"

    def _plainly(self, a, alo, ahi, b, blo, bhi):
        """One block after the other, the shorter one first."""
        if bhi - blo < ahi - alo:
            yield from self._lines("+", b, blo, bhi)
            yield from self._lines("-", a, alo, ahi)
        else:
            yield from self._lines("-", a, alo, ahi)
            yield from self._lines("+", b, blo, bhi)

    def _replaced(self, a, alo, ahi, b, blo, bhi):
        """Lines that take the place of others: the two most alike stand together, and what is around them."""
        best, cutoff = 0.74, 0.75
        matcher = SequenceMatcher(self.charjunk)
        same = None
        for j in range(blo, bhi):
            matcher.set_seq2(b[j])
            for i in range(alo, ahi):
                if a[i] == b[j]:
                    if same is None:
                        same = i, j
                    continue
                matcher.set_seq1(a[i])
                if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best and matcher.ratio() > best:
                    best, like = matcher.ratio(), (i, j)
        if best < cutoff:
            if same is None:
                yield from self._plainly(a, alo, ahi, b, blo, bhi)
                return
            i, j = same
        else:
            same = None
            i, j = like
        yield from self._around(a, alo, i, b, blo, j)
        if same is None:
            old, new = [], []
            matcher.set_seqs(a[i], b[j])
            for what, i1, i2, j1, j2 in matcher.get_opcodes():
                if what == "replace":
                    old.append("^" * (i2 - i1))
                    new.append("^" * (j2 - j1))
                elif what == "delete":
                    old.append("-" * (i2 - i1))
                elif what == "insert":
                    new.append("+" * (j2 - j1))
                else:
                    old.append(" " * (i2 - i1))
                    new.append(" " * (j2 - j1))
            yield from self._marked(a[i], b[j], "".join(old), "".join(new))
        else:
            yield "  " + a[i]
        yield from self._around(a, i + 1, ahi, b, j + 1, bhi)

    def _around(self, a, alo, ahi, b, blo, bhi):
        if alo < ahi and blo < bhi:
            yield from self._replaced(a, alo, ahi, b, blo, bhi)
        elif alo < ahi:
            yield from self._lines("-", a, alo, ahi)
        elif blo < bhi:
            yield from self._lines("+", b, blo, bhi)

    def _marked(self, old, new, oldMarks, newMarks):
        def kept(line, marks):
            """Blanks of the line stay, tabs above all."""
            return "".join([letter if mark == " " and letter.isspace() else mark
                            for letter, mark in zip(line, marks)]).rstrip()
        oldMarks, newMarks = kept(old, oldMarks), kept(new, newMarks)
        yield "- " + old
        if oldMarks:
            yield f"? {oldMarks}\n"
        yield "+ " + new
        if newMarks:
            yield f"? {newMarks}\n"


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    """The lines of two texts as `Differ` shows them."""
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    """One of the two texts (1 or 2) from what `ndiff` gave."""
    try:
        mark = {1: "- ", 2: "+ "}[int(which)]
    except KeyError:
        raise ValueError(f"unknown delta choice (must be 1 or 2): {which!r}") from None
    for line in delta:
        if line[:2] in ("  ", mark):
            yield line[2:]


def _check_types(a, b, *args):
    """Bytes in place of texts are a mistake."""
    for lines in (a, b):
        if lines and not isinstance(lines[0], str):
            raise TypeError(f"lines to compare must be str, not {type(lines[0]).__name__} ({lines[0]!r})")
    for arg in args:
        if not isinstance(arg, str):
            raise TypeError(f"all arguments must be str, not: {arg!r}")


def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    """The changes with lines around them, as `diff -u` writes them."""
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)

    def place(start, stop):
        length = stop - start
        if length == 1:
            return f"{start + 1}"
        return f"{start + 1 if length else start},{length}"

    isFirst = True
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if isFirst:
            isFirst = False
            yield f"--- {fromfile}{_dated(fromfiledate)}{lineterm}"
            yield f"+++ {tofile}{_dated(tofiledate)}{lineterm}"
        yield f"@@ -{place(group[0][1], group[-1][2])} +{place(group[0][3], group[-1][4])} @@{lineterm}"
        for what, i1, i2, j1, j2 in group:
            if what == "equal":
                for line in a[i1:i2]:
                    yield " " + line
                continue
            if what in ("replace", "delete"):
                for line in a[i1:i2]:
                    yield "-" + line
            if what in ("replace", "insert"):
                for line in b[j1:j2]:
                    yield "+" + line


def _dated(date):
    return f"\t{date}" if date else ""


def context_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    """The changes with lines around them, old ones first, as `diff -c` writes them."""
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)

    def place(start, stop):
        first = start + 1
        length = stop - start
        if not length:
            first -= 1
        return f"{first}" if length <= 1 else f"{first},{first + length - 1}"

    marks = {"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}
    isFirst = True
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if isFirst:
            isFirst = False
            yield f"*** {fromfile}{_dated(fromfiledate)}{lineterm}"
            yield f"--- {tofile}{_dated(tofiledate)}{lineterm}"
        yield f"***************{lineterm}"
        yield f"*** {place(group[0][1], group[-1][2])} ****{lineterm}"
        if any(what in ("replace", "delete") for what, *_ in group):
            for what, i1, i2, _, _ in group:
                if what != "insert":
                    for line in a[i1:i2]:
                        yield marks[what] + line
        yield f"--- {place(group[0][3], group[-1][4])} ----{lineterm}"
        if any(what in ("replace", "insert") for what, *_ in group):
            for what, _, _, j1, j2 in group:
                if what != "delete":
                    for line in b[j1:j2]:
                        yield marks[what] + line


def diff_bytes(dfunc, a, b, fromfile=b"", tofile=b"", fromfiledate=b"", tofiledate=b"", n=3, lineterm=b"\n"):
    """A comparison of texts for bytes."""
    def decoded(value):
        try:
            return value.decode("ascii", "surrogateescape")
        except AttributeError:
            raise TypeError(f"all arguments must be bytes, not {type(value).__name__} ({value!r})") from None

    lines = dfunc([decoded(line) for line in a], [decoded(line) for line in b], decoded(fromfile), decoded(tofile),
                  decoded(fromfiledate), decoded(tofiledate), n, decoded(lineterm))
    for line in lines:
        yield line.encode("ascii", "surrogateescape")
