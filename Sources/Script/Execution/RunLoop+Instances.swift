import Diagnostics

/// Calls of classes, of bound methods and of instances: the function that does it runs in the loop that is on its way.
extension Interpreter {
  /// Enters the function of a bound method: the receiver takes the method's place in front of the arguments. False when
  /// the call is of another kind.
  func enterBoundMethod(
    _ frame: UnsafeMutablePointer<Frame>, _ callee: UnsafeMutablePointer<Value>, _ count: Int, _ slot: UInt16
  ) throws -> Bool {
    let method = callee.pointee
    let (function, receiver) = method.unsafeUnmanaged(BoundMethodObject.self)._withUnsafeGuaranteedRef {
      ($0.functionValue, $0.receiverValue)
    }
    guard isEnterable(function, count + 1), !frame.pointee.isDetached else { return false }
    callee.pointee = receiver.retained()
    try enterAbove(function, callee, count + 1, slot: slot, mode: .call)
    method.release()
    return true
  }

  /// The same for an instance whose class has a `__call__`.
  func enterCallOperator(
    _ frame: UnsafeMutablePointer<Frame>, _ callee: UnsafeMutablePointer<Value>, _ count: Int, _ slot: UInt16
  ) throws -> Bool {
    let function = typeOf(callee.pointee).lookup(Names.call)
    guard isEnterable(function, count + 1), !frame.pointee.isDetached else { return false }
    try enterAbove(function, callee, count + 1, slot: slot, mode: .call)
    return true
  }

  /// Makes a plain instance, or an exception, and enters its `__init__`; false when the class takes more than that. The
  /// instance takes the place of the class in front of the arguments.
  func enterConstructor(
    _ callee: UnsafeMutablePointer<Value>, _ count: Int, _ i: Instruction
  ) throws -> Bool {
    let `class` = callee.pointee
    let type = `class`.unsafeUnmanaged(TypeObject.self)
    return try type._withUnsafeGuaranteedRef { (type: TypeObject) throws -> Bool in
      let plan = type.plan
      let function = plan.initializer
      if plan.makesPlainExceptions, function.isUndefined {
        let made = Value(ExceptionObject(type: type, given: Arguments(callee + 1, count: count)))
        for index in 0...count { Script.clear(callee + index) }
        put(registers.frames[top].base + Int(i.a), made)
        return true
      }
      guard plan.makesPlainInstances || plan.makesPlainExceptions, isEnterable(function, count + 1),
        !registers.frames[top].isDetached
      else { return false }
      let instance =
        plan.makesPlainInstances
        ? InstanceObject.makeValue(type) : Value(ExceptionObject(type: type, given: Arguments(callee + 1, count: count)))
      callee.pointee = instance.retained()
      let target = function.unsafeUnmanaged(FunctionObject.self)
      do {
        let entered = try target._withUnsafeGuaranteedRef { (target: FunctionObject) in
          try enter(
            function.retained(), target.codeReference, globals: target.globalsReference, closure: target.closure,
            base: callee, count: count + 1, slot: i.a, mode: .initialize)
        }
        entered.pointee.pending = instance
        `class`.release()
        return true
      } catch {
        function.release()
        instance.release()
        put(callee, `class`)
        throw error
      }
    }
  }

  /// An instance of a class with a script `__init__`: makes it and enters the method. False when the call is of another
  /// kind.
  func enterInitializer(
    _ frame: UnsafeMutablePointer<Frame>, _ type: TypeObject, _ callee: UnsafeMutablePointer<Value>,
    _ arguments: Arguments, _ slot: UInt16
  ) throws -> Bool {
    let plan = type.plan
    let initializer = plan.initializer
    guard plan.makesPlainInstances || plan.constructs, !initializer.isUndefined, callee + 1 == arguments.base else {
      return false
    }
    let function = initializer.unsafeAs(FunctionObject.self)
    if function.code.isGenerator { return false }
    let instance: Value
    if plan.constructs, let constructor = type.constructor {
      instance = try constructor(type, arguments, self)
    } else {
      instance = InstanceObject.makeValue(type)
    }
    let typeValue = callee.pointee
    callee.pointee = instance.retained()
    let all = Arguments(callee, count: arguments.count + 1, names: arguments.names)
    var functionSlot = Value(function)
    do {
      try withUnsafeMutablePointer(to: &functionSlot) {
        try enterFunction(frame, function, function.code, $0, all, slot, mode: .initialize)
      }
      registers.frames[top].pending = instance
      typeValue.release()
      return true
    } catch {
      functionSlot.release()
      instance.release()
      typeValue.release()
      throw error
    }
  }

  func refuseInitializer(_ result: Value, _ instance: Value) throws {
    let name = typeName(result)
    result.release()
    instance.release()
    throw Failure(.typeError, "__init__() should return None, not '\(name)'")
  }
}
