#!/usr/bin/env python3
"""Writes a combined access log of about the given size: make_access_log.py OCTETS FILE [SEED]."""
import random
import sys

size, path = int(sys.argv[1]), sys.argv[2]
random.seed(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
agents = [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/%d.0.0.0 Safari/537.36" % v for v in range(110, 142)
] + [
    "Mozilla/5.0 (iPhone; CPU iPhone OS %d_%d like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/%d.0 Mobile/15E148 Safari/604.1" % (v, m, v) for v in range(15, 19) for m in range(0, 6)
] + [
    "Mozilla/5.0 (Linux; Android %d; SM-A%d5F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/%d.0.0.0 Mobile Safari/537.36" % (a, s, v) for a in range(10, 16) for s in (1, 2, 3, 5) for v in (120, 130, 140)
] + ["Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)", "curl/8.5.0"]
paths = ["/", "/tin-tuc", "/dich-vu-cong", "/css/main.css", "/js/app.js", "/favicon.ico"] + ["/tin-tuc/%d/thong-bao-so-%d.html" % (i, i * 7) for i in range(400)] + ["/uploads/anh/%d.jpg" % i for i in range(300)]
refs = ["-", "https://cong.example.vn/", "https://www.google.com/", "https://cong.example.vn/tin-tuc"]
v4 = ["%d.%d.%d.%d" % (random.choice((14, 27, 42, 113, 115, 117, 171, 203)), random.randrange(1, 112), random.randrange(256), random.randrange(1, 255)) for _ in range(40000)]
v6 = ["%x:%x:%x:%x:%x:%x:%x:%x" % (random.choice((0x2001, 0x2402, 0x2405)), random.randrange(0xE00, 0xFFFF), random.randrange(65536), random.randrange(65536), *(random.randrange(1, 65536) for _ in range(4))) for _ in range(60000)]
written = day = 0
second = 0
with open(path, "w", buffering=1 << 20) as out:
    while written < size:
        lines = []
        for _ in range(20000):
            second += 1
            seconds = second // 4 % 86400
            day = second // 4 // 86400
            address = random.choice(v6) if random.random() < 0.62 else random.choice(v4)
            lines.append('%s - - [%02d/Nov/2026:%02d:%02d:%02d +0700] "GET %s HTTP/1.1" %d %d "%s" "%s"\n' % (
                address, 1 + day % 24, seconds // 3600, seconds // 60 % 60, seconds % 60, random.choice(paths),
                random.choice((200, 200, 200, 200, 304, 404)), random.randrange(200, 90000), random.choice(refs), random.choice(agents)))
        text = "".join(lines)
        out.write(text)
        written += len(text)
