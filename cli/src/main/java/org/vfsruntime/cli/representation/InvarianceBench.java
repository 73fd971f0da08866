package org.vfsruntime.cli.representation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.mind.Mind;
import org.vfsruntime.cli.scenario.VariantSource;
import org.vfsruntime.cli.terminal.Progress;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.skills.bank.SkillBank;
import org.vfsruntime.skills.practice.Seeds;

/**
 * Measures what a space ignores and what it keeps: states are drawn that are the same for every task and look different,
 * and in each space it is asked how far variants of one state are apart, whether neighbours mean the same, and what can be
 * read of that which must not matter.
 */
public final class InvarianceBench {
    private static final long STATES = 11;
    private static final long WALKS = 12;
    private static final long PAIRS = 13;

    private final Session session;
    private final InvarianceRequest request;
    private final SkillBank bank;
    private final Mind mind;
    private final TrainingWatch watch;

    /**
     * @param session where to show progress, and who may ask for a stop
     * @param request what to measure
     * @param bank whose policies run the walks that other spaces are learned from
     * @param mind with the space of values
     */
    public InvarianceBench(Session session, InvarianceRequest request, SkillBank bank, Mind mind) {
        this.session = session;
        this.request = request;
        this.bank = bank;
        this.mind = mind;
        this.watch = new TrainingWatch(session, request.steps());
    }

    /**
     * @return the states that everything is measured on
     * @throws InvalidInputException when the scenario has none
     */
    public List<VariantSource.State> states() {
        VariantSource source = request.scenario()
                .variants()
                .orElseThrow(() -> new InvalidInputException("scenario '"
                        + request.scenario().name() + "' has no states that look different; choose --scenario desk"));
        List<VariantSource.State> states = new ArrayList<>();
        try (VariantSource.Drawer drawer = source.open();
                Progress progress =
                        Progress.start(session.terminal(), "States", request.states(), session.nanoClock())) {
            for (int i = 0; i < request.states(); i++) {
                session.stop().throwIfRequested();
                states.add(drawer.draw(Seeds.derive(request.seed(), STATES, i), request.variants()));
                progress.at(i + 1, "");
            }
        }
        return states;
    }

    /**
     * @param states to measure on
     * @return a score for each space: values, observation, autoencoder, contrastive code
     */
    public List<InvarianceScore> run(List<VariantSource.State> states) {
        ObservedNumbers observed = request.scenario()
                .pictures()
                .map(ObservedNumbers::pixels)
                .orElseGet(() -> ObservedNumbers.all(mind.space().observationSpec()));
        Representations all =
                new Representations(walks(), mind.space(), observed, request.steps(), request.seed(), watch);
        List<Supplier<Representation>> each =
                List.of(all::values, all::observation, all::autoencoder, all::contrastive);
        return each.stream().map(one -> score(one.get(), states)).toList();
    }

    private WalkData walks() {
        AtomicInteger done = new AtomicInteger();
        try (Progress progress = Progress.start(session.terminal(), "Walks", request.walks(), session.nanoClock())) {
            return WalkData.collect(
                    Walker.of(request.scenario(), bank, mind),
                    mind.space(),
                    request.scenario().practice(),
                    request.walks(),
                    Seeds.derive(request.seed(), WALKS),
                    request.threads(),
                    () -> {
                        session.stop().throwIfRequested();
                        progress.at(done.incrementAndGet(), "");
                    });
        }
    }

    private InvarianceScore score(Representation representation, List<VariantSource.State> states) {
        List<Glimpse> glimpses = new ArrayList<>();
        List<Map<String, Double>> nuisances = new ArrayList<>();
        for (VariantSource.State state : states) {
            for (VariantSource.Variant variant : state.variants()) {
                glimpses.add(new Glimpse(variant.observation(), new float[0]));
                nuisances.add(variant.nuisances());
            }
        }
        float[] raw = representation.encoder().encode(glimpses);
        CodeCloud cloud = new CodeCloud(
                Standard.of(raw, representation.size()).apply(raw),
                representation.size(),
                request.variants(),
                states.stream().map(VariantSource.State::name).toList());
        return new InvarianceScore(
                representation.name(),
                representation.size(),
                cloud.ratio(Seeds.derive(request.seed(), PAIRS)),
                states.size() * CodeCloud.ASKED,
                cloud.rightNeighbours(),
                NuisanceProbe.accuracies(
                        cloud,
                        nuisances,
                        request.seed(),
                        training -> new TrainingWatch(session, NuisanceProbe.STEPS)
                                .during("Probes of " + representation.name(), training)));
    }
}
