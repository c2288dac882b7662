import Script

extension Magic {
  static let lsmagic = Magic(
    "lsmagic", usage: "lsmagic", summary: "List all magics.",
    details: """
      A magic's name with ? behind it explains it.

          %lsmagic
          %timeit?
      """
  ) { (call: MagicCall) throws -> Handle? in
    let magics = call.session.magics.values.sorted { $0.name < $1.name }
    let lines = magics.map { "%" + $0.name }
    let cells = magics.filter(\.takesCells).map { "%%" + $0.name }
    call.session.display(
      """
      magics for a line:
      \(Columns.text(lines, width: call.session.width))

      magics for a cell:
      \(Columns.text(cells, width: call.session.width))

      NAME? explains one, %help all of them.
      """)
    return nil
  }
}
