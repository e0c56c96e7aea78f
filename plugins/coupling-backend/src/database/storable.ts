/** PostgreSQL's text holds every character but NUL. */
export function storableText(text: string): string {
  return text.replaceAll('\u0000', '');
}
