/// One step of the machine. `a`, `b`, `c` and `d` mean what the comment of the operation says; "r" is a register, "k" a
/// constant, "n" a name, "@" a place in the code, "#" a number.
struct Instruction {
  var op: Op
  var flags: UInt8
  var a: UInt16
  var b: Int32
  var c: Int32
  var d: Int32

  init(_ op: Op, a: Int = 0, b: Int = 0, c: Int = 0, d: Int = 0, flags: UInt8 = 0) {
    self.op = op
    self.flags = flags
    self.a = UInt16(truncatingIfNeeded: a)
    self.b = Int32(truncatingIfNeeded: b)
    self.c = Int32(truncatingIfNeeded: c)
    self.d = Int32(truncatingIfNeeded: d)
  }

  /// The value in register `b` (or `c`) is a temporary that nobody reads again: its slot is emptied.
  static var consumesB: UInt8 { 1 }
  static var consumesC: UInt8 { 2 }
  /// An augmented assignment: the in-place form of the operator is tried first.
  static var isInPlace: UInt8 { 4 }
  /// A conditional jump is taken when the test is true (else when it is false).
  static var jumpsIfTrue: UInt8 { 8 }
}

/// The operations. Results replace what register `a` held.
enum Op: UInt8 {
  // MARK: Moving values
  case nop
  /// r[a] = k[b]
  case loadConstant
  /// r[a] = #b
  case loadInt
  /// r[a] = None
  case loadNone
  /// r[a] = bool(#b)
  case loadBool
  /// r[a] = undefined
  case loadUndefined
  /// r[a] = r[b]; r[b] must have a value
  case move
  /// r[a] = r[b], or None while r[b] (c = 1: the cell in it) has no value
  case loadReturned
  /// r[a] = r[b], which is left empty
  case take
  /// r[a] is emptied
  case clear
  /// `del` of the local r[b]
  case deleteLocal
  /// r[a] = a new cell that holds what r[a] held
  case makeCell
  /// r[a] = content of the cell r[b]
  case loadCell
  /// content of the cell r[a] = r[b]
  case storeCell
  /// r[a] = content of the closure's cell #b
  case loadFree
  /// content of the closure's cell #a = r[b]
  case storeFree
  /// `del` of the cell r[b], and of the closure's cell #b
  case deleteCell, deleteFree
  /// r[a] = the closure's cell #b itself
  case loadClosure
  /// r[a] = global n[c]; cache d
  case loadGlobal
  /// global n[c] = r[b]
  case storeGlobal
  /// `del` of the global n[c]
  case deleteGlobal
  /// Class bodies: r[a] = n[c] in the namespace r[0], else global; cache d
  case loadName
  /// The same with the closure's cell #b in place of the global
  case loadNameOrFree
  case storeName
  case deleteName
  /// `__annotations__[n[c]] = r[b]` of the module or class
  case storeAnnotation

  // MARK: Operators
  /// r[a] = r[b] op r[c]
  case add, subtract, multiply, divide, floorDivide, modulo
  /// r[a] = r[b] op #c
  case addInt, subtractInt, multiplyInt, floorDivideInt, moduloInt
  /// r[a] = r[b] op r[c], op is d
  case binary
  /// r[a] = op r[b], op is d
  case unary
  /// r[a] = not r[b]
  case not
  /// r[a] = r[b] op r[c], op is d
  case compare

  // MARK: Jumps
  /// to @d
  case jump
  /// Looks for Ctrl-C and whether a collection is due
  case poll
  /// to @d, backwards: looks for Ctrl-C and whether a collection is due
  case jumpBack
  /// to @d if r[b] is true (or false; flag)
  case jumpIf
  /// to @d if r[b] is None (or not; flag)
  case jumpIfNone
  /// to @d if r[b] op r[c] (flag); op is a for the last
  case jumpLess, jumpLessOrEqual, jumpGreater, jumpGreaterOrEqual, jumpEqual, jumpNotEqual, jumpCompare
  /// to @d if r[b] op #c (flag)
  case jumpLessInt, jumpLessOrEqualInt, jumpGreaterInt, jumpGreaterOrEqualInt, jumpEqualInt, jumpNotEqualInt
  /// r[a] = iter(r[b])
  case makeIterator
  /// r[a] = next(r[b]), or to @d at the end
  case forIterator

  // MARK: Attributes and items
  /// r[a] = r[b].n[c]; cache d
  case loadAttribute
  /// r[b].n[c] = r[a]; cache d
  case storeAttribute
  /// del r[b].n[c]
  case deleteAttribute
  /// r[a] = the function, r[a+1] = the receiver; or r[a] empty, r[a+1] = the attribute r[b].n[c]; cache d
  case loadMethod
  /// The same for the attribute super().n[c]
  case loadSuperMethod
  /// r[a] = r[b][r[c]]
  case getItem
  /// r[a] = r[b][#c]
  case getItemInt
  /// r[a] = r[b][r[c]:r[c+1]:r[c+2]], the bounds are left empty
  case getSlice
  /// r[b][r[c]] = r[a]
  case setItem
  /// del r[b][r[c]]
  case deleteItem
  /// r[a] = slice(r[b], r[b+1], r[b+2])
  case buildSlice

