#!/usr/bin/python3
"""Does what the documents say; fails where that does not work.

    LITCHI_PROGRAM=… check_docs.py PROJECT

Every `litchi` line of the sh blocks of PAGES runs, page by page, in a folder of its own that looks
like the project's, with a data folder of its own. A server's --port becomes 0, so that it never
meets another one. Links and pictures must be there, and the READMEs must agree.
"""

import contextlib
import json
import os
import pathlib
import re
import shlex
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
import xml.etree.ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import check_links  # noqa: E402

READMES = ["README.md", "README.zh-Hans.md", "README.zh-Hant.md"]
PAGES = [*READMES, "CONTRIBUTING.md", "corpora/README.md", "ARCHITECTURE.md"]
FIRST_SCREEN = 34  # lines before the first section
COMMAND_SECONDS = 300
SERVERS = {"serve", "demo"}
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.S | re.M)


def commands(text):
    """The lines of the sh blocks, continued lines joined."""
    for language, block in BLOCK.findall(text):
        if language == "sh":
            yield from block.replace("\\\n", " ").splitlines()


def litchi_lines(text):
    return [line for line in commands(text) if line.startswith("litchi ")]


def verbs(text):
    return [line.split()[1] for line in litchi_lines(text)]


@contextlib.contextmanager
def project_folder(root, program):
    """A folder with the project's data, and the environment in which `litchi` is the program."""
    with tempfile.TemporaryDirectory(prefix="litchi-docs-") as name:
        folder = pathlib.Path(name)
        (folder / "bin").mkdir()
        (folder / "bin/litchi").symlink_to(program)
        for data in ("corpora", "tests"):
            (folder / data).symlink_to(root / data)
        here = {"HOME": name, "XDG_DATA_HOME": f"{name}/data", "LC_ALL": "C.UTF-8"}
        path = f"{name}/bin:{os.environ.get('PATH', '/usr/bin:/bin')}"
        yield folder, {**os.environ, **here, "PATH": path}


def option(words, *names):
    """The value behind the first of these options, or ""."""
    places = [i for i, word in enumerate(words[:-1]) if word in names]
    return words[places[0] + 1] if places else ""


def wrong_output(words, output, file):
    """Why the output is not what the command promises, or None."""
    if not output.strip():
        return "gives nothing"
    kind = {option(words, "--format", "--to"), pathlib.Path(file).suffix[1:]}
    try:
        if "svg" in kind:
            xml.etree.ElementTree.fromstring(output)
        if "json" in kind or "--json" in words:
            json.loads(output)
    except (ValueError, xml.etree.ElementTree.ParseError) as problem:
        return f"gives no well-formed output: {problem}"
    return None


def run(line, folder, env):
    """Why the line does not work, or None."""
    done = subprocess.run(["/bin/sh", "-c", line], cwd=folder, env=env, capture_output=True,
                          stdin=subprocess.DEVNULL, timeout=COMMAND_SECONDS, check=False)
    if done.returncode != 0:
        said = " ".join(done.stderr.decode("utf-8", "replace").split())
        return f"exit status {done.returncode}: {said}"
    words = shlex.split(line, comments=True)
    file = option(words, "-o", "--output")
    if file and not (folder / file).is_file():
        return f"does not write {file}"
    return wrong_output(words, (folder / file).read_bytes() if file else done.stdout, file)


def answers(server, log):
    """Why the server does not answer, or None."""
    deadline = time.monotonic() + COMMAND_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        if found := re.search(r"Serving (http://[\w.:]+)", log.read_text(errors="replace")):
            with urllib.request.urlopen(found.group(1) + "/api/v1/status", timeout=60) as answer:
                json.load(answer)
            return None
        time.sleep(0.1)
    return f"does not serve: {log.read_text(errors='replace').strip()[-500:]}"


def serve(line, folder, env):
    """Starts the server, asks it how it is and stops it. Why that does not work, or None."""
    words = shlex.split(re.sub(r"--port[ =]\d+", "", line), comments=True)
    log = folder / "server.log"
    with log.open("wb") as out:
        server = subprocess.Popen([*words, "--port", "0"], cwd=folder, env=env, stdout=out,
                                  stderr=out, stdin=subprocess.DEVNULL,
                                  executable=folder / "bin/litchi")
    try:
        return answers(server, log)
    except (OSError, ValueError) as problem:
        return f"does not answer: {problem}"
    finally:
        server.send_signal(signal.SIGTERM)
        try:
            server.wait(timeout=30)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def broken_commands(root, text, program):
    with project_folder(root, program) as (folder, env):
        for line in litchi_lines(text):
            print(f"  {line}", flush=True)
            tool = serve if line.split()[1] in SERVERS else run
            if why := tool(line, folder, env):
                yield f"`{line}` {why}"


def broken_scripts(root, text):
    for line in commands(text):
        found = re.match(r"\./([\w-]+)", line)
        if found and not os.access(root / found.group(1), os.X_OK):
            yield f"./{found.group(1)} is no program"


def shape(text):
    """What the READMEs must have in common."""
    plain = BLOCK.sub("", text)
    return {
        "headings": [len(marks) for marks in re.findall(r"^(#+) ", plain, re.M)],
        "blocks": [language for language, _ in BLOCK.findall(text)],
        "verbs": verbs(text),
    }


def differences(texts):
    first, *others = READMES
    for name in others:
        for what, ours in shape(texts[first]).items():
            theirs = shape(texts[name])[what]
            if ours != theirs:
                yield f"{name}: other {what} than {first}: {theirs}, not {ours}"


def long_first_screens(texts):
    for name in READMES:
        lines = texts[name].split("\n## ", maxsplit=1)[0].rstrip().count("\n") + 1
        if lines > FIRST_SCREEN:
            yield f"{name}: {lines} lines before the first section"


def findings(root, program):
    there = [name for name in PAGES if (root / name).is_file()]
    yield from (f"{name}: no such page" for name in PAGES if name not in there)
    texts = {name: (root / name).read_text(encoding="utf-8") for name in there}
    for name, text in texts.items():
        print(name, flush=True)
        yield from (f"{name}: {why}" for why in check_links.broken_links(root, root / name))
        yield from (f"{name}: {why}" for why in broken_scripts(root, text))
        yield from (f"{name}: {why}" for why in broken_commands(root, text, program))
    if set(READMES) <= set(there):
        yield from differences(texts)
        yield from long_first_screens(texts)


def main():
    program = pathlib.Path(os.environ["LITCHI_PROGRAM"]).resolve()
    bad = list(findings(pathlib.Path(sys.argv[1]).resolve(), program))
    print("\n".join(["", *bad] if bad else []))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
