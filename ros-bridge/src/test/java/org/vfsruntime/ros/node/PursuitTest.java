package org.vfsruntime.ros.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vfsruntime.core.episode.StopReason;
import org.vfsruntime.ros.client.RosClient;
import org.vfsruntime.ros.link.ActionClient;
import org.vfsruntime.ros.link.ActionClientOptions;
import org.vfsruntime.ros.link.GoalEnd;
import org.vfsruntime.ros.link.GoalListener;
import org.vfsruntime.ros.link.GoalPhase;
import org.vfsruntime.ros.link.LinkHarness;
import org.vfsruntime.ros.link.NodeSettings;
import org.vfsruntime.ros.link.RosLink;
import org.vfsruntime.ros.link.SentGoal;
import org.vfsruntime.ros.message.Message;
import org.vfsruntime.ros.message.ServiceType;
import org.vfsruntime.ros.messages.std_srvs.TriggerRequest;
import org.vfsruntime.ros.messages.std_srvs.TriggerService;
import org.vfsruntime.ros.messages.vfs_msgs.PursueAction;
import org.vfsruntime.ros.messages.vfs_msgs.PursueFeedback;
import org.vfsruntime.ros.messages.vfs_msgs.PursueGoal;
import org.vfsruntime.ros.messages.vfs_msgs.PursueResult;
import org.vfsruntime.ros.messages.vfs_msgs.SetGoalRequest;
import org.vfsruntime.ros.messages.vfs_msgs.SetGoalService;

/** Action ~pursue of the planner's node. */
@Timeout(120)
class PursuitTest extends LinkHarness {
    private final ScriptedMissions missions = new ScriptedMissions();
    private PlannerNode planner;
    private RosLink operator;
    private ActionClient<PursueGoal, PursueResult, PursueFeedback> client;

    @Override
    protected RosLink open(NodeSettings settings) throws IOException {
        return RosClient.open(settings);
    }

    @BeforeEach
    void startNode() throws Exception {
        planner = missions.node(node("/vfs"));
        operator = node("/operator");
        client = operator.actionClient(
                "/vfs/pursue", PursueAction.TYPE, new ActionClientOptions(LONG, LONG, Duration.ofSeconds(10)));
        assertThat(client.awaitServer(LONG)).isTrue();
    }

    @AfterEach
    void closeNode() {
        planner.close();
    }

    private SentGoal<PursueResult> send() {
        return client.send(new PursueGoal(ScriptedMissions.SKILL), GoalListener.none());
    }

    private static PursueResult endOf(SentGoal<PursueResult> sent, GoalEnd.Status status) throws Exception {
        Optional<GoalEnd<PursueResult>> end = sent.await(LONG);
        assertThat(end).isPresent();
        assertThat(end.get().status()).isEqualTo(status);
        assertThat(end.get().result()).isPresent();
        return end.get().result().get();
    }

    private <Q extends Message, S extends Message> S call(String service, ServiceType<Q, S> type, Q request)
            throws Exception {
        Optional<S> answer =
                operator.serviceClient(service, type).call(request, LONG).answered();
        assertThat(answer).as(service).isPresent();
        return answer.get();
    }

    private void trigger(String service) throws Exception {
        assertThat(call(service, TriggerService.TYPE, TriggerRequest.zero()).success())
                .as(service)
                .isTrue();
    }

    @Test
    void aReachedGoalSucceedsAndItsEventsAndValuesCameAsFeedback() throws Exception {
        List<PursueFeedback> feedback = new CopyOnWriteArrayList<>();
        SentGoal<PursueResult> sent = client.send(new PursueGoal(ScriptedMissions.SKILL), new GoalListener<>() {
            @Override
            public void onFeedback(PursueFeedback news) {
                feedback.add(news);
            }
        });
        ScriptedMissions.Running mission = missions.next();
        waitFor(
                "the skill to be told",
                () -> feedback.stream().anyMatch(news -> news.event().kind().equals("SkillStarted")));
        assertThat(feedback.get(feedback.size() - 1).embedding().skills()).containsExactly(ScriptedMissions.SKILL);
        assertThat(feedback.get(feedback.size() - 1).embedding().values()).containsExactly(0.25);
        mission.end(StopReason.GOAL_REACHED);
        PursueResult result = endOf(sent, GoalEnd.Status.SUCCEEDED);
        assertThat(result.reached()).isTrue();
        assertThat(result.reason()).isEqualTo(PursueResult.GOAL_REACHED);
    }

