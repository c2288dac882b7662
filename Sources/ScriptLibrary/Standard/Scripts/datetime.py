"""Dates and times in the Gregorian calendar."""

import math as _math
import time as _time

__all__ = ["date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC"]

MINYEAR = 1
MAXYEAR = 9999
_MAXORDINAL = 3652059

_month_days = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_days_before = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_month_names = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_day_names = ("", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_full_months = ("", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December")
_full_days = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else _month_days[month]


def _before_year(year):
    year -= 1
    return year * 365 + year // 4 - year // 100 + year // 400


def _to_ordinal(year, month, day):
    return _before_year(year) + _days_before[month] + (month > 2 and _is_leap(year)) + day


def _from_ordinal(n):
    """Year, month and day of a day counted from 1 January of year 1."""
    n -= 1
    cycles400, n = divmod(n, 146097)
    cycles100, n = divmod(n, 36524)
    cycles4, n = divmod(n, 1461)
    years, n = divmod(n, 365)
    year = cycles400 * 400 + cycles100 * 100 + cycles4 * 4 + years + 1
    if years == 4 or cycles100 == 4:
        return year - 1, 12, 31
    month = (n + 50) >> 5
    before = _days_before[month] + (month > 2 and _is_leap(year))
    if before > n:
        month -= 1
        before = _days_before[month] + (month > 2 and _is_leap(year))
    return year, month, n - before + 1


def _iso_week1_monday(year):
    first = _to_ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def _index(value):
    if isinstance(value, float):
        raise TypeError("integer argument expected, got float" if False else "'float' object cannot be interpreted as an integer")
    if not hasattr(value, "__index__"):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(value).__name__)
    return value.__index__()


def _check_date(year, month, day):
    year, month, day = _index(year), _index(month), _index(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError("year %d is out of range" % year)
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError("day is out of range for month")
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold):
    hour, minute, second, microsecond = _index(hour), _index(minute), _index(second), _index(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")
    return hour, minute, second, microsecond, fold


def _check_zone(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError("tzinfo argument must be None or of a tzinfo subclass, not type '%s'" % type(tz).__name__)


def _check_offset(name, offset):
    if offset is None:
        return
    if not isinstance(offset, timedelta):
        raise TypeError("tzinfo.%s() must return None or a timedelta, not '%s'" % (name, type(offset).__name__))
    if not -timedelta(1) < offset < timedelta(1):
        raise ValueError(
            "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not %r." % offset
            if False else "%s()=%s, must be strictly between -timedelta(hours=24) and timedelta(hours=24)" % (name, offset))


def _offset_text(offset, separator=":"):
    """`+05:30`."""
    if offset is None:
        return ""
    sign = "+"
    if offset.days < 0:
        sign = "-"
        offset = -offset
    hours, rest = divmod(offset, timedelta(hours=1))
    minutes, seconds = divmod(rest, timedelta(minutes=1))
    text = "%s%02d%s%02d" % (sign, hours, separator, minutes)
    if seconds or seconds.microseconds:
        text += "%s%02d" % (separator, seconds.seconds)
        if seconds.microseconds:
            text += ".%06d" % seconds.microseconds
    return text


def _clock_text(hour, minute, second, microsecond, timespec="auto"):
    if timespec == "auto":
        timespec = "microseconds" if microsecond else "seconds"
    elif timespec == "milliseconds":
        microsecond //= 1000
    formats = {
        "hours": "%02d", "minutes": "%02d:%02d", "seconds": "%02d:%02d:%02d", "milliseconds": "%02d:%02d:%02d.%03d",
        "microseconds": "%02d:%02d:%02d.%06d",
    }
    if timespec not in formats:
        raise ValueError("Unknown timespec value")
    layout = formats[timespec]
    return layout % (hour, minute, second, microsecond)[:layout.count("%")]


def _round_half_even(numerator, denominator):
    whole, rest = divmod(numerator, denominator)
    twice = rest * 2
    if twice > denominator or twice == denominator and whole % 2 == 1:
        whole += 1
    return whole


class timedelta:
    """A difference of two times, in days, seconds and microseconds."""

    __slots__ = ("_days", "_seconds", "_microseconds", "_hash")

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        total = 0
        rest = 0.0
        for value, unit, name in (
            (days, 86400000000, "days"), (seconds, 1000000, "seconds"), (microseconds, 1, "microseconds"),
            (milliseconds, 1000, "milliseconds"), (minutes, 60000000, "minutes"), (hours, 3600000000, "hours"),
            (weeks, 604800000000, "weeks"),
        ):
            if isinstance(value, int):
                total += value * unit
            elif isinstance(value, float):
                if value != value:
                    raise ValueError("cannot convert float NaN to integer")
                if value in (_math.inf, -_math.inf):
                    raise OverflowError("cannot convert float infinity to integer")
                whole = int(value)
                total += whole * unit
                rest += (value - whole) * unit
            else:
                raise TypeError(
                    "unsupported type for timedelta %s component: %s" % (name, type(value).__name__))
        if rest:
            total += round(rest + total % 2) - total % 2
        return cls._of(total)

    @classmethod
    def _of(cls, total):
        """The difference of so many microseconds."""
        seconds, microseconds = divmod(total, 1000000)
        days, seconds = divmod(seconds, 86400)
        if abs(days) > 999999999:
            raise OverflowError("days=%d; must have magnitude <= 999999999" % days)
        self = object.__new__(cls)
        self._days, self._seconds, self._microseconds = days, seconds, microseconds
        self._hash = -1
        return self

    def _total(self):
        return (self._days * 86400 + self._seconds) * 1000000 + self._microseconds

    @property
    def days(self):
        return self._days

    @property
    def seconds(self):
        return self._seconds

    @property
    def microseconds(self):
        return self._microseconds

    def total_seconds(self):
        return self._total() / 1000000

    def __repr__(self):
        parts = []
        for name in ("days", "seconds", "microseconds"):
            if getattr(self, name):
                parts.append("%s=%d" % (name, getattr(self, name)))
        return "%s.%s(%s)" % (self.__class__.__module__, self.__class__.__qualname__, ", ".join(parts) or "0")

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = "%d:%02d:%02d" % (hours, minutes, seconds)
        if self._days:
            text = "%d day%s, " % (self._days, "" if abs(self._days) == 1 else "s") + text
        if self._microseconds:
            text += ".%06d" % self._microseconds
        return text

    def __add__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._total() + other._total())
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._total() - other._total())
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(other._total() - self._total())
        return NotImplemented

    def __neg__(self):
        return timedelta._of(-self._total())

    def __pos__(self):
        return self

    def __abs__(self):
        return -self if self._days < 0 else self

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._total() * other)
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            return timedelta._of(_round_half_even(self._total() * numerator, denominator))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total() // other._total()
        if isinstance(other, int):
            return timedelta._of(self._total() // other)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total() / other._total()
        if isinstance(other, int):
            return timedelta._of(_round_half_even(self._total(), other) if other > 0 else _round_half_even(-self._total(), -other))
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            numerator, denominator = denominator * self._total(), numerator
            if denominator < 0:
                numerator, denominator = -numerator, -denominator
            return timedelta._of(_round_half_even(numerator, denominator))
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._total() % other._total())
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            whole, rest = divmod(self._total(), other._total())
            return whole, timedelta._of(rest)
        return NotImplemented

    def __eq__(self, other):
        return self._total() == other._total() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._total() < other._total() if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._total() <= other._total() if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._total() > other._total() if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._total() >= other._total() if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __bool__(self):
        return self._total() != 0

    def __reduce__(self):
        return self.__class__, (self._days, self._seconds, self._microseconds)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


