#!/usr/bin/env bash
# Builds all libFuzzer targets and runs each for SECONDS: fuzz.sh SECONDS [target...]
# New inputs are kept in build/fuzz/corpus/TARGET, findings in build/fuzz/findings.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:?"usage: fuzz.sh SECONDS [target...]"}
shift
scripts/build.sh fuzz
mkdir -p build/fuzz/findings
targets=("$@")
[ ${#targets[@]} -gt 0 ] || mapfile -t targets < <(find build/fuzz/fuzz -maxdepth 1 -type f -name 'fuzz_*' -perm -u+x -printf '%f\n' | sort)
status=0
for target in "${targets[@]}"; do
  corpus=build/fuzz/corpus/$target
  mkdir -p "$corpus"
  seeds=fuzz/seeds/${target#fuzz_}
  [ -d "$seeds" ] || seeds=
  log=build/fuzz/$target.log
  if "build/fuzz/fuzz/$target" -max_total_time="$seconds" -rss_limit_mb=4096 -timeout=20 \
      -artifact_prefix=build/fuzz/findings/"$target"- "$corpus" $seeds >"$log" 2>&1; then
    echo "$target: no finding, $(grep -aoE 'Done [0-9]+ runs in [0-9]+ second' "$log" | tail -n 1)s"
  else
    status=1
    echo "$target: FINDING"
    grep -aE 'SUMMARY|ERROR|Test unit written' "$log" | head -n 5
  fi
done
exit $status
