import Ops

/// The ops that a graph itself is made of.
public enum GraphOps {
  public static let all: [Op] = [placeholder, constant, noOp, identity]

  public static let placeholder: Op = .placeholder
  public static let constant: Op = .const
  public static let noOp: Op = .noOp
  public static let identity: Op = .identity
}
