/** The SOAP 1.1 envelope and its schema, checked before anything else reads the message. */
@NullMarked
package kz.consular.gateway.soap.envelope;

import org.jspecify.annotations.NullMarked;
