"""Names of devices, sections that run alone, and how variables of several replicas would be put together."""

import collections
import enum

import tensorflow as tf

PhysicalDevice = collections.namedtuple("PhysicalDevice", ["name", "device_type"])
LogicalDevice = collections.namedtuple("LogicalDevice", ["name", "device_type"])


def list_physical_devices(device_type=None):
    """The devices that the machine has: its processor, unless another device_type is asked for."""
    return [PhysicalDevice("/physical_device:CPU:0", "CPU")] if device_type in (None, "CPU") else []


def list_logical_devices(device_type=None):
    """The devices that ops can be placed on: the processor, unless another device_type is asked for."""
    return [LogicalDevice("/device:CPU:0", "CPU")] if device_type in (None, "CPU") else []


class AggregationMethod:
    """How `tf.gradients` sums; every way gives the same here."""

    ADD_N = 0
    DEFAULT = ADD_N
    EXPERIMENTAL_TREE = 1
    EXPERIMENTAL_ACCUMULATE_N = 2


class VariableSynchronization(enum.Enum):
    """When the copies of a variable on several replicas are made equal."""

    AUTO = 0
    NONE = 1
    ON_WRITE = 2
    ON_READ = 3


class VariableAggregationV2(enum.Enum):
    """How the copies of a variable on several replicas become one."""

    NONE = 0
    SUM = 1
    MEAN = 2
    ONLY_FIRST_REPLICA = 3


class VariableAggregation(enum.Enum):
    """The same, as variables name it."""

    NONE = 0
    SUM = 1
    MEAN = 2
    ONLY_FIRST_REPLICA = 3
    ONLY_FIRST_TOWER = 3


class UnconnectedGradients(enum.Enum):
    """What a gradient is where the target does not depend on the source: None, or zeros."""

    NONE = "none"
    ZERO = "zero"


AggregationMethod.__module__ = "tensorflow.python.ops.gradients_util"
for _class in (VariableSynchronization, VariableAggregationV2, VariableAggregation):
    _class.__module__ = "tensorflow.python.ops.variables"
UnconnectedGradients.__module__ = "tensorflow.python.ops.unconnected_gradients"

_DEVICE_TYPES = ("CPU", "GPU", "TPU", "CUSTOM")


def _read(spec):
    """Job, replica, task, type and number of a device, of a text like `/job:worker/device:CPU:0`."""
    job = replica = task = kind = number = None
    spec = spec or ""
    for text in spec.split("/"):
        part = text.split(":")
        if len(part) == 2 and part[0] == "job":
            job = part[1]
        elif len(part) == 2 and part[0] == "replica":
            replica = part[1]
        elif len(part) == 2 and part[0] == "task":
            task = part[1]
        elif len(part) <= 2 and part[0].upper() in _DEVICE_TYPES or len(part) == 3 and part[0] == "device":
            if kind is not None:
                raise ValueError("Multiple device types are not allowed while parsing the device spec: %s." % spec)
            if part[0] == "device":
                part = part[1:]
                kind = part[0]
            else:
                kind = part[0].upper()
            if len(part) == 2 and part[1] != "*":
                number = int(part[1])
        elif part[0] != "":
            raise ValueError("Unknown attribute '%s' is encountered while parsing the device spec: '%s'." % (part[0], spec))
    return job, replica, task, kind, number


class DeviceSpec:
    """The name of a device, in parts: `tf.DeviceSpec(device_type='CPU', device_index=0)`."""

    def __init__(self, job=None, replica=None, task=None, device_type=None, device_index=None):
        self._job = None if job is None else str(job)
        self._replica = None if replica is None else int(replica)
        self._task = None if task is None else int(task)
        kind = None if device_type is None else str(device_type)
        self._device_type = kind.upper() if kind is not None and kind.lower() in ("cpu", "gpu") else kind
        self._device_index = None if device_index is None else int(device_index)

    @classmethod
    def from_string(cls, spec):
        """The parts of a name."""
        return cls(*_read(spec))

    def parse_from_string(self, spec):
        """The parts of a name."""
        return self.from_string(spec)

    def to_string(self):
        """The name: `/job:worker/replica:1/device:GPU:3`."""
        text = ""
        for name in ("job", "replica", "task"):
            if getattr(self, name) is not None:
                text += "/%s:%s" % (name, getattr(self, name))
        if self._device_type is not None:
            text += "/device:%s:%s" % (self._device_type, "*" if self._device_index is None else self._device_index)
        return text

    def make_merged_spec(self, dev):
        """This device, with the parts that another names."""
        return DeviceSpec(*[
            getattr(self, name) if getattr(dev, name) is None else getattr(dev, name)
            for name in ("job", "replica", "task", "device_type", "device_index")])

    def replace(self, **kwargs):
        """This device with other parts."""
        parts = dict(job=self.job, replica=self.replica, task=self.task, device_type=self.device_type,
                     device_index=self.device_index)
        parts.update(kwargs)
        return DeviceSpec(**parts)

    @property
    def job(self):
        """The job, or None."""
        return self._job

    @property
    def replica(self):
        """The replica's number, or None."""
        return self._replica

    @property
    def task(self):
        """The task's number, or None."""
        return self._task

    @property
    def device_type(self):
        """`CPU` or the like, or None."""
        return self._device_type

    @property
    def device_index(self):
        """The device's number, or None."""
        return self._device_index

    def __eq__(self, other):
        return isinstance(other, DeviceSpec) and self.to_string() == other.to_string()

    def __hash__(self):
        return hash(self.to_string())

    def __repr__(self):
        return "<DeviceSpec(job=%s, replica=%s, task=%s, device_type=%s, device_index=%s)>" % (
            self.job, self.replica, self.task, self.device_type, self.device_index)


