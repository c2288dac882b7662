"""Tests as classes."""

import pprint as _pprint
import re as _re
import sys as _sys
import time as _time
import traceback as _traceback
import warnings as _warnings

__all__ = [
    "TestResult", "TestCase", "IsolatedAsyncioTestCase", "TestSuite", "TextTestRunner", "TestLoader", "FunctionTestCase",
    "main", "defaultTestLoader", "SkipTest", "skip", "skipIf", "skipUnless", "expectedFailure", "TextTestResult",
    "addModuleCleanup", "doModuleCleanups", "enterModuleContext", "makeSuite", "findTestCases", "getTestCaseNames",
]


class SkipTest(Exception):
    """Ends a test that does not apply."""


class _ExpectedFailure(Exception):
    pass


def skip(reason):
    """A decorator: the test is not run."""
    def decorator(item):
        if not isinstance(item, type):
            def skipped(*args, **kwargs):
                raise SkipTest(reason)
            skipped.__name__ = item.__name__
            skipped.__doc__ = item.__doc__
            item = skipped
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item
    if callable(reason) and not isinstance(reason, str):
        function, reason = reason, ""
        return decorator(function)
    return decorator


def skipIf(condition, reason):
    return skip(reason) if condition else lambda item: item


def skipUnless(condition, reason):
    return (lambda item: item) if condition else skip(reason)


def expectedFailure(test_item):
    test_item.__unittest_expecting_failure__ = True
    return test_item


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    _module_cleanups.append((function, args, kwargs))


def doModuleCleanups():
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        function(*args, **kwargs)


def enterModuleContext(cm):
    result = cm.__enter__()
    addModuleCleanup(cm.__exit__, None, None, None)
    return result


def _short(obj, limit=80):
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    return text


def _name(kind):
    return "%s.%s" % (kind.__module__, kind.__qualname__)


class _RaisesContext:
    """What `with self.assertRaises(…)` gives."""

    def __init__(self, test, expected, pattern=None, message=None):
        self.test, self.expected, self.pattern, self.message = test, expected, pattern, message

    def __enter__(self):
        return self

    def _expected_name(self):
        if isinstance(self.expected, tuple):
            return ", ".join(kind.__name__ for kind in self.expected) if False else str(self.expected)
        return self.expected.__name__

    def __exit__(self, kind, value, trace):
        if kind is None:
            self.test.fail(self.test._formatMessage(self.message, "%s not raised" % self._expected_name()))
        if not issubclass(kind, self.expected):
            return False
        self.exception = value
        if self.pattern is not None:
            pattern = _re.compile(self.pattern) if isinstance(self.pattern, str) else self.pattern
            if not pattern.search(str(value)):
                self.test.fail(self.test._formatMessage(
                    self.message, '"%s" does not match "%s"' % (pattern.pattern, value)))
        return True


class _WarnsContext:
    def __init__(self, test, expected, pattern=None, message=None):
        self.test, self.expected, self.pattern, self.message = test, expected, pattern, message

    def __enter__(self):
        self._catcher = _warnings.catch_warnings(record=True)
        self.warnings = self._catcher.__enter__()
        _warnings.simplefilter("always", self.expected)
        return self

    def __exit__(self, kind, value, trace):
        self._catcher.__exit__(kind, value, trace)
        if kind is not None:
            return
        for entry in self.warnings:
            if issubclass(entry.category, self.expected) and (
                    self.pattern is None or _re.search(self.pattern, str(entry.message))):
                self.warning, self.filename, self.lineno = entry.message, entry.filename, entry.lineno
                return
        self.test.fail("%s not triggered" % self.expected.__name__)


class _SubTest:
    def __init__(self, test, message, params):
        self.test_case, self._message, self.params = test, message, params

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        result = self.test_case._result
        if kind is None or issubclass(kind, SkipTest):
            return kind is not None
        if not issubclass(kind, Exception):
            return False
        self.test_case._subtest_failed = True
        if issubclass(kind, self.test_case.failureException):
            result.addFailure(self, (kind, value, trace))
        else:
            result.addError(self, (kind, value, trace))
        return True

    def id(self):
        return "%s %s" % (self.test_case.id(), self._description())

    def _description(self):
        parts = [] if self._message is None else ["[%s]" % self._message]
        if self.params:
            parts.append("(%s)" % ", ".join("%s=%r" % pair for pair in self.params.items()))
        return " ".join(parts) or "(<subtest>)"

    def __str__(self):
        return "%s %s" % (self.test_case, self._description())

    def shortDescription(self):
        return self.test_case.shortDescription()


