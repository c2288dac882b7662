"""Examples in docstrings as tests."""

import io as _io
import re as _re
import sys as _sys
import traceback as _traceback
from collections import namedtuple as _namedtuple

__all__ = [
    "register_optionflag", "DONT_ACCEPT_TRUE_FOR_1", "DONT_ACCEPT_BLANKLINE", "NORMALIZE_WHITESPACE", "ELLIPSIS", "SKIP",
    "IGNORE_EXCEPTION_DETAIL", "COMPARISON_FLAGS", "REPORT_UDIFF", "REPORT_CDIFF", "REPORT_NDIFF",
    "REPORT_ONLY_FIRST_FAILURE", "REPORTING_FLAGS", "FAIL_FAST", "Example", "DocTest", "DocTestParser", "DocTestFinder",
    "DocTestRunner", "OutputChecker", "DocTestFailure", "UnexpectedException", "DebugRunner", "testmod",
    "run_docstring_examples", "script_from_examples", "DocFileSuite", "DocTestSuite", "testfile", "testsource", "debug",
    "debug_src", "set_unittest_reportflags",
]

TestResults = _namedtuple("TestResults", "failed attempted")
OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag("DONT_ACCEPT_TRUE_FOR_1")
DONT_ACCEPT_BLANKLINE = register_optionflag("DONT_ACCEPT_BLANKLINE")
NORMALIZE_WHITESPACE = register_optionflag("NORMALIZE_WHITESPACE")
ELLIPSIS = register_optionflag("ELLIPSIS")
SKIP = register_optionflag("SKIP")
IGNORE_EXCEPTION_DETAIL = register_optionflag("IGNORE_EXCEPTION_DETAIL")
COMPARISON_FLAGS = (DONT_ACCEPT_TRUE_FOR_1 | DONT_ACCEPT_BLANKLINE | NORMALIZE_WHITESPACE | ELLIPSIS | SKIP
                    | IGNORE_EXCEPTION_DETAIL)
REPORT_UDIFF = register_optionflag("REPORT_UDIFF")
REPORT_CDIFF = register_optionflag("REPORT_CDIFF")
REPORT_NDIFF = register_optionflag("REPORT_NDIFF")
REPORT_ONLY_FIRST_FAILURE = register_optionflag("REPORT_ONLY_FIRST_FAILURE")
FAIL_FAST = register_optionflag("FAIL_FAST")
REPORTING_FLAGS = REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE | FAIL_FAST


class Example:
    """A statement and what it prints."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith("\n") else source + "\n"
        self.want = want if not want or want.endswith("\n") else want + "\n"
        self.exc_msg = exc_msg if exc_msg is None or exc_msg.endswith("\n") else exc_msg + "\n"
        self.lineno, self.indent, self.options = lineno, indent, options or {}

    def __eq__(self, other):
        return isinstance(other, Example) and (self.source, self.want, self.lineno, self.indent) == (
            other.source, other.want, other.lineno, other.indent)

    def __hash__(self):
        return hash((self.source, self.want, self.lineno, self.indent))


class DocTest:
    """The examples of one docstring."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples, self.globs, self.name = examples, dict(globs), name
        self.filename, self.lineno, self.docstring = filename, lineno, docstring

    def __repr__(self):
        count = "%d example%s" % (len(self.examples), "" if len(self.examples) == 1 else "s") if self.examples else "no examples"
        return "<DocTest %s from %s:%s (%s)>" % (self.name, self.filename, self.lineno, count)


