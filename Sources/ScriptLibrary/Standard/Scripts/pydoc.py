"""What `help` shows: functions, classes and modules as text."""

import builtins as _builtins
import inspect as _inspect
import sys as _sys

__all__ = ["help", "locate", "render_doc", "doc", "getdoc", "splitdoc", "describe"]

_hidden = {
    "__author__", "__builtins__", "__cached__", "__credits__", "__date__", "__doc__", "__docformat__", "__file__",
    "__keywords__", "__loader__", "__module__", "__name__", "__package__", "__path__", "__qualname__", "__slots__",
    "__spec__", "__version__", "__dataclass_fields__", "__dataclass_params__",
}
_standing = {
    "__init__": "Initialize self.  See help(type(self)) for accurate signature.",
    "__dict__": "dictionary for instance variables",
    "__weakref__": "list of weak references to the object",
}


def getdoc(object):
    """The docstring, without its indentation; the comment above a function that has none."""
    text = _inspect.getdoc(object)
    if not text and not _inspect.isclass(object):
        try:
            text = _inspect.getcomments(object)
        except (TypeError, AttributeError, OSError):
            text = None
    return text.rstrip() if text else ""


def splitdoc(doc):
    """The first line and the rest of a docstring."""
    lines = doc.strip().split("\n")
    if len(lines) == 1:
        return lines[0], ""
    if len(lines) >= 2 and not lines[1].rstrip():
        return lines[0], "\n".join(lines[2:])
    return "", "\n".join(lines)


def visiblename(name, all=None):
    if name in _hidden:
        return False
    if name.startswith("__") and name.endswith("__"):
        return True
    return name in all if all is not None else not name.startswith("_")


def describe(thing):
    """What kind of thing it is, in a few words."""
    if _inspect.ismodule(thing):
        if hasattr(thing, "__path__"):
            return "package " + thing.__name__
        return "module " + thing.__name__
    if _inspect.isbuiltin(thing):
        return "built-in function " + thing.__name__
    for test, word in ((_inspect.isclass, "class"), (_inspect.isfunction, "function"), (_inspect.ismethod, "method")):
        if test(thing):
            return word + " " + thing.__name__
    return type(thing).__name__


def _indent(text, prefix="    "):
    if not text:
        return ""
    lines = [prefix + line for line in text.split("\n")]
    lines[-1] = lines[-1].rstrip()
    return "\n".join(lines)


def _class_name(cls, module):
    return cls.__qualname__ if cls.__module__ == module else f"{cls.__module__}.{cls.__qualname__}"


def _signature(object):
    try:
        return str(_inspect.signature(object))
    except (ValueError, TypeError):
        return None


def _routine(object, name, doc=None):
    """A function or method: how it is called, and its docstring."""
    note = ""
    if _inspect.ismethod(object):
        owner = object.__self__
        note = " from builtins.type" if _inspect.isclass(owner) else " method of %s instance" % _class_name(type(owner), None)
    elif _inspect.isbuiltin(object) and getattr(object, "__self__", _builtins) is not _builtins:
        owner = object.__self__
        if not _inspect.ismodule(owner) and not _inspect.isclass(owner):
            note = " method of %s instance" % _class_name(type(owner), None)
    real = getattr(object, "__name__", name) or name
    title = name if real == name or name is None else f"{name} = {real}"
    signature = _signature(object)
    if signature is None:
        signature = "(...)"
    elif real == "<lambda>":
        title = f"{name} lambda "
        signature = signature[1:-1]
    prefix = "async " if _inspect.iscoroutinefunction(object) or _inspect.isasyncgenfunction(object) else ""
    doc = getdoc(object) if doc is None else doc
    return prefix + title + signature + note + "\n" + (_indent(doc).rstrip() + "\n" if doc else "")


def _data(name, value):
    doc = getdoc(value) if not isinstance(value, (int, str, float, tuple, list, dict, set)) else ""
    return name + "\n" + (_indent(doc or _standing.get(name, "")) + "\n" if doc or name in _standing else "")


