import Tensors
import Testing

@testable import Ops

/// Compares an op's gradient rule with central differences of its kernel, in float64.
struct GradientCheck {
  let op: Op
  let inputs: [Tensor]
  let attributes: Attributes
  let outputs: [Tensor]
  /// The only output that the gradient starts from; nil for all.
  let upstream: Int?

  private static let step = 1e-5
  private static let tolerance = 2e-6

  func run(isWanted: Bool) throws {
    guard isWanted, case .rule(let rule) = op.gradient, isComparable else { return }
    let weights = try outputs.enumerated().map { (index: Int, output: Tensor) throws -> Tensor? in
      upstream == nil || upstream == index ? try GradientCheck.weights(output) : nil
    }
    let resolved = op.resolved(attributes, inputTypes: inputs.map { (tensor: Tensor) -> DType in tensor.dtype })
    let needed = inputs.map { (input: Tensor) -> Bool in input.dtype == .float64 }
    let gradients = try rule(
      GradientStep(
        op: op, inputs: inputs, outputs: outputs, attributes: resolved, upstreams: weights, needed: needed))
    try #require(gradients.count == inputs.count, "the gradient rule gives \(gradients.count) gradients")
    for (index, input) in inputs.enumerated() where input.dtype == .float64 {
      guard let gradient = gradients[index] as? Tensor else { continue }
      try #require(gradient.shape == input.shape, "gradient \(index) has shape \(gradient.shape)")
      for element in 0..<input.elementCount {
        let difference = try slope(input: index, element: element, weights)
        let claimed = gradient.double(at: element)
        let size = max(1, abs(difference))
        #expect(
          abs(claimed - difference) <= GradientCheck.tolerance * size,
          "gradient \(index)[\(element)] is \(claimed), differences give \(difference)")
      }
    }
  }

  /// Only floats of double precision, all of them finite, can be compared with differences.
  private var isComparable: Bool {
    let floats = inputs.filter { (input: Tensor) -> Bool in input.dtype.isFloating || input.dtype.isComplex }
    guard !floats.isEmpty else { return false }
    return floats.allSatisfy { (input: Tensor) -> Bool in
      input.dtype == .float64 && input.doubles.allSatisfy { (value: Double) -> Bool in value.isFinite }
    } && outputs.allSatisfy { (output: Tensor) -> Bool in !output.dtype.isComplex }
  }

  /// Weights that make one number of an output: all different, so that a mix-up shows.
  private static func weights(_ output: Tensor) throws -> Tensor? {
    guard output.dtype == .float64 else { return nil }
    let values = (0..<output.elementCount).map { (index: Int) -> Double in 1 + 0.25 * Double(index % 7) }
    return Tensor.vector(values).reshaped(to: output.shape)
  }

  private func slope(input index: Int, element: Int, _ weights: [Tensor?]) throws -> Double {
    let above = try weighted(input: index, element: element, by: GradientCheck.step, weights)
    let below = try weighted(input: index, element: element, by: -GradientCheck.step, weights)
    return (above - below) / (2 * GradientCheck.step)
  }

  private func weighted(input index: Int, element: Int, by step: Double, _ weights: [Tensor?]) throws -> Double {
    let moved = try inputs[index].copied()
    moved.store(moved.double(at: element) + step, at: element)
    var all = inputs
    all[index] = moved
    var sum = 0.0
    for (output, weight) in zip(try op.call(all, attributes), weights) {
      guard let weight, let values = output as? Tensor else { continue }
      for position in 0..<weight.elementCount { sum += weight.double(at: position) * values.double(at: position) }
    }
    return sum
  }
}
