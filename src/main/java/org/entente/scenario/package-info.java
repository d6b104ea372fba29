/**
 * Another choice of claims, the same machinery: what follows as of a day, from some sources only, or if something is
 * supposed. Computed in memory by closure and certified, never stored; the datasets have the shape of a release's.
 */
package org.entente.scenario;
