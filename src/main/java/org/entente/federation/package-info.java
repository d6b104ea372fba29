/**
 * Which remote SPARQL endpoints a query may ask, and how: the one way out of Entente.
 *
 * <p>{@link org.entente.federation.Federation} is the list, read from a file; {@link org.entente.federation.Broker} asks
 * on a query's behalf whom the list names, at an address that was checked, and refuses everyone else. {@link
 * org.entente.federation.WaysOut} shuts the other ways that ARQ and RIOT leave open.
 */
package org.entente.federation;
