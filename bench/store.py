"""Measures the record: many rows at once, single lives, and the room they take, on SQLite and on PostgreSQL.

    python3 bench/store.py

Builds nothing: `make bench-store` builds, starts a PostgreSQL that is as durable as an office's, and calls this. Each engine is
held against its own bulk load of the same file into one plain table with as many indexes as our tables have.
"""

import csv
import os
import shutil
import statistics
import subprocess
import time

import measure
import node
from node import PLACE, PROGRAM, ROOT

ROWS = int(os.environ.get("BENCH_ROWS", 1_000_000))
ROUNDS = int(os.environ.get("BENCH_ROUNDS", 3))
LIVES = int(os.environ.get("BENCH_LIVES", 100_000))
READS = 20_000
SERVER = os.environ["PROOFMARK_TEST_POSTGRES"]
EXAMPLE = ROOT / "target/release/examples/lives"


def psql(address, script):
    subprocess.run(["psql", address, "-qX", "-v", "ON_ERROR_STOP=1"], input=script, text=True, check=True)


def fresh(name):
    """An empty database on the server, and its address."""
    psql(SERVER, f"SET client_min_messages = warning;\nDROP DATABASE IF EXISTS {name};\nCREATE DATABASE {name} TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C';\n")
    return SERVER.rsplit("/", 1)[0] + "/" + name


def ours(table, rows, address=None):
    """Imports a file into an empty record; its place, the seconds it took, the most memory in MB."""
    folder = PLACE / "store"
    shutil.rmtree(folder, ignore_errors=True)
    command = [PROGRAM, "import", table, "--data", folder] + (["--database", address] if address else [])
    os.sync()
    began = time.perf_counter()
    program = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    most = 0
    while program.poll() is None:
        most = max(most, node.resident(program.pid))
        time.sleep(0.1)
    took = time.perf_counter() - began
    report = program.stdout.read()
    assert program.returncode == 0 and f"{rows} taken" in report, report[-500:]
    return address or folder / "record.db", took, most


def copy(table):
    """The engine's own bulk load into one plain table with as many indexes as ours have."""
    address = fresh("peer")
    with open(table, newline="") as lines:
        header = next(csv.reader(lines))
    columns = ", ".join(f'"{name}" TEXT' for name in header)
    indexes = "".join(f'CREATE INDEX ON weapon ("{name}");\n' for name in measure.PEER_INDEXES)
    began = time.perf_counter()
    psql(address, f"CREATE TABLE weapon ({columns});\n{indexes}\\copy weapon FROM '{table}' CSV HEADER\nANALYZE;\n")
    return time.perf_counter() - began


def bulk(table):
    contenders = {
        "proofmark, SQLite": lambda: ours(table, ROWS)[1:],
        "sqlite3 .import": lambda: (measure.sqlite_import(table)[0], 0),
        "proofmark, PostgreSQL": lambda: ours(table, ROWS, fresh("ours"))[1:],
        "COPY": lambda: (copy(table), 0),
    }
    seconds, memory = {name: [] for name in contenders}, {}
    for _ in range(ROUNDS):
        for name, run in contenders.items():
            took, most = run()
            seconds[name].append(took)
            memory[name] = max(memory.get(name, 0), most)
    peers = {"proofmark, SQLite": "sqlite3 .import", "proofmark, PostgreSQL": "COPY"}
    for name, times in seconds.items():
        median = statistics.median(times)
        beside = f"{statistics.median(seconds[peers[name]]) / median:5.2f} of the speed of {peers[name]}" if name in peers else ""
        most = f"{memory[name]:4.0f} MB at most" if memory[name] else ""
        print(f"  {name:22} {median:5.1f} s  {ROWS / median:>9,.0f} rows/s  {beside:40} {most}", flush=True)


def lives(place, *words):
    done = subprocess.run([EXAMPLE, str(place), *map(str, words)], check=True, stdout=subprocess.PIPE, text=True)
    return done.stdout.strip()


def bytes_of(place):
    if "://" not in str(place):
        subprocess.run(["sqlite3", place, "PRAGMA wal_checkpoint(truncate)"], check=True, stdout=subprocess.DEVNULL)
        return place.stat().st_size
    asked = ["psql", place, "-qXAt", "-c", "VACUUM FULL", "-c", "SELECT pg_database_size(current_database())"]
    return int(subprocess.run(asked, check=True, stdout=subprocess.PIPE, text=True).stdout)


def main():
    PLACE.mkdir(parents=True, exist_ok=True)
    print(f"load before: {os.getloadavg()[0]:.1f}", flush=True)
    table = node.register(ROWS)
    print(f"import of {ROWS:,} rows", flush=True)
    bulk(table)
    for engine, address in [("SQLite", None), ("PostgreSQL", fresh("ours"))]:
        place, *_ = ours(table, ROWS, address)
        print(f"{engine}, {ROWS:,} weapons, {bytes_of(place) / ROWS:,.0f} bytes each", flush=True)
        print("  read: ", lives(place, "read", READS), flush=True)
        for writers, count in [(1, 2_000), (64, 10_000)]:
            print("  write:", lives(place, "write", writers, count), flush=True)
        began = time.perf_counter()
        command = [PROGRAM, "verify", "--data", PLACE / "store"] + (["--database", place] if address else [])
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        print(f"  verify: {time.perf_counter() - began:.1f} s", flush=True)
    small = node.register(LIVES)
    for engine, address in [("SQLite", None), ("PostgreSQL", fresh("ours"))]:
        place, *_ = ours(small, LIVES, address)
        lives(place, "fill", 5)
        print(f"{engine}, {LIVES:,} weapons with five events: {bytes_of(place) / LIVES:,.0f} bytes each", flush=True)


if __name__ == "__main__":
    main()
