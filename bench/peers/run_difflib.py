"""Python's difflib by the character: python3 run_difflib.py ANONYMISED PUBLISHED"""

import json
import sys
import time
from difflib import SequenceMatcher


def edits_of(anonymised, published):
    matcher = SequenceMatcher(None, anonymised, published, autojunk=False)
    for tag, start, end, other_start, other_end in matcher.get_opcodes():
        if tag == "equal":
            yield "equal", anonymised[start:end]
            continue
        if end > start:
            yield "delete", anonymised[start:end]
        if other_end > other_start:
            yield "insert", published[other_start:other_end]


anonymised, published = (open(path, encoding="utf-8", newline="").read() for path in sys.argv[1:3])
started = time.perf_counter()
edits = list(edits_of(anonymised, published))
milliseconds = (time.perf_counter() - started) * 1000
json.dump({"milliseconds": milliseconds, "edits": edits}, sys.stdout)