def _other(name, value, longest=None):
    line = f"{name} = {value!r}"
    if longest is not None and len(line) > longest:
        line = line[:longest] + "..."
    return line


def _inherited_doc(cls, name):
    """The docstring of a method, or of the one that it replaces."""
    for base in cls.__mro__:
        found = base.__dict__.get(name)
        found = getattr(found, "__func__", found)
        if found is not None and isinstance(getattr(found, "__doc__", None), str):
            return _inspect.cleandoc(found.__doc__)
    return _standing.get(name, "")


def _attributes(cls):
    """(name, kind, class, value) of what a class and its bases define, `object` left out."""
    found = {}
    for base in cls.__mro__:
        if base is _builtins.object:
            continue
        entries = dict(base.__dict__)
        if isinstance(base, type) and base.__module__ != "builtins" and "__slots__" not in entries:
            below = [one for one in base.__mro__[1:] if one is not _builtins.object]
            if not any(one.__module__ != "builtins" or hasattr(one, "__dict__") and one is BaseException for one in below):
                entries.setdefault("__dict__", None)
            if not any(one.__module__ != "builtins" for one in below):
                entries.setdefault("__weakref__", None)
        for name, value in entries.items():
            found.setdefault(name, (base, value))
    result = []
    for name, (base, value) in sorted(found.items()):
        if not visiblename(name):
            continue
        if isinstance(value, staticmethod):
            kind = "Static methods"
        elif isinstance(value, classmethod):
            kind = "Class methods"
        elif isinstance(value, property):
            kind = "Readonly properties" if value.fset is None else "Data descriptors"
        elif name in ("__dict__", "__weakref__") or _inspect.isdatadescriptor(value):
            kind = "Data descriptors"
        elif _inspect.isroutine(value):
            kind = "Methods"
        else:
            kind = "Data and other attributes"
        result.append((name, kind, base, value))
    return result


_kinds = ("Methods", "Class methods", "Static methods", "Readonly properties", "Data descriptors",
          "Data and other attributes")


def _class(cls, name=None):
    """A class: its bases, and what it and they define."""
    bases = ", ".join(_class_name(base, cls.__module__) for base in cls.__bases__)
    real = cls.__name__
    title = (f"class {real}" if name in (None, real) else f"{name} = class {real}") + (f"({bases})" if bases else "")
    contents = []
    signature = _signature(cls)
    if signature and signature != "()":
        contents.append(real + signature + "\n")
    doc = cls.__dict__.get("__doc__")
    if isinstance(doc, str):
        contents.append(_inspect.cleandoc(doc) + "\n")
    if len(cls.__mro__) > 2:
        contents.append("Method resolution order:")
        contents += ["    " + _class_name(base, cls.__module__) for base in cls.__mro__]
        contents.append("")
    needs_rule = False
    attributes = _attributes(cls)
    for base in cls.__mro__:
        tag = "defined here" if base is cls else "inherited from " + _class_name(base, cls.__module__)
        for kind in _kinds:
            chosen = [entry for entry in attributes if entry[2] is base and entry[1] == kind]
            if not chosen:
                continue
            if needs_rule:
                contents.append("-" * 70)
            needs_rule = True
            contents.append(f"{kind} {tag}:\n")
            contents += [_member(cls, kind, name, value) for name, _, _, value in chosen]
    text = "\n".join(contents)
    return title + "\n" + (_indent(text.rstrip(), " |  ") + "\n" if text else "")


def _member(cls, kind, name, value):
    if kind in ("Methods", "Class methods", "Static methods"):
        return _routine(getattr(cls, name), name, _inherited_doc(cls, name))
    if kind == "Data and other attributes":
        return _other(name, getattr(cls, name, value), 70) + "\n"
    return _data(name, value)


