/** Settings: known, missing and wrong ones. */
@NamedInterface
@NullMarked
package kz.consular.gateway.node.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
