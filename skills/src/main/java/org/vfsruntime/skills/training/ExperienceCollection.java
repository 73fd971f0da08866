package org.vfsruntime.skills.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vfsruntime.networks.store.TensorBundle;
import org.vfsruntime.skills.experience.Experience;
import org.vfsruntime.skills.experience.ExperienceRow;
import org.vfsruntime.skills.policy.ChoosingPolicy;
import org.vfsruntime.skills.practice.Seeds;

/** Collects the experience of the final policies, walk by walk. */
final class ExperienceCollection {
    static final String FILE = "experience.safetensors";

    private final TrainingRun run;

    ExperienceCollection(TrainingRun run) {
        this.run = run;
    }

    /** @return the experience, which then also lies in {@link #FILE} */
    Experience collect(List<? extends ChoosingPolicy> policies) {
        int walks = run.plan().walks();
        Optional<Experience> kept = read(FILE);
        if (kept.isPresent()) {
            run.progress().on(TrainingStage.EXPERIENCE, walks, walks, rates(kept.get()));
            return kept.get();
        }
        ExperienceWalk walk = new ExperienceWalk(policies, run.plan().walkSteps());
        List<Experience> shards = new ArrayList<>();
        for (int first = 0; first < walks; first += run.plan().shardWalks()) {
            int end = Math.min(walks, first + run.plan().shardWalks());
            Experience shard = shard(walk, first, end);
            shards.add(shard);
            run.progress().on(TrainingStage.EXPERIENCE, end, walks, rates(shard));
        }
        Experience all = Experience.concatenate(shards);
        write(FILE, all);
        return all;
    }

    private Experience shard(ExperienceWalk walk, int first, int end) {
        String name = "experience-" + first + ".safetensors";
        Optional<Experience> kept = read(name);
        if (kept.isPresent()) {
            return kept.get();
        }
        List<ExperienceRow> rows = new ArrayList<>();
        run.crew()
                .map(first, end, (practice, i) -> walk.run(practice, i, seed(i)))
                .forEach(rows::addAll);
        Experience shard = Experience.of(run.catalogue().names(), run.spec().size(), rows);
        write(name, shard);
        return shard;
    }

    private long seed(int index) {
        return Seeds.derive(run.plan().seed(), SeedPurpose.EXPERIENCE.path(), index);
    }

    private Optional<Experience> read(String name) {
        Optional<TensorBundle> bundle = run.work().tensors(name);
        return bundle.map(found -> run.work().sound(run.work().path(name), () -> Experience.fromTensors(found)));
    }

    private void write(String name, Experience experience) {
        Map<String, String> texts = new LinkedHashMap<>(run.work().texts());
        texts.put("discount", Double.toString(run.plan().discount()));
        run.work().write(name, experience.toTensors(texts));
    }

    /** @return per skill, how often its policy succeeded where it was neither done already nor refused */
    static List<LearningCurve.Point> points(Experience experience) {
        List<LearningCurve.Point> points = new ArrayList<>();
        for (int skill = 0; skill < experience.skills().size(); skill++) {
            int n = 0;
            int successes = 0;
            for (int state = 0; state < experience.states(); state++) {
                int row = experience.row(state, skill);
                if (!experience.satisfied(row) && !experience.refused(row)) {
                    n++;
                    successes += experience.success(row) ? 1 : 0;
                }
            }
            points.add(new LearningCurve.Point(n, successes));
        }
        return points;
    }

    private static String rates(Experience shard) {
        List<String> rates = new ArrayList<>();
        List<LearningCurve.Point> points = points(shard);
        for (int i = 0; i < points.size(); i++) {
            rates.add(shard.skills().get(i) + " " + points.get(i));
        }
        return String.join(", ", rates);
    }
}
