"""A rospy node that does one thing. Usage: peer.py <what> <arguments>... Prints what happens, one line each."""
import sys
import threading
import time

import actionlib
import rospy
from actionlib_msgs.msg import GoalID, GoalStatus
from control_msgs.msg import (
    FollowJointTrajectoryAction,
    FollowJointTrajectoryFeedback,
    FollowJointTrajectoryGoal,
    FollowJointTrajectoryResult,
)
from sensor_msgs.msg import Image, JointState
from std_msgs.msg import Float64, String
from std_srvs.srv import SetBool, SetBoolResponse
from trajectory_msgs.msg import JointTrajectoryPoint


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


def client():
    """Tries our server in every way."""
    arm = actionlib.SimpleActionClient("/arm", FollowJointTrajectoryAction)
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
    other = actionlib.SimpleActionClient("/arm", FollowJointTrajectoryAction)
    assert other.wait_for_server(rospy.Duration(60))
    arm.send_goal(goal_of("wait"))
    wait_for_state(arm, GoalStatus.ACTIVE)
    other.send_goal(goal_of("succeed"))
    assert arm.wait_for_result(rospy.Duration(60)) and other.wait_for_result(rospy.Duration(60))
    say("replaced", GoalStatus.to_string(arm.get_state()), GoalStatus.to_string(other.get_state()))


def wait_for_state(client_, state):
    deadline = time.time() + 60
    while client_.get_state() != state:
        assert time.time() < deadline, "state"
        time.sleep(0.01)


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
