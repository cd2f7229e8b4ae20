#!/bin/sh
# run.sh SOURCE BUILD REPLAY_SERVER PROVIDER_PROBE: fetches the vendors' libraries, at the versions of the lock file, into the
# build folder, then runs the check. Without a package registry in reach there is nothing to check against: status 77.
set -eu
source=$1 build=$2 replay=$3 probe=$4

skip() { echo "SKIPPED: $1"; exit 77; }

command -v npm >/dev/null || skip "npm is not installed"
mkdir -p "$build"
cp "$source/package.json" "$source/check.mjs" "$build/"
cd "$build"
if ! cmp -s "$source/package-lock.json" installed-lock.json; then
    cp "$source/package-lock.json" package-lock.json
    if ! npm ci --ignore-scripts --no-audit --no-fund --fetch-retries=1 --fetch-timeout=30000 >npm.log 2>&1; then
        cat npm.log
        # What the registry gave is not what the lock file names: that is a failure, not an absence.
        ! grep -qE 'EINTEGRITY|EUSAGE|ETARGET|E404' npm.log || exit 1
        skip "the package registry could not be reached"
    fi
    cp "$source/package-lock.json" installed-lock.json
fi
exec node check.mjs "$replay" "$probe"
