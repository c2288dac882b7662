"""Enumerations: a metaclass that turns the plain attributes of a class body into its members."""

__all__ = [
    "EnumType", "EnumMeta", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto", "unique", "property",
    "verify", "pickle_by_global_name", "pickle_by_enum_name", "member", "nonmember", "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP", "global_flag_repr",
    "global_enum_repr", "global_str", "global_enum", "EnumCheck", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE",
]

_builtin_property = property
_unset = object()


class nonmember:
    """Keeps a value in the body of an enumeration from becoming a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Makes a member of what would not become one: a function, a class."""

    def __init__(self, value):
        self.value = value


class auto:
    """A value that the class chooses."""

    def __init__(self, value=_unset):
        self.value = value

    def __repr__(self):
        return "auto(%r)" % (self.value,)


class property:
    """A property whose name may be a member's, too: instances get the property, the class the member."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        self.__doc__ = doc or getattr(fget, "__doc__", None)
        self.name = None

    def __set_name__(self, owner, name):
        self.name = name
        self.clsname = owner.__name__

    def __get__(self, instance, owner=None):
        if instance is None:
            found = owner._member_map_.get(self.name, _unset)
            if found is _unset:
                raise AttributeError("%r has no attribute %r" % (owner, self.name))
            return found
        if self.fget is None:
            found = type(instance)._member_map_.get(self.name, _unset)
            if found is _unset:
                raise AttributeError("%r has no attribute %r" % (type(instance), self.name))
            return found
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("<enum %r> cannot set attribute %r" % (self.clsname, self.name))
        return self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("<enum %r> cannot delete attribute %r" % (self.clsname, self.name))
        return self.fdel(instance)

    def setter(self, function):
        return property(self.fget, function, self.fdel, self.__doc__)

    def deleter(self, function):
        return property(self.fget, self.fset, function, self.__doc__)


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_private(owner, name):
    prefix = "_%s__" % owner.lstrip("_")
    return name.startswith(prefix) and not name.endswith("__")


def _is_descriptor(value):
    kind = type(value)
    return hasattr(kind, "__get__") or hasattr(kind, "__set__") or hasattr(kind, "__delete__")


def _is_single_bit(value):
    return value > 0 and value & (value - 1) == 0


class _Body(dict):
    """The names of a class body: refuses a member's name a second time, and gives `auto()` its value at once."""

    def __init__(self, class_name):
        super().__init__()
        self.class_name = class_name
        self.member_names = []
        self.last_values = []
        self.ignored = []
        self.generator = None

    def __setitem__(self, name, value):
        if _is_sunder(name):
            if name == "_ignore_":
                self.ignored = value.replace(",", " ").split() if isinstance(value, str) else list(value)
            elif name == "_generate_next_value_":
                if self.member_names:
                    raise TypeError("_generate_next_value_ must be defined before members")
                self.generator = value.__func__ if isinstance(value, staticmethod) else value
            elif name not in (
                "_order_", "_missing_", "_numeric_repr_", "_iter_member_", "_iter_member_by_value_",
                "_iter_member_by_def_", "_boundary_",
            ):
                raise ValueError(
                    "_sunder_ names, such as %r, are reserved for future Enum use" % (name,))
        elif _is_dunder(name) or _is_private(self.class_name, name) or name in self.ignored:
            pass
        elif name in self.member_names:
            raise TypeError("%r already defined as %r" % (name, self[name]))
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member):
            value = value.value
            self._add(name, value)
        elif not _is_descriptor(value):
            if name in self:
                raise TypeError("%r already defined as %r" % (name, self[name]))
            value = self._resolve(name, value)
            self._add(name, value)
        super().__setitem__(name, value)

    def _add(self, name, value):
        self.member_names.append(name)
        self.last_values.append(value)

    def _resolve(self, name, value):
        if isinstance(value, auto):
            if value.value is _unset:
                value.value = self.generator(name, 1, len(self.member_names), self.last_values[:])
            return value.value
        if type(value) is tuple and any(isinstance(item, auto) for item in value):
            return tuple(self._resolve(name, item) for item in value)
        return value


