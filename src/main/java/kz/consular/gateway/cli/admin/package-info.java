/** The commands of IT staff on a node's own records. */
@NamedInterface
@NullMarked
package kz.consular.gateway.cli.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
