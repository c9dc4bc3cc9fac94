"""Retrieval: litchi beside Lucene's BM25 on the same documents, queries and judgements."""

import json
import pathlib
import shutil

import peers
import testsets
import trec

ANALYZERS = ["english", "standard", "smartcn", "cjk"]


def lucene_rows(command, folder, limit):
    for name in ANALYZERS:
        out = folder / f"lucene-{name}.run"
        said = peers.run([*command, "retrieve", name, folder / "docs.tsv", folder / "queries.tsv", out, limit])
        yield f"lucene {name}", out, json.loads(said)["ms_per_query"]


def import_set(litchi, home, name, folder):
    """Imports the documents unless that is done; records held, and documents given."""
    if not (home / name).exists():
        peers.run([litchi, "--data", home, "import", name, folder / "docs.jsonl"])
    held = json.loads(peers.run([litchi, "--data", home, "info", name, "--json"]))["records"]
    with open(folder / "docs.jsonl", encoding="utf-8") as file:
        return held, sum(1 for _ in file)


def litchi_run(litchi, home, name, folder, options):
    """A run file and the milliseconds a query, start-up taken off."""
    out = folder / ("litchi" + "".join(options).replace("--", "-") + ".run")
    command = [litchi, "--data", home, "search", name, *options, "--run", out, "--batch"]
    took, _ = peers.best_of([*command, folder / "queries.tsv"], folder / "queries.tsv", 1)
    empty = folder / "no-queries.tsv"
    empty.write_text("")
    idle, _ = peers.best_of([*command[:-2], folder / "no.run", "--batch", empty], empty, 1)
    count = sum(1 for _ in open(folder / "queries.tsv", encoding="utf-8"))
    return out, max(0.0, took - idle) * 1000 / max(1, count)


def compare(built, litchi, source, work, limit):
    name = "".join(c if c.isalnum() else "-" for c in source.name.lower())
    folder = work / name
    counts = testsets.write_set(testsets.guess_kind(source), source, folder)
    rows = list(lucene_rows(built.lucene(), folder, limit)) if built.lucene() else []
    if litchi:
        home = work / "collections"
        print("%s: %d records held of %d documents" % (name, *import_set(litchi, home, name, folder)))
        out, each = litchi_run(litchi, home, name, folder, ["--plain", "--limit", limit])
        rows.append(("litchi --plain", out, each))
    qrels = trec.read_qrels(folder / "qrels.txt")
    print(f"\n{name}: %d documents, %d judged queries" % counts)
    scores = [(f"{label} ({each:.1f} ms)", trec.score(qrels, trec.read_run(out)))
              for label, out, each in rows]
    print("\n".join(trec.table(scores)), flush=True)


def main(arguments):
    work = pathlib.Path(arguments.work)
    if arguments.fresh:
        shutil.rmtree(work / "collections", ignore_errors=True)
    built = peers.Peers(work / "built")
    for source in arguments.data:
        compare(built, arguments.litchi, pathlib.Path(source).resolve(), work, str(arguments.limit))
