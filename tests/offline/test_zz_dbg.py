from tests import people
def test_own(tablet, cast, db):
    tablet.start()
    s=people.pack_for(db, cast, cast.ben, band="13+")
    tablet.handed_to(cast.ben, sitting=s); tablet.ready(); tablet.offline()
    tablet.writes("x")
    tablet.page.set_viewport_size({'width':390,'height':844})
    tablet.go("/sit/how-things-are/home") 
    tablet.page.wait_for_timeout(400)
    tablet.page.screenshot(path='/tmp/offline-browser/o2.png')
