#!/usr/bin/env bash
# Makes C++ headers of what control_msgs needs, after generate_messages.sh, and compiles the peer with them.
# Usage: generate_headers.sh <folder that generate_messages.sh wrote> <peer.cpp> <program to write>
set -euo pipefail
out=$1
includes=()
for folder in "$out"/share/*/; do
  includes+=("-I$(basename "$folder"):$folder/msg")
done
for package in control_msgs trajectory_msgs; do
  mkdir -p "$out/cpp/$package"
  for message in "$out/share/$package"/msg/*.msg; do
    /usr/bin/python3 /usr/lib/gencpp/gen_cpp.py "$message" "${includes[@]}" -p "$package" \
      -o "$out/cpp/$package" -e /usr/share/gencpp
  done
done
# shellcheck disable=SC2046  # the flags are words
g++ -O0 -std=c++17 -w -I"$out/cpp" "$2" -o "$3" $(pkg-config --cflags --libs roscpp actionlib) -lboost_thread -lpthread
