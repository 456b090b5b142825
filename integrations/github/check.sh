#!/usr/bin/env bash
# Checks posts and says what came of it in every place that GitHub shows. A step of action.yml.
set -euo pipefail

cd -- "${HANDRAIL_FOLDER:-.}"

arguments=(--format human --format github)
[ -z "${HANDRAIL_CONFIG:-}" ] || arguments+=("--config=$HANDRAIL_CONFIG")
[ -z "${HANDRAIL_FAIL_ON:-}" ] || arguments+=("--fail-on=$HANDRAIL_FAIL_ON")
[ -z "${HANDRAIL_BASE:-}" ] || arguments+=("--changed-since=$HANDRAIL_BASE")
[ -z "${HANDRAIL_SARIF:-}" ] || arguments+=("--format=sarif:$HANDRAIL_SARIF")

summary=
if [ "${HANDRAIL_SUMMARY:-}" = true ]; then
  summary=$RUNNER_TEMP/handrail-summary.md
  rm -f -- "$summary"
  arguments+=("--format=markdown:$summary")
fi

paths=()
while IFS= read -r path; do
  [ -z "$path" ] || paths+=("$path")
done <<<"${HANDRAIL_PATHS:-}"
[ ${#paths[@]} -eq 0 ] || arguments+=(-- "${paths[@]}")

status=0
handrail check "${arguments[@]}" || status=$?
case $status in
  0) verdict=pass ;;
  1) verdict=fail ;;
  *) verdict=incomplete status=2 ;;
esac

[ ! -f "$summary" ] || cat -- "$summary" >>"$GITHUB_STEP_SUMMARY"

sarif=
if [ -n "${HANDRAIL_SARIF:-}" ] && [ -f "$HANDRAIL_SARIF" ]; then
  # Code scanning takes no notice of suppressions: it would show what was waived as open.
  if command -v jq >/dev/null; then
    jq '(.runs[].results) |= map(select((.suppressions // []) == []))' -- "$HANDRAIL_SARIF" \
      >"$RUNNER_TEMP/handrail.sarif"
    cat -- "$RUNNER_TEMP/handrail.sarif" >"$HANDRAIL_SARIF"
  else
    echo '::notice title=handrail::There is no jq here, so code scanning will show waived findings, too.'
  fi
  case $HANDRAIL_SARIF in
    /*) sarif=$HANDRAIL_SARIF ;;
    *) sarif=${HANDRAIL_FOLDER:-.}/$HANDRAIL_SARIF ;;
  esac
fi

# A line break would begin another output.
printf '%s=%s\n' verdict "$verdict" sarif "${sarif//$'\n'/ }" >>"$GITHUB_OUTPUT"
exit "$status"
