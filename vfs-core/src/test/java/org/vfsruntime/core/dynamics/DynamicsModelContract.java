package org.vfsruntime.core.dynamics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.value.Embedding;

/** What every {@link DynamicsModel} must do. */
public abstract class DynamicsModelContract {
    /** @return the model under test */
    protected abstract DynamicsModel model();

    /** @return at least one embedding that the model was made for; every skill is tried from each */
    protected abstract List<Embedding> embeddings();

    @Test
    void sizeIsThatOfTheEmbeddings() {
        assertThat(embeddings()).allMatch(embedding -> embedding.size() == model().size());
    }

    @Test
    void finitePredictionsAreValues() {
        for (float value : predict()) {
            if (Float.isFinite(value)) {
                assertThat(value).isBetween(0f, 1f);
            }
        }
    }

    @Test
    void theSameBatchGivesTheSamePrediction() {
        assertThat(predict()).containsExactly(predict());
    }

    @Test
    void aRowDoesNotDependOnItsBatch() {
        int k = model().size();
        float[] together = predict();
        for (int row = 0; row < rows(); row++) {
            float[] alone = new float[k];
            float[] z = embeddings().get(row / k).values();
            model().predict(z, new int[] {row % k}, 1, alone);
            for (int i = 0; i < k; i++) {
                assertThat(alone[i]).isEqualTo(together[row * k + i]);
            }
        }
    }

    @Test
    void theSkillMatters() {
        int k = model().size();
        float[] next = predict();
        boolean differs = false;
        for (int row = 1; row < k && !differs; row++) {
            for (int i = 0; i < k; i++) {
                differs |= next[row * k + i] != next[i];
            }
        }
        assertThat(differs)
                .as("some skill predicts something else than the first")
                .isTrue();
    }

    @Test
    void anEmptyBatchIsLegalAndWritesNothing() {
        float[] next = {-7};
        model().predict(new float[0], new int[0], 0, next);
        assertThat(next).containsExactly(-7);
    }

    @Test
    void inputsAndTheRestOfTheBufferStayUntouched() {
        float[] z = batch();
        int[] skills = skills();
        float[] next = new float[z.length + 1];
        next[z.length] = -7;
        model().predict(z, skills, rows(), next);
        assertThat(z).containsExactly(batch());
        assertThat(skills).containsExactly(skills());
        assertThat(next[z.length]).isEqualTo(-7);
    }

    @Test
    void severalThreadsGetTheSamePredictions() throws Exception {
        float[] expected = predict();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<float[]>> tasks = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                tasks.add(this::predict);
            }
            for (Future<float[]> result : threads.invokeAll(tasks)) {
                assertThat(result.get()).containsExactly(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private float[] predict() {
        float[] next = new float[rows() * model().size()];
        model().predict(batch(), skills(), rows(), next);
        return next;
    }

    private int rows() {
        return embeddings().size() * model().size();
    }

    private float[] batch() {
        int k = model().size();
        List<Embedding> embeddings = embeddings();
        float[] batch = new float[rows() * k];
        for (int row = 0; row < rows(); row++) {
            System.arraycopy(embeddings.get(row / k).values(), 0, batch, row * k, k);
        }
        return batch;
    }

    private int[] skills() {
        int[] skills = new int[rows()];
        for (int row = 0; row < skills.length; row++) {
            skills[row] = row % model().size();
        }
        return skills;
    }
}
