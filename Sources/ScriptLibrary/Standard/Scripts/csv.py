"""Tables as text: rows of fields with commas between them."""

import re as _re
from io import StringIO as _StringIO

__all__ = [
    "QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "Error", "Dialect", "excel", "excel_tab",
    "field_size_limit", "reader", "writer", "register_dialect", "get_dialect", "list_dialects", "Sniffer",
    "unregister_dialect", "DictReader", "DictWriter", "unix_dialect"]

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)
__version__ = "1.0"


class Error(Exception):
    """A table is wrong, or can't be written."""


class Dialect:
    """How a table is written; the attributes of classes derived from it say so."""

    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = None
    skipinitialspace = None
    lineterminator = None
    quoting = None


class excel(Dialect):
    """What spreadsheets write."""

    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    """The same with tabs."""

    delimiter = "\t"


class unix_dialect(Dialect):
    """Every field in quotes, lines as elsewhere."""

    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\n"
    quoting = QUOTE_ALL


_dialects = {}
_limit = 131072
_defaults = {
    "delimiter": ",", "quotechar": '"', "escapechar": None, "doublequote": True, "skipinitialspace": False,
    "lineterminator": "\r\n", "quoting": QUOTE_MINIMAL, "strict": False}


class _Form:
    """A dialect whose parts have been checked."""

    def __init__(self, dialect, options):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        for name, default in _defaults.items():
            value = getattr(dialect, name, None) if dialect is not None else None
            setattr(self, name, default if value is None and name not in ("quotechar", "escapechar") else value)
        if dialect is None:
            self.quotechar = '"'
        for name, value in options.items():
            if name not in _defaults:
                raise TypeError(f"'{name}' is an invalid keyword argument for this function")
            setattr(self, name, value)
        if "quotechar" in options and options["quotechar"] is None and "quoting" not in options:
            self.quoting = QUOTE_NONE
        for name in ("delimiter", "quotechar", "escapechar"):
            value = getattr(self, name)
            if value is None and name != "delimiter":
                continue
            if not isinstance(value, str):
                known = "string" if name == "delimiter" else "string or None"
                raise TypeError(f'"{name}" must be {known}, not {type(value).__name__}')
            if len(value) != 1:
                raise TypeError(f'"{name}" must be a 1-character string')
        if not isinstance(self.quoting, int):
            raise TypeError('"quoting" must be an integer')
        if not 0 <= self.quoting <= 3:
            raise TypeError('bad "quoting" value')
        if self.quoting != QUOTE_NONE and not self.quotechar:
            raise TypeError("quotechar must be set if quoting enabled")
        if not isinstance(self.lineterminator, str):
            raise TypeError(f'"lineterminator" must be a string, not {type(self.lineterminator).__name__}')
        self.doublequote = bool(self.doublequote)
        self.skipinitialspace = bool(self.skipinitialspace)
        self.strict = bool(self.strict)


def register_dialect(name, dialect=None, **fmtparams):
    """Name a dialect."""
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _Form(dialect, fmtparams)


def unregister_dialect(name):
    """Forget a dialect."""
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    """A dialect by its name."""
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    """The names of all dialects."""
    return list(_dialects)


def field_size_limit(limit=None):
    """How long a field may be; sets it, and gives what it was."""
    global _limit
    old = _limit
    if limit is not None:
        if not isinstance(limit, int):
            raise TypeError("limit must be an integer")
        _limit = limit
    return old


