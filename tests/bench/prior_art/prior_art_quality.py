#!/usr/bin/python3
"""Quality of `litchi prior-art` beside Lucene, in one run. Records are Litchi JSONL.

  sentences   one sentence of an abstract is the idea; records are indexed by title and keywords
              only, those without an abstract or keywords by what they have
  titles      the English title of a bilingual record is the idea, its Chinese title is indexed; and
              the other way round
  citations   a patent's own texts are the idea; the patents of the same file that it cites are to be
              found, by their publication numbers, whatever the kind code

    prior_art_quality.py {sentences|titles|citations} --litchi LITCHI --records FILE.jsonl --work DIR
                         [--dictionary CEDICT] [--seed N]

Prints the mean reciprocal rank and the recall among the first 100.
"""
import argparse
import json
import pathlib
import random
import re
import shutil
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "peers"))
import peers  # noqa: E402

DEPTH = "1000"
ANALYZERS = ["smartcn", "cjk", "standard", "english"]
SENTENCE = re.compile(r"[^。！？!?；;]+[。！？!?；;]?|[^.]+\.(?=\s)")
SHORTEST = 15  # characters of a sentence that is an idea


def text_of(value, languages=None):
    """A text of a record, of one of these languages where it has several."""
    if isinstance(value, dict):
        wanted = [value[key] for key in value if languages is None or key in languages]
        return wanted[0] if wanted else ""
    return value or ""


def words_of(value):
    if isinstance(value, dict):
        return [word for words in value.values() for word in words]
    return value or []


def read(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


class Question:
    """Documents as Litchi JSONL and as one text each, ideas, and what each is after."""

    def __init__(self):
        self.documents, self.texts, self.ideas, self.wanted = [], {}, {}, {}

    def add(self, name, record):
        self.documents.append({**record, "id": name})
        parts = [text_of(record.get("title")), text_of(record.get("abstract")), *words_of(record.get("keywords"))]
        self.texts[name] = " ".join(" ".join(parts).split())

    def ask(self, name, idea, wanted):
        self.ideas[name] = " ".join(idea.split())
        self.wanted[name] = set(wanted)


def sentences(records, seed):
    question = Question()
    choice = random.Random(seed)
    for number, record in enumerate(records):
        name = f"r{number}"
        abstract = text_of(record.get("abstract"))
        long_enough = [part.strip() for part in SENTENCE.findall(abstract) if len(part.strip()) >= SHORTEST]
        whole = text_of(record.get("title")) and words_of(record.get("keywords")) and long_enough
        kept = ["title", "keywords"] if whole else ["title", "abstract", "keywords"]
        question.add(name, {key: record[key] for key in kept if record.get(key)})
        if whole:
            question.ask(name, choice.choice(long_enough), [name])
    return question


def titles(records, asked):
    chinese = ["zh-Hans", "zh-Hant", "zh"]
    question = Question()
    for number, record in enumerate(records):
        zh, en = text_of(record.get("title"), chinese), text_of(record.get("title"), ["en"])
        if not isinstance(record.get("title"), dict) or not zh or not en:
            continue
        shown = {"zh-Hans": zh} if asked == "en" else {"en": en}
        question.add(f"r{number}", {"title": shown})
        question.ask(f"r{number}", en if asked == "en" else zh, [f"r{number}"])
    return question


NUMBER = re.compile(r"([A-Z]{2})\W*(\d[\d/ -]*\d)")


def number_of(text):
    """Office and digits of a publication number: "US 2002/0137134 A1" is US20020137134."""
    found = NUMBER.search(text or "")
    return found[1] + re.sub(r"\D", "", found[2]) if found else ""


def cited_number(reference):
    if isinstance(reference, str):
        return number_of(reference)
    return number_of(reference.get("publication_number") or reference.get("text"))


def citations(records):
    question = Question()
    names = {}
    for number, record in enumerate(records):
        name = f"r{number}"
        question.add(name, {key: record[key] for key in ("title", "abstract", "kind", "date") if record.get(key)})
        names.setdefault(number_of(record.get("publication_number")), name)
    names.pop("", None)
    for number, record in enumerate(records):
        own = f"r{number}"
        cited = {names.get(cited_number(each)) for each in record.get("references", [])} - {None, own}
        if cited and question.texts[own]:
            question.ask(own, question.texts[own], cited)
    return question


def mean(values):
    values = list(values)
    return sum(values) / max(1, len(values))


def score(run, wanted):
    found = {}
    with open(run, encoding="utf-8") as file:
        for line in file:
            query, _, document, *_ = line.split()
            found.setdefault(query, []).append(document)

    def reciprocal(query):
        places = [place for place, name in enumerate(found.get(query, []), 1) if name in wanted[query]]
        return 1 / places[0] if places else 0.0

    recall = mean(len(wanted[q] & set(found.get(q, [])[:100])) / len(wanted[q]) for q in wanted)
    return mean(map(reciprocal, wanted)), recall


def write_tsv(path, rows):
    path.write_text("".join(f"{name}\t{text}\n" for name, text in rows.items()), encoding="utf-8")


def litchi_run(litchi, folder, question, dictionary):
    data = folder / "data"
    shutil.rmtree(data, ignore_errors=True)
    source = folder / "docs.jsonl"
    source.write_text("".join(json.dumps(d, ensure_ascii=False) + "\n" for d in question.documents))
    start = [litchi, "--data", data]
    peers.run([*start, "import", "c", source, *(["--dictionary", dictionary] if dictionary else [])])
    peers.run([*start, "prior-art", "c", "--limit", DEPTH, "--batch", folder / "ideas.tsv", "--run", folder / "litchi.run"])
    return folder / "litchi.run"


def lucene_runs(command, folder):
    for analyzer in ANALYZERS:
        for mode, name in (("similar", "MoreLikeThis"), ("retrieve", "BM25")):
            run = folder / f"{analyzer}-{mode}.run"
            peers.run([*command, mode, analyzer, folder / "docs.tsv", folder / "ideas.tsv", run, DEPTH])
            yield f"lucene {analyzer} {name}", run


def compare(label, question, arguments):
    folder = pathlib.Path(arguments.work) / label
    folder.mkdir(parents=True, exist_ok=True)
    write_tsv(folder / "docs.tsv", question.texts)
    write_tsv(folder / "ideas.tsv", question.ideas)
    print(f"{label}: {len(question.texts)} documents, {len(question.ideas)} ideas      MRR   recall@100", flush=True)
    runs = [("litchi prior-art", litchi_run(arguments.litchi, folder, question, arguments.dictionary))]
    lucene = peers.Peers(pathlib.Path(arguments.work) / "built").lucene()
    runs += lucene_runs(lucene, folder) if lucene else []
    for name, run in runs:
        print("  %-32s %.4f  %.4f" % (name, *score(run, question.wanted)), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["sentences", "titles", "citations"])
    parser.add_argument("--litchi", required=True)
    parser.add_argument("--records", required=True)
    parser.add_argument("--work", required=True)
    parser.add_argument("--dictionary")
    parser.add_argument("--seed", type=int, default=7)
    arguments = parser.parse_args()
    records = read(arguments.records)
    if arguments.what == "sentences":
        compare("sentences", sentences(records, arguments.seed), arguments)
    elif arguments.what == "citations":
        compare("citations", citations(records), arguments)
    else:
        for asked in ("en", "zh"):
            compare(f"titles-{asked}", titles(records, asked), arguments)


if __name__ == "__main__":
    main()
