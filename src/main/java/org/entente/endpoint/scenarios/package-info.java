/**
 * Releases seen through another choice of claims, over HTTP: {@code ?asOf=}, {@code ?source=} and {@code ?mode=} on every
 * address, and what can only be asked of several views at once.
 */
package org.entente.endpoint.scenarios;
