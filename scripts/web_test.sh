#!/usr/bin/env bash
# Runs the browser tests against the release build with real Chromium.
set -euo pipefail
cd "$(dirname "$0")/.."
snapshot=build/release/starter.metier
build/release/metier build data/starter -o $snapshot --quiet >/dev/null
METIER_BINARY=$PWD/build/release/metier METIER_SNAPSHOT=$PWD/$snapshot node --test tests/web/*.test.mjs
