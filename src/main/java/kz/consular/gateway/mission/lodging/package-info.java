/** Lodging: assess, seal, record, answer. */
@NamedInterface
@NullMarked
package kz.consular.gateway.mission.lodging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
