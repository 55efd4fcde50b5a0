// A template in a bubble.

import { announce } from './announcer.js';
import { send } from './api.js';
import { place } from './cards.js';
import { el, icon } from './dom.js';
import { fillForm, pickProducts } from './answers.js';
import { disabled, linkButton, product, tap } from './interactive.js';
import { withCaption } from './media.js';
import { attempt } from './problems.js';
import { quickReply } from './replies.js';
import { templateText } from './template.js';
import { paragraph } from './text.js';
import { dateTime } from './time.js';

export function templateCard(message, chat) {
  const { name, language } = message.json.template;
  return [
    el('p', { class: 'template-name' }, `Template ${name} · ${language?.code ?? ''}`),
    ...parts(templateText(message), message, chat),
  ];
}

function parts(text, message, chat) {
  return [
    media(text.headerMedia),
    paragraph(text.header, 'text header'),
    text.offer && el('p', { class: 'text offer' }, icon('clock'), ` ${text.offer}`, text.offerEnds && ` · until ${dateTime(Number(text.offerEnds))}`),
    paragraph(text.body),
    paragraph(text.footer, 'text footer'),
    text.cards.length > 0 && el('div', { class: 'cards', role: 'group', 'aria-label': `${text.cards.length} cards`, tabindex: '0' },
      ...text.cards.map(card => el('div', { class: 'card carousel-card' }, ...parts(card, message, chat)))),
    text.buttons.length > 0 && el('div', { class: 'taps' }, ...text.buttons.map(button => templateButton(button, message, chat))),
  ].flat();
}

function media(parameter) {
  if (!parameter) return null;
  const { type } = parameter;
  if (type === 'location') return place(parameter.location);
  if (type === 'product') return product(parameter.product.product_retailer_id, `Catalogue ${parameter.product.catalog_id}`);
  return withCaption(type, parameter[type]);
}

const templateButtons = {
  quick_reply: (button, message, chat) => tap(button.text, 'reply', () => attempt(send(chat, quickReply(button), message.id))),
  url: button => (button.url ? linkButton({ display_text: button.text, url: button.url }) : copyCode(button)),
  phone_number: button => linkButton({ display_text: button.text, url: `tel:${button.phone}` }),
  copy_code: button => copyCode(button),
  otp: button => copyCode(button),
  flow: (button, message, chat) => tap(button.text, 'form', () =>
    fillForm(button.text, button.flow?.flow_token, { data: button.flow?.flow_action_data }, message, chat)),
  mpm: (button, message, chat) => tap(button.text, 'shop', () => pickProducts(null, button.sections ?? [], message, chat)),
};

function templateButton(button, message, chat) {
  const show = templateButtons[button.type];
  return show ? show(button, message, chat) : disabled(button.text, 'open', 'Not emulated');
}

const copyCode = button => tap(button.text, 'copy', async () => {
  await attempt(navigator.clipboard.writeText(button.code ?? ''));
  announce(`Copied ${button.code ?? ''}`);
});
