"""Random numbers that nobody can foresee."""

import base64 as _base64
from hmac import compare_digest
from random import SystemRandom

__all__ = [
    "choice", "randbelow", "randbits", "SystemRandom", "token_bytes", "token_hex", "token_urlsafe", "compare_digest"]

DEFAULT_ENTROPY = 32
_source = SystemRandom()
randbits = _source.getrandbits
choice = _source.choice


def randbelow(exclusive_upper_bound):
    """A number from 0 to below a bound."""
    if exclusive_upper_bound <= 0:
        raise ValueError("Upper bound must be positive.")
    return _source.randrange(exclusive_upper_bound)


def token_bytes(nbytes=None):
    """Random bytes."""
    count = DEFAULT_ENTROPY if nbytes is None else nbytes
    return _source.getrandbits(8 * count).to_bytes(count, "big") if count else b""


def token_hex(nbytes=None):
    """Random bytes in hexadecimal."""
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None):
    """Random bytes as a text that may stand in an address."""
    return _base64.urlsafe_b64encode(token_bytes(nbytes)).rstrip(b"=").decode("ascii")
