/** The editions of the Rules, each with its first day in force. */
@NamedInterface
@NullMarked
package kz.consular.gateway.regulation.editions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
