/** Messages that arrive: verified, stored, recorded once, and given to their handler. */
@NamedInterface
@NullMarked
package kz.consular.gateway.delivery.inbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
