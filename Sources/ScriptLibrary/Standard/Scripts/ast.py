"""Values that are written as text. Syntax trees are not there: `tandem` has none that a script could hold."""

import re as _re

__all__ = ["literal_eval"]

_token = _re.compile(r"""
    (?P<blank>[\s\\]+|\#[^\n]*)
    |(?P<text>(?:[bB][rR]?|[rR][bB]?|[uU])?(?:'''(?:[^\\]|\\.)*?'''|\"""(?:[^\\]|\\.)*?\"""|'(?:[^'\\\n]|\\.)*'
        |"(?:[^"\\\n]|\\.)*"))
    |(?P<number>(?:0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|(?:\d[\d_]*\.?(?:\d[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d+)?[jJ]?))
    |(?P<name>[^\W\d]\w*|\.\.\.)
    |(?P<mark>[][(){},:+-])
    """, _re.VERBOSE | _re.DOTALL)
_constants = {"True": True, "False": False, "None": None, "...": ...}


def literal_eval(node_or_string):
    """The value of a text that consists of literals: texts, bytes, numbers, tuples, lists, dicts, sets, True, False, None."""
    if not isinstance(node_or_string, str):
        raise ValueError(f"malformed node or string: {node_or_string!r}")
    text = node_or_string.lstrip(" \t")
    # What is no expression is a SyntaxError.
    compile(text, "<unknown>", "eval")
    return _Literals(text).value()


class _Literals:
    """Reads literals. Only single numbers and texts are evaluated."""

    def __init__(self, text):
        self.text = text
        self.tokens = []
        place = 0
        while place < len(text):
            match = _token.match(text, place)
            if match is None:
                raise self.malformed()
            if match.lastgroup != "blank":
                self.tokens.append((match.lastgroup, match.group()))
            place = match.end()
        self.tokens.append(("end", ""))
        self.place = 0

    def malformed(self):
        return ValueError(f"malformed node or string on line 1: {self.text!r}")

    def next(self):
        self.place += 1
        return self.tokens[self.place - 1]

    def take(self, mark):
        """Whether the next token is this one, which is then passed."""
        if self.tokens[self.place] != ("mark", mark):
            return False
        self.place += 1
        return True

    def value(self):
        """The whole text."""
        value = self.item()
        if self.tokens[self.place] == ("mark", ","):
            items = [value]
            while self.take(","):
                if self.tokens[self.place][0] != "end":
                    items.append(self.item())
            value = tuple(items)
        if self.tokens[self.place][0] != "end":
            raise self.malformed()
        return value

    def item(self):
        """A literal, a signed number, a sum of a real and an imaginary one."""
        value = self.signed()
        while self.tokens[self.place] in (("mark", "+"), ("mark", "-")):
            mark = self.next()[1]
            other = self.primary()
            if type(value) not in (int, float) or type(other) is not complex:
                raise self.malformed()
            value = value + other if mark == "+" else value - other
        return value

    def signed(self):
        for mark in "+-":
            if self.take(mark):
                value = self.signed()
                if type(value) not in (int, float, complex):
                    raise self.malformed()
                return -value if mark == "-" else +value
        return self.primary()

    def primary(self):
        kind, token = self.next()
        if kind == "number":
            return eval(token)
        if kind == "text":
            value = eval(token)
            while self.tokens[self.place][0] == "text":
                value += eval(self.next()[1])
            return value
        if kind == "name" and token in _constants:
            return _constants[token]
        if kind == "name" and token == "set" and self.take("(") and self.take(")"):
            return set()
        if token == "[":
            return self.items("]")[0]
        if token == "(":
            items, hasComma = self.items(")")
            return tuple(items) if hasComma or not items else items[0]
        if token == "{":
            return self.braces()
        raise self.malformed()

    def items(self, end):
        """The items before a closing bracket, and whether there was a comma."""
        items = []
        hasComma = False
        while not self.take(end):
            items.append(self.item())
            if self.take(","):
                hasComma = True
            elif self.take(end):
                break
            else:
                raise self.malformed()
        return items, hasComma

    def braces(self):
        if self.take("}"):
            return {}
        first = self.item()
        if not self.take(":"):
            if self.take("}"):
                return {first}
            if not self.take(","):
                raise self.malformed()
            return {first, *self.items("}")[0]}
        result = {first: self.item()}
        while not self.take("}"):
            if not self.take(","):
                raise self.malformed()
            if self.take("}"):
                break
            key = self.item()
            if not self.take(":"):
                raise self.malformed()
            result[key] = self.item()
        return result
