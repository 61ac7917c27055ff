// The simulator's own look: the product's calm and its status colours, but amber and ink, so that nobody mistakes one
// window for the other.

const tokens = `
:root{color-scheme:light dark;
--sans:"Inter",system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;
--mono:"JetBrains Mono",ui-monospace,SFMono-Regular,Menlo,"DejaVu Sans Mono",monospace;
--bg:#f4f2ec;--surface:#fffefb;--raised:#faf8f2;--line:#e4dfd2;--strong:#c9c1ae;
--ink:#1b1a17;--ink-2:#544f45;--ink-3:#6b6558;
--accent:#8a4b00;--accent-ink:#fff;--accent-soft:#fdf0d9;--tape:#ffc53d;--tape-ink:#241a00;
--ok:#0a7048;--ok-soft:#e1f4ea;--bad:#b3261e;--bad-soft:#fdeceb;--warn:#8a5300;--warn-soft:#fff2d9;
--instagram:#b02a75;--messenger:#0a62e6;--whatsapp:#0b7f45;
--r:14px;--shadow:0 1px 2px rgba(30,25,10,.05),0 6px 20px rgba(30,25,10,.05)}
@media (prefers-color-scheme:dark){:root{
--bg:#14130f;--surface:#1c1b16;--raised:#23211b;--line:#34312a;--strong:#4d4940;
--ink:#f3f0e8;--ink-2:#c2bcae;--ink-3:#9f988a;
--accent:#ffc665;--accent-ink:#241a00;--accent-soft:#3a2c10;--tape:#d79b1c;--tape-ink:#1a1300;
--ok:#5fd6a0;--ok-soft:#12301f;--bad:#ff9088;--bad-soft:#3a1816;--warn:#f0b95a;--warn-soft:#33270f;
--instagram:#e678b4;--messenger:#7db4ff;--whatsapp:#5fd79b;--shadow:none}}
`;

const base = `
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.5 var(--sans);-webkit-font-smoothing:antialiased}
h1{font-size:24px;line-height:1.25;letter-spacing:-.02em;margin:0}h2{font-size:15.5px;margin:0;letter-spacing:-.01em}
p{margin:0}ul,ol{list-style:none;margin:0;padding:0}a{color:var(--accent)}
code,pre{font:12.5px/1.5 var(--mono)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.hush{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.banner{background:repeating-linear-gradient(-45deg,var(--tape) 0 18px,color-mix(in srgb,var(--tape) 88%,#fff) 18px 36px);color:var(--tape-ink);font-size:13px;text-align:center;padding:7px 16px}
.sub,.note,.quiet{color:var(--ink-3);font-size:13px}.lede{color:var(--ink-2);margin-top:6px}
button{font:inherit;font-size:14px;font-weight:550;color:var(--ink);background:var(--surface);border:1px solid var(--strong);border-radius:9px;padding:7px 13px;min-height:36px;cursor:pointer}
button:hover{background:var(--raised)}button.primary{background:var(--accent);border-color:var(--accent);color:var(--accent-ink)}
button.primary:hover{filter:brightness(1.08)}button.danger{color:var(--bad);border-color:color-mix(in srgb,var(--bad) 45%,var(--line))}
button.small{font-size:13px;padding:3px 9px;min-height:30px}
input,select{font:inherit;font-size:14px;color:var(--ink);background:var(--surface);border:1px solid var(--strong);border-radius:9px;padding:6px 10px;min-height:36px;min-width:0}
input[type=checkbox]{min-height:0;width:18px;height:18px;accent-color:var(--accent);margin:2px 0 0;flex:none}
`;

