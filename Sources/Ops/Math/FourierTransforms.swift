import Diagnostics
import Glibc
import Tensors

/// Discrete Fourier transforms over the last one, two or three axes.
public enum FourierTransforms {
  public static let all: [Op] = [.fft, .ifft, .fft2D, .ifft2D, .fft3D, .ifft3D]

  /// A sequence of complex numbers, transformed in place, in double precision.
  struct Sequence {
    var real: [Double]
    var imaginary: [Double]

    init(count: Int) {
      real = [Double](repeating: 0, count: count)
      imaginary = real
    }

    /// The transform, without a factor.
    ///
    /// - Source: Cooley and Tukey for powers of two; Bluestein's chirps for other lengths.
    mutating func transform(inverse: Bool) {
      let count = real.count
      guard count > 1 else { return }
      if count & (count - 1) == 0 { radixTwo(inverse: inverse) } else { chirped(inverse: inverse) }
    }

    private mutating func radixTwo(inverse: Bool) {
      let count = real.count
      var reversed = 0
      for index in 1..<count {
        var bit = count >> 1
        while reversed & bit != 0 {
          reversed ^= bit
          bit >>= 1
        }
        reversed |= bit
        if index < reversed {
          real.swapAt(index, reversed)
          imaginary.swapAt(index, reversed)
        }
      }
      var width = 2
      while width <= count {
        let half = width / 2
        for place in 0..<half {
          let angle = (inverse ? 2 : -2) * Double.pi * Double(place) / Double(width)
          let (c, s) = (cos(angle), sin(angle))
          var low = place
          while low < count {
            let high = low + half
            let x = real[high] * c - imaginary[high] * s
            let y = real[high] * s + imaginary[high] * c
            real[high] = real[low] - x
            imaginary[high] = imaginary[low] - y
            real[low] += x
            imaginary[low] += y
            low += width
          }
        }
        width *= 2
      }
    }

    private mutating func chirped(inverse: Bool) {
      let count = real.count
      var size = 1
      while size < 2 * count - 1 { size *= 2 }
      var (signal, chirp) = (Sequence(count: size), Sequence(count: size))
      var (cosines, sines) = (real, real)
      for index in 0..<count {
        let angle = (inverse ? 1 : -1) * Double.pi * Double(index * index % (2 * count)) / Double(count)
        (cosines[index], sines[index]) = (cos(angle), sin(angle))
        signal.real[index] = real[index] * cosines[index] - imaginary[index] * sines[index]
        signal.imaginary[index] = real[index] * sines[index] + imaginary[index] * cosines[index]
        for place in Set([index, (size - index) % size]) {
          chirp.real[place] = cosines[index]
          chirp.imaginary[place] = -sines[index]
        }
      }
      signal.radixTwo(inverse: false)
      chirp.radixTwo(inverse: false)
      for index in 0..<size {
        let (x, y) = (signal.real[index], signal.imaginary[index])
        signal.real[index] = x * chirp.real[index] - y * chirp.imaginary[index]
        signal.imaginary[index] = x * chirp.imaginary[index] + y * chirp.real[index]
      }
      signal.radixTwo(inverse: true)
      for index in 0..<count {
        let (x, y) = (signal.real[index] / Double(size), signal.imaginary[index] / Double(size))
        real[index] = x * cosines[index] - y * sines[index]
        imaginary[index] = x * sines[index] + y * cosines[index]
      }
    }
  }

