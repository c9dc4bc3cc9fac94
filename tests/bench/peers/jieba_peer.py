#!/usr/bin/python3
"""jieba as a peer.

jieba_peer.py segments < TEXT      words separated by spaces, line by line
jieba_peer.py tokens TEXT PASSES   seconds of each pass, one a line
"""

import logging
import sys
import time

import jieba


def words(line):
    return [word for word in jieba.cut(line) if not word.isspace()]


def main():
    jieba.setLogLevel(logging.ERROR)
    jieba.initialize()
    if sys.argv[1] == "segments":
        for line in sys.stdin:
            print(" ".join(words(line.rstrip("\n"))))
        return
    with open(sys.argv[2], encoding="utf-8") as file:
        lines = file.read().split("\n")
    for _ in range(int(sys.argv[3])):
        started = time.perf_counter()
        count = sum(len(words(line)) for line in lines)
        print(f"{time.perf_counter() - started:.6f} {count}", flush=True)


if __name__ == "__main__":
    main()
