// One message: who, what, when, how far it got, and what can be done with it.

import { announce } from './announcer.js';
import { send } from './api.js';
import { content } from './content.js';
import { el, icon, iconButton } from './dom.js';
import { confirmThen, openForm, openPanel } from './dialogs.js';
import { jsonBlock } from './json.js';
import { toggleMenu } from './menu.js';
import { attempt } from './problems.js';
import { pickEmoji } from './reactions.js';
import { arrival, state } from './store.js';
import { summary } from './summary.js';
import { hourMinute } from './time.js';

const arrivals = {
  waiting: ['wait', 'On its way to the business'],
  delivered: ['ticks', 'Delivered: the webhook was answered 200'],
  read: ['ticks', 'Read by the business'],
  failed: ['warn', 'The webhook was not answered 200'],
};

const statuses = {
  accepted: ['wait', 'Accepted'],
  sent: ['tick', 'Sent'],
  delivered: ['ticks', 'Delivered'],
  read: ['ticks', 'Read'],
  played: ['ticks', 'Played'],
  failed: ['warn', 'Failed'],
};

/** `tools`: { reply(message), jumpTo(id) }. The element has a method `refresh` for what can change. */
export function bubble(message, chat, tools) {
  const mine = message.from === 'customer';
  const meta = el('span', { class: 'meta' });
  const reactions = el('div', { class: 'reactions' });
  const failure = el('div', { class: 'failure' });
  const inside = el('div', { class: 'content' });
  const more = iconButton('more', `Actions for: ${brief(summary(message))}`, () => openActions(), { 'aria-haspopup': 'menu', 'aria-expanded': 'false' });
  const item = el('li', { class: `message ${mine ? 'mine' : 'theirs'} type-${message.json.type}`, 'data-id': message.id, tabindex: '-1', onkeydown },
    el('article', { class: 'bubble', 'aria-label': label() },
      el('span', { class: 'hidden-text' }, mine ? 'You: ' : `${state.numbers.get(chat.number)?.name ?? 'Business'}: `),
      quote(message, chat, tools), inside, meta, more),
    failure, reactions);

  function label() {
    return `${mine ? 'You' : 'Business'}, ${hourMinute(message.time)}`;
  }

  function openActions() {
    toggleMenu(more, actions(message, chat, tools), 'Message actions');
  }

  function onkeydown(event) {
    if (event.target === item && (event.key === 'Enter' || event.key === ' ' || event.key === 'ContextMenu')) {
      event.preventDefault();
      openActions();
    }
  }

  let shown;
  item.refresh = current => {
    message = current;
    const kind = mine ? arrival(message) : message.status;
    const [picture, words] = (mine ? arrivals : statuses)[kind] ?? ['wait', kind];
    // A picture or a half filled form in the bubble stays as it is when only the ticks change.
    const version = JSON.stringify([message.edited, message.revoked]);
    if (version !== shown) {
      shown = version;
      inside.replaceChildren(...content(message, chat).flat().filter(Boolean));
    }
    meta.className = `meta status-${kind}`;
    meta.replaceChildren(message.edited && !message.revoked ? 'edited · ' : '', hourMinute(message.time),
      el('span', { class: 'ticks', role: 'img', 'aria-label': words, title: words }, icon(picture)));
    failure.replaceChildren(...(message.error ? [el('p', {}, icon('warn'), ' ', failureText(message.error))] : []));
    item.classList.toggle('failed', kind === 'failed' && !mine);
    const shownReactions = Object.entries(message.reactions ?? {}).filter(([, emoji]) => emoji);
    reactions.replaceChildren(...shownReactions.map(([from, emoji]) =>
      el('span', { class: 'reaction', role: 'img', 'aria-label': `${from === 'customer' ? 'You' : 'The business'} reacted with ${emoji}` }, emoji)));
  };
  item.refresh(message);
  return item;
}

const brief = text => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

const failureText = error =>
  `Not delivered. ${error.code}: ${error.title ?? error.message}${error.details ? ` (${error.details})` : ''}`;

function quote(message, chat, tools) {
  const id = message.json.context?.message_id ?? message.json.context?.id;
  if (!id) return null;
  const quoted = chat.messages.get(id);
  const who = quoted?.from === 'customer' ? 'You' : state.numbers.get(chat.number)?.name ?? 'Business';
  return el('button', { type: 'button', class: 'quote', onclick: () => tools.jumpTo(id), 'aria-label': `Quoted message: ${quoted ? summary(quoted) : 'gone'}` },
    el('strong', {}, who), el('span', { dir: 'auto' }, quoted ? summary(quoted) : 'This message is gone'));
}

function actions(message, chat, tools) {
  const mine = message.from === 'customer';
  const text = message.json.type === 'text';
  return [
    { label: 'Reply', icon: 'reply', act: () => tools.reply(message) },
    { label: 'React', icon: 'smile', act: () => pickEmoji(message, chat) },
    message.reactions?.customer && {
      label: 'Take reaction away', icon: 'close',
      act: () => attempt(send(chat, { type: 'reaction', reaction: { message_id: message.id } })),
    },
    text && { label: 'Copy text', icon: 'copy', act: () => copy(summary(message)) },
    mine && text && !message.revoked && { label: 'Edit', icon: 'form', act: () => edit(message, chat) },
    mine && !message.revoked && { label: 'Delete for everyone', icon: 'close', act: () => revoke(message, chat) },
    { label: 'Show JSON', icon: 'log', act: () => openPanel('Message', jsonBlock(message.json, 'Message JSON')) },
  ];
}

async function copy(text) {
  if (await attempt(navigator.clipboard.writeText(text))) announce('Copied');
}

const edit = (message, chat) => openForm('Edit message', [
  el('p', { class: 'hint' }, 'The business hears of edits and deletions only where its number is also used in the app (coexistence).'),
  el('label', { class: 'field' }, el('span', { class: 'field-label' }, 'Text'),
    el('textarea', { name: 'body', rows: '3', required: true, maxlength: '4096', value: summary(message) })),
], {
  submitLabel: 'Save',
  submit: data => send(chat, {
    type: 'edit',
    edit: { original_message_id: message.id, message: { type: 'text', text: { body: data.get('body') } } },
  }),
});

const revoke = (message, chat) => confirmThen('Delete message', 'Delete this message for everyone?', 'Delete',
  () => send(chat, { type: 'revoke', revoke: { original_message_id: message.id } }));
