"""The page to take along in a browser, and the calendar in other people's programs."""
import datetime as dt
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("ALLEATO", str(ROOT / ".build/debug/alleato"))
PAGES = sorted((ROOT / "Documentation/Briefs").glob("*.html"))
BROWSER = shutil.which("chromium")


@pytest.fixture(scope="module")
def browser():
    assert BROWSER, "chromium is missing"
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        yield browser
        browser.close()


def test_the_briefs_are_what_the_program_makes():
    done = subprocess.run([ROOT / "Scripts/briefs", "--check"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_there_are_three_pages():
    assert len(PAGES) == 3


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.stem)
@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_nothing_overflows(browser, page, width):
    tab = browser.new_page(viewport={"width": width, "height": 640})
    tab.goto(page.as_uri())
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    wide = tab.evaluate(
        "w => [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > w + 0.5)"
        ".map(e => e.textContent.slice(0, 40))", width)
    assert wide == []
    tab.close()


CONTRAST = """() => {
  const rgb = c => c.match(/[\\d.]+/g).slice(0, 3).map(Number);
  const light = c => { const [r, g, b] = rgb(c).map(v => { v /= 255; return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; });
    return .2126 * r + .7152 * g + .0722 * b; };
  const paper = light(getComputedStyle(document.body).backgroundColor);
  return [...document.querySelectorAll('main *')].map(e => { const ink = light(getComputedStyle(e).color);
    return (Math.max(ink, paper) + .05) / (Math.min(ink, paper) + .05); });
}"""


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.stem)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast_is_aa(browser, page, scheme):
    tab = browser.new_page(color_scheme=scheme)
    tab.goto(page.as_uri())
    paper = tab.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (paper == "rgb(255, 255, 255)") == (scheme == "light")
    ratios = tab.evaluate(CONTRAST)
    assert len(ratios) > 30 and min(ratios) >= 4.5
    tab.close()


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.stem)
def test_it_prints_on_one_sheet(browser, page, tmp_path):
    from pypdf import PdfReader

    tab = browser.new_page()
    tab.goto(page.as_uri())
    tab.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True)
    sheets = PdfReader(tmp_path / "page.pdf").pages
    assert len(sheets) == 1
    assert abs(float(sheets[0].mediabox.width) - 595) < 2
    tab.close()


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.stem)
def test_it_asks_for_nothing_and_reads_without_styles(browser, page):
    asked = []
    tab = browser.new_page()
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(page.as_uri())
    assert asked == [page.as_uri()]
    assert tab.evaluate("document.scripts.length") == 0
    styled = tab.evaluate("document.body.innerText.split(/\\s+/).join(' ').trim()")
    tab.evaluate("document.querySelectorAll('style').forEach(e => e.remove())")
    bare = tab.evaluate("document.body.innerText")
    assert " ".join(bare.split()) == styled
    # A heading stands on a line of its own, and so does everybody who is looked for.
    lines = [line.strip() for line in bare.splitlines()]
    for heading in tab.evaluate("[...document.querySelectorAll('h1, h2, strong')].map(e => e.innerText)"):
        assert heading in lines
    tab.close()


@pytest.fixture(scope="module")
def calendar(tmp_path_factory):
    """The calendar of the invented person, seen from before summer time begins."""
    folder = tmp_path_factory.mktemp("calendar") / "demo"
    env = dict(os.environ, ALLEATO_NOW="2026-03-20T09:30", TZ="Europe/Rome", ALLEATO_PROMPTS=str(ROOT))
    lines = ["/quit"]
    subprocess.run([PROGRAM, "demo", "--lang", "it", "--keep", folder], input="\n".join(lines) + "\n",
                   text=True, env=env, check=True, capture_output=True)
    said = ["ricordami di chiamare Laura sabato 28 marzo alle 9:30",
            "ricordami di chiamare Anna domenica 29 marzo alle 9:30", "/quit"]
    subprocess.run([PROGRAM, "--lang", "it", "--data", folder], input="\n".join(said) + "\n", text=True,
                   env=env, check=True, capture_output=True)
    whole = subprocess.run([PROGRAM, "export", "--format", "ics", "--lang", "it", "--data", folder],
                           env=env, check=True, capture_output=True).stdout
    again = subprocess.run([PROGRAM, "export", "--format", "ics", "--lang", "it", "--data", folder],
                           env=env, check=True, capture_output=True).stdout
    assert whole == again
    return whole


