// Controls that can be seen and have no name for a screen reader.
() => {
  const named = element =>
    element.getAttribute('aria-label')
    || (element.getAttribute('aria-labelledby') ?? '').split(' ').map(id => document.getElementById(id)?.textContent).join('')
    || [...(element.labels ?? [])].map(label => label.textContent).join('')
    || (['INPUT', 'TEXTAREA', 'SELECT', 'AUDIO', 'VIDEO', 'IMG'].includes(element.tagName) ? element.alt : element.textContent);
  const controls = 'button, a, input, textarea, select, summary, audio, video, img, [role], [tabindex="0"], dialog, nav, main, aside, form';
  return [...document.querySelectorAll(controls)]
    .filter(element => element.checkVisibility() && element.getAttribute('aria-hidden') !== 'true')
    .filter(element => !['status', 'alert'].includes(element.getAttribute('role')))
    .filter(element => !(element.tagName === 'FORM' && element.closest('dialog')))
    .filter(element => !named(element)?.trim())
    .map(element => element.outerHTML.slice(0, 120));
}