class DocTestParser:
    """Finds examples in a text."""

    _exception = _re.compile(
        r"\A(?P<hdr>Traceback \((?:most recent call last|innermost last)\):)\s*$(?P<stack>.*?)^(?P<msg>\w+.*)",
        _re.DOTALL | _re.MULTILINE)
    _option = _re.compile(r"#\s*doctest:\s*([^\n'\"]*)$", _re.MULTILINE)

    def get_examples(self, string, name="<string>"):
        lines = string.expandtabs().split("\n")
        examples = []
        index = 0
        while index < len(lines):
            stripped = lines[index].lstrip()
            if not stripped.startswith(">>>"):
                index += 1
                continue
            indent = len(lines[index]) - len(stripped)
            start = index
            if len(stripped) > 3 and stripped[3] != " ":
                raise ValueError("line %d of the docstring for %s lacks blank after >>>: %r" % (
                    index + 1, name, lines[index]))
            source = [stripped[4:]]
            index += 1
            while index < len(lines) and lines[index].lstrip().startswith("..."):
                source.append(lines[index].lstrip()[4:])
                index += 1
            want = []
            while index < len(lines) and lines[index].strip() and not lines[index].lstrip().startswith(">>>"):
                want.append(lines[index][indent:])
                index += 1
            text = "\n".join(want)
            match = self._exception.match(text)
            code = "\n".join(source)
            if not all(line.strip() == "" or line.lstrip().startswith("#") for line in source):
                examples.append(Example(
                    code, text + "\n" if text else "", match.group("msg") if match else None, start, indent,
                    self._options(code, name, start)))
        return examples

    def _options(self, source, name, lineno):
        options = {}
        for match in self._option.finditer(source):
            for option in match.group(1).replace(",", " ").split():
                if option[0] not in "+-" or option[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError("line %r of the doctest for %s has an invalid option: %r" % (lineno + 1, name, option))
                options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == "+"
        return options

    def get_doctest(self, string, globs, name, filename, lineno):
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    def parse(self, string, name="<string>"):
        return self.get_examples(string, name)


class DocTestFinder:
    """Finds the docstrings of an object and of what it holds."""

    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
        self._parser, self._recurse, self._exclude_empty = parser, recurse, exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        import inspect
        name = name or getattr(obj, "__name__", "?")
        globs = dict(getattr(obj, "__dict__", {}) if globs is None else globs)
        globs.update(extraglobs or {})
        globs.setdefault("__name__", "__main__")
        tests = []
        self._find(tests, obj, name, globs, set(), inspect)
        tests.sort(key=lambda test: test.name)
        return tests

    def _is_found(self, value, inspect):
        """Functions, also behind decorators, and classes."""
        return inspect.isroutine(inspect.unwrap(value)) or inspect.isclass(value)

    def _find(self, tests, obj, name, globs, seen, inspect):
        if id(obj) in seen:
            return
        seen.add(id(obj))
        doc = obj if isinstance(obj, str) else getattr(obj, "__doc__", None)
        doc = "" if doc is None else str(doc)
        if doc or not self._exclude_empty:
            test = self._parser.get_doctest(
                doc, globs, name, globs.get("__file__") or "<doctest>", self._line_of(obj, doc, globs, inspect))
            if test.examples or not self._exclude_empty:
                tests.append(test)
        if not self._recurse:
            return
        if inspect.ismodule(obj):
            for key, value in list(obj.__dict__.items()):
                if self._is_found(value, inspect) and getattr(value, "__module__", None) == obj.__name__:
                    self._find(tests, value, "%s.%s" % (name, key), globs, seen, inspect)
            for key, value in getattr(obj, "__test__", {}).items():
                if isinstance(value, str):
                    tests.append(self._parser.get_doctest(value, globs, "%s.__test__.%s" % (name, key), globs.get("__file__") or "<doctest>", None))
                else:
                    self._find(tests, value, "%s.__test__.%s" % (name, key), globs, seen, inspect)
        elif inspect.isclass(obj):
            for key, value in list(obj.__dict__.items()):
                value = getattr(value, "__func__", value)
                if (inspect.isroutine(value) or inspect.isclass(value) or isinstance(value, property)) and getattr(
                        getattr(value, "fget", value), "__module__", None) == globs.get("__name__"):
                    self._find(tests, value, "%s.%s" % (name, key), globs, seen, inspect)


    def _line_of(self, obj, doc, globs, inspect):
        """The line before the first of a docstring; None where the source says nothing of it."""
        import linecache
        lines = linecache.getlines(globs.get("__file__") or "")
        lineno = None
        if inspect.ismodule(obj) and doc:
            lineno = 0
        elif inspect.isclass(obj) and doc:
            start = _re.compile(r"^\s*class\s*%s\b" % _re.escape(getattr(obj, "__name__", "-")))
            found = [place for place, line in enumerate(lines) if start.match(line)]
            lineno = found[0] if found else None
        else:
            obj = getattr(obj, "fget", obj)
            code = getattr(obj, "__code__", None)
            if code is not None and doc:
                lineno = code.co_firstlineno - 1
        if lineno is None:
            return None
        if not lines:
            return lineno
        quote = _re.compile(r"(^|.*:)\s*\w*(\"|')")
        for place in range(lineno, len(lines)):
            if quote.match(lines[place]):
                return place
        return None


class OutputChecker:
    """Compares what was printed with what was expected."""

    def check_output(self, want, got, optionflags):
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (("True\n", "1\n"), ("False\n", "0\n")):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = _re.sub(r"(?m)^<BLANKLINE>[^\S\n]*$", "", want)
            got = _re.sub(r"(?m)^[^\S\n]+$", "", got)
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = " ".join(got.split()), " ".join(want.split())
            if got == want:
                return True
        if optionflags & ELLIPSIS and "..." in want:
            return _re.fullmatch(".*".join(map(_re.escape, want.split("..."))), got, _re.DOTALL) is not None
        return False

    def output_difference(self, example, got, optionflags):
        want = example.want
        if want and got:
            return "Expected:\n%sGot:\n%s" % (_indent(want), _indent(got))
        if want:
            return "Expected:\n%sGot nothing\n" % _indent(want)
        if got:
            return "Expected nothing\nGot:\n%s" % _indent(got)
        return "Expected nothing\nGot nothing\n"


def _indent(text, indent=4):
    return _re.sub(r"(?m)^(?!$)", indent * " ", text)


class DocTestFailure(Exception):
    def __init__(self, test, example, got):
        self.test, self.example, self.got = test, example, got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    def __init__(self, test, example, exc_info):
        self.test, self.example, self.exc_info = test, example, exc_info

    def __str__(self):
        return str(self.test)


class DocTestRunner:
    """Runs examples and reports those that print something else."""

    DIVIDER = "*" * 70

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = "-v" in _sys.argv if verbose is None else verbose
        self.optionflags = self.original_optionflags = optionflags
        self.tries = self.failures = 0
        self._name2ft = {}

    def report_start(self, out, test, example):
        if self._verbose:
            if example.want:
                out("Trying:\n%sExpecting:\n%s" % (_indent(example.source), _indent(example.want)))
            else:
                out("Trying:\n%sExpecting nothing\n" % _indent(example.source))

    def report_success(self, out, test, example, got):
        if self._verbose:
            out("ok\n")

    def report_failure(self, out, test, example, got):
        out(self._header(test, example) + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        text = "".join(_traceback.format_exception(exc_info[1]))
        out(self._header(test, example) + "Exception raised:\n" + _indent(text))

    def _header(self, test, example):
        line = "?" if test.lineno is None else test.lineno + example.lineno + 1
        where = 'File "%s", line %s, in %s' % (test.filename, line, test.name)
        return "%s\n%s\nFailed example:\n%s" % (self.DIVIDER, where, _indent(example.source))

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        stdout = _sys.stdout
        out = out or stdout.write
        failures = tries = 0
        for number, example in enumerate(test.examples):
            flags = self.original_optionflags
            for flag, is_on in example.options.items():
                flags = flags | flag if is_on else flags & ~flag
            if flags & SKIP:
                continue
            self.optionflags = flags
            tries += 1
            self.report_start(out, test, example)
            capture = _io.StringIO()
            problem = None
            _sys.stdout = capture
            try:
                self._execute(example.source, test, number)
            except KeyboardInterrupt:
                raise
            except BaseException as error:
                problem = error
            finally:
                _sys.stdout = stdout
            got = capture.getvalue()
            if got and not got.endswith("\n"):
                got += "\n"
            if problem is None:
                fits = self._checker.check_output(example.want, got, flags)
            elif example.exc_msg is None:
                self.report_unexpected_exception(out, test, example, (type(problem), problem, problem.__traceback__))
                failures += 1
                continue
            else:
                text = _traceback.format_exception_only(problem)[-1]
                got += "Traceback (most recent call last):\n" + text
                fits = self._checker.check_output(example.exc_msg, text, flags)
                if not fits and flags & IGNORE_EXCEPTION_DETAIL:
                    fits = example.exc_msg.split(":")[0].split(".")[-1].strip() == text.split(":")[0].split(".")[-1].strip()
            if fits:
                self.report_success(out, test, example, got)
            else:
                self.report_failure(out, test, example, got)
                failures += 1
                if flags & FAIL_FAST:
                    break
        self.optionflags = self.original_optionflags
        before = self._name2ft.get(test.name, (0, 0))
        self._name2ft[test.name] = (before[0] + failures, before[1] + tries)
        self.failures += failures
        self.tries += tries
        return TestResults(failures, tries)

    def _execute(self, source, test, number):
        """As at the prompt: values are shown."""
        hook, _sys.displayhook = _sys.displayhook, _sys.__displayhook__
        try:
            exec(compile(source, "<doctest %s[%d]>" % (test.name, number), "single"), test.globs)
        finally:
            _sys.displayhook = hook

    def summarize(self, verbose=None):
        verbose = self._verbose if verbose is None else verbose
        failed = [(name, counts) for name, counts in sorted(self._name2ft.items()) if counts[0]]
        if verbose:
            passed = [(name, counts[1]) for name, counts in sorted(self._name2ft.items()) if not counts[0] and counts[1]]
            empty = [name for name, counts in sorted(self._name2ft.items()) if not counts[1]]
            if empty:
                print(len(empty), "items had no tests:")
                for name in empty:
                    print("   ", name)
            if passed:
                print(len(passed), "items passed all tests:")
                for name, count in passed:
                    print(" %3d tests in %s" % (count, name))
        if failed:
            print(self.DIVIDER)
            print(len(failed), "items had failures:")
            for name, (failures, tries) in failed:
                print(" %3d of %3d in %s" % (failures, tries, name))
        if verbose:
            print(self.tries, "tests in", len(self._name2ft), "items.")
            print(self.tries - self.failures, "passed and", self.failures, "failed.")
        if self.failures:
            print("***Test Failed***", self.failures, "failures.")
        elif verbose:
            print("Test passed.")
        return TestResults(self.failures, self.tries)


class DebugRunner(DocTestRunner):
    """Raises at the first example that fails."""

    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)

    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None,
            raise_on_error=False, exclude_empty=False):
    """Run the examples of a module's docstrings."""
    m = _sys.modules["__main__"] if m is None else m
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(exclude_empty=exclude_empty).find(m, name or m.__name__, globs=globs, extraglobs=extraglobs):
        runner.run(test)
    if report:
        runner.summarize()
    return TestResults(runner.failures, runner.tries)


