cd /tmp/pg && npm run -s build && rm -rf /tmp/pv && mkdir /tmp/pv && cp -r data /tmp/pv/ && (node dist/cli.js preview --root /tmp/pv --port 0 > /tmp/pv/log 2>&1 & echo $! > /tmp/pv/pid)
sleep 9; cat /tmp/pv/log
for i in 1 2 3; do sed -i "s/2018,<10,202[0-9]/2018,<10,202$((4+i))/" /tmp/pv/data/raw/2020/recycling/targets.csv; sleep 3; done
python3 - <<'P'
import zipfile,shutil,re
p='/tmp/pv/data/raw/2020/membership/members.xlsx'
z=zipfile.ZipFile(p); parts={n:z.read(n) for n in z.namelist()}
s=parts['xl/worksheets/sheet1.xml'].decode()
print(re.search(r'<c r="E107"[^>]*?(/>|>.*?</c>)',s).group(0), re.search(r'<c r="E11"[^>]*?(/>|>.*?</c>)',s).group(0))
P
cp /tmp/pv/data/raw/2020/membership/members.xlsx /tmp/pv/m.xlsx
node -e "
const {unzipSync,zipSync,strFromU8,strToU8}=require('/work/main/node_modules/fflate');const fs=require('fs');
for (const [f,part,a,b] of [['membership/members.xlsx','xl/sharedStrings.xml','>JP004<','>JP994<'],['shift/foshan.xlsx','xl/worksheets/sheet1.xml',/<c r=\"A1\"/,'<c r=\"A1\"']]){const p='/tmp/pv/data/raw/2020/'+f;const z=unzipSync(fs.readFileSync(p));z[part]=strToU8(strFromU8(z[part]).replace(a,b)+' ');fs.writeFileSync(p,zipSync(z));Atomics.wait(new Int32Array(new SharedArrayBuffer(4)),0,0,4000);}
"
sleep 2; cat /tmp/pv/log; kill -INT $(cat /tmp/pv/pid); sleep 1; ls /tmp/pv; uptime
