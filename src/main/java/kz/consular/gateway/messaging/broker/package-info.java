/** Connections to the broker: address, TLS key, diagnostics and health check. */
@NamedInterface
@NullMarked
package kz.consular.gateway.messaging.broker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
