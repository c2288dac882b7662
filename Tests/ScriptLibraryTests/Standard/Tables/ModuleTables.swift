/// The tables of cells by module.
enum ModuleTables {
  static let all: [(String, String)] = [
    ("AnnotationsTable", AnnotationsTable.text),
    ("ContextlibTable", ContextlibTable.text),
    ("DatetimeTable", DatetimeTable.text),
    ("EnumTable", EnumTable.text),
    ("FractionsTable", FractionsTable.text),
    ("HashlibTable", HashlibTable.text),
    ("HeapqTable", HeapqTable.text),
    ("IoTable", IoTable.text),
    ("JsonTable", JsonTable.text),
    ("ObjectsTable", ObjectsTable.text),
    ("PickleTable", PickleTable.text),
    ("RareNamesTable", RareNamesTable.text),
    ("ReTable", ReTable.text),
    ("StructTable", StructTable.text),
    ("TextwrapTable", TextwrapTable.text),
  ]
}
