#!/bin/sh
# Runs the jobs of the self-test that need no container with act (https://github.com/nektos/act) on this machine:
#   sh scripts/try-with-act.sh [JOB...]
# Needs act, git, Go and Node 24 on PATH. Works on a copy of the committed files, with a home directory of its own; the cache
# server of act speaks the first version of the protocol. actions/setup-go is stood in for by the Go on PATH.
set -eu

repository=$(cd "$(dirname "$0")/.." && pwd)
scratch=$(mktemp -d)
trap 'chmod -R u+w "$scratch"; rm -rf "$scratch"' EXIT
mkdir "$scratch/copy" "$scratch/home" "$scratch/setup-go"

git -C "$repository" archive HEAD | tar -x -C "$scratch/copy"
git -C "$scratch/copy" init --quiet
git -C "$scratch/copy" add --all
git -C "$scratch/copy" -c user.name=act -c user.email=act@localhost commit --quiet --message copy

cat > "$scratch/setup-go/action.yml" <<'ACTION'
name: stand-in for setup-go
description: The Go on PATH.
inputs:
  go-version: { description: not used }
  cache: { description: not used }
  cache-dependency-path: { description: not used }
runs:
  using: composite
  steps:
    # A module cache for each job: HOME is the same for all of them here.
    - shell: sh
      run: echo "GOPATH=$RUNNER_TEMP/gopath" >> "$GITHUB_ENV"
ACTION

cd "$scratch/copy"
for job in ${*:-build netrc failure}; do
  env -i HOME="$scratch/home" XDG_CACHE_HOME="$scratch/act" PATH="$PATH" GOPROXY="$(go env GOPROXY)" \
    act push --platform ubuntu-latest=-self-hosted --matrix os:ubuntu-latest --job "$job" \
    --workflows .github/workflows/self-test.yml --local-repository "actions/setup-go@v5=$scratch/setup-go" \
    --cache-server-addr 127.0.0.1 --cache-server-path "$scratch/cache"
done
