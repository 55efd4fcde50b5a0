// What the page asks its host. A refusal throws with the host's own words.

async function call(path, options) {
  const answer = await fetch(path, options);
  if (answer.ok) return answer.status === 204 ? null : answer.json();
  const body = await answer.json().catch(() => null);
  throw new Error(body?.problem ?? `The host answered ${answer.status}.`);
}

const act = (id, action, body = {}) => call(`api/conversations/${encodeURIComponent(id)}/${action}`, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

export const settings = () => call('api/settings');
export const take = (id, agent) => act(id, 'take', { agent });
export const giveBack = (id) => act(id, 'give-back');
export const end = (id) => act(id, 'end');
export const sendText = (id, text) => act(id, 'texts', { text });
export const sendTemplate = (id, name) => act(id, 'templates', { name });

export function sendFile(id, file) {
  const form = new FormData();
  form.append('file', file);
  return call(`api/conversations/${encodeURIComponent(id)}/files`, { method: 'POST', body: form });
}

/** Conversations and statuses as they come; after a break the browser connects again and gets everything anew. */
export function listen({ onConversation, onStatus, onReady, onBreak }) {
  const events = new EventSource('api/events');
  events.addEventListener('conversation', (e) => onConversation(JSON.parse(e.data)));
  events.addEventListener('status', (e) => onStatus(JSON.parse(e.data)));
  events.addEventListener('ready', onReady);
  events.addEventListener('error', onBreak);
}
