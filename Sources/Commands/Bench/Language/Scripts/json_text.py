# JSON: a writer and a reader of the format in the language itself, over nested data.
ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}


def write(value):
    if value is None:
        return "null"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, str):
        return '"' + "".join(ESCAPES.get(character, character) for character in value) + '"'
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, list):
        return "[" + ", ".join(write(item) for item in value) + "]"
    return "{" + ", ".join(write(key) + ": " + write(item) for key, item in value.items()) + "}"


class Reader:
    unescaped = {"n": "\n", "t": "\t"}

    def __init__(self, text):
        self.text, self.place = text, 0

    def skip(self):
        while self.text[self.place] in " \n":
            self.place += 1

    def value(self):
        self.skip()
        first = self.text[self.place]
        if first == "{":
            return self.members()
        if first == "[":
            return self.items()
        if first == '"':
            return self.string()
        for word, value in (("null", None), ("true", True), ("false", False)):
            if self.text.startswith(word, self.place):
                self.place += len(word)
                return value
        return self.number()

    def items(self):
        result = []
        self.place += 1
        self.skip()
        while self.text[self.place] != "]":
            result.append(self.value())
            self.skip()
            if self.text[self.place] == ",":
                self.place += 1
        self.place += 1
        return result

    def members(self):
        result = {}
        self.place += 1
        self.skip()
        while self.text[self.place] != "}":
            self.skip()
            key = self.string()
            self.skip()
            self.place += 1
            result[key] = self.value()
            self.skip()
            if self.text[self.place] == ",":
                self.place += 1
        self.place += 1
        return result

    def string(self):
        self.place += 1
        letters = []
        while True:
            letter = self.text[self.place]
            self.place += 1
            if letter == '"':
                return "".join(letters)
            if letter == "\\":
                letter = self.text[self.place]
                letter = self.unescaped.get(letter, letter)
                self.place += 1
            letters.append(letter)

    def number(self):
        start = self.place
        while self.place < len(self.text) and self.text[self.place] in "+-.0123456789e":
            self.place += 1
        word = self.text[start : self.place]
        return float(word) if "." in word or "e" in word else int(word)


def main():
    people = []
    for i in range(200):
        person = {"name": f"person \"{i}\"", "age": i % 90, "score": i / 8, "tags": ["a\tb", "c\\d", str(i)]}
        person["friend"] = None if i % 3 else {"id": i * 7, "near": i % 2 == 0}
        people.append(person)
    text = write({"people": people, "count": len(people)})
    back = Reader(text + " ").value()
    return len(text), back["people"] == people, back["people"][3]["friend"]


expected = (21999, True, {'id': 21, 'near': False})
