"""The parts of points in time."""


class struct_time(tuple):
    """Year, month, day, hour, minute, second, weekday, day of the year, whether summer time holds."""

    n_fields = 11
    n_sequence_fields = 9
    n_unnamed_fields = 0
    _names = ("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst")
    __match_args__ = _names

    def __new__(cls, iterable):
        items = tuple(iterable)
        if len(items) < 9:
            raise TypeError("time.struct_time() takes an at least 9-sequence (%d-sequence given)" % len(items))
        if len(items) > 11:
            raise TypeError("time.struct_time() takes an at most 11-sequence (%d-sequence given)" % len(items))
        self = super().__new__(cls, items[:9])
        self.tm_gmtoff = items[9] if len(items) > 9 else None
        self.tm_zone = items[10] if len(items) > 10 else None
        return self

    def __repr__(self):
        fields = ", ".join("%s=%r" % pair for pair in zip(self._names, self))
        return "time.struct_time(%s)" % fields


for _place, _name in enumerate(struct_time._names):
    setattr(struct_time, _name, property(lambda self, place=_place: self[place]))


def localtime(seconds=None, /):
    return struct_time(_broken(seconds, True))


def gmtime(seconds=None, /):
    return struct_time(_broken(seconds, False))


def strptime(string, format="%a %b %d %H:%M:%S %Y", /):
    import _strptime
    return _strptime.read_struct(string, format)


def get_clock_info(name, /):
    import types
    kinds = {
        "time": ("clock_gettime(CLOCK_REALTIME)", False, True), "perf_counter": ("clock_gettime(CLOCK_MONOTONIC)", True, False),
        "monotonic": ("clock_gettime(CLOCK_MONOTONIC)", True, False),
        "process_time": ("clock_gettime(CLOCK_PROCESS_CPUTIME_ID)", True, False),
        "thread_time": ("clock_gettime(CLOCK_THREAD_CPUTIME_ID)", True, False),
    }
    if name not in kinds:
        raise ValueError("unknown clock")
    implementation, is_monotonic, is_adjustable = kinds[name]
    return types.SimpleNamespace(
        implementation=implementation, monotonic=is_monotonic, adjustable=is_adjustable, resolution=1e-09)


def clock_gettime_ns(clk_id, /):
    return _clock(clk_id, True)


def clock_gettime(clk_id, /):
    return clock_gettime_ns(clk_id) / 1e9


def clock_getres(clk_id, /):
    return _clock(clk_id, False) / 1e9


def clock_settime_ns(clk_id, time, /):
    """Clocks are the system's."""
    raise PermissionError(1, "Operation not permitted")


def clock_settime(clk_id, time, /):
    clock_settime_ns(clk_id, int(time * 1e9))


def tzset():
    """The zone is read again."""


_winter, _summer = localtime(1704067200), localtime(1719792000)
if _winter.tm_isdst:
    _winter, _summer = _summer, _winter
timezone = -_winter.tm_gmtoff
altzone = -_summer.tm_gmtoff
daylight = int(_summer.tm_isdst > 0)
tzname = (_winter.tm_zone, _summer.tm_zone)
