"""Times Tallypress's Liquid beside python-liquid and Jinja2 on the same templates and data.

Compares the engines' outputs before any time counts, prints ratios, and writes the figures to
.build/bench.json. Needs the Python packages that `make bench` installs under .build/.
"""

import json
import pathlib
import statistics
import subprocess
import sys
import time

import jinja2
import liquid

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
BINARY = ROOT / ".build/release/LiquidBenchmark"
ROUNDS, ROUND_SECONDS = 7, 0.12

TABLE = """# Models
| name | requests | cost | share | status |
|:--|--:|--:|--:|:--|
{% for row in rows %}| {{ row.name | upcase }} | {{ row.requests }} | {{ row.cost | round: 2 }} | \
{{ row.share | times: 100 }} | {% if row.requests > 500 %}busy{% else %}calm{% endif %} |
{% endfor %}{{ rows | size }} rows
"""
TABLE_JINJA = """# Models
| name | requests | cost | share | status |
|:--|--:|--:|--:|:--|
{% for row in rows %}| {{ row.name | upper }} | {{ row.requests }} | {{ row.cost | round(2) }} | \
{{ row.share * 100 }} | {% if row.requests > 500 %}busy{% else %}calm{% endif %} |
{% endfor %}{{ rows | length }} rows
"""


def table_case():
    rows = [
        {"name": f"model-{i}", "requests": i * 7 % 1000, "cost": i * 1.25, "share": i % 100}
        for i in range(1000)
    ]
    return {"name": "table of 1,000 rows", "template": TABLE, "data": {"rows": rows}}


def suite_cases(count):
    path = SHARED / "suites/golden-liquid/golden_liquid.json"
    if not path.exists():
        print(f"the suite's templates are left out: {path} is missing")
        return []
    cases = json.loads(path.read_text())["tests"]
    usable = [c for c in cases if "result" in c and "templates" not in c and "now" not in str(c)]
    usable.sort(key=lambda c: (-len(c["template"]), c["name"]))
    return [
        {"name": c["name"], "template": c["template"], "data": c.get("data", {}), "result": c["result"]}
        for c in usable[:count]
    ]


def median(body):
    times = []
    for _ in range(ROUNDS):
        count, start = 0, time.perf_counter()
        while True:
            body()
            count += 1
            elapsed = time.perf_counter() - start
            if elapsed >= ROUND_SECONDS:
                break
        times.append(elapsed / count)
    return statistics.median(times)


def peer_times(make, data):
    template = make()
    return {
        "output": template.render(**data),
        "parse_seconds": median(make),
        "render_seconds": median(lambda: template.render(**data)),
    }


def ratio_line(name, ours, peers):
    cells = [f"{name:52.52}"]
    for peer, theirs in peers.items():
        parse = theirs["parse_seconds"] / ours["parse_seconds"]
        render = theirs["render_seconds"] / ours["render_seconds"]
        cells.append(f"{peer}: parse {parse:6.1f}x  render {render:6.1f}x")
    return "  ".join(cells)


def main():
    cases = suite_cases(20) + [table_case()]
    answer = subprocess.run(
        [BINARY], input=json.dumps(cases), capture_output=True, text=True, check=True
    )
    ours = {line["name"]: line for line in map(json.loads, answer.stdout.splitlines())}
    figures, wrong = [], []
    for case in cases:
        peers = {"python-liquid": peer_times(lambda: liquid.parse(case["template"]), case["data"])}
        if case["template"] is TABLE:
            environment = jinja2.Environment(keep_trailing_newline=True)
            environment.cache = None
            peers["Jinja2"] = peer_times(
                lambda: environment.from_string(TABLE_JINJA), case["data"]
            )
        own = ours[case["name"]]
        expected = case.get("result", peers["python-liquid"]["output"])
        if own["output"] != expected:
            wrong.append(case["name"])
            continue
        print(ratio_line(case["name"], own, peers))
        figures.append({"name": case["name"], "tallypress": own, **peers})
    save(figures)
    if wrong:
        sys.exit("different output, not timed: " + "; ".join(wrong))


def save(figures):
    for figure in figures:
        for engine in figure.values():
            if isinstance(engine, dict):
                engine.pop("output", None)
    path = ROOT / ".build/bench.json"
    known = json.loads(path.read_text()) if path.exists() else {}
    known["liquid"] = figures
    path.write_text(json.dumps(known, indent=1) + "\n")
    geometric = statistics.geometric_mean(
        f["python-liquid"]["render_seconds"] / f["tallypress"]["render_seconds"] for f in figures
    )
    print(f"python-liquid takes {geometric:.1f} times as long to render, geometric mean")


if __name__ == "__main__":
    main()
