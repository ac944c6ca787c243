/** A text as it may stand in HTML or XML, between tags or in a quoted attribute: `"a" < b` is `&quot;a&quot; &lt; b`. */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
