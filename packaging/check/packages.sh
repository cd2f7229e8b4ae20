# Sourced by ./dev package check: installs the .deb packages into a clean Debian 13 and tries what they bring; looks at the
# .rpm packages in an empty root. What was seen goes to build/package/check/.

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
    mmdebstrap --quiet --variant=minbase \
        --customize-hook="copy-in $(ls "$here"/build/package/*.deb | paste -sd' ') /tmp" \
        --customize-hook='chroot "$1" sh -ec "for package in /tmp/agentee_*.deb /tmp/agentee-server_*.deb; do apt-get install -y --no-install-recommends \$package; done; rm /tmp/*.deb"' \
        trixie "$clean" >"$seen/install.txt" 2>&1 ||
        { tail -n 30 "$seen/install.txt" >&2; fail "The packages could not be installed into a clean Debian 13."; }
    chmod 755 "$clean"
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

# check_packages [lint|rpms|install|programs|window]: everything, or one part of it.
check_packages() {
    local part
    clean=$cache/clean-root-check
    mkdir -p "$seen"
    trial=$(mktemp -d "${TMPDIR:-/tmp}/agentee-check.XXXXXX")
    trap 'rm -rf "$trial"' EXIT
    mkdir -m 700 "$trial/run"
    chmod 1777 "$trial"
    for part in ${1:-lint rpms install programs window}; do
        case $part in
            lint) check_lint ;;
            rpms) check_rpms ;;
            install) make_clean_root ;;
            programs) check_programs ;;
            window) check_window ;;
            *) fail "./dev package check has the parts lint, rpms, install, programs and window." ;;
        esac
    done
    say "whole; what was seen is in build/package/check/"
}
