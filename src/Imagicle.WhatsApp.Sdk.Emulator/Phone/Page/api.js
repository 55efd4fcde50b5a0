// Talks to the emulator: Server-Sent Events in, small requests out.

import { connected, take } from './store.js';

const kinds = ['state', 'customer', 'chat', 'message', 'webhook', 'call', 'clock'];

/** Listens for ever; the browser reconnects by itself and then gets the whole state again. */
export function listen() {
  const events = new EventSource('api/events');
  for (const kind of kinds) {
    events.addEventListener(kind, event => take(kind, JSON.parse(event.data)));
  }
  events.addEventListener('open', () => connected(true));
  events.addEventListener('error', () => connected(false));
}

/** Throws with the emulator's words when it refuses. */
async function post(path, body, headers = { 'Content-Type': 'application/json' }) {
  let response;
  try {
    response = await fetch(`api/${path}`, { method: 'POST', headers, body });
  } catch {
    throw new Error('The emulator does not answer. Is it still running?');
  }
  const answer = response.headers.get('Content-Type')?.includes('json') ? await response.json() : {};
  if (!response.ok) throw new Error(answer.error ?? `The emulator answered ${response.status}.`);
  return answer;
}

const postJson = (path, data) => post(path, JSON.stringify(data));

/** A new customer, or other settings for a known one; answers with the customer. */
export const saveCustomer = customer => postJson('customers', customer);

/** `message` is an element of the webhook's `messages`, without sender, id and time. */
export const send = (chat, message, replyTo) =>
  postJson('messages', { number: chat.number, customer: chat.customer, message, replyTo });

export const markRead = chat => postJson('read', { number: chat.number, customer: chat.customer });
export const markPlayed = (chat, message) => postJson('played', { number: chat.number, customer: chat.customer, message });
export const advanceClock = seconds => postJson('clock', { seconds });
export const connectWebhook = url => postJson('webhook', { url });

/** Answers with what a webhook says of a file: `id`, `mime_type`, `sha256`. */
export const upload = (chat, file) =>
  post(`media?number=${encodeURIComponent(chat.number)}`, file, { 'Content-Type': mediaType(file) });

/** WhatsApp's sounds in Ogg are always Opus, and it says so. */
const mediaType = file => (file.type === 'audio/ogg' ? 'audio/ogg; codecs=opus' : file.type || 'application/octet-stream');

/** Where the page shows a file of the emulator from. */
export const mediaAddress = id => `api/media/${encodeURIComponent(id)}`;
