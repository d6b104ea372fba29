/**
 * What every answer over HTTP has in common: formats and their negotiation, problems in the form of RFC 9457, validators
 * for caches, the frame of pages, the public address.
 *
 * <p>A servlet throws a {@link org.entente.endpoint.http.ProblemException} for anything it cannot answer and sends a
 * {@link org.entente.endpoint.http.Representation} for all it can; the filter {@link
 * org.entente.endpoint.http.ProblemFilter} writes the first.
 */
package org.entente.endpoint.http;
