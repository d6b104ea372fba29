/** Files of a release to take away: the whole and each graph in several formats, the ontology in those of OWL tools. */
package org.entente.endpoint.dump;
