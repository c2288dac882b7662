import Diagnostics
import Tensors

/// Eigenvalues and eigenvectors of a Hermitian matrix: Householder reflections to three diagonals, then QR steps with
/// Wilkinson's shift (Golub and Van Loan, Matrix Computations, 8.3).
///
/// LAPACK would do it, too. But the signs of eigenvectors come out of the steps, and a person who compares with TensorFlow
/// expects its signs: reflections, rotations and the limit below which an element counts as zero are those of Eigen's
/// `SelfAdjointEigenSolver`.
struct SelfAdjointEigen {
  private(set) var values: [Double]
  /// Eigenvectors in columns.
  private(set) var vectors: ColumnMatrix<Double>
  /// False if the steps did not come to an end.
  private(set) var converged = true
  private var below: [Double] = []
  private let size: Int
  private let epsilon: Double

  /// - Parameter epsilon: the precision of the dtype that the matrix had.
  init(_ matrix: ColumnMatrix<Double>, epsilon: Double) {
    size = matrix.rows
    self.epsilon = epsilon
    var a = matrix
    let scale = SelfAdjointEigen.scale(matrix)
    for place in a.numbers.indices { a.numbers[place] /= scale }
    values = []
    vectors = .identity(size, isComplex: matrix.isComplex)
    let coefficients = SelfAdjointEigen.reduce(&a)
    values = (0..<size).map { (place: Int) -> Double in a.get(place, place).real }
    below = (0..<max(size - 1, 0)).map { (place: Int) -> Double in a.get(place + 1, place).real }
    for k in (0..<max(size - 1, 0)).reversed() { reflect(a, k, coefficients[k]) }
    iterate()
    sort()
    for place in values.indices { values[place] *= scale }
  }

  private static func scale(_ a: ColumnMatrix<Double>) -> Double {
    var largest = 0.0
    for column in 0..<a.columns {
      for row in column..<a.rows { largest = max(largest, ComplexMath.size(a.get(row, column))) }
    }
    return largest == 0 ? 1 : largest
  }

  private static func conjugate(_ x: Complex128) -> Complex128 { Complex128(x.real, -x.imaginary) }

  /// Three diagonals in place; below them the reflections' vectors. Gives their coefficients.
  private static func reduce(_ a: inout ColumnMatrix<Double>) -> [Complex128] {
    let size = a.rows
    var coefficients: [Complex128] = []
    for i in 0..<max(size - 1, 0) {
      let (tau, beta) = householder(&a, i)
      let v = (i + 1..<size).map { (row: Int) -> Complex128 in row == i + 1 ? Complex128(1, 0) : a.get(row, i) }
      let count = v.count
      func lower(_ row: Int, _ column: Int) -> Complex128 {
        row >= column ? a.get(i + 1 + row, i + 1 + column) : conjugate(a.get(i + 1 + column, i + 1 + row))
      }
      let weight = conjugate(tau)
      var w = [Complex128](repeating: Complex128(0, 0), count: count)
      for row in 0..<count {
        for column in 0..<count {
          w[row] = ComplexMath.add(w[row], ComplexMath.multiply(lower(row, column), ComplexMath.multiply(weight, v[column])))
        }
      }
      var dot = Complex128(0, 0)
      for row in 0..<count { dot = ComplexMath.add(dot, ComplexMath.multiply(conjugate(w[row]), v[row])) }
      let half = ComplexMath.multiply(ComplexMath.multiply(weight, Complex128(-0.5, 0)), dot)
      for row in 0..<count { w[row] = ComplexMath.add(w[row], ComplexMath.multiply(half, v[row])) }
      for column in 0..<count {
        for row in column..<count {
          let change = ComplexMath.add(
            ComplexMath.multiply(v[row], conjugate(w[column])), ComplexMath.multiply(w[row], conjugate(v[column])))
          a.set(i + 1 + row, i + 1 + column, ComplexMath.subtract(a.get(i + 1 + row, i + 1 + column), change))
        }
      }
      a.set(i + 1, i, Complex128(beta, 0))
      coefficients.append(tau)
    }
    return coefficients
  }

  /// The reflection that leaves one element of column `i` below the diagonal; its vector, but for the leading 1, in place.
  private static func householder(_ a: inout ColumnMatrix<Double>, _ i: Int) -> (tau: Complex128, beta: Double) {
    let first = a.get(i + 1, i)
    var tail = 0.0
    for row in (i + 2)..<max(a.rows, i + 2) {
      let value = a.get(row, i)
      tail += value.real * value.real + value.imaginary * value.imaginary
    }
    let tiny = Double.leastNormalMagnitude
    if tail <= tiny && first.imaginary * first.imaginary <= tiny {
      for row in (i + 2)..<max(a.rows, i + 2) { a.set(row, i, Complex128(0, 0)) }
      return (Complex128(0, 0), first.real)
    }
    var beta = (first.real * first.real + first.imaginary * first.imaginary + tail).squareRoot()
    if first.real >= 0 { beta = -beta }
    let divisor = Complex128(first.real - beta, first.imaginary)
    for row in (i + 2)..<max(a.rows, i + 2) { a.set(row, i, ComplexMath.divide(a.get(row, i), divisor)) }
    return (Complex128((beta - first.real) / beta, first.imaginary / beta), beta)
  }

