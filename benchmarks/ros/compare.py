"""Our ROS 1 client beside rospy and roscpp, on the same machine in the same run. Needs Debian's ROS 1 and g++.

    mvn -q -Pquick -DskipTests -pl ros-bridge -am package
    /usr/bin/python3 benchmarks/ros/compare.py

Two processes of one client at a roscore, over the loopback address. Round trip: a message goes there and comes back,
one at a time. Throughput: at most 32 messages are under way, and every eighth is acknowledged, so that none is
dropped. The first half of each run warms up and is not counted. Clients take turns; told is the median of the rounds
and how it compares with roscpp's. --json prints all figures.
"""
import argparse
import glob
import json
import os
import pathlib
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
CLIENTS = ["ours", "rospy", "roscpp"]
# Bytes: round trips, messages of the stream.
SIZES = {1_000: (2000, 20_000), 1_000_000: (200, 400)}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def compiled(folder):
    """The C++ peer, optimised; and the Java peer."""
    flags = subprocess.check_output(["pkg-config", "--cflags", "--libs", "roscpp"], text=True).split()
    program = os.path.join(folder, "peer")
    subprocess.check_call(["g++", "-O2", "-std=c++17", "-w", str(HERE / "peer.cpp"), "-o", program, *flags])
    modules = ["ros-bridge", "ros-messages", "vfs-core", "manipulation"]
    path = [str(ROOT / module / "target/classes") for module in modules]
    path += glob.glob(str(pathlib.Path.home() / ".m2/repository/org/slf4j/slf4j-api/2*/*.jar"))
    classes = os.pathsep.join([folder, *path])
    subprocess.check_call(["javac", "-d", folder, "-cp", classes, str(HERE / "Peer.java")])
    return {
        "ours": ["java", "-XX:+UseParallelGC", "-cp", classes, "Peer"],
        "rospy": ["/usr/bin/python3", str(HERE / "peer.py")],
        "roscpp": [program],
    }


def measured(command, environment, size):
    rounds, messages = SIZES[size]
    echo = subprocess.Popen(
        [*command, "echo"], env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        if echo.stdout.readline().strip() != "ready":
            raise SystemExit(f"{command} echo did not start")
        drive = [*command, "drive", str(size), str(rounds), str(messages)]
        out = subprocess.run(drive, env=environment, capture_output=True, text=True, timeout=150)
        if out.returncode != 0:
            raise SystemExit(f"{drive} failed:\n{out.stderr}")
        return json.loads(out.stdout.splitlines()[-1])
    finally:
        echo.kill()
        echo.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    port = free_port()
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            **os.environ,
            "ROS_MASTER_URI": f"http://127.0.0.1:{port}",
            "ROS_IP": "127.0.0.1",
            "ROS_LOG_DIR": folder,
        }
        commands = compiled(folder)
        core = subprocess.Popen(
            ["roscore", "-p", str(port)],
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            figures = {(client, size): [] for size in SIZES for client in CLIENTS}
            time.sleep(3)
            for turn in range(options.rounds):
                for size in SIZES:
                    for client in CLIENTS:
                        figures[client, size].append(measured(commands[client], environment, size))
                        print(f"round {turn + 1}: {size} bytes, {client}", file=sys.stderr, flush=True)
        finally:
            os.killpg(core.pid, signal.SIGTERM)
            core.wait()
    tell(figures, options.json)


def tell(figures, as_json):
    medians = {
        key: {name: statistics.median(run[name] for run in runs) for name in ["p50", "p99", "rate"]}
        for key, runs in figures.items()
    }
    if as_json:
        print(json.dumps([{"client": c, "bytes": s, "runs": figures[c, s], **medians[c, s]} for c, s in medians]))
        return
    print("bytes,client,p50_us,of_roscpp,p99_us,of_roscpp,messages_per_s,of_roscpp")
    for (client, size), median in medians.items():
        base = medians["roscpp", size]
        cells = [f"{median[name]:.0f},{median[name] / base[name]:.2f}" for name in ["p50", "p99", "rate"]]
        print(f"{size},{client}," + ",".join(cells))


if __name__ == "__main__":
    main()
