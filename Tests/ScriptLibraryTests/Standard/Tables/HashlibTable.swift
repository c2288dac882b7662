/// Cells of `hashlib` and what CPython 3.11 prints.
enum HashlibTable {
  static let text = #"""
    import hashlib, hmac
    for n in ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512']:
        print(n, hashlib.new(n, b'abc').hexdigest(), hashlib.new(n, b'a' * 119).hexdigest())
    --->
    md5 900150983cd24fb0d6963f7d28e17f72 8a7bd0732ed6a28ce75f6dabc90e1613
    sha1 a9993e364706816aba3e25717850c26c9cd0d89d ee971065aaa017e0632a8ca6c77bb3bf8b1dfc56
    sha224 23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7 e000e6709d26667b631faa7fc1bd404eb4774003c5fb4f51a0184875
    sha256 ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad 31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb
    sha384 cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7 c2fbb1911d6889e3db556b482236ab82f3c736f00a22c088641a09fdbbca27e3f1e3b6235bad20aee1ca083c76ac590c
    sha512 ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f 130396a75cb483f2eee8c56d8a668bb3d2641f5243212c0bee2bd33da096ad9eb8179fe18f9eaacf76e09fae9de4c3f14ba13341e345be05bf76c182cc3468cb
    ====
    import hashlib, hmac
    for n in ['sha3_224', 'sha3_256', 'sha3_384', 'sha3_512', 'blake2b', 'blake2s']:
        print(n, hashlib.new(n, b'').hexdigest(), hashlib.new(n, b'a' * 136).hexdigest())
    --->
    sha3_224 6b4e03423667dbb73b6e15454f0eb1abd4597f9a1b078e3f5b5a6bc7 96136a6a094433b4aa855f163829a2ce6bca7d56cfd2163b47f1f1c4
    sha3_256 a7ffc6f8bf1ed76651c14756a061d662f580ff4de43b49fa82d80a4b80f8434a 3fc5559f14db8e453a0a3091edbd2bc25e11528d81c66fa570a4efdcc2695ee1
    sha3_384 0c63a75b845e4f7d01107d852e4c2485c51a50aaaa94fc61995e71bbee983a2ac3713831264adb47fb6bd1e058d5f004 cbbcb466417a2f6d466479bb6dc659434d9589de3a53acc9b427580482e305948888c8fa6d069c5e6a899aa34a9af15a
    sha3_512 a69f73cca23a9ac5c8b567dc185a756e97c982164fe25859e0d1dcc1475c80a615b2123af1f5f94c11e3e9402c3ac558f500199d95b6d3e301758586281dcd26 e50392c91ed95768c8dcf52a12e5db1ecd0347fb995f7ff4ea06994649bbd1a0de7ae36a62aadc00a704d730b52bda191b72951e2afc9b6fb6824787b2086257
    blake2b 786a02f742015903c6c6fd852552d272912f4740e15847618a86e217f71f5419d25e1031afee585313896444934eb04b903a685b1448b755d56f701afe9be2ce 8e224cbd80bb7b3eefc5ed6baaf8e9b6acbd1971038935d7c079af9302944af8e5d93d55bf97c9fbd1dd77873c2a1a49df8f35a7385b1e0f597bf94a054acbf0
    blake2s 69217a3079908094e11121d042354a7c1f55b6482ca1a51e1b250dfd1ed0eef9 b56aa45b3eec43e7fcbae6e2d3fa7085883551682a94ba9ee989d17b64e5f00c
    ====
    import hashlib, hmac
    print(hashlib.shake_128(b'abc').hexdigest(20), hashlib.shake_256(b'a' * 300).hexdigest(20))
    h = hashlib.sha256()
    h.update(b'ab')
    h.update(b'c')
    print(h.hexdigest(), h.name, h.digest_size, h.block_size, h.copy().digest() == h.digest())
    --->
    5881092dd818bf5cf8a3ddb793fbcba74097d5c5 542e4338ca18e43776834307a2b6158f70c14f22
    ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad sha256 32 64 True
    ====
    import hashlib, hmac
    hashlib.md5('a')
    --->
    TypeError: Strings must be encoded before hashing
    ====
    import hashlib, hmac
    hashlib.new('nope')
    --->
    ValueError: unsupported hash type nope
    ====
    """#
}
