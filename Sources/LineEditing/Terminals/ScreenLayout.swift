/// Where libedit puts the characters of a text behind a prompt, in a window of so many columns.
struct ScreenLayout {
  struct Place: Equatable {
    var row: Int
    var column: Int
  }

  /// Of each scalar, and of the end.
  private(set) var places: [Place] = []
  /// False when the text has characters that libedit writes as several.
  private(set) var isExact = true

  var rows: Int { (places.last?.row ?? 0) + 1 }

  init(promptWidth: Int, scalars: [Unicode.Scalar], columns: Int) {
    let columns = max(2, columns)
    var place = Place(row: promptWidth / columns, column: promptWidth % columns)
    places.reserveCapacity(scalars.count + 1)
    for scalar in scalars {
      if scalar == CellBuffer.lineEnd {
        places.append(place)
        place = Place(row: place.row + 1, column: 0)
        continue
      }
      let width = DisplayWidth.of(scalar)
      if width < 0 { isExact = false }
      // A wide character that has no room at the end of a row goes to the next one.
      if place.column + width > columns { place = Place(row: place.row + 1, column: 0) }
      places.append(place)
      place.column += max(0, width)
      if place.column >= columns { place = Place(row: place.row + 1, column: 0) }
    }
    places.append(place)
  }
}
