#!/usr/bin/env bash
# Builds all libFuzzer targets and runs each for SECONDS: fuzz.sh [--build PRESET] SECONDS [target...]
# PRESET is fuzz (the default) or asan, which has the same targets beside its tests. New inputs are kept
# in build/corpus/TARGET, findings in build/findings; the next run begins with both.
set -euo pipefail
cd "$(dirname "$0")/.."
usage="usage: fuzz.sh [--build PRESET] SECONDS [target...]"
preset=fuzz
if [ "${1:-}" = --build ]; then preset=${2:?$usage}; shift 2; fi
seconds=${1:?$usage}
shift
scripts/build.sh "$preset" fuzzers
bin=build/$preset/fuzz
mkdir -p build/findings
targets=("$@")
[ ${#targets[@]} -gt 0 ] || mapfile -t targets < <(find "$bin" -maxdepth 1 -type f -name 'fuzz_*' -perm -u+x -printf '%f\n' | sort)
one() {  # one TARGET: false when it found something
  local target=fuzz_${1#fuzz_} folders=() log
  folders=("build/corpus/$target")
  for more in "fuzz/seeds/${target#fuzz_}" "build/findings/$target"; do
    if [ -d "$more" ]; then folders+=("$more"); fi
  done
  mkdir -p "build/corpus/$target" "build/findings/$target"
  log=build/$target.log
  if "$bin/$target" -max_total_time="$seconds" -rss_limit_mb=4096 -timeout=20 \
      -artifact_prefix="build/findings/$target/" "${folders[@]}" >"$log" 2>&1; then
    echo "$target: no finding, $(grep -aoE 'Done [0-9]+ runs in [0-9]+ second' "$log" | tail -n 1)s"
  else
    # Base64: the input itself, for a log that outlives the machine.
    echo "$target: FINDING"
    grep -aE 'SUMMARY|ERROR|Test unit written|^Base64' "$log" | head -n 6
    return 1
  fi
}
export -f one
export bin seconds
# As many at a time as there are cores; xargs fails when one of them does.
printf '%s\n' "${targets[@]}" | xargs -P "$(nproc)" -I{} bash -c 'one {}'
