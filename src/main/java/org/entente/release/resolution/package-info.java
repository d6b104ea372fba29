/**
 * From what sources claim to one view of the world: claims and a choice in, accepted triples and closures out.
 *
 * <p>The choice names the sources and the reference date. Each claim gets an outcome with a reason, so that anyone can
 * ask why it is or is not in the view; complete lists become axioms, tied to the claims they rest on.
 */
package org.entente.release.resolution;
