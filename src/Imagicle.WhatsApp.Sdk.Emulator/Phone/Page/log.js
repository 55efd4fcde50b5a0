// Every webhook with its answers and every call of the API, newest first.

import { button, el, iconButton } from './dom.js';
import { jsonBlock } from './json.js';
import { toggleLog } from './navigation.js';
import { on, state } from './store.js';
import { dateTime, hourMinuteSecond } from './time.js';

const root = document.getElementById('log');
const shown = 200;
const rows = new Map(); // "webhook 1" -> the element
const filters = { all: 'All', webhook: 'Webhooks', call: 'API calls', problem: 'Problems' };
let filter = 'all';
let cleared = 0;

const list = el('ol', { class: 'entries', 'aria-label': 'Log' });
const tabs = Object.entries(filters).map(([name, label]) =>
  el('button', { type: 'button', class: 'filter', 'aria-pressed': String(name === filter), onclick: () => choose(name), 'data-filter': name }, label));
root.append(
  el('header', { class: 'log-head' }, el('h2', {}, 'Log'), el('span', { class: 'spacer' }),
    button('Clear', clear, { class: 'button small' }), iconButton('close', 'Close the log', toggleLog)),
  el('div', { class: 'filters', role: 'group', 'aria-label': 'Show' }, ...tabs),
  list);

function choose(name) {
  filter = name;
  for (const tab of tabs) tab.setAttribute('aria-pressed', String(tab.dataset.filter === name));
  rebuild();
}

function clear() {
  cleared = Math.max(0, ...everything().map(entry => entry.order));
  rebuild();
}

const everything = () => [
  ...[...state.webhooks.values()].map(webhook => ({ kind: 'webhook', order: webhook.order, item: webhook })),
  ...[...state.calls.values()].map(call => ({ kind: 'call', order: call.order, item: call })),
].sort((one, other) => one.order - other.order);

function rebuild() {
  list.replaceChildren();
  rows.clear();
  for (const entry of everything().slice(-shown)) show(entry);
}

const failed = (kind, item) => (kind === 'webhook' ? item.attempts.at(-1)?.status !== 200 : !(item.status >= 200 && item.status < 300));

function show({ kind, order, item }) {
  const key = `${kind} ${item.id}`;
  const visible = order > cleared && (filter === 'all' || filter === kind || (filter === 'problem' && failed(kind, item)));
  const old = rows.get(key);
  if (!visible) {
    old?.remove();
    rows.delete(key);
    return;
  }
  const row = (kind === 'webhook' ? webhookRow : callRow)(item, old?.querySelector('details').open ?? false);
  if (old) {
    const hadFocus = old.contains(document.activeElement);
    old.replaceWith(row);
    if (hadFocus) row.querySelector('summary').focus();
  } else {
    list.prepend(row);
    if (list.childElementCount > shown) list.lastElementChild.remove();
  }
  rows.set(key, row);
}

/** The inside is made when it is opened: most never are. */
function entry(className, summary, open, inside) {
  const details = el('details', { class: className, open }, el('summary', {}, ...summary));
  const fill = () => details.open && details.childElementCount === 1 && details.append(el('div', { class: 'entry-inside' }, ...inside().flat().filter(Boolean)));
  details.addEventListener('toggle', fill);
  fill();
  return el('li', {}, details);
}

const badge = (status, failure) =>
  el('span', { class: `badge ${status >= 200 && status < 300 ? 'good' : 'bad'}` }, status ?? (failure ? 'no answer' : '…'));

function webhookRow(webhook, open) {
  const { attempts } = webhook;
  const last = attempts.at(-1);
  return entry('entry webhook', [
    el('span', { class: 'direction' }, 'Webhook'),
    el('span', { class: 'what' }, webhookTitle(webhook.body)),
    attempts.length > 1 && el('span', { class: 'count' }, `×${attempts.length}`),
    badge(last.status, last.failure),
    el('time', {}, hourMinuteSecond(webhook.time)),
  ].filter(Boolean), open, () => [
    el('ol', { class: 'attempts' }, ...attempts.map(attempt => el('li', {},
      `${dateTime(attempt.time)}: answered ${attempt.status ?? `nothing (${attempt.failure})`}`,
      attempt.next && el('span', { class: 'hint' }, ` · again at ${dateTime(attempt.next)}`)))),
    jsonBlock(webhook.body, 'Webhook body'),
  ]);
}

function callRow(call, open) {
  return entry('entry call', [
    el('span', { class: 'direction' }, call.method),
    el('span', { class: 'what' }, callTitle(call)),
    call.fault && el('span', { class: 'count', title: 'A fault was played' }, call.fault),
    badge(call.status, call.fault ?? 'cut'),
    el('time', {}, hourMinuteSecond(call.time)),
  ].filter(Boolean), open, () => [
    el('p', { class: 'path' }, `${call.method} ${call.path}`, el('span', { class: 'hint' }, ` · ${Math.round(call.duration)} ms`)),
    call.request && [el('h3', {}, 'Request'), jsonBlock(call.request, 'Request body')],
    call.response && [el('h3', {}, `Answer ${call.status}`), jsonBlock(call.response, 'Answer body')],
  ]);
}

/** "message text", "status delivered", or what else the webhook is about. */
function webhookTitle(body) {
  try {
    const changes = (JSON.parse(body).entry ?? []).flatMap(entry => entry.changes ?? []);
    const titles = changes.flatMap(({ field, value }) => [
      ...(value.messages ?? []).map(message => `message ${message.interactive?.type ?? message.type}`),
      ...(value.statuses ?? []).map(status => `status ${status.status}`),
      ...(value.messages || value.statuses ? [] : [field]),
    ]);
    return titles.length > 2 ? `${titles[0]} and ${titles.length - 1} more` : titles.join(', ');
  } catch {
    return 'webhook';
  }
}

function callTitle(call) {
  try {
    const request = JSON.parse(call.request ?? '{}');
    if (request.status) return request.typing_indicator ? 'read, typing' : `mark as ${request.status}`;
    if (request.type) return `send ${request.interactive?.type ?? request.type}`;
  } catch {
    // Its path says enough.
  }
  return call.path.split('?')[0].replace(/^\/v\d+\.\d+/, '');
}

on('state', rebuild);
on('webhook', ({ id }) => show({ kind: 'webhook', order: state.webhooks.get(id).order, item: state.webhooks.get(id) }));
on('call', call => show({ kind: 'call', order: call.order, item: call }));
