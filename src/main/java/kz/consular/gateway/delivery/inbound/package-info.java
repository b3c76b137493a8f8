/** Received messages. Consignments are verified, stored, recorded once and passed to their handler; answers end consignments. */
@NamedInterface
@NullMarked
package kz.consular.gateway.delivery.inbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
