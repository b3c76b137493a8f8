/** Trusted authorities, revocation lists, and the expiry of certificates. */
@NamedInterface
@NullMarked
package kz.consular.gateway.signature.trust;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
