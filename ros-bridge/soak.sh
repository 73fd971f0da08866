#!/usr/bin/env bash
# Soak: a planner and a simulated arm in two processes at one master, joint states at 125 Hz, the drawer opened and closed
# for ever. Prints threads and resident memory of both every ten seconds, and once a minute what is alive on their heaps
# after a collection; all must stay flat. The heaps are bounded, or Java would take what the machine has.
# Usage: ros-bridge/soak.sh [MINUTES] [PORT]
set -u
minutes=${1:-10} port=${2:-11399}
home=$(cd "$(dirname "$0")/.." && pwd)
export VFS_JAVA_OPTS="-Xmx192m ${VFS_JAVA_OPTS:-}"
export ROS_MASTER_URI=http://127.0.0.1:$port ROS_IP=127.0.0.1
out=$(mktemp -d)
vfs=${VFS:-$home/vfs}
"$vfs" version >/dev/null || exit 3

# 6.25 simulated seconds in a real one make 20 ticks a second 125 messages a second.
"$vfs" ros sim-robot --clock --rate 6.25 --embedded-master >"$out/arm.log" 2>&1 &
arm=$! planner=
trap 'kill $planner $arm 2>/dev/null; wait; echo "logs: $out"' EXIT
until grep -q "simulated arm is node" "$out/arm.log"; do
  kill -0 $arm 2>/dev/null || { cat "$out/arm.log"; exit 1; }
  sleep 1
done
"$vfs" ros --robot "$home/ros-bridge/config/simulated_desk.yaml" --goal OpenDrawer --then CloseDrawer --json \
  >"$out/planner.json" 2>"$out/planner.log" &
planner=$!

echo "second process threads resident_kB goals live_kB"
minute=$SECONDS
end=$((SECONDS + 60 * minutes))
while [ $SECONDS -lt $end ]; do
  sleep 10
  goals=$(grep -c '"event":"GoalReached"' "$out/planner.json")
  live=
  [ $SECONDS -ge $minute ] && { live=1; minute=$((minute + 60)); }
  for name in arm planner; do
    pid=${!name}
    kill -0 "$pid" 2>/dev/null || { echo "$name ended"; tail -n 3 "$out/$name.log"; exit 1; }
    alive=
    [ -n "$live" ] && alive=$(jcmd "$pid" GC.class_histogram 2>/dev/null | awk '/^Total/{print int($3 / 1024)}')
    echo "$SECONDS $name $(awk '/^VmRSS/{m=$2} /^Threads/{t=$2} END{print t, m}' "/proc/$pid/status") $goals $alive"
  done
done
