/** Explanations over HTTP: {@code /explain?s=&p=&o=} as a page, Markdown, text, Turtle, JSON-LD or JSON. */
package org.entente.endpoint.explain;
