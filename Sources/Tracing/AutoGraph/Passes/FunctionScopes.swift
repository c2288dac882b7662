import Script

/// Marks the functions of a lowered tree: the outermost one loses its decorators, which have been applied by the time
/// it is lowered; those inside, and lambdas, run converted as they are.
final class FunctionScopes: TreeTransformer {
  static func lower(_ definition: FunctionDefinition) -> FunctionDefinition {
    FunctionScopes().transform(definition).replacing(decorators: [])
  }

  override func transform(_ definition: FunctionDefinition) -> FunctionDefinition {
    super.transform(definition).replacing(isLowered: true)
  }
}
