/// Inputs that once stopped the process or hung it.
enum FuzzCorpus {
  static let texts: [String] = [
    "d = {}\nfor i in range(100):\n  d[i] = 1\n  del d[i]\n5 in d\n",
    "9 ** 9 ** 9",
    "'\\ud800'",
    "def f():\n  try: return 1\n  finally: f()\nf()",
    "def g():\n  try: yield 1\n  finally: print(1)\nfor a in g(): b\n",
    "a = []\nfor i in range(100000): a = [a]\nrepr(a)",
  ]
}
