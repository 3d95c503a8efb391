"""Runs a command, and prints as JSON how it ended, how long it took and how much memory it had at most.

    python3 measure_process.py LIMIT_IN_SECONDS STDOUT_FILE STDERR_FILE COMMAND ARGUMENTS...

Python, since wait4 tells the peak of this one child, by the kernel's own count; a child of Node's would begin with
Node's peak as its own. Whatever the command starts counts too. A command that does next to nothing shows the few
megabytes of this program.
"""

import json
import os
import signal
import subprocess
import sys
import threading
import time

limit, stdout_path, stderr_path = float(sys.argv[1]), sys.argv[2], sys.argv[3]
timed_out = threading.Event()


def stop(group):
    timed_out.set()
    try:
        os.killpg(group, signal.SIGKILL)
    except ProcessLookupError:
        pass


with open(stdout_path, "wb") as stdout, open(stderr_path, "wb") as stderr:
    started = time.perf_counter()
    process = subprocess.Popen(sys.argv[4:], stdout=stdout, stderr=stderr, start_new_session=True)
    timer = threading.Timer(limit, stop, [process.pid])
    timer.start()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    timer.cancel()

process.returncode = os.waitstatus_to_exitcode(status)
json.dump(
    {
        "exitCode": process.returncode,
        "timedOut": timed_out.is_set(),
        "seconds": seconds,
        "cpuSeconds": usage.ru_utime + usage.ru_stime,
        # The kernel of macOS counts in bytes, Linux in kibibytes.
        "bytes": usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024),
    },
    sys.stdout,
)
