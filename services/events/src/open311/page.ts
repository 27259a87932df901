import { hash } from 'node:crypto';
import type { PlaceRecord } from '../directory/records.js';
import type { OutsideKey } from './keys.store.js';
import { script } from './page.script.js';
import { style } from './page.style.js';

const sourceOf = (text: string): string => `'sha256-${hash('sha256', text, 'base64')}'`;

/** Nothing from elsewhere, and of our own only this very script and style. */
export const contentSecurityPolicy = [
  ...["default-src 'none'", `script-src ${sourceOf(script)}`, `style-src ${sourceOf(style)}`, 'img-src data:'],
  ...["connect-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"],
].join('; ');

/** Data for the script, written so that no text in it can end the element. */
function embedded(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

const form = `
      <form id="report" novalidate>
        <label><span>反映事项 <b>*</b></span><select name="service_code" required><option value="">请选择</option></select></label>
        <div class="pair">
          <label>镇（街道）<select name="town"><option value="">请选择</option></select></label>
          <label>村（社区）<select name="village"><option value="">请选择</option></select></label>
        </div>
        <label><span>详细地址 <b>*</b></span><input name="address_string" maxlength="200" required autocomplete="street-address" placeholder="如：幸福小区3号楼前" /></label>
        <div class="where"><button type="button" id="locate">使用我的位置</button><span id="point" role="status"></span></div>
        <label><span>情况说明 <b>*</b></span><textarea name="description" rows="5" maxlength="4000" required placeholder="看到了什么、什么时候、影响了谁"></textarea></label>
        <fieldset><legend>是否正在危及人身安全？</legend>
          <label class="choice"><input type="radio" name="attribute[danger]" value="no" checked />否</label>
          <label class="choice"><input type="radio" name="attribute[danger]" value="yes" />是</label>
          <p class="hint">遇到火灾、刑事案件或有人受伤，请先拨打 119、110、120。</p>
        </fieldset>
        <div class="pair">
          <label>姓名（选填）<input name="last_name" maxlength="50" autocomplete="name" /></label>
          <label>电话（选填）<input name="phone" maxlength="50" type="tel" autocomplete="tel" /></label>
        </div>
        <p class="hint">姓名、电话仅供承办人员联系您，不对外公开。</p>
        <button class="main">提交</button>
        <div id="reported" class="outcome" role="status" aria-live="polite"></div>
      </form>`;

const closed = '<p class="hint">本页面暂未开放提交，请拨打 12345 或前往村（社区）便民服务中心反映。</p>';

/**
 * The page for residents: what can be reported, a form to do so, and how far a report has come. One document without a
 * script, style, font or picture from elsewhere.
 *
 * @param key the page's key; without one there is nothing to report with
 * @param places towns and villages to choose from
 */
export function pageFor(key: OutsideKey | null, places: readonly Pick<PlaceRecord, 'code' | 'name'>[]): string {
  const own = places.filter(
    ({ code }) => key !== null && (code.startsWith(key.placeCode) || key.placeCode.startsWith(code)),
  );
  const data = { key: key?._id ?? null, places: own.map(({ code, name }) => [code, name]) };
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>随手报 · 诉求反映与查询</title>
    <link rel="icon" href="data:," />
    <style>${style}</style>
  </head>
  <body>
    <header><h1>随手报</h1><p>发现身边的问题，说一声，有人办、有回音。</p></header>
    <main>
      <section aria-labelledby="look-title">
        <h2 id="look-title">查询进度</h2>
        <form id="look" novalidate>
          <label>诉求编号<input name="number" maxlength="40" autocomplete="off" placeholder="如：330211101-20261124-0042" /></label>
          <button>查询</button>
        </form>
        <div id="found" class="outcome" role="status" aria-live="polite"></div>
      </section>
      <section aria-labelledby="report-title">
        <h2 id="report-title">我要反映</h2>${key === null ? closed : form}
      </section>
      <section aria-labelledby="services-title">
        <h2 id="services-title">可以反映的事项</h2>
        <div id="services"><p class="hint">正在读取……</p></div>
      </section>
    </main>
    <footer>接口遵循 Open311 GeoReport v2：<a href="discovery.json">discovery.json</a></footer>
    <script type="application/json" id="data">${embedded(data)}</script>
    <script>${script}</script>
  </body>
</html>
`;
}
