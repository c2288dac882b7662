# Exceptions: raised and caught near and far, finally, context managers, and the cost of try without one.
class Refused(Exception):
    def __init__(self, amount):
        super().__init__(f"refused {amount}")
        self.amount = amount


class Account:
    def __init__(self):
        self.balance = 100

    def withdraw(self, amount):
        if amount > self.balance:
            raise Refused(amount)
        self.balance -= amount


class Undo:
    def __init__(self, account):
        self.account = account

    def __enter__(self):
        self.saved = self.account.balance
        return self.account

    def __exit__(self, kind, error, trace):
        self.account.balance = self.saved
        return kind is Refused


def deep(n):
    if n == 0:
        raise ValueError("bottom")
    return deep(n - 1) + 1


def main():
    account, refused, caught, cleaned, parsed = Account(), 0, 0, 0, 0
    for i in range(8000):
        try:
            account.withdraw(i % 150)
        except Refused as error:
            refused += error.amount
            account.balance += 60
        finally:
            cleaned += 1
    for i in range(4000):
        with Undo(account) as open_account:
            open_account.withdraw(i)
    for i in range(500):
        try:
            deep(12)
        except (KeyError, ValueError):
            caught += 1
    for text in ["1", "x", "3", ""] * 2500:
        try:
            parsed += int(text)
        except ValueError:
            parsed -= 1
    return refused, account.balance, caught, cleaned, parsed


expected = (356604, 84, 500, 8000, 5000)
