package org.vfsruntime.cli.representation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.control.EpisodeControl;
import org.vfsruntime.cli.control.PlannerRequest;
import org.vfsruntime.cli.curves.SuccessCount;
import org.vfsruntime.cli.curves.SuccessCurve;
import org.vfsruntime.cli.evaluation.EvaluationRequest;
import org.vfsruntime.cli.mind.Mind;
import org.vfsruntime.cli.scenario.EvaluationTask;
import org.vfsruntime.cli.scenario.EvaluationWorld;
import org.vfsruntime.cli.scenario.WorldOptions;
import org.vfsruntime.cli.terminal.Progress;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.core.robot.Robot;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.skills.bank.SkillBank;
import org.vfsruntime.skills.practice.Seeds;

/**
 * The same planner, with the same data, in different spaces (after Shah et al., ICLR 2022, section on representations).
 *
 * <p>A goal is what the paper makes of it: the code of a moment in which the goal is reached. That moment comes from an
 * episode of the default planner that started alike and truly reached the goal; tasks that it does not solve are left out,
 * for all representations. All plan by uniform random shooting towards the least distance between standardised codes. An
 * episode ends in success when the simulator says so after a skill, so that no representation is judged by whether it can
 * tell that it is done.
 */
public final class RepresentationBench {
    private static final long WALKS = 1;
    private static final long TUNING = 2;
    private static final long TASKS = 3;
    private static final long PLANNING = 4;
    private static final int HORIZON = 7;

    /** Tried on the tuning tasks by every representation. */
    private static final double[] STEP_COSTS = {0.001, 0.01, 0.05};

    private final Session session;
    private final RepresentationRequest request;
    private final Mind mind;
    private final SkillCatalogue catalogue;
    private final Walker walker;
    private final WorldCrew crew;
    private final TrainingWatch watch;

    /**
     * @param session where to show progress, and who may ask for a stop
     * @param request what to compare with
     * @param bank its policies run the skills, its value functions are one of the representations
     * @param mind the same bank with the dynamics that the expert plans with
     */
    public RepresentationBench(Session session, RepresentationRequest request, SkillBank bank, Mind mind) {
        this.session = session;
        this.request = request;
        this.mind = mind;
        this.catalogue = mind.space().catalogue();
        this.walker = Walker.of(request.scenario(), bank, mind);
        this.crew = new WorldCrew(session, request.scenario(), mind.policies(), request.threads());
        this.watch = new TrainingWatch(session, request.steps());
    }

    /** @return a score for each representation, in the order of the comparison */
    public List<RepresentationScore> run() {
        WalkData data = walks();
        List<GoalTask> tuning = tasks("Goals to tune on", request.tuningEpisodes(), seed(TUNING));
        List<GoalTask> tasks = tasks("Goals", request.episodes(), seed(TASKS));
        List<RepresentationScore> scores = new ArrayList<>();
        Representations all = new Representations(data, mind.space(), request.steps(), request.seed(), watch);
        List<Supplier<Representation>> each =
                List.of(all::values, all::observation, all::autoencoder, all::contrastive, all::truth);
        for (Supplier<Representation> one : each) {
            RepresentationScore score = score(one.get(), data, tuning, tasks);
            scores.add(score);
            // It takes long: what is known is told at once.
            RepresentationTable.lines(List.of(score)).forEach(session.terminal().err()::println);
        }
        return scores;
    }

    private WalkData walks() {
        AtomicInteger done = new AtomicInteger();
        try (Progress progress = Progress.start(session.terminal(), "Walks", request.walks(), session.nanoClock())) {
            return WalkData.collect(
                    walker,
                    mind.space(),
                    request.scenario().practice(),
                    request.walks(),
                    seed(WALKS),
                    request.threads(),
                    () -> {
                        session.stop().throwIfRequested();
                        progress.at(done.incrementAndGet(), "");
                    });
        }
    }

