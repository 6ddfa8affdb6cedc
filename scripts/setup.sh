#!/usr/bin/env bash
# Installs the Debian packages that a task needs and that are not there yet: setup.sh run|test
# A second call does nothing. Called by ./run and ./test.
set -euo pipefail

build_packages=(g++ cmake ninja-build pkg-config ccache mold
  libboost1.81-dev libsimdjson-dev libicu-dev libzip-dev libzstd-dev zlib1g-dev libcli11-dev libfmt-dev
  libexpected-dev libxxhash-dev libpugixml-dev libserd-dev libexpat1-dev libsqlite3-dev libpqxx-dev libcurl4-openssl-dev ca-certificates
  poppler-utils)
test_packages=(libgtest-dev libgmock-dev librapidcheck-dev libbenchmark-dev libyaml-cpp-dev libhyperscan-dev postgresql
  chromium clang-format-14)
check_packages=(clang-14 libfuzzer-14-dev libclang-rt-14-dev)

case "${1:-run}" in
  run) wanted=("${build_packages[@]}") ;;
  test) wanted=("${build_packages[@]}" "${test_packages[@]}") ;;
  check) wanted=("${build_packages[@]}" "${test_packages[@]}" "${check_packages[@]}") ;;
  *) echo "setup.sh: run, test or check?" >&2; exit 2 ;;
esac
# Any Node.js from 18 on will do; Debian's is 18.
command -v node >/dev/null && command -v npm >/dev/null || wanted+=(nodejs npm)

missing=()
for package in "${wanted[@]}"; do
  [ "$(dpkg-query -W -f='${Status}' "$package" 2>/dev/null)" = "install ok installed" ] || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

if [ "$(id -u)" -eq 0 ]; then as_root=()
elif command -v sudo >/dev/null; then as_root=(sudo)
else
  echo "These Debian packages are missing, and this is neither root nor a machine with sudo:" >&2
  echo "  apt-get install ${missing[*]}" >&2
  exit 1
fi
echo "Installing ${#missing[@]} Debian packages: ${missing[*]}" >&2
log=$(mktemp)
trap 'rm -f "$log"' EXIT
export DEBIAN_FRONTEND=noninteractive
if ! { "${as_root[@]}" apt-get update && "${as_root[@]}" apt-get install -y --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
  tail -n 20 "$log" >&2
  echo "The packages could not be installed; the lines above say why." >&2
  exit 1
fi
