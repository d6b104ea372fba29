/** Walks over queries in SPARQL algebra that leave nothing out. */
package org.entente.algebra;