class tzinfo:
    """A time zone: derive from it."""

    __slots__ = ()

    def tzname(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        saving = dt.dst()
        if saving is None:
            raise ValueError("fromutc: non-None dst() result required")
        delta = offset - saving
        if delta:
            dt += delta
            saving = dt.dst()
            if saving is None:
                raise ValueError("fromutc: tz.dst() gave inconsistent results; cannot convert")
        return dt + saving


class timezone(tzinfo):
    """A fixed difference from UTC."""

    __slots__ = ("_offset", "_name")

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)

    def __reduce__(self):
        return self.__class__, self.__getinitargs__()

    def __new__(cls, offset, name=...):
        if not isinstance(offset, timedelta):
            raise TypeError("timezone() argument 1 must be datetime.timedelta, not %s" % type(offset).__name__)
        if name is ...:
            if not offset and cls is timezone and getattr(cls, "utc", None) is not None:
                return cls.utc
            name = None
        elif not isinstance(name, str):
            raise TypeError("timezone() argument 2 must be str, not %s" % type(name).__name__)
        if not -timedelta(1) < offset < timedelta(1):
            raise ValueError(
                "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not %r."
                % offset)
        self = object.__new__(cls)
        self._offset, self._name = offset, name
        return self

    def utcoffset(self, dt):
        return self._offset

    def tzname(self, dt):
        if self._name is not None:
            return self._name
        return "UTC" + _offset_text(self._offset) if self._offset else "UTC"

    def dst(self, dt):
        return None

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc() argument must be a datetime instance or None")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        name = "" if self._name is None else ", %r" % self._name
        return "%s.%s(%r%s)" % (self.__class__.__module__, self.__class__.__qualname__, self._offset, name)

    def __str__(self):
        return self.tzname(None)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


