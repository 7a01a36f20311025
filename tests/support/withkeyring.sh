#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# withkeyring.sh MODE PLACE COMMAND [ARGUMENT…]
#
# Runs a command in a session of its own, with nothing of the caller's desktop: HOME and XDG_RUNTIME_DIR lie below
# PLACE, so that a second call with the same PLACE finds the keyring of the first. MODE:
#   unlocked   a session bus and gnome-keyring, unlocked (made when there is none)
#   locked     the same keyring, locked
#   noservice  a session bus without any keyring
#   nobus      not even a session bus
# Exit status: the command's; 77 when a program of the packages dbus and gnome-keyring is missing.
set -eu
mode=$1
place=$2
shift 2
HOME=$place/home
XDG_RUNTIME_DIR=$(mktemp -d) # short, since the path of a socket is limited
export HOME XDG_RUNTIME_DIR
trap 'rm -rf "$XDG_RUNTIME_DIR"' EXIT
mkdir -p "$HOME"
chmod 700 "$XDG_RUNTIME_DIR"
unset DBUS_SESSION_BUS_ADDRESS DISPLAY WAYLAND_DISPLAY GNOME_KEYRING_CONTROL XDG_CURRENT_DESKTOP
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME

if [ "$mode" = nobus ]; then
    "$@"
    exit
fi
for program in dbus-run-session dbus-send gnome-keyring-daemon; do
    command -v "$program" >/dev/null || exit 77
done

# A bus that starts no service by itself: what is not started below is not there.
config=$XDG_RUNTIME_DIR/bus.conf
cat >"$config" <<'END'
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
END
case $mode in
unlocked) password=right ;;
locked) password=wrong ;;
noservice) password= ;;
*)
    echo "withkeyring.sh: unknown mode $mode" >&2
    exit 2
    ;;
esac
status=0
KEYRING_PASSWORD=$password dbus-run-session --config-file="$config" -- sh -c '
    password=$KEYRING_PASSWORD
    unset KEYRING_PASSWORD
    if [ -n "$password" ]; then
        printf %s "$password" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
        # The daemon goes to the background before it can be reached.
        tries=0
        until dbus-send --session --print-reply=literal --dest=org.freedesktop.DBus / \
            org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets 2>/dev/null | grep -q true; do
            tries=$((tries + 1))
            [ "$tries" -lt 1000 ] || exit 1
            sleep 0.01
        done
    fi
    exec "$@"' sh "$@" || status=$?
exit "$status"
