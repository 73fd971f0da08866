"""t-SNE of this project beside scikit-learn's, on the same points in the same run.

    python -m venv /tmp/skl && /tmp/skl/bin/pip install scikit-learn
    mvn -q -Pquick -DskipTests -pl cli -am package
    /tmp/skl/bin/python benchmarks/tsne/compare.py 500 1000 2500 10000 50000

One line per engine and number of points: Kullback-Leibler divergence, how it compares with scikit-learn's, seconds
(whole projection with the measure of its quality), seconds of all processors together (of ours with the start of the
JVM), most memory of the process, and a hash of the map. --threads
"1 2 7" runs barnes-hut with each, which must not change the hash; --no-sklearn takes scikit-learn's divergence from
the stored reference.
"""

import argparse
import csv
import glob
import os
import pathlib
import subprocess
import sys
import tempfile
import time

# Threads that wait for one another must not keep a processor: on a machine that others use, scikit-learn is many times
# slower otherwise. Set before it is loaded.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

ROOT = pathlib.Path(__file__).resolve().parents[2]
REFERENCE = ROOT / "visualization/src/test/resources/org/vfsruntime/visualization/projection"
sys.path.insert(0, str(REFERENCE))
import reference  # noqa: E402


def of_sklearn(rows):
    from sklearn.manifold import TSNE

    begin, spent = time.perf_counter(), time.process_time()
    tsne = TSNE(perplexity=30, init="pca", learning_rate="auto", max_iter=1000, random_state=0, n_jobs=2)
    tsne.fit_transform(rows)
    return tsne.kl_divergence_, time.perf_counter() - begin, time.process_time() - spent


def of_ours(engine, file, threads, heap):
    jars = [str(ROOT / "visualization/target/classes"), str(ROOT / "vfs-core/target/classes")]
    # Not the logger: Smile logs a line for each step of its search, and vfs keeps that quiet.
    jars += [jar for jar in glob.glob(str(ROOT / "cli/target/lib/*.jar")) if "logback" not in jar]
    command = ["/usr/bin/env", "java", f"-Xmx{heap}", "-XX:+UseSerialGC", "-cp", os.pathsep.join(jars)]
    command += [str(ROOT / "benchmarks/tsne/MapSpeed.java"), engine, str(file), str(threads)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    line = process.stdout.read().strip()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        raise SystemExit(f"{engine} failed with {heap} of heap")
    kl, trust, seconds, digest = line.split(",")
    spent = usage.ru_utime + usage.ru_stime
    return float(kl), float(trust), float(seconds), spent, usage.ru_maxrss / 1024, digest


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("n", nargs="+", type=int)
    parser.add_argument("--threads", default="2")
    parser.add_argument("--no-sklearn", action="store_true")
    options = parser.parse_args()
    with open(REFERENCE / "reference.csv", encoding="utf-8") as file:
        stored = {int(row["n"]): float(row["kl"]) for row in csv.DictReader(file)}
    print("n,engine,threads,kl,against_sklearn,trustworthiness,seconds,cpu_seconds,resident_mb,hash")
    for n in options.n:
        rows = reference.clusters(n)
        expected = stored.get(n)
        if not options.no_sklearn:
            expected, seconds, spent = of_sklearn(rows)
            print(f"{n},scikit-learn,2,{expected:.6f},,,{seconds:.1f},{spent:.1f},,", flush=True)
        with tempfile.NamedTemporaryFile(suffix=".f32") as file:
            rows.tofile(file.name)
            runs = [("barnes-hut", int(t)) for t in options.threads.split()]
            runs += [("smile", 2)] if n <= 2500 else []
            for engine, threads in runs:
                # The measured limit for 10,000 points is 300 MB of heap.
                heap = "300m" if n <= 10_000 and engine == "barnes-hut" else "2g"
                kl, trust, seconds, spent, resident, digest = of_ours(engine, file.name, threads, heap)
                ratio = f"{kl / expected - 1:+.2%}" if expected else ""
                print(
                    f"{n},{engine},{threads},{kl:.6f},{ratio},{trust:.4f},{seconds:.1f},"
                    f"{spent:.1f},{resident:.0f},{digest}",
                    flush=True,
                )


if __name__ == "__main__":
    main()
