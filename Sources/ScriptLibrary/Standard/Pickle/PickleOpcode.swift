/// The instructions of a pickle, by the byte that stands for each.
enum PickleOpcode: UInt8 {
  // Protocol 0.
  case mark = 0x28, stop = 0x2e, pop = 0x30, popMark = 0x31, duplicate = 0x32
  case float = 0x46, int = 0x49, long = 0x4c, none = 0x4e, persistentID = 0x50, reduce = 0x52, string = 0x53
  case unicode = 0x56, append = 0x61, build = 0x62, global = 0x63, dict = 0x64, get = 0x67, instance = 0x69
  case list = 0x6c, object = 0x6f, put = 0x70, setItem = 0x73, tuple = 0x74
  // Protocol 1.
  case binaryInt = 0x4a, binaryInt1 = 0x4b, binaryInt2 = 0x4d, binaryPersistentID = 0x51, binaryString = 0x54
  case shortBinaryString = 0x55, binaryUnicode = 0x58, emptyDict = 0x7d, appends = 0x65, binaryGet = 0x68
  case longBinaryGet = 0x6a, emptyList = 0x5d, binaryPut = 0x71, longBinaryPut = 0x72, emptyTuple = 0x29
  case setItems = 0x75, binaryFloat = 0x47
  // Protocol 2.
  case proto = 0x80, newObject = 0x81, extension1 = 0x82, extension2 = 0x83, extension4 = 0x84, tuple1 = 0x85
  case tuple2 = 0x86, tuple3 = 0x87, newTrue = 0x88, newFalse = 0x89, long1 = 0x8a, long4 = 0x8b
  // Protocol 3.
  case binaryBytes = 0x42, shortBinaryBytes = 0x43
  // Protocol 4.
  case shortBinaryUnicode = 0x8c, binaryUnicode8 = 0x8d, binaryBytes8 = 0x8e, emptySet = 0x8f, addItems = 0x90
  case frozenSet = 0x91, newObjectWithKeywords = 0x92, stackGlobal = 0x93, memoize = 0x94, frame = 0x95
  // Protocol 5.
  case byteArray8 = 0x96, nextBuffer = 0x97, readOnlyBuffer = 0x98
}
