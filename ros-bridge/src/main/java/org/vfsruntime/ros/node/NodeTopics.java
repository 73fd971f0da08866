package org.vfsruntime.ros.node;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.vfsruntime.core.episode.EpisodeEvent;
import org.vfsruntime.core.episode.EpisodeListener;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.planning.RejectedCandidate;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.ros.link.Publisher;
import org.vfsruntime.ros.link.PublisherOptions;
import org.vfsruntime.ros.link.RosLink;
import org.vfsruntime.ros.messages.std_msgs.Header;
import org.vfsruntime.ros.messages.vfs_msgs.Candidate;
import org.vfsruntime.ros.messages.vfs_msgs.Embedding;
import org.vfsruntime.ros.messages.vfs_msgs.Event;
import org.vfsruntime.ros.messages.vfs_msgs.GoalState;
import org.vfsruntime.ros.messages.vfs_msgs.Plan;

/** Tells the graph what the planner sees, plans and does. All topics are latched. Safe for several threads. */
final class NodeTopics implements EpisodeListener, AutoCloseable {
    private final RosLink link;
    private final Publisher<Embedding> embeddings;
    private final Publisher<Plan> plans;
    private final Publisher<Event> events;
    private final Publisher<GoalState> goals;
    private volatile BiConsumer<Event, Embedding> follower = (event, values) -> {};
    private volatile Embedding newest = Embedding.zero();

    NodeTopics(RosLink link) {
        this.link = link;
        this.embeddings = link.publisher("~embedding", Embedding.TYPE, PublisherOptions.latching());
        this.plans = link.publisher("~plan", Plan.TYPE, PublisherOptions.latching());
        this.events = link.publisher("~event", Event.TYPE, PublisherOptions.latching());
        this.goals = link.publisher("~goal_state", GoalState.TYPE, PublisherOptions.latching());
    }

    @Override
    public void onEvent(EpisodeEvent event) {
        if (event instanceof EpisodeEvent.Observed observed) {
            embedding(observed);
        } else if (event instanceof EpisodeEvent.Planned planned) {
            plan(planned);
        } else if (event instanceof EpisodeEvent.SkillStarted started) {
            tell("SkillStarted", started.step(), started.skill().name(), "value " + started.value());
        } else if (event instanceof EpisodeEvent.SkillFinished finished) {
            String detail = finished.outcome().status()
                    + (finished.outcome().detail().isEmpty() ? "" : ": ")
                    + finished.outcome().detail();
            tell("SkillFinished", finished.step(), finished.skill().name(), detail);
        } else if (event instanceof EpisodeEvent.GoalReached reached) {
            tell("GoalReached", reached.step(), "", "");
        } else if (event instanceof EpisodeEvent.Stopped stopped) {
            tell("Stopped", stopped.step(), "", stopped.reason() + ": " + stopped.detail());
        }
    }

    private void embedding(EpisodeEvent.Observed observed) {
        List<String> names = new ArrayList<>();
        double[] values = new double[observed.embedding().size()];
        observed.embedding().catalogue().forEach(skill -> names.add(skill.name()));
        for (int i = 0; i < values.length; i++) {
            values[i] = observed.embedding().get(i);
        }
        newest = new Embedding(header(), names, values);
        embeddings.publish(newest);
        tell("Observed", observed.step(), "", "");
    }

    private void plan(EpisodeEvent.Planned planned) {
        double seconds = planned.nanos() * 1e-9;
        if (planned.result() instanceof PlanResult.Planned plan) {
            List<Candidate> rejected =
                    plan.rejected().stream().map(NodeTopics::rejected).toList();
            plans.publish(new Plan(header(), planned.step(), candidate(plan.best(), ""), rejected, seconds));
            tell("Planned", planned.step(), plan.best().skills().get(0).name(), skills(plan.best()));
        } else {
            tell("Planned", planned.step(), "", "no plan: " + planned.result());
        }
    }

    private static Candidate rejected(RejectedCandidate rejected) {
        return candidate(rejected.candidate(), rejected.reason().describe());
    }

    private static Candidate candidate(org.vfsruntime.core.planning.Candidate candidate, String because) {
        return new Candidate(candidate.skills().stream().map(Skill::name).toList(), candidate.score(), because);
    }

    private static String skills(org.vfsruntime.core.planning.Candidate candidate) {
        return String.join(", ", candidate.skills().stream().map(Skill::name).toList());
    }

    /** Tells an event that is none of an episode. */
    void tell(String kind, int step, String skill, String detail) {
        Event event = new Event(header(), kind, step, skill, detail);
        events.publish(event);
        follower.accept(event, newest);
    }

    /** Tells that one of every event too, with the newest values. */
    void follow(BiConsumer<Event, Embedding> other) {
        follower = other;
    }

    void goalState(String goal, NodeState state, String detail) {
        goals.publish(new GoalState(header(), goal, state.code(), detail));
    }

    private Header header() {
        return new Header(0, link.clock().now(), "");
    }

    @Override
    public void close() {
        embeddings.close();
        plans.close();
        events.close();
        goals.close();
    }
}
