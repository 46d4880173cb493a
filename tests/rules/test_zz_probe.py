import time
from tests.bad_input import *
def test_x(client, db, cast):
    t=time.time()
    h=open_house(client, db, cast)
    print("open",time.time()-t)
    seen={}
    for who in h.doors:
        t=time.time()
        fs=forms_of(h,who)
        n=0
        for f in fs:
            k=(f.action.split('?')[0].replace('K-1001','X').replace('K-1002','X').replace('K-1003','X'),f.shape)
            if k not in seen:
                seen[k]=f;n+=1
                print(who, f.page, f.method, f.action, [(x.name,x.kind,len(x.offers)) for x in f.fields.values() if x.kind!='hidden'])
        print("==",who,len(fs),n,round(time.time()-t,2))
    t=time.time()
    for i in range(20): h.put_back("priya")
    print((time.time()-t)/20)
