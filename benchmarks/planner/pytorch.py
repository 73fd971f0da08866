#!/usr/bin/env python3
"""Rolls out N sequences of H skills through f = MLP [2k -> 256 -> 256 -> k] with PyTorch.

Prints one JSON object, in a line: for each way to write it the seconds of the fastest and of the middle run.
Called by the planner benchmark; can be run alone: pytorch.py --k 16 --candidates 10000 --horizon 5
"""

import argparse
import json
import statistics
import sys
import time

import torch

HIDDEN = 256


def network(k):
    return torch.nn.Sequential(
        torch.nn.Linear(2 * k, HIDDEN),
        torch.nn.ReLU(),
        torch.nn.Linear(HIDDEN, HIDDEN),
        torch.nn.ReLU(),
        torch.nn.Linear(HIDDEN, k),
        torch.nn.Sigmoid(),
    ).eval()


def eager(f, z0, skills, k):
    """As a user writes it: one-hot skills beside the embeddings, all sequences at once, step by step."""
    z = z0.expand(skills.shape[0], k)
    for step in range(skills.shape[1]):
        o = torch.nn.functional.one_hot(skills[:, step], k).float()
        z = f(torch.cat([z, o], dim=1))
    return z[:, 0].argmax()


class Gathered(torch.nn.Module):
    """The skill's weights and the bias are looked up; what is left are three products."""

    def __init__(self, f, k):
        super().__init__()
        weight = f[0].weight.detach()
        self.wz = weight[:, :k].t().contiguous()
        self.start = (weight[:, k:].t() + f[0].bias.detach()).contiguous()
        self.w2, self.b2 = f[2].weight.detach().t().contiguous(), f[2].bias.detach()
        self.w3, self.b3 = f[4].weight.detach().t().contiguous(), f[4].bias.detach()

    def forward(self, z, skill):
        h = torch.relu(torch.addmm(self.start[skill], z, self.wz))
        h = torch.relu(torch.addmm(self.b2, h, self.w2))
        return torch.sigmoid(torch.addmm(self.b3, h, self.w3))


class Rollout(torch.nn.Module):
    """A whole rollout, for a compiler to see at once."""

    def __init__(self, step):
        super().__init__()
        self.step = step

    def forward(self, z, skills):
        for i in range(skills.shape[1]):
            z = self.step(z, skills[:, i])
        return z[:, 0]


def chunked(step, z0, skills, k, chunk):
    best = []
    for part in skills.split(chunk):
        z = z0.expand(part.shape[0], k).contiguous()
        for i in range(part.shape[1]):
            z = step(z, part[:, i])
        best.append(z[:, 0].max())
    return torch.stack(best).argmax()


def shared(step, z0, skills, k):
    """Sequences that begin alike are rolled out once, as the planner of this project does."""
    node = torch.zeros(skills.shape[0], dtype=torch.long)
    z = z0
    for i in range(skills.shape[1]):
        pairs, node = torch.unique(node * k + skills[:, i], return_inverse=True)
        z = step(z[pairs // k], pairs % k)
    return z[:, 0].argmax()


def timed(run, seconds):
    for _ in range(3):
        run()
    samples = []
    end = time.perf_counter() + seconds
    while time.perf_counter() < end or len(samples) < 5:
        start = time.perf_counter()
        run()
        samples.append(time.perf_counter() - start)
    return {"best_s": min(samples), "median_s": statistics.median(samples), "runs": len(samples)}


def sgemm(threads, seconds):
    torch.set_num_threads(threads)
    best = 0.0
    for n in (256, 512, 1024):
        a, b = torch.randn(n, n), torch.randn(n, n)
        c = torch.empty(n, n)
        best = max(best, 2 * n**3 / timed(lambda: torch.mm(a, b, out=c), seconds)["best_s"])
    return best


def tuned(f, z0, skills, k, threads):
    """Every way to make it faster that was found; yields (name, function)."""
    plural = "thread" if threads == 1 else "threads"
    step = Gathered(f, k)
    for chunk in (256, 512, 1024, 2048, skills.shape[0]):
        name = f"gathered, chunks of {chunk}, {threads} {plural}"
        yield name, lambda chunk=chunk: chunked(step, z0, skills, k, chunk)
    scripted = torch.jit.freeze(torch.jit.script(step.eval()))
    yield f"scripted, chunks of 512, {threads} {plural}", lambda: chunked(scripted, z0, skills, k, 512)
    chunk = 500
    parts = [part.contiguous() for part in skills.split(chunk)]
    if all(part.shape == parts[0].shape for part in parts):
        z = z0.expand(chunk, k).contiguous()
        compiled = torch.compile(Rollout(step), dynamic=False)
        yield (
            f"compiled, chunks of {chunk}, {threads} {plural}",
            lambda: torch.stack([compiled(z, part).max() for part in parts]).argmax(),
        )
    yield f"prefixes shared, {threads} {plural}", lambda: shared(step, z0, skills, k)


def survey(ways, seconds):
    """Times each way by itself; drops those that fail, as where a C++ compiler is missing."""
    timings, failed = {}, []
    for name, (threads, run) in list(ways.items()):
        torch.set_num_threads(threads)
        try:
            timings[name] = timed(run, seconds)
        except Exception as error:
            failed.append(f"{name}: {type(error).__name__}")
            del ways[name]
    return timings, failed


def serve(ways, answers):
    """For each line {"way": name, "seconds": s}: runs it for so long, prints the mean seconds of a run."""
    for line in sys.stdin:
        request = json.loads(line)
        threads, run = ways[request["way"]]
        torch.set_num_threads(threads)
        runs, start = 0, time.perf_counter()
        end = start + request["seconds"]
        while runs == 0 or time.perf_counter() < end:
            run()
            runs += 1
        print(json.dumps({"seconds": (time.perf_counter() - start) / runs, "runs": runs}), file=answers, flush=True)


def options():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--k", type=int, required=True)
    parser.add_argument("--candidates", type=int, required=True)
    parser.add_argument("--horizon", type=int, required=True)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=1.0, help="per variant")
    parser.add_argument("--serve", action="store_true", help="then run what standard input asks for, line by line")
    return parser.parse_args()


def main():
    arguments = options()
    # What libraries print must not look like an answer.
    answers, sys.stdout = sys.stdout, sys.stderr
    k = arguments.k
    torch.manual_seed(1)
    f = network(k)
    z0 = torch.zeros(1, k)
    skills = torch.randint(0, k, (arguments.candidates, arguments.horizon))
    torch.set_num_threads(arguments.threads)
    eager_time = timed(lambda: eager(f, z0, skills, k), arguments.seconds)
    with torch.inference_mode():
        ways = {"eager": (arguments.threads, lambda: eager(f, z0, skills, k))}
        for threads in sorted({1, arguments.threads}):
            ways.update((name, (threads, run)) for name, run in tuned(f, z0, skills, k, threads))
        timings, failed = survey(ways, arguments.seconds)
        gflops = {str(n): sgemm(n, arguments.seconds / 3) / 1e9 for n in {1, arguments.threads}}
        print(
            json.dumps(
                {
                    "torch": torch.__version__,
                    "sgemm_gflops": gflops,
                    "eager": timings.pop("eager"),
                    "eager_with_gradient": eager_time,
                    "tuned": timings,
                    "not_run": failed,
                }
            ),
            file=answers,
            flush=True,
        )
        if arguments.serve:
            serve(ways, answers)


if __name__ == "__main__":
    main()
