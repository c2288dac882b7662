/// Numbers by address: open addressing in one block of memory, since it is written for every object that is made while
/// somebody observes.
struct AddressTable {
  private struct Slot {
    var address: UInt
    var number: Int
  }

  private static let smallest = 1024

  private var slots: UnsafeMutablePointer<Slot>
  private var capacity: Int
  private var count = 0

  init() {
    capacity = AddressTable.smallest
    slots = AddressTable.empty(capacity)
  }

  private static func empty(_ capacity: Int) -> UnsafeMutablePointer<Slot> {
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: capacity)
    slots.initialize(repeating: Slot(address: 0, number: 0), count: capacity)
    return slots
  }

  subscript(_ address: UInt) -> Int? {
    get {
      let slot = slots[place(of: address)]
      return slot.address == address ? slot.number : nil
    }
    set {
      guard let newValue else { return }
      var place = place(of: address)
      if slots[place].address == 0 {
        count += 1
        if 2 * count > capacity {
          grow()
          place = self.place(of: address)
        }
      }
      slots[place] = Slot(address: address, number: newValue)
    }
  }

  /// Where the address is, or would be put. O(1) on average.
  private func place(of address: UInt) -> Int {
    let mask = UInt(capacity - 1)
    // Objects lie at multiples of 16; the factor spreads what is left.
    var place = ((address >> 4) &* 0x9E37_79B9_7F4A_7C15) >> 20 & mask
    while slots[Int(place)].address != address && slots[Int(place)].address != 0 { place = (place &+ 1) & mask }
    return Int(place)
  }

  private mutating func grow() {
    let (old, oldCapacity) = (slots, capacity)
    capacity *= 2
    slots = AddressTable.empty(capacity)
    for index in 0..<oldCapacity where old[index].address != 0 { slots[place(of: old[index].address)] = old[index] }
    old.deallocate()
  }

  mutating func removeAll() {
    if capacity > AddressTable.smallest {
      slots.deallocate()
      capacity = AddressTable.smallest
      slots = AddressTable.empty(capacity)
    } else if count > 0 {
      slots.update(repeating: Slot(address: 0, number: 0), count: capacity)
    }
    count = 0
  }
}