class TestCase:
    """A class whose methods that begin with `test` are tests."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 640
    _class_cleanups = []

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._cleanups = []
        method = getattr(self, methodName, None)
        if method is None and methodName != "runTest":
            raise ValueError("no such test method in %s: %s" % (self.__class__, methodName))
        self._testMethodDoc = getattr(method, "__doc__", None)

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups = cls._class_cleanups + [(function, args, kwargs)]

    @classmethod
    def doClassCleanups(cls):
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            function(*args, **kwargs)

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        result = cm.__enter__()
        self.addCleanup(cm.__exit__, None, None, None)
        return result

    def doCleanups(self):
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            function(*args, **kwargs)

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        return TestResult()

    def id(self):
        return "%s.%s" % (_name(self.__class__), self._testMethodName)

    def shortDescription(self):
        doc = self._testMethodDoc
        return doc.strip().split("\n")[0].strip() if doc else None

    def __str__(self):
        return "%s (%s.%s)" % (self._testMethodName, _name(self.__class__), self._testMethodName)

    def __repr__(self):
        return "<%s testMethod=%s>" % (_name(self.__class__), self._testMethodName)

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def _call(self, function):
        function()

    def run(self, result=None):
        result = self.defaultTestResult() if result is None else result
        self._result = result
        self._subtest_failed = False
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            why = getattr(self.__class__, "__unittest_skip_why__", None)
            if why is None:
                why = getattr(method, "__unittest_skip_why__", None)
            if why is not None:
                result.addSkip(self, why)
                return result
            expects_failure = getattr(self, "__unittest_expecting_failure__", False) or getattr(
                method, "__unittest_expecting_failure__", False)
            problem = self._attempt(self.setUp, result)
            if problem is None:
                problem = self._attempt(method, result)
                after = self._attempt(self.tearDown, result)
                problem = problem or after
            after = self._attempt(self.doCleanups, result)
            self._report(problem or after, expects_failure, result)
        finally:
            result.stopTest(self)
        return result

    def _attempt(self, function, result):
        try:
            self._call(function)
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            return error

    def _report(self, problem, expects_failure, result):
        if isinstance(problem, SkipTest):
            result.addSkip(self, str(problem))
        elif expects_failure:
            if problem is not None or self._subtest_failed:
                result.addExpectedFailure(self, (type(problem), problem, getattr(problem, "__traceback__", None)))
            else:
                result.addUnexpectedSuccess(self)
        elif problem is None:
            if not self._subtest_failed:
                result.addSuccess(self)
        elif isinstance(problem, self.failureException):
            result.addFailure(self, (type(problem), problem, problem.__traceback__))
        else:
            result.addError(self, (type(problem), problem, problem.__traceback__))

    def debug(self):
        self.setUp()
        getattr(self, self._testMethodName)()
        self.tearDown()
        self.doCleanups()

    def skipTest(self, reason):
        raise SkipTest(reason)

    def subTest(self, msg=None, **params):
        return _SubTest(self, msg, params)

    # Assertions

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        return standardMsg if msg is None else "%s : %s" % (standardMsg, msg)

    def _fail(self, msg, standard):
        raise self.failureException(self._formatMessage(msg, standard))

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._fail(msg, "%s is not true" % _short(expr))

    def assertFalse(self, expr, msg=None):
        if expr:
            self._fail(msg, "%s is not false" % _short(expr))

    def assertEqual(self, first, second, msg=None):
        if type(first) is type(second):
            method = {
                dict: self.assertDictEqual, list: self.assertListEqual, tuple: self.assertTupleEqual,
                set: self.assertSetEqual, frozenset: self.assertSetEqual, str: self.assertMultiLineEqual,
            }.get(type(first))
            if method is not None:
                return method(first, second, msg)
        if not first == second:
            self._fail(msg, "%s != %s" % (_short(first), _short(second)))

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._fail(msg, "%s == %s" % (_short(first), _short(second)))

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        kind = seq_type.__name__ if seq_type is not None else "sequence"
        if seq1 == seq2:
            return
        text = "%ss differ: %s != %s\n" % (kind.capitalize(), _short(seq1), _short(seq2))
        for index in range(min(len(seq1), len(seq2))):
            if seq1[index] != seq2[index]:
                text += "\nFirst differing element %d:\n%s\n%s\n" % (index, _short(seq1[index]), _short(seq2[index]))
                break
        if len(seq1) > len(seq2):
            text += "\nFirst %s contains %d additional elements.\nFirst extra element %d:\n%s\n" % (
                kind, len(seq1) - len(seq2), len(seq2), _short(seq1[len(seq2)]))
        elif len(seq1) < len(seq2):
            text += "\nSecond %s contains %d additional elements.\nFirst extra element %d:\n%s\n" % (
                kind, len(seq2) - len(seq1), len(seq1), _short(seq2[len(seq1)]))
        self._fail(msg, text + "\n" + _difference(
            _pprint.pformat(seq1).splitlines(), _pprint.pformat(seq2).splitlines()))

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        first, second = set1 - set2, set2 - set1
        if not first and not second:
            return
        lines = []
        for title, items in (("first", first), ("second", second)):
            if items:
                lines.append("Items in the %s set but not the %s:" % (title, "second" if title == "first" else "first"))
                lines.extend(repr(item) for item in items)
        self._fail(msg, "\n".join(lines))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            self._fail(msg, "%s != %s\n%s" % (_short(d1), _short(d2), _difference(
                _pprint.pformat(d1).splitlines(), _pprint.pformat(d2).splitlines())))

    def assertMultiLineEqual(self, first, second, msg=None):
        if first != second:
            text = "%s != %s\n" % (_short(first), _short(second))
            self._fail(msg, text + _difference(
                (first if first.endswith("\n") else first + "\n").splitlines(),
                (second if second.endswith("\n") else second + "\n").splitlines(), ends="\n"))

    def assertCountEqual(self, first, second, msg=None):
        left, right = list(first), list(second)
        for item in list(left):
            if item in right:
                left.remove(item)
                right.remove(item)
        if left or right:
            lines = ["Element counts were not equal:"]
            for item in left:
                lines.append("First has %d, Second has %d:  %r" % (
                    list(first).count(item), list(second).count(item), item))
            for item in right:
                lines.append("First has %d, Second has %d:  %r" % (
                    list(first).count(item), list(second).count(item), item))
            self._fail(msg, "\n".join(lines))

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._fail(msg, "%s is not %s" % (_short(expr1), _short(expr2)))

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._fail(msg, "unexpectedly identical: %s" % _short(expr1))

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._fail(msg, "%s is not None" % _short(obj))

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._fail(msg, "unexpectedly None")

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._fail(msg, "%s not found in %s" % (_short(member), _short(container)))

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._fail(msg, "%s unexpectedly found in %s" % (_short(member), _short(container)))

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._fail(msg, "%s is not an instance of %r" % (_short(obj), cls))

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._fail(msg, "%s is an instance of %r" % (_short(obj), cls))

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._fail(msg, "%s not greater than %s" % (_short(a), _short(b)))

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._fail(msg, "%s not greater than or equal to %s" % (_short(a), _short(b)))

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._fail(msg, "%s not less than %s" % (_short(a), _short(b)))

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._fail(msg, "%s not less than or equal to %s" % (_short(a), _short(b)))

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        difference = abs(first - second)
        if delta is not None:
            if difference <= delta:
                return
            standard = "%s != %s within %s delta (%s difference)" % (
                _short(first), _short(second), _short(delta), _short(difference))
        else:
            places = 7 if places is None else places
            if round(difference, places) == 0:
                return
            standard = "%s != %s within %r places (%s difference)" % (
                _short(first), _short(second), places, _short(difference))
        self._fail(msg, standard)

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        difference = abs(first - second)
        if delta is not None:
            if not first == second and difference > delta:
                return
            standard = "%s == %s within %s delta (%s difference)" % (
                _short(first), _short(second), _short(delta), _short(difference))
        else:
            places = 7 if places is None else places
            if not first == second and round(difference, places) != 0:
                return
            standard = "%s == %s within %r places" % (_short(first), _short(second), places)
        self._fail(msg, standard)

    def assertRegex(self, text, expected_regex, msg=None):
        pattern = _re.compile(expected_regex) if isinstance(expected_regex, (str, bytes)) else expected_regex
        if not pattern.search(text):
            self._fail(msg, "Regex didn't match: %r not found in %r" % (pattern.pattern, text))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        pattern = _re.compile(unexpected_regex) if isinstance(unexpected_regex, (str, bytes)) else unexpected_regex
        match = pattern.search(text)
        if match:
            self._fail(msg, "Regex matched: %r matches %r in %r" % (
                text[match.start():match.end()], pattern.pattern, text))

    def assertRaises(self, expected_exception, *args, **kwargs):
        context = _RaisesContext(self, expected_exception, message=kwargs.pop("msg", None) if not args else None)
        if not args:
            return context
        with context:
            args[0](*args[1:], **kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        context = _RaisesContext(self, expected_exception, expected_regex)
        if not args:
            return context
        with context:
            args[0](*args[1:], **kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        context = _WarnsContext(self, expected_warning)
        if not args:
            return context
        with context:
            args[0](*args[1:], **kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        context = _WarnsContext(self, expected_warning, expected_regex)
        if not args:
            return context
        with context:
            args[0](*args[1:], **kwargs)


def _difference(first, second, ends=""):
    """The lines of both, those that differ marked, as a diff shows them."""
    table = [[0] * (len(second) + 1) for _ in range(len(first) + 1)]
    for i in reversed(range(len(first))):
        for j in reversed(range(len(second))):
            table[i][j] = table[i + 1][j + 1] + 1 if first[i] == second[j] else max(table[i + 1][j], table[i][j + 1])
    result = []
    i = j = 0
    while i < len(first) or j < len(second):
        if i < len(first) and j < len(second) and first[i] == second[j]:
            result.append("  " + first[i])
            i += 1
            j += 1
        elif i < len(first) and (j >= len(second) or table[i + 1][j] >= table[i][j + 1]):
            result.append("- " + first[i])
            i += 1
        else:
            result.append("+ " + second[j])
            j += 1
    return "\n".join(result) + ends


class FunctionTestCase(TestCase):
    """A function as a test."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._function, self._before, self._after, self._text = testFunc, setUp, tearDown, description

    def setUp(self):
        if self._before is not None:
            self._before()

    def tearDown(self):
        if self._after is not None:
            self._after()

    def runTest(self):
        self._function()

    def id(self):
        return self._function.__name__

    def __str__(self):
        return "%s (%s)" % (_name(self.__class__), self._function.__name__)


