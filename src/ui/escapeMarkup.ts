/** Escapes a text for HTML or XML, between tags or in a double-quoted attribute: `"a" < b` is `&quot;a&quot; &lt; b`. */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
