#!/usr/bin/python3
"""Runs the peers beside litchi; README.md says what is compared.

    run.py retrieval    --litchi BIN --data FOLDER...   test collections (SMART, CMRC)
    run.py segmentation --litchi BIN --data GOLD...     words parted by spaces
    run.py tokenize     --litchi BIN --data TEXT...     MB/s
"""

import argparse

import retrieval
import segmentation
import tokenizers

MODES = {"retrieval": retrieval.main, "segmentation": segmentation.main, "tokenize": tokenizers.main}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mode", choices=MODES)
    parser.add_argument("--litchi", help="the program; without it the peers run alone")
    parser.add_argument("--data", nargs="+", required=True)
    parser.add_argument("--work", default="/tmp/litchi-peers", help="built peers, runs and collections")
    parser.add_argument("--limit", type=int, default=1000, help="documents a query in a run")
    parser.add_argument("--rounds", type=int, default=3, help="best of so many")
    parser.add_argument("--fresh", action="store_true", help="import the collections again")
    arguments = parser.parse_args()
    MODES[arguments.mode](arguments)


if __name__ == "__main__":
    main()
