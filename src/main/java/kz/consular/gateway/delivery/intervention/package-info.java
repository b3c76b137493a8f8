/** What IT staff do to a consignment: hold, resume, send now, send again, give up. */
@NamedInterface
@NullMarked
package kz.consular.gateway.delivery.intervention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
