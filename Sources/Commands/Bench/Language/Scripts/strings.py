# Text: joining, splitting, searching, formatting, and character loops.
TEXT = "the quick brown fox jumps over the lazy dog while the cat sleeps in the warm afternoon sun "


def caesar(text, shift):
    letters = []
    for character in text:
        if "a" <= character <= "z":
            character = chr((ord(character) - 97 + shift) % 26 + 97)
        letters.append(character)
    return "".join(letters)


def palindromes(text):
    count = 0
    for center in range(len(text)):
        left, right = center, center
        while left >= 0 and right < len(text) and text[left] == text[right]:
            count += 1
            left -= 1
            right += 1
    return count


def main():
    text = TEXT * 40
    encoded = caesar(text, 3)
    decoded = caesar(encoded, -3)
    words = text.split()
    lengths = {}
    for word in words:
        lengths[len(word)] = lengths.get(len(word), 0) + 1
    titled = " ".join(word.capitalize() for word in words)
    lines = []
    for i in range(6000):
        lines.append(f"{i:05d} {i / 7:.3f} {words[i % len(words)]:>12}")
    report = "\n".join(lines)
    replaced = text.replace("the", "a").upper()
    built = ""
    for i in range(6000):
        built += str(i % 10)
    return (decoded == text, palindromes(text[:1500]), sorted(lengths.items())[:3], titled.count("The"), len(report),
            replaced.count("A "), built[-5:], "%s-%d-%5.2f" % ("x", 3, 2.5))


expected = (True, 1500, [(2, 40), (3, 320), (4, 120)], 160, 161229, 160, '56789', 'x-3- 2.50')
