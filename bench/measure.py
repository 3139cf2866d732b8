"""Measures the program against the figures that the project has set itself, beside peers where there are some.

    python3 bench/measure.py [import] [identify] [pages] [idle]

Builds nothing: `make bench` builds, then calls this. What it makes (registers, nodes) stays in .local/bench.
"""

import csv
import os
import random
import re
import shutil
import sqlite3
import statistics
import subprocess
import sys
import time

import node
from node import PLACE, PROGRAM, Node, spread

WEAPONS = int(os.environ.get("BENCH_WEAPONS", 250_000))
ROWS = int(os.environ.get("BENCH_ROWS", 1_000_000))
ROUNDS = int(os.environ.get("BENCH_ROUNDS", 3))
# The columns that our tables can be searched or told apart by, as indexes of the peer's one plain table: as many
# as our import fills besides the first (weapons by change, events, marks, digests of rows).
PEER_INDEXES = ["Serial No", "Make", "Inventory No", "Holder"]


def measure_import():
    """A large CSV file into an empty register, beside sqlite3's own import and a bare reading of the file."""
    table = node.register(ROWS)
    contenders = {"proofmark import": ours, "sqlite3 .import": sqlite_import, "python csv reader": csv_reading}
    seconds = {name: [] for name in contenders}
    worked = {name: [] for name in contenders}
    memory = []
    for _ in range(ROUNDS):
        for name, run in contenders.items():
            before = processor_time()
            took, resident = run(table)
            worked[name].append(processor_time() - before)
            seconds[name].append(took)
            if resident:
                memory.append(resident)
    peer = statistics.median(seconds["sqlite3 .import"])
    for name, times in seconds.items():
        median, work = statistics.median(times), statistics.median(worked[name])
        rounds = ", ".join(f"{took:.1f}" for took in sorted(times))
        print(f"  {name:18} {median:5.1f} s  {ROWS / median:>9,.0f} rows/s  {median / peer:5.2f} x sqlite3", end="")
        print(f"  {work:5.1f} s of processor time  (rounds: {rounds})")
    for quarters in memory:
        print("  resident after each quarter, and at most, in MB:", ", ".join(f"{mb:.0f}" for mb in quarters))


def processor_time():
    """What this process and the ended ones that it started have used, in seconds."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


def ours(table):
    shutil.rmtree(PLACE / "import", ignore_errors=True)
    folder = node.make("import", 1)
    # Neither this folder's making nor its predecessor's end belongs to the import.
    os.sync()
    began = time.perf_counter()
    program = subprocess.Popen([PROGRAM, "import", table, "--data", folder], stdout=subprocess.PIPE, text=True)
    samples = []
    while program.poll() is None:
        samples.append(node.resident(program.pid))
        time.sleep(0.1)
    took = time.perf_counter() - began
    report = program.stdout.read().strip().splitlines()
    assert program.returncode == 0 and f"{ROWS - 1} taken" in report[-1], report
    samples = [mb for mb in samples if mb]
    quarters = [samples[len(samples) * quarter // 4 - 1] for quarter in (1, 2, 3, 4)]
    return took, [*quarters, max(samples)]


def sqlite_import(table):
    database = PLACE / "peer.db"
    for path in PLACE.glob("peer.db*"):
        path.unlink()
    with open(table, newline="") as lines:
        header = next(csv.reader(lines))
    columns = ", ".join(f'"{name}" TEXT' for name in header)
    indexes = "".join(f'CREATE INDEX "by {name}" ON weapon ("{name}");\n' for name in PEER_INDEXES)
    script = f"""PRAGMA page_size = 8192; PRAGMA journal_mode = wal; PRAGMA synchronous = full; PRAGMA cache_size = -65536;
CREATE TABLE weapon ({columns});
{indexes}.import --csv --skip 1 "{table}" weapon
"""
    began = time.perf_counter()
    subprocess.run(["sqlite3", database], input=script, text=True, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began, None


def csv_reading(table):
    began = time.perf_counter()
    with open(table, newline="") as lines:
        assert sum(1 for _ in csv.reader(lines)) == ROWS + 1
    return time.perf_counter() - began, None


def measure_identify():
    """The page Identify over a large register, beside SQLite's ways to search a column of texts."""
    serials = [serial for serial in read_serials() if serial.isalnum() and len(serial) >= 6]
    dice = random.Random(2)
    questions = {kind: [make(dice, dice.choice(serials)) for _ in range(100)] for kind, make in KINDS.items()}
    with Node(node.make("large", WEAPONS)) as served:
        served.settle()
        served.sign_in("officer")
        times = {}
        for kind, asked in questions.items():
            times[kind] = [page_time(served, f"/identify?{query(seen)}") for seen in asked]
            print("  {:44} median {:>6} ms, p95 {:>6} ms, longest {:>6} ms".format(kind, *spread(times[kind])))
        print("  {:44} median {:>6} ms, p95 {:>6} ms, longest {:>6} ms".format("all", *spread(sum(times.values(), []))))
    peer_searches(questions)


def read_serials():
    with open(node.make("large", WEAPONS) / "register-averland.csv", newline="") as lines:
        return [row["Serial No"].strip() for row in csv.DictReader(lines)]


