"""A headless Chromium for tests of pages.

Speaks the Chrome DevTools Protocol over pipes. Python's standard library only.
"""

import fcntl
import json
import os
import pathlib
import select
import subprocess
import sys
import tempfile
import time


class Browser:
    """A Chromium of its own, with one page."""

    def __init__(self, program, profile):
        self.number = 0
        self.events = []
        self.rest = b""
        # High numbers, so that none of them is 3 or 4, which is where Chromium looks.
        to_read, self.to = self.pipe()
        self.back, from_write = self.pipe()

        def place():
            os.dup2(to_read, 3)
            os.dup2(from_write, 4)

        self.process = subprocess.Popen(
            [program, "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe",
             "--no-first-run", "--disable-background-networking", f"--user-data-dir={profile}"],
            preexec_fn=place, close_fds=False,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_read)
        os.close(from_write)
        self.session = None
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask(
            "Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.ask(f"{domain}.enable")

    @staticmethod
    def pipe():
        ends = os.pipe()
        high = [fcntl.fcntl(end, fcntl.F_DUPFD, 20) for end in ends]
        for end in ends:
            os.close(end)
        return high

    def ask(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.to, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def receive(self, seconds=60):
        while b"\0" not in self.rest:
            if not select.select([self.back], [], [], seconds)[0]:
                raise RuntimeError("the browser says nothing")
            portion = os.read(self.back, 1 << 16)
            if not portion:
                raise RuntimeError("the browser has ended")
            self.rest += portion
        message, self.rest = self.rest.split(b"\0", 1)
        return json.loads(message)

    def open(self, address):
        self.events.clear()
        self.ask("Page.navigate", url=address)
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            self.events.append(self.receive())

    def run(self, script):
        answer = self.ask(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(str(answer["exceptionDetails"]))
        return answer["result"].get("value")

    def press(self, key, code):
        text = {"Enter": "\r", " ": " "}.get(key)
        down = {"text": text} if text else {}
        for kind in ("keyDown", "keyUp"):
            self.ask("Input.dispatchKeyEvent", type=kind, key=key, code=key,
                     windowsVirtualKeyCode=code, **(down if kind == "keyDown" else {}))

    def colours(self, scheme):
        self.ask("Emulation.setEmulatedMedia",
                 features=[{"name": "prefers-color-scheme", "value": scheme},
                           {"name": "prefers-reduced-motion", "value": "reduce"}])

    def complaints(self):
        """What the console said, and what was asked of the network besides the page itself."""
        console, requests = [], []
        for event in self.events:
            method, details = event.get("method"), event.get("params", {})
            if method == "Runtime.consoleAPICalled" and details["type"] in ("error", "warning"):
                console.append(str(details["args"]))
            elif method == "Runtime.exceptionThrown":
                console.append(str(details["exceptionDetails"]))
            elif method == "Log.entryAdded" and details["entry"]["level"] in ("error", "warning"):
                console.append(details["entry"]["text"])
            elif method == "Network.requestWillBeSent" and details["type"] != "Document":
                requests.append(details["request"]["url"])
        return console, requests

    def close(self):
        try:
            self.ask("Browser.close")
            self.process.wait(10)
        except Exception:
            self.process.kill()


def tabbed(browser, most):
    """The elements that the Tab key reaches, in order."""
    reached = []
    browser.run("document.activeElement.blur()")
    for _ in range(most):
        browser.press("Tab", 9)
        name, outline = browser.run("seen.focused()")
        if name is None or (reached and name == reached[0][0]):
            break
        reached.append((name, outline))
    return reached


def asking(script):
    """What puts questions into a page: those for any page, and those of a script for one kind."""
    common = pathlib.Path(__file__).with_name("chromium.js")
    return common.read_text() + script.read_text()


def sight(look):
    """Runs `look` with a browser on the page that the command line names, and prints what it found.

        SCRIPT CHROMIUM PAGE
    """
    program, page = sys.argv[1:]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = Browser(program, profile)
        try:
            found = look(browser, page)
        finally:
            browser.close()
            time.sleep(0.1)
    json.dump(found, sys.stdout)
