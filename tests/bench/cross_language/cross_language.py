#!/usr/bin/python3
"""MRR@10 of searches in the other language, over records with a Chinese and an English title.

Records (Litchi JSONL, title {"zh-Hans", "en"}) are asked for by the title that they do not show:

  lexicon      every record shows one language alone; no dictionary
  mined        label pairs mined from the bilingual records of the other folds, as a dictionary
  dictionary   a dictionary given
  all          both
  beside       the records of the other folds stand in the same collection with both titles, so
               that pairs are mined from them there, and they compete; all-beside: a dictionary too

No record's own translation is ever seen.

    cross_language.py --litchi LITCHI --records FILE.jsonl [--dictionary CEDICT] [--folds 5]
"""
import argparse
import json
import pathlib
import subprocess
import tempfile


class Product:
    def __init__(self, binary, data):
        self.start = [binary, "--data", data]

    def run(self, *arguments):
        done = subprocess.run(self.start + list(arguments), capture_output=True, text=True)
        if done.returncode != 0:
            raise SystemExit(f"{arguments}: {done.stderr or done.stdout}")
        return done.stdout


def titles_of(path):
    """(id, Chinese, English), each pair of titles once."""
    pairs = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        title = record.get("title")
        if not isinstance(title, dict):
            continue
        zh = title.get("zh-Hans") or title.get("zh-Hant") or title.get("zh")
        if zh and title.get("en"):
            pairs.setdefault((zh, title["en"]), f"r{len(pairs) + 1}")
    return [(name, zh, en) for (zh, en), name in pairs.items()]


def records_text(rows, languages):
    lines = []
    for name, zh, en in rows:
        title = {"zh-Hans": zh, "en": en}
        kept = {language: title[language] for language in languages}
        lines.append(json.dumps({"id": name, "kind": "article", "title": kept},
                                ensure_ascii=False) + "\n")
    return "".join(lines)


def reciprocal_ranks(run_file):
    """Sum over queries, whose ids are those of the records they are after."""
    total = 0.0
    places = {}
    for line in run_file.read_text(encoding="utf-8").splitlines():
        query, _, found, *_ = line.split()
        places[query] = places.get(query, 0) + 1
        if found == query and places[query] <= 10:
            total += 1 / places[query]
    return total


def rank_fold(product, work, name, source, asked, dictionaries):
    """Sum of the reciprocal ranks of the records that (name, text) of `asked` are after."""
    given = ["--dictionary", dictionaries[0]] if dictionaries else []
    product.run("import", name, str(source), *given)
    for dictionary in dictionaries[1:]:
        product.run("dictionary", name, "add", dictionary)
    queries, run = work / f"{name}.queries", work / f"{name}.run"
    queries.write_text("".join(f"{key}\t{text}\n" for key, text in asked), encoding="utf-8")
    product.run("search", name, "--plain", "--batch", str(queries), "--run", str(run),
                "--limit", "10")
    return reciprocal_ranks(run)


def measure(product, work, rows, options, case):
    """MRR@10 (English to Chinese, Chinese to English)."""
    label, dictionary, mined, beside = case
    scores = []
    for target, query_column in (("zh-Hans", 2), ("en", 1)):
        total = 0.0
        folds = options.folds if mined or beside else 1
        for fold in range(folds):
            asked = [row for i, row in enumerate(rows) if i % folds == fold]
            others = [row for i, row in enumerate(rows) if i % folds != fold]
            name = f"{label}-{target[:2]}-{fold}"
            source = work / f"{name}.jsonl"
            source.write_text(records_text(asked, [target]) +
                              records_text(others, ["zh-Hans", "en"] if beside else [target]),
                              encoding="utf-8")
            dictionaries = [dictionary] * bool(dictionary)
            if mined:
                dictionaries.append(str(work / f"mined-{fold}.tsv"))
            total += rank_fold(product, work, name, source,
                               [(row[0], row[query_column]) for row in asked], dictionaries)
        scores.append(total / len(rows))
    return scores


def mine(product, work, rows, folds):
    for fold in range(folds):
        source = work / f"others-{fold}.jsonl"
        source.write_text(records_text([row for i, row in enumerate(rows) if i % folds != fold],
                                       ["zh-Hans", "en"]), encoding="utf-8")
        product.run("import", f"others-{fold}", str(source))
        pairs = product.run("dictionary", f"others-{fold}", "pairs")
        (work / f"mined-{fold}.tsv").write_text(pairs, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--litchi", required=True)
    parser.add_argument("--records", required=True, type=pathlib.Path)
    parser.add_argument("--dictionary", default="")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--cases", nargs="*", default=[])
    options = parser.parse_args()
    rows = titles_of(options.records)
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        product = Product(options.litchi, str(work / "data"))
        mine(product, work, rows, options.folds)
        cases = [("lexicon", "", False, False), ("mined", "", True, False),
                 ("beside", "", False, True)]
        if options.dictionary:
            cases += [("dictionary", options.dictionary, False, False),
                      ("all", options.dictionary, True, False),
                      ("all-beside", options.dictionary, False, True)]
        print(f"{len(rows)} pairs of titles, {options.folds} folds")
        for case in cases:
            if options.cases and case[0] not in options.cases:
                continue
            english, chinese = measure(product, work, rows, options, case)
            print(f"{case[0]:12} en→zh {english:.3f}  zh→en {chinese:.3f}", flush=True)


if __name__ == "__main__":
    main()