class EnumType(type):
    """The class of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        if bases and Enum is not None:
            metacls._check_for_existing_members_(cls, bases)
        body = _Body(cls)
        for base in bases:
            generator = getattr(base, "_generate_next_value_", None)
            if generator is not None and body.generator is None:
                body.generator = generator
        return body

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        body = dict(classdict)
        names = list(getattr(classdict, "member_names", ()))
        for name in getattr(classdict, "ignored", ()):
            body.pop(name, None)
        body.pop("_ignore_", None)
        values = [(name, body.pop(name)) for name in names]
        invalid = {"mro", ""} & set(names)
        if invalid:
            raise ValueError("invalid enum member name(s) %s" % ",".join(repr(name) for name in invalid))
        generator = body.get("_generate_next_value_")
        if generator is not None and not isinstance(generator, staticmethod):
            body["_generate_next_value_"] = staticmethod(generator)
        order = body.pop("_order_", None)
        own_new = body.get("__new__")
        if own_new is not None and Enum is not None:
            body.pop("__new__")
            body["__new_member__"] = own_new
        body["_member_names_"] = []
        body["_member_map_"] = {}
        body["_value2member_map_"] = {}
        body["_unhashable_values_"] = []
        data_type, first = metacls._get_mixins_(cls, bases)
        body["_member_type_"] = data_type
        body["_boundary_"] = boundary or getattr(first, "_boundary_", None)
        body["_flag_mask_"] = 0
        body["_all_bits_"] = 0
        body["_singles_mask_"] = 0
        made = super().__new__(metacls, cls, bases, body, **kwds)
        if "__doc__" not in body:
            made.__doc__ = None
        metacls._choose_text(made, bases, body, data_type, first)
        if first is not None:
            type.__setattr__(made, "__new__", first.__new__)
        for name, value in values:
            made._add_member(name, value)
        if Flag is not None and issubclass(made, Flag):
            made._all_bits_ = (1 << made._flag_mask_.bit_length()) - 1
            made._member_names_[:] = sorted(
                made._member_names_, key=lambda name: made._member_map_[name]._value_) if _unsorted(made) else made._member_names_
        if order is not None:
            listed = order.replace(",", " ").split() if isinstance(order, str) else list(order)
            if listed != made._member_names_:
                raise TypeError(
                    "member order does not match _order_:\n  %r\n  %r" % (listed, made._member_names_))
        return made

    def __init__(cls, *args, **kwds):
        pass

    @staticmethod
    def _choose_text(made, bases, body, data_type, first):
        """How members look: as the enumeration says, but a ReprEnum's str and format are its data type's."""
        if first is None:
            return
        for name in ("__repr__", "__str__", "__format__"):
            if name not in body and getattr(made, name) in (getattr(data_type, name), getattr(object, name)):
                type.__setattr__(made, name, getattr(first, name))
        if Flag is not None and Flag in bases:
            for name in ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"):
                if name not in body:
                    type.__setattr__(made, name, Flag.__dict__[name])
        if ReprEnum is not None and ReprEnum in bases:
            if data_type is object:
                raise TypeError("ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)")
            if "__format__" not in body:
                type.__setattr__(made, "__format__", data_type.__format__)
            if "__str__" not in body:
                text = data_type.__str__
                type.__setattr__(made, "__str__", data_type.__repr__ if text is object.__str__ else text)

    def _add_member(cls, name, value):
        arguments = value if isinstance(value, tuple) else (value,)
        data_type = cls._member_type_
        if data_type is tuple:
            arguments = (arguments,)
        creator = None
        for base in cls.__mro__:
            if "__new_member__" in base.__dict__:
                creator = base.__dict__["__new_member__"]
                creator = getattr(creator, "__func__", creator)
                break
        if creator is not None:
            made = creator(cls, *arguments)
            if not hasattr(made, "_value_"):
                if data_type is object:
                    made._value_ = value
                else:
                    try:
                        made._value_ = data_type(*arguments)
                    except Exception as error:
                        raise TypeError("_value_ not set in __new__, unable to create it") from error
        elif data_type is object:
            made = object.__new__(cls)
            made._value_ = value
        else:
            made = data_type.__new__(cls, *arguments)
            if not hasattr(made, "_value_"):
                made._value_ = data_type(*arguments)
        value = made._value_
        made._name_ = name
        made.__objclass__ = cls
        made._sort_order_ = len(cls._member_names_)
        initializer = cls.__init__
        if initializer is not Enum.__init__ and initializer is not object.__init__ and initializer is not data_type.__init__:
            made.__init__(*arguments)
        cls._register(name, made, value)

    def _register(cls, name, made, value):
        existing = None
        try:
            existing = cls._value2member_map_.get(value)
        except TypeError:
            for known in cls._member_map_.values():
                if known._value_ == value:
                    existing = known
                    break
        if existing is not None:
            made = existing
        elif Flag is not None and issubclass(cls, Flag) and isinstance(value, int) and not _is_single_bit(value):
            pass  # 0 and combinations are aliases: found by value and name, not iterated over
        else:
            cls._member_names_.append(name)
        if existing is None and Flag is not None and issubclass(cls, Flag) and isinstance(value, int):
            if value >= 0:
                cls._flag_mask_ |= value
                if _is_single_bit(value):
                    cls._singles_mask_ |= value
        hook = None
        for base in cls.__mro__[1:]:
            found = base.__dict__.get(name)
            if found is not None:
                hook = found
                break
        if isinstance(hook, property):
            redirect = property(hook.fget, hook.fset, hook.fdel)
            redirect.__set_name__(cls, name)
            type.__setattr__(cls, name, redirect)
        else:
            type.__setattr__(cls, name, made)
        cls._member_map_[name] = made
        if existing is None:
            try:
                cls._value2member_map_.setdefault(value, made)
            except TypeError:
                cls._unhashable_values_.append(value)

    def __bool__(cls):
        return True

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        if names is None:
            return cls.__new__(cls, value)
        return cls._create_(value, names, module=module, type=type, start=start, boundary=boundary)

    def __contains__(cls, member):
        if not isinstance(member, Enum):
            raise TypeError(
                "unsupported operand type(s) for 'in': '%s' and '%s'"
                % (type(member).__qualname__, cls.__class__.__qualname__))
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def __delattr__(cls, name):
        if name in cls._member_map_:
            raise AttributeError("%r cannot delete member %r." % (cls.__name__, name))
        super().__delattr__(name)

    def __setattr__(cls, name, value):
        members = cls.__dict__.get("_member_map_", {})
        if name in members:
            raise AttributeError("cannot reassign member %r" % (name,))
        super().__setattr__(name, value)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    @_builtin_property
    def __members__(cls):
        return _view(cls._member_map_)

    def __getattr__(cls, name):
        # A name that is not there is all that the message says.
        if _is_dunder(name):
            raise AttributeError("type object %r has no attribute %r" % (cls.__name__, name))
        raise AttributeError(name) from None

    def __repr__(cls):
        if Flag is not None and issubclass(cls, Flag):
            return "<flag %r>" % cls.__name__
        return "<enum %r>" % cls.__name__

    def __dir__(cls):
        own = ["__class__", "__contains__", "__doc__", "__getitem__", "__iter__", "__len__", "__members__", "__module__",
               "__name__", "__qualname__"]
        if cls._member_type_ is object:
            return sorted(own + cls._member_names_)
        return sorted(set(dir(cls._member_type_)) | set(own) | set(cls._member_names_))

    def _create_(cls, class_name, names, *, module=None, type=None, start=1, boundary=None):
        """The functional form: `Enum('Color', 'RED GREEN')`."""
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        body = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            listed, values = names, []
            for count, name in enumerate(listed):
                values.append(cls._generate_next_value_(name, start, count, values[:]))
            names = list(zip(listed, values))
        if hasattr(names, "items"):
            names = names.items()
        for item in names:
            name, value = (item, names[item]) if isinstance(item, str) else item
            body[name] = value
        body["__module__"] = module or "__main__"
        return metacls.__new__(metacls, class_name, bases, body, boundary=boundary)

    @classmethod
    def _check_for_existing_members_(metacls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base.__dict__.get("_member_names_"):
                    raise TypeError(
                        "<enum %r> cannot extend %r" % (class_name, base))

    @classmethod
    def _get_mixins_(metacls, class_name, bases):
        """The data type that members are instances of as well, and the first enumeration among the bases."""
        if not bases or Enum is None:
            return object, Enum
        first = bases[-1]
        if not isinstance(first, EnumType):
            raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
        data_types = []
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        if base._member_type_ not in data_types:
                            data_types.append(base._member_type_)
                        break
                elif base.__module__ == "builtins" or "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                    if (candidate or base) not in data_types:
                        data_types.append(candidate or base)
                    break
                else:
                    candidate = candidate or base
        if len(data_types) > 1:
            raise TypeError("too many data types for %r: %r" % (class_name, set(data_types)))
        return (data_types[0] if data_types else object), first


def _unsorted(cls):
    values = [cls._member_map_[name]._value_ for name in cls._member_names_]
    return all(isinstance(value, int) for value in values) and values != sorted(values)


def _view(mapping):
    import types
    return types.MappingProxyType(mapping)


EnumMeta = EnumType
Enum = None
ReprEnum = None
Flag = None


class Enum(metaclass=EnumType):
    """A class of named values."""

    @classmethod
    def __signature__(cls):
        return "(value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None)"

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for made in cls._member_map_.values():
                if made._value_ == value:
                    return made
        if not cls._member_map_ and not issubclass(cls, Flag or ()):
            raise TypeError("%r has no members defined" % cls) if False else ValueError(
                "%r is not a valid %s" % (value, cls.__qualname__))
        problem = None
        try:
            result = cls._missing_(value)
        except Exception as error:
            problem = error
            result = None
        if isinstance(result, cls):
            return result
        if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
            return result
        invalid = ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        if result is None and problem is None:
            raise invalid
        if problem is None:
            problem = TypeError(
                "error in %s._missing_: returned %r instead of None or a valid member" % (cls.__name__, result))
        if not isinstance(problem, ValueError):
            problem.__context__ = invalid
        raise problem

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            return sorted(last_values)[-1] + 1
        except TypeError:
            for value in reversed(last_values):
                try:
                    return value + 1
                except TypeError:
                    pass
            return start

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        kind = self._member_type_
        shown = kind.__repr__(self._value_) if kind is not object and isinstance(self._value_, kind) else repr(self._value_)
        return "<%s.%s: %s>" % (self.__class__.__name__, self._name_, shown)

    def __str__(self):
        return "%s.%s" % (self.__class__.__name__, self._name_)

    def __dir__(self):
        return sorted(
            {"__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value"}
            | {name for base in self.__class__.__mro__ for name in base.__dict__
               if name[0] != "_" and name not in self._member_map_})

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, protocol):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_


class ReprEnum(Enum):
    """Only the repr is an enumeration's; str and format are the data type's."""


class IntEnum(int, ReprEnum):
    """Members are ints."""


class StrEnum(str, ReprEnum):
    """Members are texts."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError("too many arguments for str(): %r" % (values,))
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError("%r is not a string" % (values[0],))
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError("encoding must be a string, not %r" % (values[1],))
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError("errors must be a string, not %r" % (values[2],))
        value = str(*values)
        made = str.__new__(cls, value)
        made._value_ = value
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class FlagBoundary(StrEnum):
    """What becomes of bits that no flag has."""

    STRICT = "strict"
    CONFORM = "conform"
    EJECT = "eject"
    KEEP = "keep"


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    """Members that can be combined with `|`, `&`, `^` and `~`."""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            high = last.bit_length() - 1
        except Exception:
            raise TypeError("invalid flag value %r" % last) from None
        return 2 ** (high + 1)

    @classmethod
    def _iter_member_by_value_(cls, value):
        remaining = value & cls._flag_mask_
        bit = 1
        while remaining:
            if remaining & bit:
                found = cls._value2member_map_.get(bit)
                if found is not None:
                    yield found
                remaining ^= bit
            bit <<= 1

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda made: made._sort_order_)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        mask, bits, boundary = cls._flag_mask_, cls._all_bits_, cls._boundary_
        negative = value if value < 0 else None
        if not ~bits <= value <= bits or value & (bits ^ mask):
            if boundary is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError(
                    "%r invalid value %r\n    given %s\n  allowed %s"
                    % (cls, value, _bits(value, width), _bits(mask, width)))
            if boundary is CONFORM:
                value &= mask
            elif boundary is EJECT:
                return value
            elif boundary is KEEP and value < 0:
                value = max(bits + 1, 2 ** value.bit_length()) + value
        if value < 0:
            value += bits + 1
        found = cls._value2member_map_.get(value)
        if found is not None:
            return found
        unknown = value & ~mask
        if unknown and boundary is STRICT:
            raise ValueError(
                "%s(%r) --> unknown values %r [%s]" % (cls.__name__, value, unknown, bin(unknown)))
        if cls._member_type_ is object:
            made = object.__new__(cls)
        else:
            made = cls._member_type_.__new__(cls, value)
        if not hasattr(made, "_value_"):
            made._value_ = value
        members = list(cls._iter_member_(value))
        if value == 0 or not members and not unknown:
            made._name_ = None
        else:
            made._name_ = "|".join([part._name_ for part in members]) or None
            if unknown and boundary is not STRICT:
                made._name_ = (made._name_ + "|" if made._name_ else "") + "%s" % cls._numeric_repr_(unknown) if made._name_ else None
        cls._value2member_map_[value] = made
        return made

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(
                "unsupported operand type(s) for 'in': %r and %r"
                % (type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return bin(self._value_).count("1")

    def __repr__(self):
        kind = self._member_type_
        shown = kind.__repr__(self._value_) if kind is not object else repr(self._value_)
        if self._name_ is None:
            return "<%s: %s>" % (self.__class__.__name__, shown)
        return "<%s.%s: %s>" % (self.__class__.__name__, self._name_, shown)

    def __str__(self):
        if self._name_ is None:
            return "%s(%s)" % (self.__class__.__name__, repr(self._value_))
        return "%s.%s" % (self.__class__.__name__, self._name_)

    def __bool__(self):
        return bool(self._value_)

    def _operand(self, flag):
        if isinstance(flag, self.__class__):
            return flag._value_
        if self._member_type_ is not object and isinstance(flag, self._member_type_):
            return flag
        return NotImplemented

    def __or__(self, other):
        operand = self._operand(other)
        return operand if operand is NotImplemented else self.__class__(self._value_ | operand)

    def __and__(self, other):
        operand = self._operand(other)
        return operand if operand is NotImplemented else self.__class__(self._value_ & operand)

    def __xor__(self, other):
        operand = self._operand(other)
        return operand if operand is NotImplemented else self.__class__(self._value_ ^ operand)

    def __invert__(self):
        cls = self.__class__
        if cls._boundary_ is KEEP or cls._boundary_ is EJECT:
            return cls(~self._value_)
        return cls(self._singles_mask_ & ~self._value_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Flags that are ints."""


def _bits(number, width):
    """`0b0 0101`: two's complement with its sign apart."""
    negative = number < 0
    if negative:
        digits = bin(~number)[2:].translate({48: "1", 49: "0"})
    else:
        digits = bin(number)[2:]
    filler = "1" if negative else "0"
    return "0b%s %s" % (filler, digits.rjust(width, filler))


def unique(enumeration):
    """A decorator that refuses two names for one value."""
    duplicates = [
        (name, made._name_) for name, made in enumeration.__members__.items() if name != made._name_]
    if duplicates:
        details = ", ".join("%s -> %s" % pair for pair in duplicates)
        raise ValueError("duplicate values found in %r: %s" % (enumeration, details))
    return enumeration


class EnumCheck(StrEnum):
    """What `verify` looks for."""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """A decorator that checks an enumeration."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                aliases = [
                    (name, made._name_) for name, made in enumeration.__members__.items() if name != made._name_]
                if aliases:
                    details = ", ".join("%s -> %s" % pair for pair in aliases)
                    raise ValueError("aliases found in %r: %s" % (enumeration, details))
            elif check is CONTINUOUS:
                self._check_continuous(enumeration)
            elif check is NAMED_FLAGS:
                self._check_names(enumeration)
        return enumeration

    def _check_continuous(self, enumeration):
        values = {made._value_ for made in enumeration}
        if len(values) < 2:
            return
        low, high = min(values), max(values)
        if issubclass(enumeration, Flag):
            missing = [2 ** bit for bit in range(low.bit_length(), high.bit_length() - 1) if 2 ** bit not in values]
        else:
            missing = [value for value in range(low + 1, high) if value not in values]
        if missing:
            raise ValueError("invalid enum %r: missing values %s" % (
                enumeration.__name__, ", ".join(str(value) for value in missing)))

    def _check_names(self, enumeration):
        singles = {made._value_ for made in enumeration}
        for name, made in enumeration._member_map_.items():
            if made._value_ < 0 or made._value_ in singles:
                continue
            missing = 0
            bit = 1
            while bit <= made._value_:
                if made._value_ & bit and bit not in singles:
                    missing |= bit
                bit <<= 1
            if missing:
                raise ValueError(
                    "invalid Flag %r: alias %s is missing value 0x%x [use enum.show_flag_values(value) for details]"
                    % (enumeration.__name__, name, missing))


def show_flag_values(value):
    """The single bits of a value."""
    bits = []
    bit = 1
    while bit <= value:
        if value & bit:
            bits.append(bit)
        bit <<= 1
    return bits


def global_enum_repr(self):
    """`module.NAME`, for enumerations whose members are names of their module."""
    module = self.__class__.__module__.split(".")[-1]
    return "%s.%s" % (module, self._name_)


def global_flag_repr(self):
    module = self.__class__.__module__.split(".")[-1]
    if self._name_ is None:
        return "%s.%s(%r)" % (module, self.__class__.__name__, self._value_)
    return "|".join("%s.%s" % (module, name) for name in self._name_.split("|"))


def global_str(self):
    if self._name_ is None:
        return "%s(%r)" % (self.__class__.__name__, self._value_)
    return self._name_


def global_enum(cls, update_str=False):
    """A decorator that makes the members names of the module."""
    import sys
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    module = sys.modules.get(cls.__module__)
    if module is not None:
        for name, made in cls.__members__.items():
            setattr(module, name, made)
    return cls


def pickle_by_global_name(self, proto):
    """For `__reduce_ex__`: the member is found in its module by its name."""
    return self.name


def pickle_by_enum_name(self, proto):
    """For `__reduce_ex__`: the member is found in its class by its name."""
    return getattr, (self.__class__, self._name_)
