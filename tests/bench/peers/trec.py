"""Scores of TREC runs, as trec_eval defines them.

    trec.py QRELS RUN...

Prints nDCG@10, MAP, MRR@10 and recall at 10, 100 and 1000, each a mean over the judged queries: a
query without an answer counts as zero. Gains are the grades, discounts log2(rank + 1).
"""

import collections
import math
import sys


def read_qrels(path):
    qrels = collections.defaultdict(dict)
    with open(path, encoding="utf-8") as file:
        for line in file:
            query, _, doc, grade = line.split()
            if int(grade) > 0:
                qrels[query][doc] = int(grade)
    return qrels


def read_run(path):
    """Documents of each query by rank."""
    rows = collections.defaultdict(list)
    with open(path, encoding="utf-8") as file:
        for line in file:
            query, _, doc, rank, _, _ = line.split()
            rows[query].append((int(rank), doc))
    return {query: [doc for _, doc in sorted(ranked)] for query, ranked in rows.items()}


def dcg(grades):
    return sum(grade / math.log2(place + 2) for place, grade in enumerate(grades))


def ndcg(ranked, relevant, depth):
    ideal = dcg(sorted(relevant.values(), reverse=True)[:depth])
    return dcg([relevant.get(doc, 0) for doc in ranked[:depth]]) / ideal


def average_precision(ranked, relevant):
    found, total = 0, 0.0
    for place, doc in enumerate(ranked, 1):
        if doc in relevant:
            found += 1
            total += found / place
    return total / len(relevant)


def reciprocal_rank(ranked, relevant, depth):
    return next((1 / place for place, doc in enumerate(ranked[:depth], 1) if doc in relevant), 0.0)


def recall(ranked, relevant, depth):
    return sum(doc in relevant for doc in ranked[:depth]) / len(relevant)


MEASURES = {
    "nDCG@10": lambda ranked, relevant: ndcg(ranked, relevant, 10),
    "MAP": average_precision,
    "MRR@10": lambda ranked, relevant: reciprocal_rank(ranked, relevant, 10),
    "R@10": lambda ranked, relevant: recall(ranked, relevant, 10),
    "R@100": lambda ranked, relevant: recall(ranked, relevant, 100),
    "R@1000": lambda ranked, relevant: recall(ranked, relevant, 1000),
}


def score(qrels, run):
    """Means over the judged queries, by the name of the measure."""
    return {name: sum(measure(run.get(query, []), relevant) for query, relevant in qrels.items())
            / len(qrels) for name, measure in MEASURES.items()}


def table(rows):
    """Lines of a table: a name and its scores a row."""
    width = max(len(name) for name, _ in rows)
    yield " " * width + "".join(f"{name:>9}" for name in MEASURES)
    for name, scores in rows:
        yield f"{name:<{width}}" + "".join(f"{scores[measure]:9.4f}" for measure in MEASURES)


if __name__ == "__main__":
    JUDGED = read_qrels(sys.argv[1])
    print("\n".join(table([(path, score(JUDGED, read_run(path))) for path in sys.argv[2:]])))