def query(seen):
    return "&".join(f"{name}={node.urllib.parse.quote(value)}" for name, value in seen.items())


def with_unknown(serial, dice, count):
    characters = list(serial)
    for at in dice.sample(range(len(characters)), count):
        characters[at] = "?"
    return "".join(characters)


def misread(serial, dice):
    at = dice.randrange(len(serial))
    other = dice.choice([c for c in "0123456789ABCDEFGH" if c != serial[at]])
    return serial[:at] + other + serial[at + 1 :]


KINDS = {
    "all characters": lambda dice, serial: {"serial": serial},
    "one position unknown": lambda dice, serial: {"serial": with_unknown(serial, dice, 1)},
    "two positions unknown": lambda dice, serial: {"serial": with_unknown(serial, dice, 2)},
    "one character misread": lambda dice, serial: {"serial": misread(serial, dice)},
    "one of two characters (B or 8)": lambda dice, serial: {"serial": f"[8B]{serial[1:]}"},
    "the last four characters": lambda dice, serial: {"serial": f"*{serial[-4:]}"},
    "one unknown, with maker and calibre": lambda dice, serial: {
        "serial": with_unknown(serial, dice, 1), "maker": "Taurus", "calibre": "9x19"},
    "maker and calibre only": lambda dice, serial: {"maker": "Taurus", "calibre": "9x19"},
}


def peer_searches(questions):
    """SQLite over the same serials. It finds what fits exactly: no misreading, no order, no probabilities."""
    peer = sqlite3.connect(":memory:")
    rows = [(serial,) for serial in read_serials()]
    peer.execute("CREATE TABLE scan (serial TEXT)")
    peer.executemany("INSERT INTO scan VALUES (?)", rows)
    peer.execute("CREATE VIRTUAL TABLE trigram USING fts5(serial, tokenize='trigram')")
    peer.executemany("INSERT INTO trigram VALUES (?)", rows)
    print(f"  peers: SQLite {sqlite3.sqlite_version} in memory, called from Python, no page made of the answer")
    for kind in ("all characters", "one position unknown", "two positions unknown", "the last four characters"):
        for name in ("scan", "trigram"):
            times = []
            for seen in questions[kind]:
                pattern = seen["serial"].replace("?", "_").replace("*", "%")
                began = time.perf_counter()
                peer.execute(f"SELECT serial FROM {name} WHERE serial LIKE ?", (pattern,)).fetchall()
                times.append(time.perf_counter() - began)
            label = "LIKE, all rows read" if name == "scan" else "LIKE, FTS5 trigram index"
            print("  {:44} median {:>6} ms, p95 {:>6} ms, longest {:>6} ms".format(f"{kind}: {label}", *spread(times)))


def measure_pages():
    """Every page that the links of the others lead to, as each office that may read it."""
    seen = {}
    with Node(node.make("large", WEAPONS)) as served:
        served.settle()
        for login in ("officer", "clerk", "policy", "auditor", "admin"):
            served.sign_in(login)
            for kind, path in pages_within(served).items():
                seen.setdefault(kind, [page_time(served, path) for _ in range(100)])
    for kind, times in sorted(seen.items()):
        print("  {:44} median {:>6} ms, p95 {:>6} ms, longest {:>6} ms".format(kind, *spread(times)))
    slowest = max(seen, key=lambda kind: float(spread(seen[kind])[1]))
    print(f"  {len(seen)} pages; the highest p95 has {slowest}: {spread(seen[slowest])[1]} ms")


def pages_within(served):
    """One address of each kind of page within three links of the first one."""
    found, waiting = {}, ["/"]
    for _ in range(3):
        links = []
        for path in waiting:
            status, body, _ = served.get(path)
            if status == 200:
                links += re.findall(r'href="(/[^"#]*)"', body)
        waiting = []
        for path in links:
            path = path.replace("&amp;", "&")
            kind = re.sub(r"/[0-9a-f-]{36}|/X[A-Z]\b", "/…", path.split("?")[0])
            if kind not in found and not kind.startswith(("/assets", "/preferences", "/api")):
                found[kind] = path
                waiting.append(path)
    return {kind: path for kind, path in found.items() if served.get(path)[0] == 200}


def page_time(served, path):
    status, body, took = served.get(path)
    assert status == 200, f"{path} was answered with {status}: {body[:300]}"
    return took


def measure_idle():
    """A node with a large register that nobody uses: how soon its pages are there, and what it holds in memory."""
    folder = node.make("large", WEAPONS)
    for _ in range(ROUNDS):
        with Node(folder) as served:
            served.settle()
            read_in = node.processor_time(served.pid)
            idle = node.resident(served.pid)
            print(f"  pages after {served.ready_after:.2f} s; register read with {read_in:.1f} s of processor time; {idle:.0f} MB resident")


def main():
    measures = {"import": measure_import, "identify": measure_identify, "pages": measure_pages, "idle": measure_idle}
    PLACE.mkdir(parents=True, exist_ok=True)
    for name in sys.argv[1:] or measures:
        load = os.getloadavg()[0]
        print(f"{name} (load before: {load:.1f})", flush=True)
        measures[name]()


if __name__ == "__main__":
    main()
