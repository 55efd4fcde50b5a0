// Dialogs over the page. The browser keeps the focus inside, closes them with Escape and gives the focus back.

import { el, iconButton } from './dom.js';

/**
 * Opens a form. `submit` gets the form's data and may return a promise: the dialog stays, with the reason, when it
 * fails. `kind` is a CSS class.
 */
export function openForm(title, fields, { submitLabel = 'Send', submit, kind = '' }) {
  const error = el('p', { class: 'form-error', role: 'alert' });
  const form = el('form', { method: 'dialog' }, ...fields, error,
    submit && el('div', { class: 'form-actions' },
      el('button', { type: 'button', class: 'button', onclick: () => dialog.close() }, 'Cancel'),
      el('button', { type: 'submit', class: 'button primary' }, submitLabel)));
  const dialog = open(title, form, kind);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    error.textContent = '';
    const submitter = form.querySelector('[type=submit]');
    submitter.disabled = true;
    try {
      await submit(new FormData(form));
      dialog.close();
    } catch (problem) {
      error.textContent = problem.message;
      submitter.disabled = false;
    }
  });
  return dialog;
}

/** A dialog that only shows something. */
export const openPanel = (title, ...content) => open(title, el('div', {}, ...content), '');

/** Asks before something that cannot be undone. */
export const confirmThen = (title, question, label, act) => openForm(title, [el('p', {}, question)],
  { submitLabel: label, submit: act });

function open(title, content, kind) {
  const id = 'dialog-title';
  const dialog = el('dialog', { class: `dialog ${kind}`, 'aria-labelledby': id },
    el('header', {}, el('h2', { id }, title), iconButton('close', 'Close', () => dialog.close())), content);
  const opener = document.activeElement;
  dialog.addEventListener('close', () => {
    dialog.remove();
    // What opened it may be a menu that is gone by now; the message field is where the person was.
    if (document.activeElement === document.body || !document.activeElement?.isConnected) {
      (opener?.isConnected ? opener : document.getElementById('composer-text'))?.focus();
    }
  });
  dialog.addEventListener('click', event => event.target === dialog && dialog.close());
  document.body.append(dialog);
  dialog.showModal();
  content.querySelector('[autofocus], input, textarea, select, [type=submit]')?.focus();
  return dialog;
}
