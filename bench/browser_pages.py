#!/usr/bin/env python3
"""Time per page of the browser tier, from `v6ready scan --browser -o json` on standard input.

Prints loads, their median and 95th percentile in milliseconds; what a page costs with all its loads, of
which two run at once; and the pages that were not loaded."""
import json
import statistics
import sys


def main():
    run = json.load(sys.stdin)
    visits = [(page["url"], visit)
              for target in run["targets"]
              for page in target.get("facts", {}).get("browser", [])
              for visit in page["visits"]]
    times = sorted(visit["tookMs"] for _, visit in visits)
    if not times:
        sys.exit("no page was loaded in a browser")
    print(f"loads {len(times)}, median {statistics.median(times):.0f} ms, "
          f"p95 {times[max(0, -(-95 * len(times) // 100) - 1)]:.0f} ms")
    pages = [sum(visit["tookMs"] for visit in page["visits"]) / 2
             for target in run["targets"] for page in target.get("facts", {}).get("browser", [])]
    print(f"pages {len(pages)}, median {statistics.median(pages):.0f} ms with all loads, two at once")
    for url, visit in visits:
        if visit["problem"]:
            print(f"not loaded: {url} ({visit['world']}): {visit['problem']}")


main()
