# shellcheck shell=bash
# Sourced by ./dev package check: reads what packaging is written in; installs the .deb packages into a clean Debian 13, tries
# what they bring, and upgrades, removes and purges them; looks at the .rpm packages in an empty root. What was seen goes to
# build/package/check/.

: "${here:?the checkout}" "${cache:?the folder of the build roots}" # of ./dev
seen=$here/build/package/check

# runs a command in the clean root, with the programs as they were installed and nothing of this checkout
in_clean_root() {
    bwrap --bind "$clean/usr" /usr --bind "$clean/etc" /etc --bind "$clean/var" /var --symlink usr/bin /bin \
        --symlink usr/sbin /sbin --symlink usr/lib /lib --symlink usr/lib64 /lib64 --dev /dev --proc /proc --tmpfs /run \
        --ro-bind /sys /sys --bind "$trial" /tmp --bind-try /tmp/.X11-unix /tmp/.X11-unix --dir /home/guest --unshare-pid --die-with-parent \
        --clearenv --setenv PATH /usr/bin:/usr/sbin:/bin --setenv HOME /home/guest --setenv LANG C.UTF-8 \
        --setenv QTWEBENGINE_DISABLE_SANDBOX 1 --setenv XDG_RUNTIME_DIR /tmp/run ${DISPLAY_OF_CHECK:+--setenv DISPLAY "$DISPLAY_OF_CHECK"} \
        -- "$@"
}

check_sources() {
    say "what packaging is written in"
    git -C "$here" ls-files | inside "$here/packaging/check/sources" "$seen" || fail "Packaging is written wrongly somewhere."
}

check_dependencies() {
    say "the libraries"
    inside "$here/packaging/check/dependencies" "$here/build/release" || fail "docs/dependencies.md and what was built say different things."
}

