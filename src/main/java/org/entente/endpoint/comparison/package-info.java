/** Comparisons over HTTP: {@code /diff?from=&to=} as a page, Markdown, text, Turtle, JSON-LD or JSON. */
package org.entente.endpoint.comparison;
