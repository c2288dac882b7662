import Glibc

/// A picture as the text that draws it.
enum PictureText {
  // MARK: Characters

  /// Two pixels a character, in colours: the upper half is the foreground.
  static func blocks(_ raster: Raster, columns: Int) -> String {
    let fitted = fit(raster, columns: columns)
    var lines: [String] = []
    for y in stride(from: 0, to: fitted.height, by: 2) {
      var line = ""
      for x in 0..<fitted.width {
        line += "\u{1B}[38;2;\(color(fitted, x, y))"
        if y + 1 < fitted.height { line += ";48;2;\(color(fitted, x, y + 1))" }
        line += "m▀"
      }
      lines.append(line + "\u{1B}[0m")
    }
    return lines.joined(separator: "\n")
  }

  private static func color(_ raster: Raster, _ x: Int, _ y: Int) -> String {
    let place = (y * raster.width + x) * 3
    return "\(raster.pixels[place]);\(raster.pixels[place + 1]);\(raster.pixels[place + 2])"
  }

  /// Shades of grey, for where colours are not wanted: pipes, files, notebooks.
  static func shades(_ raster: Raster, columns: Int) -> String {
    let fitted = fit(raster, columns: columns)
    let shades: [Character] = [" ", "░", "▒", "▓", "█"]
    let lines = stride(from: 0, to: fitted.height, by: 2).map { (y: Int) -> String in
      var line = ""
      for x in 0..<fitted.width {
        let lower = y + 1 < fitted.height ? fitted.brightness(x, y + 1) : fitted.brightness(x, y)
        let mean = (fitted.brightness(x, y) + lower) / 2
        line.append(shades[min(4, mean * 5 / 256)])
      }
      return line
    }
    return lines.joined(separator: "\n")
  }

  /// Small pictures get one column a pixel; large ones fill the width and half a screen.
  private static func fit(_ raster: Raster, columns: Int) -> Raster {
    let widest = max(4, min(columns - 1, 100))
    let scale = min(1, Double(widest) / Double(raster.width), 80 / Double(raster.height))
    if scale == 1 { return raster }
    return raster.resized(
      width: max(1, Int(Double(raster.width) * scale)), height: max(1, Int(Double(raster.height) * scale)))
  }

  // MARK: Graphics protocols

  /// Pixels a side at least: a picture of 28 × 28 would be a stamp.
  private static func enlarged(_ raster: Raster) -> Raster {
    let longest = max(raster.width, raster.height)
    if longest > 800 {
      return raster.resized(width: max(1, raster.width * 800 / longest), height: max(1, raster.height * 800 / longest))
    }
    let factor = max(1, 240 / longest)
    return factor == 1 ? raster : raster.resized(width: raster.width * factor, height: raster.height * factor)
  }

  /// kitty's protocol: raw pixels in base64, in pieces of 4096 characters.
  static func kitty(_ raster: Raster) -> String {
    let raster = enlarged(raster)
    let data = Array(Base64.text(raster.pixels).utf8)
    var text = ""
    for start in stride(from: 0, to: data.count, by: 4096) {
      let piece = String(decoding: data[start..<min(start + 4096, data.count)], as: UTF8.self)
      let more = start + 4096 < data.count ? 1 : 0
      let keys = start == 0 ? "a=T,q=2,f=24,s=\(raster.width),v=\(raster.height),m=\(more)" : "m=\(more)"
      text += "\u{1B}_G\(keys);\(piece)\u{1B}\\"
    }
    return text
  }

  /// iTerm2's protocol: a picture file in base64.
  static func iterm2(_ raster: Raster) -> String {
    let file = PNGFile.bytes(enlarged(raster))
    return "\u{1B}]1337;File=inline=1;size=\(file.count):\(Base64.text(file))\u{7}"
  }

  /// Sixels: bands of six rows, a palette of 6 × 6 × 6 colours.
  static func sixel(_ raster: Raster) -> String {
    let raster = enlarged(raster)
    let indices = (0..<raster.width * raster.height).map { (pixel: Int) -> Int in
      let level = { (channel: Int) -> Int in (Int(raster.pixels[pixel * 3 + channel]) * 5 + 127) / 255 }
      return level(0) * 36 + level(1) * 6 + level(2)
    }
    var text = "\u{1B}Pq\"1;1;\(raster.width);\(raster.height)"
    for color in Set(indices).sorted() {
      text += "#\(color);2;\(color / 36 * 20);\(color / 6 % 6 * 20);\(color % 6 * 20)"
    }
    for top in stride(from: 0, to: raster.height, by: 6) {
      let bottom = min(top + 6, raster.height)
      let band = indices[(top * raster.width)..<(bottom * raster.width)]
      for color in Set(band).sorted() { text += "#\(color)" + row(color, indices, raster, top, bottom) + "$" }
      text += "-"
    }
    return text + "\u{1B}\\"
  }

  /// One colour of a band; equal sixels in a row are counted.
  private static func row(_ color: Int, _ indices: [Int], _ raster: Raster, _ top: Int, _ bottom: Int) -> String {
    var text = ""
    var last: UInt8 = 0
    var count = 0
    func end() {
      let sign = String(Character(Unicode.Scalar(63 + last)))
      text += count > 3 ? "!\(count)\(sign)" : String(repeating: sign, count: count)
    }
    for x in 0..<raster.width {
      var bits: UInt8 = 0
      for y in top..<bottom where indices[y * raster.width + x] == color { bits |= 1 << UInt8(y - top) }
      if bits != last, count > 0 {
        end()
        count = 0
      }
      last = bits
      count += 1
    }
    if last != 0 { end() }
    return text
  }
}

enum Base64 {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// RFC 4648, with padding.
  static func text(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      var bits = 0
      for byte in part { bits = bits << 8 | Int(byte) }
      bits <<= 8 * (3 - part.count)
      for place in 0..<4 {
        result.append(place <= part.count ? letters[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
