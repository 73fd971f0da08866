"""A rospy node that does one thing. Usage: peer.py <what> <arguments>... Prints what happens, one line each."""
import math
import sys
import threading
import time

import actionlib
import rospy
import tf2_ros
from actionlib_msgs.msg import GoalID, GoalStatus
from control_msgs.msg import (
    FollowJointTrajectoryAction,
    FollowJointTrajectoryFeedback,
    FollowJointTrajectoryGoal,
    FollowJointTrajectoryResult,
)
from geometry_msgs.msg import Point, Pose, PoseArray, PoseStamped, Quaternion, TransformStamped
from sensor_msgs.msg import Image, JointState
from std_msgs.msg import Float32MultiArray, Float64, Header, String
from std_srvs.srv import SetBool, SetBoolResponse
from trajectory_msgs.msg import JointTrajectoryPoint
from vfs_msgs.msg import PursueAction, PursueGoal


def say(*words):
    print(*words, flush=True)


def goal_of(name):
    goal = FollowJointTrajectoryGoal()
    goal.trajectory.joint_names = [name]
    goal.trajectory.points = [JointTrajectoryPoint(positions=[1.0], time_from_start=rospy.Duration(1.5))]
    return goal


def server():
    """Does with a goal what its first joint is called."""
    holder = {}

    def run(goal):
        what = goal.trajectory.joint_names[0]
        say("goal", what)
        result = FollowJointTrajectoryResult(error_string=what)
        if what == "succeed":
            holder["server"].set_succeeded(result, "reached")
        elif what == "abort":
            holder["server"].set_aborted(result, "given up")
        else:
            holder["server"].publish_feedback(FollowJointTrajectoryFeedback(joint_names=[what]))
            while not holder["server"].is_preempt_requested() and not rospy.is_shutdown():
                time.sleep(0.01)
            say("preempted", what)
            holder["server"].set_preempted(result, "stopped")

    holder["server"] = actionlib.SimpleActionServer(
        "/arm", FollowJointTrajectoryAction, execute_cb=run, auto_start=False
    )
    holder["server"].start()
    say("ready")
    rospy.spin()


def slow_server():
    """Leaves goals pending until they are cancelled."""
    handles = []

    def on_goal(handle):
        say("goal pending")
        handles.append(handle)

    def on_cancel(handle):
        say("cancelled")
        handle.set_canceled(FollowJointTrajectoryResult(), "never begun")

    arm = actionlib.ActionServer("/arm", FollowJointTrajectoryAction, on_goal, on_cancel, auto_start=False)
    arm.start()
    say("ready")
    rospy.spin()


class PatientActionClient(actionlib.SimpleActionClient):
    """actionlib's own takes what comes before its send_goal has returned for news of another goal, and drops it."""

    def __init__(self, *arguments):
        self.guard = threading.Lock()
        self.early = None
        super().__init__(*arguments)

    def send_goal(self, *arguments, **named):
        with self.guard:
            self.early = []
        super().send_goal(*arguments, **named)
        with self.guard:
            early, self.early = self.early, None
        for news in early:
            news()

    def _later(self, news):
        with self.guard:
            if self.early is not None:
                self.early.append(news)
                return
        news()

    def _handle_transition(self, gh):
        self._later(lambda: super(PatientActionClient, self)._handle_transition(gh))

    def _handle_feedback(self, gh, feedback):
        self._later(lambda: super(PatientActionClient, self)._handle_feedback(gh, feedback))


def client():
    """Tries our server in every way."""
    arm = PatientActionClient("/arm", FollowJointTrajectoryAction)
    assert arm.wait_for_server(rospy.Duration(60)), "no server"
    feedback = []
    for what in ["succeed", "abort", "reject"]:
        arm.send_goal(goal_of(what))
        assert arm.wait_for_result(rospy.Duration(60))
        say(what, GoalStatus.to_string(arm.get_state()), arm.get_result().error_string, arm.get_goal_status_text())
    arm.send_goal(goal_of("wait"), feedback_cb=feedback.append)
    wait_for_state(arm, GoalStatus.ACTIVE)
    deadline = time.time() + 60
    while not feedback and time.time() < deadline:
        time.sleep(0.01)
    say("feedback", feedback[0].joint_names[0])
    arm.cancel_goal()
    assert arm.wait_for_result(rospy.Duration(60))
    say("preempt", GoalStatus.to_string(arm.get_state()))
    arm.send_goal(goal_of("hold"))
    # actionlib's own client takes a goal for lost that it cancelled before the server listed it.
    wait_for_server_to_list(arm)
    arm.cancel_goal()
    assert arm.wait_for_result(rospy.Duration(60))
    say("recall", GoalStatus.to_string(arm.get_state()))
    arm.send_goal(goal_of("wait"))
    wait_for_state(arm, GoalStatus.ACTIVE)
    cancel = rospy.Publisher("/arm/cancel", GoalID, queue_size=1)
    while cancel.get_num_connections() < 1:
        time.sleep(0.02)
    cancel.publish(GoalID())
    assert arm.wait_for_result(rospy.Duration(60))
    say("cancel-all", GoalStatus.to_string(arm.get_state()))
    other = PatientActionClient("/arm", FollowJointTrajectoryAction)
    assert other.wait_for_server(rospy.Duration(60))
    arm.send_goal(goal_of("wait"))
    wait_for_state(arm, GoalStatus.ACTIVE)
    other.send_goal(goal_of("succeed"))
    assert arm.wait_for_result(rospy.Duration(60)) and other.wait_for_result(rospy.Duration(60))
    say("replaced", GoalStatus.to_string(arm.get_state()), GoalStatus.to_string(other.get_state()))