class IsolatedAsyncioTestCase(TestCase):
    """Tests that are coroutines."""

    async def asyncSetUp(self):
        pass

    async def asyncTearDown(self):
        pass

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        import asyncio
        self.addCleanup(lambda: self._runner.run(func(*args, **kwargs)))

    def _call(self, function):
        import asyncio
        if function == self.setUp:
            self._runner = asyncio.Runner()
            function()
            self._runner.run(self.asyncSetUp())
        elif function == self.tearDown:
            self._runner.run(self.asyncTearDown())
            function()
        elif function == self.doCleanups:
            function()
            self._runner.close()
        else:
            made = function()
            if asyncio.iscoroutine(made):
                self._runner.run(made)


class TestResult:
    """What became of tests."""

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures, self.errors, self.skipped = [], [], []
        self.expectedFailures, self.unexpectedSuccesses = [], []
        self.testsRun = 0
        self.shouldStop = False
        self.buffer = False

    def startTest(self, test):
        self.testsRun += 1

    def stopTest(self, test):
        pass

    def startTestRun(self):
        pass

    def stopTestRun(self):
        pass

    def addSuccess(self, test):
        pass

    def addError(self, test, err):
        self.errors.append((test, self._text(err)))
        self._failed()

    def addFailure(self, test, err):
        self.failures.append((test, self._text(err)))
        self._failed()

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._text(err)))

    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)
        self._failed()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self.addFailure(subtest, err)

    def _failed(self):
        if self.failfast:
            self.stop()

    def _text(self, err):
        return "" if err[1] is None else "".join(_traceback.format_exception(err[1]))

    def wasSuccessful(self):
        return not self.failures and not self.errors and not self.unexpectedSuccesses

    def stop(self):
        self.shouldStop = True

    def printErrors(self):
        pass

    def __repr__(self):
        return "<%s run=%i errors=%i failures=%i>" % (
            _name(self.__class__), self.testsRun, len(self.errors), len(self.failures))


