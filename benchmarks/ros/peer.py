"""rospy as compare.py drives it: "echo", or "drive SIZE ROUNDS MESSAGES"."""
import json
import sys
import threading
import time

import rospy
from sensor_msgs.msg import Image
from std_msgs.msg import UInt32

WINDOW = 32
ACKNOWLEDGED = 8
LARGE = 1 << 22


def publisher(topic, kind):
    return rospy.Publisher(topic, kind, queue_size=64, tcp_nodelay=True)


def subscribe(topic, kind, call):
    return rospy.Subscriber(topic, kind, call, queue_size=64, buff_size=LARGE, tcp_nodelay=True)


def echo():
    pong = publisher("/pong", Image)
    ack = publisher("/ack", UInt32)
    count = [0]

    def on_stream(_):
        count[0] += 1
        if count[0] % ACKNOWLEDGED == 0:
            ack.publish(count[0])

    subscribe("/ping", Image, pong.publish)
    subscribe("/stream", Image, on_stream)
    print("ready", flush=True)
    rospy.spin()


def drive(size, rounds, messages):
    back = threading.Semaphore(0)
    room = threading.Semaphore(WINDOW)

    def on_ack(_):
        for _ in range(ACKNOWLEDGED):
            room.release()

    ends = [publisher("/ping", Image), publisher("/stream", Image)]
    ends += [subscribe("/pong", Image, lambda _: back.release()), subscribe("/ack", UInt32, on_ack)]
    deadline = time.time() + 60
    while not all(end.get_num_connections() for end in ends):
        assert time.time() < deadline, "the other node is not there"
        time.sleep(0.05)
    ping, stream = ends[:2]
    image = Image(encoding="mono8", data=bytes(size))
    micros = []
    for i in range(2 * rounds):
        begin = time.perf_counter()
        ping.publish(image)
        assert back.acquire(timeout=60)
        if i >= rounds:
            micros.append((time.perf_counter() - begin) * 1e6)
    micros.sort()
    for i in range(2 * messages):
        if i == messages:
            begin = time.perf_counter()
        assert room.acquire(timeout=60)
        stream.publish(image)
    for _ in range(WINDOW):
        assert room.acquire(timeout=60)
    seconds = time.perf_counter() - begin
    print(json.dumps({"p50": micros[rounds // 2], "p99": micros[rounds * 99 // 100], "rate": messages / seconds}))


rospy.init_node(sys.argv[1], disable_signals=True)
if sys.argv[1] == "echo":
    echo()
else:
    drive(*map(int, sys.argv[2:]))
