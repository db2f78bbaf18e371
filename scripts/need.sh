#!/bin/sh
# Make sure that a part of the system is there, and say what is done before it is done.
#
#   sh scripts/need.sh venv PYTHON   the interpreter can make virtual environments (needed: stops if it cannot be had)
#   sh scripts/need.sh pango         the library that the PDF needs (the EPUB and HTML do without: a hint, no stop)
#   sh scripts/need.sh java          a Java runtime, for EPUBCheck and veraPDF (needed by `make test-all`)
#
# Packages are installed with apt-get where there is one; sudo is used only by those who are not root.
set -u

# `ldconfig` lies in /sbin, which is on the path of the administrator only.
libraries() { PATH="$PATH:/usr/sbin:/sbin" ldconfig -p 2>/dev/null; }

have() {
    case $1 in
        venv) "$2" -c 'import ensurepip, venv' >/dev/null 2>&1 ;;
        pango) libraries | grep -q 'libpangoft2-1\.0' && libraries | grep -q 'libharfbuzz-subset' ;;
        java) command -v java >/dev/null 2>&1 ;;
    esac
}

install() {
    command -v apt-get >/dev/null 2>&1 || return 1
    as=
    [ "$(id -u)" = 0 ] || as=sudo
    [ -z "$as" ] || command -v sudo >/dev/null 2>&1 || return 1
    echo "Installing system packages: ${as:+$as }apt-get install $*" >&2
    log=$(mktemp)
    if $as apt-get update -qq >"$log" 2>&1 && $as env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >>"$log" 2>&1; then
        rm -f "$log"
        return 0
    fi
    cat "$log" >&2
    rm -f "$log"
    return 1
}

what=${1:?what is needed: venv, pango or java}
python=${2:-python3}
if [ "$what" = pango ] && [ "$(uname -s)" != Linux ]; then exit 0; fi  # `publisher doctor` tells how to get it there
have "$what" "$python" && exit 0

case $what in
    venv) packages=python3-venv ;;
    pango) packages="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0" ;;
    java) packages=default-jre-headless ;;
    *) echo "need.sh: unknown: $what" >&2; exit 2 ;;
esac

# shellcheck disable=SC2086  # a list of packages is meant to be split
install $packages && have "$what" "$python" && exit 0

case $what in
    pango)
        echo "No Pango: the EPUB and the HTML are made, the PDF is not. To get it: sudo apt-get install $packages" >&2
        exit 0 ;;
    venv)
        echo "Python cannot make a virtual environment here. Run this, then make again: sudo apt-get install $packages" >&2
        exit 1 ;;
    java)
        echo "No Java runtime, so EPUBCheck and veraPDF cannot run. Run this, then make again: sudo apt-get install $packages" >&2
        exit 1 ;;
esac
