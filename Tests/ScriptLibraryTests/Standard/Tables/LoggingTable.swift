/// Cells of `logging` and what CPython 3.11 prints.
enum LoggingTable {
  static let text = #"""
    import io, logging
    s = io.StringIO()
    h = logging.StreamHandler(s)
    h.setFormatter(logging.Formatter('%(levelname)-8s %(name)s: %(message)s (%(funcName)s, line %(lineno)d)'))
    log = logging.getLogger('app.net')
    log.addHandler(h)
    log.setLevel(logging.DEBUG)
    log.debug('x = %d', 3)
    def work():
        log.info('in %s', 'work')
    work()
    log.error('with %(k)s', {'k': 'a dict'})
    print(s.getvalue(), end='')
    print(log, log.parent, h.level, log.isEnabledFor(10), logging.getLogger('app').getEffectiveLevel())
    --->
    DEBUG    app.net: x = 3 (<module>, line 8)
    INFO     app.net: in work (work, line 10)
    ERROR    app.net: with a dict (<module>, line 12)
    <Logger app.net (DEBUG)> <RootLogger root (WARNING)> 0 True 30
    ====
    import io, logging
    out = io.StringIO()
    logging.basicConfig(stream=out, level='INFO', format='{levelname}|{name}|{message}', style='{')
    logging.info('hello %s', 'you')
    logging.debug('not shown')
    logging.getLogger('deep.down').warning('from below')
    logging.disable(logging.WARNING)
    logging.warning('not shown')
    logging.disable(logging.NOTSET)
    print(out.getvalue(), end='')
    print(logging.getLogger(), logging.getLevelName(20), logging.getLevelName('ERROR'), logging.getLevelName(5))
    --->
    INFO|root|hello you
    WARNING|deep.down|from below
    <RootLogger root (INFO)> INFO 40 Level 5
    ====
    import logging
    for wrong in (lambda: logging.getLogger().setLevel('NOPE'), lambda: logging.Formatter('x'), lambda: logging.Formatter(style='?'),
                  lambda: logging.getLogger(3), lambda: logging.basicConfig(x=1, force=True), lambda: logging.warning('x', extra={'message': 1})):
        try:
            wrong()
        except Exception as e:
            print(type(e).__name__, e)
    --->
    ValueError Unknown level: 'NOPE'
    ValueError Invalid format 'x' for '%' style
    ValueError Style must be one of: %,{,$
    TypeError A logger name must be a string
    ValueError Unrecognised argument(s): x
    KeyError "Attempt to overwrite 'message' in LogRecord"
    ====
    import io, logging
    class Kept(logging.Handler):
        def __init__(self):
            super().__init__()
            self.records = []
        def emit(self, record):
            self.records.append(record)
    kept = Kept()
    log = logging.getLogger('kept')
    log.addHandler(kept)
    log.propagate = False
    log.setLevel(1)
    log.addFilter(lambda record: 'drop' not in record.getMessage())
    log.info('a %s %s', 1, 2)
    log.info('drop me')
    logging.LoggerAdapter(log, {'user': 'me'}).warning('adapted')
    for r in kept.records:
        print(r.name, r.levelno, r.msg, r.args, r.getMessage(), getattr(r, 'user', None))
    print(kept, log.getChild('below').name, logging.getLogger('kept.below').parent, log.handlers == [kept])
    --->
    kept 20 a %s %s (1, 2) a 1 2 None
    kept 30 adapted () adapted me
    <Kept (NOTSET)> kept.below <Logger kept (Level 1)> True
    ====
    import io, logging
    s = io.StringIO()
    log = logging.getLogger('failing')
    log.addHandler(logging.StreamHandler(s))
    try:
        {}['k']
    except KeyError:
        log.exception('oops')
    lines = s.getvalue().splitlines()
    print(lines[0], lines[1], lines[-1])
    print(logging.makeLogRecord({'msg': 'm %d', 'args': (1,)}).getMessage(), logging.NullHandler(), logging.lastResort.level)
    --->
    oops Traceback (most recent call last): KeyError: 'k'
    m 1 <NullHandler (NOTSET)> 30
    ====
    """#
}
