from tests.drawings.test_both import *
def test_vals(browser_page):
    for tool in palette.TOOLS:
        ops = tuple(line(y, tool=tool, colour="purple", t=y, xs=range(200, 1401, 40)) for y in range(100, 1200, 200))
        a=painted(browser_page, ops); b=picture(ops,WIDTH); print(tool, unlike(a,b), unlike(a,picture((),WIDTH)))
        a.save(f'/tmp/drawing/{tool}-js.png'); b.save(f'/tmp/drawing/{tool}-py.png')
    stamps = tuple(stamp(what, 200 + n % 4 * 400, 150 + n // 4 * 300, "medium") for n, what in enumerate(palette.STAMPS))
    print(unlike(painted(browser_page, stamps, "house"), picture(stamps, WIDTH, "house")))
