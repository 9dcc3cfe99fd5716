# SPDX-License-Identifier: GPL-3.0-or-later
"""Two screens beside one another, of which one can be unplugged: Xvfb has only one, so this is Xorg with its dummy driver."""

import os
import pathlib
import shutil
import subprocess
import tempfile

from desk import until

WIDTH, HEIGHT = 1920, 1080
SECOND = 'DUMMY1'
DRIVERS = ('/usr/lib/xorg/modules/drivers/dummy_drv.so', '/usr/lib64/xorg/modules/drivers/dummy_drv.so')

CONFIGURATION = """
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoAddGPU" "false"
EndSection
Section "Device"
  Identifier "device"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5-1000
  VertRefresh 5-200
  Modeline "1920x1080" 148.50 1920 2448 2492 2640 1080 1084 1089 1125
EndSection
Section "Screen"
  Identifier "screen"
  Device "device"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes "1920x1080"
    Virtual 3840 1080
  EndSubSection
EndSection
"""


def missing():
    """Why there cannot be two screens here, or None."""
    if os.geteuid() != 0:
        return 'the dummy driver of Xorg wants root'
    for command in ('Xorg', 'xrandr', 'openbox', 'xprop'):
        if shutil.which(command) is None:
            return f'the command {command} is missing'
    if not any(pathlib.Path(driver).exists() for driver in DRIVERS):
        return 'the dummy driver of Xorg is missing'
    return None


def xrandr(*arguments):
    subprocess.run(['xrandr', *arguments], check=True, capture_output=True)


class Screens:
    """As a context it is the display of whatever is started."""

    def __enter__(self):
        self.before = os.environ['DISPLAY']
        self.folder = tempfile.TemporaryDirectory()
        self._start_server()
        xrandr('--addmode', SECOND, f'{WIDTH}x{HEIGHT}')
        self.plug()
        self.manager = subprocess.Popen(['openbox', '--sm-disable'], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        until(self._is_managed, 'the window manager')
        return self

    def _start_server(self):
        path = pathlib.Path(self.folder.name) / 'dummy.conf'
        path.write_text(CONFIGURATION)
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ['Xorg', '-displayfd', str(write), '-noreset', '-nolisten', 'tcp', '-sharevts', '-novtswitch',
             '-config', path, '-logfile', path.with_suffix('.log')], pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as number:
            os.environ['DISPLAY'] = ':' + number.readline().strip()

    @staticmethod
    def _is_managed():
        said = subprocess.run(['xprop', '-root', '_NET_SUPPORTING_WM_CHECK'], check=False, capture_output=True, text=True)
        return '# 0x' in said.stdout

    @staticmethod
    def plug():
        xrandr('--output', SECOND, '--mode', f'{WIDTH}x{HEIGHT}', '--right-of', 'DUMMY0')
        xrandr('--query')  # only when it is asked does the server look at what it has now

    @staticmethod
    def unplug():
        xrandr('--output', SECOND, '--off')

    def __exit__(self, kind, value, trace):
        for process in (self.manager, self.server):
            process.terminate()
            process.wait()
        os.environ['DISPLAY'] = self.before
        self.folder.cleanup()