timezone.utc = None
timezone.utc = UTC = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))


class IsoCalendarDate(tuple):
    """Year, week and weekday."""

    def __new__(cls, year, week, weekday):
        return super().__new__(cls, (year, week, weekday))

    @property
    def year(self):
        return self[0]

    @property
    def week(self):
        return self[1]

    @property
    def weekday(self):
        return self[2]

    def __repr__(self):
        return "%s.%s(year=%s, week=%s, weekday=%s)" % (self.__class__.__module__, self.__class__.__name__, *self)


def _parse_date(text, whole):
    """Year, month and day of `2024-05-06`, `20240506`, `2024-W19-1`, `2024W191`."""
    problem = ValueError("Invalid isoformat string: %r" % whole)
    if len(text) < 7 or not text[:4].isdigit():
        raise problem
    year = int(text[:4])
    rest = text[4:]
    dashed = rest[:1] == "-"
    if dashed:
        rest = rest[1:]
    if rest[:1] == "W":
        week = rest[1:3]
        day = rest[3:]
        if dashed and day:
            if day[:1] != "-":
                raise problem
            day = day[1:]
        if not week.isdigit() or len(week) != 2 or len(day) > 1 or day and not day.isdigit():
            raise problem
        return _iso_date(year, int(week), int(day or 1))
    month, day = (rest[:2], rest[3:]) if dashed else (rest[:2], rest[2:])
    if dashed and rest[2:3] != "-" or len(day) != 2 or not (month + day).isdigit() or not (month + day).isascii():
        raise problem
    return year, int(month), int(day)


