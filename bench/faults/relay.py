# A cable between two network devices that holds every packet and loses some: relay.py NAME NAME DELAY_MS LOSS_PERCENT
import fcntl, heapq, os, random, select, struct, sys, time


def tun(name):
    device = os.open("/dev/net/tun", os.O_RDWR)
    # TUNSETIFF with IFF_TUN | IFF_NO_PI (linux/if_tun.h)
    fcntl.ioctl(device, 0x400454CA, struct.pack("16sH", name.encode(), 0x1001))
    os.set_blocking(device, False)
    return device


here, there = tun(sys.argv[1]), tun(sys.argv[2])
delay, loss = float(sys.argv[3]) / 1000, float(sys.argv[4]) / 100
held, count = [], 0
print("ready", flush=True)
while True:
    wait = max(0, held[0][0] - time.monotonic()) if held else 1
    for device in select.select([here, there], [], [], wait)[0]:
        while True:
            try:
                packet = os.read(device, 65536)
            except OSError:
                break
            if random.random() >= loss:
                count += 1
                other = there if device == here else here
                heapq.heappush(held, (time.monotonic() + delay, count, other, packet))
    while held and held[0][0] <= time.monotonic():
        _, _, device, packet = heapq.heappop(held)
        try:
            os.write(device, packet)
        except OSError:
            pass
