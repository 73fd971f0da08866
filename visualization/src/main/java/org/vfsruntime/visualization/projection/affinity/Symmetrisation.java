package org.vfsruntime.visualization.projection.affinity;

import org.vfsruntime.visualization.projection.neighbours.Neighbours;

/** Adds conditional affinities to their transpose, both sparse. */
final class Symmetrisation {
    private final int n;
    private final int m;
    private final ConditionalAffinities conditional;
    /** The transpose, row by row: where each row begins, and the place of each entry in the conditional ones. */
    private final int[] transposedStarts;

    private final int[] transposedEntries;

    private Symmetrisation(ConditionalAffinities conditional) {
        Neighbours neighbours = conditional.neighbours();
        this.conditional = conditional;
        this.n = neighbours.size();
        this.m = neighbours.count();
        this.transposedStarts = new int[n + 1];
        this.transposedEntries = new int[n * m];
        for (int i = 0; i < n; i++) {
            for (int rank = 0; rank < m; rank++) {
                transposedStarts[neighbours.id(i, rank) + 1]++;
            }
        }
        for (int i = 0; i < n; i++) {
            transposedStarts[i + 1] += transposedStarts[i];
        }
        int[] next = transposedStarts.clone();
        for (int i = 0; i < n; i++) {
            for (int rank = 0; rank < m; rank++) {
                transposedEntries[next[neighbours.id(i, rank)]++] = i * m + rank;
            }
        }
    }

    static Affinities of(ConditionalAffinities conditional) {
        return new Symmetrisation(conditional).sum();
    }

    private Affinities sum() {
        int[] starts = new int[n + 1];
        // For each column, the row that looked at it last, and its entry in that row.
        int[] seenIn = new int[n];
        for (int i = 0; i < n; i++) {
            int row = i + 1;
            int extra = 0;
            for (int rank = 0; rank < m; rank++) {
                seenIn[conditional.neighbours().id(i, rank)] = row;
            }
            for (int t = transposedStarts[i]; t < transposedStarts[i + 1]; t++) {
                if (seenIn[transposedEntries[t] / m] != row) {
                    extra++;
                }
            }
            starts[i + 1] = starts[i] + m + extra;
        }
        int[] columns = new int[starts[n]];
        float[] p = new float[starts[n]];
        int[] entryOf = new int[n];
        for (int i = 0; i < n; i++) {
            fillRow(i, starts[i], columns, p, entryOf);
        }
        return new Affinities(starts, columns, p, conditional.effectivePerplexity());
    }

    private void fillRow(int i, int start, int[] columns, float[] p, int[] entryOf) {
        float[] own = conditional.p();
        double share = 1.0 / (2.0 * n);
        int end = start;
        for (int rank = 0; rank < m; rank++) {
            int j = conditional.neighbours().id(i, rank);
            columns[end] = j;
            p[end] = (float) (own[i * m + rank] * share);
            entryOf[j] = end++;
        }
        for (int t = transposedStarts[i]; t < transposedStarts[i + 1]; t++) {
            int j = transposedEntries[t] / m;
            double back = own[transposedEntries[t]] * share;
            int entry = entryOf[j];
            if (entry >= start && entry < start + m && columns[entry] == j) {
                p[entry] = (float) (own[i * m + entry - start] * share + back);
            } else {
                columns[end] = j;
                p[end++] = (float) back;
            }
        }
    }
}
