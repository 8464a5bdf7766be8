#!/usr/bin/env python3
"""Starts a pcscd of one's own: with its own socket, so that none that serves this machine is touched, and with a virtual reader of two
places on two ports of its own.

    eng/pcscd.py FOLDER PORT

FOLDER takes the socket and the configuration; programs reach it with PCSCLITE_CSOCK_NAME=FOLDER/pcscd.comm. It ends when its input does.
"""
import ctypes
import os
import signal
import socket
import sys

folder, port = sys.argv[1], int(sys.argv[2])
path = os.path.join(folder, "pcscd.comm")
readers = os.path.join(folder, "readers")
os.makedirs(readers, exist_ok=True)
with open(os.path.join(readers, "vpcd"), "w") as file:
    file.write(
        f"""FRIENDLYNAME "Virtual PCD"
DEVICENAME /dev/null:{port:#x}
LIBPATH /usr/lib/pcsc/drivers/serial/libifdvpcd.so
CHANNELID {port:#x}
"""
    )

# pcscd takes its socket from whoever starts it as systemd would: descriptor 3
if os.path.exists(path):
    os.unlink(path)
listening = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
listening.bind(path)
listening.listen(16)

child = os.fork()
if child == 0:
    os.dup2(listening.fileno(), 3, inheritable=True)
    os.set_inheritable(3, True)
    os.environ.update(LISTEN_PID=str(os.getpid()), LISTEN_FDS="1")
    parent_death_signal = 1
    ctypes.CDLL(None).prctl(parent_death_signal, signal.SIGKILL)
    os.execvp("pcscd", ["pcscd", "--foreground", "--config", readers])

listening.close()
signal.signal(signal.SIGCHLD, lambda *_: os._exit(1))
sys.stdin.read()
