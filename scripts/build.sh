#!/usr/bin/env bash
# Configures (once) and builds a preset: build.sh PRESET [ninja targets...]
set -euo pipefail
cd "$(dirname "$0")/.."
preset=$1
shift
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
log=build/$preset.log
mkdir -p build
if [ ! -f "build/$preset/build.ninja" ]; then
  cmake --preset "$preset" >"$log" 2>&1 || { tail -n 30 "$log" >&2; exit 1; }
fi
if [ -t 2 ]; then
  ninja -C "build/$preset" "$@" >&2
else
  ninja -C "build/$preset" "$@" >"$log" 2>&1 || { grep -aE 'FAILED|error' -A 12 "$log" | head -n 60 >&2; exit 1; }
fi