    @Test
    void aGoalThatIsGivenUpAbortsWithItsReason() throws Exception {
        SentGoal<PursueResult> sent = send();
        missions.next().end(StopReason.NOTHING_APPLICABLE);
        PursueResult result = endOf(sent, GoalEnd.Status.ABORTED);
        assertThat(result.reached()).isFalse();
        assertThat(result.reason()).isEqualTo(PursueResult.NOTHING_APPLICABLE);
    }

    @Test
    void aGoalThatDoesNotExistIsRejectedAndSaysWhichDo() throws Exception {
        PursueResult result = endOf(client.send(new PursueGoal("Fly"), GoalListener.none()), GoalEnd.Status.REJECTED);
        assertThat(result.reason()).isEqualTo(PursueResult.REFUSED);
        assertThat(result.detail()).contains("Fly").contains(ScriptedMissions.SKILL);
    }

    @Test
    void aCancelledGoalEndsWhenTheEpisodeHasEndedAndTheNextOneRuns() throws Exception {
        SentGoal<PursueResult> sent = send();
        ScriptedMissions.Running mission = missions.next();
        sent.cancel();
        mission.awaitCancel();
        waitFor("the cancel to be told", () -> sent.phase() == GoalPhase.CANCELLING);
        assertThat(sent.end()).as("the arm may still move").isEmpty();
        mission.end(StopReason.CANCELLED);
        assertThat(endOf(sent, GoalEnd.Status.PREEMPTED).reason()).isEqualTo(PursueResult.CANCELLED);
        assertThat(planner.state()).isEqualTo(NodeState.STOPPED);
        SentGoal<PursueResult> next = send();
        missions.next().end(StopReason.GOAL_REACHED);
        endOf(next, GoalEnd.Status.SUCCEEDED);
    }

    @Test
    void aGoalThatIsReplacedByTheServiceIsPreempted() throws Exception {
        SentGoal<PursueResult> sent = send();
        ScriptedMissions.Running mission = missions.next();
        SetGoalRequest request = new SetGoalRequest(ScriptedMissions.SKILL);
        assertThat(call("/vfs/set_goal", SetGoalService.TYPE, request).success())
                .isTrue();
        mission.awaitCancel();
        mission.end(StopReason.CANCELLED);
        assertThat(endOf(sent, GoalEnd.Status.PREEMPTED).reason()).isEqualTo(PursueResult.REPLACED);
        assertThat(planner.state()).isEqualTo(NodeState.RUNNING);
    }

    @Test
    void aPauseKeepsTheGoalAndAResumeGoesOnWithIt() throws Exception {
        SentGoal<PursueResult> sent = send();
        ScriptedMissions.Running mission = missions.next();
        trigger("/vfs/pause");
        mission.awaitCancel();
        mission.end(StopReason.CANCELLED);
        trigger("/vfs/resume");
        ScriptedMissions.Running again = missions.next();
        assertThat(sent.end()).isEmpty();
        again.end(StopReason.GOAL_REACHED);
        endOf(sent, GoalEnd.Status.SUCCEEDED);
    }

    @Test
    void aStopAbortsTheGoalAndRefusesOthersUntilAReset() throws Exception {
        SentGoal<PursueResult> sent = send();
        ScriptedMissions.Running mission = missions.next();
        trigger("/vfs/stop");
        assertThat(endOf(sent, GoalEnd.Status.ABORTED).reason()).isEqualTo(PursueResult.ROBOT_FAULT);
        mission.awaitCancel();
        mission.end(StopReason.ROBOT_FAULT);
        assertThat(endOf(send(), GoalEnd.Status.REJECTED).detail()).contains("reset");
        trigger("/vfs/reset");
        SentGoal<PursueResult> next = send();
        missions.next().end(StopReason.GOAL_REACHED);
        endOf(next, GoalEnd.Status.SUCCEEDED);
    }

    @Test
    void aNodeThatEndsAbortsTheGoal() throws Exception {
        SentGoal<PursueResult> sent = send();
        ScriptedMissions.Running mission = missions.next();
        planner.end();
        assertThat(endOf(sent, GoalEnd.Status.ABORTED).reason()).isEqualTo(PursueResult.SHUT_DOWN);
        mission.awaitCancel();
    }
}
