// Choosing an emoji for a message, or for the text.

import { send } from './api.js';
import { el } from './dom.js';
import { openForm } from './dialogs.js';

const emojis = ['👍', '❤️', '😂', '😮', '😢', '🙏', '🎉', '🔥', '👏', '😀', '😉', '😍', '🤔', '👋', '✅', '❌', '⭐', '☕', '🍕', '🚀'];

/** `choose` gets the emoji and may return a promise. */
export function openEmojis(title, choose) {
  const dialog = openForm(title, [
    el('div', { class: 'emojis', role: 'group', 'aria-label': 'Emoji' }, ...emojis.map(emoji =>
      el('button', { type: 'button', class: 'emoji', 'aria-label': emoji, onclick: () => { other.value = emoji; dialog.querySelector('form').requestSubmit(); } }, emoji))),
    el('label', { class: 'field' }, el('span', { class: 'field-label' }, 'Another emoji'),
      el('input', { name: 'emoji', maxlength: '20', required: true, autocomplete: 'off' })),
  ], { submitLabel: 'OK', submit: data => choose(data.get('emoji').trim()) });
  const other = dialog.querySelector('[name=emoji]');
  dialog.querySelector('.emoji').focus();
}

export const pickEmoji = (message, chat) => openEmojis('React', emoji =>
  send(chat, { type: 'reaction', reaction: { message_id: message.id, emoji } }));
