/** Background loops. */
@NamedInterface
@NullMarked
package kz.consular.gateway.node.loop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
