/**
 * The saved questions over HTTP: each an address with typed parameters, a page with a form, and an entry in the lists
 * that programs read (JSON, RDF, OpenAPI). All of it comes from the questions of the release that a request reads; none
 * of it is written down a second time.
 */
package org.entente.endpoint.questions;
