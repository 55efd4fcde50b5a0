// The open chat: its head, its messages, and the field to write in.

import { announce } from './announcer.js';
import { markRead } from './api.js';
import { bubble } from './bubble.js';
import { composer } from './composer.js';
import { avatar, button, el, icon, iconButton } from './dom.js';
import { attempt } from './problems.js';
import { openList, showView, toggleLog } from './navigation.js';
import { chatOf, messagesOf, now, on, state } from './store.js';
import { aboutMessage, isBubble, summary } from './summary.js';
import { day, duration, roughly } from './time.js';
import { editCustomer, formattedPhone } from './people.js';

const root = document.getElementById('conversation');
const page = 100;
let chat = null;
let view = null;

/** Shows a chat, or an invitation to choose one. */
export function show(number, customer) {
  chat = number && state.numbers.has(number) && state.customers.has(customer) ? chatOf(number, customer) : null;
  // First: what cannot be seen cannot be scrolled.
  showView(chat ? 'conversation' : 'chats');
  render();
}

export const currentChat = () => chat;

function render() {
  view = null;
  if (!chat) {
    root.replaceChildren(el('div', { class: 'nobody' }, icon('phone'), el('h1', {}, 'You are the customer'),
      el('p', {}, 'Choose a chat, or start a new one, and write to the business.')));
    return;
  }
  const number = state.numbers.get(chat.number);
  const person = state.customers.get(chat.customer);
  const list = el('ol', { class: 'messages', 'aria-label': 'Messages', onkeydown: move });
  const windowNote = el('span', { class: 'window', role: 'timer' });
  const typing = el('div', { class: 'typing', hidden: true }, el('span', { class: 'dots', 'aria-hidden': 'true' }, el('i'), el('i'), el('i')),
    el('span', { class: 'hidden-text' }, 'The business is typing'));
  const scroller = el('div', { class: 'scroller', onscroll: noteScroll }, list, typing);
  view = { list, windowNote, typing, scroller, items: new Map(), announced: new Set(), person: el('span', { dir: 'auto' }, named(person)), first: Math.max(0, bubbles().length - page) };
  const write = composer(chat);
  view.composer = write;
  root.replaceChildren(
    el('header', { class: 'chat-head' },
      iconButton('back', 'Back to chats', openList, { class: 'icon-button only-phone' }),
      avatar(number.name),
      el('div', { class: 'chat-title' },
        el('h1', { dir: 'auto' }, number.name),
        el('p', {}, 'You are ', view.person, ` · ${formattedPhone(number.phone)}`)),
      windowNote,
      iconButton('person', 'Customer', () => editCustomer(chat)),
      iconButton('log', 'Webhooks and API calls', toggleLog, { 'aria-controls': 'log' })),
    scroller,
    write.element);
  fillAll();
  const sizes = new ResizeObserver(() => view?.scroller === scroller && view.atBottom && toBottom());
  sizes.observe(list);
  sizes.observe(scroller);
  tick();
  readIfSeen();
}

const named = person => (person.blocked ? `${person.name} (blocked by the business)` : person.name);

const bubbles = () => messagesOf(chat).filter(isBubble);

function fillAll() {
  const shown = bubbles();
  view.list.replaceChildren();
  view.items.clear();
  if (view.first > 0) {
    view.list.append(el('li', { class: 'earlier' }, button('Show earlier messages', () => {
      view.first = Math.max(0, view.first - page);
      fillAll();
      view.scroller.scrollTop = 0;
      view.list.querySelector('.message')?.focus();
    })));
  }
  for (const message of shown.slice(view.first)) append(message);
  toBottom();
}

function append(message) {
  const previous = view.list.lastElementChild?.dataset.day;
  const date = new Date(message.time).toDateString();
  if (previous !== date) view.list.append(el('li', { class: 'day', 'data-day': date }, day(message.time)));
  const item = bubble(message, chat, { reply: view.composer.reply, jumpTo });
  item.dataset.day = date;
  view.items.set(message.id, item);
  view.list.append(item);
  // One of them can be reached with Tab; the arrow keys go on from there.
  view.list.querySelector('.message[tabindex="0"]')?.setAttribute('tabindex', '-1');
  item.setAttribute('tabindex', '0');
}

