#!/usr/bin/python3
"""Runs a notebook against a Litchi server of its own; fails where a cell fails.

    run_notebook.py LITCHI NOTEBOOK [--keep FILE]

LITCHI is the program. It serves the demo corpus from a temporary data folder on a free port.
--keep writes the executed notebook, to look at its figures.
"""

import argparse
import contextlib
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

import nbclient
import nbformat

START_SECONDS = 300  # import and indexing of the corpus, by a program with sanitizers too
CELL_SECONDS = 300


@contextlib.contextmanager
def demo_server(litchi, folder):
    """Runs `litchi demo` with its data in `folder`; yields the URL that it prints."""
    log = folder / "server.log"
    command = [litchi, "--data", str(folder / "data"), "demo", "--port", "0"]
    with log.open("wb") as out:
        server = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=out)
    try:
        yield printed_url(server, log)
    finally:
        server.terminate()
        try:
            server.wait(timeout=30)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def printed_url(server, log):
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        found = re.search(rb"http://[\w.]+:[1-9][0-9]*", log.read_bytes())
        if found:
            return found.group().decode("ascii")
        if server.poll() is not None:
            break
        time.sleep(0.1)
    raise SystemExit(f"the server gave no URL:\n{log.read_text(errors='replace')[-4000:]}")


def execute(notebook, url, folder):
    """The notebook with its outputs. Kernel and plots keep their files in `folder`."""
    os.environ.update(
        LITCHI_URL=url,
        IPYTHONDIR=str(folder / "ipython"),
        JUPYTER_RUNTIME_DIR=str(folder / "runtime"),
        MPLCONFIGDIR=str(folder / "matplotlib"),
        PYDEVD_DISABLE_FILE_VALIDATION="1",
    )
    book = nbformat.read(notebook, as_version=4)
    nbclient.NotebookClient(book, timeout=CELL_SECONDS, kernel_name="python3").execute()
    return book


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("litchi")
    parser.add_argument("notebook", type=pathlib.Path)
    parser.add_argument("--keep", type=pathlib.Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="litchi-notebook-") as name:
        folder = pathlib.Path(name)
        with demo_server(options.litchi, folder) as url:
            book = execute(options.notebook, url, folder)
    if options.keep:
        nbformat.write(book, options.keep)
    cells = [cell for cell in book.cells if cell.cell_type == "code"]
    print(f"{options.notebook.name}: {len(cells)} cells ran")
    return 0 if cells else 1


if __name__ == "__main__":
    sys.exit(main())
