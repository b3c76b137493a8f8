/** MTOM attachments (RFC 2046, XOP 1.0), streamed under limits. */
@NullMarked
package kz.consular.gateway.soap.attachments;

import org.jspecify.annotations.NullMarked;