  // MARK: Displays and unpacking
  /// r[a] = (r[b] ... #c of them), which are left empty
  case buildTuple, buildList, buildSet
  /// r[a] = {r[b]: r[b+1] ... #c pairs}
  case buildDict
  /// r[a].append(r[b]), emptied
  case listAppend
  /// r[a].add(r[b])
  case setAdd
  /// r[a][r[b]] = r[c]
  case dictSet
  /// r[a].extend(r[b]), for `*b` in a display
  case listExtend
  case setUpdate
  /// r[a] = what `*r[a]` gives a call of r[b]: a tuple or a list as it is, else a new list
  case spread
  /// r[a] = what `**r[a]` gives a call of r[b]: a dict as it is, else a new one
  case spreadKeywords
  /// `**b` in a dict display
  case dictUpdate
  /// `**b` in a call of r[c]: a name twice is an error
  case dictMerge
  /// r[a] = tuple(list r[b])
  case listToTuple
  /// r[a] ... r[a+c-1] = r[b]
  case unpack
  /// r[a] ... = r[b] with #c before the star and #d after it
  case unpackStarred
  /// r[a] = str.join of r[b] ... #c of them
  case joinStrings
  /// r[a] = format(r[b], r[c] if c >= 0), conversion d
  case formatValue

  // MARK: Calls
  /// r[a] = r[b](r[b+1] ... #c of them, then keywords named by k-names[d] if d >= 0)
  case call
  /// The same after `loadMethod` into r[b], r[b+1]; arguments from r[b+2]
  case callMethod
  /// r[a] = global of cache d (r[b+1] ... #c)
  case callGlobal
  /// The same for a call of `range` whose value a loop goes over: r[a] may be the iterator already
  case callRange
  /// r[a] = r[b](*r[c], **r[d] if d >= 0), a list or tuple and a dict
  case callUnpacked
  /// Lowered code: the same as `call`, `callUnpacked`, converting what is called
  case callLowered, callUnpackedLowered
  /// r[a] = super()
  case superNoArguments
  case returnValue
  case returnNone
  /// yield r[b]; what is sent comes to r[a]
  case yield
  /// r[a] = yield from the iterator r[b]; what is sent comes to r[c]
  case yieldFrom
  /// r[a] = iterator of r[b] for `yield from`
  case makeDelegate
  /// r[a] = function of template d, defaults and annotations from r[b]
  case makeFunction
  /// r[a] = class of template d, bases and keywords from r[b]
  case makeClass

  // MARK: Modules
  /// r[a] = module n[c]; d = 1: the first part of the dotted name
  case importModule
  /// r[a] = module n[c] of the package #b levels up
  case importRelative
  /// r[a] = r[b].n[c]
  case importName
  /// from r[b] import *
  case importAll

  // MARK: Exceptions
  /// raise r[b] from r[c] (b, c < 0: not given)
  case raise
  /// raise r[b] again as it is
  case reraise
  /// raise AssertionError(r[b]) (b < 0: without message)
  case raiseAssertion
  /// r[a] = the exception that was being handled; r[b] is now
  case beginHandler
  /// what r[a] held is being handled again
  case endHandler
  /// to @d unless the exception r[b] is of class r[c]
  case jumpUnlessException
  /// r[a] = r[b].__enter__(), r[c] = its `__exit__`, bound
  case enterContext
  /// r[b](None, None, None)
  case exitContext
  /// to @d if r[b](type, r[c], traceback) is true
  case exitContextWithException

  // MARK: Asynchronous code
  /// r[a] = what `await r[b]` steps through
  case awaitable
  /// r[a] = r[b].__aiter__()
  case asyncIterator
  /// r[a] = what to await for the next element of r[b]
  case asyncNext
  /// to @d if the exception r[b] is StopAsyncIteration; else raises it again
  case endAsyncFor
  /// r[a] = r[b] as a value of an asynchronous generator
  case wrapAsyncYield
  /// r[a] = what to await for r[b].__aenter__(), r[c] = its `__aexit__`, bound
  case enterAsyncContext
  /// r[a] = what to await for r[b](None, None, None), or with the exception r[c] if c >= 0
  case exitAsyncContext

  // MARK: Exception groups
  /// r[a] = the part of the exception r[b] that is of class r[c], and r[b] the rest; to @d if there is none
  case matchGroup
  /// r[a] = what is to be raised after the handlers of r[b]: from the list r[c]; to @d if there is nothing
  case joinGroup

  // MARK: Matching
  /// to @d unless r[b] is a sequence of #c elements (a = 1: at least)
  case matchSequence
  /// to @d unless r[b] is a mapping
  case matchMapping
  /// Takes the values of keys out of r[b] as template d says, or to @c
  case matchKeys
  /// Takes the attributes of r[b] as template d says if it is an instance, or to @c
  case matchClass

  // MARK: Lowered control flow
  /// Site d decides with r[b]: done → to @c, else goes on as Python does
  case loweredIf, loweredFor
  /// Site d decides before the first test: done → to @c; tested → r[a] holds the result, to @b; else goes on
  case loweredWhile
  /// The value comes to r[a]
  case loweredConditional, loweredAnd, loweredOr
  /// r[a] = not r[b]
  case loweredNot
  /// r[a] = r[b] == r[c] (flag: !=)
  case loweredEqual
  /// The end of a block of a lowered statement
  case blockEnd

  // MARK: Observed code
  /// What `code.observedOps` has at this place, reported as an effect: a store or a change in place
  case observedEffect
  /// The same for `call`, `callMethod` and `callGlobal`: enters observed code
  case observedCall

  // MARK: Debugging
  /// Stands in place of an instruction that a debugger watches; `Code.traps` has the original
  case trap
}
