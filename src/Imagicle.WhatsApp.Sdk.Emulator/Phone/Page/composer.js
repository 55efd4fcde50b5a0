// The field to write in: text, reply, attachments.

import { attachments, offerFiles } from './attach.js';
import { send } from './api.js';
import { el, icon, iconButton } from './dom.js';
import { toggleMenu } from './menu.js';
import { attempt } from './problems.js';
import { openEmojis } from './reactions.js';
import { state } from './store.js';
import { summary } from './summary.js';

const drafts = new Map();
const longest = 4096;

/** `element` to show, and `reply(message)` to quote a message in what is written next. */
export function composer(chat) {
  let replyTo = null;
  const replying = el('div', { class: 'replying', hidden: true });
  const text = el('textarea', {
    id: 'composer-text', rows: '1', maxlength: longest, placeholder: 'Write to the business', 'aria-label': 'Message', dir: 'auto',
    value: drafts.get(chat.key) ?? '', oninput: grow, onkeydown, onpaste,
  });
  const attach = iconButton('attach', 'Attach', () => toggleMenu(attach, attachments(chat, () => replyTo, cancelReply), 'Attach'),
    { 'aria-haspopup': 'menu', 'aria-expanded': 'false' });
  const element = el('form', { class: 'composer', 'aria-label': 'Write a message', onsubmit, ondragover: event => event.preventDefault(), ondrop },
    replying,
    el('div', { class: 'composer-row' }, attach, iconButton('smile', 'Emoji', () => openEmojis('Emoji', insert)), text,
      el('button', { type: 'submit', class: 'icon-button send', 'aria-label': 'Send', title: 'Send' }, icon('send'))));

  function grow() {
    drafts.set(chat.key, text.value);
    text.style.height = 'auto';
    text.style.height = `${text.scrollHeight}px`;
  }

  function insert(emoji) {
    text.setRangeText(emoji, text.selectionStart, text.selectionEnd, 'end');
    grow();
    // After the dialog has given the focus back.
    setTimeout(() => text.focus());
  }

  function reply(message) {
    replyTo = message.id;
    const who = message.from === 'customer' ? 'yourself' : state.numbers.get(chat.number)?.name;
    replying.replaceChildren(el('div', {}, el('strong', {}, `Reply to ${who}`), el('span', { dir: 'auto' }, summary(message))),
      iconButton('close', 'Do not reply to it', () => { cancelReply(); text.focus(); }));
    replying.hidden = false;
    text.focus();
  }

  function cancelReply() {
    replyTo = null;
    replying.hidden = true;
  }

  async function onsubmit(event) {
    event.preventDefault();
    const body = text.value.trim();
    if (!body) return;
    const quoted = replyTo;
    text.value = '';
    grow();
    cancelReply();
    text.focus();
    if (!await attempt(send(chat, { type: 'text', text: { body } }, quoted)) && !text.value) {
      text.value = body;
      grow();
    }
  }

  function onkeydown(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      element.requestSubmit();
    } else if (event.key === 'Escape' && replyTo) {
      cancelReply();
    }
  }

  function onpaste(event) {
    if (event.clipboardData.files.length > 0) {
      event.preventDefault();
      offerFiles(chat, event.clipboardData.files, replyTo, cancelReply);
    }
  }

  function ondrop(event) {
    event.preventDefault();
    if (event.dataTransfer.files.length > 0) offerFiles(chat, event.dataTransfer.files, replyTo, cancelReply);
  }

  requestAnimationFrame(grow);
  return { element, reply };
}
