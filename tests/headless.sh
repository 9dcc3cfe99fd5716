#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# headless.sh COMMAND...: runs COMMAND on an X server, window manager, session bus and home of its own, and exits with
# its status. SCREEN gives the size, "1920x1080x24" if unset. Nothing sleeps: the X server tells its number through a
# pipe, the window manager through a property of the root window.
set -eu

for tool in Xvfb openbox xprop dbus-run-session mkfifo; do
  if ! command -v "$tool" >/dev/null; then
    echo "headless.sh: the command $tool is missing; \"sh data/install-packages.sh build test\" installs it." >&2
    exit 99
  fi
done

run=$(mktemp -d)
x_pid=
wm_pid=
watch_pid=

# The window manager goes before the X server, or it complains.
stop_display () {
  for pid in $watch_pid $wm_pid $x_pid; do
    kill "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
  done
  watch_pid=
  wm_pid=
  x_pid=
}

# What waits for a window would wait for ever once nobody manages windows. The end of what is read is that of the window
# manager, which never writes.
watch () {
  read -r _ || true
  echo "headless.sh: the window manager ended before the command, which goes down with the display." >&2
  cat "$run/openbox.log" >&2
  kill "$x_pid"
}

# Called by the trap.
clean_up () {
  stop_display
  rm -rf "$run" || true
}
trap clean_up EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

fail () {
  echo "headless.sh: $1" >&2
  cat "$run"/*.log >&2
  exit 99
}

mkdir -m 700 "$run/runtime" "$run/home"
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS XDG_CURRENT_DESKTOP \
      GTK_THEME GTK_A11Y GTK_MODULES GTK_IM_MODULE SESSION_MANAGER
export XDG_RUNTIME_DIR="$run/runtime" HOME="$run/home" XDG_CONFIG_HOME="$run/home/.config" \
       XDG_CACHE_HOME="$run/home/.cache" XDG_DATA_HOME="$run/home/.local/share" XDG_STATE_HOME="$run/home/.local/state"
export GSETTINGS_BACKEND=memory GDK_BACKEND=x11 GSK_RENDERER=cairo GDK_DEBUG=gl-disable

mkfifo "$run/display" "$run/managed"

start_display () {
  Xvfb -displayfd 3 -screen 0 "${SCREEN:-1920x1080x24}" -nolisten tcp 3>"$run/display" >"$run/xvfb.log" 2>&1 &
  x_pid=$!
  read -r number <"$run/display" || return 1
  export DISPLAY=":$number"

  watch <"$run/managed" &
  watch_pid=$!
  openbox --sm-disable >"$run/openbox.log" 2>&1 4>"$run/managed" &
  wm_pid=$!
  until xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q '# 0x'; do
    kill -0 "$wm_pid" 2>/dev/null || return 1
  done
}

# Two servers that start at the same moment may take the same number, and then nobody finds one of them.
tries=10
until start_display; do
  tries=$((tries - 1))
  [ "$tries" -gt 0 ] || fail "the X server or the window manager did not start."
  stop_display
done

# What the bus and those that it starts have to say is no output of the command.
status=0
dbus-run-session -- sh -c 'exec "$@" >&3 3>&-' sh "$@" 3>&1 >&2 || status=$?
exit "$status"
