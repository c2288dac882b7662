"""Reads dates and times by a format."""

import re as _re

_months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_full_months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
                "november", "december"]
_days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
_full_days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

_patterns = {
    "d": r"(?P<d>3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9])", "f": r"(?P<f>[0-9]{1,6})", "H": r"(?P<H>2[0-3]|[0-1]\d|\d)",
    "I": r"(?P<I>1[0-2]|0[1-9]|[1-9])", "G": r"(?P<G>\d\d\d\d)",
    "j": r"(?P<j>36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])", "m": r"(?P<m>1[0-2]|0[1-9]|[1-9])",
    "M": r"(?P<M>[0-5]\d|\d)", "S": r"(?P<S>6[0-1]|[0-5]\d|\d)", "U": r"(?P<U>5[0-3]|[0-4]\d|\d)",
    "w": r"(?P<w>[0-6])", "u": r"(?P<u>[1-7])", "V": r"(?P<V>5[0-3]|0[1-9]|[1-4]\d|\d)", "y": r"(?P<y>\d\d)",
    "Y": r"(?P<Y>\d\d\d\d)", "z": r"(?P<z>[+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?|(?-i:Z))",
    "A": r"(?P<A>%s)" % "|".join(_full_days), "a": r"(?P<a>%s)" % "|".join(_days),
    "B": r"(?P<B>%s)" % "|".join(sorted(_full_months, key=len, reverse=True)), "b": r"(?P<b>%s)" % "|".join(_months),
    "p": r"(?P<p>am|pm)", "Z": r"(?P<Z>utc|gmt)", "%": "%", "W": r"(?P<W>5[0-3]|[0-4]\d|\d)",
}
_longer = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S", "h": "%b", "D": "%m/%d/%y", "T": "%H:%M:%S",
           "F": "%Y-%m-%d", "R": "%H:%M"}
_known = {}


def _compiled(format):
    found = _known.get(format)
    if found is not None:
        return found
    result = ""
    index = 0
    text = _re.sub(r"%([cxX])", lambda match: _longer[match.group(1)], format)
    while index < len(text):
        char = text[index]
        index += 1
        if char == "%":
            if index >= len(text):
                raise ValueError("stray %% in format '%s'" % format)
            code = text[index]
            index += 1
            if code not in _patterns:
                raise ValueError("'%s' is a bad directive in format '%s'" % (code, format))
            result += _patterns[code]
        elif char.isspace():
            while index < len(text) and text[index].isspace():
                index += 1
            result += r"\s+"
        else:
            result += _re.escape(char)
    found = _known[format] = _re.compile(result, _re.IGNORECASE)
    return found


def parse(data_string, format):
    """The fields by code, and microseconds and the offset in seconds."""
    if not isinstance(data_string, str):
        raise TypeError("strptime() argument 0 must be str, not %s" % type(data_string))
    match = _compiled(format).match(data_string)
    if match is None:
        raise ValueError("time data %r does not match format %r" % (data_string, format))
    if len(data_string) != match.end():
        raise ValueError("unconverted data remains: %s" % data_string[match.end():])
    return match.groupdict()


def _offset(text):
    """Seconds and microseconds of `+0530`."""
    if text == "Z":
        return 0, 0
    digits = text[1:].replace(":", "")
    fraction = 0
    if "." in digits:
        digits, rest = digits.split(".")
        fraction = int(rest.ljust(6, "0"))
    seconds = int(digits[:2]) * 3600 + int(digits[2:4]) * 60 + int(digits[4:6] or 0)
    return (-seconds, -fraction) if text[0] == "-" else (seconds, fraction)


def fields(data_string, format):
    """Year, month, day, hour, minute, second, weekday, day of the year, offset, name of the zone, microsecond."""
    import datetime
    found = parse(data_string, format)
    year, month, day = None, 1, 1
    hour = minute = second = microsecond = 0
    weekday = of_year = None
    offset = name = None
    if "y" in found:
        year = int(found["y"])
        year += 2000 if year <= 68 else 1900
    if "Y" in found:
        year = int(found["Y"])
    if "m" in found:
        month = int(found["m"])
    if "B" in found:
        month = _full_months.index(found["B"].lower()) + 1
    if "b" in found:
        month = _months.index(found["b"].lower()) + 1
    if "d" in found:
        day = int(found["d"])
    if "H" in found:
        hour = int(found["H"])
    if "I" in found:
        hour = int(found["I"]) % 12 + (12 if (found.get("p") or "").lower() == "pm" else 0)
    if "M" in found:
        minute = int(found["M"])
    if "S" in found:
        second = int(found["S"])
    if "f" in found:
        microsecond = int(found["f"].ljust(6, "0"))
    if "A" in found:
        weekday = _full_days.index(found["A"].lower())
    if "a" in found:
        weekday = _days.index(found["a"].lower())
    if "w" in found:
        weekday = (int(found["w"]) + 6) % 7
    if "u" in found:
        weekday = int(found["u"]) - 1
    if "z" in found:
        offset = _offset(found["z"])
    if "Z" in found:
        name = found["Z"].upper()
    has_year = year is not None
    year = 1900 if year is None else year
    if "G" in found:
        if "V" not in found or weekday is None:
            raise ValueError(
                "ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive "
                "('%A', '%a', '%w', or '%u').")
        made = datetime.date.fromisocalendar(int(found["G"]), int(found["V"]), weekday + 1)
        year, month, day = made.year, made.month, made.day
    elif "V" in found:
        raise ValueError(
            "ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive "
            "('%A', '%a', '%w', or '%u').")
    elif "j" in found and has_year:
        made = datetime.date.fromordinal(int(found["j"]) - 1 + datetime.date(year, 1, 1).toordinal())
        year, month, day = made.year, made.month, made.day
    elif ("U" in found or "W" in found) and weekday is not None and has_year:
        first = datetime.date(year, 1, 1).weekday()
        if "U" in found:
            first, target, week = (first + 1) % 7, (weekday + 1) % 7, int(found["U"])
        else:
            target, week = weekday, int(found["W"])
        days = (7 - first) % 7 + 7 * (week - 1) + target if week else target - first
        made = datetime.date.fromordinal(datetime.date(year, 1, 1).toordinal() + days)
        year, month, day = made.year, made.month, made.day
    if not (month == 2 and day == 29 and not has_year):
        made = datetime.date(year, month, day)
        of_year = made.toordinal() - datetime.date(year, 1, 1).toordinal() + 1
        if weekday is None:
            weekday = made.weekday()
    else:
        of_year, weekday = 60, weekday or 0
    return year, month, day, hour, minute, second, weekday, of_year, offset, name, microsecond


def read_datetime(cls, data_string, format):
    import datetime
    year, month, day, hour, minute, second, _, _, offset, name, microsecond = fields(data_string, format)
    zone = None
    if offset is not None:
        delta = datetime.timedelta(seconds=offset[0], microseconds=offset[1])
        zone = datetime.timezone(delta, name) if name else datetime.timezone(delta)
    return cls(year, month, day, hour, minute, second, microsecond, zone)


def read_struct(data_string, format):
    import time
    year, month, day, hour, minute, second, weekday, of_year, offset, name, _ = fields(data_string, format)
    return time.struct_time((year, month, day, hour, minute, second, weekday, of_year, 0 if name else -1))
