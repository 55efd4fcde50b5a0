// Files, places and contacts that the customer sends.

import { send, upload } from './api.js';
import { sendLocation, shareContactCard } from './answers.js';
import { openForm } from './dialogs.js';
import { el, field } from './dom.js';
import { samples } from './samples.js';

const kinds = {
  image: { label: 'Photo', accept: 'image/jpeg,image/png', caption: true },
  video: { label: 'Video', accept: 'video/mp4,video/3gpp', caption: true },
  audio: { label: 'Audio', accept: 'audio/aac,audio/amr,audio/mpeg,audio/mp4,audio/ogg,.opus' },
  document: { label: 'Document', accept: '', caption: true },
  sticker: { label: 'Sticker', accept: 'image/webp' },
};

/** The items of the menu. */
export const attachments = (chat, replyTo, sent) => [
  ...Object.entries(kinds).map(([kind, { label }]) => ({ label, icon: kind === 'document' ? 'file' : kind, act: () => sendFile(chat, kind, null, replyTo(), sent) })),
  { label: 'Location', icon: 'place', act: () => sendLocation(chat, replyTo()) },
  { label: 'Contact', icon: 'person', act: () => shareContactCard(chat, replyTo()) },
];

/** A file that was pasted or dropped. */
export function offerFiles(chat, [file], replyTo, sent) {
  const kind = file.type === 'image/webp' ? 'sticker'
    : Object.keys(kinds).find(name => kinds[name].accept.split(',').includes(file.type)) ?? 'document';
  sendFile(chat, kind, file, replyTo, sent);
}

function sendFile(chat, kind, given, replyTo, sent) {
  const { label, accept, caption } = kinds[kind];
  let file = given;
  const preview = el('div', { class: 'preview' });
  const choose = el('input', { type: 'file', name: 'file', accept, required: !given, onchange: () => show(choose.files[0]) });

  function show(chosen) {
    file = chosen ?? null;
    choose.required = !file;
    const address = file && URL.createObjectURL(file);
    const what = !file ? null
      : kind === 'image' || kind === 'sticker' ? el('img', { src: address, alt: 'Preview' })
        : kind === 'video' ? el('video', { src: address, controls: true, 'aria-label': 'Preview' })
          : kind === 'audio' ? el('audio', { src: address, controls: true, 'aria-label': 'Preview' }) : null;
    what?.addEventListener(kind === 'image' || kind === 'sticker' ? 'load' : 'loadeddata', () => URL.revokeObjectURL(address), { once: true });
    preview.replaceChildren(...[what, file && el('p', {}, `${file.name || label} · ${Math.ceil(file.size / 1024)} kB · ${file.type || 'unknown type'}`)].filter(Boolean));
  }

  openForm(`Send ${label.toLowerCase()}`, [
    field('File', choose),
    samples[kind] && el('button', { type: 'button', class: 'button', onclick: async () => show(await samples[kind]()) }, 'Use a sample'),
    preview,
    kind === 'audio' && el('label', { class: 'choice' }, el('input', { type: 'checkbox', name: 'voice' }), el('span', {}, 'Voice message')),
    kind === 'sticker' && el('label', { class: 'choice' }, el('input', { type: 'checkbox', name: 'animated' }), el('span', {}, 'Animated')),
    caption && field('Caption (optional)', el('input', { name: 'caption', maxlength: '1024', autocomplete: 'off' })),
  ].filter(Boolean), {
    submit: async data => {
      const media = await upload(chat, file);
      const text = data.get('caption')?.trim();
      const extra = {
        ...(text ? { caption: text } : {}),
        ...(kind === 'document' ? { filename: file.name } : {}),
        ...(kind === 'audio' ? { voice: data.has('voice') } : {}),
        ...(kind === 'sticker' ? { animated: data.has('animated') } : {}),
      };
      sent();
      await send(chat, { type: kind, [kind]: { ...media, ...extra } }, replyTo);
    },
  });
  if (given) show(given);
}
