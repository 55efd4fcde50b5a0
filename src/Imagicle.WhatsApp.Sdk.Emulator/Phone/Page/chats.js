// The list of chats: each customer with each number, the newest first.

import { avatar, button, el, icon, iconButton } from './dom.js';
import { chatHash, currentRoute } from './navigation.js';
import { identity, startChat } from './people.js';
import { openClock, openSettings, toggleTheme } from './settings.js';
import { clockMoved, messagesOf, now, on, state } from './store.js';
import { isBubble, summary } from './summary.js';
import { brief, hourMinuteSecond } from './time.js';

const root = document.getElementById('sidebar');
const limit = 200;
const list = el('ul', { class: 'chats' });
const search = el('input', { type: 'search', placeholder: 'Search', 'aria-label': 'Search chats', oninput: render });
const connection = el('p', { class: 'offline', role: 'status' });
const clock = el('button', { type: 'button', class: 'clock-button', onclick: openClock }, icon('clock'), el('span', {}));

root.append(
  el('header', { class: 'side-head' }, el('p', { class: 'brand' }, 'Phone'), el('span', { class: 'spacer' }),
    iconButton('settings', 'Connection', openSettings), iconButton('theme', 'Light or dark', toggleTheme), iconButton('add', 'New chat', startChat)),
  el('div', { class: 'search' }, icon('search'), search),
  connection, list,
  el('footer', { class: 'side-foot' }, clock));

function render() {
  const words = search.value.trim().toLowerCase();
  const focused = document.activeElement?.closest?.('.chat')?.getAttribute('href');
  const [number, customer] = currentRoute();
  const rows = [...state.chats.values()]
    .filter(chat => state.numbers.has(chat.number) && state.customers.has(chat.customer))
    .map(chat => ({ chat, person: state.customers.get(chat.customer), last: messagesOf(chat).findLast(isBubble) }))
    .filter(({ chat, person, last }) => last || (chat.number === number && chat.customer === customer) || state.chats.size <= limit)
    .filter(({ person }) => `${person.name} ${person.phone} ${person.username}`.toLowerCase().includes(words))
    .sort((one, other) => (other.last?.order ?? 0) - (one.last?.order ?? 0))
    .slice(0, limit);
  list.replaceChildren(...rows.map(row => el('li', {}, line(row, row.chat.number === number && row.chat.customer === customer))));
  if (rows.length === 0) {
    list.append(el('li', { class: 'no-chats' }, el('p', {}, words ? 'No chat has that name.' : 'No chats yet.'), !words && button('Start a chat', startChat, { class: 'button primary' })));
  }
  [...list.querySelectorAll('.chat')].find(anchor => anchor.getAttribute('href') === focused)?.focus();
}

function line({ chat, person, last }, open) {
  const unread = messagesOf(chat).filter(message => message.from === 'business' && isBubble(message) && ['sent', 'delivered'].includes(message.status)).length;
  const number = state.numbers.get(chat.number);
  const closed = chat.windowCloses === null || chat.windowCloses <= now();
  return el('a', { class: 'chat', href: chatHash(chat.number, chat.customer), 'aria-current': open ? 'page' : null },
    avatar(person.name),
    el('span', { class: 'chat-lines' },
      el('span', { class: 'chat-top' }, el('strong', { dir: 'auto' }, person.name), last && el('time', {}, brief(last.time, now()))),
      el('span', { class: 'chat-who' }, state.numbers.size > 1 ? `to ${number.name} · ${identity(person)}` : identity(person)),
      el('span', { class: 'chat-bottom' },
        el('span', { class: 'chat-text', dir: 'auto' }, last ? `${last.from === 'customer' ? 'You: ' : ''}${summary(last)}` : 'No messages yet'),
        closed && last && el('span', { class: 'chat-closed', title: 'The service window is closed' }, icon('clock'), el('span', { class: 'hidden-text' }, 'window closed')),
        unread > 0 && el('span', { class: 'unread' }, unread, el('span', { class: 'hidden-text' }, ' unread')))));
}

let waiting = false;

/** At most once per frame, however much happens. */
function renderSoon() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    render();
  });
}

/** Once a second. */
export function tick() {
  const ahead = Math.round(clockMoved() / 1000);
  const moved = ahead < 5 ? '' : ahead < 3600 ? ` (+${Math.round(ahead / 60)} min)` : ` (+${Math.round(ahead / 3600)} h)`;
  clock.lastChild.textContent = `${hourMinuteSecond(now())}${moved}`;
  clock.setAttribute('aria-label', `Clock${moved}: move it`);
}

for (const kind of ['state', 'customer', 'chat', 'message']) on(kind, renderSoon);
addEventListener('hashchange', renderSoon);
on('clock', () => { tick(); renderSoon(); });
on('state', tick);
on('connection', yes => { connection.textContent = yes ? '' : 'Not connected to the emulator: trying again…'; });
