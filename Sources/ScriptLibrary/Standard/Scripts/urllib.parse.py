"""Addresses of the web and their parts."""

import re as _re
from collections import namedtuple as _namedtuple

__all__ = ["urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs",
           "parse_qsl", "quote", "quote_plus", "quote_from_bytes", "unquote", "unquote_plus", "unquote_to_bytes",
           "DefragResult", "ParseResult", "SplitResult", "DefragResultBytes", "ParseResultBytes", "SplitResultBytes"]

uses_relative = ["", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms", "prospero", "rtsp",
                 "rtspu", "sftp", "svn", "svn+ssh", "ws", "wss"]
uses_netloc = ["", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms", "https", "shttp", "snews",
               "prospero", "rtsp", "rtspu", "rsync", "svn", "svn+ssh", "sftp", "nfs", "git", "git+ssh", "ws", "wss"]
uses_params = ["", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtspu", "sip", "sips", "mms",
               "sftp", "tel"]
scheme_chars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."


class _Place:
    """The parts of what stands behind `//`."""

    __slots__ = ()

    @property
    def _user(self):
        return self.netloc.rpartition("@" if isinstance(self.netloc, str) else b"@")

    @property
    def username(self):
        user, mark, _ = self._user
        return user.partition(":" if isinstance(user, str) else b":")[0] if mark else None

    @property
    def password(self):
        user, mark, _ = self._user
        if not mark:
            return None
        _, colon, password = user.partition(":" if isinstance(user, str) else b":")
        return password if colon else None

    def _host(self):
        _, _, place = self._user
        left, colon = ("[", ":") if isinstance(place, str) else (b"[", b":")
        _, bracket, rest = place.partition(left)
        if bracket:
            host, _, port = rest.partition("]" if isinstance(place, str) else b"]")
            _, _, port = port.partition(colon)
        else:
            host, _, port = place.partition(colon)
        return host, port or None

    @property
    def hostname(self):
        host, _ = self._host()
        if not host:
            return None
        name, percent, zone = host.partition("%" if isinstance(host, str) else b"%")
        return name.lower() + percent + zone

    @property
    def port(self):
        _, port = self._host()
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        port = int(port)
        if port > 65535:
            raise ValueError("Port out of range 0-65535")
        return port


class DefragResult(_namedtuple("DefragResult", "url fragment", module="urllib.parse")):
    """An address and the place in it."""

    __slots__ = ()

    def geturl(self):
        return f"{self.url}#{self.fragment}" if self.fragment else self.url


class SplitResult(_namedtuple("SplitResult", "scheme netloc path query fragment", module="urllib.parse"), _Place):
    """The parts of an address."""

    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)

    def encode(self, encoding="ascii", errors="strict"):
        return SplitResultBytes(*(part.encode(encoding, errors) for part in self))


class ParseResult(_namedtuple("ParseResult", "scheme netloc path params query fragment", module="urllib.parse"), _Place):
    """The parts of an address, what stands behind `;` for itself."""

    __slots__ = ()

    def geturl(self):
        return urlunparse(self)

    def encode(self, encoding="ascii", errors="strict"):
        return ParseResultBytes(*(part.encode(encoding, errors) for part in self))


class DefragResultBytes(_namedtuple("DefragResultBytes", "url fragment", module="urllib.parse")):
    __slots__ = ()

    def geturl(self):
        return self.url + b"#" + self.fragment if self.fragment else self.url


class SplitResultBytes(_namedtuple("SplitResultBytes", "scheme netloc path query fragment", module="urllib.parse"), _Place):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResultBytes(_namedtuple("ParseResultBytes", "scheme netloc path params query fragment", module="urllib.parse"), _Place):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


def _for_bytes(function, url, *rest):
    """The same for bytes."""
    result = function(url.decode("ascii"), *(part.decode("ascii") if isinstance(part, bytes) else part for part in rest))
    return result.encode("ascii")