def entries(calendar):
    from icalendar import Calendar

    return list(Calendar.from_ical(calendar).walk("VEVENT"))


def test_other_programs_read_hours_across_summer_time(calendar):
    found = {str(e["SUMMARY"]): e for e in entries(calendar)}
    before, after = found["chiamare Laura"], found["chiamare Anna"]
    assert before.decoded("DTSTART").isoformat() == "2026-03-28T09:30:00+01:00"
    assert after.decoded("DTSTART").isoformat() == "2026-03-29T09:30:00+02:00"
    fair = found["Career Day del Politecnico"]
    assert fair.decoded("DTSTART").date() == dt.date(2026, 3, 24)
    assert (fair.decoded("DTSTART").hour, fair.decoded("DTEND").hour) == (9, 17)


def test_alarms_and_names_are_read(calendar):
    found = entries(calendar)
    assert len({str(e["UID"]) for e in found}) == len(found) > 12
    for entry in found:
        alarms = [a for a in entry.subcomponents if a.name == "VALARM"]
        assert len(alarms) == 1
        trigger = alarms[0].decoded("TRIGGER")
        if str(entry["UID"]).startswith("event"):
            assert trigger == dt.timedelta(hours=-2)
        elif isinstance(entry.decoded("DTSTART"), dt.datetime):
            assert trigger == dt.timedelta()
        else:
            assert trigger == dt.timedelta(hours=9)


def test_lines_are_folded_by_octets(calendar):
    assert calendar.endswith(b"\r\n")
    for line in calendar.split(b"\r\n"):
        assert len(line) <= 75 and b"\n" not in line
        line.decode()


def test_khal_shows_the_same_days(calendar, tmp_path):
    assert shutil.which("khal"), "khal is missing"
    config = tmp_path / "config"
    (tmp_path / "calendar").mkdir()
    config.write_text(
        f"[calendars]\n[[demo]]\npath = {tmp_path / 'calendar'}\n[sqlite]\npath = {tmp_path / 'khal.db'}\n"
        "[locale]\nlocal_timezone = Europe/Rome\ndefault_timezone = Europe/Rome\ntimeformat = %H:%M\n"
        "dateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\n"
        "longdatetimeformat = %Y-%m-%d %H:%M\n")
    file = tmp_path / "demo.ics"
    file.write_bytes(calendar)
    env = dict(os.environ, LC_ALL="C.UTF-8", TZ="Europe/Rome", XDG_DATA_HOME=str(tmp_path))
    khal = ["khal", "-c", str(config)]
    subprocess.run(khal + ["import", "--batch", str(file)], env=env, check=True, capture_output=True)
    shown = subprocess.run(
        khal + ["list", "-df", "{date}", "--format", "{start-date}|{start-time}|{title}", "2026-03-20", "60d"],
        env=env, check=True, capture_output=True, text=True).stdout
    rows = {tuple(line.split("|")) for line in shown.splitlines() if line.count("|") == 2}
    assert ("2026-03-28", "09:30", "chiamare Laura") in rows
    assert ("2026-03-29", "09:30", "chiamare Anna") in rows
    for entry in entries(calendar):
        start = entry.decoded("DTSTART")
        if "RRULE" in entry:
            continue
        day = start.date() if isinstance(start, dt.datetime) else start
        if not dt.date(2026, 3, 20) <= day < dt.date(2026, 5, 18):
            continue
        hour = start.strftime("%H:%M") if isinstance(start, dt.datetime) else ""
        assert any(d == day.isoformat() and h == hour and str(entry["SUMMARY"]) in t for d, h, t in rows), entry