const dialog = `
.sheet{max-width:620px;margin:36px auto 64px;padding:28px 30px 0;background:var(--surface);border:1px solid var(--line);border-radius:18px;box-shadow:var(--shadow)}
.eyebrow{font-size:13px;color:var(--ink-3);margin-bottom:10px}
.sheet>.note:last-child,.sheet>.lede:last-child,.sheet>ul:last-child{margin-bottom:28px}.sheet .note{margin-top:10px}
.choices{margin:20px 0 28px;display:grid;gap:10px}
.choice{position:relative;display:flex;gap:14px;align-items:center;border:1px solid var(--line);border-radius:12px;background:var(--raised);padding:12px 14px}
.choice:hover{border-color:var(--accent)}.choice a{font-weight:600;color:var(--ink);text-decoration:none}
.choice a::after{content:"";position:absolute;inset:0;border-radius:12px}.choice a:focus-visible{outline:0}.choice a:focus-visible::after{outline:3px solid var(--accent);outline-offset:2px}
.choice p{font-size:13.5px;color:var(--ink-2)}
.av{flex:none;width:38px;height:38px;border-radius:50%;display:grid;place-items:center;font-weight:650;font-size:13px;background:var(--accent-soft);color:var(--accent)}
fieldset{border:1px solid var(--line);border-radius:12px;margin:18px 0 0;padding:8px 14px 12px;min-width:0}
legend{font-weight:600;font-size:14px;padding:0 6px}fieldset.long .ticks{max-height:260px;overflow:auto}
.tick{display:flex;gap:11px;align-items:flex-start;padding:6px 0;cursor:pointer}.tick code{display:block;color:var(--ink-3);overflow-wrap:anywhere}
.actions{position:sticky;bottom:0;display:flex;flex-wrap:wrap;gap:10px;margin:20px -30px 0;padding:16px 30px;background:var(--surface);border-top:1px solid var(--line);border-radius:0 0 18px 18px}
.actions button{min-height:44px;padding:9px 20px;font-size:15px}
`;

const frame = `
.top{background:var(--surface);border-bottom:1px solid var(--line)}
.bar{max-width:1320px;margin:0 auto;padding:12px 24px;display:flex;flex-wrap:wrap;gap:8px 22px;align-items:center}
.brand{font-weight:650;display:flex;gap:9px;align-items:center}.brand>span:last-child{font-weight:450;color:var(--ink-3)}
.mark{width:26px;height:26px;border-radius:8px;background:var(--tape);color:var(--tape-ink);display:grid;place-items:center;font-size:13px;font-weight:750}
nav{min-width:0}nav ul{display:flex;flex-wrap:wrap;gap:2px}nav a{display:block;padding:5px 10px;border-radius:8px;color:var(--ink-2);text-decoration:none;font-size:14px}
nav a:hover{background:var(--raised)}nav a[aria-current]{background:var(--accent-soft);color:var(--accent);font-weight:600}
main.control{max-width:1320px;margin:0 auto;padding:24px 24px 64px;display:grid;gap:20px}
.row{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:12px}
.inline{display:flex;flex-wrap:wrap;gap:8px;align-items:center;font-size:13.5px;color:var(--ink-2)}
.flash{background:var(--accent-soft);border-radius:10px;padding:9px 14px;font-size:14px;overflow-wrap:anywhere}.flash a{margin-left:8px}
.phones{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:20px}
.columns{display:grid;grid-template-columns:minmax(0,1fr) 380px;gap:20px;align-items:start}.columns>div{display:grid;gap:20px;min-width:0}
.panel{background:var(--surface);border:1px solid var(--line);border-radius:var(--r);box-shadow:var(--shadow);padding:18px 20px;min-width:0;display:grid;gap:10px}
.buttons{display:flex;flex-wrap:wrap;gap:8px}
dl{display:grid;grid-template-columns:auto minmax(0,1fr);gap:4px 14px;margin:0;font-size:13.5px}dt{color:var(--ink-3)}dd{margin:0;overflow-wrap:anywhere}
.now{font-variant-numeric:tabular-nums;font-weight:600}
.panel form.inline select,.panel form.inline input{flex:1 1 140px}.panel form.inline label{flex-basis:100%;font-size:13px;color:var(--ink-3);margin-bottom:-4px}
`;

