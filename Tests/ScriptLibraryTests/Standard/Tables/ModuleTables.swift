/// The tables of cells by module.
enum ModuleTables {
  static let all: [(String, String)] = [
    ("AnnotationsTable", AnnotationsTable.text),
    ("ArgparseTable", ArgparseTable.text),
    ("ContextlibTable", ContextlibTable.text),
    ("CsvTable", CsvTable.text),
    ("DatetimeTable", DatetimeTable.text),
    ("DifflibTable", DifflibTable.text),
    ("EnumTable", EnumTable.text),
    ("FractionsTable", FractionsTable.text),
    ("HashlibTable", HashlibTable.text),
    ("HeapqTable", HeapqTable.text),
    ("IoTable", IoTable.text),
    ("JsonTable", JsonTable.text),
    ("LoggingTable", LoggingTable.text),
    ("ObjectsTable", ObjectsTable.text),
    ("PickleTable", PickleTable.text),
    ("RareNamesTable", RareNamesTable.text),
    ("ReTable", ReTable.text),
    ("SmallModulesTable", SmallModulesTable.text),
    ("StructTable", StructTable.text),
    ("TextwrapTable", TextwrapTable.text),
    ("TypingTable", TypingTable.text),
    ("UrlTable", UrlTable.text),
  ]
}