  /// `(I - conj(tau) v v^H)` from the left.
  private mutating func reflect(_ a: ColumnMatrix<Double>, _ k: Int, _ tau: Complex128) {
    let start = k + 1
    let v = (start..<size).map { (row: Int) -> Complex128 in row == start ? Complex128(1, 0) : a.get(row, k) }
    let weight = SelfAdjointEigen.conjugate(tau)
    for column in 0..<size {
      var dot = Complex128(0, 0)
      for (row, value) in v.enumerated() {
        dot = ComplexMath.add(dot, ComplexMath.multiply(SelfAdjointEigen.conjugate(value), vectors.get(start + row, column)))
      }
      let scaled = ComplexMath.multiply(weight, dot)
      for (row, value) in v.enumerated() {
        let old = vectors.get(start + row, column)
        vectors.set(start + row, column, ComplexMath.subtract(old, ComplexMath.multiply(value, scaled)))
      }
    }
  }

  private mutating func iterate() {
    var end = size - 1
    var start = 0
    var steps = 0
    while end > 0 {
      for i in start..<end {
        let scaled = below[i] / epsilon
        if abs(below[i]) < Double.leastNormalMagnitude || scaled * scaled <= abs(values[i]) + abs(values[i + 1]) {
          below[i] = 0
        }
      }
      while end > 0 && below[end - 1] == 0 { end -= 1 }
      if end <= 0 { return }
      steps += 1
      if steps > 30 * size {
        converged = false
        return
      }
      start = end - 1
      while start > 0 && below[start - 1] != 0 { start -= 1 }
      step(start, end)
    }
  }

  private mutating func step(_ start: Int, _ end: Int) {
    let half = (values[end - 1] - values[end]) / 2
    let e = below[end - 1]
    var shift = values[end]
    if half == 0 {
      shift -= abs(e)
    } else if e != 0 {
      let length = (half * half + e * e).squareRoot()
      shift -= e * e / (half + (half > 0 ? length : -length))
    }
    var x = values[start] - shift
    var z = below[start]
    var k = start
    while k < end && z != 0 {
      let (c, s) = SelfAdjointEigen.rotation(x, z)
      let sdk = s * values[k] + c * below[k]
      let next = s * below[k] + c * values[k + 1]
      values[k] = c * (c * values[k] - s * below[k]) - s * (c * below[k] - s * values[k + 1])
      values[k + 1] = s * sdk + c * next
      below[k] = c * sdk - s * next
      if k > start { below[k - 1] = c * below[k - 1] - s * z }
      x = below[k]
      if k < end - 1 {
        z = -s * below[k + 1]
        below[k + 1] *= c
      }
      rotate(k, c, s)
      k += 1
    }
  }

  private static func rotation(_ p: Double, _ q: Double) -> (c: Double, s: Double) {
    if q == 0 { return (p < 0 ? -1 : 1, 0) }
    if p == 0 { return (0, q < 0 ? 1 : -1) }
    if abs(p) > abs(q) {
      let t = q / p
      let c = 1 / (p < 0 ? -(1 + t * t).squareRoot() : (1 + t * t).squareRoot())
      return (c, -t * c)
    }
    let t = p / q
    let s = -1 / (q < 0 ? -(1 + t * t).squareRoot() : (1 + t * t).squareRoot())
    return (-t * s, s)
  }

  private mutating func rotate(_ k: Int, _ c: Double, _ s: Double) {
    for row in 0..<size {
      let (x, y) = (vectors.get(row, k), vectors.get(row, k + 1))
      vectors.set(row, k, Complex128(c * x.real - s * y.real, c * x.imaginary - s * y.imaginary))
      vectors.set(row, k + 1, Complex128(s * x.real + c * y.real, s * x.imaginary + c * y.imaginary))
    }
  }

  /// Ascending, by exchanging columns.
  private mutating func sort() {
    for i in 0..<max(size - 1, 0) {
      var least = i
      for place in (i + 1)..<size where values[place] < values[least] { least = place }
      guard least != i else { continue }
      values.swapAt(i, least)
      for row in 0..<size {
        let value = vectors.get(row, i)
        vectors.set(row, i, vectors.get(row, least))
        vectors.set(row, least, value)
      }
    }
  }
}
