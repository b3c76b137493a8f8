/** The data folder and its lock. */
@NamedInterface
@NullMarked
package kz.consular.gateway.node.folder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
