#!/bin/sh
# kde_session.sh COMMAND...: runs it with a session bus of its own, as on a Plasma 6 desktop.
set -eu
export XDG_CURRENT_DESKTOP=KDE KDE_SESSION_VERSION=6 KDE_FULL_SESSION=true
unset DESKTOP_SESSION GNOME_DESKTOP_SESSION_ID
exec dbus-run-session -- "$@"