def run_docstring_examples(f, globs, verbose=False, name="NoName", compileflags=None, optionflags=0):
    """Run the examples of one object."""
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(verbose=verbose, recurse=False).find(f, name, globs=globs):
        runner.run(test)


def script_from_examples(s):
    """The examples as a program, the rest as comments."""
    output = []
    for example in DocTestParser().get_examples(s):
        output.append(example.source[:-1])
        if example.want:
            output.append("# Expected:")
            output += ["## " + line for line in example.want.split("\n")[:-1]]
    return "\n".join(output) + "\n"


def testfile(filename, module_relative=True, name=None, package=None, globs=None, verbose=None, report=True,
             optionflags=0, extraglobs=None, raise_on_error=False, parser=DocTestParser(), encoding=None):
    """Run the examples of a text file."""
    import os
    if package and not module_relative:
        raise ValueError("Package may only be specified for module-relative paths.")
    with open(filename, encoding=encoding or "utf-8") as file:
        text = file.read()
    globs = dict(globs or {}, **(extraglobs or {}))
    globs.setdefault("__name__", "__main__")
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    runner.run(parser.get_doctest(text, globs, name or os.path.basename(filename), filename, 0))
    if report:
        runner.summarize()
    return TestResults(runner.failures, runner.tries)


def testsource(module, name):
    """The examples of one docstring of a module as a program."""
    module = __import__(module) if isinstance(module, str) else module
    for test in DocTestFinder().find(module):
        if test.name == name:
            return script_from_examples(test.docstring)
    raise ValueError(name, "not found in tests")


