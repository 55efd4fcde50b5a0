// The clock, the connection to the business, and the theme.

import { announce } from './announcer.js';
import { advanceClock, connectWebhook } from './api.js';
import { openForm, openPanel } from './dialogs.js';
import { el, field } from './dom.js';
import { jsonBlock } from './json.js';
import { now, state } from './store.js';
import { dateTime } from './time.js';
import { formattedPhone } from './people.js';

const steps = [['+1 minute', 60], ['+1 hour', 3600], ['+24 hours', 86400], ['+7 days', 604800]];

export function openClock() {
  if (!state.settings.clockMoves) {
    openPanel('Clock', el('p', {}, 'This emulator runs on a clock that cannot be moved. Start it with ', el('code', {}, 'TimeProvider = new EmulatorClock()'), '.'));
    return;
  }
  const time = el('p', { class: 'big-time', role: 'status' }, dateTime(now()));
  const seconds = el('input', { name: 'minutes', type: 'number', min: '1', max: '525600', value: '90', required: true });
  const move = async by => {
    time.textContent = dateTime((await advanceClock(by)).now);
  };
  const dialog = openForm('Clock', [
    time,
    el('p', { class: 'hint' }, 'Moving it closes service windows and brings repetitions of webhooks. It only goes forward.'),
    el('div', { class: 'steps', role: 'group', 'aria-label': 'Move forward by' }, ...steps.map(([label, by]) =>
      el('button', { type: 'button', class: 'button', onclick: () => move(by).catch(error => { dialog.querySelector('.form-error').textContent = error.message; }) }, label))),
    field('Or by minutes', seconds),
  ], { submitLabel: 'Move', submit: data => move(Number(data.get('minutes')) * 60) });
}

export function openSettings() {
  const { settings } = state;
  const number = state.numbers.values().next().value;
  openForm('Connection', [
    el('p', {}, 'Settings for the host that you develop:'),
    jsonBlock({
      WhatsApp: {
        BaseAddress: settings.baseAddress,
        PhoneNumberId: number.id,
        BusinessAccountId: number.account,
        AccessToken: settings.accessToken,
        AppSecret: settings.appSecret,
        VerifyToken: settings.verifyToken,
      },
    }, 'Settings'),
    state.numbers.size > 1 && el('p', { class: 'hint' }, 'Other numbers: ',
      [...state.numbers.values()].slice(1).map(other => `${formattedPhone(other.phone)} has the id ${other.id}`).join(', ')),
    field('Webhook (callback URL)', el('input', { name: 'url', type: 'url', required: true, value: settings.webhookUrl ?? '', placeholder: 'http://localhost:5000/whatsapp' }),
      'It is asked for the challenge, as Meta does, and then gets every webhook.'),
  ].filter(Boolean), {
    submitLabel: 'Connect',
    submit: async data => {
      await connectWebhook(data.get('url'));
      state.settings.webhookUrl = data.get('url');
      announce('Webhook connected');
    },
  });
}

/** What the person chose, or the opposite of what the system has. */
export function toggleTheme() {
  const { dataset } = document.documentElement;
  const dark = dataset.theme ? dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  dataset.theme = dark ? 'light' : 'dark';
  announce(dark ? 'Light' : 'Dark');
  try {
    localStorage.setItem('phone-theme', dataset.theme);
  } catch {
    // Storage is switched off: the choice lasts as long as the page.
  }
}
