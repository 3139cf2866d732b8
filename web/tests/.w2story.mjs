import { Visitor, launchBrowser } from "./support/visitor.mjs";
import { mkdirSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
const A="http://127.0.0.1:8900", B="http://127.0.0.1:8901", out="/tmp/w2demo/s2", password="anchor-oilcloth-ferry";
mkdirSync(out,{recursive:true});
const found=process.argv[2];
const browser=await launchBrowser();
const a=await Visitor.arrive(browser,A,{language:"en"}); await a.login({name:"officer",password});
const b=await Visitor.arrive(browser,B,{language:"en"}); await b.login({name:"officer",password});
const views=[];
for (const [base,tag] of [[A,"a"],[B,"b"]]) for (const language of ["en","ar"]) for (const width of [1280,390]) {
  const v=await Visitor.arrive(browser,base,{language,width}); await v.login({name:"officer",password});
  if(language!=="en"){await v.page.locator("details.account summary").click(); await v.page.locator(`button[name=lang][value=${language}]`).click(); await v.page.waitForSelector(`html[lang=${language}]`);}
  views.push([tag,language,width,v]);
}
async function shoot(tag,label,path){ for(const [t,l,w,v] of views) if(t===tag){ await v.goto(path); const f=await v.findings(); if(f.length) console.log(label,l,w,f); await v.page.screenshot({path:`${out}/${label}-${l}-${w}.png`,fullPage:true}); if(l==="ar"&&w===1280) console.log(label,v.bytes, (await v.page.content()).length); } }
async function shootNow(v,label){ const f=await v.findings(); if(f.length) console.log(label,f); await v.page.screenshot({path:`${out}/${label}.png`,fullPage:true}); }
const p=a.page, q=b.page;
await a.goto(found);
await p.locator("[name=record][value=none]").check();
await p.locator("#identification [name=reason]").fill("No record bears these marks");
await p.locator("#identification button.primary").click(); await p.waitForLoadState();
await a.goto(found+"/requests/new?to=XB&why=manufacture");
await p.locator("main [name=authorities]").fill("");
await p.locator("button[value=check]").click(); await p.waitForLoadState(); await shootNow(a,"gate-blocked");
await p.locator("main [name=authorities]").fill("Tracing offices of both States");
await p.locator("button[value=check]").click(); await p.waitForLoadState();
await p.locator("button[value=send]").click(); await p.locator("dialog button.primary").click(); await p.waitForURL(/\/requests\/[0-9a-f-]{36}/);
const asked=new URL(p.url()).pathname;
await shootNow(a,"request-sent");
let link; for(let i=0;i<60;i++){ await b.goto("/requests"); link=q.locator('main a[href*="/requests/"]').first(); if(await link.count()) break; await sleep(500);}
await shoot("b","in-requests","/requests");
const incoming=await link.getAttribute("href"); const incase=incoming.replace(/\/requests.*/,"");
await shoot("b","in-case",incase); await shoot("b","in-request",incoming);
await b.goto(incoming); await q.locator("details:has(button[value=acknowledge]) summary").click(); await shootNow(b,"ack-open");
await q.locator("button[value=acknowledge]").click(); await q.waitForLoadState();
await b.goto(incase);
await q.locator("#identification [data-item] [name=record]").first().check();
await q.locator("#identification [name=reason]").fill("Serial, model and year fit");
await q.locator("#identification button.primary").click(); await q.waitForLoadState();
await shoot("b","in-case-identified",incase);
await shoot("b","answer",incoming+"/answer");
await b.goto(incoming+"/answer");
await q.locator("[name=outcome][value=refused]").check(); await q.locator("button[value=look]").click(); await q.waitForLoadState(); await shootNow(b,"answer-refused");
await q.locator("[name=outcome][value=full]").check(); await q.locator("[name=reliability]").fill("Arsenal book, complete since 1998");
await q.locator("button[value=look]").click(); await q.waitForLoadState(); await shootNow(b,"answer-preview");
await q.locator("button[value=send]").click(); await q.waitForURL(u=>u.pathname===incoming);
await shoot("b","in-request-answered",incoming);
for(let i=0;i<60;i++){ await a.goto(asked); if(await p.locator("#thread li").count()>=2) break; await sleep(500);}
await shoot("a","request-answered",asked); await shoot("a","case-answered",found); await shoot("a","chain-answered",found+"/chain"); await shoot("a","close",found+"/close"); await shoot("a","list",'/cases');
await a.goto(found+"/close"); await p.locator("main [name=reason]").fill("Belmarra's record names the theft"); await p.locator("main form button.primary").last().click(); await p.waitForURL(u=>u.pathname===found+"/chain");
await shoot("a","closed-chain",found+"/chain"); await shoot("a","closed-case",found);
await browser.close();
