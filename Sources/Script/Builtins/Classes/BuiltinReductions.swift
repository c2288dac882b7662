import Diagnostics

/// `__reduce__` of the builtin classes that are made by calling the class.
enum BuiltinReductions {
  static func define() {
    for type in [TypeObject.set, .frozenset] {
      reduce(type) { (value: Handle, interpreter: Interpreter) in
        let elements = Handle.list(value.as(SetObject.self)?.items ?? [])
        return [.tuple([elements]), try ObjectReduction.state(of: value, isAll: false, interpreter)]
      }
    }
    reduce(.range) { (value: Handle, interpreter: Interpreter) in try attributes(value, interpreter) }
    reduce(.slice) { (value: Handle, interpreter: Interpreter) in try attributes(value, interpreter) }
    defineByteArray()
    TypeObject.bytes.defineMethod("__bytes__", "self, /") { (call: NativeCall) in
      .bytes(call[0].as(BytesObject.self)?.bytes ?? [])
    }
    TypeObject.ellipsis.defineMethod("__reduce__", "self, /") { (_: NativeCall) in .string("Ellipsis") }
    TypeObject.notImplemented.defineMethod("__reduce__", "self, /") { (_: NativeCall) in .string("NotImplemented") }
    defineMethods()
    definePlaces()
    defineIterators()
    defineReversed()
  }

  /// Rows of `__reduce__`: the class is called with the first of what `body` gives.
  private static func reduce(_ type: TypeObject, _ body: @escaping (Handle, Interpreter) throws -> [Handle]) {
    type.defineMethod("__reduce__", "self, /") { (call: NativeCall) in
      .tuple([.object(call[0].type)] + (try body(call[0], call.interpreter)))
    }
  }

  private static func attributes(_ value: Handle, _ interpreter: Interpreter) throws -> [Handle] {
    [.tuple(try ["start", "stop", "step"].map { try interpreter.getAttribute(value, $0) })]
  }

  private static func defineByteArray() {
    func parts(_ value: Handle, _ interpreter: Interpreter, isText: Bool) throws -> [Handle] {
      let bytes = value.as(ByteArrayObject.self)?.bytes ?? []
      let state = try ObjectReduction.state(of: value, isAll: false, interpreter)
      if bytes.isEmpty { return [.tuple([]), state] }
      if !isText { return [.tuple([.bytes(bytes)]), state] }
      var text = ""
      for byte in bytes { text.unicodeScalars.append(Unicode.Scalar(byte)) }
      return [.tuple([.string(text), .string("latin-1")]), state]
    }
    reduce(.bytearray) { (value: Handle, interpreter: Interpreter) in try parts(value, interpreter, isText: true) }
    TypeObject.bytearray.defineMethod("__reduce_ex__", "self, protocol=0, /") { (call: NativeCall) in
      .tuple([.object(call[0].type)] + (try parts(call[0], call.interpreter, isText: (call[1].asInt ?? 0) < 3)))
    }
  }

  /// Functions are their names; methods are found in what they are bound to.
  private static func defineMethods() {
    for type in [TypeObject.method, .builtinFunction] {
      type.defineMethod("__reduce__", "self, /") { (call: NativeCall) in
        let name = try call.interpreter.getAttribute(call[0], "__name__")
        guard let bound = call[0].as(BoundMethodObject.self) else { return name }
        let getattr = call.interpreter.builtins["getattr"] ?? .none
        return .tuple([getattr, .tuple([bound.receiver, name])])
      }
    }
  }

  /// Iterators over lists, tuples and ranges: the sequence, and the place in it.
  private static func definePlaces() {
    func row(_ type: TypeObject, _ read: @escaping (Handle) -> (Handle, Int?)?, _ move: @escaping (Handle, Int) -> Void) {
      type.defineMethod("__reduce__", "self, /") { (call: NativeCall) in
        let make = call.interpreter.builtins["iter"] ?? .none
        guard let (sequence, place) = read(call[0]) else { return .none }
        return .tuple([make, .tuple([sequence])] + (place.map { [.int($0)] } ?? []))
      }
      type.defineMethod("__setstate__", "self, state, /") { (call: NativeCall) in
        guard let place = call[1].asInt else { throw Failure(.typeError, "an integer is required") }
        move(call[0], max(place, 0))
        return .none
      }
    }
    row(
      ListIterator.iteratorType,
      { (value: Handle) in
        guard let iterator = value.as(ListIterator.self), iterator.listValue.isObject else { return (.list([]), nil) }
        return (Handle(iterator.listValue), iterator.position)
      }, { (value: Handle, place: Int) in value.as(ListIterator.self)?.position = place })
    row(
      TupleIterator.iteratorType,
      { (value: Handle) in value.as(TupleIterator.self).map { (Handle($0.tupleValue), $0.position) } },
      { (value: Handle, place: Int) in value.as(TupleIterator.self)?.position = place })
    row(
      RangeIterator.iteratorType,
      { (value: Handle) in
        value.as(RangeIterator.self).map { (iterator: RangeIterator) in
          let stop = iterator.current &+ iterator.remaining &* iterator.step
          return (.object(RangeObject(start: iterator.current, stop: stop, step: iterator.step)), 0)
        }
      },
      { (value: Handle, place: Int) in
        guard let iterator = value.as(RangeIterator.self) else { return }
        let count = min(place, iterator.remaining)
        iterator.current &+= count &* iterator.step
        iterator.remaining -= count
      })
  }

  private static func defineIterators() {
    func held(_ value: Handle) -> [Handle] { (value.as(HoldingIterator.self)?.held ?? []).map { Handle($0) } }
    reduce(EnumerateIterator.iteratorType) { (value: Handle, _: Interpreter) in
      [.tuple(held(value) + [value.as(EnumerateIterator.self)?.count ?? .int(0)])]
    }
    reduce(MapIterator.iteratorType) { (value: Handle, _: Interpreter) in [.tuple(held(value))] }
    reduce(FilterIterator.iteratorType) { (value: Handle, _: Interpreter) in [.tuple(held(value).reversed())] }
    let zip = ZipIterator.iteratorType
    reduce(zip) { (value: Handle, _: Interpreter) in
      let isStrict = value.as(ZipIterator.self)?.isStrict ?? false
      return [.tuple(held(value))] + (isStrict ? [.bool(true)] : [])
    }
    zip.defineMethod("__setstate__", "self, state, /") { (call: NativeCall) in
      call[0].as(ZipIterator.self)?.isStrict = try call.interpreter.truth(call[1])
      return .none
    }
  }

  private static func defineReversed() {
    let reversed = ReversedSequenceIterator.iteratorType
    reduce(reversed) { (value: Handle, _: Interpreter) in
      guard let iterator = value.as(ReversedSequenceIterator.self) else { return [.tuple([])] }
      return [.tuple([Handle(iterator.held[0])]), .int(iterator.position - 1)]
    }
    reversed.defineMethod("__setstate__", "self, state, /") { (call: NativeCall) in
      guard let iterator = call[0].as(ReversedSequenceIterator.self), let index = call[1].asInt else {
        throw Failure(.typeError, "an integer is required")
      }
      let length = try call.interpreter.length(iterator.held[0])
      iterator.position = min(max(index, -1), length - 1) + 1
      return .none
    }
    reversed.defineMethod("__length_hint__", "self, /") { (call: NativeCall) in
      guard let iterator = call[0].as(ReversedSequenceIterator.self) else { return .int(0) }
      let length = try call.interpreter.length(iterator.held[0])
      return .int(length < iterator.position ? 0 : iterator.position)
    }
  }
}
