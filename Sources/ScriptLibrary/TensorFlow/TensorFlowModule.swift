import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// The module `tensorflow`.
enum TensorFlowModule {
  /// Makes `tensorflow` and its parts importable.
  static func register(in interpreter: Interpreter) {
    let namespace = APINamespace(root: "tf") { (path: String) -> String in
      path == "tf" ? "tensorflow" : "tensorflow._api.v2" + path.dropFirst(2)
    }
    NumPyBehavior.set(nil, interpreter)
    NumPyBehaviorTable.installRules()
    DTypeMembers.install()
    TensorShapeMembers.install()
    TensorSpecMembers.install()
    GraphMembers.install()
    ErrorClasses.install(in: interpreter)
    TensorIndexing.booleanMask = { (x: AnyTensor, mask: AnyTensor) throws -> AnyTensor in
      try ExecutionContext.withScope("boolean_mask") { (_: String) throws -> AnyTensor in
        try BooleanMask.apply(x, mask, axis: 0)
      }
    }
    PrintedOutput.write = { [unowned interpreter] (text: String, stream: String) in
      if stream == "stdout" { interpreter.output(text) } else { interpreter.errorOutput(text) }
    }
    interpreter.builtins["function"] = .object(FunctionNames.function.makeObject())
    var isFilled = false
    interpreter.register(module: "tensorflow") { (interpreter: Interpreter) throws -> ModuleObject in
      if !isFilled {
        fill(namespace)
        TensorMembers.installOperatorNames(interpreter)
      }
      isFilled = true
      return namespace.module("tf")
    }
  }

  /// The functions that Swift makes.
  static let tables: [[APIFunction]] = [
    CreationTable.rows, SequenceTable.rows, MathTable.rows, ElementwiseTable.rows, CastingTable.rows, ClippingTable.rows,
    ReductionTable.rows, NormTable.rows, LinearAlgebraTable.rows, ProductTable.rows, DiagonalTable.rows,
    ArrangementTable.rows, RepetitionTable.rows, IndexingTable.rows, NeuralTable.rows, RandomTable.rows, StatelessRandomTable.rows, TextTable.rows, DebuggingTable.rows,
    ControlFlowTable.rows, SliceLoopTable.rows, GradientTable.rows, HostFunctionTable.rows, StructureTable.rows,
    AutoGraphTable.rows, EnvironmentTable.rows, OptimizerOptions.rows, GraphDefinitionTable.rows, NumPyBehaviorTable.rows,
  ]

  private static func fill(_ namespace: APINamespace) {
    for table in tables { namespace.add(table) }
    FunctionNames.add(to: namespace)
    TypeNames.add(to: namespace)
    GraphDefinitionTable.add(to: namespace)
    AutoGraphTable.addFeatures(to: namespace)
    ErrorClasses.add(to: namespace)
    NumPyBehaviorTable.add(to: namespace)
    RawOps.add(to: namespace)
    ScriptFunctions.add(to: namespace)
  }
}

/// Classes, dtypes and constants of the module.
enum TypeNames {
  static func add(to namespace: APINamespace) {
    for dtype in DType.allCases {
      namespace.add("tf.\(dtype.name)") { (_: Interpreter) -> Handle in .object(DTypeObject.of(dtype)) }
      namespace.add("tf.dtypes.\(dtype.name)") { (_: Interpreter) -> Handle in .object(DTypeObject.of(dtype)) }
    }
    for (name, dtype) in [("half", DType.float16), ("double", .float64)] {
      namespace.add("tf.\(name)") { (_: Interpreter) -> Handle in .object(DTypeObject.of(dtype)) }
      namespace.add("tf.dtypes.\(name)") { (_: Interpreter) -> Handle in .object(DTypeObject.of(dtype)) }
    }
    let types: [(String, () -> TypeObject)] = [
      ("Tensor", { TypeObject.tensor }), ("Variable", { TypeObject.variable }), ("TensorShape", { TypeObject.tensorShape }),
      ("DType", { TypeObject.dtype }), ("dtypes.DType", { TypeObject.dtype }),
      ("TensorSpec", { TypeObject.tensorSpec }), ("TypeSpec", { TypeObject.typeSpec }), ("TensorArray", { TypeObject.tensorArray }),
      ("GradientTape", { TypeObject.gradientTape }), ("IndexedSlices", { TypeObject.indexedSlices }),
      ("Operation", { TypeObject.operation }), ("Graph", { TypeObject.graph }), ("Module", { ModuleClass.type }),
      ("autodiff.GradientTape", { TypeObject.gradientTape }),
    ]
    for (name, type) in types {
      namespace.add("tf.\(name)") { (_: Interpreter) -> Handle in .object(type()) }
    }
    namespace.add("tf.__version__") { (_: Interpreter) -> Handle in .string("2.21.0") }
    namespace.add("tf.version.VERSION") { (_: Interpreter) -> Handle in .string("2.21.0") }
    namespace.add("tf.newaxis") { (_: Interpreter) -> Handle in .none }
    namespace.add("tf.keras") { (interpreter: Interpreter) throws -> Handle in
      try interpreter.importModule("keras")
    }
  }
}