def urlsplit(url, scheme="", allow_fragments=True):
    """The parts of an address: scheme, place, path, query, fragment."""
    if isinstance(url, (bytes, bytearray)):
        return _for_bytes(urlsplit, url, scheme or b"", allow_fragments)
    url = _re.sub("[\t\r\n]", "", url.lstrip("".join(map(chr, range(33)))))
    scheme = _re.sub("[\t\r\n]", "", scheme.strip("".join(map(chr, range(33)))))
    netloc = query = fragment = ""
    colon = url.find(":")
    if colon > 0 and url[0].isascii() and url[0].isalpha() and all(letter in scheme_chars for letter in url[:colon]):
        scheme, url = url[:colon].lower(), url[colon + 1:]
    if url[:2] == "//":
        end = min([place for place in (url.find(mark, 2) for mark in "/?#") if place >= 0], default=len(url))
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
    if allow_fragments and "#" in url:
        url, fragment = url.split("#", 1)
    if "?" in url:
        url, query = url.split("?", 1)
    return SplitResult(scheme, netloc, url, query, fragment)


def urlparse(url, scheme="", allow_fragments=True):
    """The parts of an address: scheme, place, path, parameters, query, fragment."""
    if isinstance(url, (bytes, bytearray)):
        return _for_bytes(urlparse, url, scheme or b"", allow_fragments)
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in path:
        place = path.find(";", path.rfind("/") if "/" in path else 0)
        if place >= 0:
            path, params = path[:place], path[place + 1:]
    return ParseResult(scheme, netloc, path, params, query, fragment)


def urlunparse(components):
    """An address of its six parts."""
    scheme, netloc, url, params, query, fragment = components
    if isinstance(url, bytes):
        return urlunparse([part.decode("ascii") for part in components]).encode("ascii")
    if params:
        url = f"{url};{params}"
    return urlunsplit((scheme, netloc, url, query, fragment))


def urlunsplit(components):
    """An address of its five parts."""
    scheme, netloc, url, query, fragment = components
    if isinstance(url, bytes):
        return urlunsplit([part.decode("ascii") for part in components]).encode("ascii")
    if netloc or (scheme and scheme in uses_netloc and url[:2] != "//"):
        if url and url[:1] != "/":
            url = "/" + url
        url = "//" + (netloc or "") + url
    if scheme:
        url = f"{scheme}:{url}"
    if query:
        url = f"{url}?{query}"
    if fragment:
        url = f"{url}#{fragment}"
    return url


def urljoin(base, url, allow_fragments=True):
    """What an address means that stands in a page."""
    if not base:
        return url
    if not url:
        return base
    if isinstance(base, bytes):
        return urljoin(base.decode("ascii"), url.decode("ascii"), allow_fragments).encode("ascii")
    bscheme, bnetloc, bpath, bparams, bquery, bfragment = urlparse(base, "", allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, bscheme, allow_fragments)
    if scheme != bscheme or scheme not in uses_relative:
        return url
    if scheme in uses_netloc:
        if netloc:
            return urlunparse((scheme, netloc, path, params, query, fragment))
        netloc = bnetloc
    if not path and not params:
        return urlunparse((scheme, netloc, bpath, bparams, query or bquery, fragment))
    parts = bpath.split("/")
    if parts[-1] != "":
        del parts[-1]
    if path[:1] == "/":
        parts = path.split("/")
    else:
        parts += path.split("/")
        parts[1:-1] = filter(None, parts[1:-1])
    resolved = []
    for part in parts:
        if part == "..":
            if resolved:
                resolved.pop()
        elif part != ".":
            resolved.append(part)
    if parts[-1] in (".", ".."):
        resolved.append("")
    return urlunparse((scheme, netloc, "/".join(resolved) or "/", params, query, fragment))


def urldefrag(url):
    """An address without the place in it, and that place."""
    if isinstance(url, bytes):
        return DefragResultBytes(*(part.encode("ascii") for part in urldefrag(url.decode("ascii"))))
    if "#" not in url:
        return DefragResult(url, "")
    scheme, netloc, path, params, query, fragment = urlparse(url)
    return DefragResult(urlunparse((scheme, netloc, path, params, query, "")), fragment)


