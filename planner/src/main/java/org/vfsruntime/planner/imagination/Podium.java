package org.vfsruntime.planner.imagination;

/** The best few prefixes of a search, whatever they begin with. */
final class Podium {
    private static final int PLACES = 12;

    private final Sequences places;
    private int worst;

    Podium(int k, int horizon) {
        this.places = new Sequences(PLACES, k, horizon);
    }

    void clear() {
        places.clear();
        worst = 0;
    }

    /** Looks at a row of {@code levels[depth]}. */
    void offer(Level[] levels, int depth, int row) {
        if (places.offer(levels, depth, row, worst)) {
            findWorst();
        }
    }

    /** Takes over what is better in another one; the two share no prefix. */
    void merge(Podium other) {
        for (int place = 0; place < PLACES; place++) {
            if (places.offer(other.places, place, worst)) {
                findWorst();
            }
        }
    }

    /** A free place is the worst. */
    private void findWorst() {
        for (int place = 0; place < PLACES; place++) {
            if (places.isFree(place)) {
                worst = place;
                return;
            }
            if (places.compare(place, worst) > 0) {
                worst = place;
            }
        }
    }

    Sequences places() {
        return places;
    }
}
