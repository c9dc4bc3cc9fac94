"""Segmentation: F1 of words beside jieba and ICU, on a gold file with words parted by spaces."""

import pathlib

import peers


def gold_words(path):
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        words = line.split()
        if words:
            yield words


def spans(words):
    begin, found = 0, set()
    for word in words:
        found.add((begin, begin + len(word)))
        begin += len(word)
    return found


def aligned(words, raw):
    """Words as they stand in the text: what a peer left out (punctuation) is one word a character."""
    at, whole = 0, []
    for word in words:
        place = raw.find(word, at)
        if place < 0:
            return None
        whole += [*raw[at:place], word]
        at = place + len(word)
    return [*whole, *raw[at:]]


def score(gold, answers):
    """Precision, recall and F1 over words as spans; and the lines whose answer is another text."""
    right = given = wanted = strange = 0
    for words, answer in zip(gold, answers, strict=True):
        raw = "".join(words)
        found = aligned(answer.split(), raw)
        strange += found is None
        found = spans(found or [])
        right += len(found & spans(words))
        given += len(found)
        wanted += len(spans(words))
    precision, recall = right / max(1, given), right / max(1, wanted)
    return precision, recall, 2 * right / max(1, given + wanted), strange


def commands(built, litchi):
    rows = [("ICU", [*built.icu(), "segments"])]
    if built.jieba():
        rows.append(("jieba (python3-jieba)", [*built.jieba(), "segments"]))
    if built.node_jieba():
        rows.append(("@node-rs/jieba", [*built.node_jieba(), "segments"]))
    if litchi:
        rows.append(("litchi", [litchi, "analyze", "--segments"]))
        rows.append(("litchi --dictionary icu", [litchi, "analyze", "--segments", "--dictionary", "icu"]))
    return rows


def main(arguments):
    work = pathlib.Path(arguments.work)
    built = peers.Peers(work / "built")
    for path in arguments.data:
        gold = list(gold_words(path))
        raw = work / "raw.txt"
        raw.write_text("".join("".join(words) + "\n" for words in gold), encoding="utf-8")
        print(f"\n{pathlib.Path(path).name}: {len(gold)} lines, {sum(map(len, gold))} words")
        for name, command in commands(built, arguments.litchi):
            peers.write_through(command, raw, work / "answer.txt")
            answers = (work / "answer.txt").read_text(encoding="utf-8").split("\n")[:-1]
            precision, recall, f1, strange = score(gold, answers)
            print(f"  {name:<24} P {precision:.4f}  R {recall:.4f}  F1 {f1:.4f}"
                  + (f"  ({strange} lines with other text)" if strange else ""), flush=True)
