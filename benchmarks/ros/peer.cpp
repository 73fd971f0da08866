// roscpp as compare.py drives it: "echo", or "drive SIZE ROUNDS MESSAGES".
#include <ros/callback_queue.h>
#include <ros/ros.h>
#include <sensor_msgs/Image.h>
#include <std_msgs/UInt32.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

static const int WINDOW = 32;
static const int ACKNOWLEDGED = 8;
static const ros::TransportHints HINTS = ros::TransportHints().tcpNoDelay();

static double now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

static void echo(ros::NodeHandle &node) {
  ros::Publisher pong = node.advertise<sensor_msgs::Image>("/pong", 64);
  ros::Publisher ack = node.advertise<std_msgs::UInt32>("/ack", 64);
  std_msgs::UInt32 count;
  boost::function<void(const sensor_msgs::ImageConstPtr &)> on_ping =
      [&](const sensor_msgs::ImageConstPtr &image) { pong.publish(image); };
  boost::function<void(const sensor_msgs::ImageConstPtr &)> on_stream = [&](const sensor_msgs::ImageConstPtr &) {
    if (++count.data % ACKNOWLEDGED == 0) {
      ack.publish(count);
    }
  };
  ros::Subscriber ping = node.subscribe<sensor_msgs::Image>("/ping", 64, on_ping, ros::VoidConstPtr(), HINTS);
  ros::Subscriber stream = node.subscribe<sensor_msgs::Image>("/stream", 64, on_stream, ros::VoidConstPtr(), HINTS);
  std::puts("ready");
  std::fflush(stdout);
  ros::spin();
}

template <typename Condition>
static void wait(Condition holds) {
  const double deadline = now() + 60;
  while (!holds()) {
    if (now() > deadline) {
      std::fputs("the other node did not answer within 60 s\n", stderr);
      std::exit(1);
    }
    ros::getGlobalCallbackQueue()->callAvailable(ros::WallDuration(0.1));
  }
}

static void drive(ros::NodeHandle &node, int size, int rounds, int messages) {
  int back = 0;
  int room = WINDOW;
  boost::function<void(const sensor_msgs::ImageConstPtr &)> on_pong = [&](const sensor_msgs::ImageConstPtr &) { back++; };
  boost::function<void(const std_msgs::UInt32ConstPtr &)> on_ack = [&](const std_msgs::UInt32ConstPtr &) {
    room += ACKNOWLEDGED;
  };
  ros::Publisher ping = node.advertise<sensor_msgs::Image>("/ping", 64);
  ros::Publisher stream = node.advertise<sensor_msgs::Image>("/stream", 64);
  ros::Subscriber pong = node.subscribe<sensor_msgs::Image>("/pong", 64, on_pong, ros::VoidConstPtr(), HINTS);
  ros::Subscriber ack = node.subscribe<std_msgs::UInt32>("/ack", 64, on_ack, ros::VoidConstPtr(), HINTS);
  wait([&] {
    return ping.getNumSubscribers() && stream.getNumSubscribers() && pong.getNumPublishers() && ack.getNumPublishers();
  });
  sensor_msgs::Image image;
  image.encoding = "mono8";
  image.data.resize(size);
  std::vector<double> micros;
  for (int i = 0; i < 2 * rounds; i++) {
    const double begin = now();
    const int want = back + 1;
    ping.publish(image);
    wait([&] { return back == want; });
    if (i >= rounds) {
      micros.push_back((now() - begin) * 1e6);
    }
  }
  std::sort(micros.begin(), micros.end());
  double begin = 0;
  for (int i = 0; i < 2 * messages; i++) {
    if (i == messages) {
      begin = now();
    }
    wait([&] { return room > 0; });
    room--;
    stream.publish(image);
  }
  wait([&] { return room == WINDOW; });
  std::printf("{\"p50\": %.1f, \"p99\": %.1f, \"rate\": %.1f}\n", micros[rounds / 2], micros[rounds * 99 / 100],
              messages / (now() - begin));
}

int main(int argc, char **argv) {
  const std::string what = argv[1];
  ros::init(argc, argv, what);
  ros::NodeHandle node;
  if (what == "echo") {
    echo(node);
  } else {
    drive(node, std::atoi(argv[2]), std::atoi(argv[3]), std::atoi(argv[4]));
  }
  return 0;
}
