/**
 * Limits inside the query engine: a deadline that every row, every look-up and every regular expression meets, and a bound
 * on what one query may hold in memory.
 *
 * <p>ARQ looks at its own time-out only between rows of its own iterators, which many operators never come to: {@link
 * org.entente.endpoint.limits.GuardedExec} runs a query in an engine whose parts all ask {@link
 * org.entente.endpoint.limits.Limits} whether they may go on.
 */
package org.entente.endpoint.limits;