# Characters that an address can't hold.

_safe = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")


def quote(string, safe="/", encoding=None, errors=None):
    """A text in which all but letters, digits and `safe` is written as `%xx`."""
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode(encoding or "utf-8", errors or "strict")
    elif encoding is not None:
        raise TypeError("quote() doesn't support 'encoding' for bytes")
    elif errors is not None:
        raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_from_bytes(bs, safe="/"):
    """The same of bytes."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    kept = safe.encode("ascii", "ignore") if isinstance(safe, str) else bytes(byte for byte in safe if byte < 128)
    return "".join([chr(byte) if byte in _safe or byte in kept else f"%{byte:02X}" for byte in bs])


def quote_plus(string, safe="", encoding=None, errors=None):
    """As `quote`, with `+` for blanks: for the values of a form."""
    blank = " " if isinstance(string, str) else b" "
    if blank not in string:
        return quote(string, safe, encoding, errors)
    return quote(string, safe + (" " if isinstance(safe, str) else b" "), encoding, errors).replace(" ", "+")


def unquote_to_bytes(string):
    """The bytes of a text with `%xx`."""
    if isinstance(string, str):
        string = string.encode("utf-8")
    first, *parts = string.split(b"%")
    result = [first]
    for part in parts:
        try:
            result.append(bytes([int(part[:2], 16)]) if len(part) >= 2 and part[:2].isalnum() else b"%" + part[:2])
        except ValueError:
            result.append(b"%" + part[:2])
        result.append(part[2:])
    return b"".join(result)


def unquote(string, encoding="utf-8", errors="replace"):
    """A text with the characters that `%xx` stands for."""
    if isinstance(string, (bytes, bytearray)):
        return unquote_to_bytes(bytes(string)).decode(encoding or "utf-8", errors or "replace")
    if "%" not in string:
        return string
    return "".join([
        unquote_to_bytes(part).decode(encoding or "utf-8", errors or "replace") if part.isascii() else part
        for part in _re.split("([\x00-\x7f]+)", string)])


def unquote_plus(string, encoding="utf-8", errors="replace"):
    """As `unquote`, with blanks for `+`."""
    return unquote(string.replace("+", " "), encoding, errors)


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    """The pairs of a dict or a sequence as a query."""
    if hasattr(query, "items"):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError:
            raise TypeError("not a valid non-string sequence or mapping object") from None

    def quoted(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(value if isinstance(value, str) else str(value), safe, encoding, errors)

    pairs = []
    for key, value in query:
        values = [value]
        if doseq and not isinstance(value, (str, bytes)):
            try:
                len(value)
                values = value
            except TypeError:
                pass
        pairs += [f"{quoted(key)}={quoted(part)}" for part in values]
    return "&".join(pairs)


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace",
              max_num_fields=None, separator="&"):
    """The pairs of a query."""
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    if isinstance(qs, bytes):
        pairs = parse_qsl(qs.decode("ascii"), keep_blank_values, strict_parsing, encoding, errors, max_num_fields)
        return [(name.encode("ascii"), value.encode("ascii")) for name, value in pairs]
    if not qs:
        return []
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError("Max number of fields exceeded")
    pairs = []
    for part in qs.split(separator):
        if not part and not strict_parsing:
            continue
        name, mark, value = part.partition("=")
        if not mark:
            if strict_parsing:
                raise ValueError(f"bad query field: {part!r}")
            if not keep_blank_values:
                continue
        if value or keep_blank_values:
            pairs.append((unquote(name.replace("+", " "), encoding, errors),
                          unquote(value.replace("+", " "), encoding, errors)))
    return pairs


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace",
             max_num_fields=None, separator="&"):
    """The values of a query by name, in lists."""
    result = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        result.setdefault(name, []).append(value)
    return result