class reader:
    """The rows of a table, as lists of texts, from the lines of a file or any iterable."""

    def __init__(self, iterable, dialect=None, **fmtparams):
        self._lines = iter(iterable)
        self.dialect = _Form(dialect, fmtparams)
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        form = self.dialect
        fields = []
        field = []
        # start: a row begins; between: a field begins; field: in it; quoted: within quotes; closed: a quote was read in
        # quotes; escaped: behind the escape character; end: behind the end of a line.
        state = "start"
        isNumber = False
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if field or state in ("quoted", "escaped quoted"):
                    if form.strict:
                        raise Error("unexpected end of data") from None
                    fields.append(self._value(field, isNumber))
                    return fields
                if state == "start":
                    raise
                return fields
            if not isinstance(line, str):
                raise Error(f"iterator should return strings, not {type(line).__name__} "
                            "(the file should be opened in text mode)")
            self.line_num += 1
            for letter in line:
                if state == "quoted":
                    if letter == form.escapechar:
                        state = "escaped quoted"
                    elif letter == form.quotechar and form.quoting != QUOTE_NONE:
                        state = "closed" if form.doublequote else "field"
                    else:
                        self._add(field, letter)
                elif state == "escaped quoted":
                    self._add(field, letter)
                    state = "quoted"
                elif state == "escaped":
                    self._add(field, letter)
                    state = "field"
                elif state == "end":
                    if letter not in "\r\n":
                        raise Error("new-line character seen in unquoted field - do you need to open the file with newline=''?")
                elif letter == "\n" or letter == "\r":
                    if state == "start":
                        state = "end"
                    else:
                        fields.append(self._value(field, isNumber))
                        field, isNumber, state = [], False, "end"
                elif state == "closed" and letter == form.quotechar:
                    self._add(field, letter)
                    state = "quoted"
                elif letter == form.delimiter:
                    fields.append(self._value(field, isNumber))
                    field, isNumber, state = [], False, "between"
                elif state in ("start", "between"):
                    if letter == form.quotechar and form.quoting != QUOTE_NONE:
                        state = "quoted"
                    elif letter == form.escapechar:
                        state = "escaped"
                    elif letter == " " and form.skipinitialspace:
                        state = "between"
                    else:
                        isNumber = form.quoting == QUOTE_NONNUMERIC
                        self._add(field, letter)
                        state = "field"
                elif state == "closed" and form.strict:
                    raise Error(f"'{form.delimiter}' expected after '{form.quotechar}'")
                elif letter == form.escapechar and state == "field":
                    state = "escaped"
                else:
                    self._add(field, letter)
                    state = "field"
            # The end of a line without a line break, or of a line within quotes.
            if state == "quoted":
                continue
            if state in ("escaped", "escaped quoted"):
                self._add(field, "\n")
                state = "field" if state == "escaped" else "quoted"
                continue
            if state in ("field", "closed", "between"):
                fields.append(self._value(field, isNumber))
            return fields

    def _add(self, field, letter):
        field.append(letter)
        if len(field) > _limit:
            raise Error(f"field larger than field limit ({_limit})")

    def _value(self, field, isNumber):
        text = "".join(field)
        return float(text) if isNumber else text


