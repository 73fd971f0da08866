package org.vfsruntime.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.observation.Channel;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;

/** What every {@link ValueFunctionSpace} must do. */
public abstract class ValueFunctionSpaceContract {
    /** @return the space under test */
    protected abstract ValueFunctionSpace space();

    /** @return at least two observations of its spec with different embeddings */
    protected abstract List<Observation> observations();

    @Test
    void anEmbeddingHasOneValuePerSkillInCatalogueOrder() {
        for (Observation observation : observations()) {
            Embedding embedding = space().embed(observation);
            assertThat(embedding.catalogue()).isEqualTo(space().catalogue());
            assertThat(embedding.size()).isEqualTo(space().catalogue().size());
        }
    }

    @Test
    void differentObservationsHaveDifferentEmbeddings() {
        assertThat(space().embedAll(observations()).stream().distinct().count()).isGreaterThan(1);
    }

    @Test
    void embeddingManyEqualsEmbeddingEach() {
        List<Embedding> each = observations().stream().map(space()::embed).toList();
        assertThat(space().embedAll(observations())).isEqualTo(each);
    }

    @Test
    void embeddingNoneGivesNone() {
        assertThat(space().embedAll(List.of())).isEmpty();
    }

    @Test
    void anObservationOfAnotherSpecIsRejected() {
        ObservationSpec other = new ObservationSpec(List.of(
                new Channel("not_of_this_space", space().observationSpec().size(), "1")));
        Observation foreign = Observation.of(other, new float[other.size()]);
        assertThatThrownBy(() -> space().embed(foreign))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("not_of_this_space");
    }

    @Test
    void severalThreadsGetTheSameEmbeddings() throws Exception {
        List<Embedding> expected = space().embedAll(observations());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<Embedding>>> tasks = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                tasks.add(() -> space().embedAll(observations()));
            }
            for (Future<List<Embedding>> result : threads.invokeAll(tasks)) {
                assertThat(result.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
