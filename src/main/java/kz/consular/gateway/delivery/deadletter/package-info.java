/** Messages that no node could answer. */
@NamedInterface
@NullMarked
package kz.consular.gateway.delivery.deadletter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
