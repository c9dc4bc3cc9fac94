"""Building and running the peers; measuring a process."""

import os
import pathlib
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
JARS = ["core", "analyzers-common", "analyzers-smartcn", "queries"]


def run(command, **options):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)
    if done.returncode != 0:
        sys.exit(f"{command[0]} failed ({done.returncode}): {done.stderr.strip()[-2000:]}")
    return done.stdout


class Peers:
    """Peers built into a folder, once."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)

    def lucene(self):
        """The command that runs Lucene, or nothing where its packages are missing."""
        found = [next(iter(sorted(pathlib.Path("/usr/share/java").glob(f"lucene-{name}-8*.jar"))), None)
                 for name in JARS]
        if None in found:
            return None
        path = ":".join(map(str, [*found, self.folder]))
        if not self.fresh("LucenePeer.class", "LucenePeer.java"):
            run(["javac", "-cp", path, "-d", self.folder, HERE / "LucenePeer.java"])
        return ["java", "-Xmx2g", "-cp", path, "LucenePeer"]

    def icu(self):
        if not self.fresh("icu_peer", "icu_peer.cpp"):
            flags = run(["pkg-config", "--cflags", "--libs", "icu-uc", "icu-i18n"]).split()
            run(["g++", "-std=c++20", "-O2", HERE / "icu_peer.cpp", "-o", self.folder / "icu_peer", *flags])
        return [self.folder / "icu_peer"]

    def jieba(self):
        installed = subprocess.run(["/usr/bin/python3", "-c", "import jieba"], capture_output=True)
        return ["/usr/bin/python3", HERE / "jieba_peer.py"] if installed.returncode == 0 else None

    def node_jieba(self):
        """@node-rs/jieba after `npm ci` in node/."""
        if not (HERE / "node/node_modules/@node-rs/jieba").exists():
            return None
        return ["node", HERE / "node/jieba_peer.mjs"]

    def fresh(self, made, source):
        target = self.folder / made
        return target.exists() and target.stat().st_mtime >= (HERE / source).stat().st_mtime


def measure(command, text_path):
    """Wall seconds and peak MiB of a process that reads a text and writes to nowhere."""
    with open(text_path, "rb") as text:
        started = time.perf_counter()
        child = subprocess.Popen([str(part) for part in command], stdin=text,
                                 stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        errors = child.stderr.read()
        _, status, usage = os.wait4(child.pid, 0)
        took = time.perf_counter() - started
    if status != 0:
        sys.exit(f"{command[0]} failed: {errors.decode(errors='replace').strip()[-2000:]}")
    return took, usage.ru_maxrss / 1024


def best_of(command, text_path, times):
    rows = [measure(command, text_path) for _ in range(times)]
    return min(row[0] for row in rows), max(row[1] for row in rows)


def start_up(command, times):
    """Seconds that a process needs for no text at all."""
    with tempfile.NamedTemporaryFile() as empty:
        return best_of(command, empty.name, times)[0]


def pass_seconds(command):
    """The best pass of a peer that prints the seconds of each."""
    return min(float(line.split()[0]) for line in run(command).splitlines())


def write_through(command, text_path, out_path):
    with open(text_path, "rb") as text, open(out_path, "wb") as out:
        subprocess.run([str(part) for part in command], stdin=text, stdout=out, check=True)
