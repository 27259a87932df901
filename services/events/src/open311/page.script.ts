/** The page's script, for browsers of the last five years; it speaks to the façade as any other client does. */
export const script = `
'use strict';
const data = JSON.parse(document.getElementById('data').textContent);
const byId = (id) => document.getElementById(id);
const element = (name, text, attributes = {}) => {
  const made = Object.assign(document.createElement(name), attributes);
  if (text !== undefined) made.textContent = text;
  return made;
};
const say = (place, kind, ...parts) => {
  place.className = 'outcome ' + kind;
  place.replaceChildren(...parts);
};
const time = (text) => new Date(text).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false });
const failure = (errors) => {
  const words = Array.isArray(errors) ? errors.map((error) => error.description.replace(/（[A-Z0-9_]+: [^]*$/, '')).join('；') : '';
  return element('span', words || '暂时无法连接，请稍后再试。');
};
const ask = async (path, options) => {
  const response = await fetch(path, options);
  const body = await response.json();
  if (!response.ok) throw body;
  return body;
};
const report = byId('report');

ask('v2/services.json').then((services) => {
  const groups = new Map();
  for (const service of services) groups.set(service.group, [...(groups.get(service.group) || []), service]);
  const shown = [];
  for (const [group, items] of groups) {
    const list = element('ul', undefined, { className: 'items' });
    const options = element('optgroup', undefined, { label: group });
    for (const item of items) {
      options.append(element('option', item.service_name, { value: item.service_code }));
      const row = element('li');
      if (report) {
        const button = element('button', item.service_name, { type: 'button' });
        button.addEventListener('click', () => {
          report.elements.service_code.value = item.service_code;
          report.elements.service_code.removeAttribute('aria-invalid');
          report.elements.service_code.focus();
          report.scrollIntoView({ behavior: 'smooth' });
        });
        row.append(button);
      } else row.textContent = item.service_name;
      list.append(row);
    }
    shown.push(element('h3', group), list);
    if (report) report.elements.service_code.append(options);
  }
  byId('services').replaceChildren(...shown);
}).catch((errors) => byId('services').replaceChildren(failure(errors)));

const look = async (number) => {
  const found = byId('found');
  say(found, '', element('span', '正在查询……'));
  try {
    const [request] = await ask('v2/requests/' + encodeURIComponent(number) + '.json');
    const facts = element('dl');
    const fact = (name, value) => { if (value) facts.append(element('dt', name), element('dd', value)); };
    fact('编号', request.service_request_id);
    fact('事项', request.service_name);
    fact('地点', request.address);
    fact('承办单位', request.agency_responsible);
    fact('反映时间', time(request.requested_datetime));
    fact('最近进展', time(request.updated_datetime));
    fact('预计办结', request.expected_datetime && time(request.expected_datetime));
    say(found, request.status === 'closed' ? 'good' : '', element('strong', request.status_notes), facts);
  } catch (errors) {
    say(found, 'bad', failure(errors));
  }
};
byId('look').addEventListener('submit', (event) => {
  event.preventDefault();
  const number = event.target.elements.number.value.trim();
  if (number === '') say(byId('found'), 'bad', element('span', '请填写诉求编号。'));
  else look(number);
});

if (report) {
  const { town, village } = report.elements;
  const fill = (select, length, under) => {
    select.replaceChildren(element('option', '请选择', { value: '' }));
    for (const [code, name] of data.places) {
      if (code.length === length && code.startsWith(under)) select.append(element('option', name, { value: code }));
    }
  };
  fill(town, 9, '');
  town.addEventListener('change', () => fill(village, 12, town.value || 'none'));

  let point = null;
  byId('locate').addEventListener('click', () => {
    const told = byId('point');
    if (!navigator.geolocation) { told.textContent = '此设备不支持定位，请填写地址。'; return; }
    told.textContent = '正在定位……';
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        point = { lat: coords.latitude.toFixed(6), long: coords.longitude.toFixed(6) };
        told.textContent = '已定位（误差约 ' + Math.round(coords.accuracy) + ' 米）';
      },
      () => { told.textContent = '未能定位，请填写地址。'; },
      { enableHighAccuracy: true, timeout: 10000 },
    );
  });

  // The same for every try of one report: a bad line sends twice, and the district counts once.
  const newTry = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  let attempt = newTry();
  report.addEventListener('input', (event) => event.target.removeAttribute('aria-invalid'));
  report.addEventListener('submit', async (event) => {
    event.preventDefault();
    const outcome = byId('reported');
    const missing = [...report.elements].filter((field) => field.required && field.value.trim() === '');
    for (const field of missing) field.setAttribute('aria-invalid', 'true');
    if (missing.length > 0) {
      missing[0].focus();
      say(outcome, 'bad', element('span', '请填写标有 * 的各项。'));
      return;
    }
    const fields = new URLSearchParams(new FormData(report));
    fields.delete('town');
    fields.delete('village');
    fields.set('api_key', data.key);
    if (point) for (const name of ['lat', 'long']) fields.set(name, point[name]);
    else if (village.value || town.value) fields.set('address_id', village.value || town.value);
    const button = report.querySelector('button.main');
    button.disabled = true;
    say(outcome, '', element('span', '正在提交……'));
    try {
      const headers = { 'idempotency-key': attempt };
      const [{ service_request_id: number, service_notice: notice }] = await ask('v2/requests.json', { method: 'POST', body: fields, headers });
      say(outcome, 'good', element('span', notice), element('strong', number));
      byId('look').elements.number.value = number;
      report.reset();
      fill(village, 12, 'none');
      point = null;
      byId('point').textContent = '';
      attempt = newTry();
    } catch (errors) {
      // A try that was refused is over: what is sent next may differ.
      if (Array.isArray(errors)) attempt = newTry();
      say(outcome, 'bad', failure(errors));
    } finally {
      button.disabled = false;
    }
  });
}
`;
