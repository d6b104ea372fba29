/**
 * The published whole: an immutable directory with the RDF dataset, a manifest of what it was made from, and checksums.
 *
 * <p>{@link org.entente.release.ReleaseStore} publishes a dataset atomically or not at all and opens what it published;
 * {@link org.entente.release.Release} is one of them, read into memory. The same inputs give the same bytes.
 */
package org.entente.release;
