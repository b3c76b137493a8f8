/** Trusted authorities, revocation lists, and when certificates expire. */
@NamedInterface
@NullMarked
package kz.consular.gateway.signature.trust;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
