/** The roles of a node, and nodes that run for one command. */
@NamedInterface
@NullMarked
package kz.consular.gateway.node.roles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
