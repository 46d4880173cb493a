def make(r,p,h): return b""
def texts(d): return []
