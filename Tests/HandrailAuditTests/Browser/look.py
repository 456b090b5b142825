"""Opens a page in a headless Chromium and says, as JSON, what is to be seen in it.

    look.py CHROMIUM PAGE
"""

import pathlib
import sys

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent.parent / "TestSupport" / "Browser"))
sys.dont_write_bytecode = True

from chromium import asking, sight, tabbed  # noqa: E402


def look(browser, page):
    address = pathlib.Path(page).resolve().as_uri()
    script = asking(HERE / "look.js")
    found = {}
    browser.colours("light")
    browser.ask("Emulation.setDeviceMetricsOverride", width=1280, height=900,
                deviceScaleFactor=1, mobile=False)
    browser.open(address)
    browser.run(script)
    found["structure"] = browser.run("seen.structure()")
    found["tabbed"] = tabbed(browser, 400)
    found["contrast"] = {"light": browser.run("seen.contrast()")}
    browser.run("document.querySelector('#theme').click()")
    found["contrast"]["toggled"] = browser.run("seen.contrast()")
    found["sorting"] = sorting(browser)
    found["filtering"] = browser.run("seen.filtering()")
    found["console"], found["requests"] = browser.complaints()

    browser.colours("dark")
    browser.open(address)
    browser.run(script)
    found["contrast"]["dark"] = browser.run("seen.contrast()")

    browser.ask("Emulation.setDeviceMetricsOverride", width=375, height=800,
                deviceScaleFactor=2, mobile=True)
    browser.open(address)
    browser.run(script)
    found["phone"] = browser.run(
        "[document.documentElement.scrollWidth, document.documentElement.clientWidth]")

    browser.ask("Emulation.setScriptExecutionDisabled", value=True)
    browser.open(address)
    browser.ask("Emulation.setScriptExecutionDisabled", value=False)
    found["scriptless"] = browser.run(script + "; seen.scriptless()")
    return found


def sorting(browser):
    """Sorts the rules by Enter on the heading “Findings”, twice."""
    if not browser.run("seen.reachSorting()"):
        return None
    orders = []
    for _ in range(2):
        browser.press("Enter", 13)
        orders.append(browser.run("seen.order()"))
    return orders


sight(look)
