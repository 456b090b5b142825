"""Opens the page of a guide in a headless Chromium and says, as JSON, what is to be seen in it.

    look.py CHROMIUM PAGE

HANDRAIL_SCREENSHOTS names a folder that pictures are put into.
"""

import base64
import os
import pathlib
import sys

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent.parent / "TestSupport" / "Browser"))
sys.dont_write_bytecode = True

from chromium import asking, sight, tabbed  # noqa: E402

WIDE = {"width": 1280, "height": 900, "deviceScaleFactor": 1, "mobile": False}
PHONE = {"width": 375, "height": 800, "deviceScaleFactor": 2, "mobile": True}


def picture(browser, name, whole=False):
    folder = os.environ.get("HANDRAIL_SCREENSHOTS")
    if not folder:
        return
    shot = browser.ask("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
    pathlib.Path(folder, f"{name}.png").write_bytes(base64.b64decode(shot["data"]))


def play(browser):
    """Plays the quiz by keyboard: the right answer to every other post."""
    if not browser.run("seen.reach('#begin')"):
        return None
    browser.press("Enter", 13)
    posts = []
    while browser.run("seen.isAsking()"):
        post = browser.run("seen.asked()")
        picture(browser, f"question-{len(posts) + 1}")
        answer = post["right"] if len(posts) % 2 == 0 else post["wrong"]
        browser.run(f"seen.reach('[data-answer={answer}]')")
        browser.press(" " if len(posts) % 2 else "Enter", 32 if len(posts) % 2 else 13)
        post["answer"] = answer
        post.update(browser.run("seen.answered()"))
        picture(browser, f"answer-{len(posts) + 1}")
        posts.append(post)
        browser.press("Enter", 13)
    picture(browser, "score")
    return {"posts": posts, "score": browser.run("seen.score()")}


def look(browser, page):
    address = pathlib.Path(page).resolve().as_uri()
    script = asking(HERE / "look.js")
    found = {}
    browser.colours("light")
    browser.ask("Emulation.setDeviceMetricsOverride", **WIDE)
    browser.open(address)
    browser.run(script)
    picture(browser, "desktop")
    picture(browser, "desktop-whole", whole=True)
    found["structure"] = browser.run("seen.structure()")
    found["tabbed"] = tabbed(browser, 400)
    found["contrast"] = {"light": browser.run("seen.contrast()")}
    browser.run("document.querySelector('#theme').click()")
    found["contrast"]["toggled"] = browser.run("seen.contrast()")
    browser.run("document.querySelector('#theme').click()")
    found["quiz"] = play(browser)
    found["contrast"]["answered"] = browser.run("seen.contrast()")
    found["search"] = browser.run("seen.search()")
    picture(browser, "search")
    found["console"], found["requests"] = browser.complaints()

    browser.colours("dark")
    browser.open(address)
    browser.run(script)
    picture(browser, "dark")
    browser.run("window.scrollTo(0, 1500)")
    picture(browser, "dark-further")
    found["contrast"]["dark"] = browser.run("seen.contrast()")

    browser.ask("Emulation.setDeviceMetricsOverride", **PHONE)
    browser.open(address)
    browser.run(script)
    picture(browser, "phone-dark")
    found["phone"] = browser.run(
        "[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    browser.colours("light")
    picture(browser, "phone")
    browser.run("window.scrollTo(0, 2200)")
    picture(browser, "phone-further")

    browser.ask("Emulation.setScriptExecutionDisabled", value=True)
    browser.ask("Emulation.setDeviceMetricsOverride", **WIDE)
    browser.open(address)
    browser.ask("Emulation.setScriptExecutionDisabled", value=False)
    found["scriptless"] = browser.run(script + "; seen.scriptless()")
    picture(browser, "scriptless")
    browser.ask("Emulation.setEmulatedMedia", media="print")
    found["print"] = browser.run("seen.printed()")
    if os.environ.get("HANDRAIL_SCREENSHOTS"):
        paper = browser.ask("Page.printToPDF", preferCSSPageSize=True)
        pathlib.Path(os.environ["HANDRAIL_SCREENSHOTS"], "print.pdf").write_bytes(
            base64.b64decode(paper["data"]))
    return found


sight(look)
