#!/usr/bin/env bash
# Prints where an ESCO release is: $METIER_ESCO, data/esco, ../shared/esco/v1.2.0, else data/starter.
cd "$(dirname "$0")/.."
for place in "${METIER_ESCO:-}" data/esco ../shared/esco/v1.2.0; do
  if [ -n "$place" ] && [ -e "$place" ]; then echo "$place"; exit 0; fi
done
echo data/starter
