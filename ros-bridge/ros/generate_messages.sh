#!/usr/bin/env bash
# Makes Python modules and C++ headers of our definitions with Debian's own ROS generators.
# Usage: generate_messages.sh <folder of definitions> <folder to write> <package>...
set -euo pipefail
definitions=$1
out=$2
shift 2
includes=()
for folder in "$definitions"/*/; do
  package=$(basename "$folder")
  mkdir -p "$out/share/$package/msg"
  if [ -d "$folder/msg" ]; then
    cp "$folder"/msg/*.msg "$out/share/$package/msg/"
  fi
  for action in "$folder"action/*.action; do
    [ -e "$action" ] && /usr/bin/python3 /usr/lib/actionlib_msgs/genaction.py "$action" -o "$out/share/$package/msg"
  done
  includes+=("-I$package:$out/share/$package/msg")
done
for package in "$@"; do
  python=$out/python/$package
  mkdir -p "$python/msg"
  : >"$python/__init__.py"
  /usr/bin/python3 /usr/lib/genpy/genmsg_py.py "${includes[@]}" -p "$package" -o "$python/msg" \
    "$out/share/$package/msg"/*.msg
  /usr/bin/python3 /usr/lib/genpy/genmsg_py.py --initpy -o "$python/msg"
  if [ -d "$definitions/$package/srv" ]; then
    mkdir -p "$python/srv"
    /usr/bin/python3 /usr/lib/genpy/gensrv_py.py "${includes[@]}" -p "$package" -o "$python/srv" \
      "$definitions/$package"/srv/*.srv
    /usr/bin/python3 /usr/lib/genpy/genmsg_py.py --initpy -o "$python/srv"
  fi
done
