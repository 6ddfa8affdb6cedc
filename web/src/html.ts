// JSX without a compiler: html`<p class=${c}>${text}</p>`. Text becomes text nodes, never markup.
import { h, type ComponentChildren, type VNode } from "preact";
import htm from "htm";

export type Html = VNode | VNode[];
export type Children = ComponentChildren;
export const html = htm.bind(h) as unknown as (strings: TemplateStringsArray, ...values: unknown[]) => VNode;
