#!/usr/bin/env python3
"""Sends IPFIX records at a steady rate: send_flows.py HOST PORT RECORDS_PER_SECOND SECONDS."""
import random
import socket
import struct
import sys
import time

host, port, rate, seconds = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4])
random.seed(1)
sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
fields = [(27, 16), (28, 16), (1, 8), (2, 8), (4, 1), (7, 2), (11, 2), (60, 1)]
template = struct.pack("!HH", 300, len(fields)) + b"".join(struct.pack("!HH", *f) for f in fields)
template = struct.pack("!HH", 2, len(template) + 4) + template
per = 25


def record():
    inside = bytes.fromhex("2405480000010002") + random.randbytes(8)
    outside = bytes.fromhex("2a0226f0") + random.randbytes(12)
    return inside + outside + struct.pack("!QQBHHB", random.randrange(2000, 90000), 40, 6, random.randrange(1024, 65535), 443, 6)


bodies = [b"".join(record() for _ in range(per)) for _ in range(400)]
bodies = [struct.pack("!HH", 300, len(b) + 4) + b for b in bodies]
sequence = sent = datagrams = 0
began = time.monotonic()
while True:
    now = time.monotonic() - began
    if now >= seconds:
        break
    due = int(now * rate)
    if sent + per > due:
        time.sleep(0.0005)
        continue
    while sent + per <= due:
        extra = template if datagrams % 1000 == 0 else b""
        body = bodies[datagrams % len(bodies)]
        sock.sendto(struct.pack("!HHIII", 10, 16 + len(extra) + len(body), int(time.time()), sequence & 0xFFFFFFFF, 1) + extra + body, (host, port))
        sequence += per
        sent += per
        datagrams += 1
print(f"sent: {sent} records in {datagrams} datagrams, {sent / (time.monotonic() - began):.0f} records/s")
