import GraphMessages

extension MapOrder {
  static func sorted(_ attributes: [NamedAttribute]) -> [NamedAttribute] {
    attributes.sorted { (a: NamedAttribute, b: NamedAttribute) -> Bool in isBefore(a.name, b.name) }
  }

  static func sorted(_ texts: [FunctionDefinition.NamedText]) -> [FunctionDefinition.NamedText] {
    texts.sorted { (a: FunctionDefinition.NamedText, b: FunctionDefinition.NamedText) -> Bool in
      isBefore(a.name, b.name)
    }
  }
}