class TextTestResult(TestResult):
    """The same, written while the tests run."""

    separator1 = "=" * 70
    separator2 = "-" * 70

    def __init__(self, stream, descriptions, verbosity):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions

    def getDescription(self, test):
        first = test.shortDescription() if hasattr(test, "shortDescription") else None
        return "%s\n%s" % (test, first) if self.descriptions and first else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test) + " ... ")

    def _write(self, word, letter):
        if self.showAll:
            self.stream.write(word + "\n")
        elif self.dots:
            self.stream.write(letter)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._write("ok", ".")

    def addError(self, test, err):
        super().addError(test, err)
        self._write("ERROR", "E")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._write("FAIL", "F")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._write("skipped %r" % reason, "s")

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._write("expected failure", "x")

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._write("unexpected success", "u")

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.write("\n")
        for flavor, problems in (("ERROR", self.errors), ("FAIL", self.failures)):
            for test, text in problems:
                self.stream.write("%s\n%s: %s\n%s\n%s\n" % (
                    self.separator1, flavor, self.getDescription(test), self.separator2, text))
        for test in self.unexpectedSuccesses:
            self.stream.write("%s\nUNEXPECTED SUCCESS: %s\n" % (self.separator1, self.getDescription(test)))


class TestSuite:
    """Tests one after the other."""

    def __init__(self, tests=()):
        self._tests = []
        self.addTests(tests)

    def addTest(self, test):
        self._tests.append(test)

    def addTests(self, tests):
        for test in tests:
            self.addTest(test)

    def __iter__(self):
        return iter(self._tests)

    def __repr__(self):
        return "<%s tests=%s>" % (_name(self.__class__), list(self))

    def countTestCases(self):
        return sum(test.countTestCases() for test in self._tests)

    def _cases(self):
        for test in self._tests:
            if isinstance(test, TestSuite):
                yield from test._cases()
            else:
                yield test

    def run(self, result, debug=False):
        current = None
        usable = True
        for test in self._cases():
            if result.shouldStop:
                break
            kind = type(test)
            if kind is not current:
                self._leave(current, result)
                current = kind
                usable = self._enter(kind, result)
            if usable:
                test(result)
        self._leave(current, result)
        return result

    __call__ = run

    def _enter(self, kind, result):
        if getattr(kind, "__unittest_skip__", False) or not hasattr(kind, "setUpClass"):
            return True
        try:
            kind.setUpClass()
        except SkipTest as reason:
            result.addSkip(_ClassHolder("setUpClass", kind), str(reason))
            return False
        except Exception as error:
            result.addError(_ClassHolder("setUpClass", kind), (type(error), error, error.__traceback__))
            return False
        return True

    def _leave(self, kind, result):
        if kind is None or getattr(kind, "__unittest_skip__", False) or not hasattr(kind, "tearDownClass"):
            return
        try:
            kind.tearDownClass()
            kind.doClassCleanups()
        except Exception as error:
            result.addError(_ClassHolder("tearDownClass", kind), (type(error), error, error.__traceback__))

    def debug(self):
        for test in self._cases():
            test.debug()