def _iso_date(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError("Year is out of range: %d" % year)
    if not 0 < week < 53:
        wrong = True
        if week == 53:
            first = _to_ordinal(year, 1, 1) % 7
            wrong = not (first == 4 or first == 3 and _is_leap(year))
        if wrong:
            raise ValueError("Invalid week: %d" % week)
    if not 0 < day < 8:
        raise ValueError("Invalid weekday: %d (range is [1, 7])" % day)
    return _from_ordinal(_iso_week1_monday(year) + (week - 1) * 7 + day - 1)


def _parse_clock(text, problem):
    """Hour, minute, second and microsecond."""
    digits = text.partition(".")[0].partition(",")[0]
    fraction = text[len(digits):]
    parts = digits.split(":") if ":" in digits else [digits[index:index + 2] for index in range(0, len(digits), 2)]
    if not 1 <= len(parts) <= 3 or any(len(part) != 2 or not part.isdigit() or not part.isascii() for part in parts):
        raise problem
    numbers = [int(part) for part in parts] + [0, 0]
    microsecond = 0
    if fraction:
        fraction = fraction[1:]
        if len(parts) != 3 or not fraction.isdigit():
            raise problem
        microsecond = int(fraction[:6].ljust(6, "0"))
    return numbers[0], numbers[1], numbers[2], microsecond


def _parse_time(text, whole):
    """Hour, minute, second, microsecond and zone."""
    problem = ValueError("Invalid isoformat string: %r" % whole)
    zone = None
    clock = text
    if text[-1:] in ("Z", "z") and len(text) > 1:
        clock, zone = text[:-1], timezone.utc
    else:
        place = max(text.rfind("+"), text.rfind("-"))
        if place == len(text) - 1 and place >= 0:
            raise problem
        if place > 0:
            clock, offset = text[:place], text[place + 1:]
            hours, minutes, seconds, microseconds = _parse_clock(offset, problem)
            delta = timedelta(hours=hours, minutes=minutes, seconds=seconds, microseconds=microseconds)
            zone = timezone(-delta if text[place] == "-" else delta)
    return (*_parse_clock(clock, problem), zone)


def _format(layout, self, hour, minute, second, microsecond, zone, ordinal):
    """`strftime`: the codes of C, and %f, %z, %Z."""
    result = []
    index = 0
    while index < len(layout):
        char = layout[index]
        index += 1
        if char != "%" or index >= len(layout):
            result.append(char)
            continue
        code = layout[index]
        index += 1
        if code == "-" and index < len(layout):
            code = layout[index]
            index += 1
            result.append(_code(code, self, hour, minute, second, microsecond, zone, ordinal).lstrip("0") or "0")
            continue
        result.append(_code(code, self, hour, minute, second, microsecond, zone, ordinal))
    return "".join(result)


def _code(code, self, hour, minute, second, microsecond, zone, ordinal):
    year, month, day = _from_ordinal(ordinal)
    weekday = (ordinal + 6) % 7
    of_year = ordinal - _before_year(year)
    if code == "a":
        return _day_names[weekday + 1]
    if code == "A":
        return _full_days[weekday]
    if code == "w":
        return str((weekday + 1) % 7)
    if code == "u":
        return str(weekday + 1)
    if code == "d":
        return "%02d" % day
    if code == "e":
        return "%2d" % day
    if code in "bh":
        return _month_names[month]
    if code == "B":
        return _full_months[month]
    if code == "m":
        return "%02d" % month
    if code == "y":
        return "%02d" % (year % 100)
    if code == "Y":
        return "%d" % year
    if code == "C":
        return "%02d" % (year // 100)
    if code == "H":
        return "%02d" % hour
    if code == "k":
        return "%2d" % hour
    if code == "I":
        return "%02d" % (hour % 12 or 12)
    if code == "l":
        return "%2d" % (hour % 12 or 12)
    if code == "p":
        return "AM" if hour < 12 else "PM"
    if code == "P":
        return "am" if hour < 12 else "pm"
    if code == "M":
        return "%02d" % minute
    if code == "S":
        return "%02d" % second
    if code == "f":
        return "%06d" % microsecond
    if code == "z":
        return _offset_text(self.utcoffset(), "") if zone is not None else ""
    if code == "Z":
        return (self.tzname() or "") if zone is not None else ""
    if code == "j":
        return "%03d" % of_year
    if code == "U":
        return "%02d" % ((of_year + 6 - (weekday + 1) % 7) // 7)
    if code == "W":
        return "%02d" % ((of_year + 6 - weekday) // 7)
    if code in "GVg":
        iso_year, week, _ = date(year, month, day).isocalendar()
        return "%02d" % week if code == "V" else "%d" % iso_year if code == "G" else "%02d" % (iso_year % 100)
    if code == "s":
        return str(int(_time.mktime((year, month, day, hour, minute, second, weekday, of_year, -1))))
    if code == "n":
        return "\n"
    if code == "t":
        return "\t"
    if code == "%":
        return "%"
    expanded = {
        "c": "%a %b %e %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S", "D": "%m/%d/%y", "F": "%Y-%m-%d", "T": "%H:%M:%S",
        "R": "%H:%M", "r": "%I:%M:%S %p",
    }.get(code)
    if expanded is None:
        return "%" + code
    return _format(expanded, self, hour, minute, second, microsecond, zone, ordinal)


class date:
    """A day."""

    __slots__ = ("_year", "_month", "_day")

    def __new__(cls, year, month=None, day=None):
        if month is None and isinstance(year, (bytes, str)):
            state = year.encode("latin1") if isinstance(year, str) else year
            if len(state) == 4 and 1 <= state[2] <= 12:
                year, month, day = state[0] * 256 + state[1], state[2], state[3]
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        return self

    @classmethod
    def fromtimestamp(cls, t):
        year, month, day = _time.localtime(t)[:3]
        return cls(year, month, day)

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, n):
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        if n > _MAXORDINAL:
            raise ValueError("year is out of range")
        return cls(*_from_ordinal(n))

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        if len(date_string) not in (7, 8, 10):
            raise ValueError("Invalid isoformat string: %r" % date_string)
        return cls(*_parse_date(date_string, date_string))

    @classmethod
    def fromisocalendar(cls, year, week, day):
        return cls(*_iso_date(year, week, day))

    @property
    def year(self):
        return self._year

    @property
    def month(self):
        return self._month

    @property
    def day(self):
        return self._day

    def __repr__(self):
        return "%s.%s(%d, %d, %d)" % (
            self.__class__.__module__, self.__class__.__qualname__, self._year, self._month, self._day)

    def isoformat(self):
        return "%04d-%02d-%02d" % (self._year, self._month, self._day)

    __str__ = isoformat

    def ctime(self):
        return "%s %s %2d 00:00:00 %04d" % (
            _day_names[self.isoweekday()], _month_names[self._month], self._day, self._year)

    def strftime(self, format):
        return _format(format, self, 0, 0, 0, 0, None, self.toordinal())

    def __format__(self, fmt):
        if not isinstance(fmt, str):
            raise TypeError("must be str, not %s" % type(fmt).__name__)
        return self.strftime(fmt) if fmt else str(self)

    def timetuple(self):
        return _time.struct_time((
            self._year, self._month, self._day, 0, 0, 0, self.weekday(), self.toordinal() - _before_year(self._year), -1))

    def toordinal(self):
        return _to_ordinal(self._year, self._month, self._day)

    def replace(self, year=None, month=None, day=None):
        return type(self)(
            self._year if year is None else year, self._month if month is None else month,
            self._day if day is None else day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        year = self._year
        monday = _iso_week1_monday(year)
        today = _to_ordinal(self._year, self._month, self._day)
        week, day = divmod(today - monday, 7)
        if week < 0:
            year -= 1
            week, day = divmod(today - _iso_week1_monday(year), 7)
        elif week >= 52 and today >= _iso_week1_monday(year + 1):
            year += 1
            week = 0
        return IsoCalendarDate(year, week + 1, day + 1)

    def _key(self):
        return self._year, self._month, self._day

    def _comparable(self, other):
        return isinstance(other, date) and not isinstance(other, datetime)

    def __eq__(self, other):
        return self._key() == other._key() if self._comparable(other) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if self._comparable(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if self._comparable(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if self._comparable(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if self._comparable(other) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __add__(self, other):
        if isinstance(other, timedelta):
            n = self.toordinal() + other.days
            if 0 < n <= _MAXORDINAL:
                return type(self).fromordinal(n)
            raise OverflowError("date value out of range")
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def __reduce__(self):
        return self.__class__, (bytes((*divmod(self._year, 256), self._month, self._day)),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


class time:
    """A time of day."""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if isinstance(hour, (bytes, str)) and len(hour) == 6:
            state = hour.encode("latin1") if isinstance(hour, str) else hour
            tzinfo = None if minute == 0 else minute
            fold, hour = divmod(state[0], 128)
            minute, second, microsecond = state[1], state[2], int.from_bytes(state[3:], "big")
        hour, minute, second, microsecond, fold = _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond = hour, minute, second, microsecond
        self._tzinfo, self._fold = tzinfo, fold
        return self

    @classmethod
    def fromisoformat(cls, time_string):
        if not isinstance(time_string, str):
            raise TypeError("fromisoformat: argument must be str")
        text = time_string[1:] if time_string[:1] == "T" else time_string
        return cls(*_parse_time(text, time_string))

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    def utcoffset(self):
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.utcoffset(None)
        _check_offset("utcoffset", offset)
        return offset

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def dst(self):
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.dst(None)
        _check_offset("dst", offset)
        return offset

    def __repr__(self):
        text = "%d, %d" % (self._hour, self._minute)
        if self._second or self._microsecond:
            text += ", %d" % self._second
        if self._microsecond:
            text += ", %d" % self._microsecond
        if self._tzinfo is not None:
            text += ", tzinfo=%r" % self._tzinfo
        if self._fold:
            text += ", fold=1"
        return "%s.%s(%s)" % (self.__class__.__module__, self.__class__.__qualname__, text)

    def isoformat(self, timespec="auto"):
        return _clock_text(
            self._hour, self._minute, self._second, self._microsecond, timespec) + _offset_text(self.utcoffset())

    __str__ = isoformat

    def strftime(self, format):
        return _format(
            format, self, self._hour, self._minute, self._second, self._microsecond, self._tzinfo,
            _to_ordinal(1900, 1, 1))

    def __format__(self, fmt):
        if not isinstance(fmt, str):
            raise TypeError("must be str, not %s" % type(fmt).__name__)
        return self.strftime(fmt) if fmt else str(self)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(
            self._hour if hour is None else hour, self._minute if minute is None else minute,
            self._second if second is None else second, self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    def _key(self):
        total = ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond
        offset = self.utcoffset()
        return total if offset is None else total - offset._total()

    def _order(self, other, compare, is_equality=False):
        if not isinstance(other, time):
            return NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            if is_equality:
                return False
            raise TypeError("can't compare offset-naive and offset-aware times")
        return compare(self._key(), other._key())

    def __eq__(self, other):
        return self._order(other, lambda a, b: a == b, True)

    def __lt__(self, other):
        return self._order(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._order(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._order(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._order(other, lambda a, b: a >= b)

    def __hash__(self):
        return hash(self._key())

    def __reduce_ex__(self, protocol):
        first = self._hour + (128 if self._fold and protocol > 3 else 0)
        state = bytes((first, self._minute, self._second)) + self._microsecond.to_bytes(3, "big")
        return self.__class__, (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)
_time_class = time
_tzinfo_class = tzinfo


class datetime(date):
    """A day with a time."""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if isinstance(year, (bytes, str)) and len(year) == 10:
            state = year.encode("latin1") if isinstance(year, str) else year
            tzinfo = month
            fold, month = divmod(state[2], 128)
            year, day, hour, minute, second = state[0] * 256 + state[1], state[3], state[4], state[5], state[6]
            microsecond = int.from_bytes(state[7:], "big")
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        self._hour, self._minute, self._second, self._microsecond, self._fold = _check_time(
            hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self._tzinfo = tzinfo
        return self

    hour = _time_class.hour
    minute = _time_class.minute
    second = _time_class.second
    microsecond = _time_class.microsecond
    tzinfo = _time_class.tzinfo
    fold = _time_class.fold

    @classmethod
    def _from_microseconds(cls, total, zone=None):
        """From microseconds since the first of January of year 1."""
        days, rest = divmod(total, 86400000000)
        if not 0 <= days < _MAXORDINAL:
            raise OverflowError("date value out of range")
        year, month, day = _from_ordinal(days + 1)
        rest, microsecond = divmod(rest, 1000000)
        rest, second = divmod(rest, 60)
        hour, minute = divmod(rest, 60)
        return cls(year, month, day, hour, minute, second, microsecond, tzinfo=zone)

    @classmethod
    def fromtimestamp(cls, t, tz=None):
        _check_zone(tz)
        microseconds = round(t * 1000000) if isinstance(t, float) else t * 1000000
        if isinstance(t, float):
            fraction, whole = _math.modf(t)
            microseconds = int(whole) * 1000000 + round(fraction * 1e6)
        if tz is not None:
            result = cls._from_microseconds(microseconds + _epoch, tz)
            return tz.fromutc(result)
        seconds, rest = divmod(microseconds, 1000000)
        parts = _time.localtime(seconds)
        return cls(*parts[:5], min(parts[5], 59), rest)

    @classmethod
    def utcfromtimestamp(cls, t):
        fraction, whole = _math.modf(t)
        return cls._from_microseconds(int(whole) * 1000000 + round(fraction * 1e6) + _epoch)

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.utcfromtimestamp(_time.time())

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        if not isinstance(date, _date_class):
            raise TypeError("combine() argument 1 must be datetime.date, not %s" % type(date).__name__)
        if not isinstance(time, _time_class):
            raise TypeError("combine() argument 2 must be datetime.time, not %s" % type(time).__name__)
        return cls(
            date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond,
            time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        if len(date_string) < 7:
            raise ValueError("Invalid isoformat string: %r" % date_string)
        place = _date_end(date_string)
        parts = _parse_date(date_string[:place], date_string)
        rest = date_string[place + 1:]
        if not rest:
            if place < len(date_string):
                raise ValueError("Invalid isoformat string: %r" % date_string)
            return cls(*parts)
        return cls(*parts, *_parse_time(rest, date_string))

    @classmethod
    def strptime(cls, date_string, format):
        import _strptime
        return _strptime.read_datetime(cls, date_string, format)

    def timetuple(self):
        saving = self.dst()
        flag = -1 if saving is None else 1 if saving else 0
        return _time.struct_time((
            self._year, self._month, self._day, self._hour, self._minute, self._second, self.weekday(),
            self.toordinal() - _before_year(self._year), flag))

    def utctimetuple(self):
        offset = self.utcoffset()
        moved = self - offset if offset else self
        parts = moved.replace(tzinfo=None).timetuple()
        return _time.struct_time((*parts[:8], 0))

    def timestamp(self):
        if self._tzinfo is None:
            seconds = _time.mktime((
                self._year, self._month, self._day, self._hour, self._minute, self._second, 0, 0,
                -1))
            return seconds + self._microsecond / 1e6
        return (self - _utc_epoch).total_seconds()

    def date(self):
        return _date_class(self._year, self._month, self._day)

    def time(self):
        return _time_class(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return _time_class(
            self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True,
                *, fold=None):
        def chosen(new, old):
            return old if new is None else new
        return type(self)(
            chosen(year, self._year), chosen(month, self._month), chosen(day, self._day), chosen(hour, self._hour),
            chosen(minute, self._minute), chosen(second, self._second), chosen(microsecond, self._microsecond),
            self._tzinfo if tzinfo is True else tzinfo, fold=chosen(fold, self._fold))

    def _local_zone(self):
        seconds = int(self.timestamp()) if self._tzinfo is None else (self - _utc_epoch) // timedelta(seconds=1)
        parts = _time.localtime(seconds)
        return timezone(timedelta(seconds=parts.tm_gmtoff), parts.tm_zone)

    def astimezone(self, tz=None):
        if tz is None:
            tz = self._local_zone()
        elif not isinstance(tz, _tzinfo_class):
            raise TypeError("tz argument must be an instance of tzinfo")
        own = self._tzinfo
        if own is None:
            own = self._local_zone()
            offset = own.utcoffset(self)
        else:
            offset = self.utcoffset()
            if offset is None:
                own = self.replace(tzinfo=None)._local_zone()
                offset = own.utcoffset(self)
        if tz is own:
            return self
        return tz.fromutc((self - offset).replace(tzinfo=tz))

    def ctime(self):
        return "%s %s %2d %02d:%02d:%02d %04d" % (
            _day_names[self.isoweekday()], _month_names[self._month], self._day, self._hour, self._minute, self._second,
            self._year)

    def isoformat(self, sep="T", timespec="auto"):
        return "%04d-%02d-%02d%s" % (self._year, self._month, self._day, sep) + _clock_text(
            self._hour, self._minute, self._second, self._microsecond, timespec) + _offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        numbers = [self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond]
        if numbers[-1] == 0:
            del numbers[-1]
            if numbers[-1] == 0:
                del numbers[-1]
        text = ", ".join(map(str, numbers))
        if self._tzinfo is not None:
            text += ", tzinfo=%r" % self._tzinfo
        if self._fold:
            text += ", fold=1"
        return "%s.%s(%s)" % (self.__class__.__module__, self.__class__.__qualname__, text)

    def strftime(self, format):
        return _format(
            format, self, self._hour, self._minute, self._second, self._microsecond, self._tzinfo, self.toordinal())

    def utcoffset(self):
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.utcoffset(self)
        _check_offset("utcoffset", offset)
        return offset

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.dst(self)
        _check_offset("dst", offset)
        return offset

    def _microseconds(self):
        """Since the first of January of year 1, as the clock shows it."""
        seconds = ((self.toordinal() - 1) * 24 + self._hour) * 3600 + self._minute * 60 + self._second
        return seconds * 1000000 + self._microsecond

    def _order(self, other, compare, is_equality=False):
        if not isinstance(other, datetime):
            if isinstance(other, date) and not is_equality:
                raise TypeError("can't compare %s.%s to %s.%s" % (
                    type(self).__module__, type(self).__name__, type(other).__module__, type(other).__name__))
            return NotImplemented
        mine, others = self.utcoffset(), other.utcoffset()
        if self._tzinfo is other._tzinfo or mine == others:
            return compare(self._microseconds(), other._microseconds())
        if mine is None or others is None:
            if is_equality:
                return False
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return compare(self._microseconds() - mine._total(), other._microseconds() - others._total())

    def __eq__(self, other):
        return self._order(other, lambda a, b: a == b, True)

    def __lt__(self, other):
        return self._order(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._order(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._order(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._order(other, lambda a, b: a >= b)

    def __hash__(self):
        offset = self.utcoffset()
        return hash(self._microseconds() if offset is None else self._microseconds() - offset._total())

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return type(self)._from_microseconds(self._microseconds() + other._total(), self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        difference = timedelta._of(self._microseconds() - other._microseconds())
        if self._tzinfo is other._tzinfo:
            return difference
        mine, others = self.utcoffset(), other.utcoffset()
        if mine == others:
            return difference
        if mine is None or others is None:
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return difference + others - mine

    def __reduce_ex__(self, protocol):
        month = self._month + (128 if self._fold and protocol > 3 else 0)
        state = bytes((*divmod(self._year, 256), month, self._day, self._hour, self._minute, self._second))
        state += self._microsecond.to_bytes(3, "big")
        return self.__class__, (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)


def _date_end(text):
    """Where the date of an ISO text ends."""
    if len(text) == 7:
        return 7
    if text[4:5] == "-":
        if text[5:6] == "W":
            if len(text) > 8 and text[8:9] == "-":
                return 10
            return 8
        return 10
    if text[4:5] == "W":
        place = 7
        while place < len(text) and text[place].isdigit():
            place += 1
        return place if place < 9 else 7 if place % 2 == 0 else 8
    return 8


_date_class = date
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
_epoch = datetime(1970, 1, 1)._microseconds()
_utc_epoch = datetime(1970, 1, 1, tzinfo=timezone.utc)
