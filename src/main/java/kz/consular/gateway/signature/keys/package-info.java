/** Seal keys, their algorithms, and the parties that own them. */
@NamedInterface
@NullMarked
package kz.consular.gateway.signature.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
