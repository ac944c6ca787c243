import type { Component } from 'svelte';
import { render } from 'svelte/server';

const endTagOfShape = /><\/(?:circle|line|path|rect|stop|use)>/g;

/** Hydration markers are for what is hydrated; in what is only read they would be weight, with the spaces around them and the end tags of shapes. */
function shorten(html: string): string {
  return html
    .replace(/<!--.*?-->/gs, '')
    .replace(/ {2,}/g, ' ')
    .replace(endTagOfShape, '/>');
}

/** The HTML of a part that no script will touch. */
export function renderStatic<Props extends object>(part: Component<Props>, props: Props, context: Map<unknown, unknown>): string {
  return shorten(render(part as Component, { props, context }).body).trim();
}

/** The HTML of a part that a browser will hydrate: with the markers that it needs, and ids of its own. */
export function renderIsland<Props extends object>(part: Component<Props>, props: Props, context: Map<unknown, unknown>, idPrefix: string): string {
  return render(part as Component, { props, context, idPrefix }).body;
}

const token = /<!--(.*?)-->|<(\/?)([\w-]+)(?:"[^"]*"|[^">])*>|([^<]+)/g;
const isEmpty = /^(br|hr|img|input)$/;

/** The shape of an island (`shapeOf`) as it is printed, where it prints `@` and the name of what it adopts instead of that. */
export function shapeOfHtml(html: string): string {
  return html.replace(token, (_, comment?: string, slash?: string, name: string = '', text?: string) => {
    if (comment !== undefined) return `!${comment}`;
    if (text === undefined) return slash ? '>' : `<${name}${isEmpty.test(name) ? '>' : ''}`;
    if (!text.trim()) throw new Error(`white space between elements of an island, which a proxy may take out: ${html.slice(0, 200)}`);
    return text.startsWith('@') ? text : '#';
  });
}
