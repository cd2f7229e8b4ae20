#!/bin/sh
# with_keychain.sh COMMAND...: runs it in a session of its own, with a home and a keychain that are empty, open, and gone
# afterwards. Without gnome-keyring the command runs as it is.
set -eu
command -v gnome-keyring-daemon >/dev/null || exec "$@"
HOME=$(mktemp -d)
trap 'rm -rf "$HOME"' EXIT
export HOME XDG_RUNTIME_DIR="$HOME/run" AGENTEE_MAY_LOCK_KEYCHAIN=1
unset XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME
mkdir -m 700 "$XDG_RUNTIME_DIR"
dbus-run-session -- sh -c 'printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null; "$@"' sh "$@"
