# shellcheck shell=bash
# Sourced by upgrade and booted: asks the server on $port of this computer, with nothing but bash.
# shellcheck disable=SC2154 # port

# ask METHOD PATH [TOKEN [BODY]]: the whole answer
ask() {
    exec 3<>"/dev/tcp/127.0.0.1/$port"
    {
        printf '%s %s HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nConnection: close\r\n' "$1" "$2" "$port"
        [ -z "${3:-}" ] || printf 'Authorization: Bearer %s\r\n' "$3"
        [ -z "${4:-}" ] || printf 'Content-Type: application/json\r\nIdempotency-Key: %s\r\nContent-Length: %d\r\n' \
            "$(cat /proc/sys/kernel/random/uuid)" "${#4}"
        printf '\r\n%s' "${4:-}"
    } >&3
    cat <&3
    exec 3>&-
}

# The proposal that upgrade makes.
# shellcheck disable=SC2034 # used by who sources this
workspace=019a0000-0000-7000-8000-000000000001
token() {
    ask POST /v1/auth/sign-in '' '{"email":"ana@northwind.example","password":"a long password 1","device":"check"}' |
        sed -n 's/.*"access_token": *"\([^"]*\)".*/\1/p'
}
