#!/usr/bin/python3
"""Quality of `litchi terms --per-record` against keywords that people chose.

    terms_quality.py LITCHI DATA…

Each DATA is a folder with docsutf8/*.txt (first line: the title) and keys/*.key (a keyword a line),
or a tab-separated file whose lines are: task, abstract, title (or both in one, parted by the last
space), keywords parted by "_". Prints the macro mean of F1 at 5, 10 and 15: English after Porter stemming
(python3-nltk), other lines exact.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

from nltk.stem.porter import PorterStemmer

ABSTRACT = re.compile(r"(?i)\babstract\b[.:\s-]*")
BODY = re.compile(r"(?im)^\s*(categories and subject|general terms|keywords|key words|index terms|"
                  r"1\.?\s*introduction|introduction)\b")
STEMMER = PorterStemmer()


def stemmed(phrase):
    return " ".join(STEMMER.stem(word) for word in phrase.lower().split())


def abstract_of(text):
    """Only the abstract of a full text; a text without such a heading is one already."""
    start = ABSTRACT.search(text)
    if start is None or start.start() > 6000:
        return text[:3000]
    text = text[start.end():]
    end = BODY.search(text)
    return text[: end.start() if end else 1500][:3000]


def folder_rows(folder):
    for path in sorted((folder / "docsutf8").glob("*.txt")):
        title, _, body = path.read_text("utf-8", "replace").partition("\n")
        keys = (folder / "keys" / f"{path.stem}.key").read_text("utf-8", "replace")
        yield title.strip(), " ".join(abstract_of(body).split()), set(map(stemmed, keys.splitlines())) - {""}


def table_rows(path):
    for line in path.read_text("utf-8").splitlines():
        _, *texts, keywords = line.split("\t")
        abstract, title = texts if len(texts) == 2 else texts[0].rpartition(" ")[::2]
        yield title, abstract, set(keywords.lower().split("_"))


def terms_of(litchi, rows):
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, "rows.jsonl")
        source.write_text("".join(
            json.dumps({"id": f"r{i:06}", "title": title, "abstract": abstract}) + "\n"
            for i, (title, abstract, _) in enumerate(rows)))
        data = pathlib.Path(folder, "data")
        subprocess.run([litchi, "--data", data, "import", "c", source], check=True,
                       stdout=subprocess.DEVNULL)
        done = subprocess.run(
            [litchi, "--data", data, "terms", "c", "--per-record", "--limit", "15", "--json"],
            check=True, capture_output=True, text=True)
    found = {}
    for line in done.stdout.splitlines():
        answer = json.loads(line)
        found[answer["id"]] = [term["label"] for term in answer["terms"]]
    return [found.get(f"r{i:06}", []) for i in range(len(rows))]


def f1(labels, gold, depth, form):
    best = set(list(dict.fromkeys(map(form, labels)))[:depth])
    return 2 * len(best & gold) / (len(best) + len(gold)) if best and gold else 0.0


def main(litchi, *names):
    for name in map(pathlib.Path, names):
        english = name.is_dir()
        rows = list(folder_rows(name) if english else table_rows(name))
        form = stemmed if english else str.lower
        terms = terms_of(litchi, rows)
        scores = [
            sum(f1(labels, row[2], depth, form) for labels, row in zip(terms, rows)) / len(rows)
            for depth in (5, 10, 15)
        ]
        print(name.name, len(rows), *(f"F1@{d} {s:.4f}" for d, s in zip((5, 10, 15), scores)))


if __name__ == "__main__":
    main(*sys.argv[1:])
