/// Cells of `datetime` and what CPython 3.11 prints.
enum DatetimeTable {
  static let text = #"""
    from datetime import *
    import datetime as D
    d = date(2024, 2, 29)
    t = timedelta(days=1, hours=2.5, seconds=-3)
    n = datetime(2024, 5, 6, 7, 8, 9, 123456)
    z = datetime(2024, 1, 1, tzinfo=timezone.utc)
    print(n, repr(n), n.isoformat(), n.isoformat(' ','minutes'), n.strftime('%Y-%m-%dT%H:%M:%S.%f %p %I %y %B %A %c %x %X %%'), n+timedelta(hours=20), n.date(), n.time(), repr(n.time()), n.replace(microsecond=0), n-datetime(2024,1,1), n.timestamp()-datetime(2024,5,6).timestamp())
    --->
    2024-05-06 07:08:09.123456 datetime.datetime(2024, 5, 6, 7, 8, 9, 123456) 2024-05-06T07:08:09.123456 2024-05-06 07:08 2024-05-06T07:08:09.123456 AM 07 24 May Monday Mon May  6 07:08:09 2024 05/06/24 07:08:09 % 2024-05-07 03:08:09.123456 2024-05-06 07:08:09.123456 datetime.time(7, 8, 9, 123456) 2024-05-06 07:08:09 126 days, 7:08:09.123456 25689.12345600128
    ====
    from datetime import *
    import datetime as D
    d = date(2024, 2, 29)
    t = timedelta(days=1, hours=2.5, seconds=-3)
    n = datetime(2024, 5, 6, 7, 8, 9, 123456)
    z = datetime(2024, 1, 1, tzinfo=timezone.utc)
    print(z, repr(z), z.astimezone(timezone(timedelta(hours=5,minutes=30))), timezone(timedelta(hours=-3)), repr(timezone(timedelta(hours=-3),'X')), z.utcoffset(), z.tzname(), z.timestamp(), z.strftime('%z %Z'))
    --->
    2024-01-01 00:00:00+00:00 datetime.datetime(2024, 1, 1, 0, 0, tzinfo=datetime.timezone.utc) 2024-01-01 05:30:00+05:30 UTC-03:00 datetime.timezone(datetime.timedelta(days=-1, seconds=75600), 'X') 0:00:00 UTC 1704067200.0 +0000 UTC
    ====
    from datetime import *
    import datetime as D
    d = date(2024, 2, 29)
    t = timedelta(days=1, hours=2.5, seconds=-3)
    n = datetime(2024, 5, 6, 7, 8, 9, 123456)
    z = datetime(2024, 1, 1, tzinfo=timezone.utc)
    print(datetime.strptime('2024-05-06 07:08:09','%Y-%m-%d %H:%M:%S'), datetime.strptime('06 May 24 3:04 PM +0200','%d %b %y %I:%M %p %z'), datetime.strptime('Monday 1 January 2024','%A %d %B %Y'))
    --->
    2024-05-06 07:08:09 2024-05-06 15:04:00+02:00 2024-01-01 00:00:00
    ====
    from datetime import *
    import datetime as D
    d = date(2024, 2, 29)
    t = timedelta(days=1, hours=2.5, seconds=-3)
    n = datetime(2024, 5, 6, 7, 8, 9, 123456)
    z = datetime(2024, 1, 1, tzinfo=timezone.utc)
    for s in ['2024-05-06','20240506','2024-W19-1','2024W191','2024-05-06T07:08','2024-05-06 07:08:09.123','2024-05-06T07:08:09+05:30','2024-05-06T07:08:09Z','20240506T070809']:
        print(datetime.fromisoformat(s))
    --->
    2024-05-06 00:00:00
    2024-05-06 00:00:00
    2024-05-06 00:00:00
    2024-05-06 00:00:00
    2024-05-06 07:08:00
    2024-05-06 07:08:09.123000
    2024-05-06 07:08:09+05:30
    2024-05-06 07:08:09+00:00
    2024-05-06 07:08:09
    ====
    from datetime import *
    import datetime as D
    d = date(2024, 2, 29)
    t = timedelta(days=1, hours=2.5, seconds=-3)
    n = datetime(2024, 5, 6, 7, 8, 9, 123456)
    z = datetime(2024, 1, 1, tzinfo=timezone.utc)
    print(date.fromisoformat('2024-05-06'), time.fromisoformat('07:08:09.5'), time(1,2), repr(time(1,2,3)), time(1,2,3,4).isoformat(), datetime.fromtimestamp(0,timezone.utc), datetime.combine(date(2024,1,1),time(5)), datetime.min, datetime.max, date.max, timedelta.max)
    --->
    2024-05-06 07:08:09.500000 01:02:00 datetime.time(1, 2, 3) 01:02:03.000004 1970-01-01 00:00:00+00:00 2024-01-01 05:00:00 0001-01-01 00:00:00 9999-12-31 23:59:59.999999 9999-12-31 999999999 days, 23:59:59.999999
    ====
    from datetime import *
    import datetime as D
    d = date(2024, 2, 29)
    t = timedelta(days=1, hours=2.5, seconds=-3)
    n = datetime(2024, 5, 6, 7, 8, 9, 123456)
    z = datetime(2024, 1, 1, tzinfo=timezone.utc)
    print(sorted([date(2024,1,2),date(2023,1,1)]), date(2024,1,1)==datetime(2024,1,1), hash(date(2024,1,1))==hash(date(2024,1,1)), {timedelta(1):2}[timedelta(hours=24)], f'{n:%Y/%m}', f'{d}', isinstance(n,date), D.UTC, date.today()<=date.max, max(n,datetime.min), n.isocalendar().week)
    --->
    [datetime.date(2023, 1, 1), datetime.date(2024, 1, 2)] False True 2 2024/05 2024-02-29 True UTC True 2024-05-06 07:08:09.123456 19
    ====
    """#
}
