package org.vfsruntime.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.observation.Observation;

/** What every {@link ValueFunction} must do. */
public abstract class ValueFunctionContract {
    /** @return the value function under test */
    protected abstract ValueFunction valueFunction();

    /** @return at least two observations that it was made for, not all of the same value */
    protected abstract List<Observation> observations();

    @Test
    void valuesLieBetweenZeroAndOne() {
        for (float value : evaluate(batch())) {
            assertThat(value).isBetween(0f, 1f);
        }
    }

    @Test
    void valuesDependOnTheObservation() {
        float[] values = evaluate(batch());
        assertThat(Arrays.stream(boxed(values)).distinct().count()).isGreaterThan(1);
    }

    @Test
    void theSameBatchGivesTheSameValues() {
        assertThat(evaluate(batch())).containsExactly(evaluate(batch()));
    }

    @Test
    void aRowDoesNotDependOnItsBatch() {
        float[] together = evaluate(batch());
        List<Observation> observations = observations();
        for (int row = 0; row < together.length; row++) {
            assertThat(evaluate(observations.get(row).values())[0]).isEqualTo(together[row]);
        }
    }

    @Test
    void anEmptyBatchIsLegalAndWritesNothing() {
        float[] values = {-7};
        valueFunction().evaluate(batch(), 0, values);
        assertThat(values).containsExactly(-7);
    }

    @Test
    void observationsAndTheRestOfTheBufferStayUntouched() {
        float[] batch = batch();
        float[] before = batch.clone();
        int n = observations().size();
        float[] values = new float[n + 1];
        values[n] = -7;
        valueFunction().evaluate(batch, n, values);
        assertThat(batch).containsExactly(before);
        assertThat(values[n]).isEqualTo(-7);
    }

    @Test
    void severalThreadsGetTheSameValues() throws Exception {
        float[] expected = evaluate(batch());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<float[]>> tasks = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                tasks.add(() -> evaluate(batch()));
            }
            for (Future<float[]> result : threads.invokeAll(tasks)) {
                assertThat(result.get()).containsExactly(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private float[] evaluate(float[] batch) {
        float[] values = new float[batch.length / valueFunction().observationSize()];
        valueFunction().evaluate(batch, values.length, values);
        return values;
    }

    private float[] batch() {
        int d = valueFunction().observationSize();
        List<Observation> observations = observations();
        float[] batch = new float[observations.size() * d];
        for (int row = 0; row < observations.size(); row++) {
            observations.get(row).copyInto(batch, row * d);
        }
        return batch;
    }

    private static Float[] boxed(float[] values) {
        Float[] boxed = new Float[values.length];
        for (int i = 0; i < values.length; i++) {
            boxed[i] = values[i];
        }
        return boxed;
    }
}
