/**
 * What a request is answered from: the release in force, an older one that is kept, or another view that a {@link
 * org.entente.endpoint.served.DatasetChoice} knows how to make. One request reads one {@link
 * org.entente.endpoint.served.Reading}, whatever is published meanwhile.
 */
package org.entente.endpoint.served;
