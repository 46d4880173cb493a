"""What a page must be for whoever zooms in four times, uses the Tab key alone, or has no scripts: read off the page as it is shown."""

from playwright.sync_api import Page

ZOOM = {"width": 320, "height": 256}
"""A screen of 1280 by 1024 at 400 %."""

CUT = """() => {
  const found = [], wide = document.documentElement.clientWidth;
  const over = document.documentElement.scrollWidth - wide;
  if (over > 0) found.push(`scrolls sideways by ${over} px`);
  const shut = one => one.closest('[hidden], .govuk-visually-hidden, details:not([open]) > :not(summary), dialog:not([open]), svg, math');
  const away = one => { const style = getComputedStyle(one); return style.position === 'absolute' && (style.clip !== 'auto' || style.clipPath !== 'none'); };
  for (const one of document.querySelectorAll('body *')) {
    if (shut(one) || away(one)) continue;
    const style = getComputedStyle(one), box = one.getBoundingClientRect();
    if (!box.width || style.visibility === 'hidden') continue;
    const scrolls = one.parentElement.closest('.scroll, [tabindex], pre');
    if (!scrolls && box.right > wide + 1 && box.left < wide && !over) found.push(`${name(one)} is cut on the right`);
    const clips = /hidden|clip/.test(style.overflowX) && one.scrollWidth > one.clientWidth + 1;
    const low = /hidden|clip/.test(style.overflowY) && one.scrollHeight > one.clientHeight + 1;
    if ((clips || low) && one.textContent.trim() && box.width > 2) found.push(`${name(one)} hides part of its words`);
    if (!clips && !scrolls && style.display !== 'inline' && /^(TD|TH|LI|P|DD|DT|H[1-4]|BUTTON|LABEL|LEGEND|SUMMARY)$/.test(one.tagName) && one.scrollWidth > one.clientWidth + 2) found.push(`${name(one)} runs out of its box by ${one.scrollWidth - one.clientWidth} px`);
    if (/sticky|fixed/.test(style.position) && box.height > innerHeight / 3) found.push(`${name(one)} stays on and takes ${Math.round(box.height)} px of ${innerHeight}`);
  }
  return found;
  function name(one) { return `<${one.tagName.toLowerCase()} class="${one.className}" id="${one.id}"> ${one.textContent.trim().slice(0, 30)}`; }
}"""

STOPS = """() => {
  const found = [], parts = ['', '::before', '::after'];
  const wanted = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]';
  const props = ['boxShadow', 'backgroundColor', 'borderTopWidth', 'borderTopColor', 'textDecorationLine'];
  const around = one => [one, one.parentElement, ...(one.labels ?? [])];
  const look = one => JSON.stringify(around(one).flatMap(each => parts.map(part => { const style = getComputedStyle(each, part || null); return [ring(style), ...props.map(prop => style[prop])]; })));
  const ring = style => style.outlineStyle === 'none' ? '' : style.outline;
  for (const one of document.querySelectorAll(wanted)) {
    if (one.tabIndex > 0) found.push(`${name(one)} puts itself before others`);
    if (one.tabIndex < 0 || one.disabled || !one.checkVisibility({visibilityProperty: true})) continue;
    document.activeElement?.blur();
    const before = look(one);
    one.focus({focusVisible: true});
    if (document.activeElement !== one) found.push(`${name(one)} takes no focus`);
    else if (look(one) === before) found.push(`${name(one)} does not show that it has the focus`);
    else if (covered(one)) found.push(`${name(one)} is covered while it has the focus`);
  }
  return found;
  function covered(one) {
    const box = one.getBoundingClientRect();
    if (box.bottom < 0 || box.top > innerHeight || !box.width) return false;
    const spots = [[box.left + 2, box.top + 2], [box.right - 2, box.bottom - 2], [(box.left + box.right) / 2, (box.top + box.bottom) / 2]];
    return spots.every(([x, y]) => { const top = document.elementFromPoint(x, y); return top && getComputedStyle(stuck(top)).position.match(/sticky|fixed/) && !stuck(top).contains(one); });
  }
  function stuck(one) { while (one.parentElement && !/sticky|fixed/.test(getComputedStyle(one).position)) one = one.parentElement; return one; }
  function name(one) { return `<${one.tagName.toLowerCase()} class="${one.className}" name="${one.name ?? ''}"> ${one.textContent.trim().slice(0, 30)}`; }
}"""

PLAIN = """() => {
  const found = [];
  for (const form of document.querySelectorAll('main form')) {
    const button = [...form.querySelectorAll('button:not([type=button]), input[type=submit]'), ...document.querySelectorAll(`button[form="${form.id || '-'}"]`)];
    if (!button.some(one => one.checkVisibility({visibilityProperty: true}) && !one.disabled)) found.push(`the form to ${form.getAttribute('action') ?? 'this page'} cannot be sent`);
    if (form.querySelector('[required]')) found.push('a browser would speak before we do');
  }
  for (const link of document.querySelectorAll('main a:not([href])')) found.push(`a link without an address: ${link.textContent.trim()}`);
  return found;
}"""


def open_all(page: Page) -> None:
    page.evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = true })")


def at_four_hundred(page: Page) -> list[str]:
    """What is cut, or scrolls sideways, on the page that is shown, when one zooms in four times."""
    page.set_viewport_size(ZOOM)
    return page.evaluate(CUT)


def by_tab(page: Page) -> list[str]:
    """Whatever the Tab key stops at shows it, and comes in the order of the page."""
    page.keyboard.press("Tab")
    return page.evaluate(STOPS)


def without_scripts(page: Page) -> list[str]:
    """Every form can be sent with what is on the page."""
    return page.evaluate(PLAIN)
