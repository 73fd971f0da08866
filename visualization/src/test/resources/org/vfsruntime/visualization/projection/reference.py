"""Makes reference.csv: what scikit-learn's t-SNE reaches on data that both languages can draw.

    python -m venv /tmp/skl && /tmp/skl/bin/pip install scikit-learn
    /tmp/skl/bin/python reference.py 500 1000 2500 10000 > reference.csv

The data are the same bits as those of ReferenceClusters.java.
"""

import sys

import numpy as np
import sklearn
from sklearn.manifold import TSNE, trustworthiness

CLUSTERS = 24
WIDTH = 8
SEED = 20261124


def mix(z):
    """SplitMix64's output function (Steele, Lea and Flood, 2014), on an array of uint64."""
    with np.errstate(over="ignore"):
        z = z + np.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return z ^ (z >> np.uint64(31))


def unit(z):
    """24 bits as a number in [0, 1)."""
    return (mix(z) >> np.uint64(40)).astype(np.float64) / (1 << 24)


def clusters(n):
    i = np.arange(n, dtype=np.uint64)
    cluster = (mix(np.uint64(SEED) + i) % np.uint64(CLUSTERS)).astype(np.uint64)
    rows = np.empty((n, WIDTH), np.float32)
    with np.errstate(over="ignore"):
        for j in range(WIDTH):
            centre = unit(np.uint64(SEED * 3) + cluster * np.uint64(WIDTH) + np.uint64(j))
            at = np.uint64(SEED * 5) + (i * np.uint64(WIDTH) + np.uint64(j)) * np.uint64(3)
            noise = unit(at) + unit(at + np.uint64(1)) + unit(at + np.uint64(2)) - 1.5
            rows[:, j] = np.clip(centre + 0.1 * noise, 0, 1).astype(np.float32)
    return rows


def main():
    print("n,perplexity,kl,trustworthiness,scikit_learn")
    for n in map(int, sys.argv[1:]):
        rows = clusters(n)
        tsne = TSNE(perplexity=30, init="pca", learning_rate="auto", max_iter=1000, random_state=0, n_jobs=2)
        y = tsne.fit_transform(rows)
        trust = trustworthiness(rows, y, n_neighbors=15) if n <= 10_000 else float("nan")
        print(f"{n},30,{tsne.kl_divergence_:.6f},{trust:.6f},{sklearn.__version__}", flush=True)


if __name__ == "__main__":
    main()
