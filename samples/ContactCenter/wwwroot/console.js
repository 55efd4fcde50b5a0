import * as api from './api.js';
import { element, render } from './moments.js';

const $ = (id) => document.getElementById(id);
const conversations = new Map();
const errors = new Map(); // why messages were not delivered
let chosen = null;
let follows = true; // the newest moment is in view
let skew = 0; // the host's clock minus the browser's: on the emulator it can be moved
let settings;

const now = () => Date.now() + skew;
const isMine = (conversation) => conversation.servedBy !== 'bot';

async function start() {
  settings = await api.settings();
  document.title = `${settings.department} · console`;
  $('department').textContent = settings.department;
  $('agent').append(...settings.agents.map((agent) => element('option', {}, agent)));
  $('agent').value = sessionStorage.getItem('agent') ?? settings.agents[0];
  $('template').append(...settings.templates.map((template) => element('option', { value: template.name }, template.text)));
  await askTheTime();
  api.listen({
    onConversation(conversation) {
      conversations.set(conversation.id, conversation);
      draw();
    },
    onStatus({ messageId, status, error }) {
      if (error) errors.set(messageId, error);
      for (const conversation of conversations.values()) {
        const moment = conversation.moments.find((candidate) => candidate.messageId === messageId);
        if (moment) {
          moment.status = status;
          draw();
        }
      }
    },
    onReady: () => tell('Live'),
    onBreak: () => tell('Connection lost, trying again …'),
  });
  setInterval(async () => {
    await askTheTime();
    draw();
  }, 5_000);
}

async function askTheTime() {
  skew = Date.parse((await api.settings()).now) - Date.now();
}

function tell(state) {
  $('connection').textContent = state;
  $('connection').classList.toggle('live', state === 'Live');
}

/** Does something for the chosen conversation, and shows why if it did not work. */
async function attempt(action) {
  $('problem').hidden = true;
  try {
    await action(chosen);
    return true;
  } catch (problem) {
    $('problem').textContent = problem.message;
    $('problem').hidden = false;
    return false;
  }
}

function draw() {
  const open = [...conversations.values()]
    .filter((conversation) => !conversation.ending || conversation.id === chosen)
    .sort((a, b) => b.lastActivityAt.localeCompare(a.lastActivityAt));
  $('count').textContent = open.length;
  $('nobody').hidden = open.length > 0;
  $('list').replaceChildren(...open.map(row));
  const conversation = conversations.get(chosen);
  document.body.classList.toggle('reading', Boolean(conversation));
  document.querySelector('section.talk').hidden = !conversation;
  document.querySelector('.choose').hidden = Boolean(conversation);
  if (conversation) drawTalk(conversation);
}

function row(conversation) {
  const last = conversation.moments.findLast((moment) => moment.text);
  const served = conversation.servedBy === 'department' ? 'waits for an agent' : conversation.servedBy;
  const button = element('button', { class: `row-button ${conversation.servedBy === 'department' ? 'waiting' : ''}` },
    element('span', { class: 'name' }, conversation.customer),
    element('span', { class: 'served' }, conversation.ending ? 'ended' : served),
    element('span', { class: 'last' }, last?.text ?? ''));
  if (conversation.id === chosen) button.setAttribute('aria-current', 'true');
  button.addEventListener('click', () => choose(conversation.id));
  return element('li', {}, button);
}

function choose(id) {
  chosen = id;
  $('problem').hidden = true;
  follows = true;
  draw();
  showLast();
}

function drawTalk(conversation) {
  const { isWindowOpen, ending } = conversation;
  const left = conversation.windowClosesAt ? Date.parse(conversation.windowClosesAt) - now() : 0;
  const open = isWindowOpen && left > 0;
  $('customer').textContent = conversation.customer;
  $('facts').textContent = `${conversation.address} · entered at ${conversation.entry}`;
  $('window').textContent = open ? `Window open ${hours(left)}` : 'Window closed';
  $('window').classList.toggle('closed', !open);
  $('take').hidden = Boolean(ending) || conversation.servedBy === $('agent').value;
  $('give-back').hidden = Boolean(ending) || !isMine(conversation);
  $('end').hidden = Boolean(ending);
  $('composer').hidden = Boolean(ending) || !isMine(conversation) || !open;
  $('closed').hidden = Boolean(ending) || open;
  $('bot-serves').hidden = Boolean(ending) || isMine(conversation) || !open;

  const moments = $('moments');
  const drawn = JSON.stringify([conversation.id, conversation.moments]);
  if (moments.dataset.drawn === drawn) return;
  moments.dataset.drawn = drawn;
  moments.replaceChildren(...conversation.moments.map((moment) => render(moment, conversation, errors)));
  if (follows) showLast();
}

/** Stays at the newest moment, also when a picture arrives late, unless the agent scrolled up. */
function showLast() {
  $('moments').scrollTop = $('moments').scrollHeight;
}

$('moments').addEventListener('scroll', () => {
  const { scrollHeight, scrollTop, clientHeight } = $('moments');
  follows = scrollHeight - scrollTop - clientHeight < 40;
});
$('moments').addEventListener('load', () => follows && showLast(), true);
new ResizeObserver(() => follows && showLast()).observe($('moments'));

function hours(milliseconds) {
  const minutes = Math.floor(milliseconds / 60_000);
  return minutes >= 60 ? `${Math.floor(minutes / 60)} h ${minutes % 60} min` : `${minutes} min`;
}

$('agent').addEventListener('change', () => {
  sessionStorage.setItem('agent', $('agent').value);
  draw();
});
$('back').addEventListener('click', () => choose(null));
$('take').addEventListener('click', () => attempt((id) => api.take(id, $('agent').value)));
$('give-back').addEventListener('click', () => attempt(api.giveBack));
$('end').addEventListener('click', () => attempt(api.end));
$('file').addEventListener('change', async () => {
  const [file] = $('file').files;
  $('file').value = '';
  if (file) await attempt((id) => api.sendFile(id, file));
});
$('composer').addEventListener('submit', async (e) => {
  e.preventDefault();
  const text = $('text').value.trim();
  if (text && await attempt((id) => api.sendText(id, text))) $('text').value = '';
});
$('text').addEventListener('keydown', (e) => {
  if (e.key === 'Enter' && !e.shiftKey) {
    e.preventDefault();
    $('composer').requestSubmit();
  }
});
$('closed').addEventListener('submit', (e) => {
  e.preventDefault();
  attempt((id) => api.sendTemplate(id, $('template').value));
});

start().catch((problem) => tell(problem.message));
