/** The layout of an ASiC-E container: its files, its manifest, and their agreement. */
@NamedInterface
@NullMarked
package kz.consular.gateway.signature.asic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
