public enum Entry { public static func main() {} }
