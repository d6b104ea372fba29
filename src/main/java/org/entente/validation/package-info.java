/**
 * What well-formed claims, lists and registry entries have to keep: SHACL shapes, and checks that are queries.
 *
 * <p>Both say what was broken, where, and in which row of which table it was written. Nothing here fetches anything:
 * shapes import nothing and no query asks another endpoint.
 */
package org.entente.validation;
