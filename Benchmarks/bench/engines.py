"""The engine alone: from documents to findings, post by post, on one thread."""

from bench.bench import SIZES
from bench.measure import alternate, figure, figures, run
from bench.report import short


def engines(bench):
    """handrail's engine, Hyperscan and RE2::Set on one post after the other."""
    speeds, builds, rows = {}, {}, []
    for suffix, patterns in [("", []), ("+patterns", ["patterns.txt"])]:
        for size in SIZES:
            rules, terms = f"{size}{suffix}", f"terms-{size}.txt"
            title = f"{size:,} terms" + (" and 200 patterns" if patterns else "")
            compiled = compile_database(bench, rules, terms, patterns)
            for engine, runs in alternate(jobs(bench, rules, terms, patterns), bench.rounds).items():
                one = speeds[engine, rules] = figure(runs, "megabytes_a_second")
                two = builds[engine, rules] = (
                    compiled if engine == "Hyperscan" else figure(runs, "build_ms"))
                found = figures(runs[0])
                rows.append([
                    f"{title}: {engine}", short(one), short(two), found["hits"], found["pairs"],
                    found["posts"], str(len(runs))])
    bench.report.table(
        "The engine alone, post by post, one thread",
        ["rules and engine", "MB/s", "rules to ready, ms", "hits", "pairs", "posts", "runs"], rows)
    bars(bench, speeds, builds)


def compile_database(bench, rules, terms, patterns):
    """Has Hyperscan compile the rules into a file: how long it took, in ms."""
    if "hyperscan" not in bench.peers:
        return None
    command = [bench.peers["hyperscan"], "compile", f"{rules}.hs", terms, *patterns]
    return float(figures(run(bench.job("compile", *command)))["build_ms"])


def jobs(bench, rules, terms, patterns):
    """The engines that there are."""
    corpus = ["posts.txt", "posts.idx"]
    found = [bench.job("handrail", bench.engine, *corpus, f"{rules}.yml")]
    if "hyperscan" in bench.peers:
        scan = [bench.peers["hyperscan"], "scan", f"{rules}.hs", *corpus]
        found.append(bench.job("Hyperscan", *scan))
    if "re2set" in bench.peers:
        found.append(bench.job("RE2::Set", bench.peers["re2set"], *corpus, terms, *patterns))
    return found


def bars(bench, speeds, builds):
    """The bars of the engine alone."""

    def over(figures, peer, rules):
        theirs = figures.get((peer, rules))
        return figures["handrail", rules] / theirs if theirs else None

    bar, many = bench.report.bar, "10000"
    bar("engine alone, 10,000 terms, over Hyperscan", over(speeds, "Hyperscan", many), least=0.8)
    bar("engine alone, 10,000 terms, over RE2::Set", over(speeds, "RE2::Set", many), least=1.1)
    bar("the same with 200 patterns, over Hyperscan",
        over(speeds, "Hyperscan", "10000+patterns"), least=0.9)
    bar("10,000 terms: rules to first verdict, over Hyperscan's compiling",
        over(builds, "Hyperscan", many), most=1 / 500)
    bar("10,000 terms over 100, time of the engine",
        speeds["handrail", "100"] / speeds["handrail", many], most=1.15)
