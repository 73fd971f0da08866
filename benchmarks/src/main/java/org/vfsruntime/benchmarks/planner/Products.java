package org.vfsruntime.benchmarks.planner;

import java.util.ArrayList;
import java.util.List;

/** Matrix products of one size, a pair of matrices for each thread of a team. */
final class Products implements AutoCloseable {
    private final List<SgemmPeak> products = new ArrayList<>();
    private final TeamWork work;

    /**
     * @param size of the matrices
     * @param team multiplies
     */
    Products(int size, Team team) {
        this.work = new TeamWork(team, thread -> {
            SgemmPeak product = new SgemmPeak(size);
            products.add(product);
            return new TeamWork.Piece(product.operations(), product::run);
        });
    }

    TeamWork work() {
        return work;
    }

    @Override
    public void close() {
        products.forEach(SgemmPeak::close);
    }
}
