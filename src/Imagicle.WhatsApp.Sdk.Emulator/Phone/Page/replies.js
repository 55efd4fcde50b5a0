// The customer's own answers to buttons, lists and forms.

import { el, icon } from './dom.js';
import { paragraph } from './text.js';

export function answerCard(reply) {
  const chosen = reply.button_reply ?? reply.list_reply;
  if (chosen) return [paragraph(chosen.title), chosen.description && paragraph(chosen.description, 'text faded')];
  if (reply.nfm_reply) return form(reply.nfm_reply);
  if (reply.call_permission_reply) {
    return paragraph(reply.call_permission_reply.response === 'accept' ? 'Calls allowed' : 'Calls not allowed');
  }
  return paragraph(`Answer of type ${reply.type}`);
}

function form(reply) {
  let answers = {};
  try {
    answers = JSON.parse(reply.response_json);
  } catch {
    // Shown without fields; the log has it as it is.
  }
  const shown = Object.entries(answers).filter(([name]) => name !== 'flow_token');
  return el('div', { class: 'card' }, el('strong', {}, icon('form'), ` ${reply.body ?? 'Form'}`),
    el('dl', { class: 'pairs' }, ...shown.flatMap(([name, value]) =>
      [el('dt', {}, name), el('dd', { dir: 'auto' }, typeof value === 'string' ? value : JSON.stringify(value))])));
}

/** The elements of a webhook's `messages` that taps send. */
export const buttonReply = ({ id, title }) =>
  ({ type: 'interactive', interactive: { type: 'button_reply', button_reply: { id, title } } });

export const listReply = ({ id, title, description }) => ({
  type: 'interactive',
  interactive: { type: 'list_reply', list_reply: { id, title, ...(description ? { description } : {}) } },
});

export const quickReply = ({ payload, text }) => ({ type: 'button', button: { payload, text } });

export const formReply = (name, answers) => ({
  type: 'interactive',
  interactive: { type: 'nfm_reply', nfm_reply: { name, body: 'Sent', response_json: JSON.stringify(answers) } },
});

export const callPermission = (accepted, permanent, now) => ({
  type: 'interactive',
  interactive: {
    type: 'call_permission_reply',
    call_permission_reply: {
      response: accepted ? 'accept' : 'reject',
      ...(accepted ? permanent ? { is_permanent: true } : { expiration_timestamp: Math.floor(now / 1000) + 7 * 86400 } : {}),
      response_source: 'user_action',
    },
  },
});