    private RepresentationScore score(
            Representation representation, WalkData data, List<GoalTask> tuning, List<GoalTask> tasks) {
        String name = representation.name();
        LatentModel model = watch.during(
                "Dynamics of " + name,
                listener -> LatentModel.train(
                        representation, data, catalogue.size(), request.steps(), request.seed(), listener));
        double bestCost = STEP_COSTS[0];
        double bestRate = -1;
        for (double cost : STEP_COSTS) {
            String what = String.format(Locale.ROOT, "Tuning %s, step cost %.3f", name, cost);
            double rate = rate(trial(what, shooting(model, cost), model, tuning));
            if (rate > bestRate) {
                bestRate = rate;
                bestCost = cost;
            }
        }
        List<Boolean> reached = trial("Episodes in " + name, shooting(model, bestCost), model, tasks);
        SortedMap<Integer, SuccessCount> byLength = new TreeMap<>();
        for (int i = 0; i < tasks.size(); i++) {
            int length = tasks.get(i).task().optimalSkills();
            byLength.put(
                    length, byLength.getOrDefault(length, SuccessCount.NONE).plus(reached.get(i)));
        }
        return new RepresentationScore(representation.size(), bestCost, bestRate, new SuccessCurve(name, byLength));
    }

    private LatentShooting shooting(LatentModel model, double cost) {
        return new LatentShooting(model, request.candidates(), HORIZON, cost);
    }

    private List<Boolean> trial(String what, LatentShooting planner, LatentModel model, List<GoalTask> tasks) {
        return crew.map(what, tasks.size(), (world, i) -> {
            GoalTask goal = tasks.get(i);
            float[] wanted = model.encode(goal.goal());
            SplittableRandom random = new SplittableRandom(Seeds.derive(request.seed(), PLANNING, i));
            Robot robot = world.begin(goal.task());
            try {
                for (int skills = 0; skills < budget(goal.task()) && !isReached(world, goal.task()); skills++) {
                    Glimpse now = glimpse(world, robot);
                    // Whatever the space, an episode ends where the robot would stop: when something has left the
                    // table.
                    mind.space().embed(now.observation());
                    robot.start(catalogue.get(planner.choose(model.encode(now), wanted, random)))
                            .await();
                }
            } catch (InvalidInputException e) {
                return false;
            }
            return isReached(world, goal.task());
        });
    }

    /** @return tasks of all lengths in turn, with a moment in which each was solved */
    private List<GoalTask> tasks(String what, int count, long seed) {
        EvaluationRequest drawn = new EvaluationRequest(
                request.scenario(),
                PlannerRequest.STANDARD,
                WorldOptions.PLAIN,
                count,
                seed,
                OptionalInt.empty(),
                Optional.empty(),
                request.threads(),
                OptionalInt.empty());
        return crew
                .map(what, count, (world, i) -> goal(world, task(drawn.episodeSeed(i), i), Seeds.derive(seed, i)))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private EvaluationTask task(long seed, int episode) {
        return request.scenario().draw(seed, OptionalInt.of(episode % request.longest() + 1), WorldOptions.PLAIN);
    }

    private Optional<GoalTask> goal(EvaluationWorld world, EvaluationTask task, long seed) {
        EpisodeControl expert = new EpisodeControl(
                mind,
                PlannerRequest.STANDARD.planner(mind.dynamics()),
                PlannerRequest.STANDARD.planDeadline(),
                session.nanoClock());
        Robot robot = world.begin(task);
        expert.run(
                robot,
                new ThresholdGoal(catalogue, task.goal(), ThresholdGoal.DEFAULT_THRESHOLD),
                budget(task),
                new SplittableRandom(seed),
                event -> {});
        Glimpse end = glimpse(world, robot);
        return isReached(world, task) && isPossible(end) ? Optional.of(new GoalTask(task, end)) : Optional.empty();
    }

    /** @return whether all that is seen can be: nothing has left the table */
    private boolean isPossible(Glimpse glimpse) {
        try {
            mind.space().embed(glimpse.observation());
            return true;
        } catch (InvalidInputException e) {
            return false;
        }
    }

    private Glimpse glimpse(EvaluationWorld world, Robot robot) {
        float[] truth = new float[catalogue.size()];
        IntStream.range(0, truth.length).forEach(i -> truth[i] = world.isSatisfied(catalogue.get(i)) ? 1 : 0);
        return new Glimpse(robot.observe(), truth);
    }

    private static boolean isReached(EvaluationWorld world, EvaluationTask task) {
        return task.goal().stream().allMatch(world::isSatisfied);
    }

    private static int budget(EvaluationTask task) {
        return 2 * task.optimalSkills() + 2;
    }

    private static double rate(List<Boolean> reached) {
        return reached.isEmpty()
                ? 0
                : (double) reached.stream().filter(isReached -> isReached).count() / reached.size();
    }

    private long seed(long purpose) {
        return Seeds.derive(request.seed(), purpose);
    }
}
