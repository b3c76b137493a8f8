/** The outbox: consignments that are due, claimed under a lease and sent. */
@NamedInterface
@NullMarked
package kz.consular.gateway.delivery.outbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
