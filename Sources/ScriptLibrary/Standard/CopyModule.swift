import Diagnostics
import Script

/// `copy`: objects are asked for `__copy__` and `__deepcopy__`, then for `__reduce_ex__`, as pickles do.
enum CopyModule {
  static func make(_: Interpreter) throws -> ModuleObject {
    let module = ModuleObject("copy")
    module.define("copy", "x") { (call: NativeCall) in try ObjectCopies(call.interpreter).shallow(call[0]) }
    module.define("deepcopy", "x, memo=None, _nil=[]") { (call: NativeCall) in
      try ObjectCopies(call.interpreter, memo: call[1].isNone ? .object(DictObject()) : call[1]).deep(call[0])
    }
    return module
  }
}