class _ClassHolder:
    def __init__(self, step, kind):
        self.description = "%s (%s)" % (step, _name(kind))

    def id(self):
        return self.description

    def __str__(self):
        return self.description

    def shortDescription(self):
        return None


class TestLoader:
    """Finds tests."""

    testMethodPrefix = "test"
    sortTestMethodsUsing = None
    testNamePatterns = None
    suiteClass = TestSuite

    def getTestCaseNames(self, testCaseClass):
        return sorted(
            name for name in dir(testCaseClass)
            if name.startswith(self.testMethodPrefix) and callable(getattr(testCaseClass, name)))

    def loadTestsFromTestCase(self, testCaseClass):
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest"):
            names = ["runTest"]
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *args, pattern=None, **kws):
        tests = []
        names = module if isinstance(module, dict) else {name: getattr(module, name) for name in dir(module)}
        for name in sorted(names):
            value = names[name]
            if isinstance(value, type) and issubclass(value, TestCase) and value not in (
                    TestCase, FunctionTestCase, IsolatedAsyncioTestCase):
                tests.append(self.loadTestsFromTestCase(value))
        return self.suiteClass(tests)

    def loadTestsFromName(self, name, module=None):
        parts = name.split(".")
        value = _sys.modules["__main__"] if module is None else module
        if module is None and parts[0] in ("__main__",):
            parts = parts[1:]
        owner = None
        for part in parts:
            owner, value = value, getattr(value, part)
        if isinstance(value, type) and issubclass(value, TestCase):
            return self.loadTestsFromTestCase(value)
        if isinstance(owner, type) and issubclass(owner, TestCase):
            return self.suiteClass([owner(parts[-1])])
        if isinstance(value, TestSuite):
            return value
        return self.loadTestsFromModule(value)

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def discover(self, start_dir, pattern="test*.py", top_level_dir=None):
        raise NotImplementedError("TestLoader.discover")


