/**
 * Leaving a field by pressing a button checks the field, and an error text pushes the button away from
 * under the pointer: the press would end beside it and do nothing. So what a blur leads to waits until
 * the press is over.
 */
let isPressed = false;
const waiting: (() => void)[] = [];

function begin(): void {
  isPressed = true;
}

function end(): void {
  isPressed = false;
  // The click follows in the same task.
  setTimeout(() => {
    for (const action of waiting.splice(0)) action();
  });
}

document.addEventListener('pointerdown', begin, true);
document.addEventListener('pointerup', end, true);
document.addEventListener('pointercancel', end, true);

/** Runs at once, or, while a button of mouse, pen or finger is down, as soon as it is up and has clicked. */
export function afterPress(action: () => void): void {
  if (isPressed) waiting.push(action);
  else action();
}
