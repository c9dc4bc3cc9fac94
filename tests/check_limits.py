#!/usr/bin/python3
"""Lengths of files and functions: prints them, and fails over a limit.

    check_limits.py PROJECT

Files of the product and its tests hold at most 300 lines, functions at most 80, from the first
line of the signature to the closing brace; the median C++ function holds at most 10.
"""

import ast
import pathlib
import re
import sys

FOLDERS = ("corpora", "indexer", "graph", "query", "server", "tests", "notebooks")
SKIPPED = {"node_modules", "data", "__pycache__"}
FILE_SUFFIXES = {".h", ".cpp", ".ts", ".mjs", ".py", ".cmake"}
MAX_FILE, MAX_FUNCTION, MAX_MEDIAN = 300, 80, 10

# Comments, literals and preprocessor lines (with continuations): blanked before braces are read.
BLANKED = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"(?P<mark>[^()\s\\]*)\(.*?\)(?P=mark)"'
    r'|"(?:\\.|[^"\\\n])*"|(?<![0-9a-fA-F])\'(?:\\.|[^\'\\\n])+\''
    r"|^[ \t]*#(?:[^\n]*\\\n)*[^\n]*",
    re.S | re.M,
)
TYPE_HEAD = re.compile(r"\b(class|struct|union|enum)\b")
TS_HEAD = re.compile(
    r"^( *)(?:export )?(?:default )?(?:async )?"
    r"(?:function\b|(?:const|let) \w+ = (?:async )?(?:function\b|\([^\n]*=> \{$)"
    r"|(?:(?:private|public|static|async|get|set) )*[a-zA-Z_]\w*\([^\n;]*\{$)",
    re.M,
)
TS_WORDS = re.compile(r"^ *(?:\} )?(?:if|for|while|switch|catch|return|else)\b")


def blank(text):
    """The text with comments, literals and directives as spaces; line ends stay."""
    return BLANKED.sub(lambda m: re.sub(r"[^\n]", " ", m.group()), text)


def bare(head):
    """A head without the symbols of operators and without what stands in () and <>."""
    head = re.sub(r"\boperator\s*(\(\)|[^\w\s(]+)", "operator", head)
    for inside in (r"\([^()]+\)", r"<[^<>]*>"):
        while re.search(inside, head):
            head = re.sub(inside, "()" if inside[1] == "(" else "", head)
    return head.strip()


def opens_scope(head):
    """Whether a brace with this head opens a namespace or a type, whose members count."""
    if re.search(r"\bnamespace\b|\bextern$", head):
        return True
    return TYPE_HEAD.search(head) is not None and "=" not in head and "()" not in head


def opens_function(head):
    """Whether a brace with this head opens the body of a function or of a named lambda."""
    if "=" in head:
        return re.search(r"=\s*\[[^\]]*\]\s*(\(\)|$)", head) is not None
    in_initialisers = re.search(r"\(\).*(?<!:):(?!:)", head, re.S)
    return "()" in head and not (in_initialisers and re.search(r"\w$", head))


def kind_of_brace(head):
    if opens_scope(head):
        return "scope"
    return "function" if opens_function(head) else "other"


def leading_space(code, start):
    return len(code) - start - len(code[start:].lstrip())


def cpp_functions(text):
    """(first line, lines) of each function body, lambdas inside one counted with it."""
    code = blank(text)
    found, stack, head_start = [], [], 0
    for i, c in enumerate(code):
        if c == "{":
            kind, text_start = "other", head_start + leading_space(code, head_start)
            if all(outer == "scope" for outer, _ in stack):
                kind = kind_of_brace(bare(code[head_start:i]))
            stack.append((kind, text_start))
            if kind != "other":
                head_start = i + 1
        elif c == "}" and stack:
            kind, start = stack.pop()
            if kind == "function":
                first = code.count("\n", 0, start) + 1
                found.append((first, code.count("\n", start, i) + 1))
            if kind != "other":
                head_start = i + 1
        elif c == ";" and all(kind == "scope" for kind, _ in stack):
            head_start = i + 1
        elif c == ":" and code[head_start:i].strip() in ("public", "private", "protected"):
            head_start = i + 1
    return found


def python_functions(text):
    nodes = ast.walk(ast.parse(text))
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return [(n.lineno, n.end_lineno - n.lineno + 1) for n in nodes if isinstance(n, kinds)]


def ts_functions(text):
    """Functions by their indentation: a head, then the first line that closes at its column."""
    lines = text.split("\n")
    found = []
    for head in TS_HEAD.finditer(text):
        first = text.count("\n", 0, head.start())
        if TS_WORDS.match(lines[first]):
            continue
        close = head.group(1) + "}"
        rest = range(first + 1, len(lines))
        last = next((n for n in rest if lines[n].startswith(close)), first)
        found.append((first + 1, last - first + 1))
    return found


SCANNERS = {
    ".h": cpp_functions,
    ".cpp": cpp_functions,
    ".py": python_functions,
    ".ts": ts_functions,
    ".mjs": ts_functions,
}


def source_files(root):
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in FILE_SUFFIXES and not SKIPPED & set(path.relative_to(root).parts):
                yield path


def spread(values):
    """Median, 90th percentile (nearest rank) and the longest."""
    ordered = sorted(values)
    rank = lambda share: ordered[max(0, -(-len(ordered) * share // 100) - 1)]
    return rank(50), rank(90), ordered[-1]


def report(name, rows):
    if rows:
        median, p90, longest = spread([lines for lines, _ in rows])
        print(f"{name}: {len(rows)}, median {median}, p90 {p90}, longest {longest} ({max(rows)[1]})")


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    files, functions = [], {"C++": [], "other": []}
    for path in source_files(root):
        text = path.read_text(encoding="utf-8")
        name = path.relative_to(root).as_posix()
        files.append((text.count("\n"), name))
        group = "C++" if path.suffix in (".h", ".cpp") else "other"
        for line, length in SCANNERS.get(path.suffix, lambda _: [])(text):
            functions[group].append((length, f"{name}:{line}"))
    report("files", files)
    for group, rows in functions.items():
        report(f"{group} functions", rows)
    bad = [f"{where}: {n} lines, at most {MAX_FILE}" for n, where in files if n > MAX_FILE]
    for rows in functions.values():
        bad += [f"{where}: {n} lines, at most {MAX_FUNCTION}" for n, where in rows if n > MAX_FUNCTION]
    product = [n for n, where in functions["C++"] if not where.startswith("tests/")]
    if product and spread(product)[0] > MAX_MEDIAN:
        bad.append(f"the median C++ function has {spread(product)[0]} lines, at most {MAX_MEDIAN}")
    print("\n".join(f"over a limit: {row}" for row in bad))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
