"""Builds a table of SQLite FTS5 with trigrams, or asks it for phrases.

    python3 run_fts5.py build DATABASE LINES.jsonl
    python3 run_fts5.py ask DATABASE PHRASES.json      [[phrase, ...], ...], prints the first ids of each list and seconds
"""

import json
import sqlite3
import sys
import time

command, database, path = sys.argv[1:]
connection = sqlite3.connect(database)

if command == "build":
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("CREATE VIRTUAL TABLE articles USING fts5(id UNINDEXED, text, tokenize = 'trigram')")
    with open(path, encoding="utf-8") as lines:
        rows = ((article["id"], article["text"]) for article in map(json.loads, lines))
        connection.executemany("INSERT INTO articles VALUES (?, ?)", rows)
    connection.execute("INSERT INTO articles(articles) VALUES ('optimize')")
    connection.commit()
else:
    answers = []
    for phrases in json.load(open(path, encoding="utf-8")):
        started = time.perf_counter()
        found = []
        for phrase in phrases:
            quoted = '"' + phrase.replace('"', '""') + '"'
            rows = connection.execute("SELECT id FROM articles WHERE articles MATCH ? ORDER BY rank LIMIT 1", (quoted,))
            found.append(next((row[0] for row in rows), None))
        answers.append({"found": found, "seconds": time.perf_counter() - started})
    json.dump(answers, sys.stdout)
