package org.vfsruntime.ros.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vfsruntime.core.episode.EpisodeEvent;
import org.vfsruntime.core.observation.Channel;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.core.value.Embedding;
import org.vfsruntime.ros.client.RosClient;
import org.vfsruntime.ros.config.Confirm;
import org.vfsruntime.ros.config.RobotFile;
import org.vfsruntime.ros.config.SafetyConfig;
import org.vfsruntime.ros.link.LinkHarness;
import org.vfsruntime.ros.link.NodeSettings;
import org.vfsruntime.ros.link.RosLink;
import org.vfsruntime.ros.robot.Approval;

/** When a person is asked, and what comes of the answer. */
@Timeout(120)
class ApprovalDeskTest extends LinkHarness {
    private static final Skill SKILL = new Skill("Wave");
    private static final double LOW = 0.5;
    private NodeTopics topics;

    @Override
    protected RosLink open(NodeSettings settings) throws IOException {
        return RosClient.open(settings);
    }

    @BeforeEach
    void openTopics() throws IOException {
        topics = new NodeTopics(node("/vfs"));
    }

    private ApprovalDesk desk(Confirm when, double seconds) {
        SafetyConfig desk = RobotFile.simulatedDesk().safety();
        return new ApprovalDesk(
                new SafetyConfig(
                        false,
                        desk.speedScaling(),
                        desk.toolSpeed(),
                        desk.workspace(),
                        desk.zones(),
                        desk.observationAge(),
                        desk.seenWithin(),
                        desk.settleSeconds(),
                        desk.skillDeadline(),
                        desk.cancelConfirm(),
                        desk.planAge(),
                        when,
                        LOW,
                        seconds,
                        desk.hooks()),
                topics);
    }

    private static CompletableFuture<Approval.Answer> ask(ApprovalDesk desk) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return desk.ask(SKILL, () -> false);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void see(ApprovalDesk desk, float value) {
        ObservationSpec spec = new ObservationSpec(java.util.List.of(new Channel("alive", 1, "1")));
        desk.onEvent(new EpisodeEvent.Observed(
                0,
                Observation.of(spec, new float[] {1}),
                Embedding.of(SkillCatalogue.of(java.util.List.of(SKILL)), new float[] {value})));
    }

    @Test
    void everySkillWaitsForAYes() throws Exception {
        ApprovalDesk desk = desk(Confirm.EVERY, 60);
        CompletableFuture<Approval.Answer> answer = ask(desk);
        waitFor("somebody to ask", () -> desk.answer(true));
        assertThat(answer.get()).isEqualTo(Approval.Answer.GRANTED);
        assertThat(desk.answer(true)).as("nobody asks any more").isFalse();
    }

    @Test
    void aNoKeepsTheSkillFromStarting() throws Exception {
        ApprovalDesk desk = desk(Confirm.EVERY, 60);
        CompletableFuture<Approval.Answer> answer = ask(desk);
        waitFor("somebody to ask", () -> desk.answer(false));
        assertThat(answer.get()).isEqualTo(Approval.Answer.DENIED);
    }

    @Test
    void silenceIsANo() throws Exception {
        assertThat(ask(desk(Confirm.EVERY, 0.05)).get()).isEqualTo(Approval.Answer.DENIED);
    }

    @Test
    void aYesThatComesBeforeTheQuestionCountsForNothing() throws Exception {
        ApprovalDesk desk = desk(Confirm.EVERY, 0.05);
        assertThat(desk.answer(true)).isFalse();
        assertThat(ask(desk).get()).isEqualTo(Approval.Answer.DENIED);
    }

    @Test
    void aSkillThatIsGivenUpIsNotWaitedFor() throws Exception {
        assertThat(desk(Confirm.EVERY, 60).ask(SKILL, () -> true)).isEqualTo(Approval.Answer.DENIED);
    }

    @Test
    void onlyAnUnsurePlannerAsksWhenConfidenceIsLow() throws Exception {
        ApprovalDesk desk = desk(Confirm.LOW_CONFIDENCE, 0.05);
        see(desk, 0.9f);
        assertThat(ask(desk).get()).isEqualTo(Approval.Answer.NOT_NEEDED);
        see(desk, 0.2f);
        assertThat(ask(desk).get()).as("it asked, and nobody answered").isEqualTo(Approval.Answer.DENIED);
    }

    @Test
    void nobodyIsAskedWhereTheFileSaysNever() throws Exception {
        ApprovalDesk desk = desk(Confirm.NEVER, 60);
        see(desk, 0.1f);
        assertThat(ask(desk).get()).isEqualTo(Approval.Answer.NOT_NEEDED);
    }
}