def pursue(action):
    """Sets goals of the planner's node; its test ends the missions as the lines that are said here ask for."""
    planner = PatientActionClient(action, PursueAction)
    assert planner.wait_for_server(rospy.Duration(60)), "no server"
    for what in ["reach", "give up", "preempt", "replace"]:
        feedback = []
        planner.send_goal(PursueGoal("Wave"), feedback_cb=feedback.append)
        wait_for_state(planner, GoalStatus.ACTIVE)
        deadline = time.time() + 60
        while not any(news.event.kind == "SkillStarted" for news in feedback) and time.time() < deadline:
            time.sleep(0.01)
        say("feedback", feedback[-1].event.skill, list(feedback[-1].embedding.values))
        if what == "preempt":
            planner.cancel_goal()
        say("please", what)
        assert planner.wait_for_result(rospy.Duration(60)), what
        result = planner.get_result()
        say(what, GoalStatus.to_string(planner.get_state()), result.reached, result.reason)
    planner.send_goal(PursueGoal("Fly"))
    assert planner.wait_for_result(rospy.Duration(60))
    say("refused", GoalStatus.to_string(planner.get_state()), planner.get_result().detail)


def wait_for_state(client_, state):
    deadline = time.time() + 60
    while client_.get_state() != state:
        assert time.time() < deadline, "state"
        time.sleep(0.01)


def wait_for_server_to_list(client_):
    deadline = time.time() + 60
    while client_.gh.get_comm_state() == actionlib.CommState.WAITING_FOR_GOAL_ACK:
        assert time.time() < deadline, "not listed"
        time.sleep(0.01)


def sense():
    """Tells joints and things twenty times a second, as a robot and its perception stack do."""
    joints = rospy.Publisher("/joint_states", JointState, queue_size=1)
    stamped = rospy.Publisher("/cup", PoseStamped, queue_size=1)
    several = rospy.Publisher("/things", PoseArray, queue_size=1)
    picture = rospy.Publisher("/camera", Image, queue_size=1)
    numbers = rospy.Publisher("/numbers", Float32MultiArray, queue_size=1, latch=True)
    numbers.publish(Float32MultiArray(data=[0.25, 0.75]))
    fixed = tf2_ros.StaticTransformBroadcaster()
    moving = tf2_ros.TransformBroadcaster()
    fixed.sendTransform(transform("base", "camera", (1, 2, 3), quarter_turn=True))
    say("ready")
    rate = rospy.Rate(20)
    while not rospy.is_shutdown():
        now = rospy.Time.now()
        joints.publish(
            JointState(header=Header(stamp=now), name=["b", "a"], position=[0.5, -0.5], velocity=[0, 0], effort=[0, 0])
        )
        moving.sendTransform(transform("camera", "cube", (0.5, 0, 0)))
        stamped.publish(PoseStamped(header=Header(stamp=now, frame_id="base"), pose=pose(4)))
        several.publish(PoseArray(header=Header(stamp=now, frame_id="base"), poses=[pose(5), pose(6)]))
        image = Image(height=1, width=2, encoding="bgr8", step=6, data=bytes([0, 51, 102, 153, 204, 255]))
        image.header.stamp = now
        picture.publish(image)
        rate.sleep()


def pose(x):
    return Pose(position=Point(x, 0, 0), orientation=Quaternion(0, 0, 0, 1))


def transform(parent, child, at, quarter_turn=False):
    made = TransformStamped()
    made.header.stamp = rospy.Time.now()
    made.header.frame_id = parent
    made.child_frame_id = child
    made.transform.translation.x, made.transform.translation.y, made.transform.translation.z = at
    half = math.sqrt(0.5)
    made.transform.rotation = Quaternion(0, 0, half, half) if quarter_turn else Quaternion(0, 0, 0, 1)
    return made


def service():
    rospy.Service("/switch", SetBool, lambda request: SetBoolResponse(request.data, "rospy"))
    say("ready")
    rospy.spin()


def call():
    rospy.wait_for_service("/switch", 60)
    switch = rospy.ServiceProxy("/switch", SetBool, persistent=True)
    for data in [True, False, True]:
        response = switch(data)
        say("answer", response.success, response.message)
    try:
        rospy.ServiceProxy("/refuse", SetBool)(True)
    except rospy.ServiceException as e:
        say("refused", e)


def listen(topic, size):
    def on_image(message):
        say("image", len(message.data), sum(message.data[:: 1 << 16]))

    rospy.Subscriber(topic, Image, on_image, queue_size=1, buff_size=1 << 25)
    say("ready")
    rospy.spin()


def send_image(topic, size):
    publisher = rospy.Publisher(topic, Image, queue_size=1, latch=True)
    publisher.publish(Image(height=1, width=int(size), encoding="mono8", step=int(size), data=bytes([7]) * int(size)))
    say("ready")
    rospy.spin()


def wrong_type(topic):
    rospy.Subscriber(topic, Float64, lambda message: say("got", message))
    publisher = rospy.Publisher("/other", String, queue_size=1, latch=True)
    publisher.publish("text")
    say("ready")
    rospy.spin()


def stuck(topic):
    """Takes connections and never reads: its process is stopped by the test."""
    rospy.Subscriber(topic, Image, lambda message: None)
    say("ready")
    rospy.spin()


def joints(topic):
    got = []
    done = threading.Event()

    def on_state(message):
        got.append(list(message.position))
        if len(got) == 100:
            done.set()

    rospy.Subscriber(topic, JointState, on_state, queue_size=100)
    say("ready")
    assert done.wait(60)
    say("joints", got == sorted(got), len(got[0]))


what = sys.argv[1]
rospy.init_node("peer_" + what, anonymous=False, disable_signals=False)
globals()[what](*sys.argv[2:])
