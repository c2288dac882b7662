"""Hash functions."""

import _hash

algorithms_guaranteed = {
    "md5", "sha1", "sha224", "sha256", "sha384", "sha512", "blake2b", "blake2s", "sha3_224", "sha3_256", "sha3_384",
    "sha3_512", "shake_128", "shake_256",
}
algorithms_available = set(algorithms_guaranteed)

__all__ = sorted(algorithms_guaranteed) + [
    "new", "algorithms_guaranteed", "algorithms_available", "pbkdf2_hmac", "file_digest", "scrypt"]


def _maker(name):
    def make(string=b"", *, usedforsecurity=True):
        if isinstance(string, str):
            raise TypeError("Strings must be encoded before hashing")
        return _hash.new(name, string)
    make.__name__ = make.__qualname__ = "openssl_" + name
    return make


md5 = _maker("md5")
sha1 = _maker("sha1")
sha224 = _maker("sha224")
sha256 = _maker("sha256")
sha384 = _maker("sha384")
sha512 = _maker("sha512")
sha3_224 = _maker("sha3_224")
sha3_256 = _maker("sha3_256")
sha3_384 = _maker("sha3_384")
sha3_512 = _maker("sha3_512")


def blake2b(data=b"", /, *, digest_size=64, key=b"", usedforsecurity=True):
    return _blake("blake2b", data, digest_size, 64, key)


def blake2s(data=b"", /, *, digest_size=32, key=b"", usedforsecurity=True):
    return _blake("blake2s", data, digest_size, 32, key)


def _blake(name, data, digest_size, full, key):
    if digest_size != full or key:
        raise NotImplementedError("%s with a digest size or a key of its own" % name)
    if isinstance(data, str):
        raise TypeError("Strings must be encoded before hashing")
    return _hash.new(name, data)


class _Shake:
    """A hash whose digest is as long as asked for."""

    digest_size = 0

    def __init__(self, name, rate, data):
        if isinstance(data, str):
            raise TypeError("Strings must be encoded before hashing")
        self.name = name
        self.block_size = rate
        self._data = bytes(data)

    def update(self, data, /):
        self._data += bytes(data)

    def digest(self, length, /):
        return _hash.sponge(self.block_size, 31, self._data, length)

    def hexdigest(self, length, /):
        return self.digest(length).hex()

    def copy(self):
        return _Shake(self.name, self.block_size, self._data)


def shake_128(string=b"", *, usedforsecurity=True):
    return _Shake("shake_128", 168, string)


def shake_256(string=b"", *, usedforsecurity=True):
    return _Shake("shake_256", 136, string)


def new(name, data=b"", **kwargs):
    """The hash called `name`."""
    maker = globals().get(name.lower().replace("-", "_")) if name.lower().replace("-", "_") in algorithms_guaranteed else None
    if maker is None:
        raise ValueError("unsupported hash type " + name)
    return maker(data, **kwargs)


def file_digest(fileobj, digest, /, *, _bufsize=2 ** 18):
    """The hash of what is left of a file."""
    made = new(digest) if isinstance(digest, str) else digest()
    while True:
        data = fileobj.read(_bufsize)
        if not data:
            return made
        made.update(data)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """A key from a password (RFC 8018)."""
    import hmac
    size = new(hash_name).digest_size
    dklen = size if dklen is None else dklen
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    if dklen < 1:
        raise ValueError("key length must be greater than 0.")
    result = b""
    block = 0
    while len(result) < dklen:
        block += 1
        last = hmac.digest(password, salt + block.to_bytes(4, "big"), hash_name)
        total = int.from_bytes(last, "big")
        for _ in range(iterations - 1):
            last = hmac.digest(password, last, hash_name)
            total ^= int.from_bytes(last, "big")
        result += total.to_bytes(size, "big")
    return result[:dklen]