  /// The transform over the last `rank` axes.
  fileprivate static func transformed(_ x: Tensor, _ rank: Int, inverse: Bool, _ call: borrowing KernelCall) throws -> Tensor {
    guard x.rank >= rank else {
      throw Failure(.invalidArgumentError, "Input must have rank of at least \(rank) but got: \(x.shape)")
    }
    let out = try call.output(x.dtype, x.shape)
    guard x.elementCount > 0 else { return out }
    var values = Sequence(count: x.elementCount)
    for index in 0..<x.elementCount {
      let value = x.complex(at: index)
      (values.real[index], values.imaginary[index]) = (value.real, value.imaginary)
    }
    for axis in (x.rank - rank)..<x.rank {
      let (length, step) = (x.shape[axis], x.shape.strides[axis])
      var line = Sequence(count: length)
      for start in 0..<(x.elementCount / length) {
        if start % 1024 == 0 { try Interrupt.poll() }
        let first = start / step * step * length + start % step
        for place in 0..<length {
          line.real[place] = values.real[first + place * step]
          line.imaginary[place] = values.imaginary[first + place * step]
        }
        line.transform(inverse: inverse)
        for place in 0..<length {
          values.real[first + place * step] = line.real[place]
          values.imaginary[first + place * step] = line.imaginary[place]
        }
      }
    }
    let factor = inverse ? 1 / Double(x.shape.elementCount(in: (x.rank - rank)..<x.rank)) : 1
    for index in 0..<x.elementCount {
      let value = Complex128(values.real[index] * factor, values.imaginary[index] * factor)
      if x.dtype == .complex64 {
        out.pointer(as: Complex64.self)[index] = Complex64(Float(value.real), Float(value.imaginary))
      } else {
        out.pointer(as: Complex128.self)[index] = value
      }
    }
    return out
  }

  /// The number of elements that a transform mixes, as the upstream's dtype.
  fileprivate static func size(_ upstream: AnyTensor, _ rank: Int) throws -> AnyTensor {
    let shape = try Call.shape(upstream)
    guard let dims = upstream.partialShape.rank else {
      throw Failure(.valueError, "the gradient of a Fourier transform needs a known rank")
    }
    let places = try constant(Call.vector(Array((dims - rank)..<dims)))
    let sizes = try Op.gather([shape, places, constant(Tensor.scalar(Int32(0)))], Attributes(["batch_dims": .int(0)]))
    return try Call.cast(Op.prod(sizes, constant(Tensor.scalar(Int32(0)))), to: upstream.dtype)
  }
}

extension Op {
  private static func transform(
    _ name: String, _ rank: Int, inverse: Bool, _ opposite: @escaping @Sendable () -> Op, _ summary: String
  ) -> Op {
    Op(
      name, scope: name, inputs: [.same("input", "Tcomplex")], outputs: [.same("Tcomplex")],
      attributes: [.type("Tcomplex", DTypeSet(listing: "complex64 complex128"), default: .complex64)],
      shape: ShapeRule { context in [try context.shape(0).requiringRank(atLeast: rank)] },
      kernel: .unary { (x: Tensor, call: borrowing KernelCall) throws -> Tensor in
        try FourierTransforms.transformed(x, rank, inverse: inverse, call)
      },
      gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
        let upstream = try step.upstream
        let size = try FourierTransforms.size(upstream, rank)
        let back = try opposite()(upstream)
        return [try inverse ? Op.realDiv(back, size) : Op.mul(back, size)]
      }, summary: summary)
  }

  /// - Source: TensorFlow op `FFT`; scripts call `tf.signal.fft`.
  public static let fft: Op = transform("FFT", 1, inverse: false, { Op.ifft }, "A Fourier transform over the last axis.")
  /// - Source: TensorFlow op `IFFT`.
  public static let ifft: Op = transform(
    "IFFT", 1, inverse: true, { Op.fft }, "An inverse Fourier transform over the last axis.")
  /// - Source: TensorFlow op `FFT2D`.
  public static let fft2D: Op = transform(
    "FFT2D", 2, inverse: false, { Op.ifft2D }, "A Fourier transform over the last two axes.")
  /// - Source: TensorFlow op `IFFT2D`.
  public static let ifft2D: Op = transform(
    "IFFT2D", 2, inverse: true, { Op.fft2D }, "An inverse Fourier transform over the last two axes.")
  /// - Source: TensorFlow op `FFT3D`.
  public static let fft3D: Op = transform(
    "FFT3D", 3, inverse: false, { Op.ifft3D }, "A Fourier transform over the last three axes.")
  /// - Source: TensorFlow op `IFFT3D`.
  public static let ifft3D: Op = transform(
    "IFFT3D", 3, inverse: true, { Op.fft3D }, "An inverse Fourier transform over the last three axes.")
}