DeviceSpec.__module__ = "tensorflow.python.framework.device_spec"
DeviceSpec.__name__ = "DeviceSpecV2"


class CriticalSection:
    """Code that does not run twice at the same time. Cells run on one thread: `execute` calls the function."""

    def __init__(self, name=None, shared_name=None, critical_section_def=None, import_scope=None):
        self._name = shared_name or name or "critical_section"
        self._running = False

    @property
    def name(self):
        """Eagerly there is none, as TensorFlow says."""
        raise AttributeError("Tensor.op is undefined when eager execution is enabled.")

    def execute(self, fn, exclusive_resource_access=True, name=None):
        """What the function gives; its ops keep their order with others that change the same variables."""
        if self._running:
            raise ValueError(
                "Attempting to lock a CriticalSection (signature=%s) in which we are already running. This is illegal and "
                "may cause deadlocks." % self._name)
        self._running = True
        try:
            with tf.name_scope(name or "critical_section_execute"):
                return fn()
        finally:
            self._running = False


CriticalSection.__module__ = "tensorflow.python.ops.critical_section_ops"


class Logger:
    """Messages of a name: `tf.get_logger().setLevel('ERROR')`. What is below the level is not written."""

    _LEVELS = {"NOTSET": 0, "DEBUG": 10, "INFO": 20, "WARNING": 30, "WARN": 30, "ERROR": 40, "CRITICAL": 50, "FATAL": 50}

    def __init__(self, name):
        self.name = name
        self.level = 0
        self.propagate = True
        self.handlers = []

    def setLevel(self, level):
        """Which messages are written: a number, or a name like `'ERROR'`."""
        if isinstance(level, str):
            if level not in self._LEVELS:
                raise ValueError("Unknown level: %r" % level)
            level = self._LEVELS[level]
        self.level = int(level)

    def getEffectiveLevel(self):
        """The least level that is written."""
        return self.level or 30

    def isEnabledFor(self, level):
        """Whether messages of a level are written."""
        return level >= self.getEffectiveLevel()

    def log(self, level, msg, *args):
        """Writes a message to standard error."""
        if self.isEnabledFor(level):
            import sys
            name = [key for key, value in self._LEVELS.items() if value == level]
            print("%s:%s:%s" % (name[0] if name else level, self.name, msg % args if args else msg), file=sys.stderr)

    def debug(self, msg, *args):
        """A message of level 10."""
        self.log(10, msg, *args)

    def info(self, msg, *args):
        """A message of level 20."""
        self.log(20, msg, *args)

    def warning(self, msg, *args):
        """A message of level 30."""
        self.log(30, msg, *args)

    warn = warning

    def error(self, msg, *args):
        """A message of level 40."""
        self.log(40, msg, *args)

    def critical(self, msg, *args):
        """A message of level 50."""
        self.log(50, msg, *args)

    fatal = critical

    def __repr__(self):
        return "<Logger %s (%s)>" % (self.name, {0: "WARNING"}.get(self.level, self.level))


Logger.__module__ = "logging"
_logger = Logger("tensorflow")


def get_logger():
    """The logger of TensorFlow's messages."""
    return _logger


def load_op_library(library_filename):
    """A plugin of ops: TensorFlow's own binary ones can't be loaded here."""
    raise tf.errors.NotFoundError(
        None, None, "%s: cannot open shared object file: No such file or directory" % library_filename)


def load_library(library_location):
    """Plugins of kernels: TensorFlow's own binary ones can't be loaded here."""
    raise FileNotFoundError(2, "The file or folder to load kernel libraries from does not exist.", library_location)


def enable_dump_debug_info(dump_root, tensor_debug_mode="NO_TENSOR", circular_buffer_size=1000, op_regex=None,
                           tensor_dtypes=None):
    """Files for TensorBoard's debugger: not there. The debugger of cells is `%debug`."""
    raise NotImplementedError("tf.debugging.experimental.enable_dump_debug_info writes files for TensorBoard, which is not there")


def disable_dump_debug_info():
    """Nothing is written, so there is nothing to turn off."""
    return None
