/** An application between its XML and the domain. */
@NamedInterface
@NullMarked
package kz.consular.gateway.dossier.mapping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
