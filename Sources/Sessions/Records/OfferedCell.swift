/// A cell of a notebook that `%load` offers to a person.
public struct OfferedCell: Sendable {
  public let title: String
  public var text: String
  /// False for text between cells, which is only shown.
  public let isCode: Bool
  public var mode: CellSource.Mode?

  public init(title: String, text: String, isCode: Bool) {
    self.title = title
    self.text = text
    self.isCode = isCode
  }
}
