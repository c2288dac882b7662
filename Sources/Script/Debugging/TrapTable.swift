import Diagnostics

/// The places of a code at which a debugger may stop, and what stands there while it watches: `trap` in place of the
/// operation, whose original is run from a copy.
///
/// So code that nobody watches is as it was compiled. The copy of an instruction is followed by a jump back to the one
/// behind the original; it stays as long as the code does, since frames and resting generators may point into it.
final class TrapTable {
  struct Place {
    let pc: Int
    let original: Op
    /// The line of a statement that begins here; 0 where none does.
    let line: Int
    /// Whether the code is left here.
    let isReturn: Bool
  }

  unowned let code: Code
  let places: [Place]
  private let indices: [Int: Int]
  private let copies: UnsafeMutablePointer<Instruction>
  private let copyCount: Int
  /// What the debugger last wanted; it counts its wishes.
  var generation = 0

  init(_ code: Code) {
    self.code = code
    places = TrapTable.places(of: code)
    var indices: [Int: Int] = [:]
    for (index, place) in places.enumerated() { indices[place.pc] = index }
    self.indices = indices
    // One in front, since those who look at an instruction may look at the one before.
    copyCount = 2 * places.count + 1
    copies = .allocate(capacity: copyCount)
    copies.initialize(repeating: Instruction(.nop), count: copyCount)
    for (index, place) in places.enumerated() {
      copies[2 * index + 1] = code.instructions[place.pc]
      copies[2 * index + 2] = Instruction(.jump, d: place.pc + 1)
    }
  }

  deinit { copies.deallocate() }

  private static func places(of code: Code) -> [Place] {
    var lines: [Int: Int] = [:]
    for mark in code.statements { lines[Int(mark.pc)] = code.file.lineNumber(at: Int(mark.offset)) }
    let inner = code.comprehensions.map { $0.range }
    return (0..<code.instructionCount).compactMap { (pc: Int) -> Place? in
      let op = code.instructions[pc].op
      let isReturn = op == .returnValue || op == .returnNone
      let line = inner.contains { $0.contains(pc) && $0.lowerBound != pc } ? nil : lines[pc]
      guard isReturn || line != nil || pc == 0, op != .blockEnd else { return nil }
      return Place(pc: pc, original: op, line: line ?? 0, isReturn: isReturn)
    }
  }

  /// Watches the places for which `isWanted` is true, and no others.
  func arm(_ isWanted: (Place) -> Bool) {
    for place in places { code.instructions[place.pc].op = isWanted(place) ? .trap : place.original }
  }

  func place(at pc: Int) -> Place? { indices[pc].map { places[$0] } }

  /// Where to go on in order to run the instruction at `pc` itself.
  func original(at pc: Int) -> UnsafeMutablePointer<Instruction> {
    guard let index = indices[pc] else { return code.instructions + pc }
    return copies + (2 * index + 1)
  }

  /// The place of the original whose copy, or the jump behind it, is in front of `next`; nil for other pointers.
  func place(before next: UnsafeMutablePointer<Instruction>) -> Int? {
    let offset = next - copies
    guard offset >= 1, offset < copyCount + 1 else { return nil }
    // A generator that is delegating points to the instruction itself.
    return offset % 2 == 0 ? places[offset / 2 - 1].pc : places[offset / 2].pc - 1
  }
}