const phone = `
.phone{--tone:var(--messenger);display:flex;flex-direction:column;background:var(--surface);border:1px solid var(--line);border-radius:26px;box-shadow:var(--shadow);padding:6px;min-width:0}
.phone.instagram{--tone:var(--instagram)}.phone.whatsapp{--tone:var(--whatsapp)}
.phone header{padding:12px 14px 10px;display:grid;gap:5px}.phone h2{display:flex;gap:9px;align-items:center}
.dot{width:11px;height:11px;border-radius:50%;background:var(--tone)}
.account{font-size:14px;color:var(--ink-2);display:flex;gap:8px;min-width:0;min-height:36px;align-items:center}.account select{flex:1;width:100%}
.wire{font-size:12.5px;min-height:38px}.wire.on{color:var(--ok)}.wire.off{color:var(--warn)}
.screen{flex:1 0 320px;height:320px;overflow:auto;background:var(--raised);border:1px solid var(--line);border-radius:18px;padding:14px;display:flex;flex-direction:column}
.screen .quiet,.phone>.quiet{margin:auto;padding:24px;text-align:center}
.talk{margin-top:auto;display:grid;gap:7px;width:100%}.talk li{display:grid;max-width:84%}.talk p{padding:8px 13px;border-radius:17px;overflow-wrap:anywhere;white-space:pre-wrap}
.talk small{font-size:11.5px;color:var(--ink-3);margin:2px 8px 0;font-variant-numeric:tabular-nums}
.mine{justify-self:end;text-align:left}.mine p{background:color-mix(in srgb,var(--tone) 16%,var(--surface));border:1px solid color-mix(in srgb,var(--tone) 34%,var(--line));border-bottom-right-radius:5px}.mine small{text-align:right}
.theirs{justify-self:start}.theirs p{background:var(--surface);border:1px solid var(--line);border-bottom-left-radius:5px}
.compose{display:flex;gap:6px;padding:10px 8px 8px}.compose input{flex:1;width:100%;border-radius:99px;padding:7px 15px}.compose select{max-width:86px;border-radius:99px;padding:6px 8px;font-size:13px}.talk p.gone{border-style:dashed;background:none;color:var(--ink-3);font-style:italic}.compose button{border-radius:99px}
`;

const log = `
.rows{display:grid;font-size:13.5px}.rows li{display:grid;grid-template-columns:62px 74px minmax(0,1fr) auto;gap:3px 12px;padding:9px 0;border-top:1px solid var(--line);align-items:baseline}
.rows li:first-child{border-top:0}.rows time{font-variant-numeric:tabular-nums;color:var(--ink-3)}
.what{overflow-wrap:anywhere;min-width:0}.what code,.what small{color:var(--ink-3)}.what small{display:block;font:12px/1.5 var(--mono);white-space:nowrap;overflow:hidden;text-overflow:ellipsis}[data-live=requests],[data-live=deliveries]{max-height:560px;overflow:auto}
.pill{font-size:12px;font-weight:600;border-radius:99px;padding:1px 9px;background:var(--warn-soft);color:var(--warn);white-space:nowrap;justify-self:start}.pill.ok{background:var(--ok-soft);color:var(--ok)}.pill.bad{background:var(--bad-soft);color:var(--bad)}
details{color:var(--ink-2);min-width:0}details[open]{grid-column:1/-1}summary{cursor:pointer;font-size:13px;color:var(--ink-3);width:max-content}
details p{font-size:13px;margin:6px 0;overflow-wrap:anywhere}pre{margin:6px 0 0;padding:12px;background:var(--raised);border:1px solid var(--line);border-radius:10px;overflow:auto;max-height:340px}
@media (max-width:1000px){.phones,.columns{grid-template-columns:minmax(0,1fr)}.screen{flex-basis:280px;height:280px}}
@media (max-width:640px){.rows li{grid-template-columns:auto auto minmax(0,1fr)}.rows .what,.rows details{grid-column:1/-1}.bar,main.control{padding-left:16px;padding-right:16px}.sheet{margin:0;border:0;border-radius:0;padding:22px 18px 0}.actions{margin:20px -18px 0;padding:14px 18px;border-radius:0}.actions button{flex:1 1 100%}}
@media (prefers-reduced-motion:no-preference){.talk li:last-child{animation:rise .25s ease-out}@keyframes rise{from{opacity:0;transform:translateY(6px)}}}
`;

export const style = [tokens, base, dialog, frame, phone, log].join('');
