// What the emulator has told us. The server sends everything once ("state"), then each thing again whenever it changes.

import { aboutMessage } from './summary.js';

export const state = {
  connected: false,
  settings: {},
  numbers: new Map(),    // phone number id -> { id, phone, name }
  customers: new Map(),  // user id -> { id, phone, name, username, hidesPhone }
  chats: new Map(),      // "number/customer" -> { key, number, customer, windowCloses, messages: Map, … }
  webhooks: new Map(),   // webhook -> { id, order, time, body, attempts: [] }
  calls: new Map(),      // call -> { id, order, time, method, path, request, status, response, … }
  carriers: new Map(),   // message id -> the webhook that carried it to the business
};

const listeners = new Map();
let clockOffset = 0;

/** `f` is called after each change of this kind: state, connection, customer, chat, message, webhook, call, clock. */
export function on(kind, f) {
  listeners.set(kind, [...(listeners.get(kind) ?? []), f]);
}

function raise(kind, data) {
  for (const f of listeners.get(kind) ?? []) f(data);
}

/** The emulator's time, in milliseconds. */
export const now = () => Date.now() + clockOffset;

/** How far the clock was moved, in milliseconds. */
export const clockMoved = () => clockOffset;

const chatKey = (number, customer) => `${number}/${customer}`;

/** The chat of a customer with a number, also before the first message. */
export function chatOf(number, customer) {
  const key = chatKey(number, customer);
  if (!state.chats.has(key)) {
    state.chats.set(key, { key, number, customer, windowCloses: null, messages: new Map() });
  }
  return state.chats.get(key);
}

/** Oldest first. */
export const messagesOf = chat => [...chat.messages.values()].sort((one, other) => one.order - other.order);

const takes = {
  state(data) {
    for (const kept of ['numbers', 'customers', 'chats', 'webhooks', 'calls', 'carriers']) state[kept].clear();
    state.settings = data.settings;
    takes.clock(data.clock);
    for (const number of data.numbers) state.numbers.set(number.id, number);
    for (const kind of ['customer', 'chat', 'message', 'webhook', 'call']) {
      for (const item of data[`${kind}s`]) takes[kind](item);
    }
  },
  customer: data => state.customers.set(data.id, data),
  chat: data => Object.assign(chatOf(data.number, data.customer), data),
  message(data) {
    const { messages } = chatOf(data.number, data.customer);
    messages.set(data.id, { ...messages.get(data.id), ...data });
    const target = aboutMessage(data) && messages.get(aboutMessage(data));
    if (target) change(target, data);
  },
  webhook(data) {
    const webhook = state.webhooks.get(data.id) ?? { ...data, attempts: [] };
    if (webhook.attempts.every(attempt => attempt.order !== data.order)) webhook.attempts.push(data);
    keep(state.webhooks, webhook);
    for (const id of carried(data.body)) state.carriers.set(id, webhook.id);
  },
  call: data => keep(state.calls, data),
  clock(data) {
    clockOffset = data.now - Date.now();
    state.settings.clockMoves = data.moves;
  },
};

/** Takes what the server sent and tells those who listen. */
export function take(kind, data) {
  takes[kind](data);
  raise(kind, data);
}

export function connected(yes) {
  if (state.connected === yes) return;
  state.connected = yes;
  raise('connection', yes);
}

/** A reaction, an edit or a deletion changes the message that it is about. */
function change(target, { from, json }) {
  if (json.reaction) {
    target.reactions = { ...target.reactions, [from]: json.reaction.emoji || undefined };
  } else if (json.edit) {
    target.edited = json.edit.message;
  } else if (json.revoke) {
    target.revoked = true;
  }
}

/** The ids of the customers' messages in a webhook. */
function carried(body) {
  try {
    return (JSON.parse(body).entry ?? []).flatMap(entry => entry.changes ?? []).flatMap(({ value }) => value.messages ?? []).map(({ id }) => id);
  } catch {
    return [];
  }
}

/** How a customer's message reached the business: waiting, delivered, read or failed. */
export function arrival(message) {
  if (message.readByBusiness) return 'read';
  const last = state.webhooks.get(state.carriers.get(message.id))?.attempts.at(-1);
  return !last ? 'waiting' : last.status === 200 ? 'delivered' : 'failed';
}

const keptEntries = 500;

function keep(map, item) {
  map.set(item.id, item);
  if (map.size > keptEntries) map.delete(map.keys().next().value);
}