def _module(module, name=None):
    """A module: its docstring, classes, functions and data."""
    short, long = splitdoc(getdoc(module))
    result = _section("NAME", module.__name__ + (" - " + short if short else ""))
    if long:
        result += _section("DESCRIPTION", long)
    listed = getattr(module, "__all__", None)
    classes, functions, data = [], [], []
    for key, value in sorted(module.__dict__.items()):
        if not visiblename(key, listed):
            continue
        is_own = listed is not None or getattr(value, "__module__", None) == module.__name__
        if _inspect.isclass(value):
            if is_own:
                classes.append((key, value))
        elif _inspect.isroutine(value):
            if is_own or _inspect.isbuiltin(value):
                functions.append((key, value))
        elif not _inspect.ismodule(value):
            data.append((key, value))
    if classes:
        tree = _tree([value for _, value in classes], module.__name__)
        result += _section("CLASSES", "\n".join([tree] + [_class(value, key) for key, value in classes]))
    if functions:
        result += _section("FUNCTIONS", "\n".join(_routine(value, key) for key, value in functions))
    if data:
        result += _section("DATA", "\n".join(_other(key, value, 70) for key, value in data))
    if hasattr(module, "__version__"):
        result += _section("VERSION", str(module.__version__))
    return result + _section("FILE", getattr(module, "__file__", None) or "(built-in)")


def _section(title, contents):
    return f"{title}\n{_indent(contents).rstrip()}\n\n"


def _tree(classes, module):
    """Which of the classes derive from which, under their bases from elsewhere."""
    lines = []

    def show(cls, depth):
        bases = ", ".join(_class_name(base, module) for base in cls.__bases__)
        lines.append("    " * depth + _class_name(cls, module) + (
            f"({bases})" if cls.__bases__ not in ((_builtins.object,), ()) and len(cls.__bases__) > 1 or depth == 0 and bases
            else ""))
        for one in classes:
            if cls in one.__bases__:
                show(one, depth + 1)

    roots = []
    for cls in classes:
        for base in cls.__bases__:
            if base not in classes and base not in roots:
                roots.append(base)
    for root in sorted(roots, key=lambda cls: (cls.__module__, cls.__name__)):
        show(root, 0)
    return "\n".join(lines) + "\n"


def _document(object, name=None):
    if _inspect.ismodule(object):
        return _module(object, name)
    if _inspect.isclass(object):
        return _class(object, name)
    if _inspect.isroutine(object):
        return _routine(object, name or getattr(object, "__name__", "?"))
    return _data(name or "?", object)


def locate(path):
    """An object by its dotted name: of a module, or a builtin one."""
    parts = path.split(".")
    found, rest = _builtins, parts
    for count in range(len(parts), 0, -1):
        name = ".".join(parts[:count])
        try:
            __import__(name)
        except ImportError:
            continue
        found, rest = _sys.modules[name], parts[count:]
        break
    for part in rest:
        try:
            found = getattr(found, part)
        except AttributeError:
            return None
    return found


def render_doc(thing, title="Python Library Documentation: %s", forceload=0, renderer=None):
    """The text about a thing, or about what a dotted name stands for."""
    name = None
    if isinstance(thing, str):
        name, object = thing, locate(thing)
        if object is None:
            raise ImportError(
                "No Python documentation found for %r.\nUse help() to get the interactive help utility.\n"
                "Use help(str) for help on the str class." % thing)
    else:
        object = thing
        name = getattr(thing, "__name__", None)
        name = name if isinstance(name, str) else None
    about = describe(object)
    module = _sys.modules.get(getattr(object, "__module__", None) or "")
    if name and "." in name:
        about += " in " + name[:name.rfind(".")]
    elif module and module is not object:
        about += " in module " + module.__name__
    if not (_inspect.ismodule(object) or _inspect.isclass(object) or _inspect.isroutine(object)
            or isinstance(object, property)):
        object = type(object)
        about += " object"
        name = None
    return title % about + "\n\n" + _document(object, name.rsplit(".", 1)[-1] if name else None)


def doc(thing, title="Python Library Documentation: %s", forceload=0, output=None):
    try:
        text = render_doc(thing, title)
    except ImportError as error:
        text = str(error) + "\n"
    print(text, end="", file=output)


def help(*request):
    """Shows the text about an object, or what `help` is for."""
    if not request:
        print("help(object) shows what is known of a function, a class, a module or an object;\n"
              "help('name') the same of what has that name.")
        return
    doc(request[0], "Help on %s:")
    print()
