"""Texts in HTML."""

import re as _re

__all__ = ["escape", "unescape"]

_latin = (
    "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro "
    "para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil "
    "Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave "
    "Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml "
    "igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute "
    "thorn yuml").split()
_greek = (
    "Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi "
    "Psi Omega").split()
_names = {name: chr(160 + place) for place, name in enumerate(_latin)}
_names.update({name: chr(0x391 + place) for place, name in enumerate(_greek)})
_names.update({name.lower(): chr(0x3B1 + place) for place, name in enumerate(_greek)})
_names.update({
    "amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "AMP": "&", "LT": "<", "GT": ">", "QUOT": '"',
    "COPY": "\xa9", "REG": "\xae", "sigmaf": "\u03c2", "thetasym": "\u03d1", "piv": "\u03d6", "OElig": "\u0152",
    "oelig": "\u0153", "Scaron": "\u0160", "scaron": "\u0161", "Yuml": "\u0178", "fnof": "\u0192", "circ": "\u02c6",
    "tilde": "\u02dc", "ensp": "\u2002", "emsp": "\u2003", "thinsp": "\u2009", "zwnj": "\u200c", "zwj": "\u200d",
    "lrm": "\u200e", "rlm": "\u200f", "ndash": "\u2013", "mdash": "\u2014", "lsquo": "\u2018", "rsquo": "\u2019",
    "sbquo": "\u201a", "ldquo": "\u201c", "rdquo": "\u201d", "bdquo": "\u201e", "dagger": "\u2020", "Dagger": "\u2021",
    "bull": "\u2022", "hellip": "\u2026", "permil": "\u2030", "prime": "\u2032", "Prime": "\u2033", "lsaquo": "\u2039",
    "rsaquo": "\u203a", "oline": "\u203e", "frasl": "\u2044", "euro": "\u20ac", "trade": "\u2122", "larr": "\u2190",
    "uarr": "\u2191", "rarr": "\u2192", "darr": "\u2193", "harr": "\u2194", "crarr": "\u21b5", "lArr": "\u21d0",
    "rArr": "\u21d2", "hArr": "\u21d4", "forall": "\u2200", "part": "\u2202", "exist": "\u2203", "empty": "\u2205",
    "nabla": "\u2207", "isin": "\u2208", "notin": "\u2209", "ni": "\u220b", "prod": "\u220f", "sum": "\u2211",
    "minus": "\u2212", "lowast": "\u2217", "radic": "\u221a", "prop": "\u221d", "infin": "\u221e", "ang": "\u2220",
    "and": "\u2227", "or": "\u2228", "cap": "\u2229", "cup": "\u222a", "int": "\u222b", "there4": "\u2234",
    "sim": "\u223c", "cong": "\u2245", "asymp": "\u2248", "ne": "\u2260", "equiv": "\u2261", "le": "\u2264",
    "ge": "\u2265", "sub": "\u2282", "sup": "\u2283", "nsub": "\u2284", "sube": "\u2286", "supe": "\u2287",
    "oplus": "\u2295", "otimes": "\u2297", "perp": "\u22a5", "sdot": "\u22c5", "lceil": "\u2308", "rceil": "\u2309",
    "lfloor": "\u230a", "rfloor": "\u230b", "loz": "\u25ca", "spades": "\u2660", "clubs": "\u2663", "hearts": "\u2665",
    "diams": "\u2666"})
# These need no semicolon.
_short = set(_latin) | {"amp", "lt", "gt", "quot", "AMP", "LT", "GT", "QUOT", "COPY", "REG"}
_reference = _re.compile(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)")


def escape(s, quote=True):
    """A text in which `&`, `<` and `>` are written as HTML wants them, quotes too unless `quote` is false."""
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if quote:
        s = s.replace('"', "&quot;").replace("'", "&#x27;")
    return s


def unescape(s):
    """A text in which the references of HTML are the characters that they stand for."""
    return _reference.sub(_character, s) if "&" in s else s


def _character(match):
    text = match.group(1)
    if text[0] == "#":
        digits = text[1:].rstrip(";")
        number = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
        if number == 0 or 0xD800 <= number <= 0xDFFF or number > 0x10FFFF:
            return "\ufffd"
        if 0x80 <= number <= 0x9F:
            return bytes([number]).decode("cp1252", "replace")
        if number < 0x20 and number not in (9, 10, 12, 13) or number == 0x7F:
            return "" if number != 13 else "\r"
        return chr(number)
    if text.endswith(";") and text[:-1] in _names:
        return _names[text[:-1]]
    # The longest name at its beginning that needs no semicolon.
    for end in range(len(text), 1, -1):
        if text[:end] in _short:
            return _names[text[:end]] + text[end:]
    return "&" + text
