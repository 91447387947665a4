/** Prints the screen. Charts are drawn for the width they have, which printing would cut off at the paper's: for that long the screen has no more than paper has. */
export async function printScreen(): Promise<void> {
  const page = document.documentElement;
  page.setAttribute('data-printing', '');
  // Measured in the first, drawn by the second, and what that drawing shows by the third.
  for (let frame = 1; frame <= 3; frame++) await new Promise(requestAnimationFrame);
  window.print();
  page.removeAttribute('data-printing');
}