defaultTestLoader = TestLoader()


def getTestCaseNames(testCaseClass, prefix, sortUsing=None, testNamePatterns=None):
    loader = TestLoader()
    loader.testMethodPrefix = prefix
    return loader.getTestCaseNames(testCaseClass)


def makeSuite(testCaseClass, prefix="test", sortUsing=None, suiteClass=TestSuite):
    loader = TestLoader()
    loader.testMethodPrefix = prefix
    return loader.loadTestsFromTestCase(testCaseClass)


def findTestCases(module, prefix="test", sortUsing=None, suiteClass=TestSuite):
    return TestLoader().loadTestsFromModule(module)


class TextTestRunner:
    """Runs tests and writes what became of them."""

    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None,
                 warnings=None, *, tb_locals=False):
        self.stream = _sys.stderr if stream is None else stream
        self.descriptions, self.verbosity, self.failfast = descriptions, verbosity, failfast
        if resultclass is not None:
            self.resultclass = resultclass

    def run(self, test):
        result = self.resultclass(self.stream, self.descriptions, self.verbosity)
        result.failfast = self.failfast
        start = _time.perf_counter()
        result.startTestRun()
        try:
            test(result)
        finally:
            result.stopTestRun()
        taken = _time.perf_counter() - start
        result.printErrors()
        write = self.stream.write
        write("-" * 70 + "\n")
        write("Ran %d test%s in %.3fs\n\n" % (result.testsRun, "" if result.testsRun == 1 else "s", taken))
        info = []
        if result.wasSuccessful():
            write("OK")
        else:
            write("FAILED")
            if result.failures:
                info.append("failures=%d" % len(result.failures))
            if result.errors:
                info.append("errors=%d" % len(result.errors))
        for name, items in (("skipped", result.skipped), ("expected failures", result.expectedFailures),
                            ("unexpected successes", result.unexpectedSuccesses)):
            if items:
                info.append("%s=%d" % (name, len(items)))
        write((" (%s)" % ", ".join(info) if info else "") + "\n")
        return result


_results = __import__("weakref").WeakKeyDictionary()


def registerResult(result):
    """The result hears of Ctrl-C once a handler is installed."""
    _results[result] = True


def removeResult(result):
    return bool(_results.pop(result, None))


class TestProgram:
    """Runs the tests of a module."""

    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader,
                 exit=True, verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None, *, tb_locals=False):
        self.module = _sys.modules[module] if isinstance(module, str) else module
        arguments = list(argv or [""])[1:]
        if "-v" in arguments or "--verbose" in arguments:
            verbosity = 2
        names = [argument for argument in arguments if not argument.startswith("-")]
        if not names and defaultTest is not None:
            names = [defaultTest] if isinstance(defaultTest, str) else list(defaultTest)
        if names:
            self.test = testLoader.loadTestsFromNames(names, self.module)
        else:
            self.test = testLoader.loadTestsFromModule(self.module)
        runner = testRunner or TextTestRunner
        if isinstance(runner, type):
            runner = runner(verbosity=verbosity, failfast=bool(failfast))
        self.result = runner.run(self.test)
        if exit:
            _sys.exit(not self.result.wasSuccessful())


main = TestProgram
