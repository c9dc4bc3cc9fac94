#!/usr/bin/python3
"""Fails where the pages do not show what the program has, or show what it lacks.

    check_tables.py LITCHI PROJECT

server/README.md has an example of every row of `litchi routes`, corpora/README.md a row for every
row of `litchi formats`.
"""

import json
import pathlib
import re
import subprocess
import sys


def table(litchi, verb):
    """The rows of a table that the program prints as JSON."""
    done = subprocess.run([litchi, verb, "--json"], check=True, capture_output=True, text=True)
    return json.loads(done.stdout)[verb]


def is_example(route, request):
    """Whether a request line, "GET /api/v1/…?…", asks for the route."""
    method, _, target = request.partition(" ")
    path = "".join(
        r"[^/]+" if part.startswith("{") else re.escape(part)
        for part in re.split(r"(\{[a-z_]+\})", route["path"])
    )
    return method == route["method"] and re.fullmatch(path, target.partition("?")[0]) is not None


def differences(routes, requests, formats, named):
    for route in routes:
        if not any(is_example(route, request) for request in requests):
            yield f"server/README.md has no example of {route['method']} {route['path']}"
    yield from (f"corpora/README.md lacks the format {name}" for name in sorted(formats - named))
    yield from (f"corpora/README.md invents the format {name}" for name in sorted(named - formats))


def main():
    litchi, root = sys.argv[1], pathlib.Path(sys.argv[2])
    routes = table(litchi, "routes")
    formats = {row["name"] for row in table(litchi, "formats")}
    server_page = (root / "server/README.md").read_text(encoding="utf-8")
    requests = re.findall(r"^```http\n(.*)$", server_page, re.M)
    corpora_page = (root / "corpora/README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"^\| *`([a-z][a-z0-9-]*)` *\|", corpora_page, re.M))
    bad = list(differences(routes, requests, formats, named))
    print(f"{len(routes)} routes, {len(formats)} formats, {len(requests)} examples")
    print("\n".join(bad))
    return 1 if bad or not routes or not formats else 0


if __name__ == "__main__":
    sys.exit(main())
