/** Restores cases of an office from sealed containers. */
@NamedInterface
@NullMarked
package kz.consular.gateway.office.recovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
