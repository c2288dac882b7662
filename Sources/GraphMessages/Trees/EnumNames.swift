import SwiftProtobuf

/// The names of an enum's values, as text forms and scripts write them.
public struct EnumNames: Sendable {
  public let name: String
  private let numbers: [String: Int]
  private let names: [Int: String]

  /// - Parameter text: a message's text form that shows one value: `type: DT_FLOAT`.
  private init<E: Enum & CaseIterable>(_ name: String, _ type: E.Type, _ text: (E) -> String) {
    self.name = name
    var numbers: [String: Int] = [:]
    var names: [Int: String] = [:]
    for value in E.allCases {
      let word = text(value).split { (letter: Character) -> Bool in letter == " " || letter == "\n" }.last ?? ""
      numbers[String(word)] = value.rawValue
      names[value.rawValue] = String(word)
    }
    self.numbers = numbers
    self.names = names
  }

  /// The number of a name, or nil.
  public func number(of name: String) -> Int? { numbers[name] }

  /// The name of a number; a number that has none is its own name.
  public func name(of number: Int) -> String { names[number] ?? String(number) }

  public var all: [String: Int] { numbers }

  /// `DT_FLOAT`, `DT_INT32`, …
  public static let dataType = EnumNames("DataType", ProtoDataType.self) { (value: ProtoDataType) -> String in
    ProtoAttrValue.with { $0.type = value }.textFormatString()
  }

  /// `TFT_TENSOR`, `TFT_ARRAY`, …
  public static let fullTypeId = EnumNames("FullTypeId", ProtoFullTypeId.self) { (value: ProtoFullTypeId) -> String in
    // Zero is not printed as a plain field: its name is known.
    value.rawValue == 0 ? "TFT_UNSET" : ProtoFullTypeDef.with { $0.typeID = value }.textFormatString()
  }
}
