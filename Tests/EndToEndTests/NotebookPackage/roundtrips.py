"""Notebooks at random, through `tandem convert` to .nb and back: valid for Jupyter's own package, and none the worse.

usage: roundtrips.py TANDEM FOLDER COUNT
"""
import ast
import json
import os
import random
import subprocess
import sys

import nbformat

SOURCES = [
    "x = 1", "print('a')\n\n", "%time f(x)", "%%time\nx", "!pip install x\nimport os", "files = !ls\nfiles", "?x", "x.y??",
    "%matplotlib inline\nx", "%%bash\nls -l\n# %% a", "s='''\n# %%\n#:> a\n'''", "s = '''open", "# %% hm\n#%% x", "# %time a",
    "", "\n\n", "x\n   \n", "#:> out\n", "#:@", "def f():\n    %time x\n    return 1", "# é ü 漢字 😀", "a = 1\t# b",
    "x = [\n1,\n\n2]", "# \\%% a", "%time a\n%foo b\n!c", "   ", "x;\n"]
TEXTS = [
    "# T\n\ntext", "", "%% x", "# %% y", "\"\"\"q\"\"\"", "a\n\n\nb\n", "#", "# ", "- a\n\t- b", "#:> x", "\\%% a", "$x^2$"]


def lines(text):
    return text.splitlines(True) if "\r" not in text else [text]


def outputs(pick, count):
    """What a kernel may have answered."""
    picture = "iVBORw0KGgo" + "A" * pick.choice([5, 5001]) + "\n"
    return pick.choice([
        {"output_type": "stream", "name": "stdout", "text": ["a\n", "b"]},
        {"output_type": "stream", "name": "stdout", "text": []},
        {"output_type": "stream", "name": "stderr", "text": ["\x1b[31mred\x1b[0m\n"]},
        {"output_type": "execute_result", "data": {"text/plain": ["1"]}, "metadata": {}, "execution_count": count},
        {"output_type": "execute_result", "data": {"text/plain": ["a(\n", "2)"], "text/html": ["<b>x</b>\n", "<i>"]},
         "metadata": {"a": 1.0}, "execution_count": 77},
        {"output_type": "display_data", "data": {"text/plain": ["<Figure>"], "image/png": picture}, "metadata": {}},
        {"output_type": "display_data", "data": {"image/svg+xml": ["<svg>\n", "</svg>"]}, "metadata": {}},
        {"output_type": "display_data", "metadata": {}, "data": {
            "application/vnd.jupyter.widget-view+json": {"model_id": "abc", "version_major": 2}, "text/plain": ["w"]}},
        {"output_type": "error", "ename": "ValueError", "evalue": "bad: x", "traceback": ["\x1b[0;31m---", "t"]},
        {"output_type": "error", "ename": "E", "evalue": "", "traceback": []}])


def cell(pick, number, minor):
    kind = pick.choice(["code", "code", "code", "markdown", "raw"])
    metadata = {}
    for name, values, share in [
            ("tags", [["a"], ["raises-exception", "b c"], []], 0.3), ("collapsed", [True], 0.2),
            ("title", ["A title", "x=1 y", "[md]", "a b=1"], 0.1), ("tandem", [{"check": "loose", "rtol": 0.1}], 0.1),
            ("slideshow", [{"slide_type": "slide"}], 0.1)]:
        if pick.random() < share:
            metadata[name] = pick.choice(values)
    made = {"cell_type": kind, "metadata": metadata}
    if minor >= 5:
        made["id"] = f"id-{number}"
    if kind == "code":
        count = pick.choice([None, 1, 5])
        made |= {"execution_count": count, "source": lines(pick.choice(SOURCES)),
                 "outputs": [outputs(pick, count) for _ in range(pick.choice([0, 0, 1, 2, 3]))]}
    else:
        made["source"] = lines(pick.choice(TEXTS))
        if kind == "markdown" and pick.random() < 0.2:
            made["attachments"] = {"i.png": {"image/png": "iVBO" + "B" * pick.choice([4, 6000])}}
    return made


def notebook(pick):
    minor = pick.choice([5, 5, 4, 2])
    metadata = pick.choice([
        {}, {"kernelspec": {"display_name": "P", "language": "python", "name": "python3"}},
        {"colab": {"provenance": []}, "x": [1.50, 2e10, None, "é"], "language_info": {"name": "python", "version": "3.1"}}])
    cells = [cell(pick, number, minor) for number in range(pick.randint(0, 7))]
    return {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": minor}


def faults(tandem, folder, number):
    """What is wrong with one notebook that went there and back."""
    def path(ending):
        return os.path.join(folder, f"{number}{ending}")

    def convert(source, target):
        run = subprocess.run([tandem, "convert", source, "-o", target], capture_output=True, text=True)
        return f"{source}: {run.stderr}" if run.returncode else None

    page = notebook(random.Random(number))
    text = json.dumps(page, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
    with open(path(".ipynb"), "w") as file:
        file.write(text)
    fault = convert(path(".ipynb"), path(".nb")) or convert(path(".nb"), path("b.ipynb"))
    if fault:
        return fault
    with open(path("b.ipynb")) as file:
        back = file.read()
    if back != text:
        return f"{number}: {'written otherwise' if json.loads(back) == page else 'changed'}"
    try:
        nbformat.validate(nbformat.read(path("b.ipynb"), 4))
    except nbformat.ValidationError as error:
        return f"{number}: {error}"
    is_python = not any("'''open" in "".join(cell["source"]) for cell in page["cells"])
    with open(path(".nb")) as file:
        try:
            ast.parse(file.read())
        except SyntaxError as error:
            # Cells that are no Python by themselves stay so.
            return f"{number}: no Python: {error}" if is_python and "expected" not in str(error) else None


def main():
    tandem, folder, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
    found = [fault for number in range(count) if (fault := faults(tandem, folder, number))]
    print("\n".join(found) or f"{count} notebooks came back")


main()
