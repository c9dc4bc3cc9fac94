"""Test collections of retrieval as documents, queries and judgements.

    testsets.py SMART|CMRC FOLDER OUT

Reads a folder with a SMART collection (files of `.I .T .W` entries, one of queries whose name ends
in .qry or starts with "query", and judgements) or with a CMRC JSON file (question -> paragraph),
and writes into OUT

    docs.jsonl    Litchi records: id, title, abstract, keywords as the entry has them; not the authors:
                  two entries of one title and author would be one record
    docs.tsv      id TAB title, abstract and keywords in one text, for peers without fields
    queries.tsv   id TAB text
    qrels.txt     query 0 document grade
"""

import json
import pathlib
import re
import sys


def one_line(text):
    return " ".join(text.split())


def smart_entries(path):
    """(id, {letter: text}) of each `.I` entry, in order; text before the first letter counts as .W."""
    entry, field = None, "W"
    for line in path.read_text(encoding="latin-1").splitlines():
        if re.match(r"\.I\s+\S", line):
            if entry:
                yield entry
            entry, field = (line.split()[1].lstrip("0") or "0", {}), "W"
        elif re.fullmatch(r"\.[A-Z]\s*", line):
            field = line[1]
        elif entry:
            entry[1][field] = entry[1].get(field, "") + line + "\n"
    if entry:
        yield entry


def judgements(path):
    """Rows of query, document, grade. Every pair that is listed counts as relevant: CACM and CISI
    write zeros behind theirs, Cranfield a code of 1 (best) to 4, and -1 for what it holds best."""
    for line in path.read_text(encoding="latin-1").splitlines():
        parts = line.split()
        if len(parts) >= 2:
            yield parts[0].lstrip("0"), parts[1].lstrip("0"), 1


def read_smart(folder):
    files = {path.name.lower(): path for path in sorted(folder.iterdir()) if path.is_file()}

    def named(pattern):
        names = [name for name in files if re.search(pattern, name)]
        if len(names) != 1:
            sys.exit(f"{folder}: {len(names)} files are named like {pattern}")
        return files[names[0]]

    docs = []
    for name, fields in smart_entries(named(r"\.all")):
        doc = {"id": name, "title": one_line(fields.get("T", "")),
               "abstract": one_line(fields.get("W", "")),
               "keywords": [k for k in map(one_line, fields.get("K", "").split(",")) if k]}
        docs.append({key: value for key, value in doc.items() if value})
    # Cranfield's judgements count its queries; the numbers in the file have gaps.
    numbered = files.get("cranqrel") is not None
    queries = [(str(place) if numbered else name, one_line(fields.get("T", "") + " " + fields.get("W", "")))
               for place, (name, fields) in enumerate(smart_entries(named(r"\.qry$|^query")), 1)]
    return docs, queries, list(judgements(named(r"qrel|\.rel$")))


def read_cmrc(folder):
    (path,) = sorted(folder.glob("*.json"))
    docs, queries, qrels = [], [], []
    for article in json.loads(path.read_text(encoding="utf-8"))["data"]:
        for paragraph in article["paragraphs"]:
            docs.append({"id": paragraph["id"], "abstract": one_line(paragraph["context"])})
            for question in paragraph["qas"]:
                queries.append((question["id"], one_line(question["question"])))
                qrels.append((question["id"], paragraph["id"], 1))
    return docs, queries, qrels


READERS = {"SMART": read_smart, "CMRC": read_cmrc}


def guess_kind(folder):
    return "CMRC" if any(folder.glob("*.json")) else "SMART"


def write_set(kind, folder, out):
    """Writes the four files; returns how many documents and queries there are."""
    docs, queries, qrels = READERS[kind](folder)
    out.mkdir(parents=True, exist_ok=True)
    with open(out / "docs.jsonl", "w", encoding="utf-8") as file:
        file.writelines(json.dumps(doc, ensure_ascii=False) + "\n" for doc in docs)
    with open(out / "docs.tsv", "w", encoding="utf-8") as file:
        for doc in docs:
            texts = [doc.get("title", ""), doc.get("abstract", ""), "; ".join(doc.get("keywords", []))]
            file.write(doc["id"] + "\t" + one_line(" ".join(texts)) + "\n")
    judged = {query for query, _, _ in qrels}
    queries = [row for row in queries if row[0] in judged]
    with open(out / "queries.tsv", "w", encoding="utf-8") as file:
        file.writelines(f"{name}\t{text}\n" for name, text in queries)
    with open(out / "qrels.txt", "w", encoding="utf-8") as file:
        file.writelines(f"{query} 0 {doc} {grade}\n" for query, doc, grade in qrels)
    return len(docs), len(queries)


if __name__ == "__main__":
    print("%d documents, %d queries" % write_set(
        sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])))
