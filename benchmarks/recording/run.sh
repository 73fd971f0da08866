#!/usr/bin/env bash
# What recording costs: run.sh EPISODES SEED. Needs a build: mvn -q -Pquick -DskipTests -pl cli -am package
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=$(mktemp -d "${TMPDIR:-/tmp}/recording-cost.XXXXXX")
trap 'rm -rf "$folder"' EXIT
path=$(printf '%s:' */target/classes cli/target/lib/*.jar)
exec_java=(java --add-modules jdk.incubator.vector -XX:+UseSerialGC -Dai.djl.offline=true -Dvfs.home="$PWD" -cp "$path")
"${exec_java[@]}" benchmarks/recording/RecordingCost.java banks/desk "$folder" "${1:-300}" "${2:-1}"