# All of it, or FILES; the whole takes about as long as a build.
check_windows() {
    say "the sources, as Windows would compile them"
    local files=("$@")
    [ $# -gt 0 ] || mapfile -t files < <(git -C "$here" ls-files '*_windows.cpp')
    [ "${files[*]}" != all ] || files=()
    [ -f "$here/build/release/compile_commands.json" ] || fail "Run ./dev package deb first: this reads what it built."
    (cd "$here" && inside "$here/packaging/check/windows" "$here/build/release" "$seen" "${files[@]}") ||
        fail "Windows' compiler refuses something; build/package/check/windows.txt has all it said."
}

check_lint() {
    say "lint"
    inside lintian --fail-on error,warning --allow-root --tag-display-limit 0 "$here"/build/package/*.deb \
        >"$seen/lintian.txt" 2>&1 || { cat "$seen/lintian.txt" >&2; fail "lintian has something to say."; }
    inside rpmlint --rpmlintrc "$here/packaging/linux/rpm/rpmlintrc" "$here"/build/package/*.rpm >"$seen/rpmlint.txt" 2>&1 ||
        { cat "$seen/rpmlint.txt" >&2; fail "rpmlint has something to say."; }
    local tree=$seen/tree
    rm -rf "$tree"
    dpkg-deb -x "$here"/build/package/agentee_*.deb "$tree"
    inside desktop-file-validate "$tree/usr/share/applications/agentee.desktop" || fail "The desktop file is not valid."
    inside appstreamcli validate-tree --no-net "$tree" >"$seen/appstream.txt" ||
        { cat "$seen/appstream.txt" >&2; fail "The AppStream description is not valid."; }
    rm -rf "$tree"
}

# Every file is there, and every library that a program wants is named by a Requires.
check_rpms() {
    say "the .rpm packages in an empty root"
    inside "$here/packaging/check/rpms" "$here/build/package" "$seen" || fail "The .rpm packages are not whole."
}

make_clean_root() {
    say "installing the .deb packages into a clean Debian 13"
    remove_root "$clean"
    local packages=("$here"/build/package/*.deb)
    # shellcheck disable=SC2016 # the variable of the hook
    mmdebstrap --quiet --variant=minbase \
        --customize-hook="copy-in ${packages[*]} /tmp" \
        --customize-hook='chroot "$1" sh -ec "for package in /tmp/agentee_*.deb /tmp/agentee-server_*.deb; do apt-get install -y --no-install-recommends \$package; done; rm /tmp/*.deb"' \
        trixie "$clean" >"$seen/install.txt" 2>&1 ||
        { tail -n 30 "$seen/install.txt" >&2; fail "The packages could not be installed into a clean Debian 13."; }
    chmod 755 "$clean"
}

# The unit is understood, and its service is shut in: systemd's own score, of 100 at worst.
check_service() {
    say "the service's unit"
    inside systemd-analyze --root="$clean" --man=no verify agentee-server.service || fail "systemd does not understand the unit."
    inside systemd-analyze --root="$clean" --no-pager --offline=yes --threshold=15 security agentee-server.service \
        >"$seen/service.txt" || { cat "$seen/service.txt" >&2; fail "The service may do more than it has to."; }
    tail -n 1 "$seen/service.txt"
}

# People's work outlives an upgrade, removal and purge. The newer package is the same one with a higher version and another
# configuration.
check_upgrade() {
    say "an upgrade"
    local old=("$here"/build/package/agentee-server_*.deb) tree=$trial/newer
    # shellcheck disable=SC2016 # variables of the inner shell
    inside sh -ec 'dpkg-deb --raw-extract "$1" "$2"
        sed -i "s/^Version: .*/Version: 999.0.0-1/" "$2/DEBIAN/control"
        sed -i "s/\"workers\": [0-9]*/\"workers\": 8/" "$2/etc/agentee/server.json"
        dpkg-deb --root-owner-group --build "$2" "$2.deb"' sh "${old[0]}" "$tree" >/dev/null
    cp "${old[0]}" "$trial/older.deb"
    cp "$here"/packaging/check/{upgrade,ask.sh} "$trial/"
    in_clean_root /tmp/upgrade /tmp/older.deb /tmp/newer.deb >"$seen/upgrade.txt" 2>&1 ||
        { tail -n 30 "$seen/upgrade.txt" >&2; fail "An upgrade does not keep what it should."; }
    tail -n 1 "$seen/upgrade.txt"
}

# The service under a systemd of its own, as the unit starts it. After the upgrade, whose work it serves.
check_boot() {
    say "the service, started by systemd"
    [ "$(id -u)" = 0 ] || { say "NOT TRIED: only root may boot a system in namespaces"; return; }
    local boot=$cache/clean-root-boot
    remove_root "$boot"
    cp -a "$clean" "$boot"
    cp "$here"/packaging/check/{booted,ask.sh} "$here"/build/package/agentee-server_*.deb "$boot/root/"
    "$here/packaging/check/boot" "$boot" bash -c '/root/booted /root/agentee-server_*.deb' >"$seen/boot.txt" 2>&1 ||
        { tail -n 30 "$seen/boot.txt" >&2; fail "The service does not live with systemd."; }
    tail -n 1 "$seen/boot.txt"
    remove_root "$boot"
}

check_programs() {
    say "the installed programs"
    local program
    rm -f "$seen/versions.txt"
    for program in agentee agentee-try agentee-server; do
        in_clean_root env QT_QPA_PLATFORM=offscreen "$program" --version | tee -a "$seen/versions.txt" ||
            fail "$program does not run."
    done
    in_clean_root sh -c 'ldd /usr/bin/agentee* /usr/libexec/agentee/* /usr/lib/*/agentee/*.so' >"$seen/libraries.txt" 2>&1
    ! grep "not found" "$seen/libraries.txt" >&2 || fail "The packages do not bring every library."
    # shellcheck disable=SC2016 # variables of the inner shell
    in_clean_root sh -ec 'getent passwd agentee; stat -c "%A %U:%G %n" /var/lib/agentee /etc/agentee/server.json
        runuser -u agentee -- agentee-server add-tenant --data /var/lib/agentee --name Northwind
        setpriv --reuid agentee --regid agentee --init-groups agentee-server --data /var/lib/agentee --config /etc/agentee/server.json --port 0 --print-address >/tmp/address &
        server=$!
        for i in $(seq 300); do [ ! -s /tmp/address ] || break; sleep 0.1; done
        grep "^listening http://127.0.0.1:" /tmp/address
        kill -TERM $server; wait $server' >"$seen/server.txt" 2>&1 ||
        { cat "$seen/server.txt" >&2; fail "The installed server does not serve."; }
}

# The window of the installed program on a virtual screen, with the sample proposal.
check_window() {
    say "the window"
    local number=90
    while [ -e "/tmp/.X11-unix/X$number" ]; do number=$((number + 1)); done
    inside Xvfb ":$number" -screen 0 1440x900x24 -nolisten tcp >/dev/null 2>&1 &
    local screen=$! window
    DISPLAY_OF_CHECK=:$number in_clean_root agentee-try --data /tmp/trial >"$seen/window.txt" 2>&1 &
    window=$!
    local shown=1
    inside env DISPLAY=":$number" "$here/packaging/check/window" "$seen" || shown=0
    kill "$window" 2>/dev/null || true
    kill "$screen" 2>/dev/null || true
    wait "$window" "$screen" 2>/dev/null || true
    [ $shown = 1 ] || { cat "$seen/window.txt" >&2; fail "No window came up."; }
}

# The story of two people and their server, played with the installed programs by somebody who neither sees nor clicks. The
# player is of this checkout and runs beside the clean root.
check_story() {
    say "the story, with the installed programs"
    cat >"$trial/installed" <<'LAUNCHER'
#!/usr/bin/env bash
# installed PROGRAM ARGUMENTS: runs it in the clean root, on the player's display and buses
set -euo pipefail
variables=()
for name in DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS QT_LINUX_ACCESSIBILITY_ALWAYS_ON LANGUAGE; do
    variables+=(--setenv "$name" "${!name:-}")
done
bwrap --ro-bind "$CLEAN_ROOT/usr" /usr --ro-bind "$CLEAN_ROOT/etc" /etc --bind "$CLEAN_ROOT/var" /var --symlink usr/bin /bin \
    --symlink usr/sbin /sbin --symlink usr/lib /lib --symlink usr/lib64 /lib64 --dev /dev --proc /proc --tmpfs /run \
    --ro-bind /sys /sys --bind /tmp /tmp --dir /home/guest --die-with-parent --clearenv --setenv PATH /usr/bin:/bin \
    --setenv HOME /home/guest --setenv LANG C.UTF-8 --setenv QTWEBENGINE_DISABLE_SANDBOX 1 "${variables[@]}" -- "$@" <&0 &
root=$!
# Who asks for the end asks the program.
trap 'pkill -TERM -P "$root"' TERM
code=0
wait "$root" || code=$?
while kill -0 "$root" 2>/dev/null; do code=0; wait "$root" || code=$?; done
exit "$code"
LAUNCHER
    chmod +x "$trial/installed"
    AGENTEE_PRESET=dev "$here/dev" build --target tst_story_from_outside
    CLEAN_ROOT=$clean AGENTEE_INSTALLED=$trial/installed AGENTEE_VIRTUAL_DISPLAY=1 \
        with_display "$here/build/dev/bin/tst_story_from_outside" >"$seen/story.txt" 2>&1 ||
        { cat "$seen/story.txt" >&2; fail "The story does not come to its end with the installed programs."; }
    tail -n 2 "$seen/story.txt"
}

# check_packages [PART [FILES]]: everything, or one part of it.
check_packages() {
    local part parts=(sources dependencies windows lint rpms install programs service window story upgrade boot)
    clean=$cache/clean-root-check
    mkdir -p "$seen"
    trial=$(mktemp -d "${TMPDIR:-/tmp}/agentee-check.XXXXXX")
    trap 'rm -rf "$trial"' EXIT
    mkdir -m 700 "$trial/run"
    chmod 1777 "$trial"
    [ -z "${1:-}" ] || parts=("$1")
    for part in "${parts[@]}"; do
        case $part in
            sources) check_sources ;;
            dependencies) check_dependencies ;;
            windows) check_windows "${@:2}" ;;
            lint) check_lint ;;
            rpms) check_rpms ;;
            install) make_clean_root ;;
            programs) check_programs ;;
            service) check_service ;;
            window) check_window ;;
            story) check_story ;;
            upgrade) check_upgrade ;;
            boot) check_boot ;;
            *) fail "./dev package check has the parts sources, dependencies, windows [all|FILES], lint, rpms, install, programs, service, window, story, upgrade and boot." ;;
        esac
    done
    say "whole; what was seen is in build/package/check/"
}