def debug_src(src, pm=False, globs=None):
    """Run examples in the debugger."""
    _debug_script(script_from_examples(src), pm, globs)


def debug(module, name, pm=False):
    """Run the examples of one docstring of a module in the debugger."""
    module = __import__(module) if isinstance(module, str) else module
    _debug_script(testsource(module, name), pm, module.__dict__)


def _debug_script(src, pm, globs):
    import pdb
    globs = dict(globs or {})
    if not pm:
        pdb.run(src, globs, globs)
        return
    try:
        exec(src, globs, globs)
    except BaseException:
        print(_sys.exc_info()[1])
        pdb.post_mortem(_sys.exc_info()[2])


_unittest_reportflags = 0


def set_unittest_reportflags(flags):
    """How tests made by DocTestSuite report; gives what was set before."""
    global _unittest_reportflags
    if flags & REPORTING_FLAGS != flags:
        raise ValueError("Only reporting flags allowed", flags)
    old, _unittest_reportflags = _unittest_reportflags, flags
    return old


def _case(test, optionflags, setUp, tearDown, checker):
    import unittest

    class DocTestCase(unittest.TestCase):
        def setUp(self):
            self._names = test.globs.copy()
            if setUp is not None:
                setUp(test)

        def tearDown(self):
            if tearDown is not None:
                tearDown(test)
            test.globs.clear()
            test.globs.update(self._names)

        def runTest(self):
            flags = optionflags
            if not flags & REPORTING_FLAGS:
                flags |= _unittest_reportflags
            output = []
            runner = DocTestRunner(checker=checker, optionflags=flags, verbose=False)
            failures, tries = runner.run(test, out=output.append, clear_globs=False)
            if failures:
                raise self.failureException(
                    "Failed doctest test for %s\n  File \"%s\", line %s, in %s\n\n%s" % (
                        test.name, test.filename, test.lineno, test.name.split(".")[-1], "".join(output)))

        def id(self):
            return test.name

        def __str__(self):
            name = test.name.split(".")
            return "%s (%s)" % (name[-1], ".".join(name[:-1]))

        __repr__ = __str__

        def shortDescription(self):
            return "Doctest: " + test.name

    return DocTestCase()


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, *, optionflags=0, setUp=None, tearDown=None,
                 checker=None):
    """The examples of a module as tests for `unittest`."""
    import unittest
    module = __import__(module) if isinstance(module, str) else _sys.modules["__main__"] if module is None else module
    suite = unittest.TestSuite()
    for test in (test_finder or DocTestFinder()).find(module, globs=globs, extraglobs=extraglobs):
        if test.examples:
            suite.addTest(_case(test, optionflags, setUp, tearDown, checker))
    return suite


def DocFileSuite(*paths, module_relative=True, package=None, globs=None, parser=DocTestParser(), encoding=None,
                 optionflags=0, setUp=None, tearDown=None, checker=None):
    """The examples of text files as tests for `unittest`."""
    import os
    import unittest
    suite = unittest.TestSuite()
    for path in paths:
        with open(path, encoding=encoding or "utf-8") as file:
            text = file.read()
        test = parser.get_doctest(text, dict(globs or {}), os.path.basename(path), path, 0)
        suite.addTest(_case(test, optionflags, setUp, tearDown, checker))
    return suite
