#!/usr/bin/python3
"""Fails where a file of the project names a machine's own paths or registries, or leaves a mark
of unfinished work.

    check_words.py PROJECT

Reads what git would commit. The patterns are written so that they do not match themselves.
"""

import pathlib
import re
import subprocess
import sys

EVERYWHERE = [
    (r"(?<![\w.])/(?:wor[k]|far[m])/", "a path of one machine"),
    (r"registry[.]npmj[s]|deb[.]debia[n][.]org|snapshot[.]debia[n]|nodesourc[e]", "a registry"),
    (r"^(?:<{7}|>{7}) ", "a merge left open"),
]
SOURCES = [
    (r"\b(?:TOD[O]|FIXM[E]|XX[X]|HAC[K])\b", "unfinished work"),
]
SOURCE_SUFFIXES = {
    ".h", ".cpp", ".ts", ".mjs", ".css", ".html", ".py", ".cmake", ".txt", ".md", ".yaml", "",
}
# Facts that came from outside: titles and abstracts may hold any word.
FACTS = ("corpora/demo/", "corpora/lexicon/", "tests/data/")


def committed_files(root):
    command = ["git", "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, check=True, capture_output=True).stdout.decode("utf-8")
    return sorted({name for name in listed.split("\0") if name and (root / name).is_file()})


def findings(root, name):
    text = (root / name).read_bytes().decode("utf-8", errors="replace")
    rules = list(EVERYWHERE)
    if pathlib.Path(name).suffix in SOURCE_SUFFIXES and not name.startswith(FACTS):
        rules += SOURCES
    for pattern, what in rules:
        for match in re.finditer(pattern, text, re.M):
            yield f"{name}:{text.count(chr(10), 0, match.start()) + 1}: {what}: {match.group()}"


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    files = committed_files(root)
    bad = [row for name in files for row in findings(root, name)]
    print(f"{len(files)} files read")
    print("\n".join(bad))
    return 1 if bad or not files else 0


if __name__ == "__main__":
    sys.exit(main())