class writer:
    """Writes rows to a file."""

    def __init__(self, fileobj, dialect=None, **fmtparams):
        if not hasattr(fileobj, "write"):
            raise TypeError('argument 1 must have a "write" method')
        self._file = fileobj
        self.dialect = _Form(dialect, fmtparams)

    def writerow(self, row):
        """Write a row; gives what the file's `write` gives."""
        try:
            values = iter(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        texts = []
        values = list(values)
        for value in values:
            texts.append(self._text(value, len(values) == 1))
        return self._file.write(self.dialect.delimiter.join(texts) + self.dialect.lineterminator)

    def writerows(self, rows):
        """Write several rows."""
        for row in rows:
            self.writerow(row)

    def _text(self, value, isAlone):
        form = self.dialect
        if form.quoting == QUOTE_NONNUMERIC:
            isQuoted = not isinstance(value, (int, float)) and not hasattr(value, "__float__")
        else:
            isQuoted = form.quoting == QUOTE_ALL
        text = "" if value is None else value if isinstance(value, str) else str(value)
        if not text and isAlone:
            if form.quoting == QUOTE_NONE:
                raise Error("single empty field record must be quoted")
            isQuoted = True
        parts = []
        for letter in text:
            if letter in (form.delimiter, form.escapechar, form.quotechar) or letter in form.lineterminator or (
                    letter in "\r\n"):
                needsEscape = form.quoting == QUOTE_NONE
                if letter == form.quotechar and form.quoting != QUOTE_NONE:
                    if form.doublequote:
                        parts.append(form.quotechar)
                    else:
                        needsEscape = True
                elif letter == form.escapechar:
                    needsEscape = True
                if not needsEscape:
                    isQuoted = True
                elif form.escapechar is None:
                    raise Error("need to escape, but no escapechar set")
                else:
                    parts.append(form.escapechar)
            parts.append(letter)
        text = "".join(parts)
        return f"{form.quotechar}{text}{form.quotechar}" if isQuoted else text


class DictReader:
    """The rows of a table as dicts; the first row has the keys unless `fieldnames` gives them."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        names = self.fieldnames
        result = dict(zip(names, row))
        if len(names) < len(row):
            result[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            result[name] = self.restval
        return result


class DictWriter:
    """Writes dicts as rows."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        self.restval = restval
        if extrasaction.lower() not in ("raise", "ignore"):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        """Write the names."""
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _dict_to_list(self, rowdict):
        if self.extrasaction == "raise":
            wrong = rowdict.keys() - self.fieldnames
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join([repr(name) for name in wrong]))
        return (rowdict.get(name, self.restval) for name in self.fieldnames)

    def writerow(self, rowdict):
        """Write a row."""
        return self.writer.writerow(self._dict_to_list(rowdict))

    def writerows(self, rowdicts):
        """Write several rows."""
        return self.writer.writerows(map(self._dict_to_list, rowdicts))


class Sniffer:
    """Guesses how a table is written."""

    def __init__(self):
        self.preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        """The dialect of a sample: the delimiter that stands in all its lines equally often."""
        lines = [line for line in sample.splitlines() if line]
        quotes = _re.search(r"(?:^|[,;\t|: ])([\"']).*?\1(?:$|[,;\t|: ])", sample, _re.DOTALL | _re.MULTILINE)
        quote = quotes.group(1) if quotes else '"'
        plain = [_re.sub(f"{quote}[^{quote}]*{quote}", "", line) for line in lines]
        found = {}
        for letter in delimiters or sorted(set("".join(plain))):
            if letter.isalnum() or letter in "\"'_.-" and delimiters is None:
                continue
            counts = {line.count(letter) for line in plain}
            if len(counts) == 1 and 0 not in counts:
                found[letter] = counts.pop()
        if not found:
            raise Error("Could not determine delimiter")
        choice = next((letter for letter in self.preferred if letter in found), None) or max(found, key=found.get)

        class dialect(Dialect):
            _name = "sniffed"
            lineterminator = "\r\n"
            quoting = QUOTE_MINIMAL

        dialect.delimiter = choice
        dialect.quotechar = quote
        dialect.doublequote = quote * 2 in sample
        dialect.skipinitialspace = all(part[:1] == " " for line in plain for part in line.split(choice)[1:])
        return dialect

    def has_header(self, sample):
        """Whether the first row differs from the others: their fields are numbers or all of one length, its are not."""
        rows = reader(_StringIO(sample), self.sniff(sample))
        header = next(rows)
        kinds = dict.fromkeys(range(len(header)))
        for number, row in enumerate(rows):
            if number > 20:
                break
            if len(row) != len(header):
                continue
            for column in list(kinds):
                try:
                    complex(row[column])
                    kind = complex
                except (ValueError, OverflowError):
                    kind = len(row[column])
                if kinds[column] is None:
                    kinds[column] = kind
                elif kind != kinds[column]:
                    del kinds[column]
        votes = 0
        for column, kind in kinds.items():
            if isinstance(kind, int):
                votes += 1 if len(header[column]) != kind else -1
            elif kind is not None:
                try:
                    kind(header[column])
                    votes -= 1
                except (ValueError, TypeError):
                    votes += 1
        return votes > 0


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)
