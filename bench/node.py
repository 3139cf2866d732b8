"""A node run by the real program: made, served, signed in to, asked for pages."""

import http.client
import pathlib
import re
import statistics
import subprocess
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = ROOT / "target/release/proofmark"
REGISTER = ROOT / "target/release/examples/register"
PLACE = ROOT / ".local/bench"
# The password of every account of `proofmark demo`.
PASSWORD = "anchor-oilcloth-ferry"
PORT = 21500


def make(name, weapons):
    """The folder of a node of the demonstration's Averland with so many weapons; made if it is not there."""
    folder = PLACE / name
    if not folder.exists():
        command = [PROGRAM, "demo", "--prepare", "--data", folder, f"--port={PORT}", "--belmarra=1"]
        subprocess.run([*command, f"--averland={weapons}"], check=True, stdout=subprocess.DEVNULL)
    return folder / "averland"


def register(weapons):
    """A made-up register with so many weapons, as a CSV file; made if it is not there."""
    path = PLACE / f"register-{weapons}.csv"
    if not path.exists():
        with open(path, "wb") as out:
            subprocess.run([REGISTER, "averland", str(weapons)], check=True, stdout=out)
    return path


def resident(pid):
    """Resident memory of a process, in MB; 0 when it is gone."""
    try:
        status = pathlib.Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0
    found = re.search(r"VmRSS:\s+(\d+)", status)
    return int(found[1]) / 1000 if found else 0


def processor_time(pid):
    """Processor time that a process has used, in seconds."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / 100


class Node:
    """A node that is being served; `ready_after` tells how long its pages took to be there, in seconds."""

    def __init__(self, folder):
        began = time.perf_counter()
        command = [PROGRAM, "serve", "--data", folder]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.line = http.client.HTTPConnection("127.0.0.1", PORT)
        self.cookies = {}
        said = self.process.stdout.readline()
        self.get("/login")
        self.ready_after = time.perf_counter() - began
        assert b"http://" in said

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    @property
    def pid(self):
        return self.process.pid

    def settle(self):
        """Waits until the program has nothing more to do."""
        used = -1
        while processor_time(self.pid) - used > 0.02:
            used = processor_time(self.pid)
            time.sleep(1.5)

    def sign_in(self, login):
        self.cookies.clear()
        form = urllib.parse.urlencode({"name": login, "password": PASSWORD})
        status, _, _ = self.ask("POST", "/login", form, {"Content-Type": "application/x-www-form-urlencoded"})
        assert status == 303, f"signing in as {login} was answered with {status}"

    def get(self, path):
        """Status, body and time in seconds of a page."""
        return self.ask("GET", path)

    def ask(self, method, path, body=None, headers=None):
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        began = time.perf_counter()
        self.line.request(method, path, body, {"Cookie": cookies, **(headers or {})})
        answer = self.line.getresponse()
        content = answer.read()
        took = time.perf_counter() - began
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                self.cookies.update([value.split(";")[0].split("=", 1)])
        return answer.status, content.decode(), took


def spread(seconds):
    """Median, 95th percentile and longest of many times, in milliseconds."""
    ordered = sorted(seconds)
    p95 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    return tuple(f"{value * 1000:.1f}" for value in (statistics.median(ordered), p95, ordered[-1]))
