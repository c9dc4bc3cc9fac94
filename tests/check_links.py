#!/usr/bin/python3
"""Fails where a Markdown page links to a file or a heading that is not there.

    check_links.py PROJECT
"""

import pathlib
import re
import sys

import check_words

LINK = re.compile(r"\]\(([^()\s]+)\)")
CODE = re.compile(r"^```.*?^```|`[^`\n]*`", re.S | re.M)
# Pages whose links lead nowhere on purpose: the program's answers, and what the checks must find.
SKIPPED = ("tests/data/golden/", "tests/data/house/")
HEADING = re.compile(r"^#+ +(.*)$", re.M)


def anchor(heading):
    """The name that a heading gets in the usual renderers: lower case, words joined by hyphens."""
    plain = re.sub(r"[^\w\- ]", "", heading.replace("`", "").strip().lower())
    return plain.replace(" ", "-")


def anchors(page):
    text = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.S | re.M)
    return {anchor(heading) for heading in HEADING.findall(text)}


def broken_links(root, page):
    """Links of a page that lead nowhere; those to other sites are not followed."""
    for target in LINK.findall(CODE.sub("", page.read_text(encoding="utf-8"))):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, fragment = target.partition("#")
        file = (page.parent / path).resolve() if path else page
        if not file.exists() or not file.is_relative_to(root):
            yield f"{target}: no such file"
        elif fragment and file.suffix == ".md" and fragment not in anchors(file):
            yield f"{target}: no such heading"


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    names = check_words.committed_files(root)
    pages = [root / name for name in names if name.endswith(".md") and not name.startswith(SKIPPED)]
    bad = [f"{p.relative_to(root)}: {why}" for p in pages for why in broken_links(root, p)]
    print(f"{len(pages)} pages read")
    print("\n".join(bad))
    return 1 if bad or not pages else 0


if __name__ == "__main__":
    sys.exit(main())
