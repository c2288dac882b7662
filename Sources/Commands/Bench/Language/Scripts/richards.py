# Richards: an operating system's scheduler in the small: tasks, packets, queues, dispatch by class.
IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B = range(6)
DEVICE, WORK = 0, 1


class Packet:
    def __init__(self, link, owner, kind):
        self.link, self.owner, self.kind = link, owner, kind
        self.datum, self.data = 0, [0] * 4

    def append_to(self, queue):
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class Task:
    def __init__(self, scheduler, owner, priority, queue):
        self.scheduler, self.owner, self.priority = scheduler, owner, priority
        self.queue = queue
        self.held = self.waiting = False
        self.ready = queue is not None or owner == IDLE
        self.runs = 0

    def add(self, packet, current):
        packet.link = None
        if self.queue is None:
            self.queue = packet
            self.ready = True
            if self.priority > current.priority:
                return self
        else:
            packet.append_to(self.queue)
        return current

    def step(self):
        self.runs += 1
        packet = None
        if self.waiting and self.queue is not None:
            self.waiting = False
        if self.queue is not None and not self.held:
            packet, self.queue = self.queue, self.queue.link
            packet.link = None
        return self.work(packet)

    def can_run(self):
        if self.held:
            return False
        return self.queue is not None or (self.ready and not self.waiting)

    def wait(self):
        self.waiting = True
        return self


class IdleTask(Task):
    def __init__(self, scheduler, count):
        super().__init__(scheduler, IDLE, 0, None)
        self.control, self.count = 1, count

    def work(self, packet):
        self.count -= 1
        if self.count == 0:
            self.held = True
            return None
        if self.control & 1 == 0:
            self.control //= 2
            return self.scheduler.release(DEVICE_A)
        self.control = self.control // 2 ^ 0xD008
        return self.scheduler.release(DEVICE_B)


class WorkerTask(Task):
    def __init__(self, scheduler, queue):
        super().__init__(scheduler, WORKER, 1000, queue)
        self.target, self.letter = HANDLER_A, 0

    def work(self, packet):
        if packet is None:
            return self.wait()
        self.target = HANDLER_B if self.target == HANDLER_A else HANDLER_A
        packet.owner, packet.datum = self.target, 0
        for i in range(4):
            self.letter = self.letter % 26 + 1
            packet.data[i] = self.letter
        return self.scheduler.send(packet)


class HandlerTask(Task):
    def __init__(self, scheduler, owner, priority, queue, device):
        super().__init__(scheduler, owner, priority, queue)
        self.device, self.works, self.devices = device, None, None

    def work(self, packet):
        if packet is not None:
            if packet.kind == WORK:
                self.works = packet.append_to(self.works)
            else:
                self.devices = packet.append_to(self.devices)
        work = self.works
        if work is None:
            return self.wait()
        if work.datum >= 4:
            self.works = work.link
            work.owner = WORKER
            return self.scheduler.send(work)
        device = self.devices
        if device is None:
            return self.wait()
        self.devices = device.link
        device.datum = work.data[work.datum]
        device.owner = self.device
        work.datum += 1
        return self.scheduler.send(device)


class DeviceTask(Task):
    def __init__(self, scheduler, owner, priority, handler):
        super().__init__(scheduler, owner, priority, None)
        self.handler, self.pending = handler, None

    def work(self, packet):
        if packet is None:
            if self.pending is None:
                return self.wait()
            done, self.pending = self.pending, None
            done.owner = self.handler
            return self.scheduler.send(done)
        self.pending = packet
        return self.scheduler.hold()


class Scheduler:
    def __init__(self, count):
        def packets(owner, kind, number):
            queue = None
            for _ in range(number):
                queue = Packet(queue, owner, kind)
            return queue

        self.sent = self.holds = 0
        self.tasks = [
            IdleTask(self, count),
            WorkerTask(self, packets(WORKER, WORK, 2)),
            HandlerTask(self, HANDLER_A, 2000, packets(DEVICE_A, DEVICE, 3), DEVICE_A),
            HandlerTask(self, HANDLER_B, 3000, packets(DEVICE_B, DEVICE, 3), DEVICE_B),
            DeviceTask(self, DEVICE_A, 4000, HANDLER_A),
            DeviceTask(self, DEVICE_B, 5000, HANDLER_B),
        ]
        self.order = sorted(self.tasks, key=lambda task: -task.priority)
        self.current = None

    def send(self, packet):
        self.sent += 1
        return self.tasks[packet.owner].add(packet, self.current)

    def hold(self):
        self.holds += 1
        self.current.held = True
        return None

    def release(self, owner):
        task = self.tasks[owner]
        task.held = False
        return task if task.priority > self.current.priority else self.current

    def run(self):
        following = None
        while True:
            task = following if following is not None and following.can_run() else None
            if task is None:
                for candidate in self.order:
                    if candidate.can_run():
                        task = candidate
                        break
            if task is None:
                return
            self.current = task
            following = task.step()


def main():
    scheduler = Scheduler(3000)
    scheduler.run()
    return scheduler.sent, scheduler.holds, [task.runs for task in scheduler.tasks]


expected = (6706, 2684, [3000, 1345, 3351, 3361, 4014, 4026])
