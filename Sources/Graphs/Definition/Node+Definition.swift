extension Node {
  /// The node as a graph definition holds it.
  public func definition() -> NodeDefinition { DefinitionBuilder.definition(of: self) }
}