function move(event) {
  const item = event.target.closest('.message');
  if (!item || event.target !== item) return;
  const items = [...view.items.values()];
  const at = items.indexOf(item);
  const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: items.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  focusItem(items[Math.min(items.length - 1, Math.max(0, to))]);
}

function focusItem(item) {
  view.list.querySelector('.message[tabindex="0"]')?.setAttribute('tabindex', '-1');
  item.setAttribute('tabindex', '0');
  item.focus();
}

function jumpTo(id) {
  const item = view.items.get(id);
  if (!item) return;
  focusItem(item);
  item.scrollIntoView({ block: 'center' });
  item.classList.add('flash');
  item.addEventListener('animationend', () => item.classList.remove('flash'), { once: true });
}

const nearBottom = () => view.scroller.scrollHeight - view.scroller.scrollTop - view.scroller.clientHeight < 120;

/** A person scrolled: not a picture that came and pushed the end away. */
function noteScroll() {
  if (!view.atBottom || view.scroller.scrollHeight === view.height) view.atBottom = nearBottom();
}

/** The end stays in view, also when pictures load, until the person scrolls away from it. */
function toBottom() {
  view.scroller.scrollTop = view.scroller.scrollHeight;
  view.atBottom = true;
  view.height = view.scroller.scrollHeight;
}

/** A customer who looks at the chat has read it. */
function readIfSeen() {
  const seen = chat && document.visibilityState === 'visible' && document.getElementById('app').dataset.view !== 'chats';
  const unread = seen && messagesOf(chat).some(message => message.from === 'business' && ['sent', 'delivered'].includes(message.status));
  if (unread && state.settings.readsByItself !== false) attempt(markRead(chat));
}

/** Once a second: the window's countdown and the end of typing. */
export function tick() {
  if (!view) return;
  const left = chat.windowCloses === null ? 0 : chat.windowCloses - now();
  const open = left > 0;
  view.windowNote.className = `window ${open ? 'open' : 'closed'}`;
  view.windowNote.textContent = open ? duration(left) : 'closed';
  view.windowNote.title = open
    ? 'Until then the business may send anything'
    : 'The business may send templates only: write to open the 24-hour window';
  const words = open ? `Service window open for ${roughly(left)}` : 'Service window closed';
  if (view.windowNote.getAttribute('aria-label') !== words) view.windowNote.setAttribute('aria-label', words);
  showTyping();
}

function showTyping() {
  const all = messagesOf(chat);
  const since = all.findLast(message => message.typingUntil > now());
  const answered = since && all.some(message => message.from === 'business' && message.time >= since.typingUntil - 25000 && message.order > since.order);
  const typing = Boolean(since) && !answered;
  if (view.typing.hidden !== typing) return;
  const stay = nearBottom();
  view.typing.hidden = !typing;
  if (typing) announce('The business is typing');
  if (stay) toBottom();
}

on('message', message => {
  if (!view || message.number !== chat.number || message.customer !== chat.customer) return;
  const current = chat.messages.get(message.id);
  const target = aboutMessage(message);
  const stay = nearBottom() || message.from === 'customer';
  if (target) {
    const changed = chat.messages.get(target);
    if (changed) view.items.get(target)?.refresh(changed);
    if (message.from === 'business' && !view.announced.has(message.id)) announce(summary(message));
    view.announced.add(message.id);
  } else if (view.items.has(message.id)) {
    view.items.get(message.id).refresh(current);
  } else {
    append(current);
    if (message.from === 'business') announce(`${state.numbers.get(chat.number).name}: ${summary(current)}`);
    if (stay) toBottom();
  }
  showTyping();
  readIfSeen();
});

on('webhook', ({ id }) => {
  for (const [message, item] of view?.items ?? []) {
    if (state.carriers.get(message) === id) item.refresh(chat.messages.get(message));
  }
});

on('chat', changed => view && changed.number === chat.number && changed.customer === chat.customer && tick());
on('customer', person => {
  if (view && person.id === chat.customer) view.person.textContent = named(person);
});
on('clock', tick);
document.addEventListener('visibilitychange', readIfSeen);
addEventListener('viewchange', readIfSeen);
