#!/usr/bin/env bash
# Puts handrail on the PATH of the steps that follow. A step of action.yml.
set -euo pipefail

give_up() { # MESSAGE
  printf '::error title=handrail::%s\n' "$1"
  exit 2
}

if [ -n "${HANDRAIL_WHEEL:-}" ]; then
  # A name without the ending would make pip look for a package of that name.
  case $HANDRAIL_WHEEL in
    *.whl) ;;
    *) give_up 'The input “wheel” must be a file or an address that ends in .whl.' ;;
  esac
  python3 -m venv "$RUNNER_TEMP/handrail-venv"
  "$RUNNER_TEMP/handrail-venv/bin/pip" install --quiet --no-deps --disable-pip-version-check \
    -- "$HANDRAIL_WHEEL"
  folder=$RUNNER_TEMP/handrail-venv/bin
elif command -v handrail >/dev/null; then
  folder=
elif command -v swift >/dev/null; then
  make -C "$GITHUB_ACTION_PATH/../.." install PREFIX="$RUNNER_TEMP/handrail"
  folder=$RUNNER_TEMP/handrail/bin
else
  give_up 'There is no handrail on the PATH and no Swift toolchain to build it with. Name a wheel in the input “wheel”.'
fi

if [ -n "$folder" ]; then
  printf '%s\n' "$folder" >>"$GITHUB_PATH"
  PATH=$folder:$PATH
fi
handrail --version
