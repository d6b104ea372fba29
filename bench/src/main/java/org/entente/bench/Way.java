package org.entente.bench;

/** How a question is asked. */
enum Way {
    /** {@code /questions/NAME?…}, with the values of its parameters. */
    QUESTION,
    /** {@code /sparql}, with the values in the text. */
    SPARQL,
    /** The same text, asked of a plain Fuseki. */
    PLAIN
}
