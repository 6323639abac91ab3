"""peer.py LANGUAGE FILE: finds the dates in every line with dateparser, and how long a line takes."""
import datetime, sys, time
from dateparser.search import search_dates

language, file = sys.argv[1:]
settings = {"RELATIVE_BASE": datetime.datetime(2026, 5, 8, 9, 30), "PREFER_DATES_FROM": "future"}
lines = open(file, encoding="utf8").read().splitlines()
found, times = 0, []
for line in lines:
    start = time.perf_counter()
    found += len(search_dates(line, languages=[language], settings=settings) or [])
    times.append((time.perf_counter() - start) * 1000)
times.sort()
at = lambda share: f"{times[min(len(times) - 1, int(len(times) * share))]:.3f}"
print(f"{len(lines)} lines, {found} dates, ms a line: median {at(0.5)}, 95th percentile {at(0.95)}, longest {at(1)}")
