import Diagnostics
import BigInt
