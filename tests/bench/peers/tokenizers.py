"""Speed of tokenisers on one text, all in one run: whole processes and single passes."""

import pathlib

import peers


def whole_processes(built, litchi, text, rounds):
    """Rows of name, seconds of the whole process, of start-up alone, peak MiB."""
    rows = [("ICU segments", [*built.icu(), "segments"])]
    if built.jieba():
        rows.append(("python3-jieba", [*built.jieba(), "segments"]))
    if built.node_jieba():
        rows.append(("@node-rs/jieba", [*built.node_jieba(), "segments"]))
    if litchi:
        segments = ["analyze", "--segments"]
        rows.append(("litchi analyze --segments", [litchi, *segments]))
        rows.append(("litchi … one thread", [litchi, "--threads", "1", *segments]))
        rows.append(("litchi … one thread, icu", [litchi, "--threads", "1", *segments, "--dictionary", "icu"]))
    for name, command in rows:
        seconds, memory = peers.best_of(command, text, rounds)
        yield name, seconds, peers.start_up(command, rounds), memory


def passes(built, text, rounds):
    rows = [("ICU, boundaries", [*built.icu(), "boundaries", text, rounds]),
            ("ICU, folded words", [*built.icu(), "folded", text, rounds])]
    if built.node_jieba():
        rows.append(("@node-rs/jieba", [*built.node_jieba(), "tokens", text, rounds]))
    if built.lucene():
        for name in ("english", "standard", "smartcn", "cjk"):
            rows.append((f"lucene {name}", [*built.lucene(), "tokens", name, text, rounds]))
    if built.jieba():
        rows.append(("python3-jieba", [*built.jieba(), "tokens", text, 1]))
    return [(name, peers.pass_seconds(command)) for name, command in rows]


def main(arguments):
    built = peers.Peers(pathlib.Path(arguments.work) / "built")
    for path in arguments.data:
        size = pathlib.Path(path).stat().st_size / 1e6
        print(f"\n{pathlib.Path(path).name}: {size:.2f} MB")
        print("  whole process, text in, words out      MB/s   start-up s   MB/s without it   peak MiB")
        for name, seconds, idle, memory in whole_processes(built, arguments.litchi, path, arguments.rounds):
            bare = max(seconds - idle, 1e-6)
            print(f"  {name:<32} {size / seconds:10.2f} {idle:12.3f} {size / bare:17.2f} {memory:10.1f}",
                  flush=True)
        print("  one pass over lines in memory          MB/s")
        for name, seconds in passes(built, path, arguments.rounds):
            print(f"  {name:<32} {size / seconds:10.2f}", flush=True)
