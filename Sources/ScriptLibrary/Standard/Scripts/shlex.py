"""Words as a shell reads them."""

import re as _re

__all__ = ["split", "quote", "join"]


def split(s, comments=False, posix=True):
    """The words of a command: quotes keep words together, a backslash takes what follows as it is."""
    if s is None:
        raise ValueError("s argument must not be None")
    words = []
    word = None
    quote = None
    place = 0
    while place < len(s):
        letter = s[place]
        place += 1
        if quote:
            if letter == quote:
                if not posix:
                    word += letter
                quote = None
            elif letter == "\\" and posix and quote == '"' and place < len(s) and s[place] in '"\\':
                word += s[place]
                place += 1
            else:
                word += letter
        elif letter in " \t\r\n":
            if word is not None:
                words.append(word)
                word = None
        elif comments and letter == "#" and word is None:
            while place < len(s) and s[place] != "\n":
                place += 1
        elif letter in "\"'":
            word = (word or "") + ("" if posix else letter)
            quote = letter
        elif letter == "\\" and posix:
            if place == len(s):
                raise ValueError("No escaped character")
            word = (word or "") + s[place]
            place += 1
        else:
            word = (word or "") + letter
    if quote:
        raise ValueError("No closing quotation")
    if word is not None:
        words.append(word)
    return words


_unsafe = _re.compile(r"[^\w@%+=:,./-]", _re.ASCII).search


def quote(s):
    """A text as one word."""
    if not s:
        return "''"
    if _unsafe(s) is None:
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    """Words as a command."""
    return " ".join([quote(word) for word in split_command])
