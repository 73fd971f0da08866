// A roscpp node that does one thing. Usage: peer publish|serve|act
#include <actionlib/client/simple_action_client.h>
#include <actionlib/server/simple_action_server.h>
#include <control_msgs/FollowJointTrajectoryAction.h>
#include <ros/ros.h>
#include <sensor_msgs/JointState.h>

#include <iostream>
#include <string>

using Server = actionlib::SimpleActionServer<control_msgs::FollowJointTrajectoryAction>;
using Client = actionlib::SimpleActionClient<control_msgs::FollowJointTrajectoryAction>;

static void publish(ros::NodeHandle &node) {
  ros::Publisher publisher = node.advertise<sensor_msgs::JointState>("/joint_states", 10);
  sensor_msgs::JointState state;
  state.name = {"one", "two"};
  state.position = {0.0, 0.0};
  ros::WallRate rate(125);
  while (ros::ok()) {
    state.header.stamp = ros::Time::now();
    state.position[0] += 1.0;
    publisher.publish(state);
    ros::spinOnce();
    rate.sleep();
  }
}

static void serve(ros::NodeHandle &node) {
  Server *server = nullptr;
  Server arm(
      node, "/arm",
      [&server](const control_msgs::FollowJointTrajectoryGoalConstPtr &goal) {
        control_msgs::FollowJointTrajectoryResult result;
        result.error_string = goal->trajectory.joint_names.at(0);
        if (result.error_string == "abort") {
          server->setAborted(result, "given up");
          return;
        }
        control_msgs::FollowJointTrajectoryFeedback feedback;
        feedback.joint_names = goal->trajectory.joint_names;
        server->publishFeedback(feedback);
        while (result.error_string == "wait" && ros::ok()) {
          if (server->isPreemptRequested()) {
            server->setPreempted(result, "stopped");
            return;
          }
          ros::WallDuration(0.01).sleep();
        }
        server->setSucceeded(result, "reached");
      },
      false);
  server = &arm;
  arm.start();
  std::cout << "ready" << std::endl;
  ros::spin();
}

static int act() {
  Client arm("/arm", true);
  if (!arm.waitForServer(ros::Duration(60))) {
    return 1;
  }
  for (const std::string what : {"succeed", "abort", "wait"}) {
    control_msgs::FollowJointTrajectoryGoal goal;
    goal.trajectory.joint_names = {what};
    arm.sendGoal(goal);
    if (what == "wait") {
      while (arm.getState() != actionlib::SimpleClientGoalState::ACTIVE) {
        ros::WallDuration(0.01).sleep();
      }
      arm.cancelGoal();
    }
    if (!arm.waitForResult(ros::Duration(60))) {
      return 1;
    }
    std::cout << what << " " << arm.getState().toString() << " " << arm.getResult()->error_string << std::endl;
  }
  return 0;
}

int main(int argc, char **argv) {
  const std::string what = argv[1];
  ros::init(argc, argv, "cpp_" + what);
  ros::NodeHandle node;
  if (what == "publish") {
    publish(node);
  } else if (what == "serve") {
    serve(node);
  } else {
    return act();
  }
  return 0;
}
