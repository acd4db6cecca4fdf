/** `/` goes to the first search field of a page, unless one is writing. */
addEventListener('keydown', (event) => {
  const { key, target, altKey, ctrlKey, metaKey } = event;
  if (key !== '/' || altKey || ctrlKey || metaKey || (target instanceof Element && target.closest('input,textarea,select'))) return;
  const field = document.querySelector<HTMLInputElement>('[name=q]');
  if (!field) return;
  event.preventDefault();
  field.focus();
});
