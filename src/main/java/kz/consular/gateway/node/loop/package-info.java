/** Background loops, and the priority of officers over background work. */
@NamedInterface
@NullMarked
package kz.consular.gateway.node.loop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
